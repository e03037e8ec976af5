package org.clausecheck.library;

/** How much a missed position costs. Editorial: the study ranks nothing. Worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW
}
