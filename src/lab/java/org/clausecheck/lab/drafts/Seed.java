package org.clausecheck.lab.drafts;

import java.util.Locale;
import org.clausecheck.text.Span;

/**
 * An edit that was made.
 *
 * @param kind what was done
 * @param before where, in the old text; empty for what was put in
 * @param after where, in the new text; empty for what was taken out
 */
public record Seed(Kind kind, Span before, Span after) {

  /** What a drafter does to a draft. */
  public enum Kind {
    WORD,
    NUMBER,
    NEGATION,
    MOVED,
    MOVED_AND_EDITED,
    SPLIT,
    MERGED,
    RENUMBERED,
    DELETED,
    INSERTED,
    DEFINITION;

    /** As it is printed: "moved and edited". */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
