package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  private static final String CONTRACT = "test-contracts/pharma-template.docx";

  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new CommandLineProgram(
                new PrintStream(out, false, UTF_8), new PrintStream(err, false, UTF_8))
            .run(args);
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void findingsArePrintedWorstFirstAndNothingOnStderr() {
    Run run = run("check", CONTRACT);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Harrowmere", "licensor", "DO THIS NOW", "FINDINGS, WORST FIRST")
        .containsIgnoringCase("not legal advice");
    assertThat(run.out().indexOf("WALK AWAY")).isLessThan(run.out().indexOf("Preferred: "));
    String full = run("check", CONTRACT, "--full").out();
    assertThat(full.indexOf("WALK AWAY ·")).isLessThan(full.indexOf("PREFERRED ·"));
    assertThat(full).contains("interviewee");
  }

  @Test
  void colourIsForTerminalsUnlessAskedFor() {
    assertThat(run("check", CONTRACT).out()).doesNotContain("\u001b");
    assertThat(run("check", CONTRACT, "--color", "always").out()).contains("\u001b[1;31mWALK AWAY");
  }

  @Test
  void severalFilesAndFoldersAreCheckedAndABadOneDoesNotStopTheOthers(@TempDir Path folder)
      throws IOException {
    Path below = Files.createDirectories(folder.resolve("below"));
    Files.copy(Path.of(CONTRACT), below.resolve("a.docx"));
    Files.writeString(below.resolve("a.waivers.yaml"), "waivers: []\n");
    Path bad = Files.createFile(folder.resolve("empty.pdf"));

    Run run = run("check", bad.toString(), below.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("a.docx · Read for the licensor");
    assertThat(run.err()).contains("empty.pdf").hasLineCount(1);
    assertThat(run("check", folder + "/below/*.docx").out()).contains("a.docx");
    assertThat(run("check", folder + "/below/*.pdf").code()).isEqualTo(2);
  }

  @Test
  void standardInputIsAContract() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(Files.newInputStream(Path.of("test-contracts/balanced-licence.pdf")));
      Run run = run("check", "-");
      assertThat(run.out()).contains("stdin · Read for the licensor");
      assertThat(run.err()).isEmpty();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void settingsAreFoundAboveTheContractAndQuietSaysNothingOfThem(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("clausecheck.yaml"), "longest-term: 90 years\n");
    Path contract = Files.createDirectories(folder.resolve("a/b")).resolve("c.docx");
    Files.copy(Path.of(CONTRACT), contract);

    assertThat(run("check", contract.toString()).err())
        .isEqualTo("clausecheck: settings from " + folder.resolve("clausecheck.yaml") + "\n");
    assertThat(run("check", contract.toString(), "--quiet").err()).isEmpty();
    Files.writeString(folder.resolve("a/clausecheck.yaml"), "longest-trem: 2 years\n");
    assertThat(run("check", contract.toString()).err()).contains("longest-term");
  }

  @Test
  void waiversThatAreNotUsedAreTold(@TempDir Path folder) throws IOException {
    Path contract = folder.resolve("c.docx");
    Files.copy(Path.of(CONTRACT), contract);
    Files.writeString(folder.resolve("c.docx.waivers.yaml"), "waivers: []\n");
    assertThat(run("check", contract.toString()).err())
        .contains(
            "c.docx.waivers.yaml is not used", "are kept in " + folder.resolve("c.waivers.yaml"));
    Files.writeString(
        folder.resolve("c.waivers.yaml"),
        "waivers:\n- {position: term.lenght, reason: r, who: w}\n");
    assertThat(run("check", contract.toString()).out().replaceAll("\\s+", " "))
        .contains("Did you mean term.length?");
  }

  @ParameterizedTest
  @CsvSource({
    "chek x, check",
    "check x --fromat md, --format",
    "check x --format dcx, docx",
    "check x --fail-on misssing, missing",
    "check x --as licensr, licensor",
    "check test-contracts/pharma-template.docx --explain term.lenght, term.length",
    "check x --color allways, always",
  })
  void aSlipIsAnsweredWithWhatWasMeant(String line, String meant) {
    assertThat(run(line.split(" ")).err()).contains("did you mean '" + meant + "'?");
  }

  @Test
  void aLicenseeIsNotToldTheLicensorsWalkAways() {
    Run run = run("check", CONTRACT, "--as", "licensee");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no positions for a licensee").hasLineCount(1);
  }

  @Test
  void theVersionNamesProgramCommitAndLibrary() {
    assertThat(run("--version").out())
        .matches("clausecheck [0-9.]+\ncommit [0-9a-f]{7,}\nclause library [0-9a-f]+\n");
  }

  @ParameterizedTest
  @CsvSource({
    "completion bash, --format",
    "completion zsh, --format",
    "completion fish, -l format",
    "man, .SS check"
  })
  void shellsAndManLearnTheOptionsFromTheProgram(String line, String words) {
    Run run = run(line.split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(words).doesNotContain("audit-worker\n.TP");
  }

  @Test
  void theOtherSideGetsAFileWithoutOurCounsel(@TempDir Path folder) throws IOException {
    run("check", CONTRACT, "--format", "docx", "--for", "counterparty", "--out", folder.toString());
    try (ZipFile zip = new ZipFile(folder.resolve("pharma-template.clausecheck.docx").toFile())) {
      String comments =
          new String(zip.getInputStream(zip.getEntry("word/comments.xml")).readAllBytes(), UTF_8);
      assertThat(comments)
          .contains("We would ask")
          .doesNotContain("WALK AWAY", "Fallback", "nterviewee", "Settle", "lund-2024");
    }
    run(
        "check",
        "test-contracts/balanced-licence.pdf",
        "--format",
        "docx",
        "--for",
        "counterparty",
        "--out",
        folder.toString());
    try (ZipFile zip = new ZipFile(folder.resolve("balanced-licence.clausecheck.docx").toFile())) {
      assertThat(
              new String(
                  zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), UTF_8))
          .contains("We would")
          .doesNotContain("WALK AWAY", "Preferred", "nterviewee", "Settle", "lund-2024");
    }
    assertThat(run("check", CONTRACT, "--for", "counterparty").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | out | CREDIT AGREEMENT. This Credit Agreement is made by a lender and a borrower. The lender"
            + " shall make a loan, the borrower shall repay the loan and give collateral."
            + " | This is a credit agreement; it grants no licence, so no position applies.",
        "3 | err | The parties shall meet for lunch on Tuesday and shall pay for it themselves."
            + " | not a contract: nothing on its first page calls it an agreement",
        "3 | err | Die Lizenzgeberin und die Lizenznehmerin schließen hiermit den folgenden Vertrag."
            + " | written in German; only English is read",
        "3 | err | QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2"
            + " | an encoded binary file (uuencode or base64), not words"
      })
  void whatNoPositionAppliesToIsToldInOneLine(
      int code, String stream, String words, String line, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("some.txt");
    Files.writeString(file, (words + "\n").repeat(12));

    Run run = run("check", file.toString());

    assertThat(run.code()).isEqualTo(code);
    assertThat(stream.equals("out") ? run.out() : run.err())
        .isEqualTo((stream.equals("out") ? "" : "clausecheck: some.txt: ") + line + "\n");
    assertThat(stream.equals("out") ? run.err() : run.out()).isEmpty();
  }

  @Test
  void theThresholdDecidesTheExitCode() {
    assertThat(
            run("check", "test-contracts/licensor-template.docx", "--fail-on", "walk-away").code())
        .isZero();
    assertThat(run("check", CONTRACT, "--fail-on", "walk-away").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "md"})
  void theSameInputGivesTheSameBytesWhereverItRuns(String format) {
    String here = run("check", CONTRACT, "--format", format).out();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(run("check", CONTRACT, "--format", format).out()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, check nowhere.pdf",
    "2, check",
    "2, chekc file",
    "2, check pom.xml --format odd",
    "2, check pom.xml --fail-on never",
    "2, check test-contracts/amendment.rtf --format docx",
    "2, check test-contracts/amendment.rtf --deal nowhere.yaml",
    "2, check test-contracts/amendment.rtf --library nowhere",
    "2, check test-contracts/amendment.rtf --explain no.such",
  })
  void anErrorIsOneLineOnStderr(int code, String line) {
    Run run = run(line.split(" "));

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.err()).startsWith("clausecheck: ").doesNotContain("Exception");
  }

  @Test
  void anEmptyFileCannotBeRead(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));

    assertThat(run("check", empty.toString()).code()).isEqualTo(3);
  }

  @Test
  void reportsGoToAFolderAndAreNotWrittenOver(@TempDir Path folder) throws IOException {
    String[] command = {"check", CONTRACT, "--format", "json,docx", "--out", folder.toString()};

    assertThat(run(command).code()).isEqualTo(1);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              List.of("pharma-template.clausecheck.json", "pharma-template.clausecheck.docx"));
    }
    assertThat(run(command).code()).isEqualTo(2);
  }

  @Test
  void aPositionIsExplainedTierByTier() {
    Run run = run("check", CONTRACT, "--explain", "jurisdiction.neutral-law");

    assertThat(run.out())
        .contains("law_relation: stated, licensee home", "preferred?", "walk-away?");
  }

  @Test
  void contractsInsideAnArchiveAreMarkedUpAsThemselves(@TempDir Path folder) throws IOException {
    Path archive = folder.resolve("mail.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("pharma-template.docx", "balanced-licence.pdf")) {
        zip.putNextEntry(new ZipEntry("deals/" + name));
        zip.write(Files.readAllBytes(Path.of("test-contracts", name)));
        zip.closeEntry();
      }
    }
    Path out = folder.resolve("out");

    Run run = run("check", archive.toString(), "--format", "docx,pdf", "--out", out.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(parts(out.resolve("mail.zip-deals-pharma-template.clausecheck.docx")))
        .contains("word/comments.xml")
        .containsAll(parts(Path.of(CONTRACT)));
    assertThat(run.err().lines())
        .as("of the PDF's Word file and the Word file's PDF only")
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("a report of its own"));
  }

  @Test
  void severalContractsInAFileAreOneJsonDocument(@TempDir Path folder) throws IOException {
    Path archive = folder.resolve("two.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("pharma-template.docx", "balanced-licence.pdf")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(Path.of("test-contracts", name)));
        zip.closeEntry();
      }
    }

    Run run = run("check", archive.toString(), "--format", "json");

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    com.fasterxml.jackson.databind.JsonNode all =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readTree(run.out());
    assertThat(all).hasSize(2);
    assertThat(run("check", archive.toString(), "--format", "sarif").err()).contains("--out DIR");
  }

  @Test
  void aContractAttachedToAMailIsMarkedUpAsItself(@TempDir Path folder) throws IOException {
    Path mail = folder.resolve("draft.eml");
    Files.writeString(
        mail,
        String.join(
            "\r\n",
            "From: Counsel <counsel@example.com>",
            "To: founder@example.com",
            "Subject: Our draft",
            "Date: Mon, 3 Mar 2025 09:00:00 +0000",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=\"part\"",
            "",
            "--part",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "Please find our draft attached.",
            "--part",
            "Content-Type: application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document; name=\"pharma-template.docx\"",
            "Content-Disposition: attachment; filename=\"pharma-template.docx\"",
            "Content-Transfer-Encoding: base64",
            "",
            Base64.getMimeEncoder().encodeToString(Files.readAllBytes(Path.of(CONTRACT))),
            "--part--",
            ""));
    Path out = folder.resolve("out");

    Run run = run("check", mail.toString(), "--format", "docx", "--out", out.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("clausecheck: draft.eml: not a contract: a cover note to what is attached\n");
    Path marked = out.resolve("draft.eml-pharma-template.clausecheck.docx");
    assertThat(parts(marked)).contains("word/comments.xml").containsAll(parts(Path.of(CONTRACT)));
    try (ZipFile original = new ZipFile(CONTRACT);
        ZipFile copy = new ZipFile(marked.toFile())) {
      assertThat(copy.getInputStream(copy.getEntry("word/styles.xml")).readAllBytes())
          .isEqualTo(original.getInputStream(original.getEntry("word/styles.xml")).readAllBytes());
    }
  }

  private static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  @ParameterizedTest
  @CsvSource({
    "docm, application/vnd.ms-word.document.macroEnabled.main+xml, the macros are left out",
    "dotm, application/vnd.ms-word.template.macroEnabledTemplate.main+xml, the macros are left out",
    "dotx, application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml,"
        + " the template is saved as a document",
  })
  void aTemplateOrAFileWithMacrosBecomesADocumentAndItIsSaid(
      String extension, String type, String said, @TempDir Path folder) throws Exception {
    Path contract = folder.resolve("ours." + extension);
    try (ZipFile original = new ZipFile(CONTRACT);
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(contract))) {
      for (ZipEntry entry : java.util.Collections.list(original.entries())) {
        byte[] bytes = original.getInputStream(entry).readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            entry.getName().equals("[Content_Types].xml")
                ? new String(bytes, UTF_8).replace(DOCUMENT, type).getBytes(UTF_8)
                : bytes);
      }
      if (extension.endsWith("m")) {
        zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
        zip.write(1);
      }
    }

    Run run =
        run("check", contract.toString(), "--format", "docx", "--out", folder.resolve("out") + "");

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err()).startsWith("clausecheck: ours." + extension + ": " + said);
    Path marked = folder.resolve("out/ours.clausecheck.docx");
    assertThat(parts(marked)).contains("word/comments.xml").doesNotContain("word/vbaProject.bin");
    try (XWPFDocument word = new XWPFDocument(Files.newInputStream(marked))) {
      assertThat(word.getPackagePart().getContentType()).isEqualTo(DOCUMENT);
      assertThat(word.getComments()).isNotEmpty();
    }
  }

  @Test
  void aContractInAnArchiveInAMailInAMailIsOneJsonDocument(@TempDir Path folder)
      throws IOException {
    java.io.ByteArrayOutputStream archive = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("pharma-template.docx"));
      zip.write(Files.readAllBytes(Path.of(CONTRACT)));
    }
    String inner =
        mail(
            "Draft",
            "The draft is attached. You may terminate our talks at any time.",
            "application/zip; name=\"draft.zip\"",
            "base64",
            Base64.getMimeEncoder().encodeToString(archive.toByteArray()));
    Path mail = folder.resolve("forwarded.eml");
    Files.writeString(
        mail, mail("Fwd: Draft", "See below, please.", "message/rfc822", "7bit", inner));

    Run run = run("check", mail.toString(), "--format", "json");

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    com.fasterxml.jackson.databind.JsonNode review =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readTree(run.out());
    assertThat(review.path("document").path("name").asText()).endsWith("!pharma-template.docx");
    assertThat(run.err().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("a cover note to what is attached"));
  }

  private static String mail(
      String subject, String words, String type, String encoding, String attached) {
    String boundary = "part-" + subject.length();
    return String.join(
        "\r\n",
        "From: Counsel <counsel@example.com>",
        "To: founder@example.com",
        "Subject: " + subject,
        "Date: Mon, 3 Mar 2025 09:00:00 +0000",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"",
        "",
        "--" + boundary,
        "Content-Type: text/plain; charset=utf-8",
        "",
        words,
        "--" + boundary,
        "Content-Type: " + type,
        "Content-Disposition: attachment",
        "Content-Transfer-Encoding: " + encoding,
        "",
        attached,
        "--" + boundary + "--",
        "");
  }

  @Test
  void anEncryptedOriginalIsMarkedUpAndItIsSaidThatTheCopyIsOpen(@TempDir Path folder)
      throws Exception {
    Path locked = folder.resolve("locked.docx");
    EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
    encryption.getEncryptor().confirmPassword("secret");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      try (OutputStream to = encryption.getEncryptor().getDataStream(files)) {
        to.write(Files.readAllBytes(Path.of(CONTRACT)));
      }
      try (OutputStream to = Files.newOutputStream(locked)) {
        files.writeFilesystem(to);
      }
    }
    String out = folder.resolve("out").toString();

    Run run =
        run("check", locked.toString(), "--password", "secret", "--format", "docx", "--out", out);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "clausecheck: locked.docx: the original is encrypted; a marked copy of it is not\n");
    assertThat(parts(folder.resolve("out/locked.clausecheck.docx"))).contains("word/comments.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "no-term, 'Breach. If ', 'Notice. Either party', 'When this Agreement ends'",
    "pharma-template, 'Courts. ', 'Assignment. ', '12.2A  Before a party starts'",
  })
  void aMissingClauseIsProposedBesideWhatItBelongsTo(
      String name, String before, String after, String proposed, @TempDir Path folder)
      throws IOException {
    String contract = "test-contracts/" + name + ".docx";
    run("check", contract, "--format", "docx", "--suggest", "--out", folder.toString());

    List<String> paragraphs = new ArrayList<>();
    try (XWPFDocument word =
        new XWPFDocument(Files.newInputStream(folder.resolve(name + ".clausecheck.docx")))) {
      word.getParagraphs().forEach(p -> paragraphs.add(p.getText()));
    }
    int proposal = indexOf(paragraphs, proposed);
    assertThat(paragraphs.get(proposal - 1)).startsWith(before);
    assertThat(proposal).isLessThan(indexOf(paragraphs, after));
  }

  private static int indexOf(List<String> paragraphs, String beginning) {
    int at = 0;
    while (!paragraphs.get(at).startsWith(beginning)) {
      at++;
    }
    return at;
  }

  @Test
  void proposalsNeedAContractThatIsReadWithItsChangesAccepted(@TempDir Path folder) {
    Run run =
        run(
            "check",
            "test-contracts/no-term.docx",
            "--suggest",
            "--tracked-changes",
            "rejected",
            "--format",
            "docx",
            "--out",
            folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--tracked-changes accepted").hasLineCount(1);
  }

  private static List<String> parts(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }
}
