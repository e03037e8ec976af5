package org.clausecheck.facts;

import java.util.List;
import org.clausecheck.text.Span;

/**
 * A party to the agreement.
 *
 * @param name as written
 * @param aliases what the agreement calls it: "Licensor", "the Company", "AZUL"
 * @param homes where it is organised and where its seat is, as far as stated
 * @param role in the main licence, worked out from the grant itself
 * @param proof the words that introduce it
 */
public record Party(String name, List<String> aliases, List<Home> homes, Role role, Span proof) {
  public Party {
    aliases = List.copyOf(aliases);
    homes = List.copyOf(homes);
  }

  /** A party's role in the main licence. */
  public enum Role implements Named {
    LICENSOR,
    LICENSEE,
    BOTH,
    NEITHER
  }
}
