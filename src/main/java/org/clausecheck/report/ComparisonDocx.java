package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.compare.Comparison;
import org.clausecheck.report.ComparisonText.ChangeText;
import org.clausecheck.report.ComparisonText.TurnText;
import org.clausecheck.report.WordMarkup.Run;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReview.ReviewedChange;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of the old draft with the differences as tracked changes, and comments on those that
 * change a verdict or that the new draft does not mark. Rejecting all changes leaves the words of
 * the old draft, accepting all those of the new one; what moved is taken out here and put in there.
 */
final class ComparisonDocx {
  private static final String AUTHOR = "Clausecheck";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final DraftReview step;
  private final ComparisonText text;
  private final String old;
  private final String latest;
  private final Map<Integer, WordMarkup> comments = new LinkedHashMap<>();
  private final WordMarkup word = new WordMarkup("w");
  private int nextId = 1;

  ComparisonDocx(DraftReview step) {
    this.step = step;
    this.text = ComparisonText.of(step);
    this.old = step.before().text().text();
    this.latest = step.after().text().text();
  }

  List<String> write(OutputStream out) throws IOException {
    for (TurnText turn : text.turns()) {
      for (ChangeText change : turn.changes()) {
        comment(change)
            .paragraph("", Run.bold(turn.heading()))
            .paragraph("", Run.bold(turn.verdicts()))
            .paragraph("", Run.plain(turn.turn().after().decisive()));
      }
    }
    for (ChangeText change : text.unmarked()) {
      comment(change).paragraph("", Run.bold("Not among the changes that the new draft marks."));
    }
    for (Comparison.Row row : step.comparison().rows()) {
      row(row);
    }
    write().write(out);
    return List.of();
  }

  private WordMarkup comment(ChangeText change) {
    return comments.computeIfAbsent(
        change.change().number(),
        number -> new WordMarkup("w").paragraph("", Run.plain(change.heading())));
  }

  /** One paragraph: what both drafts have as it is, the rest as taken out or put in. */
  private void row(Comparison.Row row) {
    boolean gone = row.after().isEmpty();
    boolean come = row.before().isEmpty();
    word.open("p");
    if (gone || come) {
      word.open("pPr").open("rPr").empty(gone ? "del" : "ins", tracked()).close().close();
    }
    if (gone) {
      whole(row.before(), true);
    } else if (come) {
      whole(row.after(), false);
    } else {
      both(row);
    }
    word.close();
  }

  /** A paragraph that only one draft has at this place, cut where changes with comments begin. */
  private void whole(Span row, boolean taken) {
    String words = row.in(taken ? old : latest);
    ReviewedChange inner =
        step.changes().stream()
            .filter(change -> comments.containsKey(change.number()))
            .filter(change -> span(change, taken).overlaps(row))
            .findFirst()
            .orElse(null);
    begin(inner);
    change(words, taken);
    end(inner);
  }

  private static Span span(ReviewedChange change, boolean taken) {
    return taken ? change.change().before().span() : change.change().after().span();
  }

  /** Goes through the old paragraph and takes out and puts in where words differ. */
  private void both(Comparison.Row row) {
    int at = row.before().start();
    for (ReviewedChange change : here(row)) {
      Span before = change.change().before().span();
      Span after = change.change().after().span();
      int from = Math.max(at, Math.min(before.start(), row.before().end()));
      plain(old.substring(at, from));
      begin(change);
      int to = Math.max(from, Math.min(before.end(), row.before().end()));
      change(old.substring(from, to), true);
      int start = Math.max(after.start(), row.after().start());
      int end = Math.min(after.end(), row.after().end());
      boolean spaced =
          before.isEmpty() && from > 0 && !Character.isWhitespace(old.charAt(from - 1));
      change(end > start ? (spaced ? " " : "") + latest.substring(start, end) : "", false);
      end(change);
      at = to;
    }
    plain(old.substring(at, row.before().end()));
  }

