/**
 * Two drafts of an agreement in; which words, clauses and numbers differ out.
 *
 * <p>Words are matched first and clauses by the words that they share, so that a draft whose
 * outline reads otherwise (another format, another numbering) is not taken for one that says
 * otherwise. Knows no positions; {@code review} tells what a change does to them.
 */
@NullMarked
package org.clausecheck.compare;

import org.jspecify.annotations.NullMarked;
