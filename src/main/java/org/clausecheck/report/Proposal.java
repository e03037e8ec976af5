package org.clausecheck.report;

import java.util.List;

/**
 * Changes that would bring a finding to the tier proposed.
 *
 * @param edits in the order in which they are made; never empty
 */
record Proposal(FindingText finding, List<Edit> edits) {
  Proposal {
    edits = List.copyOf(edits);
  }

  boolean isInTheWayOf(Proposal other) {
    return edits.stream().anyMatch(edit -> other.edits.stream().anyMatch(edit::isInTheWayOf));
  }
}
