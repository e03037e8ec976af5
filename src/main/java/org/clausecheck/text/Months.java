package org.clausecheck.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names of months as dates write them, in full and cut short. */
public final class Months {
  private static final String[] NAMES = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };
  private static final int SHORT = 3;
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    for (int month = 1; month <= NAMES.length; month++) {
      MONTHS.put(NAMES[month - 1], month);
      MONTHS.put(NAMES[month - 1].substring(0, SHORT), month);
    }
    MONTHS.put("sept", 9);
  }

  private Months() {}

  /** The month of a word in lower case, from 1; 0 where it is none. */
  public static int of(String form) {
    return form.length() < SHORT ? 0 : MONTHS.getOrDefault(form, 0);
  }

  /** The words that {@link #of} knows. */
  public static Set<String> all() {
    return Collections.unmodifiableSet(MONTHS.keySet());
  }

  /** Whether a word without a capital is a month even without a day: "april", not "may". */
  public static boolean isPlain(String form) {
    return form.length() > SHORT + 1 && !form.equals("march");
  }
}
