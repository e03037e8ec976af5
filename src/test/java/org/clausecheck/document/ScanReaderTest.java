package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.junit.jupiter.api.Test;

/** Pages that are pictures. What needs Tesseract is skipped where it is not installed. */
class ScanReaderTest {

  /** A PDF of one page that is a picture of the words. */
  static byte[] scan(String words) {
    BufferedImage picture = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 36));
    pen.drawString(words, 200, 300);
    pen.dispose();
    return pdf(picture);
  }

  private static byte[] pdf(BufferedImage picture) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture of a page that PDFBox draws: real letterforms without any font of this computer. */
  private static byte[] scanOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return pdf(new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY));
    }
  }

  @Test
  void aScannedPageIsReadWithItsPlaces() throws IOException {
    assumeTrue(Tesseract.installed().isPresent(), "Tesseract is not installed");
    PdfFile original = new PdfFile();
    original.at(72, 700, 14, true, "EXCLUSIVE LICENCE AGREEMENT");
    original.y = 660;
    original.paragraph(
        "The Licensor hereby grants to the Licensee an exclusive licence under the Licensed Patents to make"
            + " and sell the Products in the Territory for a term of ten years.",
        72,
        523,
        12);
    ReadDocument read =
        Reads.document(
            scanOf(original.bytes()),
            "scan.pdf",
            new ReadingSettings("", true, ReadingSettings.TrackedChanges.ACCEPTED, Reads.SMALL));
    ContractText text = read.text();
    assertThat(Reads.blocks(text))
        .anyMatch(
            b -> b.contains("an exclusive licence under the Licensed Patents to make and sell"));
    assertThat(text.info().note()).startsWith("recognised from pictures: page 1 (confidence ");
    assertThat(text.unreadable()).isEmpty();
    Place.OnPage place = (Place.OnPage) text.place(Reads.find(text, "EXCLUSIVE"));
    assertThat(place.boxes())
        .singleElement()
        .satisfies(
            box -> {
              assertThat(box.x()).isBetween(66f, 78f);
              assertThat(box.y()).isBetween(692f, 704f);
              assertThat(box.width()).isBetween(60f, 110f);
            });
  }

  @Test
  void aBlankScanIsSaidToBeUnread() {
    assumeTrue(Tesseract.installed().isPresent(), "Tesseract is not installed");
    ReadDocument read =
        Reads.document(
            scan(""),
            "scan.pdf",
            new ReadingSettings("", true, ReadingSettings.TrackedChanges.ACCEPTED, Reads.SMALL));
    assertThat(read.text().unreadable())
        .singleElement()
        .satisfies(u -> assertThat(u.reason()).contains("no words"));
  }
}
