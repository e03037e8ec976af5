package org.clausecheck.lab.classify;

import java.util.List;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * Finds passages shorter than a sentence that may answer a question by themselves: a date, the
 * title. What a date is, is known further up than here.
 */
@FunctionalInterface
public interface PassageFinder {
  /**
   * A short passage.
   *
   * @param type what it is, such as "date"
   * @param span in the analysed text
   */
  record Passage(String type, Span span) {}

  /** The short passages of a contract, in document order within each type. */
  List<Passage> find(ContractText text);
}
