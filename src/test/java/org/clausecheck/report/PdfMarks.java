package org.clausecheck.report;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Reads back what is marked in a PDF. */
public final class PdfMarks {
  private PdfMarks() {}

  /** The letters under the boxes of each highlight, page by page. */
  public static List<String> wordsUnderHighlights(PDDocument marked) throws IOException {
    List<String> words = new ArrayList<>();
    for (PDPage page : marked.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationHighlight highlight) {
          words.add(letters(wordsUnder(page, highlight)));
        }
      }
    }
    return words;
  }

  private static String wordsUnder(PDPage page, PDAnnotationHighlight highlight)
      throws IOException {
    float[] quads = highlight.getQuadPoints();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < quads.length; i += 8) {
      PDFTextStripperByArea area = new PDFTextStripperByArea();
      float left = quads[i] - page.getCropBox().getLowerLeftX();
      float top = page.getCropBox().getUpperRightY() - quads[i + 1];
      area.addRegion(
          "line",
          new Rectangle2D.Float(left, top, quads[i + 2] - quads[i], quads[i + 1] - quads[i + 5]));
      area.extractRegions(page);
      words.append(area.getTextForRegion("line"));
    }
    return words.toString();
  }

  /** Without what two readings of a page differ in. */
  public static String letters(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
