/**
 * In come statements, out goes what is granted: how exclusive, where, for what, and what keeps it
 * honest.
 */
@NullMarked
package org.clausecheck.facts.grant;

import org.jspecify.annotations.NullMarked;
