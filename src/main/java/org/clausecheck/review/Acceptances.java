package org.clausecheck.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausecheck.library.Vocabulary;

/**
 * What reviewers accepted of a contract's findings, and what to tell of waivers that accept
 * nothing.
 *
 * @param findings all of them; those under a live waiver as accepted
 * @param notices one for every waiver that is expired, unneeded, or no longer matches
 */
record Acceptances(List<Finding> findings, List<String> notices) {
  Acceptances {
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
  }

  /**
   * Holds waivers against findings.
   *
   * @param today on which they are or are not expired
   */
  static Acceptances of(List<Finding> findings, List<Waiver> waivers, LocalDate today) {
    List<String> notices = new ArrayList<>();
    Map<String, Waiver> live = new HashMap<>();
    for (Waiver waiver : waivers) {
      String name = "The waiver of " + waiver.position() + " by " + waiver.who();
      Optional<Finding> finding =
          findings.stream().filter(f -> f.position().equals(waiver.position())).findFirst();
      if (finding.isEmpty()) {
        notices.add(
            name
                + " names no position that is held here."
                + Vocabulary.nearest(
                        waiver.position(), findings.stream().map(Finding::position).toList())
                    .map(near -> " Did you mean " + near + "?")
                    .orElse(""));
      } else if (waiver.until().isPresent() && waiver.until().get().isBefore(today)) {
        notices.add(name + " expired on " + waiver.until().get() + ".");
      } else if (!finding.get().verdict().deviates()) {
        notices.add(name + " is no longer needed: " + finding.get().verdict().words() + ".");
      } else if (!waiver.words().isEmpty()
          && finding.get().quotes().stream()
              .noneMatch(
                  quote ->
                      Words.squeezed(quote.words()).contains(Words.squeezed(waiver.words())))) {
        notices.add(name + " no longer matches: the words it accepted are not what decides.");
      } else if (waiver.verdict().filter(accepted -> worse(finding.get(), accepted)).isPresent()) {
        notices.add(
            name
                + " no longer matches: it accepted "
                + waiver.verdict().get().words()
                + ", and the contract now comes to "
                + finding.get().verdict().words()
                + ".");
      } else {
        live.put(waiver.position(), waiver);
      }
    }
    List<Finding> accepted =
        findings.stream()
            .map(
                f ->
                    Optional.ofNullable(live.get(f.position()))
                        .map(waiver -> f.accepted(waiver.acceptance()))
                        .orElse(f))
            .toList();
    return new Acceptances(accepted, notices);
  }

  private static boolean worse(Finding finding, Verdict accepted) {
    return finding.verdict().compareTo(accepted) < 0;
  }
}
