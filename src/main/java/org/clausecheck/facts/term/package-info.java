/**
 * In come statements, out goes how long the agreement lasts, from which day, and who may prolong
 * it.
 */
@NullMarked
package org.clausecheck.facts.term;

import org.jspecify.annotations.NullMarked;
