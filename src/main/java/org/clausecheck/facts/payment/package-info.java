/** In come statements and rows of tables, out goes what is paid: at signing, and besides. */
@NullMarked
package org.clausecheck.facts.payment;

import org.jspecify.annotations.NullMarked;
