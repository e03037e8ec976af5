/**
 * The vocabulary of positions: the text of a contract, spans in it, and its map back to the source.
 *
 * <p>Every span is half-open, 0-based and counted in UTF-16 units. A span is one of the analysed
 * text unless its name says <em>source</em>. Imports nothing of ours.
 */
@NullMarked
package org.clausecheck.text;

import org.jspecify.annotations.NullMarked;
