/** In come findings, out goes what a person opens. One writer a format. */
@NullMarked
package org.clausecheck.report;

import org.jspecify.annotations.NullMarked;
