package org.clausecheck.lab.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.lab.drafts.SeededDraft.Mark;
import org.clausecheck.lab.drafts.SeededDraft.Paragraph;
import org.clausecheck.lab.drafts.SeededDraft.Piece;
import org.clausecheck.lab.drafts.SeededDraft.Sheet;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes edits by lot. */
final class Edits {
  private static final Span NOWHERE = new Span(0, 0);
  private static final Pattern WORD = Pattern.compile("(?<=[ ])[a-z]{5,14}(?=[ ,;.])");
  private static final Pattern NUMBER = Pattern.compile("(?<=[ (])\\d{1,6}(?=[ ),;%])");
  private static final Pattern MODAL =
      Pattern.compile("(?<= )(?:shall|will|may)(?= (?!not\\b)[a-z])");
  private static final Pattern NOT = Pattern.compile(" not(?= [a-z])");
  private static final Pattern MEANS = Pattern.compile("[\"”] (?:means|shall mean) ");
  private static final Pattern STOP = Pattern.compile("(?<=[a-z]{3})\\. {1,3}(?=[A-Z][a-z])");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:\\(\\w{1,4}\\)|(?:(?:Section|SECTION|Article|ARTICLE) {1,3})?\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?\\)?|[a-zA-Z][.)])\\s{0,5}(?=\\p{Lu})");
  private static final Pattern TOP =
      Pattern.compile("^((?:Section |SECTION |Article |ARTICLE )?)(\\d{1,2})(?=\\.)");

  /** Clauses that no agreement has yet. */
  private static final List<String> FRESH =
      List.of(
          "Neither side shall employ the other's laboratory staff during the collaboration or"
              + " eighteen months thereafter.",
          "Every shipment of samples travels refrigerated, and the consignee confirms its arrival by"
              + " electronic mail on the same weekday.",
          "The steering group meets each spring in Gothenburg and keeps minutes that both chairs"
              + " countersign.",
          "Photographs of the pilot plant need the prior consent of its manager, which he gives or"
              + " refuses within a week.",
          "Should postal workers strike, notices travel by courier at the expense of whoever sends"
              + " them.");

  private final Sheet sheet;
  private final Random lot;

  Edits(Sheet sheet, Random lot) {
    this.sheet = sheet;
    this.lot = lot;
  }

  /** Makes one edit in a paragraph that has none yet, if there is one that it fits. */
  void make(Seed.Kind kind) {
    switch (kind) {
      case WORD -> replace(kind, WORD, Edits::other);
      case NUMBER -> replace(kind, NUMBER, this::number);
      case DEFINITION -> definition();
      case NEGATION -> negation();
      case MOVED -> move(kind, 0);
      case MOVED_AND_EDITED -> move(kind, 2);
      case SPLIT -> split();
      case MERGED -> merge();
      case RENUMBERED -> renumber();
      case DELETED -> delete();
      case INSERTED -> insert();
    }
  }

  private static String other(String word) {
    return word.charAt(0) == 'q' ? "zonal" : "quasi" + word.substring(0, 1) + "al";
  }

  private String number(String digits) {
    return String.valueOf(Integer.parseInt(digits) + 1 + lot.nextInt(40));
  }

  /** A paragraph by lot that is free, with its neighbours, and fits; null when there is none. */
  private @Nullable Paragraph pick(Predicate<Paragraph> fits) {
    List<Paragraph> free = new ArrayList<>();
    for (int i = 1; i + 1 < sheet.paragraphs.size(); i++) {
      Paragraph paragraph = sheet.paragraphs.get(i);
      boolean alone =
          !paragraph.used && !sheet.paragraphs.get(i - 1).used && !sheet.paragraphs.get(i + 1).used;
      if (paragraph.editable && alone && fits.test(paragraph)) {
        free.add(paragraph);
      }
    }
    return free.isEmpty() ? null : free.get(lot.nextInt(free.size()));
  }

  private List<MatchResult> matches(Pattern pattern, Paragraph paragraph) {
    Matcher label = LABEL.matcher(paragraph.words());
    int from = label.find() ? label.end() : 0;
    return pattern.matcher(paragraph.words()).results().filter(m -> m.start() > from).toList();
  }

  private void replace(Seed.Kind kind, Pattern pattern, UnaryOperator<String> by) {
    Paragraph paragraph = pick(p -> !matches(pattern, p).isEmpty());
    if (paragraph != null) {
      List<MatchResult> found = matches(pattern, paragraph);
      MatchResult match = found.get(lot.nextInt(found.size()));
      put(kind, paragraph, match.start(), match.end(), by.apply(match.group()));
    }
  }

  private void definition() {
    Paragraph paragraph = pick(p -> MEANS.matcher(p.words()).find() && afterMeans(p) != null);
    MatchResult match = paragraph == null ? null : afterMeans(paragraph);
    if (paragraph != null && match != null) {
      put(Seed.Kind.DEFINITION, paragraph, match.start(), match.end(), other(match.group()));
    }
  }

  private static @Nullable MatchResult afterMeans(Paragraph paragraph) {
    Matcher means = MEANS.matcher(paragraph.words());
    Matcher word = WORD.matcher(paragraph.words());
    return means.find() && word.find(means.end()) ? word.toMatchResult() : null;
  }

  private void negation() {
    Paragraph denied = pick(p -> !matches(NOT, p).isEmpty());
    if (denied != null && lot.nextBoolean()) {
      MatchResult match = matches(NOT, denied).get(0);
      put(Seed.Kind.NEGATION, denied, match.start(), match.end(), "");
      return;
    }
    Paragraph paragraph = pick(p -> !matches(MODAL, p).isEmpty());
    if (paragraph != null) {
      List<MatchResult> found = matches(MODAL, paragraph);
      MatchResult match = found.get(lot.nextInt(found.size()));
      put(Seed.Kind.NEGATION, paragraph, match.end(), match.end(), " not");
    }
  }

  /** Replaces a stretch of an unedited paragraph. */
  private void put(Seed.Kind kind, Paragraph paragraph, int from, int to, String words) {
    Span old = splice(paragraph, from, to, words);
    paragraph.used = true;
    sheet.marks.add(new Mark(kind, old, List.of(paragraph), from, from + words.length()));
  }

  private Span splice(Paragraph paragraph, int from, int to, String words) {
    int at = 0;
    List<Piece> pieces = new ArrayList<>();
    Span gone = NOWHERE;
    for (Piece piece : paragraph.pieces) {
      int end = at + piece.words().length();
      Span kept = piece.kept().orElse(null);
      if (kept == null || to < at || from > end || !gone.equals(NOWHERE)) {
        pieces.add(piece);
      } else {
        gone = new Span(kept.start() + from - at, kept.start() + to - at);
        pieces.add(Piece.kept(new Span(kept.start(), gone.start()), sheet.old.text()));
        pieces.add(Piece.added(words));
        pieces.add(Piece.kept(new Span(gone.end(), kept.end()), sheet.old.text()));
      }
      at = end;
    }
    paragraph.pieces.clear();
    pieces.stream().filter(piece -> !piece.words().isEmpty()).forEach(paragraph.pieces::add);
    return gone;
  }

  private void move(Seed.Kind kind, int edits) {
    Paragraph paragraph = pick(p -> matches(WORD, p).size() >= 4);
    if (paragraph == null) {
      return;
    }
    List<Integer> places = new ArrayList<>();
    int from = sheet.paragraphs.indexOf(paragraph);
    for (int i = 2; i + 2 < sheet.paragraphs.size(); i++) {
      boolean free =
          sheet.paragraphs.get(i).editable
              && !sheet.paragraphs.get(i).used
              && !sheet.paragraphs.get(i + 1).used;
      if (free && between(from, i) >= 3) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    int place = places.get(lot.nextInt(places.size()));
    Span old = paragraph.block.span();
    for (int i = 0; i < edits; i++) {
      List<MatchResult> found = matches(WORD, paragraph);
      MatchResult match = found.get(i == 0 ? 0 : found.size() - 1);
      splice(paragraph, match.start(), match.end(), other(match.group()));
    }
    paragraph.used = true;
    sheet.paragraphs.remove(from);
    sheet.paragraphs.add(place > from ? place : place + 1, paragraph);
    sheet.marks.add(new Mark(kind, old, List.of(paragraph), 0, -1));
  }

  /** How many paragraphs of a clause's size lie between two places. */
  private int between(int from, int to) {
    int count = 0;
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      count += i != from && sheet.paragraphs.get(i).editable ? 1 : 0;
    }
    return count;
  }

  private void split() {
    Paragraph paragraph = pick(p -> halves(p) > 0);
    if (paragraph == null) {
      return;
    }
    int at = halves(paragraph);
    Span whole = paragraph.block.span();
    Paragraph second = new Paragraph(paragraph.block, false);
    second.used = true;
    paragraph.used = true;
    int start = at + 1;
    while (paragraph.words().charAt(start) == ' ') {
      start++;
    }
    paragraph.pieces.clear();
    paragraph.pieces.add(
        Piece.kept(new Span(whole.start(), whole.start() + at + 1), sheet.old.text()));
    second.pieces.add(Piece.kept(new Span(whole.start() + start, whole.end()), sheet.old.text()));
    sheet.paragraphs.add(sheet.paragraphs.indexOf(paragraph) + 1, second);
    sheet.marks.add(new Mark(Seed.Kind.SPLIT, whole, List.of(paragraph, second), 0, -1));
  }

  /** Where a paragraph of several sentences can be split; 0 for nowhere. */
  private static int halves(Paragraph paragraph) {
    String words = paragraph.words();
    return STOP.matcher(words)
        .results()
        .mapToInt(MatchResult::start)
        .filter(at -> at > 60 && words.length() - at > 60)
        .findFirst()
        .orElse(0);
  }

  private void merge() {
    Paragraph paragraph =
        pick(
            p -> {
              Paragraph next = sheet.paragraphs.get(sheet.paragraphs.indexOf(p) + 1);
              boolean plain = LABEL.matcher(next.words()).find() || isProse(next.words());
              return next.editable && !next.used && plain && p.words().endsWith(".");
            });
    if (paragraph == null) {
      return;
    }
    Paragraph next = sheet.paragraphs.get(sheet.paragraphs.indexOf(paragraph) + 1);
    Matcher label = LABEL.matcher(next.words());
    int from = label.find() ? label.end() : 0;
    Span rest = next.block.span();
    paragraph.pieces.add(Piece.added(" "));
    paragraph.pieces.add(Piece.kept(new Span(rest.start() + from, rest.end()), sheet.old.text()));
    paragraph.used = true;
    sheet.paragraphs.remove(next);
    Span old = paragraph.block.span().cover(rest);
    sheet.marks.add(new Mark(Seed.Kind.MERGED, old, List.of(paragraph), 0, -1));
  }

  private static boolean isProse(String words) {
    return words.length() > 2
        && Character.isUpperCase(words.charAt(0))
        && Character.isLowerCase(words.charAt(1));
  }

  /** All clauses from one on get the next number; once a draft. */
  private void renumber() {
    if (sheet.marks.stream().anyMatch(mark -> mark.kind() == Seed.Kind.RENUMBERED)) {
      return;
    }
    Paragraph first = pick(p -> TOP.matcher(p.words()).find());
    if (first == null) {
      return;
    }
    Matcher number = TOP.matcher(first.words());
    int from = number.find() ? Integer.parseInt(number.group(2)) : 0;
    for (int i = sheet.paragraphs.indexOf(first); i < sheet.paragraphs.size(); i++) {
      Paragraph paragraph = sheet.paragraphs.get(i);
      Matcher top = TOP.matcher(paragraph.words());
      if (!paragraph.used && top.find() && Integer.parseInt(top.group(2)) >= from) {
        String next = String.valueOf(Integer.parseInt(top.group(2)) + 1);
        splice(paragraph, top.start(2), top.end(2), next);
      }
    }
    first.used = true;
    sheet.marks.add(new Mark(Seed.Kind.RENUMBERED, first.block.span(), List.of(first), 0, -1));
  }

  private void delete() {
    Paragraph paragraph = pick(p -> true);
    if (paragraph != null) {
      sheet.paragraphs.get(sheet.paragraphs.indexOf(paragraph) + 1).used = true;
      sheet.paragraphs.remove(paragraph);
      sheet.marks.add(new Mark(Seed.Kind.DELETED, paragraph.block.span(), List.of(), 0, 0));
    }
  }

  private void insert() {
    Paragraph after = pick(p -> p.words().endsWith("."));
    if (after == null) {
      return;
    }
    Paragraph fresh = new Paragraph(after.block, false);
    fresh.pieces.add(Piece.added(FRESH.get(lot.nextInt(FRESH.size()))));
    fresh.used = true;
    after.used = true;
    sheet.paragraphs.add(sheet.paragraphs.indexOf(after) + 1, fresh);
    sheet.marks.add(new Mark(Seed.Kind.INSERTED, NOWHERE, List.of(fresh), 0, -1));
  }
}
