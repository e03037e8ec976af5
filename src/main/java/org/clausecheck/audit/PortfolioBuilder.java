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
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Row;

/** Puts documents side by side: which are copies, which amend which, which to renegotiate first. */
final class PortfolioBuilder {
  /**
   * Resemblance from which a document counts as a near-copy. Two readings of one agreement (PDF and
   * text) lie above .9; two agreements on one template with other parties and terms mostly below
   * .8.
   */
  private static final double NEAR_COPY = 0.85;

  /**
   * Hashes a band: documents that share all of one band are compared. 32 bands find .85 nearly
   * always.
   */
  private static final int BAND = 4;

  private final List<Row> rows = new ArrayList<>();
  private int files;

  /** Adds a file with the documents it gave, the file itself first. */
  void add(String path, List<DocumentResult> documents) {
    files++;
    for (DocumentResult document : documents) {
      String name = document.entry().isEmpty() ? path : path + "!" + document.entry();
      rows.add(new Row(name, document, document.outcome(), "", document.reason(), 0));
    }
  }

  Portfolio build() {
    markCopies();
    tieAmendments();
    rank();
    return new Portfolio(files, rows);
  }

  private void markCopies() {
    Map<String, Integer> byHash = new HashMap<>();
    Map<List<Long>, List<Integer>> byBand = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.outcome() != Outcome.ANALYSED) {
        continue;
      }
      Integer same = byHash.putIfAbsent(row.result().sha256(), i);
      if (same != null) {
        rows.set(i, copy(row, rows.get(same), "identical"));
        continue;
      }
      Copy nearest = nearest(row, byBand);
      if (nearest.resemblance >= NEAR_COPY) {
        String note = String.format(Locale.ROOT, "near-copy, %.0f %%", 100 * nearest.resemblance);
        rows.set(i, copy(row, rows.get(nearest.index), note));
      } else {
        int index = i;
        bands(row.result().fingerprint())
            .forEach(band -> byBand.computeIfAbsent(band, b -> new ArrayList<>()).add(index));
      }
    }
  }

  private Copy nearest(Row row, Map<List<Long>, List<Integer>> byBand) {
    Copy best = new Copy(-1, 0);
    Set<Integer> seen = new HashSet<>();
    for (List<Long> band : bands(row.result().fingerprint())) {
      for (int candidate : byBand.getOrDefault(band, List.of())) {
        if (seen.add(candidate)) {
          double resemblance =
              Shingles.resemblance(
                  row.result().fingerprint(), rows.get(candidate).result().fingerprint());
          if (resemblance > best.resemblance
              || (resemblance == best.resemblance && candidate < best.index)) {
            best = new Copy(candidate, resemblance);
          }
        }
      }
    }
    return best;
  }

  private record Copy(int index, double resemblance) {}

  private static List<List<Long>> bands(List<Long> fingerprint) {
    List<List<Long>> bands = new ArrayList<>();
    for (int start = 0; start + BAND <= fingerprint.size(); start += BAND) {
      List<Long> band = new ArrayList<>(fingerprint.subList(start, start + BAND));
      band.add((long) start);
      bands.add(List.copyOf(band));
    }
    return bands;
  }

  private static Row copy(Row row, Row original, String note) {
    return new Row(row.path(), row.result(), Outcome.DUPLICATE, original.path(), note, 0);
  }

  private void tieAmendments() {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Summary summary = row.result().summary();
      if (row.outcome() != Outcome.ANALYSED || summary == null || summary.amends().isEmpty()) {
        continue;
      }
      Optional<Row> amended = amended(row, summary);
      String note =
          amended.isPresent()
              ? "amends " + summary.amends()
              : "amends " + summary.amends() + "; not in this folder";
      rows.set(
          i,
          new Row(
              row.path(),
              row.result(),
              Outcome.AMENDMENT,
              amended.map(Row::path).orElse(""),
              note,
              0));
    }
  }

  /**
   * The agreement with most parties in common, at least two (or all of one's), best title match
   * first.
   */
  private Optional<Row> amended(Row amendment, Summary summary) {
    Set<String> parties = names(summary);
    return rows.stream()
        .filter(row -> row.outcome() == Outcome.ANALYSED && !row.path().equals(amendment.path()))
        .filter(row -> row.result().summary() != null)
        .filter(row -> Objects.requireNonNull(row.result().summary()).amends().isEmpty())
        .map(row -> new Tie(row, common(parties, row), title(summary, row)))
        .filter(tie -> tie.parties >= 2)
        .max(
            Comparator.comparingInt(Tie::parties)
                .thenComparingInt(Tie::words)
                .thenComparing(tie -> tie.row.path(), Comparator.reverseOrder()))
        .map(Tie::row);
  }

  private record Tie(Row row, int parties, int words) {}

  private static int common(Set<String> parties, Row row) {
    Set<String> both = names(Objects.requireNonNull(row.result().summary()));
    both.retainAll(parties);
    return both.size();
  }

  private static int title(Summary amendment, Row row) {
    Set<String> words = words(amendment.amends());
    words.retainAll(words(Objects.requireNonNull(row.result().summary()).title()));
    return words.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }

  /** Party names without case, punctuation and legal form. */
  private static Set<String> names(Summary summary) {
    Set<String> names = new HashSet<>();
    for (String party : summary.parties()) {
      int homes = party.indexOf(" (");
      String name = (homes < 0 ? party : party.substring(0, homes)).toLowerCase(Locale.ROOT);
      names.add(
          name.replaceAll("[^\\p{L}\\p{N}]+", " ")
              .replaceAll(
                  "\\b(inc|incorporated|corp|corporation|ltd|limited|llc|gmbh|ag|ab|as|aps|oy|sa|plc|co|company|bv|nv)\\b",
                  "")
              .strip());
    }
    return names;
  }

  private void rank() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).outcome() == Outcome.ANALYSED || rows.get(i).outcome() == Outcome.AMENDMENT) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.comparingInt(
                (Integer i) -> -Objects.requireNonNull(rows.get(i).result().summary()).weight())
            .thenComparing(i -> rows.get(i).path()));
    for (int rank = 1; rank <= order.size(); rank++) {
      int i = order.get(rank - 1);
      Row row = rows.get(i);
      rows.set(i, new Row(row.path(), row.result(), row.outcome(), row.of(), row.note(), rank));
    }
  }
}
