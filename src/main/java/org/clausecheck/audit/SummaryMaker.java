package org.clausecheck.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clausecheck.audit.DocumentResult.PartyRow;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Named;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Upfront;
import org.clausecheck.review.ContractAnalyser.Analysis;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;

/** Puts an agreement into one row of the portfolio. */
final class SummaryMaker {
  private static final String NOT_STATED = "not stated";

  private final OpeningDates dates = new OpeningDates();
  private final Properties weights = new Properties();

  SummaryMaker() {
    try (InputStream in = SummaryMaker.class.getResourceAsStream("weights.properties")) {
      if (in == null) {
        throw new IllegalStateException("weights.properties is not in the jar");
      }
      weights.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Summary make(Analysis analysis) {
    ContractFacts facts = analysis.facts();
    Review review = analysis.review();
    Optional<LocalDate> end = end(facts.term());
    Map<String, String> families = new TreeMap<>();
    review.families().forEach(f -> families.put(f.family().id(), f.verdict().id()));
    Map<String, Integer> counts = new TreeMap<>();
    review.counts().forEach((verdict, count) -> counts.put(verdict.id(), count.intValue()));
    return new Summary(
        review.title().strip(),
        facts.kind(),
        facts.parties().stream().map(SummaryMaker::party).toList(),
        exclusivity(facts.exclusivity()),
        territory(facts.exclusivity()),
        facts.term().start().value().map(LocalDate::toString).orElse(""),
        term(facts.term()),
        end.map(LocalDate::toString).orElse(""),
        renewal(facts.term()),
        renewalNotice(facts.term(), end).map(LocalDate::toString).orElse(""),
        convenience(facts.termination()),
        words(facts.jurisdiction().law(), Function.identity()),
        forum(facts.jurisdiction()),
        upfront(facts.upfront()),
        escrow(facts.escrow()),
        families,
        worst(review).id(),
        counts,
        weight(review),
        review.headline(),
        dates.in(analysis.classified().text().text()),
        review.text().info().language(),
        review.text().info().pages(),
        new ReadingMaker(analysis).make());
  }

  private static PartyRow party(Party party) {
    return new PartyRow(
        party.name(),
        party.role().id(),
        party.homes().stream().map(home -> home.name()).distinct().toList());
  }

  /** What a fact says, or in which way it says nothing. */
  private static <T> String words(Fact<T> fact, Function<T, String> words) {
    if (fact instanceof Fact.Stated<T> stated) {
      return words.apply(stated.answer());
    }
    if (fact instanceof Fact.Unclear<T> unclear) {
      return "unclear: " + unclear.why();
    }
    return fact instanceof Fact.Redacted<T> ? "redacted" : NOT_STATED;
  }

  private static String words(Fact<? extends Named> fact) {
    return words(fact, SummaryMaker::words);
  }

  private static String words(Named named) {
    return named.id().replace('-', ' ');
  }

  private static String words(Collection<? extends Named> members) {
    return members.stream().map(SummaryMaker::words).sorted().collect(Collectors.joining(", "));
  }

  private static boolean says(Fact<Boolean> fact, boolean answer) {
    return fact.value().filter(value -> value == answer).isPresent();
  }

  private static String exclusivity(Exclusivity exclusivity) {
    return words(exclusivity.grant());
  }

  private static String territory(Exclusivity exclusivity) {
    return exclusivity.territory() instanceof Fact.NotStated && says(exclusivity.worldwide(), true)
        ? "worldwide"
        : words(exclusivity.territory(), Function.identity());
  }

  private static String term(ContractTerm term) {
    List<String> parts = new ArrayList<>();
    parts.add(words(term.kind()));
    term.length().value().ifPresent(length -> parts.add(length.written()));
    if (!(term.length() instanceof Fact.Stated) && !(term.length() instanceof Fact.NotStated)) {
      parts.add(words(term.length(), org.clausecheck.facts.Period::written));
    }
    if (says(term.licencePerpetual(), true)) {
      parts.add("licence perpetual");
    }
    return String.join(", ", parts);
  }

  /** The last day: as stated, or the anniversary of the first. */
  private static Optional<LocalDate> end(ContractTerm term) {
    return term.end()
        .value()
        .or(
            () ->
                term.start()
                    .value()
                    .flatMap(
                        start ->
                            term.length()
                                .value()
                                .flatMap(SummaryMaker::calendar)
                                .map(start::plus)));
  }

  private static Optional<Period> calendar(org.clausecheck.facts.Period period) {
    return period.iso().filter(iso -> !iso.startsWith("PT")).map(Period::parse);
  }

  private static String renewal(ContractTerm term) {
    List<String> parts = new ArrayList<>();
    parts.add(words(term.renewal()));
    term.renewalLength().value().ifPresent(length -> parts.add(length.written()));
    term.renewalNoticeDays().value().ifPresent(days -> parts.add(days + " days' notice"));
    return String.join(", ", parts);
  }

  /**
   * The last day for notice. Facts count a month as thirty days; where the days may stand for
   * months, the earlier day is taken: a notice that is early is no harm.
   */
  static Optional<LocalDate> renewalNotice(ContractTerm term, Optional<LocalDate> end) {
    return end.flatMap(
        last ->
            term.renewalNoticeDays()
                .value()
                .map(
                    days -> {
                      LocalDate byDays = last.minusDays(days);
                      LocalDate byMonths = last.minusMonths(days / 30);
                      return days % 30 == 0 && byMonths.isBefore(byDays) ? byMonths : byDays;
                    }));
  }

  private static String convenience(Termination termination) {
    String who = words(termination.convenienceBy(), SummaryMaker::words);
    if (who.isEmpty()) {
      return "nobody";
    }
    return termination
        .convenienceNoticeDays()
        .value()
        .map(days -> who + ", " + days + " days' notice")
        .orElse(who);
  }

  private static String forum(Jurisdiction jurisdiction) {
    List<String> parts = new ArrayList<>();
    parts.add(words(jurisdiction.forum()));
    jurisdiction.institution().value().ifPresent(parts::add);
    jurisdiction.forumPlace().value().ifPresent(parts::add);
    return String.join(", ", parts);
  }

  private static String upfront(Upfront upfront) {
    if (!says(upfront.present(), true)) {
      return words(upfront.present(), present -> "none");
    }
    return upfront
        .amounts()
        .value()
        .filter(amounts -> !amounts.isEmpty())
        .map(amounts -> amounts.stream().map(Money::written).collect(Collectors.joining("; ")))
        .orElseGet(() -> upfront.amounts() instanceof Fact.Redacted ? "yes, redacted" : "yes");
  }

  private static String escrow(Escrow escrow) {
    if (!says(escrow.present(), true)) {
      return words(escrow.present(), present -> "none");
    }
    return escrow.what().value().orElse("yes");
  }

  private static Verdict worst(Review review) {
    return review.findings().stream()
        .filter(finding -> finding.acceptance().isEmpty())
        .map(Finding::verdict)
        .min(Comparator.naturalOrder())
        .orElse(Verdict.NOT_APPLICABLE);
  }

  private int weight(Review review) {
    return review.findings().stream()
        .filter(finding -> finding.acceptance().isEmpty())
        .mapToInt(
            finding ->
                weight("verdict." + finding.verdict().id())
                    * weight("severity." + finding.severity().name().toLowerCase(Locale.ROOT)))
        .sum();
  }

  private int weight(String name) {
    return Integer.parseInt(weights.getProperty(name, "0"));
  }
}
