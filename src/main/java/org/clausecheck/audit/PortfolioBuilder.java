package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Family;

/** Puts documents side by side: which are copies, which amend which, which to renegotiate first. */
final class PortfolioBuilder {
  /**
   * Resemblance from which a document counts as a near-copy, if nothing else speaks against it. Of
   * 146 agreements read from PDF and from text, 144 lie above; of 77,000 pairs of other agreements
   * three do.
   */
  static final double NEAR_COPY = 0.8;

  /**
   * Resemblance that is enough where title, start and a party are the same: numbers and lines of a
   * PDF may be read otherwise than those of a text.
   */
  static final double NEAR_COPY_OF_SAME = 0.65;

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(?:inc|incorporated|corp|corporation|ltd|limited|llc|llp|lp|gmbh|ag|ab|as|aps|oy|sa|spa"
              + "|plc|co|company|bv|nv|the)\\b");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that every title has. */
  private static final Set<String> COMMON =
      Set.of("agreement", "contract", "and", "the", "for", "amendment", "certain");

  private final List<Family> families;
  private final List<Row> rows = new ArrayList<>();
  private int files;

  /**
   * @param families those of the library, in its order
   */
  PortfolioBuilder(List<Family> families) {
    this.families = families;
  }

  /** Adds a file with the documents it gave, the file itself first. */
  void add(String path, String key, List<DocumentResult> documents) {
    files++;
    for (int i = 0; i < documents.size(); i++) {
      DocumentResult document = documents.get(i).withoutFindings();
      String name = document.entry().isEmpty() ? path : path + "!" + document.entry();
      rows.add(new Row(name, key, i, document, document.outcome(), "", document.reason(), 0));
    }
  }

  Portfolio build() {
    markCopies();
    tieAmendments();
    rank();
    return new Portfolio(files, worstFirst(), families);
  }

  /** By rank, each agreement with what amends and copies it; then what has no rank, by path. */
  private List<Row> worstFirst() {
    Map<String, Row> byPath = new HashMap<>();
    rows.forEach(row -> byPath.putIfAbsent(row.path(), row));
    return rows.stream()
        .sorted(
            Comparator.comparingInt((Row row) -> rank(row, byPath))
                .thenComparing(row -> row.rank() == 0))
        .toList();
  }

  /** The rank of the agreement that a row stands by; the last where there is none. */
  private static int rank(Row row, Map<String, Row> byPath) {
    Row by = row;
    while (by.rank() == 0 && !by.of().isEmpty()) {
      by = Objects.requireNonNull(byPath.get(by.of()));
    }
    return by.rank() == 0 ? Integer.MAX_VALUE : by.rank();
  }

  private void change(int i, Outcome outcome, String of, String note, int rank) {
    Row row = rows.get(i);
    rows.set(i, new Row(row.path(), row.key(), row.index(), row.result(), outcome, of, note, rank));
  }

  private static Summary summary(Row row) {
    return Objects.requireNonNull(row.result().summary());
  }

