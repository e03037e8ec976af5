/**
 * Clausecheck, in the order of a contract's journey; nothing imports upward.
 *
 * <ol>
 *   <li>{@code text}: the contract's text with its map back to the source
 *   <li>{@code document}: file &rarr; text
 *   <li>{@code structure}: text &rarr; outline of clauses
 *   <li>{@code nlp}: clause &rarr; sentences and tokens
 *   <li>{@code classify}: clauses &rarr; classified sentences
 *   <li>{@code facts}: classified sentences &rarr; facts
 *   <li>{@code library}: clause-library files &rarr; positions
 *   <li>{@code review}: facts and positions &rarr; findings
 *   <li>{@code report}: findings &rarr; what a person opens
 *   <li>{@code audit}: a folder of files &rarr; a portfolio
 *   <li>{@code api}: a file &rarr; the answer, for other programs
 *   <li>{@code cli}: arguments &rarr; all of it
 * </ol>
 */
@NullMarked
package org.clausecheck;

import org.jspecify.annotations.NullMarked;
