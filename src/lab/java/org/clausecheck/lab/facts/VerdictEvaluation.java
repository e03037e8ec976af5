package org.clausecheck.lab.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;

/**
 * Holds verdicts against those that a careful lawyer of the licensor accepts, decided from the
 * library's tiers before the program was run.
 */
public final class VerdictEvaluation {
  /** From this confidence on a reading is called sure. */
  private static final double SURE = 0.9;

  /** One position of one agreement. */
  private record Case(
      String agreement, String position, Set<String> accepted, String verdict, double confidence) {
    boolean right() {
      return accepted.contains(verdict);
    }

    /** Whether the position applies by any reading that is accepted. */
    boolean applies() {
      return !accepted.equals(Set.of("not-applicable"));
    }
  }

  private final List<Case> cases = new ArrayList<>();

  /**
   * Adds an agreement.
   *
   * @param verdicts position id &rarr; {@code accept}, a list of verdicts' ids
   */
  public void add(String agreement, JsonNode verdicts, Review review) {
    for (Finding finding : review.findings()) {
      Set<String> accepted = new HashSet<>();
      verdicts
          .path(finding.position())
          .path("accept")
          .forEach(verdict -> accepted.add(verdict.asText()));
      if (!accepted.isEmpty()) {
        cases.add(
            new Case(
                agreement,
                finding.position(),
                Set.copyOf(accepted),
                finding.verdict().id(),
                finding.confidence()));
      }
    }
  }

  /** Prints the shares of right verdicts; with {@code errors} also each that is wrong. */
  public void print(Appendable out, boolean errors) throws IOException {
    share(out, "verdicts accepted", c -> true, Case::right);
    share(out, "where the position applies", Case::applies, Case::right);
    share(out, "walk-aways found", c -> c.accepted().equals(Set.of("walk-away")), Case::right);
    for (Verdict verdict : Verdict.values()) {
      share(out, verdict.id() + " right", c -> c.verdict().equals(verdict.id()), Case::right);
    }
    share(out, "sure right", c -> c.confidence() >= SURE, Case::right);
    share(out, "unclear, of those that apply", Case::applies, c -> c.verdict().equals("unclear"));
    if (errors) {
      for (Case c : cases) {
        if (!c.right()) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "  %-40.40s %-30s %-14s accepted %s%n",
                  c.agreement(),
                  c.position(),
                  c.verdict(),
                  c.accepted().stream().sorted().toList()));
        }
      }
    }
  }

  private void share(Appendable out, String name, Predicate<Case> of, Predicate<Case> right)
      throws IOException {
    List<Case> all = cases.stream().filter(of).toList();
    long hits = all.stream().filter(right).count();
    out.append(
        String.format(
            Locale.ROOT,
            "%-30s %4d of %4d  %.3f%n",
            name,
            hits,
            all.size(),
            all.isEmpty() ? 0 : (double) hits / all.size()));
  }
}
