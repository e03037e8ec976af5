package org.clausecheck.facts.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording;
import org.clausecheck.text.Span;

/**
 * A sentence ready for reading: its words with those that lead into it ("Either party may terminate
 * this Agreement: …"), and the phrases found in them. Immutable.
 */
public final class Statement {
  private final ClassifiedSentence source;
  private final String heading;
  private final boolean schedule;
  private final Wording wording;
  private final int[] words;
  private final int leadIn;
  private final Map<String, List<Match>> found;
  private final Span span;
  private final List<Statement> parts;

  /**
   * @param source the sentence
   * @param heading of the clauses that hold it, in lower case, outermost first
   * @param schedule whether it stands in a schedule or exhibit
   * @param wording its words, lead-in first
   * @param words for each word of the wording its index among the agreement's words
   * @param leadIn number of words that lead in
   * @param found phrases by group
   * @param span of the words without the lead-in, in the analysed text
   * @param parts the items of a list inside the sentence, each led into by the words before the
   *     list; empty when there is no list
   */
  public Statement(
      ClassifiedSentence source,
      String heading,
      boolean schedule,
      Wording wording,
      int[] words,
      int leadIn,
      Map<String, List<Match>> found,
      Span span,
      List<Statement> parts) {
    this.source = source;
    this.heading = heading;
    this.schedule = schedule;
    this.wording = wording;
    this.words = words;
    this.leadIn = leadIn;
    this.found = found;
    this.span = span;
    this.parts = List.copyOf(parts);
  }

  public ClassifiedSentence source() {
    return source;
  }

  /** The headings of the clauses that hold it, in lower case, outermost first. */
  public String heading() {
    return heading;
  }

  /** Whether it stands in a schedule or exhibit. */
  public boolean schedule() {
    return schedule;
  }

  /** Its words, lead-in first. */
  public Wording wording() {
    return wording;
  }

  /** For each word of the wording its index among the agreement's words. */
  public int[] words() {
    return words;
  }

  /** Number of words that lead in. */
  public int leadIn() {
    return leadIn;
  }

  /** Its own words, without the lead-in, in the analysed text. */
  public Span span() {
    return span;
  }

  /** The items of a list inside the sentence; empty when there is no list. */
  public List<Statement> parts() {
    return parts;
  }

  /** All phrases found, by group. */
  public Map<String, List<Match>> found() {
    return found;
  }

  /** The items of the sentence's list, or the sentence itself. */
  public List<Statement> pieces() {
    return parts.isEmpty() ? List.of(this) : parts;
  }

  /** Whether it is a sentence by itself: no item of a list, and no list in it. */
  public boolean isWhole() {
    return leadIn == 0 && parts.isEmpty();
  }

  public double probability(ClauseKind kind) {
    return source.probability(kind);
  }

  /** The matches of a group that touch the sentence's own words. */
  public List<Match> matches(String group) {
    List<Match> all = matchesAnywhere(group);
    for (Match match : all) {
      if (match.next() <= leadIn) {
        return all.stream().filter(m -> m.next() > leadIn).toList();
      }
    }
    return all;
  }

  /** The matches of a group that touch the sentence's own words, those of fewest words first. */
  public List<Match> tightest(String group) {
    return matches(group).stream()
        .sorted(Comparator.comparingInt(match -> match.next() - match.from()))
        .toList();
  }

  /** The matches of a group in the sentence or in the words that lead into it. */
  public List<Match> matchesAnywhere(String group) {
    return found.getOrDefault(group, List.of());
  }

  /** Whether a phrase of the group touches the sentence's own words. */
  public boolean has(String group) {
    return !matches(group).isEmpty();
  }

  /** Whether a phrase of the group is in the sentence or in the words that lead into it. */
  public boolean hasAnywhere(String group) {
    return found.containsKey(group);
  }

  /** Whether any of the groups was found. */
  public boolean hasAny(String... groups) {
    for (String group : groups) {
      if (has(group)) {
        return true;
      }
    }
    return false;
  }

  /** Where the match begins among the agreement's words. */
  public int firstWord(Match match) {
    return words[match.from()];
  }

  /** The last of the agreement's words in the match. */
  public int lastWord(Match match) {
    return words[Math.max(match.from(), match.next() - 1)];
  }
}
