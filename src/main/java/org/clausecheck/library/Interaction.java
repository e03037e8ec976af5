package org.clausecheck.library;

import java.util.List;

/**
 * Positions that are worse together than each alone, said once at the top.
 *
 * @param id stable
 * @param all every one of these must hold
 * @param says the sentence for the headline
 * @param why what the combination does, for readers who ask
 */
public record Interaction(String id, List<Term> all, String says, String why) {
  public Interaction {
    all = List.copyOf(all);
  }

  /**
   * Positions of which at least one must have one of the verdicts.
   *
   * @param positions ids
   * @param verdicts ids, such as "walk-away"
   */
  public record Term(List<String> positions, List<String> verdicts) {
    public Term {
      positions = List.copyOf(positions);
      verdicts = List.copyOf(verdicts);
    }
  }
}
