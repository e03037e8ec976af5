/**
 * In comes any text, out come its words and the values written in it: periods, money, dates,
 * percentages and places, each with its offsets and a normalised form. One pass, linear in the
 * text, no regular expressions.
 */
@NullMarked
package org.clausecheck.facts.values;

import org.jspecify.annotations.NullMarked;
