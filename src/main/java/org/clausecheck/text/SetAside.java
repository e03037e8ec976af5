package org.clausecheck.text;

import java.io.Serializable;

/**
 * A stretch that is read but not analysed, with the reason.
 *
 * @param source span of the source characters
 * @param reason why it is set aside
 */
public record SetAside(Span source, Reason reason) implements Serializable {

  /** Why words are not part of the agreement's running text. */
  public enum Reason {
    PAGE_NUMBER("page number"),
    RUNNING_HEADER("running header"),
    RUNNING_FOOTER("running footer"),
    TABLE_OF_CONTENTS("table of contents"),
    SIGNATURE_BLOCK("signature block"),
    FILING_FURNITURE("filing furniture"),
    DELETED_TEXT("deleted in a tracked change"),
    INSERTED_TEXT("inserted in a tracked change"),
    HIDDEN_TEXT("hidden text"),
    STRUCK_TEXT("struck through"),
    UNTICKED("not ticked"),
    LAYER_OFF("on a layer that is switched off"),
    OLD_FIELD("old text of a field"),
    OTHER_LANGUAGE("in another language"),
    COMMENT("comment"),
    LINE_NUMBER("line number"),
    WATERMARK("watermark or stamp"),
    LAYOUT("spacing, hyphenation and rules");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The reason as a reader sees it. */
    public String words() {
      return words;
    }
  }
}
