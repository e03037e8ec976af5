package org.clausecheck.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.text.Span;

/**
 * A difference between two drafts.
 *
 * @param kind what was done
 * @param before the words in the old draft; empty, at the place where they would stand, when they
 *     are only in the new one
 * @param after the words in the new draft; empty likewise
 * @param tracked whether the new draft marks this difference as a tracked change
 * @param signals what in it a reader should not miss
 */
public record Change(Kind kind, Words before, Words after, boolean tracked, Set<Signal> signals) {
  public Change {
    signals = signals.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(signals));
  }

  /**
   * Words of one draft.
   *
   * @param span in its analysed text
   * @param clause index in its outline; -1 where none holds them
   */
  public record Words(Span span, int clause) {}

  /** What was done. */
  public enum Kind {
    /** Words inside a clause that both drafts have. */
    CHANGED,
    /** A whole clause or paragraph that only the new draft has. */
    INSERTED,
    /** A whole clause or paragraph that only the old draft has. */
    DELETED,
    /** A clause or sentence that stands elsewhere; what changed inside it is told apart. */
    MOVED,
    /** The number of a clause; the span is that of the number. */
    RENUMBERED,
    /** One clause or paragraph of the old draft is several in the new one. */
    SPLIT,
    /** Several clauses or paragraphs of the old draft are one in the new one. */
    MERGED;

    /** As data: "renumbered". */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether words were taken out, put in or replaced; not only put elsewhere or numbered anew. */
  public boolean isOfWords() {
    return kind == Kind.CHANGED || kind == Kind.INSERTED || kind == Kind.DELETED;
  }
}
