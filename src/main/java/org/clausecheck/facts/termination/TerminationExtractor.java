package org.clausecheck.facts.termination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Exceptions;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.disputes.EscalationReader;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads who may end the agreement, on what grounds and notice, and what then comes back. */
public final class TerminationExtractor {

  /** A statement by which somebody may end the agreement, or it ends by itself. */
  private record Right(Statement statement, Set<Side> by, boolean automatic) {}

  /** The kinds of sentences that let somebody end the agreement. */
  private static final Set<ClauseKind> WAYS_OUT =
      EnumSet.of(
          ClauseKind.TERMINATION_CONVENIENCE,
          ClauseKind.TERMINATION_BREACH,
          ClauseKind.TERMINATION_INSOLVENCY,
          ClauseKind.TERMINATION_NON_PERFORMANCE,
          ClauseKind.TERMINATION_CHANGE_OF_CONTROL);

  /** Characters from the words that say how long a breach may be cured to the right, at most. */
  private static final int CURE_BESIDE = 600;

  private final Agreement agreement;
  private final Sides sides;
  private final Exceptions exceptions;

  public TerminationExtractor(Agreement agreement, Sides sides) {
    this.exceptions = new Exceptions(agreement);
    this.agreement = agreement;
    this.sides = sides;
  }

  public Termination read(List<Statement> statements) {
    Reading reading = new Reading(statements);
    rights(statements).forEach(reading::weigh);
    reading.addMissedAsBreach();
    reading.overrideNotice();
    reading.leaveOpenWhatNeitherMay();
    reading.addTimesSaidElsewhere();
    reading.deny();
    reading.denyForBreach();
    return reading.termination();
  }

  /** The rights that sentences and the items of their lists give. */
  private List<Right> rights(List<Statement> statements) {
    Set<Side> onEvent = onEvent(statements);
    List<Right> rights = new ArrayList<>();
    for (Statement statement : statements) {
      Optional<Right> whole = right(statement, onEvent);
      for (Statement piece : statement.pieces()) {
        Optional<Right> own = piece == statement ? whole : right(piece, onEvent);
        own.or(() -> whole.map(w -> new Right(piece, w.by(), w.automatic())))
            .ifPresent(rights::add);
      }
    }
    return rights;
  }

  /** What is gathered of one agreement, ground by ground. */
  private final class Reading {
    private final List<Statement> statements;
    private final Grounds breach = new Grounds();
    private final Grounds insolvency = new Grounds();
    private final Grounds convenience = new Grounds();
    private final Grounds changeOfControl = new Grounds();
    private final Grounds nonPerformance = new Grounds();
    private final List<Days> cure = new ArrayList<>();
    private final List<Days> nonPaymentCure = new ArrayList<>();
    private final List<Days> missedCure = new ArrayList<>();
    private final List<Days> notice = new ArrayList<>();
    private final List<Statement> breachRights = new ArrayList<>();
    private final List<Statement> freeRights = new ArrayList<>();

    Reading(List<Statement> statements) {
      this.statements = statements;
    }

    /** Adds a right to the grounds that its words name, or to those without cause. */
    void weigh(Right right) {
      Statement s = right.statement();
      boolean grounds = false;
      if (grounds(s, "change-of-control", ClauseKind.TERMINATION_CHANGE_OF_CONTROL)) {
        changeOfControl.add(byFault(right, "controlled"), proof(s, "change-of-control"));
        grounds = true;
      }
      if (grounds(s, "insolvency", ClauseKind.TERMINATION_INSOLVENCY)) {
        insolvency.add(byFault(right, "fault"), proof(s, "insolvency"));
        grounds = true;
      }
      String missed = right.automatic() ? "" : missed(s, statements);
      if (!missed.isEmpty()) {
        nonPerformance.add(byFault(right, "fault"), proof(s, missed));
        grounds = true;
      }
      if (s.has("nonpayment") && (!s.has("convenience-plain") || s.has("breach"))) {
        days(s, s.has("breach-general") ? "nonpayment-cure" : "cure")
            .ifPresent(nonPaymentCure::add);
        breach.addWeak(byFault(right, "fault"), proof(s, "nonpayment"));
        grounds = true;
      }
      grounds |= weighBreach(right, missed);
      String free = convenience(right, grounds);
      if (!free.isEmpty()) {
        Fact<Set<Side>> by = carried(Fact.stated(right.by(), proof(s, free)), s, statements);
        convenience.add(by);
        freeRights.add(s);
        notice(s).filter(d -> by.value().isPresent()).ifPresent(notice::add);
      }
    }

