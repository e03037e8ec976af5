package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.compare.Redline;
import org.clausecheck.compare.Redline.Piece;
import org.clausecheck.report.ComparisonText.ChangeText;
import org.clausecheck.report.ComparisonText.TurnText;
import org.clausecheck.report.WordMarkup.Run;
import org.clausecheck.review.DraftReview;
import org.clausecheck.text.Span;

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
  private final Map<Integer, List<Integer>> placed = new HashMap<>();
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
    place();
    List<Comparison.Row> rows = step.comparison().rows();
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), placed.getOrDefault(i, List.of()));
    }
    comments.keySet().retainAll(placed.values().stream().flatMap(List::stream).toList());
    write().write(out);
    return List.of();
  }

  private WordMarkup comment(ChangeText change) {
    return comments.computeIfAbsent(
        change.change().number(),
        number -> new WordMarkup("w").paragraph("", Run.plain(change.heading())));
  }

  /** Finds the row of each comment: the first that has words of its change. */
  private void place() {
    List<Comparison.Row> rows = step.comparison().rows();
    for (int number : comments.keySet()) {
      Change change = step.changes().get(number - 1).change();
      boolean gone = change.after().span().isEmpty();
      Span span = gone ? change.before().span() : change.after().span();
      IntStream.range(0, rows.size())
          .filter(i -> (gone ? rows.get(i).before() : rows.get(i).after()).overlaps(span))
          .findFirst()
          .ifPresent(i -> placed.computeIfAbsent(i, row -> new ArrayList<>()).add(number));
    }
  }

  /** One paragraph: what both drafts have as it is, the rest as taken out or put in. */
  private void row(Comparison.Row row, List<Integer> numbers) {
    boolean gone = row.after().isEmpty();
    boolean come = row.before().isEmpty();
    word.open("p");
    if (gone || come) {
      word.open("pPr").open("rPr").empty(gone ? "del" : "ins", tracked()).close().close();
    }
    List<Piece> pieces = Redline.of(old, row.before(), latest, row.after());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      for (int number : numbers) {
        if (i == first(pieces, number)) {
          word.empty("commentRangeStart", "id", String.valueOf(number));
        }
      }
      piece(piece, i == 0 || endsInSpace(pieces.get(i - 1)));
      for (int number : numbers) {
        if (i == last(pieces, number)) {
          String id = String.valueOf(number);
          word.empty("commentRangeEnd", "id", id);
          word.open("r").empty("commentReference", "id", id).close();
        }
      }
    }
    word.close();
  }

  /** The first piece that a comment is on: one that differs and is of its change, or the first. */
  private int first(List<Piece> pieces, int number) {
    return IntStream.range(0, pieces.size())
        .filter(i -> isOf(pieces.get(i), number))
        .findFirst()
        .orElse(0);
  }

  private int last(List<Piece> pieces, int number) {
    return IntStream.range(0, pieces.size())
        .filter(i -> isOf(pieces.get(i), number))
        .reduce((one, other) -> other)
        .orElse(pieces.size() - 1);
  }

  private boolean isOf(Piece piece, int number) {
    Change change = step.changes().get(number - 1).change();
    return switch (piece.kind()) {
      case STAYS -> false;
      case TAKEN_OUT -> change.before().span().overlaps(piece.span());
      case PUT_IN -> change.after().span().overlaps(piece.span());
    };
  }

  /** What is put in where no space stands brings the one before it along. */
  private void piece(Piece piece, boolean afterSpace) {
    switch (piece.kind()) {
      case STAYS -> word.run(Run.plain(piece.span().in(old)));
      case TAKEN_OUT -> word.open("del", tracked()).taken(piece.span().in(old)).close();
      case PUT_IN -> {
        int start = piece.span().start();
        boolean space = start > 0 && Character.isWhitespace(latest.charAt(start - 1));
        String words = (space && !afterSpace ? " " : "") + piece.span().in(latest);
        word.open("ins", tracked()).run(Run.plain(words)).close();
      }
    }
  }

  private boolean endsInSpace(Piece piece) {
    String text = piece.kind() == Redline.Kind.PUT_IN ? latest : old;
    return Character.isWhitespace(text.charAt(piece.span().end() - 1));
  }

  private String[] tracked() {
    return new String[] {"id", String.valueOf(nextId++), "author", AUTHOR};
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
