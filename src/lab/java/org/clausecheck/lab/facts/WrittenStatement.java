package org.clausecheck.lab.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clausecheck.facts.detect.Claim;
import org.clausecheck.text.Span;

/**
 * A passage written for the project, with all that it states: in a file, a line of JSON with {@code
 * heading} (or null), {@code text} and {@code states}, a list of {@code field} or {@code
 * field=value} as in the gold.
 *
 * @param heading what it stands under, with a full stop; empty for nothing
 * @param text one sentence, or a few that belong together
 * @param makes the claims among what it states; none is an answer, too
 */
public record WrittenStatement(String heading, String text, Set<Claim> makes) {
  /** What stands before it, so that its parties are told. */
  private static final String FRAME =
      "LICENCE AGREEMENT\n\nThis Agreement is made between Nordmark AB, a company of Sweden"
          + " (\"Licensor\"), and Sutter Inc., a Delaware corporation (\"Licensee\").\n\n"
          + "1. Grant. Licensor hereby grants to Licensee a license under the Technology to make and"
          + " sell Products.\n\n";

  /** Reads a file of them. */
  public static List<WrittenStatement> read(Path file) throws IOException {
    List<WrittenStatement> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      all.add(of(new ObjectMapper().readTree(line)));
    }
    return all;
  }

  static WrittenStatement of(JsonNode line) {
    Set<Claim> makes = EnumSet.noneOf(Claim.class);
    for (JsonNode stated : line.path("states")) {
      String[] fieldAndValue = stated.asText().split("=", 2);
      makes.addAll(
          Claim.madeBy(fieldAndValue[0], fieldAndValue.length > 1 ? fieldAndValue[1] : "true"));
    }
    String heading = line.path("heading").asText("");
    return new WrittenStatement(
        line.path("heading").isNull() ? "" : heading + ".", line.path("text").asText(), makes);
  }

  /** The short agreement that it is read in. */
  public String agreement() {
    return FRAME + "2. " + (heading.isEmpty() ? "" : heading + ' ') + text + "\n";
  }

  /** Whether a sentence of that agreement is the passage's own. */
  public boolean isOwn(Span sentence) {
    return sentence.start() >= FRAME.length();
  }
}
