/**
 * In come the words of an opening and of grants, out go the parties with their aliases, homes and
 * roles.
 */
@NullMarked
package org.clausecheck.facts.parties;

import org.jspecify.annotations.NullMarked;
