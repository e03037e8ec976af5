/**
 * In come the files of the clause library, out go positions: recommended tiers as conditions over
 * facts, with evidence, wording and examples. A faulty library is reported fault by fault.
 */
@NullMarked
package org.clausecheck.library;

import org.jspecify.annotations.NullMarked;
