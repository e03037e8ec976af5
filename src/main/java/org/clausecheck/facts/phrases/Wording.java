package org.clausecheck.facts.phrases;

import java.util.List;

/**
 * Words to look for phrases in. Punctuation is not among them.
 *
 * @param forms each word in lower case
 * @param things what begins at each word besides the word itself; as many as there are words
 */
public record Wording(List<String> forms, List<List<Thing>> things) {
  public Wording {
    forms = List.copyOf(forms);
    things = List.copyOf(things);
    if (forms.size() != things.size()) {
      throw new IllegalArgumentException(forms.size() + " words, " + things.size() + " things");
    }
  }

  /**
   * Something that several words say together, such as a period or a party.
   *
   * @param type its name in phrases: "period" for {@code <period>}
   * @param next index of the word after it
   * @param value what it is
   */
  public record Thing(String type, int next, Object value) {}
}
