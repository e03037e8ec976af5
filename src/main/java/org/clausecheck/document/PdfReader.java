package org.clausecheck.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.UnreadableDocumentException.Reason;

/** Reads PDF files; pages that are pictures through Tesseract where it is installed. */
final class PdfReader {
  /** Fewest characters of a page that is not taken for a picture with a stamp on it. */
  private static final int STAMP = 120;

  private final ReadingSettings settings;
  private final Budget budget;

  PdfReader(ReadingSettings settings, Budget budget) {
    this.settings = settings;
    this.budget = budget;
  }

  SourceText read(byte[] bytes) throws IOException {
    FontMappers.set(new NoFonts());
    SourceText.Builder out = new SourceText.Builder().softHyphensShow();
    try (PDDocument document = Loader.loadPDF(bytes, settings.password())) {
      PdfContent content = new PdfContent(budget, new PdfLayers(document));
      int count = document.getNumberOfPages();
      budget.checkPages(count);
      out.pages(count);
      List<List<List<TextLine>>> pages = new ArrayList<>();
      List<List<PageText.Beside>> beside = new ArrayList<>();
      List<List<PdfPage.Comment>> comments = new ArrayList<>();
      LineNumbers lineNumbers = new LineNumbers();
      List<Integer> pictures = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        budget.checkTime();
        PdfPage page = content.read(document.getPage(i));
        PageText text = PageLayout.of(page, i, lineNumbers);
        pages.add(text.columns());
        beside.add(text.beside());
        comments.add(page.comments());
        if (isPicture(page)) {
          pictures.add(i);
        }
      }
      if (!pictures.isEmpty()) {
        new ScanReader(settings, budget, out).recognise(document, pictures, pages);
      }
      return new LineFlow(pages, out).write(beside, comments);
    } catch (InvalidPasswordException e) {
      throw new LimitException(
          Reason.ENCRYPTED,
          settings.password().isEmpty()
              ? "encrypted; give the password with --password"
              : "encrypted, and the password does not open it");
    }
  }

  /** Whether a page's words, if any, stand in a picture or are drawn as lines. */
  private static boolean isPicture(PdfPage page) {
    int readable = 0;
    int unreadable = 0;
    for (PdfPage.Glyph glyph : page.glyphs()) {
      if (glyph.text().charAt(0) == TextNormaliser.UNREADABLE) {
        unreadable++;
      } else if (!glyph.isBlank()) {
        readable++;
      }
    }
    boolean covered = page.imageArea() > 0.4f || (readable == 0 && page.imageArea() > 0.05f);
    return (covered && readable < STAMP)
        || (readable < STAMP && page.paths() > 400)
        || unreadable > Math.max(200, readable);
  }
}
