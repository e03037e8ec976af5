package org.clausecheck.facts.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Finds the passage that obliges the licensee to a lump sum near signing. A passage counts when it
 * names such a sum or says that a sum is due near signing, with enough of who, how much and when;
 * the strongest is taken.
 */
final class UpfrontPassages {
  private static final double ENOUGH = 3;
  private static final int SIX_MONTHS = 190;
  private static final double DUE_NEXT = 1.4;
  private static final int TIGHT = 12;

  /** Probability from which a table is one of minimum purchases. */
  private static final double LIKELY_MINIMUM = 0.8;

  /** Words between "monthly" and the sum that it belongs to. */
  private static final int BESIDE_SUM = 4;

  private static final Set<String> NO_LUMP_SUM =
      Set.of("monthly", "quarterly", "service", "services");

  /** Words by which something runs from signing on and is not due then. */
  private static final Set<String> RUNNING = WordLists.COMMON.list("running-from");

  /** Words that a sum is called by. */
  static final Set<String> SUMS = WordLists.COMMON.list("sums");

  /** A passage that may oblige the licensee to a lump sum near signing. */
  record Passage(Statement statement, int index, double score) {}

  private final Agreement agreement;
  private final Sides sides;
  private final List<Statement> statements;

  /** Rows of tables of payments; they count only where no sentence says what is due. */
  private Set<Statement> rows = Set.of();

  UpfrontPassages(Agreement agreement, Sides sides, List<Statement> statements) {
    this.agreement = agreement;
    this.sides = sides;
    this.statements = statements;
  }

  /** The strongest passage: a sentence, or else a row of a table of payments. */
  Optional<Passage> find() {
    Optional<Passage> sentence = strongest();
    rows = new PaymentRows().of(statements);
    return sentence.or(this::strongest).map(this::firstOfList).map(this::whole);
  }

  /** Of a list of instalments the first that is due near signing, not the one said most plainly. */
  private Passage firstOfList(Passage found) {
    Passage first = found;
    for (int i = found.index() - 1; i >= 0 && isBesideInList(statements.get(i), found); i--) {
      Statement item = statements.get(i);
      double score = score(item);
      if (score >= ENOUGH && nearSigning(item)) {
        first = new Passage(item, i, score);
      }
    }
    return first;
  }

  private static boolean isBesideInList(Statement item, Passage found) {
    int lead = found.statement().leadIn();
    return lead > 0
        && item.leadIn() == lead
        && item.wording()
            .forms()
            .subList(0, lead)
            .equals(found.statement().wording().forms().subList(0, lead));
  }

  /** "… USD 1,000,000 (the Fee). The Fee is paid in two instalments of USD 500,000": the whole. */
  private Passage whole(Passage found) {
    int before = found.index() - 1;
    if (!found.statement().has("instalments-each") || before < 0) {
      return found;
    }
    Statement named = statements.get(before);
    boolean same = named.source().clause() == found.statement().source().clause();
    boolean sum = named.hasAny("upfront-fee", "lump-name") && !money(named).isEmpty();
    return same && sum ? new Passage(named, before, found.score()) : found;
  }

  /**
   * The other rows of a table in which the sum of a row is paid: those that a row "Total" adds up
   * with it, or later ones with the same first cell.
   */
  List<Statement> instalments(Statement row) {
    List<Statement> parts = parts(row);
    if (!parts.isEmpty()) {
      return parts.stream().filter(part -> part != row && !isTotal(row)).toList();
    }
    String name = firstCell(row);
    return name.isEmpty()
        ? List.of()
        : table(row).stream()
            .filter(next -> next.span().start() > row.span().start())
            .filter(next -> firstCell(next).equals(name))
            .toList();
  }

  /** The rows that the one row "Total" of a table adds up; none where some hang on milestones. */
  List<Statement> parts(Statement row) {
    List<Statement> parts =
        table(row).stream().filter(other -> rows.contains(other) && !isTotal(other)).toList();
    List<Statement> totals = table(row).stream().filter(this::isTotal).toList();
    boolean counts =
        rows.contains(row)
            && parts.size() > 1
            && totals.size() == 1
            && parts.stream().noneMatch(part -> part.has("row-milestone"));
    return counts && sum(parts).equals(sum(totals)) ? parts : List.of();
  }

  /** The rows of the clause that hold one sum each. */
  private List<Statement> table(Statement row) {
    return statements.stream()
        .filter(other -> other.source().clause() == row.source().clause())
        .filter(other -> !firstCell(other).isEmpty() && money(other).size() == 1)
        .toList();
  }

  private boolean isTotal(Statement row) {
    return firstCell(row).toLowerCase(Locale.ROOT).contains("total");
  }

  private static Optional<BigDecimal> sum(List<Statement> rows) {
    return rows.stream()
        .map(row -> money(row).get(0).money().amount())
        .reduce((a, b) -> a.flatMap(x -> b.map(x::add)))
        .orElse(Optional.empty());
  }

  /** The words of a table row's first cell; empty for a sentence. */
  private String firstCell(Statement statement) {
    String words = statement.span().in(agreement.text());
    int tab = words.indexOf('\t');
    return tab < 0 ? "" : words.substring(0, tab).strip();
  }

  /** Whether a statement is a row of a table of payments; told after {@link #find()}. */
  boolean isRow(Statement statement) {
    return rows.contains(statement);
  }

