package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.core.Families;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Mark;
import org.clausecheck.text.Span;

/**
 * The one place where facts ask whether the words that prove them hold. Words that are struck out,
 * not ticked or on a layer that is off are not in the analysed text at all; here it is told which
 * of those that are leave open what they say: a choice that nobody made, a sentence that depends on
 * a reference that leads nowhere or was old.
 */
final class Doubts {
  /** How far before a reference the words stand that make the sentence depend on it. */
  private static final int LEAD = 60;

  private static final Pattern DEPENDS =
      Pattern.compile(
          "(?i)\\b(?:except|save|subject|unless|other than|notwithstanding|despite|without prejudice"
              + "|derogation|(?:provided|set forth|set out|specified|stated|described|defined|listed"
              + "|referred to|determined|calculated) (?:for )?(?:in|by|under|pursuant to)"
              + "|in accordance with|as per)\\b");

  private final List<Doubt> doubts = new ArrayList<>();

  private record Doubt(Span span, Span mark, String why) {}

  Doubts(ContractText text) {
    for (Mark mark : text.marks()) {
      if (mark.kind().effect() == Mark.Effect.DOUBTFUL) {
        Span span = text.fromSource(mark.source());
        if (!span.isEmpty()) {
          note(text.text(), mark, span);
        }
      }
    }
  }

  private void note(String text, Mark mark, Span span) {
    if (mark.kind() == Mark.Kind.OPEN_CHOICE) {
      doubts.add(new Doubt(span, span, "depends on a choice that is left open: " + mark.origin()));
      return;
    }
    Span sentence = sentence(text, span);
    int from = Math.max(sentence.start(), span.start() - LEAD);
    Matcher depends = DEPENDS.matcher(text).region(from, span.start());
    if (depends.find()) {
      doubts.add(
          new Doubt(
              sentence,
              span,
              "depends on \"" + span.in(text) + "\", " + mark.kind().words() + "; ask for it"));
    }
  }

  private static Span sentence(String text, Span at) {
    int start = at.start();
    while (start > 0 && text.charAt(start - 1) != '\n' && !endsSentence(text, start - 1)) {
      start--;
    }
    int end = at.end();
    while (end < text.length() && text.charAt(end) != '\n' && !endsSentence(text, end)) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == ';' || c == '?')
        && at > 1
        && Character.isLowerCase(text.charAt(at - 1))
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && (Character.isUpperCase(text.charAt(at + 2)) || c == ';');
  }

  /** Whether every word of the agreement can be taken as it stands. */
  boolean none() {
    return doubts.isEmpty();
  }

  /** The same fact; unclear where the words that prove it may not hold. */
  <T> Fact<T> weigh(Fact<T> fact) {
    if (!(fact instanceof Fact.Stated<T> stated)) {
      return fact;
    }
    Optional<Doubt> doubt =
        doubts.stream().filter(d -> stated.proof().stream().anyMatch(d.span::overlaps)).findFirst();
    if (doubt.isEmpty()) {
      return fact;
    }
    List<Span> proof = new ArrayList<>(stated.proof());
    if (proof.stream().noneMatch(p -> p.overlaps(doubt.get().mark))) {
      proof.add(doubt.get().mark);
    }
    return new Fact.Unclear<>(doubt.get().why, proof);
  }

  /** The facts, each weighed. */
  ContractFacts weighed(ContractFacts facts) {
    return none() ? facts : Families.map(facts, (family, name, fact) -> weigh(fact));
  }
}
