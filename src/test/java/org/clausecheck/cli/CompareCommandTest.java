package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String DRAFTS = "src/test/resources/org/clausecheck/compare/drafts/";
  private static final String OLD = DRAFTS + "exclusive-v1.txt";
  private static final String NEW = DRAFTS + "exclusive-v2.txt";

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
  void what_got_worse_is_told_before_the_changes_that_touch_nothing() {
    Run run = run("compare", OLD, NEW);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsSubsequence(
            "POSITIONS: GOT WORSE",
            "PREFERRED → WALK AWAY · term.length",
            "[five (5)]",
            "[fifteen",
            "CHANGES THAT TOUCH NO POSITION",
            "deleted · ARTICLE III > Section 3.5",
            "moved · ARTICLE IV > Section 4.3");
  }

  @Test
  void a_changed_word_is_shown_in_its_sentence_and_no_other() {
    assertThat(run("compare", OLD, NEW).out())
        .contains(
            """
              + Tallgrass shall prosecute and maintain the Licensed Patents at its own
                expense and [may] consult with Corvane before it abandons any of them.
            """);
  }

  @Test
  void a_reference_that_was_not_numbered_anew_with_its_clause_is_told_there() {
    assertThat(run("compare", OLD, NEW).out())
        .contains("> 6.3 is still referred to in: ARTICLE VII > Section 7.8");
  }

  @Test
  void where_the_new_draft_grants_no_licence_the_positions_no_longer_apply(@TempDir Path folder)
      throws Exception {
    Path loan =
        Files.writeString(
            folder.resolve("loan.txt"),
            """
            LOAN AGREEMENT

            This Loan Agreement is made between Norrbank AB (the "Lender") and Corvane Audio
            Systems Corporation (the "Borrower").

            1. Loan. The Lender shall lend to the Borrower EUR 2,000,000 on 1 March 2024.

            2. Interest. The Borrower shall pay interest on the loan at five percent a year.

            3. Repayment. The Borrower shall repay the principal in ten equal instalments.

            4. Security. The Borrower grants to the Lender a security interest in its stock.

            5. Default. If the Borrower fails to pay, the Lender may call the whole loan.
            """);

    assertThat(run("compare", OLD, loan.toString()).out())
        .containsPattern("ANSWER\\n\\n\\d+ positions no longer apply\\.\\n")
        .contains("grants no licence");
    assertThat(run("compare", loan.toString(), OLD).out())
        .contains("Positions apply to the new draft alone: ");
    assertThat(run("compare", loan.toString(), loan.toString()).out())
        .contains("The drafts say the same.");
  }

  @Test
  void a_script_can_fail_on_what_got_worse() {
    assertThat(run("compare", OLD, NEW, "--fail-on", "worse").code()).isEqualTo(1);
    assertThat(run("compare", OLD, OLD, "--fail-on", "change").code()).isZero();
    assertThat(run("compare", OLD, NEW, "--fail-on", "luck").code()).isEqualTo(2);
  }

  @Test
  void the_same_file_says_the_same() {
    assertThat(run("compare", OLD, OLD).out()).contains("The drafts say the same.");
  }

  @Test
  void json_keeps_its_schema_and_its_offsets_lead_into_the_file() throws Exception {
    JsonNode step = new ObjectMapper().readTree(run("compare", OLD, NEW, "--format", "json").out());

    assertThat(faults(step)).isEmpty();
    assertThat(step.at("/verdicts/0/position").asText()).isEqualTo("term.length");
    assertThat(step.at("/verdicts/0/after").asText()).isEqualTo("walk-away");
    String old = Files.readString(Path.of(OLD));
    List<String> changed = new ArrayList<>();
    for (JsonNode change : step.path("changes")) {
      if (change.path("kind").asText().equals("changed")) {
        changed.add(old.substring(change.at("/old/start").asInt(), change.at("/old/end").asInt()));
      }
    }
    assertThat(changed).containsExactly("shall", "five (5)");
  }

  @Test
  void three_drafts_give_the_positions_by_draft() throws Exception {
    JsonNode all =
        new ObjectMapper().readTree(run("compare", OLD, NEW, OLD, "--format", "json").out());

    assertThat(faults(all)).isEmpty();
    assertThat(all.path("drafts")).hasSize(3);
    assertThat(all.at("/positions/0/position").asText()).isEqualTo("term.length");
    assertThat(all.at("/positions/0/verdicts").toString())
        .isEqualTo("[\"preferred\",\"walk-away\",\"preferred\"]");
  }

  @Test
  void changes_that_a_word_file_marks_are_tracked() throws Exception {
    JsonNode step =
        new ObjectMapper()
            .readTree(
                run(
                        "compare",
                        DRAFTS + "escrow-v1.txt",
                        "test-contracts/source-code-escrow.docx",
                        "--format",
                        "json")
                    .out());

    assertThat(step.path("marked").asBoolean()).isTrue();
    int unmarked = 0;
    for (JsonNode change : step.path("changes")) {
      unmarked += change.path("unmarked").asBoolean() ? 1 : 0;
    }
    assertThat(unmarked).isLessThanOrEqualTo(1);
  }

  @Test
  void a_page_and_a_word_file_are_written(@TempDir Path folder) throws Exception {
    Run run = run("compare", OLD, NEW, "--format", "html,docx", "--out", folder.toString());

    assertThat(run.code()).isZero();
    assertThat(Files.readString(folder.resolve("exclusive-v2.compared.html")))
        .contains("<del>five (5)</del>", "<ins>fifteen (15)</ins>");
    try (ZipFile word = new ZipFile(folder.resolve("exclusive-v2.compared.docx").toFile())) {
      String document =
          new String(word.getInputStream(word.getEntry("word/document.xml")).readAllBytes(), UTF_8);
      assertThat(document).contains("five (5)</w:delText>", "fifteen (15)</w:t>");
    }
  }

  @Test
  void a_word_file_needs_a_folder() {
    assertThat(run("compare", OLD, NEW, "--format", "docx").code()).isEqualTo(2);
  }

  @Test
  void a_format_that_a_comparison_has_not_is_told_with_those_it_has_and_the_nearest() {
    assertThat(run("compare", OLD, NEW, "--format", "pdf").err())
        .contains("no format 'pdf'; there are text, json, docx, html")
        .hasLineCount(1);
    assertThat(run("compare", OLD, NEW, "--format", "htm").err()).contains("did you mean 'html'?");
  }

  @Test
  void a_reference_that_means_another_clause_is_told_with_both(@TempDir Path folder)
      throws Exception {
    String words = "subject to Article III";
    String text = Files.readString(Path.of(OLD));
    assertThat(text).contains(words);
    Path other =
        Files.writeString(folder.resolve("v2.txt"), text.replace(words, "subject to Article IV"));

    assertThat(run("compare", OLD, other.toString()).out())
        .contains("changed · ARTICLE VII > Section 7.7")
        .contains("· cross-reference")
        .contains("> Article III meant: ARTICLE III", "> Article IV now means: ARTICLE IV");
  }

  @Test
  void settings_are_found_above_the_last_draft_and_named(@TempDir Path folder) throws Exception {
    Path settings = Files.writeString(folder.resolve("clausecheck.yaml"), "we: Tallgrass\n");
    Path inner = Files.createDirectory(folder.resolve("round-2"));
    Path latest = Files.copy(Path.of(NEW), inner.resolve("v2.txt"));

    assertThat(run("compare", OLD, latest.toString()).err())
        .isEqualTo("clausecheck: settings from " + settings + "\n");
    assertThat(run("compare", latest.toString(), OLD).err()).isEmpty();
  }

  @Test
  void what_is_no_contract_is_told_in_one_line(@TempDir Path folder) throws Exception {
    Path list = Files.writeString(folder.resolve("list.txt"), "eggs, milk and bread\n".repeat(9));
    Run run = run("compare", OLD, list.toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("clausecheck: list.txt: ").hasLineCount(1);
  }

  private static List<String> faults(JsonNode json) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(
            CompareCommandTest.class.getResourceAsStream(
                "/org/clausecheck/report/comparison.schema.json"))
        .validate(json)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
