package org.clausecheck.text;

import java.io.Serializable;

/**
 * What a document does to words without changing them: strikes them out, offers them for ticking,
 * covers them. Marks lie over the source beside its characters; several may lie over the same ones.
 *
 * @param source span of the source characters
 * @param kind what was done to them
 * @param origin how the document does it, in words, such as "line drawn through the words"
 */
public record Mark(Span source, Kind kind, String origin) implements Serializable {

  /** What a mark makes of the words under it. */
  public enum Effect {
    /** They are no part of the agreement. */
    DEAD,
    /** Something is there that may not be read: a blank. */
    BLANK,
    /** Whether, or what, they say cannot be told. */
    DOUBTFUL,
    /** They hold. */
    LIVE
  }

  /** The kinds of marks. */
  public enum Kind {
    STRUCK("struck through", Effect.DEAD),
    UNTICKED("not ticked", Effect.DEAD),
    LAYER_OFF("on a layer that is switched off", Effect.DEAD),
    DELETED("deleted in a tracked change", Effect.DEAD),
    HIDDEN("hidden", Effect.DEAD),
    COVERED("covered", Effect.BLANK),
    OPEN_CHOICE("a choice that is left open", Effect.DOUBTFUL),
    BROKEN_REFERENCE("a reference that leads nowhere", Effect.DOUBTFUL),
    OLD_REFERENCE("a reference that showed another target than its own", Effect.DOUBTFUL),
    TICKED("ticked", Effect.LIVE),
    FORM_VALUE("filled in", Effect.LIVE),
    INSERTED("inserted in a tracked change", Effect.LIVE);

    private final String words;
    private final Effect effect;

    Kind(String words, Effect effect) {
      this.words = words;
      this.effect = effect;
    }

    /** The mark as a reader sees it. */
    public String words() {
      return words;
    }

    /** What it makes of the words under it. */
    public Effect effect() {
      return effect;
    }
  }
}
