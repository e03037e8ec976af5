package org.clausecheck.facts.kind;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of document it is.
 *
 * @param says one line for a reader, a sentence; empty for a whole agreement, which is the rule
 * @param why what it was told by; empty for a whole agreement
 * @param amendment what it amends and how; empty when it is no amendment, or not judged
 */
public record DocumentKind(Sort sort, String says, String why, Optional<Amendment> amendment) {

  /** What can become of a document. */
  public enum Sort {
    /** A whole agreement that is held against the positions. */
    AGREEMENT,
    /** It says that it amends another, and is held against the positions as far as it goes. */
    AMENDMENT,
    /** An agreement, or its amendment, that grants no licence: no position applies. */
    NO_LICENCE,
    /** No agreement at all. */
    NOT_A_CONTRACT,
    /** Not in English. */
    OTHER_LANGUAGE,
    /** Characters that are no words. */
    UNREADABLE;

    /** The sort in files, such as "no-licence". */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A whole agreement. */
  public static final DocumentKind AGREEMENT =
      new DocumentKind(Sort.AGREEMENT, "", "", Optional.empty());

  /** Whether positions apply to it. */
  public boolean judged() {
    return sort == Sort.AGREEMENT || sort == Sort.AMENDMENT;
  }

  static DocumentKind of(Sort sort, String says, String why) {
    return new DocumentKind(sort, says, why, Optional.empty());
  }
}
