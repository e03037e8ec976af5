package org.clausecheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.Block;
import org.clausecheck.text.Span;

/** Thinks of changes that may give a finding the wording proposed, the smallest first. */
final class Drafting {
  /** A sentence so many times longer than the words that decide says more than they. */
  private static final int FAR_LONGER = 3;

  /** Of places beside which a missing clause may stand. */
  private static final int MOST_PLACES = 3;

  /** The number of a heading, in characters: "ARTICLE XVIII". */
  private static final int LONGEST_NUMBER = 20;

  private static final Pattern FRAME =
      Pattern.compile(
          "(?:preamble|recitals|signatures|.{0,40}(?:definition|interpretation|schedule|exhibit"
              + "|appendix|annex|attachment).{0,200})(?: > .{0,200})?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A term that a sentence gives a meaning and others use: (the "Term"). */
  private static final Pattern DEFINED =
      Pattern.compile("\\([a-z, ]{0,30}[\"“][^\"“”()]{1,60}[\"”]\\)");

  private static final Pattern MEANING =
      Pattern.compile(
          "[^\"“]{0,12}[\"“][^\"”]{1,80}[\"”].{0,40}?\\b(?:means?|meaning|refers? to|includes?)\\b");

  /** Values that can change without the sentence around them, one expression a kind. */
  private static final List<Pattern> VALUES =
      Data.lines("slots.txt").stream().map(Pattern::compile).toList();

  private static final Properties AROUND = Data.properties("proposals.properties");
  private static final Properties BESIDE = Data.properties("beside.properties");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){1,4}");

  private final Review review;
  private final String text;
  private final InsertionPoint whereabouts;
  private final SentenceBounds sentences;

  Drafting(Review review, InsertionPoint whereabouts) {
    this.review = review;
    this.text = review.text().text();
    this.whereabouts = whereabouts;
    this.sentences = new SentenceBounds(review.text());
  }

  /**
   * Changes for a finding, the smallest first.
   *
   * @param wording the clause that should stand there in the end
   */
  List<Proposal> proposals(FindingText finding, String wording) {
    String words = Printable.line(wording);
    List<Quote> quotes =
        finding.passages().stream()
            .map(Passage::quote)
            .filter(quote -> !FRAME.matcher(quote.clause()).matches())
            .filter(quote -> block(quote.span()).isPresent())
            .toList();
    List<List<Edit>> edits = new ArrayList<>();
    quotes.forEach(quote -> values(quote, words).ifPresent(edits::add));
    quotes = quotes.stream().filter(quote -> !isDefinition(quote)).toList();
    Verdict verdict = finding.finding().verdict();
    List<List<Edit>> instead = instead(quotes, words);
    List<List<Edit>> beside = new ArrayList<>();
    if (!quotes.isEmpty()) {
      if (verdict != Verdict.FALLBACK) {
        beside.add(List.of(behind(quotes.get(0), contrary(words))));
      }
      beside.add(List.of(behind(quotes.get(0), words)));
    }
    edits.addAll(verdict == Verdict.WALK_AWAY ? instead : beside);
    edits.addAll(verdict == Verdict.WALK_AWAY ? beside : instead);
    if (quotes.isEmpty()) {
      places(finding.finding()).forEach(place -> edits.add(List.of(insert(place, words))));
    }
    return edits.stream().map(each -> new Proposal(finding, each)).toList();
  }

  /** What a term means is no place for a rule. */
  private boolean isDefinition(Quote quote) {
    return block(quote.span()).filter(b -> MEANING.matcher(b.in(text)).lookingAt()).isPresent();
  }

  /** The wording with what it says first of all: that it goes before the words it follows. */
  private static String contrary(String words) {
    String first = words.split(" ", 2)[0];
    boolean small = List.of(AROUND.getProperty("small", "").split(" ", -1)).contains(first);
    return AROUND.getProperty("contrary", "")
        + " "
        + (small ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words);
  }

  /** A period for a period, a law for a law: where both name one of a kind. */
  private static Optional<List<Edit>> values(Quote quote, String words) {
    List<Edit> edits = new ArrayList<>();
    for (Pattern slot : VALUES) {
      List<MatchResult> here = matches(slot, quote.words());
      List<MatchResult> wanted = matches(slot, words);
      if (here.isEmpty() || here.size() != wanted.size()) {
        continue;
      }
      for (int i = 0; i < here.size(); i++) {
        if (!here.get(i).group().equals(wanted.get(i).group())) {
          Span span = new Span(here.get(i).start(), here.get(i).end()).shift(quote.span().start());
          edits.add(new Edit.Replace(span, wanted.get(i).group()));
        }
      }
    }
    return edits.isEmpty() ? Optional.empty() : Optional.of(edits);
  }

  private static List<MatchResult> matches(Pattern slot, String words) {
    return slot.matcher(words).results().toList();
  }

