/**
 * In come classified sentences, out come the facts of an agreement: one extractor a class, each
 * fact with the words that prove it. {@link org.clausecheck.facts.extract.ContractReader} runs them
 * all.
 */
@NullMarked
package org.clausecheck.facts.extract;

import org.jspecify.annotations.NullMarked;
