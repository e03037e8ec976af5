package org.clausecheck.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads PDF files. */
final class PdfReader {
  private final ReadingSettings settings;

  private final Budget budget;

  PdfReader(ReadingSettings settings, Budget budget) {
    this.settings = settings;
    this.budget = budget;
  }

  SourceText read(byte[] bytes) throws IOException {
    SourceText.Builder builder = new SourceText.Builder().softHyphensShow();
    try (PDDocument document = Loader.loadPDF(bytes, settings.password())) {
      PdfContent content = new PdfContent(budget);
      int pages = document.getNumberOfPages();
      budget.checkPages(pages);
      builder.pages(pages);
      List<List<List<TextLine>>> columns = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        columns.add(PageLayout.columns(content.read(document.getPage(i)), i));
      }
      return new LineFlow(columns, builder).write();
    }
  }
}
