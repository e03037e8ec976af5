package org.clausecheck.facts.values;

/** Which of two figures is the day: "05/04/2024" is 5 April or May 4. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST
}
