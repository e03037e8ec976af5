/** In come statements, out go the law, the forum, and the talks that come before it. */
@NullMarked
package org.clausecheck.facts.disputes;

import org.jspecify.annotations.NullMarked;
