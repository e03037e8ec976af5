"use strict";
(() => {
  const byId = id => document.getElementById(id);
  const most = Number(document.body.dataset.megabytes) * 1024 * 1024;
  const atOnce = 2;
  const waiting = [];
  let working = 0;

  /** Shows what is being worked on; tells what became of it. */
  const task = name => {
    const row = byId("task").content.firstElementChild.cloneNode(true);
    row.querySelector(".file").textContent = name;
    const step = row.querySelector(".step");
    step.textContent = "Waiting";
    byId("tasks").append(row);
    return {
      step: words => { step.textContent = words; },
      fail: words => {
        row.classList.add("failed");
        row.querySelector("progress").remove();
        step.textContent = words.startsWith(name + ": ") ? words.slice(name.length + 2) : words;
      },
      done: () => row.remove(),
    };
  };

  const query = more => {
    const all = new URLSearchParams(more);
    for (const [name, value] of new FormData(byId("deal"))) {
      if (value.trim() !== "") all.append(name, value);
    }
    return all;
  };

  /** Each line of an answer, as it comes. */
  async function* lines(body) {
    const decoder = new TextDecoder();
    const reader = body.getReader();
    let begun = "";
    for (;;) {
      const { done, value } = await reader.read();
      begun += decoder.decode(value, { stream: !done });
      const whole = begun.split("\n");
      begun = whole.pop();
      yield* whole.map(JSON.parse);
      if (done) return;
    }
  }

  /** Hands something in; gives the address of its report, or null. */
  const handIn = async (name, path, body) => {
    const row = task(name);
    try {
      if (body.size > most * (path.startsWith("/comparisons") ? 2 : 1)) {
        throw new Error(`larger than ${most / 1024 / 1024} MiB`);
      }
      row.step("Sending");
      const answer = await fetch(path, { method: "POST", body });
      if (!answer.ok) throw new Error((await answer.json()).detail);
      for await (const line of lines(answer.body)) {
        if (line.step) row.step(line.step);
        if (line.refused) throw new Error(line.refused);
        if (line.report) {
          row.done();
          byId("none").hidden = true;
          byId("reviews").insertAdjacentHTML("afterbegin", line.entry);
          return line.report;
        }
      }
      throw new Error("the program ended before it was done");
    } catch (problem) {
      row.fail(problem instanceof TypeError
        ? "could not be handed over: the program has ended, or the file cannot be read"
        : problem.message);
      return null;
    }
  };

  const work = async () => {
    working++;
    let report = null;
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      report = await handIn(file.name, "/reviews?" + query({ name: file.name }), file);
    }
    working--;
    return report;
  };

  const check = async files => {
    const alone = files.length === 1 && working === 0;
    waiting.push(...files);
    const workers = [];
    while (working < atOnce && waiting.length > 0) workers.push(work());
    const reports = await Promise.all(workers);
    if (alone && reports[0] && working === 0) location.assign(reports[0]);
  };

  byId("files").addEventListener("change", event => {
    const files = [...event.target.files];
    event.target.value = "";
    check(files);
  });

  byId("drafts").addEventListener("submit", async event => {
    event.preventDefault();
    const [old] = byId("old").files;
    const [latest] = byId("new").files;
    const button = event.target.querySelector("button");
    button.disabled = true;
    const report = await handIn(
      `${old.name} → ${latest.name}`,
      "/comparisons?" + query({ old: old.name, new: latest.name, length: old.size }),
      new Blob([old, latest]));
    button.disabled = false;
    if (report) location.assign(report);
  });

  byId("deal").addEventListener("submit", event => event.preventDefault());

  byId("reviews").addEventListener("click", async event => {
    const button = event.target.closest("button.remove");
    if (!button) return;
    const entry = button.closest(".kept");
    if (button.dataset.sure !== "yes") {
      button.dataset.sure = "yes";
      button.firstChild.data = "Remove it and its files for good";
      return;
    }
    const answer = await fetch("/reviews/" + button.dataset.review, { method: "DELETE" });
    if (answer.ok || answer.status === 404) {
      entry.remove();
      byId("none").hidden = byId("reviews").children.length > 0;
      byId("kept-heading").focus();
    }
  });

  const ours = event => event.dataTransfer
    && [...event.dataTransfer.types].includes("Files")
    && !(event.target instanceof HTMLInputElement);
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, event => {
      if (!ours(event)) return;
      event.preventDefault();
      document.body.classList.add("over");
    });
  }
  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) document.body.classList.remove("over");
  });
  document.addEventListener("drop", event => {
    document.body.classList.remove("over");
    if (!ours(event)) return;
    event.preventDefault();
    check([...event.dataTransfer.files]);
  });
})();
