package org.clausecheck.document;

import org.clausecheck.text.Mark;

/**
 * What a page does to a character that it draws.
 *
 * @param origin how the page does it, in words
 */
record PdfMark(Mark.Kind kind, String origin) {}
