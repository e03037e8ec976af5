package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.serve.TestServer.CONTRACT;
import static org.clausecheck.serve.TestServer.MOST;
import static org.clausecheck.serve.TestServer.PDF;
import static org.clausecheck.serve.TestServer.WORD;
import static org.clausecheck.serve.TestServer.encoded;
import static org.clausecheck.serve.TestServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausecheck.cli.CommandLineProgram;
import org.clausecheck.document.HostileFiles;
import org.clausecheck.report.Format;
import org.clausecheck.report.Validators;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API over HTTP: reports, refusals, limits, and its description. */
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static Path kept;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    kept = folder.resolve("kept");
    server = TestServer.start(Optional.of(kept));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aReportHasTheBytesThatTheCommandLineWrites(Format format) throws Exception {
    Path out = folder.resolve("command-line");
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    new CommandLineProgram(nowhere, nowhere)
        .run(
            "check",
            "--no-ocr",
            "--force",
            "--format=" + format.id(),
            "--out=" + out,
            WORD.toString());

    HttpResponse<byte[]> answer = server.check(WORD, "", MediaTypes.of(format));

    assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(MediaTypes.of(format));
    assertThat(answer.body())
        .isEqualTo(
            Files.readAllBytes(out.resolve("pharma-template.clausecheck." + format.extension())));
  }

  @Test
  void thePdfIsTheOriginalWithMarks() throws Exception {
    HttpResponse<byte[]> answer = server.check(PDF, "", "application/pdf");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("%PDF".getBytes(UTF_8));
    assertThat(answer.body().length).isGreaterThan(10_000);
  }

  @Test
  void theQuerySetsTheDealAndTheReport() throws Exception {
    String plain = text(server.check(CONTRACT, "", "text/plain"));
    String full = text(server.check(CONTRACT, "&full=true", "text/plain"));
    assertThat(full.length()).isGreaterThan(2 * plain.length());

    JsonNode without = JSON.readTree(server.check(WORD, "", "application/json").body());
    JsonNode with =
        JSON.readTree(
            server
                .check(
                    WORD,
                    "&upfront-floor="
                        + encoded("USD 900000000")
                        + "&home="
                        + encoded("Denmark, US"),
                    "application/json")
                .body());
    assertThat(verdict(without, "upfront.amount")).isNotEqualTo(verdict(with, "upfront.amount"));
  }

  private static String verdict(JsonNode review, String position) {
    for (JsonNode finding : review.get("findings")) {
      if (finding.get("position").asText().equals(position)) {
        return finding.get("verdict").asText();
      }
    }
    throw new AssertionError("no " + position + " in " + review.get("findings"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&home=Atlantis|Atlantis",
        "&upfront-floor=much|EUR 250000",
        "&longest-term=long|5 years",
        "&exclusivity=maybe|paid-and-bounded",
        "&as=licensee|no positions for a licensee",
        "&ocr=perhaps|true, false",
        "&tracked-changes=some|rejected",
        "&colour=red|no option 'colour'",
        "&library=/etc|no option 'library'",
        "&ocr=true&ocr=false|twice",
        "&for=counterparty|Word alone",
      })
  void aWrongOptionIsToldInOneLine(String query, String told) throws Exception {
    HttpResponse<byte[]> answer = server.check(CONTRACT, query, "application/json");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer)).contains(told);
  }

  @Test
  void aQueryThatIsNotWellEncodedIsRefused() throws Exception {
    for (String query : new String[] {"we=%zz", "we=%", "%"}) {
      assertThat(
              server.raw(
                  "PUT /v1/check?"
                      + query
                      + " HTTP/1.1\r\nHost: "
                      + server.host()
                      + "\r\nAuthorization: Bearer "
                      + TestServer.TOKEN
                      + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
          .contains(" 400 ");
    }
  }

  @Test
  void aFormatThatThereIsNotIsToldWithThoseThereAre() throws Exception {
    HttpResponse<byte[]> answer = server.check(CONTRACT, "", "image/png");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(problem(answer)).contains("application/pdf", "text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/v1/check,PUT",
    "GET,/v1/compare,PUT",
    "PUT,/v1/library,GET",
    "DELETE,/v1/health,GET"
  })
  void anotherMethodIsRefusedWithTheOneThatIsMeant(String method, String path, String meant)
      throws Exception {
    HttpResponse<byte[]> answer = server.ask(method, path, BodyPublishers.noBody());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains(meant);
    assertThat(problem(answer)).contains(meant);
  }

  @Test
  void whatIsNoAgreementIsToldInOneLine() throws Exception {
    Path letter = folder.resolve("letter.txt");
    Files.writeString(letter, "Dear Anna,\n\nthank you for the flowers.\n\nYours,\nBert\n");
    Path german = folder.resolve("vertrag.txt");
    Files.writeString(
        german, "Dieser Vertrag wird zwischen den Parteien geschlossen und ist nicht ".repeat(40));
    Path damaged = folder.resolve("damaged.docx");
    Files.write(damaged, java.util.Arrays.copyOf(Files.readAllBytes(WORD), 3000));

    for (Path file : List.of(letter, german, damaged)) {
      HttpResponse<byte[]> answer = server.check(file, "", "application/json");
      assertThat(answer.statusCode()).as(file.toString()).isEqualTo(422);
      assertThat(problem(answer)).startsWith(file.getFileName() + ": ");
    }
  }

  @Test
  void severalAgreementsInOneFileAreAList() throws Exception {
    Path archive = folder.resolve("two.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path each : List.of(CONTRACT, WORD)) {
        zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
        zip.write(Files.readAllBytes(each));
      }
    }

    JsonNode reviews = JSON.readTree(server.check(archive, "", "application/json").body());

    assertThat(reviews.isArray()).isTrue();
    assertThat(reviews).hasSize(2);
    HttpResponse<byte[]> page = server.check(archive, "", "text/html");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(problem(page)).contains("2 agreements");
  }

  @Test
  void twoDraftsOneBehindTheOtherAreCompared() throws Exception {
    Path old = Path.of("src/test/resources/org/clausecheck/compare/drafts/exclusive-v1.txt");
    Path latest = Path.of("src/test/resources/org/clausecheck/compare/drafts/exclusive-v2.txt");
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(Files.readAllBytes(old));
    both.write(Files.readAllBytes(latest));
    Path out = folder.resolve("compared");
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    for (String format : List.of("json", "html", "docx", "text")) {
      new CommandLineProgram(nowhere, nowhere)
          .run("compare", "--format=" + format, "--out=" + out, old.toString(), latest.toString());
    }
    for (Map.Entry<String, org.clausecheck.report.Format> format :
        MediaTypes.comparisons().entrySet()) {
      HttpResponse<byte[]> answer =
          server.ask(
              "PUT",
              "/v1/compare?old=exclusive-v1.txt&new=exclusive-v2.txt&length=" + Files.size(old),
              BodyPublishers.ofByteArray(both.toByteArray()),
              "Accept",
              format.getKey());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              Files.readAllBytes(
                  out.resolve("exclusive-v2.compared." + format.getValue().extension())));
    }
    HttpResponse<byte[]> without =
        server.ask("PUT", "/v1/compare", BodyPublishers.ofByteArray(both.toByteArray()));
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(problem(without)).contains("length");
  }

  @Test
  void aBodyOverTheLimitIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
    byte[] big = new byte[(int) MOST + 1];
    HttpResponse<byte[]> told =
        server.ask("PUT", "/v1/check?name=a.txt", BodyPublishers.ofByteArray(big));
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(problem(told)).contains("2 MiB");

    HttpResponse<byte[]> chunked =
        server.ask(
            "PUT",
            "/v1/check?name=a.txt",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)));
    assertThat(chunked.statusCode()).isEqualTo(413);

    HttpResponse<byte[]> second =
        server.ask(
            "PUT", "/v1/compare?length=1", BodyPublishers.ofByteArray(new byte[2 * big.length]));
    assertThat(second.statusCode()).isEqualTo(413);
    HttpResponse<byte[]> announced =
        server.ask(
            "PUT", "/v1/compare?length=999999999999", BodyPublishers.ofByteArray(new byte[9]));
    assertThat(announced.statusCode()).isEqualTo(413);
  }

  @Test
  void oneRequestTooManyIsAskedToComeAgainAndThePlaceIsGivenBack() throws Exception {
    ServeSettings.Limits narrow =
        new ServeSettings.Limits(Duration.ofSeconds(60), 1, 0, Duration.ofSeconds(60));
    try (TestServer small =
        TestServer.start(Optional.empty(), narrow, Set.of(), TestServer.program())) {
      try (Socket slow = new Socket("127.0.0.1", small.port())) {
        slow.getOutputStream()
            .write(
                ("PUT /v1/check?name=a.txt HTTP/1.1\r\nHost: "
                        + small.host()
                        + "\r\nAuthorization: Bearer "
                        + TestServer.TOKEN
                        + "\r\nContent-Length: 100000\r\n\r\nbegun")
                    .getBytes(UTF_8));
        slow.getOutputStream().flush();
        HttpResponse<byte[]> next = small.check(CONTRACT, "", "application/json");
        for (int i = 0; i < 100 && next.statusCode() == 200; i++) {
          next = small.check(CONTRACT, "", "application/json");
        }
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.headers().firstValue("Retry-After")).isPresent();
        assertThat(problem(next)).contains("too many");
        assertThat(small.get("/v1/health").statusCode()).as("what costs nothing").isEqualTo(200);
      }
      HttpResponse<byte[]> again = small.check(CONTRACT, "", "application/json");
      for (int i = 0; i < 100 && again.statusCode() == 429; i++) {
        Thread.sleep(100);
        again = small.check(CONTRACT, "", "application/json");
      }
      assertThat(again.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void hostileFilesEndInAReportOrInOneLineAndTheServerGoesOn() throws Exception {
    int number = 0;
    int tried = 0;
    for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
      boolean calls = file.getKey().startsWith(HostileFiles.CALLER);
      if (number++ % 24 != 0 && !calls) {
        continue;
      }
      tried++;
      HttpResponse<byte[]> answer =
          server.ask(
              "PUT",
              "/v1/check?name=" + encoded("../../" + file.getKey()),
              BodyPublishers.ofByteArray(file.getValue()),
              "Accept",
              calls ? MediaTypes.of(Format.DOCX) : "application/json");
      assertThat(answer.statusCode()).as(file.getKey()).isIn(200, 413, 422);
      if (answer.statusCode() != 200) {
        assertThat(problem(answer)).as(file.getKey()).isNotBlank();
      }
    }
    assertThat(tried).isGreaterThan(8);
    assertThat(server.faults).isEmpty();
    assertThat(server.check(CONTRACT, "", "application/json").statusCode()).isEqualTo(200);
    assertThat(kept).as("the API keeps nothing").isEmptyDirectory();
  }

  @Test
  void aFaultOfTheProgramTellsTheClientNothingAndTheUserOneLine() throws Exception {
    List<String> broken = List.of(folder.resolve("no-such-program").toString());
    try (TestServer faulty =
        TestServer.start(Optional.empty(), TestServer.AMPLE, Set.of(), broken)) {
      HttpResponse<byte[]> answer = faulty.check(WORD, "", MediaTypes.of(Format.DOCX));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(problem(answer)).contains("fault").doesNotContain("no-such-program");
      assertThat(faulty.faults).hasSize(1).first().asString().contains("no-such-program");
    }
  }

  @Test
  void itsDescriptionKeepsOpenapi31() throws Exception {
    byte[] description = server.get("/v1/openapi.json").body();
    assertThat(openApi(JSON.readTree(description))).isEmpty();

    JsonNode wrong = JSON.readTree(description);
    ((com.fasterxml.jackson.databind.node.ObjectNode) wrong.at("/paths/~1v1~1check/put"))
        .remove("responses");
    ((com.fasterxml.jackson.databind.node.ObjectNode) wrong.at("/info")).put("versoin", 1);
    assertThat(openApi(wrong)).as("the schema would find faults").hasSizeGreaterThanOrEqualTo(1);
  }

  private static List<String> openApi(JsonNode description) throws IOException {
    try (InputStream schema =
        ApiTest.class.getResourceAsStream("/openapi/schemas/v3.1/schema.yaml")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(new YAMLMapper().readTree(schema))
          .validate(description)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  @Test
  void whatItDescribesIsWhatThereIs() throws Exception {
    JsonNode description = JSON.readTree(server.get("/v1/openapi.json").body());
    List<String> paths = new ArrayList<>();
    description.get("paths").fieldNames().forEachRemaining(paths::add);
    for (String path : paths) {
      JsonNode methods = description.get("paths").get(path);
      HttpResponse<byte[]> answer = server.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(methods.has("get") ? 200 : 405);
    }
    assertThat(types(description, "/v1/check")).isEqualTo(MediaTypes.reports().keySet());
    assertThat(types(description, "/v1/compare")).isEqualTo(MediaTypes.comparisons().keySet());
    String told = problem(server.check(CONTRACT, "&nothing=1", "application/json"));
    for (JsonNode parameter : description.at("/paths/~1v1~1check/put/parameters")) {
      JsonNode itself =
          parameter.has("$ref")
              ? description.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      assertThat(told).contains(itself.get("name").asText());
    }
    for (String schema : List.of("Library", "Health", "Problem")) {
      byte[] body =
          switch (schema) {
            case "Library" -> server.get("/v1/library").body();
            case "Health" -> server.get("/v1/health").body();
            default -> server.check(CONTRACT, "", "image/png").body();
          };
      com.fasterxml.jackson.databind.node.ObjectNode whole = JSON.createObjectNode();
      whole.put("$ref", "#/components/schemas/" + schema);
      whole.set("components", description.get("components"));
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V202012)
                  .getSchema(whole)
                  .validate(JSON.readTree(body)))
          .as(schema)
          .isEmpty();
    }
    assertThat(Validators.json(server.check(CONTRACT, "", "application/json").body())).isEmpty();
  }

  private static Set<String> types(JsonNode description, String path) {
    Set<String> types = new TreeSet<>();
    description
        .get("paths")
        .get(path)
        .at("/put/responses/200/content")
        .fieldNames()
        .forEachRemaining(types::add);
    return types;
  }

  @Test
  void itGivesTheLibraryWithWhoRecommendsWhat() throws Exception {
    JsonNode library = JSON.readTree(server.get("/v1/library").body());

    assertThat(library.findValuesAsText("citation").stream().filter(String::isBlank)).isEmpty();
    assertThat(library.findValues("evidence")).hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/health", "/v1/library"})
  void headIsGetWithoutTheBody(String path) throws Exception {
    HttpResponse<byte[]> head = server.ask("HEAD", path, BodyPublishers.noBody());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  /** The one line that says why; that it is problem details and no trace. */
  private static String problem(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
    String detail = problem.get("detail").asText();
    assertThat(detail)
        .doesNotContain("\n", "Exception", "\tat ", "org.clausecheck", folder.toString())
        .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
    return detail;
  }
}
