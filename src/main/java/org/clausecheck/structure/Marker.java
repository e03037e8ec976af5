package org.clausecheck.structure;

import java.util.List;

/**
 * Something that could be the number of a clause.
 *
 * @param start where the number begins in the analysed text
 * @param end one past the number and its full stop or bracket
 * @param family which numbering it could belong to
 * @param value its place in that numbering: one number, or several for "7.2.1"
 * @param label as written, without a closing full stop
 * @param look what it looks like, in bits; numbers of one run look alike
 * @param score how much its surroundings speak for a clause number; negative when they speak
 *     against
 */
record Marker(
    int start, int end, Family family, List<Integer> value, String label, int look, double score) {

  /** It stands at the start of a paragraph. */
  static final int OPENS = 1;

  /** A full stop or bracket closes it. */
  static final int CLOSED = 2;

  /** Words in capitals follow. */
  static final int LOUD = 4;

  /** It calls itself an article or section. */
  static final int TITLED = 8;

  /** A sentence ended before it. */
  static final int AFTER_STOP = 16;

  /** A capital follows. */
  static final int CAPITAL = 32;

  /** The numberings that contracts use. */
  enum Family {
    PART,
    ARTICLE,
    /** 1., 1.1, Section 2.03, § 3. */
    DECIMAL,
    /** I., II. */
    ROMAN,
    /** A., B. */
    CAPITAL,
    /** (a) or a). */
    PAREN_LETTER,
    /** (i) or i). */
    PAREN_ROMAN,
    /** (A). */
    PAREN_CAPITAL,
    /** (I). */
    PAREN_UPPER_ROMAN,
    /** (1) or 1). */
    PAREN_NUMBER,
    /** a. at the start of a paragraph. */
    DOTTED_LETTER,
    /** i. at the start of a paragraph. */
    DOTTED_ROMAN,
    /** Schedule 1, Exhibit A, Annex II. */
    SCHEDULE
  }

  Marker {
    value = List.copyOf(value);
  }

  boolean opensParagraph() {
    return (look & OPENS) != 0;
  }

  int first() {
    return value.get(0);
  }
}
