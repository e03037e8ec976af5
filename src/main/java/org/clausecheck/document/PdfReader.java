package org.clausecheck.document;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausecheck.text.Place;

/** Reads PDF files. */
final class PdfReader {
  private final ReadingSettings settings;

  PdfReader(ReadingSettings settings) {
    this.settings = settings;
  }

  SourceText read(byte[] bytes) throws IOException {
    SourceText.Builder builder = new SourceText.Builder().softHyphensShow();
    TreeMap<Integer, Integer> pageAt = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(bytes, settings.password())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setParagraphEnd("\n");
      int pages = document.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pageAt.put(builder.length(), page);
        String text = stripper.getText(document);
        int base = builder.length();
        builder.append(text);
        int start = 0;
        for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", start)) {
          builder.paragraph(base + start, base + end);
          start = end + 2;
        }
        if (start < text.length()) {
          builder.paragraph(base + start, base + text.length());
        }
      }
      builder.pages(pages);
    }
    return builder.build(
        span -> {
          var entry = pageAt.floorEntry(span.start());
          return new Place.OnPage(entry == null ? 1 : entry.getValue(), List.of());
        });
  }
}
