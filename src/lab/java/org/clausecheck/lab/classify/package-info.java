/**
 * In come labelled agreements, out come the trained classifier and how well it tells kinds of
 * clause.
 */
@NullMarked
package org.clausecheck.lab.classify;

import org.jspecify.annotations.NullMarked;
