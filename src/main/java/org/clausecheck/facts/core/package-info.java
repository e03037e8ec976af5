/**
 * In come a classified contract and its values, out go statements: sentences with the words that
 * lead into them, the phrases found, and whom they speak of. What every reader of facts stands on.
 */
@NullMarked
package org.clausecheck.facts.core;

import org.jspecify.annotations.NullMarked;