  private void markCopies() {
    Map<String, Integer> byHash = new HashMap<>();
    Map<Long, List<Integer>> byBand = new HashMap<>();
    Map<Integer, Shingles> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.result().summary() == null) {
        continue;
      }
      Integer same = byHash.putIfAbsent(row.result().sha256(), i);
      if (same != null) {
        change(i, Outcome.DUPLICATE, rows.get(same).path(), "identical", 0);
        continue;
      }
      Shingles shingles = Shingles.decode(row.result().fingerprint());
      Copy nearest = nearest(shingles, byBand, seen);
      if (nearest.resemblance >= NEAR_COPY
          || (nearest.resemblance >= NEAR_COPY_OF_SAME && same(row, rows.get(nearest.index)))) {
        Row original = rows.get(nearest.index);
        String note = String.format(Locale.ROOT, "%.0f %%", 100 * nearest.resemblance);
        List<String> differences = differences(summary(row), summary(original));
        if (differences.isEmpty()) {
          change(i, Outcome.DUPLICATE, original.path(), "near-copy, " + note, 0);
          continue;
        }
        String differing = String.join(", ", differences);
        change(
            i,
            row.outcome(),
            "",
            note + " the words of " + original.path() + ", but other " + differing,
            0);
      }
      seen.put(i, shingles);
      for (long band : shingles.bands()) {
        byBand.computeIfAbsent(band, b -> new ArrayList<>(1)).add(i);
      }
    }
  }

  private static Copy nearest(
      Shingles shingles, Map<Long, List<Integer>> byBand, Map<Integer, Shingles> seen) {
    Copy best = new Copy(-1, 0);
    Set<Integer> candidates = new TreeSet<>();
    shingles.bands().forEach(band -> candidates.addAll(byBand.getOrDefault(band, List.of())));
    for (int candidate : candidates) {
      double resemblance = shingles.resemblance(Objects.requireNonNull(seen.get(candidate)));
      if (resemblance > best.resemblance) {
        best = new Copy(candidate, resemblance);
      }
    }
    return best;
  }

  private record Copy(int index, double resemblance) {}

  /**
   * What makes two agreements on one form two agreements. What either does not state is no
   * difference.
   */
  private static List<String> differences(Summary one, Summary other) {
    List<String> differences = new ArrayList<>();
    Set<String> parties = names(one);
    Set<String> others = names(other);
    if (!parties.isEmpty() && !others.isEmpty() && common(parties, others) == 0) {
      differences.add("parties");
    }
    if (differ(one.start(), other.start())) {
      differences.add("start");
    }
    if (differ(one.end(), other.end())) {
      differences.add("end");
    }
    return differences;
  }

  /** Whether title, start and a party are known of both, and the same. */
  private static boolean same(Row one, Row other) {
    Summary summary = summary(one);
    Summary others = summary(other);
    return one.outcome() == Outcome.ANALYSED
        && other.outcome() == Outcome.ANALYSED
        && !words(summary.title()).isEmpty()
        && words(summary.title()).equals(words(others.title()))
        && !summary.start().isEmpty()
        && summary.start().equals(others.start())
        && common(names(summary), names(others)) > 0;
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private void tieAmendments() {
    Map<String, List<String>> amendedBy = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Amendment amendment = row.result().amendment();
      if (row.outcome() != Outcome.AMENDMENT || amendment == null) {
        continue;
      }
      Optional<Row> amended = amended(row, amendment);
      String of = amended.map(Row::path).orElse("");
      List<String> note = new ArrayList<>();
      if (!row.note().isEmpty()) {
        note.add(row.note());
      }
      if (!amendment.amends().isEmpty()) {
        note.add("amends the " + amendment.amends());
      }
      if (of.isEmpty()) {
        note.add("what it amends is not in this folder");
      } else {
        amendedBy.computeIfAbsent(of, path -> new ArrayList<>()).add(row.path());
      }
      change(i, Outcome.AMENDMENT, of, String.join("; ", note), 0);
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<String> amendments = amendedBy.get(row.path());
      if (amendments != null) {
        String note = "amended by " + String.join(", ", amendments) + "; read them together";
        change(
            i, row.outcome(), row.of(), row.note().isEmpty() ? note : row.note() + "; " + note, 0);
      }
    }
  }

  /**
   * The agreement that an amendment amends: same parties first, then a date in common, then the
   * title. One party and neither date nor title are not enough.
   */
  private Optional<Row> amended(Row row, Amendment amendment) {
    Set<String> parties = names(summary(row));
    Set<String> title = words(amendment.amends());
    return rows.stream()
        .filter(other -> other.outcome() == Outcome.ANALYSED)
        .map(other -> tie(other, parties, amendment, title))
        .filter(tie -> tie.parties >= 1 && tie.parties + tie.dates + tie.title >= 2)
        .max(
            Comparator.comparingInt(Tie::parties)
                .thenComparingInt(Tie::dates)
                .thenComparingInt(Tie::title)
                .thenComparing(tie -> tie.row.path(), Comparator.reverseOrder()))
        .map(Tie::row);
  }

  /**
   * How far an agreement fits.
   *
   * @param parties in common, at most 2
   * @param dates whether a date in the opening is the same: 1 or 0
   * @param title whether the amended title's words all stand in its own: 1 or 0
   */
  private record Tie(Row row, int parties, int dates, int title) {}

  private static Tie tie(Row other, Set<String> parties, Amendment amendment, Set<String> title) {
    Summary summary = summary(other);
    boolean dates = amendment.dates().stream().anyMatch(summary.dates()::contains);
    boolean titles = !title.isEmpty() && words(summary.title()).containsAll(title);
    return new Tie(
        other, Math.min(2, common(parties, names(summary))), dates ? 1 : 0, titles ? 1 : 0);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : NO_LETTER.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() > 2 && !COMMON.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Party names without case, punctuation and legal form. */
  private static Set<String> names(Summary summary) {
    Set<String> names = new HashSet<>();
    for (String name : summary.names("")) {
      String letters = NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
      String plain = LEGAL_FORM.matcher(letters).replaceAll(" ").strip().replaceAll(" +", " ");
      if (!plain.isEmpty()) {
        names.add(plain);
      }
    }
    return names;
  }

  private static int common(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  /** Amendments are not ranked: what they lack stands in what they amend. */
  private void rank() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).outcome() == Outcome.ANALYSED) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> -summary(rows.get(i)).weight())
            .thenComparing(i -> rows.get(i).path()));
    for (int rank = 1; rank <= order.size(); rank++) {
      int i = order.get(rank - 1);
      Row row = rows.get(i);
      change(i, row.outcome(), row.of(), row.note(), rank);
    }
  }
}
