/** Edits made by lot in real agreements, so that what a comparison must find is known. */
@NullMarked
package org.clausecheck.compare.evaluate;

import org.jspecify.annotations.NullMarked;
