package org.clausecheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** The fixture's contract as a PDF of two pages, with a note, a form field and a bookmark. */
final class PdfFixture {
  private static final int WIDTH = 80;

  private PdfFixture() {}

  static byte[] bytes() throws IOException {
    return bytes(0);
  }

  /**
   * @param offset of the crop box from the origin of the pages' coordinates
   */
  static byte[] bytes(float offset) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = new PDType1Font(FontName.HELVETICA);
      List<String> paragraphs = ReviewFixture.PARAGRAPHS;
      page(document, font, paragraphs.subList(0, 6), offset);
      PDPage second = page(document, font, paragraphs.subList(6, paragraphs.size()), offset);

      PDAnnotationText note = new PDAnnotationText();
      note.setContents("Ours was 90.");
      note.setRectangle(new PDRectangle(500 + offset, 500 + offset, 16, 16));
      second.setAnnotations(List.of(note));

      PDAcroForm form = new PDAcroForm(document);
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("Helv"), font);
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 10 Tf 0 g");
      PDTextField field = new PDTextField(form);
      field.setPartialName("signatory");
      field.getWidgets().get(0).setRectangle(new PDRectangle(72, 60, 200, 20));
      field.getWidgets().get(0).setPage(second);
      second.getAnnotations().add(field.getWidgets().get(0));
      form.setFields(List.of(field));
      document.getDocumentCatalog().setAcroForm(form);

      PDDocumentOutline outline = new PDDocumentOutline();
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle("Termination");
      item.setDestination(second);
      outline.addLast(item);
      document.getDocumentCatalog().setDocumentOutline(outline);
      document.setDocumentId(7L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** The same with a signature (of no value) over it. */
  static byte[] signed() throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(bytes())) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      document.addSignature(signature, content -> new byte[] {1, 2, 3});
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static PDPage page(
      PDDocument document, PDFont font, List<String> paragraphs, float offset) throws IOException {
    PDPage page = new PDPage(new PDRectangle(offset, offset, 612, 792));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setFont(font, 11);
      float y = 720;
      for (String paragraph : paragraphs) {
        for (String line : lines(paragraph)) {
          content.beginText();
          content.newLineAtOffset(72 + offset, y + offset);
          content.showText(line);
          content.endText();
          y -= 14;
        }
        y -= 10;
      }
    }
    return page;
  }

  private static List<String> lines(String paragraph) {
    List<String> lines = new java.util.ArrayList<>();
    String rest = paragraph;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(rest);
    return lines;
  }
}
