package org.clausecheck.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.library.Family;
import org.clausecheck.library.Interaction;
import org.clausecheck.library.Library;
import org.jspecify.annotations.Nullable;

/** What findings add up to: the sentences at the top, and a line for each family. */
final class ReviewSummary {
  private static final int MOST_INTERACTIONS = 2;

  private final Library library;
  private final List<Finding> findings;

  /**
   * @param findings by leverage
   */
  ReviewSummary(Library library, List<Finding> findings) {
    this.library = library;
    this.findings = findings;
  }

  /**
   * The first two interactions that hold and speak of different positions, or else what decides the
   * worst findings, a family each, or else the most pressing gap; then the counts. What a reviewer
   * accepted adds to none of them.
   */
  String headline() {
    Map<String, Verdict> verdicts =
        findings.stream()
            .filter(finding -> finding.acceptance().isEmpty())
            .collect(Collectors.toMap(Finding::position, Finding::verdict));
    List<String> sentences = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Interaction interaction : library.interactions()) {
      List<List<String>> met =
          interaction.all().stream()
              .map(
                  term ->
                      term.positions().stream().filter(p -> has(term, verdicts.get(p))).toList())
              .toList();
      List<String> positions = met.stream().flatMap(List::stream).toList();
      if (sentences.size() < MOST_INTERACTIONS
          && met.stream().noneMatch(List::isEmpty)
          && positions.stream().noneMatch(told::contains)) {
        sentences.add(interaction.says());
        told.addAll(positions);
      }
    }
    Set<Family> families = new HashSet<>();
    for (Finding finding : findings) {
      if (sentences.size() < MOST_INTERACTIONS
          && open(finding) == Verdict.WALK_AWAY
          && finding.decisive().endsWith(".")
          && !told.contains(finding.position())
          && families.add(finding.family())) {
        sentences.add(finding.decisive());
      }
    }
    if (sentences.isEmpty()) {
      pressing().ifPresent(sentences::add);
    }
    sentences.add(tally());
    return String.join(" ", sentences);
  }

  /** The first open deviation by leverage, in words. */
  private Optional<String> pressing() {
    return findings.stream()
        .filter(finding -> open(finding).deviates())
        .findFirst()
        .map(
            finding ->
                "Most pressing: "
                    + (finding.verdict() == Verdict.UNCLEAR
                        ? "it could not be told what is agreed on this: "
                            + Words.sentence(finding.title())
                        : Words.sentence(finding.decisive())));
  }

  private static boolean has(Interaction.Term term, @Nullable Verdict verdict) {
    return verdict != null && term.verdicts().contains(verdict.id());
  }

  private String tally() {
    List<Finding> applicable =
        findings.stream().filter(f -> f.verdict() != Verdict.NOT_APPLICABLE).toList();
    Map<Verdict, Long> open =
        applicable.stream()
            .filter(finding -> finding.acceptance().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Finding::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    long accepted = applicable.stream().filter(f -> f.acceptance().isPresent()).count();
    String told =
        Stream.concat(
                open.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().words()),
                accepted == 0 ? Stream.of() : Stream.of(accepted + " accepted"))
            .collect(Collectors.joining(", "));
    return "Of "
        + applicable.size()
        + " positions that apply: "
        + (told.isEmpty() ? "none" : told)
        + ".";
  }

  /** What is still open of a finding: an accepted deviation no longer speaks for its family. */
  private static Verdict open(Finding finding) {
    return finding.acceptance().isPresent() ? Verdict.PREFERRED : finding.verdict();
  }

  /** A family's worst open verdict and the fact that decides it. */
  List<Review.FamilyVerdict> families() {
    List<Review.FamilyVerdict> families = new ArrayList<>();
    for (Family family : library.families()) {
      findings.stream()
          .filter(finding -> finding.family().equals(family))
          .min(
              Comparator.comparing(ReviewSummary::open)
                  .thenComparing(finding -> finding.acceptance().isPresent())
                  .thenComparing(Finding::leverage))
          .ifPresent(
              worst ->
                  families.add(
                      new Review.FamilyVerdict(family, worst.verdict(), worst.decisive())));
    }
    return families;
  }
}
