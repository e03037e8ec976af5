package org.clausecheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnderline;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.clausecheck.report.FindingText.Entry;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.report.PdfSheet.Area;
import org.clausecheck.report.PdfSheet.Piece;
import org.clausecheck.report.ReportText.NotApplicable;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.FamilyVerdict;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * The original PDF with a summary in front, and with highlights, labels and notes on the exact
 * words. Pages, notes, fields and bookmarks of the original stay. A signed original is added to
 * without a change to its bytes, and the reader is told. Of any other original it makes a PDF of
 * its own.
 */
public final class PdfReport implements ReportWriter {
  private static final String AUTHOR = "Clausecheck";

  /** Of a label's letters; smaller where the margin is narrow, down to the second. */
  private static final float LABEL_POINTS = 6.5f;

  private static final float SMALL_LABEL_POINTS = 4.8f;
  private static final float LABEL_HEIGHT = 9.5f;

  /** Height of a finding in the summary that is kept on one page, in points: three lines. */
  private static final float LONGEST_ENTRY = 39;

  /** Stands for the time in the file's identifier, which would make every run's bytes differ. */
  private static final long IDENTITY = 1;

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    if (!review.text().info().mediaType().equals("application/pdf")) {
      return ofItsOwn(review, out, "the original is not a PDF");
    }
    try (PDDocument document = Loader.loadPDF(Originals.bytes(review, original))) {
      if (!document.getCurrentAccessPermission().canModifyAnnotations()) {
        return ofItsOwn(review, out, "the original forbids notes");
      }
      return new Marking(review, document).write(out);
    } catch (InvalidPasswordException e) {
      return ofItsOwn(review, out, "the original opens with a password only");
    }
  }

  private static List<String> ofItsOwn(Review review, OutputStream out, String because)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      ReportText words = ReportText.of(review);
      try (PdfSheet sheet = new PdfSheet(document, PDRectangle.A4)) {
        front(sheet, words, List.of());
        sheet.gap(10);
        families(sheet, words);
        for (FindingText finding : words.told()) {
          finding(sheet, finding);
        }
        closing(sheet, words);
        sheet.pages().forEach(document::addPage);
        document.setDocumentId(IDENTITY);
        save(document, out, false);
      }
    }
    return List.of(because + ", so the PDF is a report of its own, not the marked original");
  }

  private static void finding(PdfSheet sheet, FindingText finding) throws IOException {
    Verdict verdict = finding.finding().verdict();
    sheet.gap(12);
    sheet.keep(60);
    sheet.paragraph(0, 12, Piece.bold(finding.heading()));
    sheet.paragraph(0, 9, new Piece(finding.standing(), true, Palette.shade(verdict)));
    for (Passage passage : finding.passages()) {
      passage(sheet, passage);
    }
    for (Entry entry : finding.entries()) {
      sheet.gap(2);
      sheet.paragraph(0, 9.5f, Piece.bold(entry.label().words() + ":"), Piece.plain(entry.text()));
      if (entry.label() == Label.SEARCHED) {
        for (Passage passage : finding.nearest()) {
          passage(sheet, passage);
        }
      }
    }
  }

  private static void passage(PdfSheet sheet, Passage passage) throws IOException {
    String remark = passage.remark().isEmpty() ? "" : " (" + passage.remark() + ")";
    sheet.gap(2);
    sheet.paragraph(14, 9.5f, Piece.plain("“" + passage.words() + "”"));
    sheet.paragraph(14, 8.5f, Piece.grey(passage.where() + remark));
  }

  private static void front(PdfSheet sheet, ReportText words, List<String> remarks)
      throws IOException {
    sheet.paragraph(0, 18, Piece.bold(words.title()));
    sheet.paragraph(0, 9, Piece.grey(words.subtitle()));
    sheet.gap(6);
    for (String party : words.parties()) {
      sheet.paragraph(0, 9, Piece.plain(party));
    }
    for (String line : words.read()) {
      sheet.paragraph(0, 8, Piece.grey(line));
    }
    for (String line : words.unread()) {
      sheet.paragraph(0, 8, Piece.bold("Not read:"), Piece.plain(line));
    }
    for (String line : words.notices()) {
      sheet.paragraph(0, 8, Piece.bold("Note:"), Piece.plain(line));
    }
    for (String line : remarks) {
      sheet.paragraph(0, 8, Piece.bold("Note:"), Piece.plain(line));
    }
    sheet.gap(10);
    sheet.paragraph(0, 12, Piece.plain(words.headline()));
  }

  private static void families(PdfSheet sheet, ReportText words) throws IOException {
    sheet.gap(8);
    for (FamilyVerdict family : words.families()) {
      sheet.swatch(0, 9.5f, Palette.tint(family.verdict()));
      sheet.paragraph(
          14,
          9.5f,
          Piece.bold(family.family().words() + ":"),
          new Piece(
              family.verdict().words().toUpperCase(Locale.ROOT),
              true,
              Palette.shade(family.verdict())),
          Piece.plain(family.decisive()));
    }
  }

  private static void closing(PdfSheet sheet, ReportText words) throws IOException {
    sheet.gap(12);
    for (NotApplicable group : words.notApplicable()) {
      sheet.paragraph(0, 8.5f, Piece.bold("Not applicable:"), Piece.plain(group.words()));
    }
    sheet.paragraph(0, 8.5f, Piece.plain(words.closing()));
    sheet.paragraph(0, 8.5f, Piece.grey(words.disclaimer()));
  }

  private static void save(PDDocument document, OutputStream out, boolean add) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (add) {
      document.saveIncremental(bytes);
    } else {
      document.save(bytes);
    }
    bytes.writeTo(out);
  }

  /** The margins' inner edges, in points from the left edge of the page as it is shown. */
  private record Edges(float left, float right) {
    Edges cover(Edges other) {
      return new Edges(Math.min(left, other.left), Math.max(right, other.right));
    }
  }

  /** The marking of one file. */
  private static final class Marking {
    private final Review review;
    private final ReportText words;
    private final InsertionPoint whereabouts;
    private final PDDocument document;
    private final List<PDPage> originalPages = new ArrayList<>();
    private final Map<PDPage, List<PDRectangle>> labels = new HashMap<>();
    private final Map<PDPage, List<Place.Box>> highlighted = new HashMap<>();
    private final Map<Integer, Edges> edges;
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);

    Marking(Review review, PDDocument document) {
      this.review = review;
      this.words = ReportText.of(review);
      this.whereabouts = new InsertionPoint(review);
      this.document = document;
      document.getPages().forEach(originalPages::add);
      this.edges = edges(review.text());
    }

    List<String> write(OutputStream out) throws IOException {
      List<String> remarks = new ArrayList<>();
      boolean signed = !document.getSignatureDictionaries().isEmpty();
      if (signed) {
        remarks.add(
            "the original is signed; this is a copy with notes added behind the signed part, and"
                + " viewers will say that it was changed after signing");
      }
      PDRectangle box = originalPages.get(0).getCropBox();
      boolean usual = box.getWidth() >= 400 && box.getWidth() <= 700 && box.getHeight() >= 600;
      PDRectangle size = usual ? new PDRectangle(box.getWidth(), box.getHeight()) : PDRectangle.A4;
      try (PdfSheet sheet = new PdfSheet(document, size)) {
        front(sheet, words, remarks);
        families(sheet, words);
        sheet.gap(10);
        Map<FindingText, Area> entries = new LinkedHashMap<>();
        for (FindingText finding : words.told()) {
          entries.put(finding, entry(sheet, finding));
        }
        closing(sheet, words);
        List<PDPage> front = sheet.pages();
        for (Map.Entry<FindingText, Area> entry : entries.entrySet()) {
          mark(entry.getKey(), entry.getValue());
        }
        for (PDPage page : front) {
          document.getPages().insertBefore(page, originalPages.get(0));
        }
        number(front.size());
        document.setDocumentId(IDENTITY);
        save(document, out, signed || document.isEncrypted());
      }
      return remarks;
    }

    /** The pages keep the numbers they had; those in front have their own. */
    private void number(int front) throws IOException {
      PDPageLabels old = document.getDocumentCatalog().getPageLabels();
      PDPageLabels labels = new PDPageLabels(document);
      PDPageLabelRange ours = new PDPageLabelRange();
      ours.setPrefix("Summary ");
      ours.setStyle(PDPageLabelRange.STYLE_DECIMAL);
      labels.setLabelItem(0, ours);
      PDPageLabelRange plain = new PDPageLabelRange();
      plain.setStyle(PDPageLabelRange.STYLE_DECIMAL);
      labels.setLabelItem(front, plain);
      if (old != null) {
        for (int index : old.getPageIndices()) {
          labels.setLabelItem(index + front, old.getPageLabelRange(index));
        }
      }
      document.getDocumentCatalog().setPageLabels(labels);
    }

    /** The line of a finding in the summary. */
    private Area entry(PdfSheet sheet, FindingText finding) throws IOException {
      Verdict verdict = finding.finding().verdict();
      sheet.gap(2);
      sheet.keep(LONGEST_ENTRY);
      sheet.swatch(0, 9.5f, Palette.tint(verdict));
      String where = finding.passages().stream().map(Passage::where).findFirst().orElse("");
      return sheet.paragraph(
          14,
          9.5f,
          Piece.bold(finding.heading()),
          new Piece(verdict.words().toUpperCase(Locale.ROOT), true, Palette.shade(verdict)),
          Piece.plain(finding.entry(Label.DECIDED)),
          Piece.grey(where));
    }

    private void mark(FindingText finding, Area entry) throws IOException {
      String note = String.join("\n\n", finding.note());
      boolean first = true;
      for (Passage passage : finding.passages()) {
        for (Place.OnPage place : pages(passage.quote())) {
          if (place.boxes().isEmpty() || place.page() > originalPages.size()) {
            continue;
          }
          String contents =
              first
                  ? note
                  : finding.heading() + "\n" + finding.standing() + "\nSee the first marked words.";
          highlight(finding, place, contents);
          label(finding, place, entry);
          if (first) {
            link(entry.page(), entry.rectangle(), at(place));
          }
          first = false;
        }
      }
      if (first) {
        absent(finding, entry, note);
      }
    }

    /** What has no words: a note where they would belong, or beside the summary's line. */
    private void absent(FindingText finding, Area entry, String note) throws IOException {
      Optional<Place.OnPage> home =
          whereabouts
              .home(finding.finding())
              .map(found -> found.heading().place().place())
              .filter(Place.OnPage.class::isInstance)
              .map(Place.OnPage.class::cast)
              .filter(place -> !place.boxes().isEmpty())
              .filter(place -> place.page() <= originalPages.size());
      if (home.isEmpty()) {
        PDRectangle line = entry.rectangle();
        note(
            finding,
            entry.page(),
            new PDRectangle(line.getUpperRightX() + 6, line.getUpperRightY() - 16, 16, 16),
            note);
        return;
      }
      PDPage page = originalPages.get(home.get().page() - 1);
      PageTurn turn = PageTurn.of(page);
      PDRectangle first = turn.shown(rectangle(page, home.get().boxes().get(0)));
      float left = Math.max(4, edges(home.get().page()).left() - 20);
      PDRectangle icon = new PDRectangle(left, first.getUpperRightY() - 16, 16, 16);
      while (overlaps(page, icon)) {
        icon = new PDRectangle(left, icon.getLowerLeftY() - 17, 16, 16);
      }
      take(page, icon);
      note(finding, page, turn.file(icon), note);
      label(finding, home.get(), entry);
      link(entry.page(), entry.rectangle(), at(home.get()));
    }

    /** A quote's boxes page by page, without those of running lines between its words. */
    private List<Place.OnPage> pages(Quote quote) {
      Map<Integer, List<Place.Box>> boxes = new TreeMap<>();
      for (Span part : analysed(quote)) {
        Span rest = part;
        // A place has the boxes of its first page only.
        while (!rest.isEmpty() && review.text().place(rest) instanceof Place.OnPage place) {
          boxes.computeIfAbsent(place.page(), page -> new ArrayList<>()).addAll(place.boxes());
          int low = rest.start() + 1;
          int high = rest.end();
          while (low < high) {
            int middle = (low + high) >>> 1;
            if (page(new Span(middle, middle + 1)) > place.page()) {
              high = middle;
            } else {
              low = middle + 1;
            }
          }
          rest = new Span(low, rest.end());
        }
      }
      return boxes.entrySet().stream()
          .map(entry -> new Place.OnPage(entry.getKey(), entry.getValue()))
          .toList();
    }

    /** The quote cut where something that was set aside stands between its words. */
    private List<Span> analysed(Quote quote) {
      List<Span> parts = new ArrayList<>();
      int from = quote.span().start();
      for (SetAside aside : review.text().setAside()) {
        if (aside.reason() != SetAside.Reason.LAYOUT
            && quote.source().contains(aside.source().start())) {
          int cut = review.text().fromSource(aside.source()).start();
          if (cut > from && cut < quote.span().end()) {
            parts.add(new Span(from, cut));
            from = cut;
          }
        }
      }
      parts.add(new Span(from, quote.span().end()));
      return parts;
    }

    private int page(Span span) {
      return review.text().place(span) instanceof Place.OnPage place ? place.page() : 0;
    }

    private void highlight(FindingText finding, Place.OnPage place, String contents)
        throws IOException {
      PDPage page = originalPages.get(place.page() - 1);
      boolean again = isHighlighted(page, place);
      PDAnnotationTextMarkup highlight =
          again ? new PDAnnotationUnderline() : new PDAnnotationHighlight();
      float[] quads = new float[place.boxes().size() * 8];
      PDRectangle around = null;
      for (int i = 0; i < place.boxes().size(); i++) {
        PDRectangle box = rectangle(page, place.boxes().get(i));
        float[] corners = corners(box);
        System.arraycopy(corners, 0, quads, i * 8, 8);
        around = around == null ? box : union(around, box);
      }
      highlight.setQuadPoints(quads);
      highlight.setRectangle(around);
      finish(highlight, finding, contents);
      if (again) {
        highlight.setColor(colour(Palette.shade(finding.finding().verdict())));
      }
      highlight.constructAppearances(document);
      add(page, highlight);
    }

    /** The corners of a line as its words are read; a tall box holds a line that runs upwards. */
    private static float[] corners(PDRectangle box) {
      float left = box.getLowerLeftX();
      float right = box.getUpperRightX();
      float bottom = box.getLowerLeftY();
      float top = box.getUpperRightY();
      return box.getHeight() > 1.5f * box.getWidth()
          ? new float[] {left, bottom, left, top, right, bottom, right, top}
          : new float[] {left, top, right, top, left, bottom, right, bottom};
    }

    /**
     * Whether any of the words are highlighted already: a second colour over the first would make
     * them dark, so they are underlined. Notes the words as highlighted.
     */
    private boolean isHighlighted(PDPage page, Place.OnPage place) {
      List<Place.Box> before = highlighted.computeIfAbsent(page, p -> new ArrayList<>());
      boolean again =
          place.boxes().stream().anyMatch(box -> before.stream().anyMatch(b -> overlap(b, box)));
      before.addAll(place.boxes());
      return again;
    }

    private static boolean overlap(Place.Box one, Place.Box other) {
      float width =
          Math.min(one.x() + one.width(), other.x() + other.width()) - Math.max(one.x(), other.x());
      float height =
          Math.min(one.y() + one.height(), other.y() + other.height())
              - Math.max(one.y(), other.y());
      return width > 1 && height > 0.5f * Math.min(one.height(), other.height());
    }

    private void note(FindingText finding, PDPage page, PDRectangle at, String contents)
        throws IOException {
      PDAnnotationText note = new PDAnnotationText();
      note.setName(PDAnnotationText.NAME_NOTE);
      note.setRectangle(at);
      note.setNoZoom(true);
      note.setNoRotate(true);
      finish(note, finding, contents);
      note.constructAppearances(document);
      add(page, note);
    }

    private void finish(PDAnnotationMarkup annotation, FindingText finding, String contents) {
      Verdict verdict = finding.finding().verdict();
      annotation.setColor(colour(Palette.tint(verdict)));
      annotation.setTitlePopup(AUTHOR);
      annotation.setSubject(verdict.words() + ": " + finding.finding().title());
      annotation.setContents(Printable.of(contents));
      annotation.setPrinted(true);
    }

    private Edges edges(int page) {
      return edges.getOrDefault(page, new Edges(0, 0));
    }

    /** Where the lines of each page begin and end at the farthest, as the page is shown. */
    private Map<Integer, Edges> edges(ContractText text) {
      Map<Integer, Edges> edges = new HashMap<>();
      for (Block block : text.blocks()) {
        if (text.place(block.span()) instanceof Place.OnPage place
            && place.page() <= originalPages.size()) {
          PDPage page = originalPages.get(place.page() - 1);
          for (Place.Box box : place.boxes()) {
            PDRectangle shown = PageTurn.of(page).shown(rectangle(page, box));
            edges.merge(
                place.page(),
                new Edges(shown.getLowerLeftX(), shown.getUpperRightX()),
                Edges::cover);
          }
        }
      }
      return edges;
    }

    /** Rank and verdict in words, in the margin, with a way back to the summary. */
    private void label(FindingText finding, Place.OnPage place, Area entry) throws IOException {
      PDPage page = originalPages.get(place.page() - 1);
      PageTurn turn = PageTurn.of(page);
      Verdict verdict = finding.finding().verdict();
      String text = finding.finding().leverage() + " " + verdict.words().toUpperCase(Locale.ROOT);
      PDRectangle beside = turn.shown(rectangle(page, place.boxes().get(0)));
      float margin = turn.width() - edges(place.page()).right() - 10;
      float points =
          Math.max(
              SMALL_LABEL_POINTS, Math.min(LABEL_POINTS, margin / PdfSheet.width(bold, text, 1)));
      float width = PdfSheet.width(bold, text, points) + 6;
      float left = turn.width() - width - 3;
      PDRectangle shown =
          new PDRectangle(left, beside.getUpperRightY() - LABEL_HEIGHT, width, LABEL_HEIGHT);
      while (overlaps(page, shown) && shown.getLowerLeftY() > LABEL_HEIGHT) {
        shown =
            new PDRectangle(left, shown.getLowerLeftY() - LABEL_HEIGHT - 1, width, LABEL_HEIGHT);
      }
      take(page, shown);
      PDRectangle at = turn.file(shown);

      PDAnnotationFreeText label = new PDAnnotationFreeText();
      label.setRectangle(at);
      label.setDefaultAppearance("/Helv " + points + " Tf 0 g");
      label.setContents(text);
      label.setTitlePopup(AUTHOR);
      label.setPrinted(true);
      label.setLocked(true);
      label.setAppearance(appearance(text, verdict, shown, turn, points));
      add(page, label);
      link(page, at, at(entry));
    }

    private PDAppearanceDictionary appearance(
        String text, Verdict verdict, PDRectangle at, PageTurn turn, float points)
        throws IOException {
      PDAppearanceStream stream = new PDAppearanceStream(document);
      stream.setMatrix(turn.upright());
      stream.setBBox(new PDRectangle(at.getWidth(), at.getHeight()));
      stream.setResources(new PDResources());
      try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
        content.setNonStrokingColor(colour(Palette.tint(verdict)));
        content.setStrokingColor(colour(Palette.shade(verdict)));
        content.setLineWidth(0.5f);
        content.addRect(0.25f, 0.25f, at.getWidth() - 0.5f, at.getHeight() - 0.5f);
        content.fillAndStroke();
        content.setNonStrokingColor(colour(Palette.shade(verdict)));
        content.beginText();
        content.setFont(bold, points);
        content.newLineAtOffset(3, 2.6f);
        content.showText(text);
        content.endText();
      }
      PDAppearanceDictionary appearance = new PDAppearanceDictionary();
      appearance.setNormalAppearance(stream);
      return appearance;
    }

    private void link(PDPage from, PDRectangle area, PDPageXYZDestination to) throws IOException {
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(area);
      link.setDestination(to);
      COSArray none = new COSArray();
      for (int i = 0; i < 3; i++) {
        none.add(COSInteger.ZERO);
      }
      link.setBorder(none);
      link.setPrinted(true);
      add(from, link);
    }

    private PDPageXYZDestination at(Place.OnPage place) {
      PDPage page = originalPages.get(place.page() - 1);
      PDPageXYZDestination there = new PDPageXYZDestination();
      there.setPage(page);
      there.setTop(Math.round(rectangle(page, place.boxes().get(0)).getUpperRightY() + 60));
      return there;
    }

    private static PDPageXYZDestination at(Area entry) {
      PDPageXYZDestination there = new PDPageXYZDestination();
      there.setPage(entry.page());
      there.setTop(Math.round(entry.rectangle().getUpperRightY() + 20));
      return there;
    }

    private boolean overlaps(PDPage page, PDRectangle area) {
      return labels.getOrDefault(page, List.of()).stream()
          .anyMatch(
              taken ->
                  taken.getLowerLeftX() < area.getUpperRightX()
                      && area.getLowerLeftX() < taken.getUpperRightX()
                      && taken.getLowerLeftY() < area.getUpperRightY()
                      && area.getLowerLeftY() < taken.getUpperRightY());
    }

    private void take(PDPage page, PDRectangle area) {
      labels.computeIfAbsent(page, p -> new ArrayList<>()).add(area);
    }

    private static void add(PDPage page, PDAnnotation annotation) throws IOException {
      annotation.setPage(page);
      List<PDAnnotation> annotations = page.getAnnotations();
      annotations.add(annotation);
      page.setAnnotations(annotations);
    }

    private static PDRectangle rectangle(PDPage page, Place.Box box) {
      PDRectangle crop = page.getCropBox();
      return new PDRectangle(
          crop.getLowerLeftX() + box.x(),
          crop.getLowerLeftY() + box.y(),
          box.width(),
          box.height());
    }

    private static PDRectangle union(PDRectangle one, PDRectangle other) {
      float left = Math.min(one.getLowerLeftX(), other.getLowerLeftX());
      float bottom = Math.min(one.getLowerLeftY(), other.getLowerLeftY());
      return new PDRectangle(
          left,
          bottom,
          Math.max(one.getUpperRightX(), other.getUpperRightX()) - left,
          Math.max(one.getUpperRightY(), other.getUpperRightY()) - bottom);
    }

    private static PDColor colour(int rgb) {
      return new PDColor(
          new float[] {(rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f},
          PDDeviceRGB.INSTANCE);
    }
  }
}
