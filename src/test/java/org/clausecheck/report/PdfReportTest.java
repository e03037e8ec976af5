package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReportTest {
  private static final int PAGES = 2;

  @ParameterizedTest
  @ValueSource(floats = {0, 36})
  void theWordsUnderAHighlightAreTheQuote(float offset) throws Exception {
    byte[] original = PdfFixture.bytes(offset);
    Review review = review(original);
    try (PDDocument marked = Loader.loadPDF(marked(review, original, 0))) {
      List<String> underHighlights = PdfMarks.wordsUnderHighlights(marked);
      List<String> quotes =
          review.findings().stream()
              .map(Finding::quotes)
              .flatMap(List::stream)
              .map(Quote::words)
              .map(PdfMarks::letters)
              .toList();
      assertThat(underHighlights).containsExactlyInAnyOrderElementsOf(quotes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void labelsOfATurnedPageStandInTheMarginThatIsShown(int degrees) throws Exception {
    byte[] original = turned(degrees);
    Review review = review(original);
    try (PDDocument marked = Loader.loadPDF(marked(review, original, 0))) {
      int labels = 0;
      for (PDPage page : marked.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if ("FreeText".equals(annotation.getSubtype())) {
            PageTurn turn = PageTurn.of(page);
            PDRectangle shown = turn.shown(annotation.getRectangle());
            assertThat(turn.width() - shown.getUpperRightX()).isBetween(2.9f, 3.1f);
            assertThat(shown.getWidth()).isGreaterThan(2 * shown.getHeight());
            labels++;
          }
        }
      }
      assertThat(labels).isEqualTo(5);
    }
  }

  private static byte[] turned(int degrees) throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfFixture.bytes());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (PDPage page : document.getPages()) {
        page.setRotation(degrees);
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void everyMarkSaysInWordsWhatItsColourSays() throws Exception {
    byte[] original = PdfFixture.bytes();
    Review review = review(original);
    try (PDDocument marked = Loader.loadPDF(marked(review, original, 0))) {
      List<String> labels = new ArrayList<>();
      List<String> notes = new ArrayList<>();
      for (PDPage page : marked.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if ("FreeText".equals(annotation.getSubtype())) {
            labels.add(annotation.getContents());
          } else if (annotation.getContents() != null) {
            notes.add(annotation.getContents());
          }
        }
      }
      assertThat(labels)
          .contains("1 WALK AWAY", "3 UNCLEAR", "4 FALLBACK", "5 PREFERRED")
          .hasSize(5);
      for (FindingText finding : ReportText.of(review).findings()) {
        if (finding.isGap()) {
          assertThat(notes)
              .as(finding.heading())
              .anySatisfy(
                  note ->
                      assertThat(note)
                          .startsWith(finding.heading())
                          .contains(finding.entries().stream().map(e -> e.text()).toList()));
        }
      }
    }
  }

  @Test
  void notesFieldsBookmarksAndTextOfTheOriginalSurvive() throws Exception {
    byte[] original = PdfFixture.bytes();
    Review review = review(original);
    try (PDDocument before = Loader.loadPDF(original);
        PDDocument marked = Loader.loadPDF(marked(review, original, 0))) {
      int front = marked.getNumberOfPages() - PAGES;
      assertThat(front).isPositive();
      PDFTextStripper stripper = new PDFTextStripper();
      String text = stripper.getText(before);
      stripper.setStartPage(front + 1);
      assertThat(stripper.getText(marked)).isEqualTo(text);

      PDPage second = marked.getPage(front + 1);
      assertThat(second.getAnnotations().stream().map(PDAnnotation::getContents))
          .contains("Ours was 90.");
      assertThat(marked.getDocumentCatalog().getAcroForm().getField("signatory")).isNotNull();
      PDPageDestination there =
          (PDPageDestination)
              marked.getDocumentCatalog().getDocumentOutline().getFirstChild().getDestination();
      assertThat(there.getPage()).isEqualTo(second);
      assertThat(marked.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .startsWith("Summary 1")
          .endsWith("1", "2");
    }
  }

  @Test
  void theSummaryLeadsToEachPlaceAndBack() throws Exception {
    byte[] original = PdfFixture.bytes();
    Review review = review(original);
    try (PDDocument marked = Loader.loadPDF(marked(review, original, 0))) {
      PDPage summary = marked.getPage(0);
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setEndPage(1);
      assertThat(stripper.getText(marked).replaceAll("\\s+", " "))
          .contains(review.headline())
          .contains("1. Exclusive and royalty-only WALK AWAY")
          .contains("not legal advice");
      assertThat(targets(summary)).contains(marked.getPage(1), marked.getPage(2));
      assertThat(targets(marked.getPage(1))).containsOnly(summary);
    }
  }

  @Test
  void aSignedOriginalIsAddedToByteForByteAndTheReaderIsTold() throws Exception {
    byte[] original = PdfFixture.signed();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> remarks = new PdfReport().write(review(original), () -> original, out);
    assertThat(remarks).singleElement().asString().contains("signed");
    assertThat(Arrays.copyOf(out.toByteArray(), original.length)).isEqualTo(original);
    try (PDDocument marked = Loader.loadPDF(out.toByteArray())) {
      assertThat(marked.getNumberOfPages()).isGreaterThan(PAGES);
      assertThat(new PDFTextStripper().getText(marked)).contains("the original is signed");
    }
  }

  @Test
  void anotherOriginalGetsAFileOfItsOwnAndSaysSo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> remarks = new PdfReport().write(ReviewFixture.review(), () -> new byte[0], out);
    assertThat(remarks).singleElement().asString().contains("not a PDF");
    try (PDDocument report = Loader.loadPDF(out.toByteArray())) {
      assertThat(new PDFTextStripper().getText(report).replaceAll("\\s+", " "))
          .contains("“… grants to Licensee an exclusive, worldwide license …”")
          .contains("“… <Licensed Patents> & Know-How …”");
    }
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    byte[] original = PdfFixture.bytes();
    assertThat(marked(review(original), original, 0))
        .isEqualTo(marked(review(original), original, 0));
    byte[] signed = PdfFixture.signed();
    assertThat(marked(review(signed), signed, 1)).isEqualTo(marked(review(signed), signed, 1));
  }

  private static Review review(byte[] original) throws Exception {
    return ReviewFixture.review(
        new DocumentReader(ReadingSettings.DEFAULT).read(original, "draft.pdf").text());
  }

  private static byte[] marked(Review review, byte[] original, int remarks) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new PdfReport().write(review, () -> original, out)).hasSize(remarks);
    return out.toByteArray();
  }

  private static List<PDPage> targets(PDPage page) throws IOException {
    List<PDPage> targets = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getDestination() instanceof PDPageDestination there) {
        targets.add(there.getPage());
      }
    }
    return targets;
  }
}
