package org.clausecheck.lab.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausecheck.cli.CommandLineProgram;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.lab.Laboratory;
import org.clausecheck.lab.reading.ReadingEvaluation.Found;
import org.clausecheck.lab.reading.ReadingEvaluation.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case small enough to count by hand. What is read is a text: the measure does not care. */
class ReadingEvaluationTest {
  private static final String READ =
      "1. Grant. The licence is ex-\nclusive in the field of ﬁnance.\n\n"
          + "2. Term. It lasts ten years.\n";

  private static final String LABELLED =
      "1. Grant. The Licence is exclusive in the\n field of finance.\n"
          + "2. Term. It lasts ten years.\n"
          + "3. Law. Danish law governs.\n";

  private static String label(String name, String... passages) {
    StringBuilder spans = new StringBuilder();
    for (String passage : passages) {
      int at = LABELLED.indexOf(passage);
      assertThat(at).isNotNegative();
      spans
          .append(spans.isEmpty() ? "" : ", ")
          .append("[" + at + ", " + (at + passage.length()) + "]");
    }
    return "\"" + name + "\": {\"answer\": \"\", \"spans\": [" + spans + "]}";
  }

  private static Path labels(Path folder) throws IOException {
    Files.writeString(folder.resolve("a.pdf"), READ);
    Files.writeString(folder.resolve("a.txt"), LABELLED);
    Files.writeString(folder.resolve("b.pdf"), "");
    Files.writeString(folder.resolve("b.txt"), LABELLED);
    return Files.writeString(
        folder.resolve("labels.jsonl"),
        "{\"id\": \"a\", \"text\": \"texts/a.txt\", \"pdf\": \"pdfs/a.pdf\", \"labels\": {"
            + label("grant", "The Licence is exclusive in the\n field of finance", "ten years")
            + ", "
            + label("law", "Danish law governs", "ten years")
            + "}}\n"
            + "{\"id\": \"b\", \"text\": \"texts/b.txt\", \"pdf\": \"pdfs/b.pdf\", \"labels\": {}}\n"
            + "{\"id\": \"c\", \"text\": \"texts/c.txt\", \"pdf\": null, \"labels\": {}}\n");
  }

  @Test
  void aPassageIsFoundWhenItsLettersAndDigitsStandWithoutAGap(@TempDir Path folder)
      throws IOException {
    List<Result> results =
        new ReadingEvaluation(new DocumentReader(ReadingSettings.DEFAULT))
            .measure(folder, folder, labels(folder), 1);

    assertThat(results).extracting(Result::id).containsExactly("a", "b");
    Result read = results.get(0);
    assertThat(read.passages()).as("the same passage counts once").hasSize(3);
    assertThat(read.count(Found.ANALYSED)).isEqualTo(2);
    assertThat(read.missed()).containsExactly("Danish law governs");
    assertThat(read.unreadable()).isZero();
    assertThat(read.setAside()).isCloseTo(0, within(1e-9));
    assertThat(results.get(1).error()).isEqualTo("b.pdf: the file is empty");
  }

  @Test
  void theCommandPrintsTheSharesAndWhatIsMissed(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    int code =
        new CommandLineProgram(print, print)
            .run(
                Laboratory.commands(print, print),
                "evaluate",
                "reading",
                folder.toString(),
                folder.toString(),
                labels(folder).toString(),
                "--errors");

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("agreements  1 read of 2")
        .contains("not read: b.pdf: the file is empty")
        .contains("passages    3, found 2 (66.667 %), in the analysed text 2 (66.667 %)")
        .contains("a: Danish law governs");
  }
}
