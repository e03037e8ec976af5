package org.clausecheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.clausecheck.review.Finding;

/** Findings on one matter that two families ask about: the second is told briefly. */
final class Twins {
  private static final Properties PAIRS = Data.properties("twins.properties");

  private Twins() {}

  /** The findings in their order, each second twin told after its first. */
  static List<FindingText> told(List<FindingText> findings) {
    List<FindingText> told = new ArrayList<>();
    for (FindingText finding : findings) {
      told.add(first(finding, told).map(finding::after).orElse(finding));
    }
    return told;
  }

  /** The finding told before on the same matter and to the same effect. */
  static Optional<FindingText> first(FindingText finding, List<FindingText> before) {
    return before.stream()
        .filter(other -> finding.isGap() && isPair(finding.finding(), other.finding()))
        .filter(other -> other.finding().verdict() == finding.finding().verdict())
        .filter(
            other ->
                other.finding().acceptance().isPresent()
                    == finding.finding().acceptance().isPresent())
        .findFirst();
  }

  private static boolean isPair(Finding one, Finding other) {
    return other.position().equals(PAIRS.getProperty(one.position(), ""))
        || one.position().equals(PAIRS.getProperty(other.position(), ""));
  }
}
