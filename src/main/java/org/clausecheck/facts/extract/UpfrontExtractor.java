package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Upfront;
import org.clausecheck.facts.Upfront.AmountKind;
import org.clausecheck.facts.Upfront.Creditable;
import org.clausecheck.facts.Upfront.Due;
import org.clausecheck.facts.Upfront.Refundable;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.text.Span;

/**
 * Reads the lump sum that the licensee owes at or near signing, and which other payments there are.
 * A passage counts when it names such a sum or says that a sum is due near signing, with enough of
 * who, how much and when; the strongest passage is read.
 */
final class UpfrontExtractor {
  private static final double ENOUGH = 3;
  private static final int SIX_MONTHS = 190;
  private static final double DUE_NEXT = 1.4;
  private static final int TIGHT = 12;
  private static final int BESIDE_NAME = 30;

  /** Words between "monthly" and the sum that it belongs to. */
  private static final int BESIDE_SUM = 4;

  /** Length of the longest word that no sum is called by ("that fee", "each payment"). */
  private static final int LITTLE_WORD = 4;

  private static final Set<String> NO_LUMP_SUM =
      Set.of("monthly", "quarterly", "service", "services");

  /** Words by which something runs from signing on and is not due then. */
  private static final Set<String> RUNNING = Set.of("beginning", "commencing", "starting");

  private static final Set<String> SUMS =
      Set.of("fee", "fees", "payment", "payments", "guarantee", "advance", "sum", "amount");

  private final Agreement agreement;
  private final Sides sides;
  private final Exceptions exceptions;

  UpfrontExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
    this.exceptions = new Exceptions(agreement);
  }

  Upfront read(List<Statement> statements) {
    return new Reading(statements).read();
  }

  /** A passage that may oblige the licensee to a lump sum near signing. */
  private record Candidate(Statement statement, int index, double score) {}

  /** One reading of the agreement's statements. */
  private final class Reading {
    private final List<Statement> statements;

    /** Rows of tables of payments; they count only where no sentence says what is due. */
    private Set<Statement> rows = Set.of();

    Reading(List<Statement> statements) {
      this.statements = statements;
    }

    Upfront read() {
      Optional<Candidate> sentence = best();
      rows = new PaymentRows().of(statements);
      Optional<Candidate> best = sentence.or(this::best);
      Fact<Boolean> royalty = royalty();
      Fact<Boolean> milestones = milestones();
      Fact<Boolean> minimum = other("guaranteed", "no-guarantee", true);
      if (best.isEmpty()) {
        return new Upfront(
            denied(),
            Fact.notStated(),
            Fact.notStated(),
            Fact.notStated(),
            Fact.notStated(),
            Fact.notStated(),
            Fact.notStated(),
            Fact.notStated(),
            royalty,
            milestones,
            minimum);
      }
      Candidate found = best.get();
      List<Statement> around = around(found);
      Fact<List<Money>> amounts = amounts(found, around);
      Dueness due = carried(due(around), found.statement());
      return new Upfront(
          Fact.stated(true, found.statement().span()),
          amounts,
          kind(amounts, around),
          due.due(),
          due.days(),
          flag(around, "staged"),
          refundable(around),
          creditable(around),
          royalty,
          milestones,
          minimum);
    }

    // ---- which passage

    private Optional<Candidate> best() {
      List<Candidate> candidates = new ArrayList<>();
      for (int s = 0; s < statements.size(); s++) {
        Statement whole = statements.get(s);
        consider(whole, s, score(whole) + dueNext(whole, s), candidates);
        for (Statement piece : whole.parts()) {
          consider(piece, s, score(piece), candidates);
        }
      }
      return candidates.stream()
          .max(
              Comparator.comparingDouble(Candidate::score)
                  .thenComparing(c -> -c.statement().span().start()));
    }

    private static void consider(
        Statement statement, int index, double score, List<Candidate> candidates) {
      boolean list = !statement.parts().isEmpty();
      if (score >= ENOUGH && (!list || statement.hasAny("upfront-fee", "lump-name"))) {
        candidates.add(new Candidate(statement, index, score));
      }
    }

    /**
     * What it adds that the next sentence says when the sum is due: "shall pay a licence fee of EUR
     * 9. The fee is payable on signature.", or that it is still to be agreed.
     */
    private double dueNext(Statement statement, int index) {
      boolean open =
          statement.has("upfront-fee")
              && statement.has("pays")
              && index + 1 < statements.size()
              && statements.get(index + 1).has("amount-to-be-agreed");
      if (open) {
        return DUE_NEXT;
      }
      boolean sum =
          statement.hasAny("upfront-fee", "lump-name")
              && statement.has("pays")
              && !money(statement).isEmpty();
      if (!sum || nearSigning(statement) || index + 1 >= statements.size()) {
        return 0;
      }
      Statement next = statements.get(index + 1);
      List<String> forms = next.wording().forms();
      boolean same =
          pointsBack(next) || forms.subList(0, Math.min(4, forms.size())).contains("fee");
      return same && nearSigning(next) ? DUE_NEXT : 0;
    }

    private double score(Statement statement) {
      if (statement.has("no-upfront") || isRecital(statement) || paidByLicensor(statement)) {
        return 0;
      }
      boolean money = !money(statement).isEmpty();
      boolean blank = blank(statement).isPresent();
      double score = 0;
      boolean upfront = statement.has("upfront-fee");
      boolean near = nearSigning(statement);
      boolean row = rows.contains(statement);
      boolean pays = statement.has("pays") || leadPays(statement) || row;
      score += upfront ? 2.2 : statement.has("lump-name") ? 1.2 : 0;
      score += near ? 1.6 : 0;
      score += money ? 1 : blank ? 0.7 : 0;
      score += (pays ? 0.5 : 0) + (row ? 0.4 : 0);
      score += statement.probability(ClauseKind.UPFRONT_PAYMENT);
      boolean periodic = statement.has("periodic");
      if ((statement.has("not-upfront") || periodic) && !tight(statement)) {
        score -= near && (upfront || money && !periodic) ? 0.8 : 1.6;
      }
      score -= leadDenies(statement) ? 1.6 : 0;
      score -= statement.has("milestone-sum") && !near ? 2 : 0;
      boolean names = upfront || statement.has("lump-name") && (money || blank) && pays;
      return (names || near) && (money || blank || pays) ? score : 0;
    }

    /** Whether a sum stands beside the words of signing and nothing between them speaks against. */
    private boolean tight(Statement statement) {
      List<List<Thing>> things = statement.wording().things();
      for (Match near : statement.matches("near-signing")) {
        int from = Math.max(statement.leadIn(), near.from() - TIGHT);
        int next = Math.min(things.size(), near.next() + TIGHT);
        for (int i = from; i < next; i++) {
          boolean sum = things.get(i).stream().anyMatch(t -> t.type().equals("money"));
          int first = Math.min(i, near.from());
          int last = Math.max(i, near.next());
          if (sum
              && statement.matches("not-upfront").stream()
                  .noneMatch(m -> m.next() > first && m.from() <= last + 2)
              && statement.matches("periodic").stream()
                  .noneMatch(m -> m.next() > first - BESIDE_SUM && m.from() <= last + 2)) {
            return true;
          }
        }
      }
      return false;
    }

    /** Whether the words that lead into an item are about sums that are no lump sums. */
    private static boolean leadDenies(Statement statement) {
      List<String> lead = statement.wording().forms().subList(0, statement.leadIn());
      for (int i = 0; i + 1 < lead.size(); i++) {
        if (NO_LUMP_SUM.contains(lead.get(i)) && SUMS.contains(lead.get(i + 1))) {
          return true;
        }
      }
      return lead.contains("research");
    }

    private static boolean isRecital(Statement statement) {
      return statement.wording().forms().get(statement.leadIn()).equals("whereas");
    }

    /** Whether the words that lead into an item speak of paying. */
    private static boolean leadPays(Statement statement) {
      for (int i = 0; i < statement.leadIn(); i++) {
        String form = statement.wording().forms().get(i);
        if (form.equals("pay") || form.equals("paid") || form.equals("payable")) {
          return true;
        }
      }
      return false;
    }

    private boolean paidByLicensor(Statement statement) {
      return isOnly(Side.LICENSOR, statement, "payer") || isOnly(Side.LICENSEE, statement, "payee");
    }

    private boolean isOnly(Side side, Statement statement, String part) {
      return statement.matches("pays").stream()
          .anyMatch(m -> sides.of(statement, m, part).equals(Optional.of(Set.of(side))));
    }

    private boolean nearSigning(Statement statement) {
      boolean row = rows.contains(statement) && statement.has("row-signing");
      if (row && !statement.has("row-milestone") && !statement.has("periodic")) {
        return true;
      }
      if (isDelivered(statement)) {
        return true;
      }
      List<Match> all = statement.matches("near-signing");
      List<Match> late = all.stream().filter(m -> isLate(statement, m)).toList();
      for (Match match : all) {
        int before = match.from() - 1;
        boolean running = before >= 0 && RUNNING.contains(statement.wording().forms().get(before));
        boolean dated =
            match.part("date").isPresent()
                || statement
                    .wording()
                    .forms()
                    .subList(match.from(), match.next())
                    .contains("anniversary");
        if (!dated
            && !running
            && late.stream().noneMatch(l -> l.from() < match.next() && match.from() < l.next())) {
          return true;
        }
      }
      return false;
    }

    /** Whether more than six months are said to pass after signing. */
    private boolean isLate(Statement statement, Match match) {
      OptionalInt days = days(statement, match);
      return days.isPresent() && days.getAsInt() > SIX_MONTHS;
    }

    /** "License Fees: due upon Software Acceptance". */
    private static boolean isDelivered(Statement statement) {
      return statement.has("near-delivery")
          && statement.hasAny("delivered-fee", "upfront-fee")
          && !statement.has("periodic");
    }

    private OptionalInt days(Statement statement, Match match) {
      return Agreement.value(statement, match, "days", "period", Value.Duration.class)
          .map(d -> d.period().comparableDays())
          .orElse(OptionalInt.empty());
    }

    private List<Value.Amount> money(Statement statement) {
      List<Value.Amount> amounts = new ArrayList<>();
      for (int i = statement.leadIn(); i < statement.wording().things().size(); i++) {
        for (Thing thing : statement.wording().things().get(i)) {
          if (thing.value() instanceof Value.Amount amount) {
            amounts.add(amount);
          }
        }
      }
      return amounts;
    }

    private Optional<Span> blank(Statement statement) {
      return blank(statement, statement.leadIn(), statement.words().length);
    }

    /** The blank in the words that lead into a row. */
    private Optional<Span> leadBlank(Statement statement) {
      return blank(statement, 0, statement.leadIn());
    }

    private Optional<Span> blank(Statement statement, int from, int next) {
      for (int i = from; i < next; i++) {
        int word = statement.words()[i];
        if (agreement.words().is(word, Words.Kind.BLANK)) {
          return Optional.of(agreement.words().span(word, word));
        }
      }
      return Optional.empty();
    }

    /** The passage with the sentences beside it in its clause that go on about the sum. */
    private List<Statement> around(Candidate found) {
      List<Statement> around = new ArrayList<>();
      around.add(found.statement());
      int clause = found.statement().source().clause();
      for (int s = found.index() + 1; s < statements.size() && s <= found.index() + 3; s++) {
        Statement next = statements.get(s);
        boolean named = next.hasAny("upfront-fee", "lump-name") && money(next).isEmpty();
        if (next.source().clause() == clause || pointsBack(next) || named) {
          around.add(next);
        }
      }
      return around;
    }

    /** "It is non-refundable": a sentence about what the one before it said. */
    private static boolean pointsBack(Statement statement) {
      List<String> forms = statement.wording().forms();
      String first = forms.get(statement.leadIn());
      String second =
          statement.leadIn() + 1 < forms.size() ? forms.get(statement.leadIn() + 1) : "";
      return first.equals("it")
          || first.equals("this")
          || first.equals("such")
          || first.equals("the") && SUMS.contains(second);
    }

    // ---- what it says

    private Fact<List<Money>> amounts(Candidate found, List<Statement> around) {
      List<Value.Amount> amounts = money(found.statement());
      List<Money> sums = new ArrayList<>();
      List<Span> proof = new ArrayList<>();
      if (!amounts.isEmpty()) {
        Value.Amount nearest = nearest(found.statement(), amounts);
        sums.add(nearest.money());
        proof.add(nearest.span());
      }
      if (!sums.isEmpty()) {
        return amounts.stream().anyMatch(a -> a.contradicts() && proof.contains(a.span()))
            ? new Fact.Unclear<>("words and figures of the amount differ", proof)
            : new Fact.Stated<>(List.copyOf(sums), proof);
      }
      Optional<Value.Amount> defined = defined(found.statement());
      if (defined.isPresent()) {
        return Fact.stated(
            List.of(defined.get().money()), defined.get().span(), found.statement().span());
      }
      for (Statement statement : around) {
        Optional<Span> blank = blank(statement).or(() -> leadBlank(statement));
        if (blank.isPresent()) {
          String written = blank.get().in(agreement.text());
          return Fact.stated(List.of(new Money(written, Optional.empty(), "")), blank.get());
        }
      }
      return Fact.notStated();
    }

    /** The sum that a term named in the passage is defined by: "$1,250,000 (the \"Guarantee\")". */
    private Optional<Value.Amount> defined(Statement statement) {
      for (DefinedTerm term : agreement.contract().outline().definitions()) {
        if (term.uses().stream().noneMatch(statement.span()::contains)) {
          continue;
        }
        Optional<Value.Amount> amount =
            agreement.values().stream()
                .filter(Value.Amount.class::isInstance)
                .map(Value.Amount.class::cast)
                .filter(a -> term.definition().contains(a.span()))
                .findFirst();
        if (amount.isPresent()) {
          return amount;
        }
      }
      return Optional.empty();
    }

    /** The amount that stands nearest to the words that name the sum or its time. */
    private Value.Amount nearest(Statement statement, List<Value.Amount> amounts) {
      List<Match> anchors = new ArrayList<>(statement.matches("upfront-fee"));
      anchors.addAll(statement.matches("lump-name"));
      if (anchors.isEmpty()) {
        anchors.addAll(statement.matches("near-signing"));
      }
      Value.Amount nearest = amounts.get(0);
      int least = Integer.MAX_VALUE;
      for (Value.Amount amount : amounts) {
        for (Match anchor : anchors) {
          int at = agreement.words().start(statement.firstWord(anchor));
          int distance = Math.abs(amount.span().start() - at);
          if (distance < least) {
            least = distance;
            nearest = amount;
          }
        }
      }
      return nearest;
    }

    private static Fact<AmountKind> kind(Fact<List<Money>> amounts, List<Statement> around) {
      if (amounts instanceof Fact.Stated<List<Money>> stated) {
        boolean figures = stated.answer().stream().allMatch(m -> m.amount().isPresent());
        return new Fact.Stated<>(
            figures ? AmountKind.FIGURES : AmountKind.REDACTED, stated.proof());
      }
      if (amounts instanceof Fact.Unclear<List<Money>> unclear) {
        return new Fact.Unclear<>(unclear.why(), unclear.proof());
      }
      for (Statement statement : around) {
        if (statement.has("amount-to-be-agreed")) {
          return Fact.stated(AmountKind.TO_BE_AGREED, statement.span());
        }
      }
      Statement first = around.get(0);
      return first.has("formula")
          ? Fact.stated(AmountKind.FORMULA, first.span())
          : Fact.notStated();
    }

    private record Dueness(Fact<Due> due, Fact<Integer> days) {}

    private Dueness due(List<Statement> around) {
      List<List<String>> names = names(around.get(0));
      for (Statement statement : statements) {
        for (Match match : statement.matches("discretion")) {
          boolean due = statement.has("pays") || statement.has("falls-due");
          if (due && names.stream().anyMatch(name -> beside(statement, match, name))) {
            return new Dueness(
                Fact.stated(Due.LICENSEE_DISCRETION, agreement.proof(statement, match)),
                Fact.notStated());
          }
        }
      }
      for (Statement statement : around) {
        if (statement.has("discretion")) {
          return new Dueness(
              Fact.stated(
                  Due.LICENSEE_DISCRETION,
                  agreement.proof(statement, statement.matches("discretion").get(0))),
              Fact.notStated());
        }
        if (statement.matches("near-signing").stream()
            .anyMatch(m -> m.part("invoice").isPresent())) {
          Optional<Dueness> invoiced = invoiced(around);
          if (invoiced.isPresent()) {
            return invoiced.get();
          }
        }
        for (Match match : statement.matches("near-signing")) {
          Span proof = agreement.proof(statement, match);
          OptionalInt days = days(statement, match);
          if (days.isPresent()) {
            return new Dueness(
                Fact.stated(Due.WITHIN_DAYS, proof), Fact.stated(days.getAsInt(), proof));
          }
          if (match.part("days").isPresent()) {
            return new Dueness(
                Fact.stated(Due.WITHIN_DAYS, proof), new Fact.Redacted<>(List.of(proof)));
          }
          if (match.part("date").isPresent()) {
            return new Dueness(Fact.stated(Due.DATE, proof), Fact.notStated());
          }
        }
        if (statement.has("near-signing")) {
          Span proof = agreement.proof(statement, statement.matches("near-signing").get(0));
          return new Dueness(Fact.stated(Due.ON_SIGNING, proof), Fact.stated(0, proof));
        }
        if (rows.contains(statement) && statement.has("row-signing")) {
          Match match = statement.matches("row-signing").get(0);
          Span proof = agreement.proof(statement, match);
          OptionalInt days = days(statement, match);
          return days.isPresent()
              ? new Dueness(
                  Fact.stated(Due.WITHIN_DAYS, proof), Fact.stated(days.getAsInt(), proof))
              : new Dueness(Fact.stated(Due.ON_SIGNING, proof), Fact.stated(0, proof));
        }
        if (statement.has("milestone-due")) {
          Span proof = agreement.proof(statement, statement.matches("milestone-due").get(0));
          return new Dueness(Fact.stated(Due.MILESTONE, proof), Fact.notStated());
        }
      }
      return new Dueness(Fact.notStated(), Fact.notStated());
    }

    /** When it is due, with what the clause says that the passage yields to. */
    private Dueness carried(Dueness said, Statement from) {
      Fact<Due> due =
          exceptions.carried(
              said.due(),
              from,
              statements,
              (s, change) ->
                  s.hasAny("pays", "falls-due") && s.hasAny("upfront-fee", "lump-name", "fee-word")
                      ? Optional.of(due(List.of(s)).due())
                          .filter(Fact.Stated.class::isInstance)
                          .map(other -> exceptions.settled(change, s, other))
                      : Optional.empty());
      if (due.equals(said.due())) {
        return said;
      }
      return new Dueness(due, due.value().isEmpty() ? due.map(d -> 0) : Fact.notStated());
    }

    /** "invoiced on the Effective Date and payable within 30 days of receipt of the invoice". */
    private Optional<Dueness> invoiced(List<Statement> around) {
      List<Statement> all = new ArrayList<>(around);
      all.addAll(statements);
      for (Statement statement : all) {
        for (Match match : statement.matches("within-invoice")) {
          OptionalInt days = days(statement, match);
          if (days.isPresent() && statement.has("pays-word")) {
            Span proof = agreement.proof(statement, match);
            return Optional.of(
                new Dueness(
                    Fact.stated(Due.WITHIN_DAYS, proof), Fact.stated(days.getAsInt(), proof)));
          }
        }
      }
      return Optional.empty();
    }

    private Fact<Boolean> flag(List<Statement> around, String group) {
      Statement first = around.get(0);
      for (Match match : first.matches(group)) {
        return Fact.stated(true, agreement.proof(first, match));
      }
      return Fact.notStated();
    }

    private Fact<Refundable> refundable(List<Statement> around) {
      Fact<Refundable> said =
          terms(
              around,
              List.of(
                  Map.entry("non-refundable", Refundable.NON_REFUNDABLE),
                  Map.entry("refundable", Refundable.REFUNDABLE)));
      return said.value().equals(Optional.of(Refundable.NON_REFUNDABLE)) ? excepted(said) : said;
    }

    /** "Except as provided in Section 9.2, non-refundable": what that section gives back counts. */
    private Fact<Refundable> excepted(Fact<Refundable> said) {
      for (Span proof : said.proof()) {
        for (CrossReference reference : exceptions.in(proof)) {
          Optional<Clause> target = exceptions.target(reference);
          if (target.isEmpty()) {
            return new Fact.Unclear<>(
                exceptions.unread(reference), List.of(proof, reference.span()));
          }
          for (Statement statement : statements) {
            boolean there = target.get().span().contains(statement.span().start());
            if (there && statement.has("refundable") && !statement.has("non-refundable")) {
              return Fact.stated(Refundable.REFUNDABLE, statement.span(), proof);
            }
          }
        }
      }
      return said;
    }

    private Fact<Creditable> creditable(List<Statement> around) {
      return terms(
          around,
          List.of(
              Map.entry("non-creditable", Creditable.NON_CREDITABLE),
              Map.entry("part", Creditable.PARTLY_CREDITABLE),
              Map.entry("creditable", Creditable.CREDITABLE)));
    }

    /**
     * What is said of the sum: in the passage and the sentences after it, or wherever the sum is
     * called by its name. Of the groups the first that is found anywhere near answers.
     */
    private <T> Fact<T> terms(List<Statement> around, List<Map.Entry<String, T>> answers) {
      for (Statement statement : around) {
        for (Map.Entry<String, T> answer : answers) {
          for (Match match : statement.matches(answer.getKey())) {
            return Fact.stated(answer.getValue(), agreement.proof(statement, match));
          }
        }
      }
      List<List<String>> names = names(around.get(0));
      for (Statement statement : statements) {
        for (Map.Entry<String, T> answer : answers) {
          for (Match match : statement.matches(answer.getKey())) {
            if (names.stream().anyMatch(name -> beside(statement, match, name))) {
              return Fact.stated(answer.getValue(), agreement.proof(statement, match));
            }
          }
        }
      }
      return Fact.notStated();
    }

    /**
     * The names of the sum in the passage: defined terms that end in "Fee", "Payment" and so on.
     */
    private List<List<String>> names(Statement passage) {
      List<List<String>> names = new ArrayList<>();
      List<String> forms = passage.wording().forms();
      for (int i = 1; i < forms.size(); i++) {
        if (SUMS.contains(forms.get(i)) && forms.get(i - 1).length() > LITTLE_WORD) {
          names.add(forms.subList(i - 1, i + 1));
        }
      }
      for (DefinedTerm term : agreement.contract().outline().definitions()) {
        String[] words = term.name().toLowerCase(Locale.ROOT).split(" ", 8);
        boolean sum = words.length > 1 && SUMS.contains(words[words.length - 1]);
        boolean here =
            term.uses().stream().anyMatch(passage.span()::contains)
                || term.definition().overlaps(passage.span());
        if (sum && here) {
          names.add(List.of(words));
        }
      }
      return names;
    }

    private static boolean beside(Statement statement, Match match, List<String> name) {
      List<String> forms = statement.wording().forms();
      int from = Math.max(0, match.from() - BESIDE_NAME);
      int next = Math.min(forms.size(), match.next() + BESIDE_NAME);
      return Collections.indexOfSubList(forms.subList(from, next), name) >= 0;
    }

    private Fact<Boolean> denied() {
      for (Statement statement : statements) {
        for (Match match : statement.matches("no-upfront")) {
          return Fact.stated(false, agreement.proof(statement, match));
        }
      }
      return Fact.notStated();
    }

    // ---- other payments

    private Fact<Boolean> royalty() {
      Gathered<Boolean> royalties = new Gathered<>();
      for (Statement statement : statements) {
        if (statement.has("running-royalty")
            && !statement.has("no-royalty")
            && !paidByLicensor(statement)) {
          for (Match match : statement.matches("running-royalty")) {
            if (sides
                .of(statement, match, "payer")
                .map(p -> p.contains(Side.LICENSEE))
                .orElse(true)) {
              royalties.add(true, agreement.proof(statement, match));
            }
          }
        }
      }
      return royalties.first();
    }

    /** Milestones that a sentence promises, or a row of a table of payments. */
    private Fact<Boolean> milestones() {
      Fact<Boolean> said = other("milestone-payment", "no-guarantee", false);
      if (said.value().isPresent()) {
        return said;
      }
      return statements.stream()
          .filter(s -> rows.contains(s) && s.has("row-milestone"))
          .findFirst()
          .map(s -> Fact.stated(true, s.span()))
          .orElse(said);
    }

    private Fact<Boolean> other(String group, String not, boolean refuse) {
      Gathered<Boolean> found = new Gathered<>();
      for (Statement statement : statements) {
        if (paidByLicensor(statement) || (refuse && statement.has(not))) {
          continue;
        }
        for (Match match : statement.matches(group)) {
          found.add(true, agreement.proof(statement, match));
        }
      }
      return found.first();
    }
  }
}
