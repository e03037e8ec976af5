/**
 * In come facts and answers read by hand, out goes how far they agree: the facts in the form of the
 * annotation guide, and scores against gold files and against CUAD's answers.
 */
@NullMarked
package org.clausecheck.facts.evaluate;

import org.jspecify.annotations.NullMarked;
