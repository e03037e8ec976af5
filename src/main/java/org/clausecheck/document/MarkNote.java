package org.clausecheck.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.clausecheck.text.Mark;

/** Says in a line which marks a document bears and what was made of them. */
final class MarkNote {
  private MarkNote() {}

  /** The note; empty where there is nothing to say. */
  static String of(List<Mark> marks) {
    Set<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
    marks.forEach(mark -> kinds.add(mark.kind()));
    StringJoiner note = new StringJoiner("; ");
    for (Mark.Kind kind : kinds) {
      String words = words(kind);
      if (!words.isEmpty()) {
        note.add(words);
      }
    }
    return note.toString();
  }

  private static String words(Mark.Kind kind) {
    return switch (kind) {
      case STRUCK -> "words struck through are set aside";
      case UNTICKED -> "what is not ticked is set aside";
      case LAYER_OFF -> "a layer that is switched off is set aside";
      case COVERED -> "covered words are read as redacted";
      case OPEN_CHOICE -> "a choice is left open, so what hangs on it is unclear";
      case BROKEN_REFERENCE -> "a reference leads nowhere, so what hangs on it is unclear";
      case OLD_REFERENCE -> "a field that showed an old reference is read as it would be now";
      case FORM_VALUE -> "form fields are read where they stand";
      case TICKED, HIDDEN, INSERTED, DELETED -> "";
    };
  }
}