    /**
     * Whether a right rests on breach in general, and not only on what is paid or missed.
     *
     * @param missed the words of missed performance in it; empty where there are none
     */
    private boolean weighBreach(Right right, String missed) {
      Statement s = right.statement();
      boolean breaks = grounds(s, "breach", ClauseKind.TERMINATION_BREACH);
      boolean general = s.has("breach-general") || !s.has("nonpayment");
      boolean onlyMissed = !missed.isEmpty() && !s.has("breach-general");
      if (s.has("breach") && onlyMissed) {
        breach.addWeak(byFault(right, "fault"), proof(s, "breach"));
        days(s, "cure").ifPresent(missedCure::add);
      } else if (breaks && general && (!right.automatic() || s.has("cure"))) {
        breach.add(byFault(right, "fault"), proof(s, "breach"));
        cure(s, cure, nonPaymentCure);
        breachRights.add(s);
        return true;
      }
      return false;
    }

    /** A missed minimum that is a breach lets end whoever may end for breach. */
    void addMissedAsBreach() {
      for (Statement statement : statements) {
        boolean ofMinimum = statement.hasAny("nonperformance", "figure-missed");
        if (statement.has("missed-is-breach") && ofMinimum && !statement.has("no-remedy")) {
          breach
              .fact()
              .value()
              .filter(by -> by.contains(Side.LICENSOR))
              .ifPresent(
                  by ->
                      nonPerformance.add(
                          Set.of(Side.LICENSOR), proof(statement, "missed-is-breach")));
        }
      }
    }

    /** Notice that a clause which overrides a right without cause says instead. */
    void overrideNotice() {
      for (Statement right : freeRights) {
        for (Exceptions.Change change : exceptions.of(right, statements)) {
          change.words().stream()
              .filter(s -> change.overrides())
              .flatMap(s -> TerminationExtractor.this.notice(s).stream())
              .findFirst()
              .ifPresent(this::onlyNotice);
        }
      }
    }

    private void onlyNotice(Days days) {
      notice.clear();
      notice.add(days);
    }

    /** Neither may leave without cause but as another clause has it: that clause decides who. */
    void leaveOpenWhatNeitherMay() {
      for (Statement s : statements) {
        if (s.has("neither-may") && s.has("convenience-plain")) {
          exceptions.of(s, statements).stream()
              .filter(change -> !change.overrides())
              .findFirst()
              .ifPresent(change -> convenience.add(open(change, proof(s, "neither-may"))));
        }
      }
    }

    /** Times to pay and of notice that are said beside the rights or refer to them. */
    void addTimesSaidElsewhere() {
      for (Statement statement : statements) {
        all(statement, "payment-time").stream()
            .filter(d -> speaksOf(statement, statements, breachRights))
            .findFirst()
            .ifPresent(d -> nonPaymentCure.add(0, d));
        all(statement, "notice-time").stream()
            .filter(d -> refersTo(statement, freeRights))
            .findFirst()
            .ifPresent(this::onlyNotice);
      }
    }

    /** Takes away what words say that a side may not, whatever the reason. */
    void deny() {
      for (Statement statement : statements) {
        for (Side side : denied(statement)) {
          Span proof = proof(statement, "denied");
          for (Grounds grounds : List.of(breach, convenience, nonPerformance)) {
            grounds.deny(side, proof);
          }
        }
      }
    }

