package org.clausecheck.facts.values;

/** A value and the word after it. */
record Read(Value value, int next) {}
