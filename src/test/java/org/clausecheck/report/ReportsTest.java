package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clausecheck.report.Reports.Written;
import org.clausecheck.review.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  @TempDir private Path folder = Path.of("");

  private final Review review = ReviewFixture.review(WordFixture.text());
  private final byte[] original = WordFixture.bytes();

  @Test
  void aNameSaysWhatItReportsOnAndCannotLeaveTheFolder() {
    assertThat(Reports.name("draft.docx", Format.DOCX)).isEqualTo("draft.clausecheck.docx");
    assertThat(Reports.name("v1.2 final.pdf", Format.JSON))
        .isEqualTo("v1.2 final.clausecheck.json");
    assertThat(Reports.name("mail.eml!../../etc/passwd", Format.TEXT))
        .isEqualTo("mail.eml-..-..-etc-passwd.clausecheck.txt")
        .doesNotContain("/");
    assertThat(Reports.name("..", Format.TEXT)).isEqualTo("contract..clausecheck.txt");
    assertThat(Reports.name("a\u0000b\n.pdf", Format.PDF)).isEqualTo("a-b-.clausecheck.pdf");
  }

  @Test
  void formatsCombine() throws IOException {
    List<Written> written =
        new Reports(folder.resolve("new"), false, ReportOptions.STANDARD)
            .write(review, () -> original, EnumSet.allOf(Format.class));
    assertThat(written).hasSize(Format.values().length);
    assertThat(written).allSatisfy(each -> assertThat(each.file()).isNotEmptyFile());
    assertThat(names(folder.resolve("new")))
        .contains("draft.clausecheck.docx", "draft.clausecheck.json")
        .hasSize(Format.values().length);
  }

  @Test
  void anExistingFileStaysUnlessForced() throws IOException {
    Path existing = folder.resolve("draft.clausecheck.json");
    Files.writeString(existing, "mine");
    Set<Format> formats = EnumSet.of(Format.TEXT, Format.JSON);
    assertThatThrownBy(
            () ->
                new Reports(folder, false, ReportOptions.STANDARD)
                    .write(review, () -> original, formats))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("--force");
    assertThat(existing).hasContent("mine");
    assertThat(names(folder)).containsExactly("draft.clausecheck.json");

    new Reports(folder, true, ReportOptions.STANDARD).write(review, () -> original, formats);
    assertThat(Files.readString(existing)).contains(JsonReport.FORMAT);
  }

  @Test
  void afterAFailureNothingIsLeft() {
    assertThatThrownBy(
            () ->
                new Reports(folder, false, ReportOptions.STANDARD)
                    .write(
                        review,
                        () -> {
                          throw new IOException("gone");
                        },
                        EnumSet.of(Format.TEXT, Format.JSON, Format.DOCX)))
        .hasMessage("gone");
    assertThat(names(folder)).isEmpty();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