    /** Takes away, or leaves open, the right to end for breach that words beside it narrow. */
    void denyForBreach() {
      for (Statement statement : statements) {
        for (Match match : statement.matches("denied-for-breach")) {
          Set<Side> who = sides.of(statement, match, "who").orElse(Set.of());
          boolean beside =
              breachRights.stream()
                  .anyMatch(r -> r.source().clause() == statement.source().clause());
          if (who.size() == 1 && beside && !statement.has("denied-in-part")) {
            Span proof = agreement.proof(statement, match);
            if (statement.has("conditional")) {
              breach.leaveOpen("taken away in part by words nearby; read both", proof);
            } else {
              breach.deny(who.iterator().next(), proof);
            }
          }
        }
      }
    }

    /** "The breaching Party has [***] from the notice to cure." shortly before the right. */
    private List<Days> cureTimeBeside() {
      NavigableMap<Integer, Integer> rights = new TreeMap<>();
      breachRights.forEach(r -> rights.put(r.span().start(), r.source().clause()));
      for (Statement s : statements) {
        Map.Entry<Integer, Integer> right = rights.ceilingEntry(s.span().end());
        boolean beside =
            right != null
                && right.getKey() - s.span().end() <= CURE_BESIDE
                && right.getValue() == s.source().clause();
        Optional<Days> time = beside ? days(s, "cure-time") : Optional.empty();
        if (time.isPresent()) {
          return List.of(time.get());
        }
      }
      return List.of();
    }

    Termination termination() {
      cure.addAll(missedCure);
      if (cure.isEmpty()) {
        cure.addAll(cureTimeBeside());
      }
      AftermathReader.Aftermath aftermath = new AftermathReader(agreement, sides).read(statements);
      EscalationReader.Escalation escalation = new EscalationReader(agreement).read(statements);
      LiabilityReader.Liability liability = new LiabilityReader(agreement, sides).read(statements);
      Fact<Boolean> missedFreely = withoutRemedy(statements);
      return new Termination(
          convenience.fact(),
          shortest(notice),
          breach.fact(),
          carriedCure(first(cure), breachRights, statements),
          different(nonPaymentCure, cure),
          insolvency.fact(),
          nonPerformance.has(Side.LICENSOR) instanceof Fact.Stated<Boolean> stated
              ? stated
              : missedFreely,
          changeOfControl.fact(),
          aftermath.returned(),
          aftermath.survivors(),
          aftermath.paidStays(),
          escalation.steps(),
          escalation.days(),
          liability.penaltyOnLicensor(),
          liability.penaltyCapped(),
          liability.licensorCapped(),
          liability.licensorLimited());
    }
  }

  /** Who may leave, with what another clause takes away. */
  private Fact<Set<Side>> carried(Fact<Set<Side>> said, Statement from, List<Statement> all) {
    return exceptions.carried(
        said,
        from,
        all,
        (s, change) -> {
          if (!s.hasAny("not-a-right", "neither-may") || s.has("not-yet")) {
            return Optional.empty();
          }
          String group = s.has("neither-may") ? "neither-may" : "not-a-right";
          Match denial = s.matches(group).get(0);
          Set<Side> who = sides.subject(s, denial.from()).orElse(Set.of());
          Set<Side> left = EnumSet.noneOf(Side.class);
          left.addAll(said.value().orElse(Set.of()));
          left.removeAll(group.equals("neither-may") ? Sides.both() : who);
          return Optional.of(Fact.stated(left, agreement.proof(s, denial)));
        });
  }

