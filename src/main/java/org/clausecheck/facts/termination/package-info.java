/**
 * In come statements, out goes who may end the agreement, on what grounds and notice, and what the
 * end brings.
 */
@NullMarked
package org.clausecheck.facts.termination;

import org.jspecify.annotations.NullMarked;
