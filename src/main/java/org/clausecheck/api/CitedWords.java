package org.clausecheck.api;

/**
 * The contract's own words, at an exact place.
 *
 * @param words verbatim, with lines rejoined
 * @param clause the way to the clause, such as "Article 7 &gt; 7.2 &gt; (b)"; may be empty
 * @param place in the file, such as "page 7", "paragraph 31" or "line 156"
 * @param start 0-based, in UTF-16 units of the characters that were read; for a text file, of the
 *     file
 * @param end exclusive, in the same units
 */
public record CitedWords(String words, String clause, String place, int start, int end) {}
