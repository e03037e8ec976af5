package org.clausecheck.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which to raise findings. */
final class Leverage {
  private Leverage() {}

  /**
   * Orders findings, worst first: by verdict (walk away, missing, unclear, fallback), then by what
   * missing the position costs, then in the library's own order. What a reviewer accepted comes
   * after every open deviation.
   */
  static List<Finding> ranked(List<Finding> findings) {
    List<Finding> ordered =
        findings.stream()
            .sorted(
                Comparator.comparingInt(Leverage::turn)
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
}
