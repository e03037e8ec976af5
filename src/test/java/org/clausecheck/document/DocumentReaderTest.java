package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;

/** The reader as another program would use it: nothing but its public types. */
class DocumentReaderTest {
  private static final Path CONTRACTS = Path.of("test-contracts");

  /** The example of the class's documentation. */
  @Test
  void wordsAreFoundWithTheirPlace() throws UnreadableDocumentException {
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    ContractText text = reader.read(CONTRACTS.resolve("balanced-licence.pdf")).text();
    int at = text.text().indexOf("exclusive");
    Span words = new Span(at, at + "exclusive".length());
    Place place = text.place(words);

    assertThat(text.quote(words)).isEqualTo("exclusive");
    assertThat(text.toSource(words).in(text.source())).isEqualTo("exclusive");
    assertThat(place)
        .isInstanceOfSatisfying(
            Place.OnPage.class,
            page -> {
              assertThat(page.page()).isEqualTo(3);
              assertThat(page.boxes()).hasSize(1);
            });
  }

  @Test
  void theOutcomeSaysWhatWasReadAndWhatWasNot() throws UnreadableDocumentException {
    ContractText text =
        new DocumentReader(ReadingSettings.DEFAULT)
            .read(CONTRACTS.resolve("pharma-template.docx"))
            .text();

    assertThat(text.info().language()).isEqualTo("en");
    assertThat(text.info().mediaType()).endsWith("wordprocessingml.document");
    assertThat(text.info().sha256()).hasSize(64);
    assertThat(text.setAside())
        .extracting(SetAside::reason)
        .contains(SetAside.Reason.RUNNING_HEADER, SetAside.Reason.RUNNING_FOOTER);
    assertThat(text.unreadable()).isEmpty();
    assertThat(text.blocks()).isNotEmpty();
  }

  @Test
  void limitsAndPasswordsAreSettings() {
    ReadingSettings settings =
        new ReadingSettings(
            "secret",
            false,
            TrackedChanges.REJECTED,
            new ReadingLimits(1_000, 10, 10, Duration.ofSeconds(5), 10, 2, 100));
    DocumentReader reader = new DocumentReader(settings);
    byte[] bytes = "The licence is exclusive.".getBytes(StandardCharsets.UTF_8);

    UnreadableDocumentException failure =
        org.junit.jupiter.api.Assertions.assertThrows(
            UnreadableDocumentException.class, () -> reader.read(bytes, "a.txt"));

    assertThat(failure.reason()).isEqualTo(UnreadableDocumentException.Reason.TOO_LARGE);
    assertThat(failure).hasMessage("a.txt: over the limit of 10 characters");
  }

  @Test
  void oneReaderServesSeveralThreads() {
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    List<String> texts =
        List.of("balanced-licence.pdf", "silent-law.md", "balanced-licence.pdf").parallelStream()
            .map(
                name -> {
                  try {
                    return reader.read(CONTRACTS.resolve(name)).text().text();
                  } catch (UnreadableDocumentException e) {
                    throw new java.io.UncheckedIOException(new IOException(e));
                  }
                })
            .toList();

    assertThat(texts.get(0)).isEqualTo(texts.get(2)).isNotEqualTo(texts.get(1));
  }
}
