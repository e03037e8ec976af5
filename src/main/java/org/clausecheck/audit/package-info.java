/** In comes a folder of files, out goes a portfolio: one row an agreement, nothing lost. */
@NullMarked
package org.clausecheck.audit;

import org.jspecify.annotations.NullMarked;
