package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.audit.DocumentResult.Summary;

/** How much of an agreement's weight counts for its rank, and why, in words. */
public final class Rank {
  /** Of a weight that rests on doubt, this part counts; editorial. */
  private static final int DOUBTED = 2;

  private Rank() {}

  /** Whether nothing keeps the row from being sure. */
  static boolean isSure(Summary summary) {
    return summary.reading().doubts().isEmpty();
  }

  /** Whether it may come first: it is sure, and something is to be renegotiated. */
  public static boolean mayLead(Summary summary) {
    return isSure(summary) && summary.weight() > 0;
  }

  /** The weight by which it is ranked. */
  public static int counted(Summary summary) {
    return isSure(summary) ? summary.weight() : summary.weight() / DOUBTED;
  }

  /** "3 walk away and 5 missing weigh 84; half of it counts: not read: page 4". */
  static String why(Summary summary) {
    List<String> parts = new ArrayList<>();
    for (String verdict : List.of("walk-away", "missing", "unclear", "fallback")) {
      int count = summary.counts().getOrDefault(verdict, 0);
      if (count > 0) {
        parts.add(count + " " + verdict.replace('-', ' '));
      }
    }
    if (parts.isEmpty()) {
      return "nothing to renegotiate was found";
    }
    String all =
        parts.size() == 1
            ? parts.get(0)
            : String.join(", ", parts.subList(0, parts.size() - 1))
                + " and "
                + parts.get(parts.size() - 1);
    return all
        + " weigh "
        + summary.weight()
        + (isSure(summary)
            ? ""
            : "; half of it counts, and it cannot come first: "
                + String.join("; ", summary.reading().doubts()));
  }
}
