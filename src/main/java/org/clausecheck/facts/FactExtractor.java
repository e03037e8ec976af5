package org.clausecheck.facts;

import org.clausecheck.classify.ClassifiedContract;

/** Reads the facts out of classified clauses. Implementations are deterministic and thread-safe. */
@FunctionalInterface
public interface FactExtractor {

  ContractFacts extract(ClassifiedContract contract);
}
