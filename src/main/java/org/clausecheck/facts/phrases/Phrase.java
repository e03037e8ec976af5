package org.clausecheck.facts.phrases;

import java.util.BitSet;
import java.util.Set;

/**
 * One phrase, compiled to a small program of steps.
 *
 * @param group the heading under which it stands
 * @param steps the program; it begins at the first
 * @param required choices of which words must occur somewhere
 * @param rarest of the required choices the one that a text is likeliest to lack; -1 when none is
 *     required
 * @param first choices with one of which it must begin; empty when it may begin otherwise
 */
@SuppressWarnings("ArrayRecordComponent")
record Phrase(String group, Step[] steps, BitSet required, int rarest, int[] first) {

  /** One step of the program. */
  sealed interface Step {
    /**
     * A word of a choice.
     *
     * @param choice number of the choice in the phrase book
     */
    record Word(int choice) implements Step {}

    record AnyWord() implements Step {}

    record OfType(String type) implements Step {}

    /** Tries {@code first}, then {@code second}. */
    record Either(int first, int second) implements Step {}

    record Jump(int to) implements Step {}

    record Mark(String part, boolean opens) implements Step {}

    record End() implements Step {}
  }

  /**
   * Words of which any will do.
   *
   * @param forms words in lower case
   * @param prefixes beginnings of words
   */
  record Choice(Set<String> forms, Set<String> prefixes) {
    Choice {
      forms = Set.copyOf(forms);
      prefixes = Set.copyOf(prefixes);
    }
  }
}
