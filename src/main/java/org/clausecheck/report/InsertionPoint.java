package org.clausecheck.report;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausecheck.library.Family;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.Heading;
import org.clausecheck.text.Block;
import org.clausecheck.text.Span;

/** Where in a contract a report speaks of things that have no words there. */
final class InsertionPoint {
  private static final Pattern WORD = Pattern.compile("[a-z]{1,40}+");

  private static final Set<String> FRAME = Set.of("preamble", "recitals", "signatures");

  private final Review review;

  InsertionPoint(Review review) {
    this.review = review;
  }

  /**
   * Where a missing clause belongs.
   *
   * @param heading the heading of the clause that it would be part of
   * @param end offset in the analysed text where that clause ends
   */
  record Home(Heading heading, int end) {}

  /**
   * The clause that a missing one would be part of: the one whose heading speaks of the family, or
   * else the one in which the family's other findings stand; empty when there is neither.
   */
  Optional<Home> home(Finding missing) {
    return headed(words -> speaksOf(missing.family(), words))
        .or(
            () ->
                review.findings().stream()
                    .filter(finding -> finding.family().equals(missing.family()))
                    .flatMap(finding -> finding.quotes().stream())
                    .flatMap(quote -> holder(quote).stream())
                    .findFirst())
        .map(heading -> new Home(heading, end(heading)));
  }

  private Optional<Heading> headed(Predicate<String> words) {
    return clauses().filter(heading -> words.test(heading.place().words())).findFirst();
  }

  /** The clauses of the highest level; title page, recitals and signatures are none. */
  private Stream<Heading> clauses() {
    return review.clauses().stream()
        .filter(heading -> heading.depth() == 0)
        .filter(heading -> !FRAME.contains(heading.path()));
  }

  /** The words of the agreement's title where they stand; otherwise its first paragraph. */
  Span title() {
    String text = review.text().text();
    int at = review.title().isBlank() ? -1 : text.indexOf(review.title().strip());
    if (at >= 0) {
      return new Span(at, at + review.title().strip().length());
    }
    return review.text().blocks().stream()
        .map(Block::span)
        .filter(span -> !span.in(text).isBlank())
        .findFirst()
        .orElse(new Span(0, 0));
  }

  private Optional<Heading> holder(Quote quote) {
    return clauses()
        .filter(heading -> heading.place().span().start() <= quote.span().start())
        .reduce((earlier, later) -> later);
  }

  private int end(Heading heading) {
    int start = heading.place().span().start();
    return review.clauses().stream()
        .filter(other -> other.place().span().start() > start)
        .filter(other -> other.depth() <= heading.depth())
        .mapToInt(other -> other.place().span().start())
        .min()
        .orElse(review.text().text().length());
  }

  private static boolean speaksOf(Family family, String heading) {
    return WORD.matcher(heading.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .anyMatch(word -> family.headings().stream().anyMatch(h -> fits(h, word)));
  }

  private static boolean fits(String listed, String word) {
    return listed.endsWith("*")
        ? word.startsWith(listed.substring(0, listed.length() - 1))
        : word.equals(listed);
  }
}
