package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.text.Span;

/** Tells what in a stretch of a draft a reader should not miss when it changes. */
final class Signals {
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "neither",
          "nor",
          "none",
          "without",
          "unless",
          "except",
          "cannot",
          "nothing",
          "excluding",
          "only");

  private static final Set<String> DUTIES =
      Set.of("shall", "must", "may", "will", "should", "can", "might", "obliged", "entitled");

  private final String text;
  private final TreeMap<Integer, Value> values = new TreeMap<>();
  private final TreeMap<Integer, Span> terms = new TreeMap<>();
  private final List<Span> definitions = new ArrayList<>();
  private final TreeMap<Integer, Span> references = new TreeMap<>();
  private final TreeMap<Integer, Span> parties = new TreeMap<>();

  Signals(Draft draft) {
    this.text = draft.text().text();
    for (Value value : new ValueScanner(Gazetteer.load()).scan(Words.of(text))) {
      values.put(value.span().start(), value);
    }
    for (DefinedTerm term : draft.outline().definitions()) {
      definitions.add(term.definition());
      term.uses().forEach(use -> terms.put(use.start(), use));
    }
    definitions.sort(null);
    draft
        .outline()
        .references()
        .forEach(reference -> references.put(reference.span().start(), reference.span()));
    String lower = text.toLowerCase(Locale.ROOT);
    for (String party : Set.copyOf(draft.parties())) {
      String name = party.toLowerCase(Locale.ROOT);
      int at = name.length() < 3 ? -1 : lower.indexOf(name);
      for (; at >= 0; at = lower.indexOf(name, at + name.length())) {
        parties.put(at, new Span(at, at + name.length()));
      }
    }
  }

  /** What the words of a span touch. */
  Set<Signal> in(Span span) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    if (span.isEmpty()) {
      return signals;
    }
    Words words = Words.of(span.in(text));
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, Words.Kind.NUMBER)) {
        signals.add(Signal.NUMBER);
      } else if (NEGATIONS.contains(words.form(i))) {
        signals.add(Signal.NEGATION);
      } else if (DUTIES.contains(words.form(i))) {
        signals.add(Signal.DUTY);
      }
    }
    values(span, signals);
    if (overlaps(terms, span)) {
      signals.add(Signal.DEFINED_TERM);
    }
    if (definitions.stream().anyMatch(span::overlaps)) {
      signals.add(Signal.DEFINITION);
    }
    if (overlaps(references, span)) {
      signals.add(Signal.REFERENCE);
    }
    if (overlaps(parties, span)) {
      signals.add(Signal.PARTY);
    }
    return signals;
  }

  private static boolean overlaps(NavigableMap<Integer, Span> spans, Span span) {
    return spans.subMap(Math.max(0, span.start() - 120), span.end()).values().stream()
        .anyMatch(span::overlaps);
  }

  private void values(Span span, Set<Signal> signals) {
    for (Value value : values.subMap(Math.max(0, span.start() - 120), span.end()).values()) {
      if (!value.span().overlaps(span)) {
        continue;
      }
      signals.add(
          switch (value.type()) {
            case "period" -> Signal.PERIOD;
            case "money" -> Signal.SUM;
            case "date" -> Signal.DATE;
            case "percentage" -> Signal.PERCENTAGE;
            default -> Signal.PLACE;
          });
    }
  }
}
