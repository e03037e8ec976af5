/** In come statements, out goes what is held in escrow, and what releases it. */
@NullMarked
package org.clausecheck.facts.escrow;

import org.jspecify.annotations.NullMarked;