  /** The wording in place of one sentence that decides, or of one with the others struck out. */
  private List<List<Edit>> instead(List<Quote> quotes, String words) {
    List<Span> whole =
        quotes.stream().flatMap(quote -> sentence(quote.span()).stream()).distinct().toList();
    List<List<Edit>> edits = new ArrayList<>();
    for (Span sentence : whole) {
      edits.add(List.of(replace(sentence, words)));
    }
    if (whole.size() > 1) {
      List<Edit> all = new ArrayList<>(List.of(replace(whole.get(0), words)));
      whole.stream().skip(1).forEach(other -> all.add(new Edit.Replace(struck(other), "")));
      edits.add(all);
    }
    return edits;
  }

  /** The sentence that holds words, without its last mark; none if it says far more than they. */
  private Optional<Span> sentence(Span words) {
    return Optional.of(sentences.around(words))
        .filter(sentence -> sentence.length() <= FAR_LONGER * words.length());
  }

  /** A sentence with its last mark and the space before it. */
  private Span struck(Span sentence) {
    int end = sentence.end();
    if (end < text.length() && ".;".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int start = sentence.start();
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return new Span(start, end);
  }

  /** Only the words between what both have in common at their beginning and end. */
  private Edit replace(Span sentence, String wording) {
    String old = sentence.in(text);
    String words = wording.endsWith(".") ? wording.substring(0, wording.length() - 1) : wording;
    for (MatchResult defined : matches(DEFINED, old)) {
      words += words.contains(defined.group()) ? "" : " " + defined.group();
    }
    int front = 0;
    int most = Math.min(old.length(), words.length());
    while (front < most && old.charAt(front) == words.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < most - front
        && old.charAt(old.length() - 1 - back) == words.charAt(words.length() - 1 - back)) {
      back++;
    }
    front = wordStart(old, words, front);
    back = wordEnd(old, words, back);
    if (front + back > Math.min(old.length(), words.length())) {
      back = 0;
    }
    return new Edit.Replace(
        new Span(sentence.start() + front, sentence.end() - back),
        words.substring(front, words.length() - back));
  }

  private static int wordStart(String old, String words, int front) {
    int at = front;
    while (at > 0 && !(isGap(old, at - 1) && isGap(words, at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String old, String words, int back) {
    int at = back;
    while (at > 0 && !(isGap(old, old.length() - at) && isGap(words, words.length() - at))) {
      at--;
    }
    return at;
  }

  private static boolean isGap(String words, int at) {
    return at >= 0 && at < words.length() && words.charAt(at) == ' ';
  }

  /** The wording as further sentences of the paragraph that decides, or as one behind it. */
  private Edit behind(Quote quote, String words) {
    Span block = block(quote.span()).orElseThrow();
    int end = block.end();
    while (end > block.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean closed = end > quote.span().start() && ".!?”\"".indexOf(text.charAt(end - 1)) >= 0;
    return closed
        ? new Edit.Append(new Span(Math.max(quote.span().start(), end - 40), end), " " + words)
        : new Edit.Insert(block, number(quote), words);
  }

  private static Edit insert(Place place, String words) {
    return new Edit.Insert(place.block(), place.number(), words);
  }

  /**
   * Where a missing clause may stand.
   *
   * @param block the paragraph that it would follow
   * @param number the number it would have; empty where those before it have none
   */
  private record Place(Span block, String number) {}

  /** Beside what it belongs to, or at the end of the clause about its family. */
  private List<Place> places(Finding missing) {
    List<Place> places = new ArrayList<>();
    for (String position : BESIDE.getProperty(missing.position(), "").split(" ", -1)) {
      review.findings().stream()
          .filter(finding -> finding.position().equals(position))
          .flatMap(finding -> finding.quotes().stream())
          .filter(quote -> !FRAME.matcher(quote.clause()).matches())
          .flatMap(quote -> block(quote.span()).map(b -> new Place(b, number(quote))).stream())
          .limit(1)
          .forEach(places::add);
    }
    whereabouts
        .home(missing)
        .filter(home -> !FRAME.matcher(home.heading().path()).matches())
        .flatMap(home -> lastBefore(home.end()))
        .map(block -> new Place(block, ""))
        .ifPresent(places::add);
    return places.stream().distinct().limit(MOST_PLACES).toList();
  }

  /** "12.2A" behind 12.2, so that no clause needs another number. */
  private String number(Quote quote) {
    String[] way = quote.clause().split(" > ", -1);
    Matcher number = NUMBER.matcher(way[way.length - 1]);
    if (!number.matches()) {
      return "";
    }
    char letter = 'A';
    while (letter < 'Z' && text.contains(number.group() + letter)) {
      letter++;
    }
    return number.group() + letter;
  }

  private Optional<Span> block(Span words) {
    return review.text().blocks().stream()
        .filter(block -> block.kind() != Block.Kind.TABLE_ROW && block.span().overlaps(words))
        .map(Block::span)
        .reduce((earlier, later) -> later);
  }

  private Optional<Span> lastBefore(int end) {
    // The next heading begins behind its number, so that its block begins before the end.
    return review.text().blocks().stream()
        .filter(block -> block.kind() != Block.Kind.TABLE_ROW)
        .map(Block::span)
        .filter(block -> block.start() < end)
        .filter(block -> !(block.end() > end && block.start() > end - LONGEST_NUMBER))
        .reduce((earlier, later) -> later);
  }
}