  /** How long a breach may be cured, with what another clause says of that time instead. */
  private Fact<Integer> carriedCure(
      Fact<Integer> said, List<Statement> rights, List<Statement> all) {
    return rights.stream()
        .filter(r -> said.proof().stream().anyMatch(r.span()::overlaps))
        .findFirst()
        .map(
            right ->
                exceptions.carried(
                    said,
                    right,
                    all,
                    (s, change) ->
                        s.has("nonpayment")
                            ? Optional.empty()
                            : days(s, "cure")
                                .or(() -> days(s, "cure-time"))
                                .map(Days::fact)
                                .map(other -> exceptions.settled(change, s, other))))
        .orElse(said);
  }

  /** Nobody may leave but as another clause has it: that clause decides who. */
  private Fact<Set<Side>> open(Exceptions.Change change, Span proof) {
    String why =
        change.words().isEmpty()
            ? exceptions.unread(change.reference())
            : exceptions.readBoth(change.reference());
    return new Fact.Unclear<>(why, List.of(proof, change.reference().span()));
  }

  /** Whether words that change a time come right after one of these rights or name its clause. */
  private boolean speaksOf(Statement s, List<Statement> all, List<Statement> rights) {
    int at = all.indexOf(s);
    return refersTo(s, rights)
        || rights.stream()
            .anyMatch(
                r ->
                    r.source().clause() == s.source().clause()
                        && at > 0
                        && r.span().overlaps(all.get(at - 1).span()));
  }

  /** Whether a statement refers to the clause that holds one of these. */
  private boolean refersTo(Statement s, List<Statement> others) {
    return agreement.contract().outline().references().stream()
        .filter(reference -> s.span().contains(reference.span()))
        .flatMapToInt(reference -> reference.target().stream())
        .anyMatch(clause -> others.stream().anyMatch(o -> o.source().clause() == clause));
  }

  /** Who may not terminate, whatever the reason. */
  private Set<Side> denied(Statement s) {
    Set<Side> denied = EnumSet.noneOf(Side.class);
    if (!s.has("denied-in-part")) {
      s.matches("denied").forEach(m -> sides.of(s, m, "who").ifPresent(denied::addAll));
    }
    return denied.size() == 1 ? denied : Set.of();
  }

  /** The words that rule out a way out for missed performance. */
  private Fact<Boolean> withoutRemedy(List<Statement> statements) {
    return statements.stream()
        .filter(s -> s.has("nonperformance") && s.has("no-remedy"))
        .findFirst()
        .map(s -> Fact.stated(false, proof(s, "no-remedy")))
        .orElseGet(Fact::notStated);
  }

  /** An item that begins with whose right it is: "By either party upon sixty days' notice". */
  private Optional<Right> verbless(Statement statement) {
    boolean ofEnding =
        statement.heading().contains("terminat")
            || WAYS_OUT.stream().anyMatch(kind -> agreement.says(statement, kind));
    return statement.matches("right-by").stream()
        .filter(match -> ofEnding && match.from() == statement.leadIn())
        .flatMap(match -> sides.of(statement, match, "who").stream())
        .filter(by -> !by.isEmpty())
        .findFirst()
        .map(by -> new Right(statement, by, false));
  }

  /** Whoever may terminate on a defined event; both where nobody is said to. */
  private Set<Side> onEvent(List<Statement> statements) {
    Set<Side> by = EnumSet.noneOf(Side.class);
    for (Statement statement : statements) {
      if (statement.has("on-event") && !statement.hasAny("not-a-right", "event-absent")) {
        statement.matches("right-active").stream()
            .map(m -> m.part("may").map(Match.Part::from).orElse(m.from()))
            .flatMap(may -> sides.subject(statement, may).stream())
            .findFirst()
            .ifPresent(by::addAll);
      }
    }
    return by.isEmpty() ? Sides.both() : by;
  }

