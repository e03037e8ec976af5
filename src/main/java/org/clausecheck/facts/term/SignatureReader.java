package org.clausecheck.facts.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clausecheck.facts.AgreementDates.Signature;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.Span;

/**
 * Reads the dates beside the signatures. A date belongs to the party named last before it; where
 * the signatures stand in columns ("ACME INC. BETA LTD. … Date: … Date: …") the dates come in the
 * order of the names. A date in the sentence before the signatures is nobody's own.
 */
final class SignatureReader {
  /** Words between a label and its date at most: "Date signed: 3 May 2019". */
  private static final int LABEL_WORDS = 3;

  /** Words from "signed" or "on this" to a date without a label at most. */
  private static final int PLAIN_WORDS = 4;

  /** Words and pieces of lines between a date and the label under it at most. */
  private static final int RULE_WORDS = 120;

  private final Words words;
  private final Agreement agreement;
  private final Map<Integer, Value.Day> days;

  /**
   * @param days the dates of the agreement by their first word
   */
  SignatureReader(Agreement agreement, Map<Integer, Value.Day> days) {
    this.agreement = agreement;
    this.words = agreement.words();
    this.days = days;
  }

  /** The dated signatures and those that leave a blank for their date. */
  List<Signature> signatures(List<Party> parties) {
    List<Signature> signatures = new ArrayList<>();
    Set<Integer> named = new LinkedHashSet<>();
    Set<Integer> signed = new LinkedHashSet<>();
    for (Span page : pages()) {
      int first = words.at(page.start());
      int end = words.at(page.end());
      boolean labelled = IntStream.range(first, end).anyMatch(this::isLabel);
      for (int i = first; i < end; i++) {
        party(i).filter(party -> !signed.contains(party)).ifPresent(named::add);
        List<Fact<LocalDate>> dates = isLabel(i) ? dates(i, end) : labelled ? List.of() : plain(i);
        for (Fact<LocalDate> date : dates) {
          Optional<Integer> party = named.stream().findFirst();
          party.ifPresent(named::remove);
          party.ifPresent(signed::add);
          signatures.add(new Signature(party.map(parties::get), date));
        }
        i += 2 * Math.max(0, dates.size() - 1);
      }
    }
    return signatures;
  }

  /** The execution pages of the agreement itself, not those of what is annexed to it. */
  private List<Span> pages() {
    Outline outline = agreement.contract().outline();
    return outline.clauses().stream()
        .filter(clause -> clause.type() == Clause.Type.SIGNATURES)
        .filter(
            clause ->
                outline.ancestry(clause).stream().noneMatch(c -> c.type() == Clause.Type.SCHEDULE))
        .map(Clause::span)
        .toList();
  }

  private Optional<Integer> party(int word) {
    for (Thing thing : agreement.things(word)) {
      if (thing.value() instanceof Who who
          && who.sort() == Who.Sort.NAMED
          && who.parties().size() == 1) {
        return Optional.of(who.parties().iterator().next());
      }
    }
    return Optional.empty();
  }

  /** "Date:", "Dated", "DATE SIGNED:", and not "the date first written above". */
  private boolean isLabel(int i) {
    boolean date = words.is(i, "date") || words.is(i, "dated");
    return date && words.capitalised(i) && !words.is(i - 1, "effective");
  }

  /** A date without a label: "executed this 3rd day of May, 2019", "(signature) May 3, 2019". */
  private List<Fact<LocalDate>> plain(int i) {
    Value.Day day = days.get(i);
    if (day == null) {
      return List.of();
    }
    for (int before = i - 1; before >= Math.max(0, i - PLAIN_WORDS); before--) {
      switch (words.form(before)) {
        case "on", "this", "of", "dated", "signed", "signature" -> {
          return List.of(DateReader.fact(day));
        }
        default -> {}
      }
    }
    return List.of();
  }

  /**
   * The dates of the labels that stand side by side from here: after them, or else above them on
   * the lines to write on.
   */
  private List<Fact<LocalDate>> dates(int label, int end) {
    int labels = 1;
    int next = afterLabel(label);
    while (next < end && isLabel(next)) {
      labels++;
      next = afterLabel(next);
    }
    List<Value.Day> found = new ArrayList<>();
    for (int i = next; i < end && found.size() < labels && isBetween(i); i++) {
      Value.Day day = days.get(i);
      if (day != null) {
        found.add(day);
        i = words.at(day.span().end()) - 1;
      }
    }
    if (found.isEmpty()) {
      found.addAll(above(label));
    }
    List<Fact<LocalDate>> dates = new ArrayList<>();
    for (int k = 0; k < labels; k++) {
      Span blank = words.span(label, label);
      dates.add(
          k < found.size() ? DateReader.fact(found.get(k)) : new Fact.Redacted<>(List.of(blank)));
    }
    return dates;
  }

  private int afterLabel(int label) {
    int next = label + 1;
    while (next <= label + LABEL_WORDS
        && switch (words.form(Math.min(next, words.size() - 1))) {
          case ":", "signed", "of", "signature", "execution", "executed", "." -> true;
          default -> false;
        }) {
      next++;
    }
    return next;
  }

  /** The dates that end right above a label, in their order. */
  private List<Value.Day> above(int label) {
    List<Value.Day> found = new ArrayList<>();
    int until = label;
    for (int i = label - 1; i >= Math.max(0, label - RULE_WORDS) && until >= 0; i--) {
      Value.Day day = days.get(i);
      if (day != null && words.at(day.span().end()) == until) {
        found.add(0, day);
        until = i;
      } else if (until - 1 == i && isRule(i)) {
        until = i;
      }
    }
    return found;
  }

  private boolean isBetween(int i) {
    return days.containsKey(i) || isRule(i);
  }

  /** A piece of the line that is written on. */
  private boolean isRule(int i) {
    return words.is(i, Words.Kind.MARK) || words.is(i, Words.Kind.BLANK);
  }
}
