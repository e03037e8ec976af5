package org.clausecheck.compare;

/**
 * Words that stand in both drafts in the same order.
 *
 * @param before first word in the old draft
 * @param after first word in the new draft
 * @param length number of words
 */
record Run(int before, int after, int length) {

  /** The same run without its first words. */
  Run without(int first) {
    return new Run(before + first, after + first, length - first);
  }
}
