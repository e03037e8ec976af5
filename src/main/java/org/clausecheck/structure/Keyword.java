package org.clausecheck.structure;

/** What a numbered unit calls itself. */
enum Keyword {
  PART,
  ARTICLE,
  SECTION,
  SCHEDULE,
  NONE;

  static Keyword of(String word) {
    return switch (word) {
      case "PART", "Part", "CHAPTER", "Chapter", "TITLE" -> PART;
      case "ARTICLE", "Article", "ART", "Art" -> ARTICLE;
      case "SECTION",
          "Section",
          "SEC",
          "Sec",
          "CLAUSE",
          "Clause",
          "PARAGRAPH",
          "Paragraph",
          "\u00a7",
          "SUBSECTION",
          "Subsection" ->
          SECTION;
      case "SCHEDULE",
          "Schedule",
          "EXHIBIT",
          "Exhibit",
          "ANNEX",
          "Annex",
          "ANNEXURE",
          "Annexure",
          "APPENDIX",
          "Appendix",
          "ATTACHMENT",
          "Attachment",
          "ADDENDUM",
          "Addendum" ->
          SCHEDULE;
      default -> NONE;
    };
  }
}
