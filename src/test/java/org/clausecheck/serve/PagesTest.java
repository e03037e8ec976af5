package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.serve.TestServer.CONTRACT;
import static org.clausecheck.serve.TestServer.WORD;
import static org.clausecheck.serve.TestServer.encoded;
import static org.clausecheck.serve.TestServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausecheck.report.Validators;
import org.clausecheck.report.WordElements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over HTTP: what is handed in, kept, shown, saved and removed. */
class PagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private Path kept;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    kept = folder.resolve("kept");
    server = TestServer.start(Optional.of(kept));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aContractIsHandedInKeptShownSavedAndRemoved() throws Exception {
    List<JsonNode> lines = handIn("pharma-template.docx", "&home=Denmark", WORD);
    assertThat(lines)
        .extracting(line -> line.path("step").asText())
        .startsWith("Waiting", "Reading", "Analysing", "Writing");
    String report = lines.get(lines.size() - 1).get("report").asText();
    assertThat(report).matches("/reviews/[0-9a-f]{24}/1/html");

    Path own = onlyFolder();
    assertThat(names(own))
        .containsExactly(
            "clausecheck.yaml",
            "original",
            "pharma-template.clausecheck.html",
            "pharma-template.clausecheck.xlsx",
            "review.json");
    assertThat(own.resolve("original/pharma-template.docx")).hasSameBinaryContentAs(WORD);
    assertThat(Files.readString(own.resolve("clausecheck.yaml"))).contains("\"home\":[\"DK\"]");
    if (kept.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
          .as("nobody else can look into it")
          .isEqualTo("rwx------");
    }

    String home = text(server.get("/"));
    assertThat(home).contains(report, "LICENSE AGREEMENT", kept.toString());
    HttpResponse<byte[]> word = server.get(report.replace("/html", "/docx"));
    assertThat(word.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"pharma-template.clausecheck.docx\"");
    assertThat(WordElements.of(word.body()).get("document"))
        .isEqualTo(WordElements.of(Files.readAllBytes(WORD)).get("document"));
    assertThat(text(server.get(report.replace("/html", "/pdf")))).startsWith("%PDF");
    assertThat(Validators.ooxml(server.get(report.replace("/html", "/xlsx")).body())).isEmpty();
    HttpResponse<byte[]> others = server.get(report.replace("/html", "/counterparty"));
    assertThat(Validators.ooxml(others.body())).isEmpty();
    assertThat(others.body()).isNotEqualTo(word.body());
    assertThat(names(own))
        .contains("pharma-template.clausecheck.docx", "pharma-template.requests.docx");
    assertThat(server.get(report + "?save").body())
        .isEqualTo(Files.readAllBytes(own.resolve("pharma-template.clausecheck.html")));

    String review = report.substring(0, report.indexOf("/1/"));
    assertThat(server.ask("DELETE", review, BodyPublishers.noBody()).statusCode()).isEqualTo(204);
    assertThat(kept).isEmptyDirectory();
    assertThat(server.get(report).statusCode()).isEqualTo(404);
    assertThat(server.faults).isEmpty();
  }

  @Test
  void theReportIsTheFileSOwnPageWithABarUnderAPolicyThatAllowsItsStyleOnly() throws Exception {
    List<JsonNode> lines = handIn("a.txt", "", CONTRACT);
    HttpResponse<byte[]> shown = server.get(lines.get(lines.size() - 1).get("report").asText());
    String page = text(shown);
    String file = Files.readString(onlyFolder().resolve("a.clausecheck.html"));

    assertThat(page.replaceAll("(?s)<nav class=\"bar\".*?</nav>\n?", ""))
        .contains(file.substring(file.indexOf("<a class=\"skip\"")));
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    String hash =
        Base64.getEncoder()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'; style-src 'sha256-" + hash + "'")
        .doesNotContain("script", "unsafe");
    assertThat(Validators.html(shown.body())).isEmpty();
  }

  @Test
  void thePagesPassTheCheckerOfTheW3cWhateverAFileIsCalled() throws Exception {
    handIn("<img onerror=alert(1)>\"'&.txt", "", CONTRACT);
    HttpResponse<byte[]> home = server.get("/");

    assertThat(text(home)).doesNotContain("<img").contains("alert(1)");
    assertThat(Validators.html(home.body())).isEmpty();
    HttpResponse<byte[]> refused =
        server.askWithoutToken("GET", "/", BodyPublishers.noBody(), "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(Validators.html(refused.body())).isEmpty();
  }

  @Test
  void whatCannotBeReadIsToldAndLeavesNothing() throws Exception {
    Path letter = folder.resolve("letter.txt");
    Files.writeString(letter, "Dear Anna,\n\nthank you for the flowers.\n");

    List<JsonNode> lines = handIn("letter.txt", "", letter);

    assertThat(lines.get(lines.size() - 1).get("refused").asText())
        .startsWith("letter.txt: ")
        .doesNotContain(folder.toString());
    assertThat(kept).isEmptyDirectory();
  }

  @Test
  void everyAgreementOfAnArchiveHasItsReportAndWhatIsNoneIsNamed() throws Exception {
    Path archive = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("a/contract.txt"));
      zip.write(Files.readAllBytes(CONTRACT));
      zip.putNextEntry(new ZipEntry("b/contract.docx"));
      zip.write(Files.readAllBytes(WORD));
      zip.putNextEntry(new ZipEntry("letter.txt"));
      zip.write("Dear Anna,\n\nthank you for the flowers.\n".getBytes(UTF_8));
    }

    List<JsonNode> lines = handIn("all.zip", "", archive);
    JsonNode last = lines.get(lines.size() - 1);
    String first = last.get("report").asText();

    assertThat(last.get("entry").asText()).contains("letter.txt", "/1/html", "/2/html");
    assertThat(text(server.get(first.replace("/1/", "/2/")))).contains("LICENSE AGREEMENT");
    assertThat(server.get(first.replace("/1/", "/2/").replace("html", "docx")).statusCode())
        .isEqualTo(200);
    assertThat(server.get(first.replace("/1/", "/3/")).statusCode()).isEqualTo(404);
    assertThat(server.get(first.replace("/1/", "/0/")).statusCode()).isEqualTo(404);
  }

  @Test
  void twoDraftsAreComparedAndKept() throws Exception {
    Path old = Path.of("src/test/resources/org/clausecheck/compare/drafts/exclusive-v1.txt");
    Path latest = Path.of("src/test/resources/org/clausecheck/compare/drafts/exclusive-v2.txt");
    List<JsonNode> lines =
        lines(
            server.ask(
                "POST",
                "/comparisons?old=draft.txt&new=draft.txt&length=" + Files.size(old),
                BodyPublishers.concat(BodyPublishers.ofFile(old), BodyPublishers.ofFile(latest))));

    JsonNode last = lines.get(lines.size() - 1);
    HttpResponse<byte[]> page = server.get(last.get("report").asText());
    assertThat(text(page)).contains("1 position got worse", "changes tracked");
    assertThat(Validators.html(page.body())).isEmpty();
    HttpResponse<byte[]> word = server.get(last.get("report").asText().replace("html", "docx"));
    assertThat(Validators.ooxml(word.body())).isEmpty();
    assertThat(names(onlyFolder())).contains("old", "new");
    assertThat(server.get(last.get("report").asText().replace("html", "pdf")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatWasKeptIsThereWhenItStartsAgainAndWhatIsNotOursIsLeftAlone() throws Exception {
    handIn("a.txt", "", CONTRACT);
    server.close();
    Path foreign = Files.createDirectory(kept.resolve("my notes"));
    Files.writeString(foreign.resolve("review.json"), "{\"id\": \"../..\"}");
    Path broken = Files.createDirectory(kept.resolve("broken 1"));
    Files.writeString(broken.resolve("review.json"), "no JSON");

    server = TestServer.start(Optional.of(kept));

    String home = text(server.get("/"));
    assertThat(home).contains("a.txt").doesNotContain("my notes");
    assertThat(foreign).isNotEmptyDirectory();
  }

  @Test
  void aReviewThatWasTamperedWithLeadsToNoOtherFile() throws Exception {
    List<JsonNode> lines = handIn("a.txt", "", CONTRACT);
    server.close();
    Path secret = Files.writeString(kept.resolve("secret.html"), "<body>secret");
    Path review = onlyFolder().resolve("review.json");
    Files.writeString(
        review,
        Files.readString(review).replace("a.clausecheck.html", "../" + secret.getFileName()));

    server = TestServer.start(Optional.of(kept));

    HttpResponse<byte[]> answer = server.get(lines.get(lines.size() - 1).get("report").asText());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(text(answer)).doesNotContain("secret");
  }

  @Test
  void withKeepNoneAllIsGoneInTheEnd() throws Exception {
    Set<String> before = temporary();
    try (TestServer forgetful = TestServer.start(Optional.empty())) {
      HttpResponse<byte[]> answer = forgetful.ask("POST", "/reviews?name=a.txt", contract());
      assertThat(text(answer)).contains("\"report\"");
      assertThat(text(forgetful.get("/"))).contains("Kept until the program ends", "a.txt");
    }
    assertThat(temporary()).isSubsetOf(before);
  }

  @Test
  void noPathLeadsOut() throws Exception {
    handIn("../../../escaped.txt", "", CONTRACT);
    assertThat(onlyFolder().resolve("original/escaped.txt")).exists();
    assertThat(folder.resolve("escaped.txt")).doesNotExist();
    for (String path :
        List.of(
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/reviews/../review.json",
            "/reviews/..%2f..%2f/1/html",
            "/reviews/" + "0".repeat(24) + "/1/html",
            "/serve.css/../openapi.json",
            "/serve.jte",
            "//etc/passwd")) {
      assertThat(
              server.raw(
                  "GET "
                      + path
                      + " HTTP/1.1\r\nHost: "
                      + server.host()
                      + "\r\nAuthorization: Bearer "
                      + TestServer.TOKEN
                      + "\r\nConnection: close\r\n\r\n"))
          .as(path)
          .contains(" 404 ");
    }
  }

  private List<JsonNode> handIn(String name, String query, Path file) throws Exception {
    return lines(
        server.ask("POST", "/reviews?name=" + encoded(name) + query, BodyPublishers.ofFile(file)));
  }

  private static BodyPublisher contract() throws Exception {
    return BodyPublishers.ofFile(CONTRACT);
  }

  private static List<JsonNode> lines(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(200);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text(answer).lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private Path onlyFolder() throws Exception {
    try (Stream<Path> all = Files.list(kept)) {
      List<Path> folders = all.filter(Files::isDirectory).toList();
      assertThat(folders).hasSize(1);
      return folders.get(0);
    }
  }

  private static Set<String> names(Path folder) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> "" + each.getFileName())
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> temporary() throws Exception {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.map(each -> "" + each.getFileName())
          .filter(name -> name.startsWith("clausecheck-serve-"))
          .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
  }
}