  private Optional<Right> right(Statement statement, Set<Side> onEvent) {
    if (statement.has("not-a-right") && !statement.has("narrows")) {
      return Optional.empty();
    }
    List<Match> active = new ArrayList<>(statement.matchesAnywhere("right-active"));
    // The words that lead into an item say whose right it is.
    active.sort(Comparator.comparing((Match m) -> m.from() >= statement.leadIn()));
    for (Match match : active) {
      int may = match.part("may").map(Match.Part::from).orElse(match.from());
      Optional<Set<Side>> by = sides.subject(statement, may);
      if (by.isPresent() && !by.get().isEmpty()) {
        return Optional.of(new Right(statement, by.get(), false));
      }
    }
    for (Match match : statement.matchesAnywhere("right-passive")) {
      Optional<Match.Part> who = match.part("who");
      Set<Side> by =
          who.flatMap(
                  p ->
                      Sides.mention(statement, p.from()).map(w -> sides.of(w, statement, p.from())))
              .orElse(Sides.both());
      if (!by.isEmpty()) {
        return Optional.of(new Right(statement, by, false));
      }
    }
    Optional<Right> verbless = verbless(statement);
    if (verbless.isPresent()) {
      return verbless;
    }
    if (statement.hasAnywhere("right-defined") && !statement.hasAnywhere("event-absent")) {
      return Optional.of(new Right(statement, onEvent, false));
    }
    if (statement.hasAnywhere("right-automatic")) {
      return Optional.of(new Right(statement, Sides.both(), true));
    }
    return statement.isWhole() ? ofItsKind(statement) : Optional.empty();
  }

  /**
   * The right of a sentence that by its kind gives one, in words that no phrase has: of whoever
   * terminates, or of both where nobody is named.
   */
  private Optional<Right> ofItsKind(Statement statement) {
    if (statement.hasAnywhere("neither-may")
        || WAYS_OUT.stream().noneMatch(kind -> agreement.says(statement, kind))) {
      return Optional.empty();
    }
    List<String> forms = statement.wording().forms();
    for (int i = 0; i < forms.size(); i++) {
      if (forms.get(i).startsWith("terminat") || forms.get(i).startsWith("cancel")) {
        Optional<Set<Side>> by = sides.subject(statement, i).filter(who -> !who.isEmpty());
        if (by.isPresent()) {
          return by.map(who -> new Right(statement, who, false));
        }
      }
    }
    return Optional.of(new Right(statement, Sides.both(), false));
  }

  /** The cure periods of a breach: a different one may be said for failure to pay. */
  private void cure(Statement s, List<Days> general, List<Days> nonPayment) {
    if (s.hasAnywhere("no-cure")) {
      return;
    }
    Optional<Days> pay = s.has("nonpayment") ? days(s, "payment-days") : Optional.empty();
    Optional<Days> other =
        all(s, "cure").stream().filter(d -> pay.isEmpty() || !d.isSame(pay.get())).findFirst();
    if (pay.isPresent() && other.isPresent()) {
      nonPayment.add(0, pay.get());
      general.add(other.get());
    } else {
      days(s, "cure").ifPresent(general::add);
    }
  }

  /** The group of words by which a right needs no ground; empty when it does need one. */
  private String convenience(Right right, boolean grounds) {
    Statement s = right.statement();
    boolean other =
        s.hasAny("not-agreement", "force-majeure")
            || (s.has("other-object") && !s.has("licence-object"));
    if (!right.automatic()
        && !other
        && !grounds
        && s.isWhole()
        && !s.has("at-term-end")
        && agreement.says(s, ClauseKind.TERMINATION_CONVENIENCE)) {
      return s.has("convenience-plain") ? "convenience-plain" : "notice";
    }
    if (!grounds && s.has("right-by") && !hasOwnCondition(s)) {
      return "right-by";
    }
    if (right.automatic() || other || !s.hasAnywhere("ends-agreement")) {
      return "";
    }
    if (s.has("convenience-plain") && !s.hasAny("insolvency", "change-of-control")) {
      return "convenience-plain";
    }
    if (!grounds && s.has("notice-item") && !hasOwnCondition(s)) {
      return "notice-item";
    }
    boolean conditional = grounds || s.has("at-term-end") || isConditional(s);
    if (!conditional && s.has("convenience")) {
      return "convenience";
    }
    return !conditional && s.has("notice") && !s.has("for-a-ground") ? "notice" : "";
  }

