package org.clausecheck.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausecheck.library.Severity;

/** The order in which to raise findings. */
final class Leverage {
  private Leverage() {}

  /**
   * Orders findings by leverage: what missing the position costs (severity, 4 to 1) times how far
   * the contract is from it (walk away 4, missing 3, unclear 2, fallback 1, the rest 0). What a
   * reviewer accepted comes after every open deviation. Ties go by verdict, severity, and the
   * library's own order.
   */
  static List<Finding> ranked(List<Finding> findings) {
    List<Finding> ordered =
        findings.stream()
            .sorted(
                Comparator.comparingInt(Leverage::turn)
                    .thenComparing(finding -> -weight(finding))
                    .thenComparing(Finding::verdict)
                    .thenComparing(Finding::severity))
            .toList();
    List<Finding> ranked = new ArrayList<>();
    for (Finding finding : ordered) {
      ranked.add(finding.ranked(ranked.size() + 1));
    }
    return ranked;
  }

  /** Open deviations, then what a reviewer accepted, then what asks for nothing. */
  private static int turn(Finding finding) {
    if (finding.acceptance().isPresent()) {
      return 1;
    }
    return finding.verdict().deviates() ? 0 : 2;
  }

  private static int weight(Finding finding) {
    int cost = Severity.values().length - finding.severity().ordinal();
    return cost
        * switch (finding.verdict()) {
          case WALK_AWAY -> 4;
          case MISSING -> 3;
          case UNCLEAR -> 2;
          case FALLBACK -> 1;
          case PREFERRED, NOT_APPLICABLE -> 0;
        };
  }
}