  /** The changes of words and numbers inside two paragraphs that stand beside each other. */
  private List<ReviewedChange> here(Comparison.Row row) {
    List<ReviewedChange> here = new ArrayList<>();
    for (ReviewedChange change : step.changes()) {
      boolean words =
          switch (change.change().kind()) {
            case CHANGED, INSERTED, DELETED, RENUMBERED -> true;
            case MOVED, SPLIT, MERGED -> false;
          };
      Span before = change.change().before().span();
      Span after = change.change().after().span();
      boolean inside =
          (before.isEmpty() ? touches(row.before(), before) : row.before().overlaps(before))
              && (after.isEmpty() ? touches(row.after(), after) : row.after().overlaps(after));
      if (words && inside) {
        here.add(change);
      }
    }
    here.sort(Comparator.comparing(change -> change.change().before().span()));
    return here;
  }

  private static boolean touches(Span row, Span place) {
    return row.start() <= place.start() && place.start() <= row.end();
  }

  private void plain(String words) {
    if (!words.isEmpty()) {
      word.run(Run.plain(words));
    }
  }

  private void change(String words, boolean taken) {
    if (words.isEmpty()) {
      return;
    }
    if (taken) {
      word.open("del", tracked());
      word.raw("<w:r><w:delText xml:space=\"preserve\">" + escaped(words) + "</w:delText></w:r>");
    } else {
      word.open("ins", tracked());
      word.run(Run.plain(words));
    }
    word.close();
  }

  private String[] tracked() {
    return new String[] {"id", String.valueOf(nextId++), "author", AUTHOR};
  }

  private void begin(@Nullable ReviewedChange change) {
    if (change != null && comments.containsKey(change.number())) {
      word.empty("commentRangeStart", "id", String.valueOf(change.number()));
    }
  }

  private void end(@Nullable ReviewedChange change) {
    if (change != null && comments.containsKey(change.number())) {
      String id = String.valueOf(change.number());
      word.empty("commentRangeEnd", "id", id);
      word.open("r").empty("commentReference", "id", id).close();
    }
  }

  private static String escaped(String words) {
    return Printable.line(" " + words + " ").isEmpty()
        ? " "
        : Printable.of(words)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace('\n', ' ')
            .replace('\t', ' ');
  }

  private WordPackage write() throws IOException {
    WordPackage parts = new WordPackage();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\""
            + PACKAGE
            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
            + "vnd.openxmlformats-package.relationships+xml\"/>"
            + type("document", "document.main+xml")
            + type("styles", "styles+xml")
            + type("comments", "comments+xml")
            + "</Types>");
    parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
    parts.put(
        "word/_rels/document.xml.rels",
        relations("styles", "styles.xml", "comments", "comments.xml"));
    parts.put(
        "word/document.xml",
        HEAD
            + "<w:document xmlns:w=\""
            + MAIN
            + "\"><w:body>"
            + word.markup()
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
    parts.put("word/styles.xml", styles());
    StringBuilder notes = new StringBuilder(HEAD + "<w:comments xmlns:w=\"" + MAIN + "\">");
    comments.forEach(
        (number, note) ->
            notes
                .append("<w:comment w:id=\"")
                .append(number)
                .append("\" w:author=\"" + AUTHOR + "\" w:initials=\"CC\">")
                .append(note.markup())
                .append("</w:comment>"));
    parts.put("word/comments.xml", notes.append("</w:comments>").toString());
    return parts;
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + type + "\"/>";
  }

  private static String relations(String... kindsAndTargets) {
    StringBuilder relations =
        new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      relations
          .append("<Relationship Id=\"rId")
          .append(i / 2 + 1)
          .append("\" Type=\"" + OFFICE)
          .append(kindsAndTargets[i])
          .append("\" Target=\"")
          .append(kindsAndTargets[i + 1])
          .append("\"/>");
    }
    return relations.append("</Relationships>").toString();
  }

  private static String styles() throws IOException {
    try (InputStream styles = ComparisonDocx.class.getResourceAsStream("styles.xml")) {
      if (styles == null) {
        throw new IllegalStateException("styles.xml is missing from the program");
      }
      return new String(styles.readAllBytes(), UTF_8);
    }
  }
}
