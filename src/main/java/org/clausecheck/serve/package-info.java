/**
 * In come requests over HTTP, out go reviews, comparisons and their reports: a page for a browser
 * and an API under it. The only room that knows jdk.httpserver.
 */
@NullMarked
package org.clausecheck.serve;

import org.jspecify.annotations.NullMarked;
