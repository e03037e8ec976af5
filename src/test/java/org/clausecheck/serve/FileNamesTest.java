package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "draft.docx, draft.docx",
    "Übereinkunft 2.pdf, Übereinkunft 2.pdf",
    "C:\\Users\\a\\draft.docx, draft.docx",
    "../../etc/passwd, passwd",
    ".ssh, contract.ssh",
    "CON, contract-CON",
    "aux.txt, contract-aux.txt",
    "a:b*c?.txt, a-b-c-.txt",
    "draft.docx. ., draft.docx",
  })
  void aNameKeepsItsWordsAndNothingThatAFileSystemObeys(String given, String safe) {
    assertThat(FileNames.safe(given)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "/",
        "\\",
        "a/..",
        "..\\",
        "\0",
        "a\0b.txt",
        "\r\nSet-Cookie: a",
        "\u202etxt.exe",
        "...",
        " ",
        "~/x",
        "-rf",
        "nul",
        "\ud800"
      })
  void whateverTheNameTheFileStaysInItsFolder(String given) {
    Path folder = Path.of("/srv/reviews/one");
    String safe = FileNames.safe(given);

    assertThat(safe).isNotBlank().doesNotContain("/", "\\", "\0", "\r", "\n", "\u202e");
    assertThat(folder.resolve(safe).normalize().getParent()).isEqualTo(folder);
    assertThat(FileNames.safe(safe)).as("made safe twice").isEqualTo(safe);
  }

  @Test
  void aLongNameIsShortenedBeforeItsEnding() {
    assertThat(FileNames.safe("é".repeat(500) + ".docx")).endsWith("é.docx");
    assertThat(FileNames.safe("🙂".repeat(500)).getBytes(UTF_8)).hasSizeLessThanOrEqualTo(120);
    assertThat(FileNames.safe("a." + "b".repeat(500)).getBytes(UTF_8))
        .hasSizeLessThanOrEqualTo(120);
  }
}
