package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Summary;

/** By what an amendment is tied to the agreement that it amends, and how that is noted. */
public final class AmendmentWords {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(?:inc|incorporated|corp|corporation|ltd|limited|llc|llp|lp|gmbh|ag|ab|as|aps|oy|sa|spa"
              + "|plc|co|company|bv|nv|the)\\b");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that every title has. */
  private static final Set<String> COMMON =
      Set.of("agreement", "contract", "and", "the", "for", "amendment", "certain");

  private AmendmentWords() {}

  /** The words of a title that tell it from others, without case. */
  public static Set<String> title(String text) {
    Set<String> words = new HashSet<>();
    for (String word : NO_LETTER.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() > 2 && !COMMON.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** The parties' names without case, punctuation and legal form. */
  public static Set<String> names(Summary summary) {
    Set<String> names = new HashSet<>();
    for (String name : summary.names("")) {
      String letters = NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
      String plain = LEGAL_FORM.matcher(letters).replaceAll(" ").strip().replaceAll(" +", " ");
      if (!plain.isEmpty()) {
        names.add(plain);
      }
    }
    return names;
  }

  /**
   * The note of an amendment.
   *
   * @param note what is noted already; may be empty
   * @param of path of what it amends; empty when that is not in the folder
   */
  public static String note(String note, Amendment amendment, String of) {
    List<String> notes = new ArrayList<>();
    if (!note.isEmpty()) {
      notes.add(note);
    }
    if (!amendment.amends().isEmpty()) {
      notes.add("amends the " + amendment.amends());
    }
    if (of.isEmpty()) {
      notes.add("what it amends is not in this folder");
    }
    return String.join("; ", notes);
  }

  /**
   * The note of what is amended.
   *
   * @param note what is noted already; may be empty
   * @param amendments their paths, in order
   */
  public static String amendedBy(String note, List<String> amendments) {
    String by = "amended by " + String.join(", ", amendments) + "; read them together";
    return note.isEmpty() ? by : note + "; " + by;
  }
}
