/**
 * In comes an outline, out go sentences with the kinds of clause they speak of and calibrated
 * probabilities.
 */
@NullMarked
package org.clausecheck.classify;

import org.jspecify.annotations.NullMarked;
