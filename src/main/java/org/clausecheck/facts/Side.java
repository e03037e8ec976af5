package org.clausecheck.facts;

/** Who a party is in the main licence, whatever the agreement calls it. */
public enum Side implements Named {
  LICENSOR,
  LICENSEE
}
