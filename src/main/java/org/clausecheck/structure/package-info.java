/**
 * In comes a {@link org.clausecheck.text.ContractText}, out goes its {@link
 * org.clausecheck.structure.Outline}: clauses, definitions, cross-references, schedules, and the
 * parts that are set aside.
 */
@NullMarked
package org.clausecheck.structure;

import org.jspecify.annotations.NullMarked;
