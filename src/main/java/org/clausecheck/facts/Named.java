package org.clausecheck.facts;

import java.util.Locale;

/** A member of a closed set that goes by its lower-case, hyphenated name in files. */
public interface Named {
  String name();

  /** The name in files, such as "licensor-home". */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
