package org.clausecheck.review;

import org.clausecheck.text.Place;
import org.clausecheck.text.Span;

/**
 * The contract's own words, at an exact place.
 *
 * @param words verbatim, as analysed (lines rejoined)
 * @param span in the analysed text
 * @param source in the source characters
 * @param place page and boxes, paragraph and run, or line
 * @param clause the way to the clause, such as "Article 7 &gt; 7.2 &gt; (b)"; may be empty
 */
public record Quote(String words, Span span, Span source, Place place, String clause) {}
