package org.clausecheck.lab.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.detect.Claim;

/**
 * Sentences of our own, each in a short licence agreement: which of the claims that they make are
 * read, and which are read that they do not make.
 */
public final class StatementEvaluation {
  /** What stands around a sentence, so that its parties are told. */
  private static final String FRAME =
      "LICENCE AGREEMENT\n\nThis Agreement is made between Nordmark AB, a company of Sweden"
          + " (\"Licensor\"), and Sutter Inc., a Delaware corporation (\"Licensee\").\n\n"
          + "1. Grant. Licensor hereby grants to Licensee a license under the Technology to make and"
          + " sell Products.\n\n2. ";

  /** Claims that the frame makes. */
  private static final Set<Claim> OF_FRAME = EnumSet.of(Claim.EXCLUSIVE, Claim.NON_EXCLUSIVE);

  private final Map<Claim, int[]> counts = new EnumMap<>(Claim.class);

  /** The agreement that a sentence is read in. */
  public static String agreement(JsonNode line) {
    String heading = line.path("heading").isNull() ? "" : line.path("heading").asText() + ". ";
    return FRAME + heading + line.path("text").asText() + "\n";
  }

  /** Adds a sentence and what was read of it. */
  public void add(JsonNode line, ContractFacts facts) {
    Set<Claim> made = EnumSet.noneOf(Claim.class);
    for (JsonNode stated : line.path("states")) {
      String[] fieldAndValue = stated.asText().split("=", 2);
      String value = fieldAndValue.length > 1 ? fieldAndValue[1] : "true";
      for (Claim claim : Claim.values()) {
        if (claim.isMadeBy(fieldAndValue[0], value)) {
          made.add(claim);
        }
      }
    }
    for (Claim claim : Claim.values()) {
      int[] count = counts.computeIfAbsent(claim, c -> new int[3]);
      boolean read = claim.isReadIn(facts);
      count[0] += made.contains(claim) ? 1 : 0;
      count[1] += read ? 1 : 0;
      count[2] += read && made.contains(claim) ? 1 : 0;
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