  private Optional<Passage> strongest() {
    List<Passage> candidates = new ArrayList<>();
    for (int s = 0; s < statements.size(); s++) {
      Statement whole = statements.get(s);
      consider(whole, s, score(whole) + dueNext(whole, s), candidates);
      for (Statement piece : whole.parts()) {
        consider(piece, s, score(piece), candidates);
      }
    }
    return candidates.stream()
        .max(
            Comparator.comparingDouble(Passage::score)
                .thenComparing(c -> -c.statement().span().start()));
  }

  private static void consider(
      Statement statement, int index, double score, List<Passage> candidates) {
    boolean list = !statement.parts().isEmpty();
    if (score >= ENOUGH && (!list || statement.hasAny("upfront-fee", "lump-name"))) {
      candidates.add(new Passage(statement, index, score));
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
    boolean same = pointsBack(next) || forms.subList(0, Math.min(4, forms.size())).contains("fee");
    return same && nearSigning(next) ? DUE_NEXT : 0;
  }

  private double score(Statement statement) {
    if (statement.has("no-upfront")
        || isRecital(statement)
        || paidByLicensor(statement)
        || isForSomethingElse(statement)) {
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
    boolean periodic = statement.has("periodic") && !isInParts(statement);
    if ((statement.has("not-upfront") || periodic) && !tight(statement)) {
      score -= near && (upfront || money && !periodic) ? 0.8 : 1.6;
    }
    score -= leadDenies(statement) ? 1.6 : 0;
    score -= statement.has("milestone-sum") && !near ? 2 : 0;
    boolean names = upfront || statement.has("lump-name") && (money || blank) && pays;
    return (names || near) && (money || blank || pays) ? score : 0;
  }

  /**
   * Whether it is security, capital, or the price of goods or work that is paid: in its own words,
   * or in the header of the table whose row it is.
   */
  private boolean isForSomethingElse(Statement statement) {
    if (statement.has("not-a-fee")) {
      return !statement.has("kept-deposit");
    }
    if (statement.has("work-fee") && !statement.has("upfront-fee")) {
      return true;
    }
    boolean table = !leadPays(statement) && !statement.hasAny("pays", "upfront-fee", "lump-name");
    if (table && statement.probability(ClauseKind.MINIMUM_PERFORMANCE) >= LIKELY_MINIMUM) {
      return true;
    }
    return (table || rows.contains(statement))
        && statements.stream()
            .anyMatch(
                s -> s.source().clause() == statement.source().clause() && s.has("not-a-fee"));
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

  boolean paidByLicensor(Statement statement) {
    return isOnly(Side.LICENSOR, statement, "payer") || isOnly(Side.LICENSEE, statement, "payee");
  }

  private boolean isOnly(Side side, Statement statement, String part) {
    return statement.matches("pays").stream()
        .anyMatch(m -> sides.of(statement, m, part).equals(Optional.of(Set.of(side))));
  }

  private boolean nearSigning(Statement statement) {
    boolean row =
        rows.contains(statement)
            && statement.matches("row-signing").stream()
                .anyMatch(m -> !isLate(statement, m) && !isRunning(statement, m));
    if (row && !statement.has("row-milestone") && !statement.has("periodic")) {
      return true;
    }
    if (isDelivered(statement) || isInParts(statement) && statement.has("first-date")) {
      return true;
    }
    List<Match> all = statement.matches("near-signing");
    List<Match> late = all.stream().filter(m -> isLate(statement, m)).toList();
    for (Match match : all) {
      boolean running = isRunning(statement, match);
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

  /** "a licence fee of EUR 200,000 in twelve monthly instalments": one sum, not one a month. */
  private static boolean isInParts(Statement statement) {
    return statement.has("lump-in-parts") && statement.hasAny("upfront-fee", "lump-name");
  }

  private static boolean isRunning(Statement statement, Match match) {
    int before = match.from() - 1;
    return before >= 0 && RUNNING.contains(statement.wording().forms().get(before));
  }

  /** Whether more than six months are said to pass after signing. */
  private static boolean isLate(Statement statement, Match match) {
    OptionalInt days = days(statement, match);
    return days.isPresent() && days.getAsInt() > SIX_MONTHS;
  }

  /** "License Fees: due upon Software Acceptance". */
  private static boolean isDelivered(Statement statement) {
    return statement.has("near-delivery")
        && statement.hasAny("delivered-fee", "upfront-fee")
        && !statement.has("periodic");
  }

  static OptionalInt days(Statement statement, Match match) {
    return Agreement.value(statement, match, "days", "period", Value.Duration.class)
        .map(d -> d.period().comparableDays())
        .orElse(OptionalInt.empty());
  }

  static List<Value.Amount> money(Statement statement) {
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

  Optional<Span> blank(Statement statement) {
    return blank(statement, statement.leadIn(), statement.words().length);
  }

  /** The blank in the words that lead into a row. */
  Optional<Span> leadBlank(Statement statement) {
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
  List<Statement> around(Passage found) {
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
    String second = statement.leadIn() + 1 < forms.size() ? forms.get(statement.leadIn() + 1) : "";
    return first.equals("it")
        || first.equals("this")
        || first.equals("such")
        || first.equals("the") && SUMS.contains(second);
  }
}
