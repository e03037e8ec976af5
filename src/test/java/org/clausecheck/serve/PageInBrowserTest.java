package org.clausecheck.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.serve.TestServer.CONTRACT;
import static org.clausecheck.serve.TestServer.WORD;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as a person uses it, in Chromium; skipped where there is none. Pictures of every state
 * are left in {@code target/pictures}.
 */
class PageInBrowserTest {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Path OLD =
      Path.of("src/test/resources/org/clausecheck/compare/drafts/exclusive-v1.txt");
  private static final Path NEW =
      Path.of("src/test/resources/org/clausecheck/compare/drafts/exclusive-v2.txt");

  @TempDir private Path folder;

  private Path saved;
  private TestServer server;
  private Chromium browser;

  @BeforeAll
  static void thereIsABrowser() throws Exception {
    assumeTrue(Files.isExecutable(Chromium.PROGRAM), "no Chromium here");
    Files.createDirectories(PICTURES);
  }

  @BeforeEach
  void start() throws Exception {
    saved = Files.createDirectory(folder.resolve("saved"));
    server = TestServer.start(Optional.of(folder.resolve("kept")));
    browser = new Chromium(folder, saved);
    browser.wide(1280, 900);
    browser.open(server.server.entrance().toString());
  }

  @AfterEach
  void stop() throws Exception {
    if (browser != null) {
      browser.close();
      assertThat(browser.requests)
          .as("everything comes from this server")
          .allMatch(
              request -> request.startsWith(server.origin()) || request.equals("about:blank"));
      assertThat(browser.complaints)
          .as("of policy or script")
          .allMatch(complaint -> complaint.matches(".* status of 40[01] .*"));
      server.close();
    }
  }

  @Test
  void theTokenDoesNotStayInTheAddress() throws Exception {
    assertThat(browser.eval("location.href")).isEqualTo(server.origin() + "/");
    assertThat(browser.eval("document.cookie")).isEmpty();
    assertThat(browser.eval("document.querySelector('h1').textContent")).isEqualTo("Clausecheck");
    browser.picture(PICTURES.resolve("empty-wide.png"));
  }

  @Test
  void withoutTheTokenThePageSaysWhereToFindIt() throws Exception {
    browser.send("Network.clearBrowserCookies", java.util.Map.of());
    browser.open(server.origin() + "/");
    browser.await("document.body.innerText.includes('open the address that')");
    browser.picture(PICTURES.resolve("refused-wide.png"));
  }

  @Test
  void aContractIsDroppedAndItsReportOpensAndIsSavedAsWord() throws Exception {
    browser.drop(List.of(WORD));
    browser.await("location.pathname.endsWith('/1/html')");
    browser.await("document.querySelectorAll('.finding').length > 10");
    browser.view(PICTURES.resolve("report-wide.png"));
    assertThat(browser.eval("getComputedStyle(document.querySelector('.finding')).borderLeftWidth"))
        .as("the style sheet is allowed")
        .startsWith("6");

    for (String format : List.of("docx", "pdf", "xlsx")) {
      browser.eval("document.querySelector('.bar a[href$=\"/" + format + "\"]').click()");
      Path file = saved.resolve("pharma-template.clausecheck." + format);
      for (int i = 0; i < 600 && !Files.exists(file); i++) {
        Thread.sleep(100);
      }
      assertThat(file).isNotEmptyFile();
    }
    browser.eval("document.querySelector('.bar a').click()");
    browser.await("document.querySelectorAll('.kept').length === 1");
    browser.picture(PICTURES.resolve("done-wide.png"));
    browser.eval("document.querySelector('.remove').click()");
    assertThat(browser.eval("document.querySelector('.remove').textContent"))
        .startsWith("Remove it and its files for good");
    browser.eval("document.querySelector('.remove').click()");
    browser.await("document.querySelectorAll('.kept').length === 0");
    browser.await("document.getElementById('none').hidden === false");
    assertThat(folder.resolve("kept")).isEmptyDirectory();
  }

  @Test
  void ofSeveralFilesEachShowsHowFarItIsAndABadOneStopsNoOther() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Anna,\n\nthank you.\n");
    Path big = folder.resolve("big.pdf");
    Files.write(big, new byte[(int) TestServer.MOST + 1]);
    browser.eval(
        "(window.seen = [], new MutationObserver(() => document.querySelectorAll('.step').forEach("
            + "step => seen.includes(step.textContent) || seen.push(step.textContent)))"
            + ".observe(document.getElementById('tasks'), {subtree: true, childList: true,"
            + " characterData: true}))");