  /** Whether an item of a list is subject to a condition of its own, besides that of its list. */
  private static boolean hasOwnCondition(Statement s) {
    return s.hasAny("at-term-end", "for-a-ground")
        || s.matches("conditional").stream().anyMatch(m -> m.from() >= s.leadIn());
  }

  private static boolean isConditional(Statement s) {
    List<Match> not = s.matchesAnywhere("not-a-condition");
    return s.matchesAnywhere("conditional").stream()
        .anyMatch(m -> not.stream().noneMatch(n -> n.from() <= m.from() && m.next() <= n.next()));
  }

  /** Who may act on a ground: not the one at fault, where the words name it. */
  private Set<Side> byFault(Right right, String group) {
    Statement s = right.statement();
    for (Match match : s.matchesAnywhere(group)) {
      Optional<Match.Part> part = match.part("fault");
      Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
      if (who.isPresent() && who.get().sort() == Who.Sort.NAMED) {
        Set<Side> fault = sides.of(who.get(), s, part.get().from());
        if (fault.size() == 1) {
          Set<Side> by = EnumSet.copyOf(right.by());
          by.retainAll(Sides.complement(fault));
          return by.isEmpty() ? right.by() : by;
        }
      }
    }
    return right.by();
  }

  /** The group of words by which a missed minimum or an abandoned product is a ground, or none. */
  private String missed(Statement s, List<Statement> all) {
    if (s.hasAnywhere("nonperformance")) {
      return "nonperformance";
    }
    int at = all.indexOf(s);
    if (s.has("duty-missed") && at > 0 && all.get(at - 1).has("dated-duty")) {
      return "duty-missed";
    }
    if (byLicensee(s, "shelving")) {
      return "shelving";
    }
    return grounds(s, "nonperformance", ClauseKind.TERMINATION_NON_PERFORMANCE)
        ? "nonperformance"
        : "";
  }

