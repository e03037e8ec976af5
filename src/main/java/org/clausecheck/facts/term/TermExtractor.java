package org.clausecheck.facts.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Exceptions;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads how long the agreement lasts and who may prolong it. */
public final class TermExtractor {
  /** What a period runs from when it runs from the agreement's start. */
  private static final Set<String> OWN_ANCHORS = WordLists.COMMON.list("own-start");

  /** What stands before "Term" in the name of an agreement's own term. */
  private static final Set<String> OWN_TERMS = WordLists.COMMON.list("own-term");

  /** Weight from which a statement says how long the agreement lasts. */
  private static final double ENOUGH = 1.4;

  private final Agreement agreement;
  private final Sides sides;

  public TermExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  /**
   * Reads the term.
   *
   * @param agreed the first day where the clause on the term names no other
   */
  public ContractTerm read(List<Statement> statements, Fact<LocalDate> agreed) {
    Statement main = null;
    double best = ENOUGH;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      double weight = weight(statement) - 0.3 * i / statements.size();
      if (weight > best) {
        best = weight;
        main = statement;
      }
    }
    Fact<ContractTerm.Kind> kind = Fact.notStated();
    Fact<Period> length = Fact.notStated();
    Fact<LocalDate> end = Fact.notStated();
    Fact<LocalDate> start = start(statements, main, agreed);
    if (main != null) {
      Statement says = followed(statements, main);
      kind = says.has("until-elsewhere") ? elsewhere(statements, says) : kind(says);
      length = carried(length(says), says, statements);
      end = end(statements, says, start, length);
      length = length(length, start, end, says);
    }
    RenewalReader.Renewal renewal = new RenewalReader(agreement, sides, statements, main).read();
    PerpetuityReader.Reading licence = new PerpetuityReader(agreement, sides).read(statements);
    return new ContractTerm(
        kind,
        length,
        start,
        end,
        renewal.kind(),
        renewal.length(),
        renewal.notice(),
        renewal.stoppedBy(),
        renewal.intended(),
        licence.forGood(),
        licence.irrevocable());
  }

  /** How much a statement speaks as the clause that says how long the agreement lasts. */
  private double weight(Statement s) {
    boolean says =
        hasLength(s)
            || s.hasAny(
                "length-blank",
                "until",
                "patent-life",
                "royalty-term",
                "project",
                "perpetual",
                "indefinite",
                "unless-terminated",
                "until-elsewhere",
                "until-the-end-of",
                "until-event",
                "for-the-term");
    if (!says || !(s.has("in-force") || s.probability(ClauseKind.TERM) >= 0.5)) {
      return 0;
    }
    boolean ofEnding = s.hasAny("right-active", "breach", "survival");
    if (ofEnding && s.probability(ClauseKind.TERM) < 0.5) {
      return 0;
    }
    double weight = s.probability(ClauseKind.TERM) + (s.has("in-force") ? 1 : 0);
    String heading = s.heading().replace("terminat", "");
    if (heading.contains("term") || heading.contains("duration")) {
      weight += 1;
    }
    weight += hasLength(s) ? 0.7 : s.has("until") ? 0.5 : 0;
    weight += s.has("starts-effective-date") ? 0.4 : 0;
    weight -= s.has("not-term") && s.probability(ClauseKind.TERM) < 0.5 ? 1 : 0;
    weight -= s.matches("proviso").stream().anyMatch(m -> m.from() <= s.leadIn() + 1) ? 1 : 0;
    weight -= s.schedule() ? 0.8 : 0;
    weight -= s.has("auto-renewal") && !s.has("in-force") ? 1 : 0;
    weight -= onlyExtends(s) ? 1 : 0;
    weight -= ofSomethingElse(s) ? 1.2 : 0;
    return weight;
  }

  /** The length with what another clause says of it. */
  private Fact<Period> carried(Fact<Period> said, Statement from, List<Statement> all) {
    Exceptions exceptions = new Exceptions(agreement);
    return exceptions.carried(
        said,
        from,
        all,
        (s, change) ->
            weight(s) > ENOUGH
                    && !s.hasAnywhere("right-active")
                    && !onlyExtends(s)
                    && length(s) instanceof Fact.Stated<Period> other
                ? Optional.of(exceptions.settled(change, s, other))
                : Optional.empty());
  }

  /** Whether it names a period that is none within which a condition must be met. */
  private static boolean hasLength(Statement s) {
    return s.matches("length").stream()
        .flatMap(match -> match.part("length").stream())
        .anyMatch(part -> !inCondition(s, part.from()));
  }

  private static boolean inCondition(Statement s, int at) {
    return s.matches("length-in-condition").stream()
        .flatMap(match -> match.part("length").stream())
        .anyMatch(part -> part.from() == at);
  }

  /** Whether the first period it names is that of an extension. */
  private static boolean onlyExtends(Statement s) {
    int extension = s.matches("only-extends").stream().mapToInt(Match::from).min().orElse(-1);
    if (extension < 0) {
      return false;
    }
    for (Match match : s.matches("length")) {
      if (match.part("length").map(p -> p.from() < extension).orElse(false)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the term it speaks of is not the agreement's own: "the term for Database Insights". */
  private boolean ofSomethingElse(Statement s) {
    if (s.has("other-term")) {
      return true;
    }
    boolean other = false;
    for (DefinedTerm term : agreement.contract().outline().definitions()) {
      String[] words = term.name().toLowerCase(Locale.ROOT).split(" ", 8);
      boolean lasts = words[words.length - 1].equals("term");
      if (lasts && term.definition().overlaps(s.span())) {
        if (words.length == 1 || OWN_TERMS.contains(words[words.length - 2])) {
          return false;
        }
        other = true;
      }
    }
    return other;
  }

  /**
   * The statement itself, or the definition of the term that it lasts for where it says no more:
   * "shall continue until the end of the Term".
   */
  private Statement followed(List<Statement> statements, Statement main) {
    if (main.hasAny("length", "until", "patent-life", "royalty-term", "project")) {
      return main;
    }
    for (DefinedTerm term : agreement.contract().outline().definitions()) {
      String name = term.name().toLowerCase(Locale.ROOT);
      boolean lasts = name.equals("term") || name.endsWith(" term") || name.endsWith("of term");
      boolean used = term.uses().stream().anyMatch(main.span()::contains);
      if (!lasts || !used || term.definition().overlaps(main.span())) {
        continue;
      }
      for (Statement s : statements) {
        if (s.span().overlaps(term.definition())
            && s.hasAny("length", "until", "patent-life", "royalty-term", "project")) {
          return s;
        }
      }
    }
    return main;
  }

  private Fact<ContractTerm.Kind> kind(Statement s) {
    if (s.has("earlier-of") && hasLength(s)) {
      return stated(ContractTerm.Kind.FIXED, s, "length");
    }
    if (s.has("patent-life") && !s.has("patents-or-not")) {
      return stated(ContractTerm.Kind.PATENT_LIFE, s, "patent-life");
    }
    if (s.has("royalty-term")) {
      return stated(ContractTerm.Kind.ROYALTY_TERM, s, "royalty-term");
    }
    if (s.has("project")) {
      return stated(ContractTerm.Kind.PROJECT, s, "project");
    }
    if (hasLength(s) || s.has("until")) {
      return stated(ContractTerm.Kind.FIXED, s, hasLength(s) ? "length" : "until");
    }
    if (s.has("perpetual")) {
      return stated(ContractTerm.Kind.PERPETUAL, s, "perpetual");
    }
    for (String blank : List.of("until-blank", "length-blank")) {
      if (s.has(blank) && !s.has("indefinite")) {
        return stated(ContractTerm.Kind.FIXED, s, blank);
      }
    }
    if (s.has("indefinite")) {
      return stated(ContractTerm.Kind.INDEFINITE_UNTIL_TERMINATED, s, "indefinite");
    }
    if (s.has("until-the-end-of")) {
      return stated(ContractTerm.Kind.FIXED, s, "until-the-end-of");
    }
    if (s.has("until-event")) {
      return new Fact.Unclear<>("ends with an event; read it", List.of(proof(s, "until-event")));
    }
    return s.has("unless-terminated")
        ? stated(ContractTerm.Kind.INDEFINITE_UNTIL_TERMINATED, s, "unless-terminated")
        : Fact.notStated();
  }

  /** An end that another place names: fixed where a label with its date is found. */
  private Fact<ContractTerm.Kind> elsewhere(List<Statement> statements, Statement s) {
    Span here = proof(s, "until-elsewhere");
    if (labelled(statements, "contract-end", "end").orElseGet(Fact::notStated)
        instanceof Fact.Stated<LocalDate> end) {
      return new Fact.Stated<>(ContractTerm.Kind.FIXED, List.of(here, end.proof().get(0)));
    }
    return new Fact.Unclear<>("ends on a day that another place names; read it", List.of(here));
  }

  private <T> Fact<T> stated(T answer, Statement s, String group) {
    return Fact.stated(answer, proof(s, group));
  }

  private Span proof(Statement s, String group) {
    return agreement.proof(s, s.matches(group).get(0));
  }

  private Fact<Period> length(Statement s) {
    if (s.has("until") && onlyExtends(s)) {
      return Fact.notStated();
    }
    Optional<Found<Value.Duration>> found =
        first(s, "length", "length", "period", Value.Duration.class);
    if (found.isEmpty()) {
      return s.has("length-blank")
          ? new Fact.Redacted<>(List.of(proof(s, "length-blank")))
          : Fact.notStated();
    }
    Period period = found.get().value().period();
    return period.amount().isEmpty()
        ? new Fact.Redacted<>(List.of(found.get().proof()))
        : Fact.stated(period, found.get().proof());
  }

  /** The length told by the first and the last day where it is not said. */
  private static Fact<Period> length(
      Fact<Period> said, Fact<LocalDate> start, Fact<LocalDate> end, Statement main) {
    boolean told =
        said instanceof Fact.NotStated<Period>
            && start instanceof Fact.Stated<LocalDate>
            && end instanceof Fact.Stated<LocalDate>
            && main.has("until");
    if (!told) {
      return said;
    }
    LocalDate first = start.value().orElseThrow();
    LocalDate last = end.value().orElseThrow();
    if (!first.isBefore(last) || ChronoUnit.DAYS.between(first, last) > 200_000) {
      return said;
    }
    List<Span> proofs = new ArrayList<>(end.proof());
    proofs.addAll(start.proof());
    return new Fact.Stated<>(between(first, last), proofs);
  }

  /**
   * From the first day to the last: in whole years where it is so, whatever leap days they hold.
   */
  private static Period between(LocalDate first, LocalDate last) {
    for (LocalDate end : List.of(last.plusDays(1), last)) {
      int years = first.until(end).getYears();
      if (years > 0 && first.plusYears(years).equals(end)) {
        return new Period("", OptionalInt.of(years), Period.Unit.YEARS, "");
      }
    }
    int days = (int) ChronoUnit.DAYS.between(first, last);
    return new Period("", OptionalInt.of(days), Period.Unit.DAYS, "");
  }

  /** A value found in a statement with its proof and its place in the words. */
  private record Found<T>(T value, Span proof, int at) {}

  /** The first value of a part, by where it stands. */
  private <T> Optional<Found<T>> first(
      Statement s, String group, String part, String type, Class<T> as) {
    Found<T> best = null;
    for (Match match : s.matches(group)) {
      Optional<Thing> thing = Agreement.thing(s, match, part, type);
      int at = match.part(part).map(Match.Part::from).orElse(-1);
      boolean own = at >= s.leadIn() && !(group.equals("length") && inCondition(s, at));
      if (thing.isPresent() && own && (best == null || at < best.at())) {
        best = new Found<>(as.cast(thing.get().value()), agreement.proof(s, match), at);
      }
    }
    return Optional.ofNullable(best);
  }

  private Fact<LocalDate> start(
      List<Statement> statements, @Nullable Statement main, Fact<LocalDate> agreed) {
    if (main != null) {
      Optional<Fact<LocalDate>> said =
          day(main, "starts", "start").or(() -> day(main, "until", "start"));
      if (said.isPresent()) {
        return said.get();
      }
      if (main.has("starts-elsewhere") && !main.has("starts-effective-date")) {
        return Fact.notStated();
      }
    }
    return agreed instanceof Fact.Stated<LocalDate> || DateReader.isOpen(agreed)
        ? agreed
        : labelled(statements, "contract-start", "start").orElseGet(Fact::notStated);
  }

  private Optional<Fact<LocalDate>> day(Statement s, String group, String part) {
    return first(s, group, part, "date", Value.Day.class)
        .flatMap(
            f ->
                f.value().readings().isPresent()
                    ? Optional.of(DateReader.open(f.value(), f.proof()))
                    : f.value().date().map(date -> Fact.stated(date, f.proof())));
  }

  /** A date by its label in a table of particulars: "Contract start: 04-01-06". */
  private Optional<Fact<LocalDate>> labelled(
      List<Statement> statements, String group, String part) {
    return statements.stream()
        .filter(s -> s.has(group))
        .findFirst()
        .flatMap(s -> day(s, group, part));
  }

  private Fact<LocalDate> end(
      List<Statement> statements, Statement main, Fact<LocalDate> start, Fact<Period> length) {
    Optional<Fact<LocalDate>> said =
        day(main, "until", "end").or(() -> labelled(statements, "contract-end", "end"));
    if (said.isPresent()) {
      return said.get();
    }
    boolean patents = main.has("patent-life") && !main.has("patents-or-not");
    boolean open = patents || main.hasAny("royalty-term", "project");
    boolean computable =
        !open && length instanceof Fact.Stated<Period> stated && runsFromStart(stated.answer());
    if (computable
        && start instanceof Fact.Unclear<LocalDate> unclear
        && DateReader.isOpen(start)) {
      List<Span> proofs = new ArrayList<>(length.proof());
      proofs.addAll(start.proof());
      return new Fact.Unclear<>("counts from its first day: " + unclear.why(), proofs);
    }
    if (!open
        && start instanceof Fact.Stated<LocalDate> from
        && length instanceof Fact.Stated<Period> lasts
        && runsFromStart(lasts.answer())) {
      Optional<LocalDate> computed = plus(from.answer(), lasts.answer());
      if (computed.isPresent()) {
        List<Span> proofs = new ArrayList<>(lasts.proof());
        proofs.addAll(from.proof());
        return new Fact.Stated<>(computed.get(), proofs);
      }
    }
    return Fact.notStated();
  }

  /** Whether a period runs from the agreement's own start and not from another event. */
  private static boolean runsFromStart(Period period) {
    String anchor = period.anchor().toLowerCase(Locale.ROOT);
    if (anchor.isEmpty()
        || !(anchor.startsWith("from")
            || anchor.startsWith("after")
            || anchor.startsWith("following"))) {
      return true;
    }
    if (anchor.endsWith("the date")) {
      return true;
    }
    for (String own : OWN_ANCHORS) {
      if (anchor.contains(own)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> plus(LocalDate start, Period period) {
    OptionalInt amount = period.amount();
    if (amount.isEmpty() || amount.getAsInt() > 2_000) {
      return Optional.empty();
    }
    int n = amount.getAsInt();
    return switch (period.unit()) {
      case YEARS -> Optional.of(start.plusYears(n));
      case MONTHS -> Optional.of(start.plusMonths(n));
      case QUARTERS -> Optional.of(start.plusMonths(3L * n));
      case WEEKS -> Optional.of(start.plusWeeks(n));
      case DAYS -> Optional.of(start.plusDays(n));
      case HOURS, BUSINESS_DAYS, NONE -> Optional.empty();
    };
  }
}
