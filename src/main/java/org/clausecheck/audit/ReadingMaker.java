package org.clausecheck.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausecheck.audit.DocumentResult.Reading;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Party;
import org.clausecheck.review.ContractAnalyser.Analysis;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/** Says where the facts of a row stand, and what keeps the row from being sure. */
final class ReadingMaker {
  private final Analysis analysis;
  private final ContractFacts facts;
  private final ContractText text;

  ReadingMaker(Analysis analysis) {
    this.analysis = analysis;
    this.facts = analysis.facts();
    this.text = analysis.classified().text();
  }

  Reading make() {
    Map<String, Fact<?>> shown = shown();
    Map<String, String> places = new LinkedHashMap<>();
    shown.forEach(
        (column, fact) ->
            fact.proof().stream().findFirst().ifPresent(at -> places.put(column, place(at))));
    Optional<Money> sum = facts.upfront().amounts().value().flatMap(ReadingMaker::sum);
    return new Reading(
        places,
        sum.flatMap(Money::amount).map(BigDecimal::toPlainString).orElse(""),
        sum.map(Money::currency).orElse(""),
        doubts(shown));
  }

  /** The facts that the table shows, by the heading of their column. */
  private Map<String, Fact<?>> shown() {
    Map<String, Fact<?>> shown = new LinkedHashMap<>();
    shown.put("exclusivity", facts.exclusivity().grant());
    shown.put("territory", facts.exclusivity().territory());
    shown.put("start", facts.term().start());
    shown.put("term", proven(facts.term().length(), facts.term().kind()));
    shown.put("end", facts.term().end());
    shown.put("renewal", facts.term().renewal());
    shown.put("leaving without cause", facts.termination().convenienceBy());
    shown.put("law", facts.jurisdiction().law());
    shown.put("forum", facts.jurisdiction().forum());
    shown.put("upfront", proven(facts.upfront().amounts(), facts.upfront().present()));
    shown.put("escrow", facts.escrow().present());
    return shown;
  }

  private static Fact<?> proven(Fact<?> first, Fact<?> second) {
    return first.proof().isEmpty() ? second : first;
  }

  private String place(Span span) {
    Outline outline = analysis.classified().outline();
    String clause =
        outline.clauseAt(span.start()).map(at -> outline.path(at, text.text())).orElse("");
    String where = text.place(span).describe();
    return clause.isEmpty() ? where : clause + ", " + where;
  }

  /** All of them together; empty when they are of several currencies or one has no figure. */
  private static Optional<Money> sum(List<Money> amounts) {
    boolean addUp =
        !amounts.isEmpty()
            && amounts.stream().allMatch(money -> money.amount().isPresent())
            && amounts.stream().map(Money::currency).distinct().count() == 1;
    return addUp
        ? Optional.of(
            new Money(
                "",
                amounts.stream().flatMap(money -> money.amount().stream()).reduce(BigDecimal::add),
                amounts.get(0).currency()))
        : Optional.empty();
  }

  private List<String> doubts(Map<String, Fact<?>> shown) {
    List<String> doubts = new ArrayList<>();
    if (facts.party(Party.Role.LICENSOR).isEmpty() && facts.party(Party.Role.BOTH).isEmpty()) {
      doubts.add("who licenses to whom could not be told");
    }
    String redacted =
        shown.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Fact.Redacted)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!redacted.isEmpty()) {
      doubts.add("blacked out or blank: " + redacted);
    }
    String unread =
        text.unreadable().stream().map(Unreadable::where).collect(Collectors.joining(", "));
    if (!unread.isEmpty()) {
      doubts.add("not read: " + unread);
    }
    return doubts;
  }
}
