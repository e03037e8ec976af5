package org.clausecheck.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads PDF files. */
final class PdfReader {
  private final ReadingSettings settings;

  PdfReader(ReadingSettings settings) {
    this.settings = settings;
  }

  SourceText read(byte[] bytes) throws IOException {
    SourceText.Builder builder = new SourceText.Builder().softHyphensShow();
    try (PDDocument document = Loader.loadPDF(bytes, settings.password())) {
      PdfContent content = new PdfContent(settings.limits().characters());
      int pages = document.getNumberOfPages();
      builder.pages(pages);
      List<List<List<TextLine>>> columns = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        columns.add(PageLayout.columns(content.read(document.getPage(i)), i));
      }
      return new LineFlow(columns, builder).write();
    }
  }
}
