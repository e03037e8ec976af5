package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser with a user in it: goes to pages, drops files, presses keys. By DevTools' protocol. */
final class Chromium implements AutoCloseable {
  static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final long PATIENCE = 90_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was asked of the network, and what the page's policy or script complained of. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<JsonNode> choosers = new CopyOnWriteArrayList<>();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Process process;
  private final WebSocket socket;

  /**
   * @param folder for its profile
   * @param downloads where saved files go
   */
  Chromium(Path folder, Path downloads) throws Exception {
    Path profile = Files.createTempDirectory(folder, "profile");
    process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    HttpClient client = HttpClient.newHttpClient();
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(page(client, profile), new Ear())
            .get(30, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Network", "Log", "DOM")) {
      send(domain + ".enable", Map.of());
    }
    send("Page.setInterceptFileChooserDialog", Map.of("enabled", true));
    send(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
  }

  private static URI page(HttpClient client, Path profile) throws Exception {
    Path port = profile.resolve("DevToolsActivePort");
    for (long end = System.currentTimeMillis() + PATIENCE; System.currentTimeMillis() < end; ) {
      if (Files.exists(port) && !Files.readAllLines(port).isEmpty()) {
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        JsonNode targets =
            JSON.readTree(
                client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body());
        for (JsonNode target : targets) {
          if (target.get("type").asText().equals("page")) {
            return URI.create(target.get("webSocketDebuggerUrl").asText());
          }
        }
      }
      Thread.sleep(100);
    }
    throw new IOException("no page to talk to");
  }

  /** Puts messages together and sorts them. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder begun = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      begun.append(part);
      if (last) {
        try {
          hear(JSON.readTree(begun.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        begun.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void hear(JsonNode message) {
    JsonNode told = message.path("params");
    switch (message.path("method").asText()) {
      case "" -> {
        CompletableFuture<JsonNode> waiting = answers.remove(message.get("id").asInt());
        if (waiting != null) {
          waiting.complete(message);
        }
      }
      case "Network.requestWillBeSent" -> requests.add(told.at("/request/url").asText());
      case "Log.entryAdded" -> complaints.add(told.at("/entry/text").asText());
      case "Runtime.exceptionThrown" -> complaints.add(told.toString());
      case "Page.fileChooserOpened" -> choosers.add(told);
      default -> {
        // other news
      }
    }
  }

  JsonNode send(String method, Map<String, ?> params) throws Exception {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params)), true)
        .get(30, TimeUnit.SECONDS);
    JsonNode message = answer.get(PATIENCE, TimeUnit.MILLISECONDS);
    if (message.has("error")) {
      throw new IOException(method + ": " + message.get("error"));
    }
    return message.get("result");
  }

  /** Goes to a page. */
  void open(String address) throws Exception {
    send("Page.navigate", Map.of("url", address));
    await("location.href !== 'about:blank' && innerWidth > 0");
  }

  /** What an expression comes to on the page. */
  String eval(String expression) throws Exception {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", "String(" + expression + ")", "awaitPromise", true));
    return result.at("/result/value").asText();
  }

  /** Waits until an expression holds on the page, through changes of page. */
  void await(String expression) throws Exception {
    for (long end = System.currentTimeMillis() + PATIENCE; System.currentTimeMillis() < end; ) {
      try {
        if (eval("document.readyState === 'complete' && (" + expression + ")").equals("true")) {
          return;
        }
      } catch (IOException e) {
        // between two pages
      }
      Thread.sleep(50);
    }
    throw new AssertionError(
        "never: " + expression + " on " + eval("location.href + ' ' + document.body.innerText"));
  }

  /** As wide as a telephone, with its touch. */
  void narrow(int width, int height) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
    send("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
  }

  void wide(int width, int height) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Lets go of files over the middle of the page. */
  void drop(List<Path> files) throws Exception {
    Map<String, ?> data =
        Map.of(
            "items",
            List.of(),
            "files",
            files.stream().map(file -> file.toAbsolutePath().toString()).toList(),
            "dragOperationsMask",
            1);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      send("Input.dispatchDragEvent", Map.of("type", type, "x", 200, "y", 300, "data", data));
    }
  }

  /** Presses Tab until an element has the focus. */
  void tabTo(String selector) throws Exception {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      if (eval("document.activeElement.matches(" + quoted(selector) + ")").equals("true")) {
        return;
      }
      press("Tab", 9, "");
      passed.add(eval("document.activeElement.outerHTML.slice(0, 60)"));
    }
    throw new AssertionError("Tab never came to " + selector + ", but to " + passed);
  }

  static String quoted(String words) throws IOException {
    return JSON.writeValueAsString(words);
  }

  void enter() throws Exception {
    press("Enter", 13, "\r");
  }

  /** Opens the chooser of the file input that has the focus, and takes a file. */
  void chooseByKey(Path file) throws Exception {
    int before = choosers.size();
    press(" ", 32, " ");
    for (int i = 0; i < 200 && choosers.size() == before; i++) {
      Thread.sleep(50);
    }
    send(
        "DOM.setFileInputFiles",
        Map.of(
            "backendNodeId",
            choosers.get(before).get("backendNodeId").asInt(),
            "files",
            List.of(file.toAbsolutePath().toString())));
  }

  private void press(String key, int code, String text) throws Exception {
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text));
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
  }

  /** A picture of the whole page. */
  void picture(Path file) throws Exception {
    picture(file, true);
  }

  /** A picture of what is seen of the page. */
  void view(Path file) throws Exception {
    picture(file, false);
  }

  private void picture(Path file, boolean whole) throws Exception {
    JsonNode picture =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
    Files.write(file, Base64.getDecoder().decode(picture.get("data").asText().getBytes(UTF_8)));
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
