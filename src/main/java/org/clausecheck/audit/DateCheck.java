package org.clausecheck.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clausecheck.audit.DocumentResult.Summary;

/** Dates of one agreement that cannot all be right: one of them was misread or miswritten. */
final class DateCheck {
  /** A term longer than this is rather a slip than a term, in years. */
  private static final int LONGEST = 99;

  private DateCheck() {}

  /** What to check, in words; empty when the dates agree. */
  static String of(Summary summary) {
    List<String> faults = new ArrayList<>();
    if (both(summary.start(), summary.end())) {
      LocalDate start = LocalDate.parse(summary.start());
      LocalDate end = LocalDate.parse(summary.end());
      if (end.isBefore(start)) {
        faults.add("the end is before the start");
      } else if (end.equals(start)) {
        faults.add("start and end are the same day");
      } else if (end.isAfter(start.plusYears(LONGEST))) {
        faults.add("the term is longer than " + LONGEST + " years");
      }
    }
    if (both(summary.renewalNotice(), summary.end())
        && LocalDate.parse(summary.renewalNotice()).isAfter(LocalDate.parse(summary.end()))) {
      faults.add("the notice is due after the end");
    }
    if (both(summary.renewalNotice(), summary.start())
        && LocalDate.parse(summary.renewalNotice()).isBefore(LocalDate.parse(summary.start()))) {
      faults.add("the notice is due before the start");
    }
    return String.join("; ", faults);
  }

  private static boolean both(String one, String other) {
    return !one.isEmpty() && !other.isEmpty();
  }
}