  /** Whether the licensee is the one of whom a group speaks. */
  private boolean byLicensee(Statement s, String group) {
    for (Match match : s.matches(group)) {
      Optional<Match.Part> part = match.part("who");
      Optional<Who> who = part.flatMap(p -> Sides.mention(s, p.from()));
      if (who.isPresent()
          && sides.of(who.get(), s, part.get().from()).equals(Set.of(Side.LICENSEE))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it names that ground, by its words or, where it has one ground only, by its kind. */
  private boolean grounds(Statement s, String group, ClauseKind kind) {
    return s.has(group) || (s.isWhole() && agreement.says(s, kind));
  }

  private Span proof(Statement statement, String group) {
    List<Match> own = statement.matches(group);
    List<Match> all = own.isEmpty() ? statement.matchesAnywhere(group) : own;
    return all.isEmpty() ? statement.span() : agreement.proof(statement, all.get(0));
  }

  /** A number of days with its proof; none where the number is blacked out or still blank. */
  private record Days(OptionalInt days, Span proof) {
    boolean isSame(Days other) {
      return days.equals(other.days);
    }

    Fact<Integer> fact() {
      return days.isPresent()
          ? Fact.stated(days.getAsInt(), proof)
          : new Fact.Redacted<>(List.of(proof));
    }
  }

  private Optional<Days> notice(Statement statement) {
    return days(statement, "notice-tight").or(() -> days(statement, "notice"));
  }

  /**
   * The number of days that a group names, in the tightest words: of "45 days, or 15 for
   * non-payment" the 15.
   */
  private Optional<Days> days(Statement statement, String group) {
    return all(statement, group).stream().findFirst();
  }

  private List<Days> all(Statement statement, String group) {
    return all(statement, statement.tightest(group));
  }

  private List<Days> all(Statement statement, List<Match> matches) {
    List<Days> all = new ArrayList<>();
    for (Match match : matches) {
      if (isFrequency(statement, match)) {
        continue;
      }
      Optional<Period> period =
          Agreement.value(statement, match, "days", "period", Value.Duration.class)
              .map(Value.Duration::period);
      boolean blank =
          period.isEmpty()
              ? Agreement.thing(statement, match, "days", "blank").isPresent()
              : period.get().amount().isEmpty() && period.get().unit() != Period.Unit.NONE;
      OptionalInt days = period.map(Period::comparableDays).orElse(OptionalInt.empty());
      if (days.isPresent() || blank) {
        all.add(new Days(days, agreement.proof(statement, match)));
      }
    }
    return all;
  }

  /** "three times in any twelve month period": how often, not how long. */
  private static boolean isFrequency(Statement statement, Match match) {
    int before = match.part("days").map(Match.Part::from).orElse(0) - 1;
    return before >= 0 && statement.wording().forms().get(before).equals("any");
  }

  private static Fact<Integer> first(List<Days> days) {
    return days.isEmpty() ? Fact.notStated() : days.get(0).fact();
  }

  /** The first of these that the general cure period does not already say. */
  private static Fact<Integer> different(List<Days> days, List<Days> general) {
    return first(
        days.stream().filter(d -> general.isEmpty() || !d.isSame(general.get(0))).toList());
  }

  /** The shortest of these; redacted where one of them is. */
  private static Fact<Integer> shortest(List<Days> days) {
    return days.stream()
        .min(Comparator.comparingInt(d -> d.days().orElse(-1)))
        .map(Days::fact)
        .orElseGet(Fact::notStated);
  }

  /** Who may end the agreement on one ground, gathered over the statements. */
  private static final class Grounds {
    private final Set<Side> by = EnumSet.noneOf(Side.class);
    private final Set<Side> weak = EnumSet.noneOf(Side.class);
    private final Set<Span> proofs = new LinkedHashSet<>();
    private final Set<Span> weakProofs = new LinkedHashSet<>();
    private Fact.@Nullable Unclear<Set<Side>> unclear;

    void add(Set<Side> more, Span proof) {
      by.addAll(more);
      proofs.add(proof);
    }

    /** Adds who may, or keeps in mind why it cannot be told. */
    void add(Fact<Set<Side>> fact) {
      fact.value().ifPresent(by::addAll);
      if (fact instanceof Fact.Unclear<Set<Side>> open) {
        unclear = open;
      } else if (fact.value().filter(v -> !v.isEmpty()).isPresent()) {
        proofs.addAll(fact.proof());
      }
    }

    /** Counts only where nothing better is said of that side. */
    void addWeak(Set<Side> more, Span proof) {
      weak.addAll(more);
      weakProofs.add(proof);
    }

    /** Takes the right from one who may never use it. */
    void deny(Side side, Span proof) {
      boolean had = by.remove(side);
      if (weak.remove(side) || had) {
        proofs.add(proof);
      }
    }

    /** Makes it unclear who may, in spite of what was read so far. */
    void leaveOpen(String why, Span proof) {
      List<Span> words = new ArrayList<>(List.of(proof));
      words.addAll(proofs);
      unclear = new Fact.Unclear<>(why, words);
      by.clear();
      weak.clear();
    }

    Fact<Set<Side>> fact() {
      if (by.isEmpty() && weak.isEmpty() && unclear != null) {
        return unclear;
      }
      Set<Side> all = EnumSet.copyOf(weak);
      all.addAll(by);
      Set<Span> words = new LinkedHashSet<>(proofs);
      if (!by.containsAll(weak)) {
        words.addAll(weakProofs);
      }
      return all.isEmpty()
          ? Fact.notStated()
          : new Fact.Stated<>(Set.copyOf(all), List.copyOf(words));
    }

    Fact<Boolean> has(Side side) {
      return by.contains(side) ? new Fact.Stated<>(true, List.copyOf(proofs)) : Fact.notStated();
    }
  }
}
