package org.clausecheck.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.clausecheck.text.Unreadable;

/**
 * Has the pages of a PDF that are pictures recognised, as many at a time as the computer has
 * processors. A page that cannot be recognised is reported as unreadable; the others are read all
 * the same.
 */
final class ScanReader {
  /** Pixels an inch at which pages are drawn for recognition. */
  private static final int RESOLUTION = 300;

  /** A page below this mean confidence (of 100) is unreadable rather than read wrongly. */
  private static final int LEAST_CONFIDENCE = 60;

  /**
   * Longest side of a page that is drawn, in points: beyond, the picture would not fit in memory.
   */
  private static final int LONGEST_SIDE = 2_500;

  private final ReadingSettings settings;
  private final Budget budget;
  private final SourceText.Builder out;

  /**
   * @param out where unreadable pages and the confidences of the others are noted
   */
  ScanReader(ReadingSettings settings, Budget budget, SourceText.Builder out) {
    this.settings = settings;
    this.budget = budget;
    this.out = out;
  }

  /**
   * @param scans pages to recognise, 0-based, ascending
   * @param pages the columns of each page; those recognised are put in place of what was there
   */
  void recognise(PDDocument document, List<Integer> scans, List<List<List<TextLine>>> pages)
      throws IOException {
    Optional<Tesseract> tesseract = settings.ocr() ? Tesseract.installed() : Optional.empty();
    if (tesseract.isEmpty()) {
      String why =
          settings.ocr()
              ? "image only; install Tesseract to have it read (https://tesseract-ocr.github.io)"
              : "image only, and recognition is switched off";
      scans.forEach(page -> unreadable(page, why));
      return;
    }
    document.setResourceCache(new WithoutPictures());
    PDFRenderer renderer = new PDFRenderer(document);
    List<String> confidences = new ArrayList<>();
    int abreast = Math.max(1, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(abreast);
    try {
      for (int from = 0; from < scans.size(); from += abreast) {
        List<Integer> batch = scans.subList(from, Math.min(scans.size(), from + abreast));
        Map<Integer, Future<Tesseract.Page>> begun = new LinkedHashMap<>();
        for (int page : batch) {
          budget.allowMoreTime();
          begun.put(page, pool.submit(task(document, renderer, tesseract.get(), page)));
        }
        budget.allowMoreTime();
        for (Map.Entry<Integer, Future<Tesseract.Page>> page : begun.entrySet()) {
          take(page.getKey(), page.getValue(), pages, confidences);
        }
      }
    } finally {
      pool.shutdownNow();
    }
    if (!confidences.isEmpty()) {
      out.note("recognised from pictures: " + String.join(", ", confidences));
    }
  }

  private Callable<Tesseract.Page> task(
      PDDocument document, PDFRenderer renderer, Tesseract tesseract, int number) {
    PDPage page = document.getPage(number);
    PDRectangle box = page.getCropBox();
    if (Math.max(box.getWidth(), box.getHeight()) > LONGEST_SIDE) {
      return () -> {
        throw new IOException("the page is larger than " + LONGEST_SIDE + " points");
      };
    }
    try {
      BufferedImage picture = renderer.renderImageWithDPI(number, RESOLUTION, ImageType.GRAY);
      float height = page.getRotation() % 180 == 0 ? box.getHeight() : box.getWidth();
      return () ->
          tesseract.read(picture, height, 72f / RESOLUTION, number, settings.limits().time());
    } catch (IOException | RuntimeException e) {
      return () -> {
        throw new IOException("the picture is damaged", e);
      };
    }
  }

  private void take(
      int number,
      Future<Tesseract.Page> begun,
      List<List<List<TextLine>>> pages,
      List<String> confidences)
      throws IOException {
    try {
      Tesseract.Page page = begun.get();
      if (page.words() == 0) {
        unreadable(number, "image only, and no words are recognised in it");
      } else if (page.confidence() < LEAST_CONFIDENCE) {
        unreadable(
            number,
            String.format(
                Locale.ROOT,
                "image only, recognised with a confidence of %.0f %%",
                page.confidence()));
      } else {
        pages.set(number, page.columns());
        confidences.add(
            String.format(
                Locale.ROOT, "page %d (confidence %.0f %%)", number + 1, page.confidence()));
      }
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      unreadable(
          number,
          "image only, and not recognised: "
              + Objects.requireNonNullElse(cause.getMessage(), "the recognition failed"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw budget.timedOut();
    }
  }

  private void unreadable(int page, String why) {
    out.unreadable(new Unreadable("page " + (page + 1), why, 0));
  }

  /** Each scan is shown once: keeping its decoded pictures only fills the memory. */
  private static final class WithoutPictures extends DefaultResourceCache {
    @Override
    public void put(COSObject indirect, PDXObject picture) {
      // not kept
    }
  }
}
