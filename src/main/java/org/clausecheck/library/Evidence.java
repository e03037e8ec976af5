package org.clausecheck.library;

import java.util.List;

/**
 * On what a position rests.
 *
 * @param basis who or what speaks for it
 * @param source key of the source, such as "lund-2024"; empty for practice and editorial
 * @param interviewees letters of the interviewees, such as "D", "F"; empty when none spoke
 * @param section of the source, such as "4.2.2"; may be empty
 * @param said what they said, restated in our words
 */
public record Evidence(
    Basis basis, String source, List<String> interviewees, String section, String said) {
  public Evidence {
    interviewees = List.copyOf(interviewees);
  }

  /** Users must be able to tell these apart. */
  public enum Basis {
    /** Somebody interviewed said it. */
    INTERVIEW,
    /** The study cites it. */
    LITERATURE,
    /** Common drafting practice; nobody interviewed said it. */
    PRACTICE,
    /** Our own reading, where careful readers differed; nobody interviewed said it. */
    EDITORIAL
  }

  /** The citation as a reader sees it, such as "interviewees D and F (lund-2024 §4.2.2)". */
  public String citation() {
    return switch (basis) {
      case PRACTICE -> "drafting practice";
      case EDITORIAL -> "editorial";
      case LITERATURE -> "literature" + reference();
      case INTERVIEW ->
          switch (interviewees.size()) {
                case 0 -> "case study";
                case 1 -> "interviewee " + interviewees.get(0);
                default ->
                    "interviewees "
                        + String.join(", ", interviewees.subList(0, interviewees.size() - 1))
                        + " and "
                        + interviewees.get(interviewees.size() - 1);
              }
              + reference();
    };
  }

  private String reference() {
    if (source.isEmpty()) {
      return "";
    }
    if (section.isEmpty()) {
      return " (" + source + ")";
    }
    String mark = Character.isDigit(section.charAt(0)) ? "§" : "";
    return " (" + source + " " + mark + section.replace(", ", ", " + mark) + ")";
  }
}