    browser.drop(List.of(WORD, letter, big, CONTRACT));
    browser.await("document.querySelectorAll('.task progress').length > 0");
    browser.picture(PICTURES.resolve("progress-wide.png"));
    browser.await("document.querySelectorAll('.kept').length === 2");
    browser.await("document.querySelectorAll('.task progress').length === 0");

    assertThat(browser.eval("location.pathname")).as("no page opens by itself").isEqualTo("/");
    assertThat(browser.eval("seen.join()")).contains("Reading", "Analysing");
    assertThat(
            browser.eval(
                "[...document.querySelectorAll('.task.failed')].map(t => t.innerText).join('|')"))
        .contains("letter.txt", "larger than 2 MiB");
    browser.picture(PICTURES.resolve("error-wide.png"));
    browser.narrow(390, 844);
    browser.picture(PICTURES.resolve("error-narrow.png"));
  }

  @Test
  void theDealSSettingsReachTheJudgementAndAWrongOneIsTold() throws Exception {
    browser.eval("document.querySelector('details').open = true");
    browser.eval("document.getElementById('home').value = 'Atlantis'");
    browser.drop(List.of(CONTRACT));
    browser.await("document.querySelectorAll('.task.failed').length === 1");
    assertThat(browser.eval("document.querySelector('.task.failed').innerText"))
        .contains("Atlantis");
    browser.picture(PICTURES.resolve("settings-wide.png"));

    browser.eval("document.getElementById('home').value = 'Denmark'");
    browser.drop(List.of(CONTRACT));
    browser.await("location.pathname.endsWith('/1/html')");
    try (Stream<Path> all = Files.walk(folder.resolve("kept"))) {
      Path settings =
          all.filter(file -> file.endsWith("clausecheck.yaml")).findFirst().orElseThrow();
      assertThat(Files.readString(settings)).contains("\"DK\"");
    }
  }

  @Test
  void allOfItIsDoneByKeysAlone() throws Exception {
    browser.tabTo("#files");
    browser.chooseByKey(CONTRACT);
    browser.await("location.pathname.endsWith('/1/html')");
    browser.tabTo(".bar a[href='/']");
    browser.enter();
    browser.await("location.pathname === '/' && document.readyState === 'complete'");

    browser.tabTo("#settings summary");
    browser.enter();
    browser.await("document.querySelector('details').open");
    browser.tabTo("#exclusivity");
    browser.tabTo("#old");
    browser.chooseByKey(OLD);
    browser.tabTo("#new");
    browser.chooseByKey(NEW);
    browser.tabTo("#drafts button");
    browser.enter();
    browser.await("location.pathname.endsWith('/1/html')");
    browser.await("document.querySelectorAll('.drafts').length === 1");
    browser.view(PICTURES.resolve("compare-wide.png"));
    browser.tabTo(".bar a[href='/']");
    browser.enter();
    browser.await("document.querySelectorAll('.kept').length === 2");
    browser.tabTo(".kept .downloads a");
    browser.tabTo(".kept .remove");
  }

  @Test
  void onATelephoneNothingIsWiderThanTheScreen() throws Exception {
    browser.narrow(390, 844);
    browser.picture(PICTURES.resolve("empty-narrow.png"));
    fits();
    browser.eval("document.querySelector('details').open = true");
    fits();
    browser.picture(PICTURES.resolve("settings-narrow.png"));
    browser.drop(List.of(CONTRACT));
    browser.await("location.pathname.endsWith('/1/html')");
    fits();
    browser.view(PICTURES.resolve("report-narrow.png"));
    browser.open(server.origin() + "/");
    browser.await("document.querySelectorAll('.kept').length === 1");
    fits();
    browser.picture(PICTURES.resolve("done-narrow.png"));
  }

  private void fits() throws Exception {
    browser.await("document.documentElement.scrollWidth > 0");
    assertThat(Integer.parseInt(browser.eval("document.documentElement.scrollWidth")))
        .isLessThanOrEqualTo(390);
  }
}
