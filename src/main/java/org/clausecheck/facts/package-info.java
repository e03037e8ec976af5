/**
 * In come classified sentences, out goes {@link org.clausecheck.facts.ContractFacts}: what the
 * clauses actually say, each fact with the words that prove it. One extractor a class.
 */
@NullMarked
package org.clausecheck.facts;

import org.jspecify.annotations.NullMarked;
