/**
 * In come agreements, out come drafts with edits made by lot, and what the comparison tells of
 * them.
 */
@NullMarked
package org.clausecheck.lab.drafts;

import org.jspecify.annotations.NullMarked;
