package org.clausecheck.lab.facts;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.detect.Claim;

/**
 * Which of the claims that written statements make are read, and which are read that they do not
 * make.
 */
public final class StatementEvaluation {
  /** Claims that the frame makes. */
  private static final Set<Claim> OF_FRAME = EnumSet.of(Claim.EXCLUSIVE, Claim.NON_EXCLUSIVE);

  private final Map<Claim, int[]> counts = new EnumMap<>(Claim.class);

  /** Adds a sentence and what was read of it. */
  public void add(WrittenStatement sentence, ContractFacts facts) {
    for (Claim claim : Claim.values()) {
      int[] count = counts.computeIfAbsent(claim, c -> new int[3]);
      boolean made = sentence.makes().contains(claim);
      boolean read = claim.isReadIn(facts);
      count[0] += made ? 1 : 0;
      count[1] += read ? 1 : 0;
      count[2] += read && made ? 1 : 0;
    }
  }

  /** Prints a line a claim, and the total. */
  public void print(Appendable out) throws IOException {
    int[] total = new int[3];
    for (Map.Entry<Claim, int[]> entry : counts.entrySet()) {
      int[] count = entry.getValue();
      if (count[0] == 0 || OF_FRAME.contains(entry.getKey())) {
        continue;
      }
      row(out, entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '), count);
      for (int i = 0; i < total.length; i++) {
        total[i] += count[i];
      }
    }
    row(out, "total", total);
  }

  private static void row(Appendable out, String name, int[] count) throws IOException {
    out.append(
        String.format(
            Locale.ROOT,
            "%-28s made %4d  read %4d  right %4d  P %.3f  R %.3f%n",
            name,
            count[0],
            count[1],
            count[2],
            count[1] == 0 ? 0 : (double) count[2] / count[1],
            count[0] == 0 ? 0 : (double) count[2] / count[0]));
  }
}
