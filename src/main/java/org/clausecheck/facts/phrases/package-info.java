/**
 * In come the words of a sentence and phrases from files that a lawyer can read; out go the places
 * where a phrase stands. Matching is linear in the words for every phrase, whatever the text.
 */
@NullMarked
package org.clausecheck.facts.phrases;

import org.jspecify.annotations.NullMarked;
