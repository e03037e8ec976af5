package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells differences of words that are none of meaning: words broken or joined, numbers of clauses,
 * references that follow their clause to its new number.
 */
final class Sameness {
  /** "7", "7.2", "b", "iv", alone. */
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}\\.?|[a-z]{1,2}|[ivxlc]{1,7}"
              + "|sections?|articles?|clauses?|paragraphs?)");

  /** "1.5.3": no sum or measure is written so. */
  private static final Pattern OUTLINE_NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){2,4}");

  /** Rows that differ and are no further apart belong together. */
  private static final int NEAR_ROWS = 4;

  private final Side before;
  private final Side after;
  private final ClauseMap clauses;

  Sameness(DraftWords before, DraftWords after, ClauseMap clauses) {
    this.before = new Side(before);
    this.after = new Side(after);
    this.clauses = clauses;
  }

  /**
   * A hunk without numbers that one outline saw and the other did not: of the paragraph that
   * follows it, and of its own.
   */
  Hunk trimmed(Hunk hunk) {
    boolean one = before.opensNumbered(hunk.before());
    boolean other = after.opensNumbered(hunk.after());
    return new Hunk(
        before.trimmed(hunk.before(), one && !other),
        after.trimmed(hunk.after(), other && !one),
        hunk.lastBefore(),
        hunk.lastAfter(),
        hunk.nextBefore(),
        hunk.nextAfter());
  }

  /** What numbers differ, where a hunk is nothing but numbering; empty when it is anything else. */
  Optional<Change> numbering(Hunk hunk) {
    boolean broken =
        joined(before.between(hunk.lastBefore(), hunk.nextBefore(), hunk.before()))
            .equals(joined(after.between(hunk.lastAfter(), hunk.nextAfter(), hunk.after())));
    if (broken || !sameNumbering(hunk)) {
      return Optional.empty();
    }
    Span old = before.number(hunk.lastBefore(), hunk.nextBefore(), hunk.before());
    Span latest = after.number(hunk.lastAfter(), hunk.nextAfter(), hunk.after());
    if (old.isEmpty() || latest.isEmpty()) {
      return Optional.empty();
    }
    return before.says(old).equals(after.says(latest))
        ? Optional.empty()
        : Optional.of(
            new Change(
                Change.Kind.RENUMBERED,
                new Change.Words(old, before.clause(hunk.nextBefore())),
                new Change.Words(latest, after.clause(hunk.nextAfter())),
                false,
                Set.of()));
  }

  /** Whether a hunk says the same in both drafts. */
  boolean same(Hunk hunk) {
    List<String> old = before.forms(hunk.before());
    List<String> latest = after.forms(hunk.after());
    if (joined(old).equals(joined(latest))) {
      return true;
    }
    return sameNumbering(hunk) || sameReference(hunk) || sameSignatures(hunk);
  }

  private static String joined(List<String> forms) {
    return String.join("", forms).replace("'", "");
  }

  /** Whether all that differs is numbering, which one of the outlines may have left unseen. */
  private boolean sameNumbering(Hunk hunk) {
    if (hunk.before().size() > 4 || hunk.after().size() > 4) {
      return false;
    }
    List<String> old = before.between(hunk.lastBefore(), hunk.nextBefore(), hunk.before());
    List<String> latest = after.between(hunk.lastAfter(), hunk.nextAfter(), hunk.after());
    if (joined(old).equals(joined(latest))) {
      return true;
    }
    boolean labelled =
        old.size() == latest.size() && (hunk.before().isEmpty() || hunk.after().isEmpty());
    boolean opens = before.numbers(hunk.before()) && after.numbers(hunk.after());
    return (labelled || opens)
        && old.stream().allMatch(Sameness::enumerates)
        && latest.stream().allMatch(Sameness::enumerates);
  }

  private static boolean enumerates(String form) {
    return ENUMERATOR.matcher(form).matches();
  }

  /** "Section 9.3" that became "Section 10.3" together with the clause it means. */
  private boolean sameReference(Hunk hunk) {
    CrossReference one = before.reference(hunk.before());
    CrossReference other = after.reference(hunk.after());
    if (one == null || other == null || one.target().isEmpty() || other.target().isEmpty()) {
      return false;
    }
    int from = one.target().getAsInt();
    int to = other.target().getAsInt();
    return clauses.after(from) == to || clauses.before(to) == from || follows(from, to);
  }

  /** Whether the first clauses below two clauses without words of their own correspond. */
  private boolean follows(int from, int to) {
    List<Clause> old = before.words.outline().clauses();
    List<Clause> latest = after.words.outline().clauses();
    return clauses.after(from) < 0
        && from + 1 < old.size()
        && to + 1 < latest.size()
        && clauses.same(from + 1, to + 1);
  }

  /** Columns of an execution page are read in one order or another. */
  private boolean sameSignatures(Hunk hunk) {
    return before.signs(hunk.before())
        && after.signs(hunk.after())
        && (!hunk.before().isEmpty() || !hunk.after().isEmpty())
        && before.signed().equals(after.signed());
  }

  /**
   * Differences inside tables that have the same words in both drafts: formats give cells of
   * several lines in one order or another. The numbers must keep theirs.
   */
  Set<Hunk> reordered(List<Hunk> hunks, Matching matching) {
    NavigableMap<Integer, List<Hunk>> byRow = new TreeMap<>();
    for (Hunk hunk : hunks) {
      int row = before.row(hunk.before().isEmpty() ? hunk.lastBefore() : hunk.before().get(0));
      if (row >= 0) {
        byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(hunk);
      }
    }
    Set<Hunk> reordered = new HashSet<>();
    List<Integer> rows = List.copyOf(byRow.keySet());
    for (int from = 0; from < rows.size(); ) {
      int to = from + 1;
      while (to < rows.size() && rows.get(to) - rows.get(to - 1) <= NEAR_ROWS) {
        to++;
      }
      // All that are near, or else as many as are the same, row by row.
      while (to > from && !sameCells(rows.get(from), rows.get(to - 1), byRow, matching)) {
        to--;
      }
      for (int row : rows.subList(from, to)) {
        reordered.addAll(byRow.getOrDefault(row, List.of()));
      }
      from = Math.max(to, from + 1);
    }
    return reordered;
  }

  /** Whether some rows have the words, numbers of rows included, of what they became. */
  private boolean sameCells(
      int first, int last, NavigableMap<Integer, List<Hunk>> byRow, Matching matching) {
    Stream<Hunk> inside =
        byRow.subMap(first, true, last, true).values().stream().flatMap(List::stream);
    IntSummaryStatistics there =
        IntStream.concat(
                IntStream.rangeClosed(first, last)
                    .flatMap(block -> before.words.inBlock(block).stream().mapToInt(i -> i))
                    .map(matching::partner)
                    .filter(j -> j >= 0 && !matching.movedAfter(j)),
                inside.flatMap(hunk -> hunk.after().stream()).mapToInt(j -> j))
            .summaryStatistics();
    if (there.getCount() == 0) {
      return false;
    }
    List<String> one = tokens(before.words.blocks(first, last));
    List<String> other = tokens(after.words.from(there.getMin(), there.getMax()));
    return numbers(one).equals(numbers(other)) && letters(one).equals(letters(other));
  }

  /** Sorted, so that words broken at the end of a line are the same. */
  private static String letters(List<String> forms) {
    return String.join("", forms)
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> tokens(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size())
        .filter(i -> !words.is(i, Words.Kind.MARK))
        .mapToObj(i -> DraftWords.form(words, i))
        .toList();
  }

  private static List<String> numbers(List<String> forms) {
    return forms.stream().filter(form -> Character.isDigit(form.charAt(0))).toList();
  }

  /** "2." that became "2.1" without a full stop behind it: the mark of a note was read along. */
  boolean isNoteMark(Hunk hunk) {
    if (hunk.before().size() != 1 || hunk.after().size() != 1) {
      return false;
    }
    int one = hunk.before().get(0);
    int other = hunk.after().get(0);
    return before.marked(one, after.words.form(other)) && !after.stopped(other)
        || after.marked(other, before.words.form(one)) && !before.stopped(one);
  }

  /** One of the drafts. */
  private static final class Side {
    private final DraftWords words;
    private final TreeMap<Integer, CrossReference> references = new TreeMap<>();
    private @Nullable Map<String, Integer> signed;

    Side(DraftWords words) {
      this.words = words;
      for (CrossReference reference : words.outline().references()) {
        references.put(reference.span().start(), reference);
      }
    }

    /** Whether a number ends a sentence and another is it with the mark of a note behind. */
    boolean marked(int word, String withMark) {
      return stopped(word) && withMark.matches(Pattern.quote(words.form(word)) + "\\.\\d{1,2}");
    }

    boolean stopped(int word) {
      return words.end(word) < words.text().length() && words.text().charAt(words.end(word)) == '.';
    }

    /** The row of a table that a word stands in; -1 in none. */
    int row(int word) {
      return word >= 0 && words.inRow(word) ? words.blockOf(word) : -1;
    }

    List<String> forms(List<Integer> places) {
      return places.stream().map(words::form).toList();
    }

    /** All that stands between two words, numbering included, unless something moved from there. */
    List<String> between(int last, int next, List<Integer> own) {
      Span span = words.between(last, next);
      if (next - last - 1 != own.size()) {
        return forms(own);
      }
      Words all = Words.of(span.in(words.text()));
      List<String> forms = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (!all.is(i, Words.Kind.MARK)) {
          forms.add(DraftWords.form(all, i));
        }
      }
      return forms;
    }

    /**
     * Whether some words number a paragraph, as its first ones: with a mark behind or dots inside.
     */
    boolean numbers(List<Integer> places) {
      if (places.isEmpty()) {
        return true;
      }
      int first = places.get(0);
      int end = words.end(places.get(places.size() - 1));
      boolean marked =
          places.size() > 1
              || OUTLINE_NUMBER.matcher(words.form(first)).matches()
              || end < words.text().length() && ".):".indexOf(words.text().charAt(end)) >= 0;
      return marked && words.opensBlock(first) && !words.inRow(first);
    }

    /** The reference that all of some words belong to; null when there is none. */
    @Nullable CrossReference reference(List<Integer> places) {
      if (places.isEmpty()) {
        return null;
      }
      Map.Entry<Integer, CrossReference> entry = references.floorEntry(words.start(places.get(0)));
      int end = words.end(places.get(places.size() - 1));
      return entry == null || entry.getValue().span().end() < end ? null : entry.getValue();
    }

    /** Whether the first of some words numbers a paragraph. */
    boolean opensNumbered(List<Integer> places) {
      return !places.isEmpty() && numbersAt(places, 0);
    }

    private boolean numbersAt(List<Integer> places, int at) {
      return enumerates(words.form(places.get(at))) && numbers(places.subList(at, at + 1));
    }

    /** Some words without a number at their end, and one at their beginning, of a paragraph. */
    List<Integer> trimmed(List<Integer> places, boolean atBeginning) {
      List<Integer> rest = atBeginning ? places.subList(1, places.size()) : places;
      int last = rest.size() - 1;
      return last >= 0 && numbersAt(rest, last) ? rest.subList(0, last) : rest;
    }

    /** Where a number stands between two words, from its first letter or digit to its last. */
    Span number(int last, int next, List<Integer> own) {
      if (!own.isEmpty()) {
        return words.span(own.get(0), own.get(own.size() - 1) + 1);
      }
      Span gap = words.between(last, next);
      int start = gap.start();
      int end = gap.end();
      while (start < end && !Character.isLetterOrDigit(words.text().charAt(start))) {
        start++;
      }
      while (end > start && !Character.isLetterOrDigit(words.text().charAt(end - 1))) {
        end--;
      }
      return new Span(start, end);
    }

    String says(Span span) {
      return span.in(words.text());
    }

    int clause(int word) {
      return word < words.size() ? words.clauseOf(word) : -1;
    }

    boolean signs(List<Integer> places) {
      return places.stream().allMatch(this::signs);
    }

    private boolean signs(int place) {
      int clause = words.clauseOf(place);
      return clause >= 0 && words.outline().clauses().get(clause).type() == Clause.Type.SIGNATURES;
    }

    Map<String, Integer> signed() {
      if (signed == null) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
          if (signs(i) && !words.form(i).equals("[blank]")) {
            counts.merge(words.form(i), 1, Integer::sum);
          }
        }
        signed = counts;
      }
      return signed;
    }
  }
}
