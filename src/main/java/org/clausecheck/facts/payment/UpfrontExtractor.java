package org.clausecheck.facts.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Upfront;
import org.clausecheck.facts.Upfront.AmountKind;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.text.NumberWords;
import org.clausecheck.text.Span;

/**
 * Reads the lump sum that the licensee owes at or near signing, and which other payments there are.
 */
public final class UpfrontExtractor {
  /** Words between a number and the instalments that it counts. */
  private static final int MAX_BETWEEN = 4;

  private final Agreement agreement;
  private final Sides sides;

  public UpfrontExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  public Upfront read(List<Statement> statements) {
    UpfrontPassages passages = new UpfrontPassages(agreement, sides, statements);
    Optional<UpfrontPassages.Passage> best = passages.find();
    OtherPayments other = new OtherPayments(agreement, sides, passages, statements);
    if (best.isEmpty()) {
      return new Upfront(
          denied(statements),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          Fact.notStated(),
          other.royalty(),
          other.milestones(),
          other.minimum());
    }
    List<Statement> around = passages.around(best.get());
    UpfrontTerms terms = new UpfrontTerms(agreement, sides, passages, statements);
    Fact<List<Money>> amounts = amounts(passages, around);
    List<Statement> parts = passages.parts(around.get(0));
    UpfrontTerms.Dueness due = terms.dueness(parts.isEmpty() ? around : parts);
    return new Upfront(
        Fact.stated(true, around.get(0).span()),
        amounts,
        kind(amounts, around),
        due.due(),
        due.days(),
        staged(around, passages),
        terms.refundable(around),
        terms.creditable(around),
        other.royalty(),
        other.milestones(),
        other.minimum());
  }

  private Fact<List<Money>> amounts(UpfrontPassages passages, List<Statement> around) {
    List<Value.Amount> amounts = UpfrontPassages.money(around.get(0));
    List<Money> sums = new ArrayList<>();
    List<Span> proof = new ArrayList<>();
    if (!amounts.isEmpty()) {
      Value.Amount nearest = nearest(around.get(0), amounts);
      Optional<Money> whole = whole(around.get(0), nearest);
      sums.add(whole.orElse(nearest.money()));
      proof.add(nearest.span());
    }
    for (Statement row : passages.instalments(around.get(0))) {
      Value.Amount instalment = UpfrontPassages.money(row).get(0);
      sums.add(instalment.money());
      proof.add(instalment.span());
    }
    if (!sums.isEmpty()) {
      return amounts.stream().anyMatch(a -> a.contradicts() && proof.contains(a.span()))
          ? new Fact.Unclear<>("words and figures of the amount differ", proof)
          : new Fact.Stated<>(List.copyOf(sums), proof);
    }
    Optional<Value.Amount> defined = defined(around.get(0));
    if (defined.isPresent()) {
      return Fact.stated(
          List.of(defined.get().money()), defined.get().span(), around.get(0).span());
    }
    for (Statement statement : around.subList(1, around.size())) {
      List<Value.Amount> later = UpfrontPassages.money(statement);
      if (!later.isEmpty()
          && statement.hasAny("upfront-fee", "lump-name")
          && passages.blank(around.get(0)).isEmpty()) {
        Value.Amount nearest = nearest(statement, later);
        return Fact.stated(List.of(nearest.money()), nearest.span(), around.get(0).span());
      }
    }
    for (Statement statement : around) {
      Optional<Span> blank = passages.blank(statement).or(() -> passages.leadBlank(statement));
      if (blank.isPresent()) {
        String written = blank.get().in(agreement.text());
        return Fact.stated(List.of(new Money(written, Optional.empty(), "")), blank.get());
      }
    }
    return Fact.notStated();
  }

  /**
   * The whole of a sum that is due in equal parts: EUR 60,000 in "three instalments of EUR 20,000".
   */
  private static Optional<Money> whole(Statement statement, Value.Amount part) {
    for (Match match : statement.matches("equal-parts")) {
      int each = match.part("each").orElseThrow().from();
      boolean here =
          statement.wording().things().get(each).stream().anyMatch(t -> part.equals(t.value()));
      int count = here ? countBefore(statement.wording().forms(), match.from()) : 0;
      if (count > 1) {
        return part.money()
            .amount()
            .map(a -> a.multiply(BigDecimal.valueOf(count)))
            .map(a -> new Money(part.money().written(), Optional.of(a), part.money().currency()));
      }
    }
    return Optional.empty();
  }

  /** The number that stands a few words before a word: "four (4) equal quarterly". */
  private static int countBefore(List<String> forms, int word) {
    for (int i = word - 1; i >= Math.max(0, word - MAX_BETWEEN); i--) {
      int count = NumberWords.cardinal(forms.get(i));
      if (forms.get(i).length() <= 2 && forms.get(i).chars().allMatch(Character::isDigit)) {
        count = Integer.parseInt(forms.get(i));
      }
      if (count > 0) {
        return count;
      }
    }
    return 0;
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
      if (around.get(0).has("formula-each")) {
        return new Fact.Stated<>(AmountKind.FORMULA, stated.proof());
      }
      boolean figures = stated.answer().stream().allMatch(m -> m.amount().isPresent());
      return figures
          ? new Fact.Stated<>(AmountKind.FIGURES, stated.proof())
          : Fact.stated(AmountKind.REDACTED, around.get(0).span());
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
    return first.has("formula") ? Fact.stated(AmountKind.FORMULA, first.span()) : Fact.notStated();
  }

  /** Whether it is paid in parts, and not the first of what is due again every year. */
  private Fact<Boolean> staged(List<Statement> around, UpfrontPassages passages) {
    List<Statement> parts = new ArrayList<>(passages.parts(around.get(0)));
    parts.addAll(passages.instalments(around.get(0)));
    parts.remove(around.get(0));
    if (!parts.isEmpty()) {
      return Fact.stated(true, around.get(0).span(), parts.get(0).span());
    }
    for (Statement statement : around) {
      boolean first = statement == around.get(0);
      if (first && statement.has("recurring")) {
        return Fact.notStated();
      }
      boolean dated = first || statement.has("first-date");
      for (Match match : statement.matches(dated ? "staged" : "instalments-each")) {
        return Fact.stated(true, agreement.proof(statement, match));
      }
    }
    return Fact.notStated();
  }

  private Fact<Boolean> denied(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Match match : statement.matches("no-upfront")) {
        return Fact.stated(false, agreement.proof(statement, match));
      }
    }
    return Fact.notStated();
  }
}
