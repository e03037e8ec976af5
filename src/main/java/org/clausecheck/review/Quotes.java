package org.clausecheck.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * Makes quotes and proves each of them: its letters and digits are found again, in order and
 * without a gap, in the source at the place given. A quote that fails is a fault of the program and
 * never printed.
 */
final class Quotes {
  /** So many quotes prove anything well enough. */
  static final int MOST = 4;

  private final ContractText text;
  private final Outline outline;

  Quotes(ContractText text, Outline outline) {
    this.text = text;
    this.outline = outline;
  }

  /** Quotes of these spans in their order, without repetition or words already quoted. */
  List<Quote> of(Collection<Span> spans, int most) {
    List<Quote> quotes = new ArrayList<>();
    for (Span span : spans) {
      Span trimmed = trim(span);
      if (!trimmed.isEmpty()
          && quotes.size() < most
          && quotes.stream().noneMatch(q -> q.span().contains(trimmed) || says(q, trimmed))) {
        quotes.add(quote(trimmed));
      }
    }
    return quotes;
  }

  /**
   * The quote of a span.
   *
   * @throws IllegalStateException if its words do not stand in the source
   */
  Quote quote(Span span) {
    Span source = text.toSource(span);
    String words = text.quote(span);
    verify(span, source, words);
    String clause =
        outline.clauseAt(span.start()).map(c -> outline.path(c, text.text())).orElse("");
    return new Quote(words, span, source, text.place(span), clause);
  }

  /** Whether words stand in what a term is defined to mean, and so in no rule of their own. */
  boolean isMeaning(Span words) {
    return outline.definitions().stream().anyMatch(term -> term.definition().contains(words));
  }

  private boolean says(Quote quote, Span span) {
    return quote.words().equals(text.quote(span));
  }

  private Span trim(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private void verify(Span span, Span source, String words) {
    StringBuilder live = new StringBuilder();
    int at = source.start();
    for (SetAside aside : text.setAside()) {
      if (aside.source().overlaps(source)) {
        int from = Math.max(at, Math.min(aside.source().start(), source.end()));
        live.append(text.source(), at, from);
        at = Math.max(from, Math.min(aside.source().end(), source.end()));
      }
    }
    live.append(text.source(), at, source.end());
    if (!lettersAndDigits(live).equals(lettersAndDigits(words))) {
      throw new IllegalStateException(
          "quote ["
              + span.start()
              + ", "
              + span.end()
              + ") is not in the source at "
              + text.place(span).describe());
    }
  }

  /** What a reader compares: letters and digits, ligatures and widths resolved, case kept. */
  private static String lettersAndDigits(CharSequence words) {
    String normal = Normalizer.normalize(words, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(normal.length());
    normal.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
