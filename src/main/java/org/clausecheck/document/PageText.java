package org.clausecheck.document;

import java.util.List;
import org.clausecheck.text.SetAside;

/**
 * The lines of a page in reading order.
 *
 * @param columns each a list of lines from top to bottom
 * @param beside lines that are no part of the running text: they lie over it, or beside it
 */
record PageText(List<List<TextLine>> columns, List<Beside> beside) {

  /** A line with the reason to set it aside. */
  record Beside(TextLine line, SetAside.Reason reason) {}
}
