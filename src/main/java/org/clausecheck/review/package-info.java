/**
 * In come facts and positions, out go findings: verdicts with proof, absence with what was
 * searched.
 */
@NullMarked
package org.clausecheck.review;

import org.jspecify.annotations.NullMarked;
