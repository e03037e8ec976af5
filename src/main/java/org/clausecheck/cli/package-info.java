/** In come arguments, out go exit codes. Thin commands; the only room that prints. */
@NullMarked
package org.clausecheck.cli;

import org.jspecify.annotations.NullMarked;
