package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Family;

/** Puts documents side by side: which are copies, which amend which, which to renegotiate first. */
final class PortfolioBuilder {
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
      rows.add(new Row(name, key, i, document, document.outcome(), "", null, document.reason(), 0));
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

  private static Summary summary(Row row) {
    return Objects.requireNonNull(row.result().summary());
  }

  private void markCopies() {
    Copies copies = new Copies(families);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.result().summary() == null) {
        continue;
      }
      Optional<Copies.Copy> copy = copies.original(row);
      if (copy.isPresent()) {
        rows.set(i, row.as(Outcome.DUPLICATE, copy.get().original().path(), copy.get().how()));
      } else {
        rows.set(i, copies.form(row).map(row::on).orElse(row));
      }
    }
  }

  private void tieAmendments() {
    Amended agreements = new Amended(rows);
    Map<String, List<String>> amendedBy = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Amendment amendment = row.result().amendment();
      if (row.outcome() != Outcome.AMENDMENT || amendment == null) {
        continue;
      }
      String of = agreements.by(row).orElse("");
      if (!of.isEmpty()) {
        amendedBy.computeIfAbsent(of, path -> new ArrayList<>()).add(row.path());
      }
      rows.set(i, row.as(Outcome.AMENDMENT, of, AmendmentWords.note(row.note(), amendment, of)));
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<String> amendments = amendedBy.get(row.path());
      if (amendments != null) {
        String note = AmendmentWords.amendedBy(row.note(), amendments);
        rows.set(i, row.as(row.outcome(), row.of(), note));
      }
    }
  }

  /**
   * Amendments are not ranked: what they lack stands in what they amend. What is in doubt counts
   * half, and is never the first where anything else has a finding.
   */
  private void rank() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).outcome() == Outcome.ANALYSED) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.comparingInt((Integer i) -> -Rank.counted(summary(rows.get(i))))
            .thenComparing(i -> rows.get(i).path()));
    order.stream()
        .filter(i -> Rank.mayLead(summary(rows.get(i))))
        .findFirst()
        .ifPresent(
            first -> {
              order.remove(first);
              order.add(0, first);
            });
    for (int rank = 1; rank <= order.size(); rank++) {
      int i = order.get(rank - 1);
      rows.set(i, rows.get(i).ranked(rank));
    }
  }
}
