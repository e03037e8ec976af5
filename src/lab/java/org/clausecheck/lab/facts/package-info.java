/**
 * In come facts, verdicts and answers read by hand, out goes how far the program agrees with them:
 * against gold files and against CUAD's answers.
 */
@NullMarked
package org.clausecheck.lab.facts;

import org.jspecify.annotations.NullMarked;
