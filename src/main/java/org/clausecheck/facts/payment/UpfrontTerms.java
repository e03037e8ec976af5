package org.clausecheck.facts.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Upfront.Creditable;
import org.clausecheck.facts.Upfront.Due;
import org.clausecheck.facts.Upfront.Refundable;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Exceptions;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.text.Span;

/** Reads when the upfront payment is due, and whether it is given back or set off. */
final class UpfrontTerms {
  private static final int BESIDE_NAME = 30;

  /** Length of the longest word that no sum is called by ("that fee", "each payment"). */
  private static final int LITTLE_WORD = 4;

  /** When a sum is due, and within how many days of signing. */
  record Dueness(Fact<Due> due, Fact<Integer> days) {}

  private final Agreement agreement;
  private final Sides sides;
  private final UpfrontPassages passages;
  private final List<Statement> statements;
  private final Exceptions exceptions;

  UpfrontTerms(
      Agreement agreement, Sides sides, UpfrontPassages passages, List<Statement> statements) {
    this.agreement = agreement;
    this.sides = sides;
    this.passages = passages;
    this.statements = statements;
    this.exceptions = new Exceptions(agreement);
  }

  /**
   * When the sum of a passage is due, with what the clauses say that it yields to.
   *
   * @param around the passage and the sentences that go on about it
   */
  Dueness dueness(List<Statement> around) {
    return carried(due(around), around.get(0));
  }

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
      if (statement.matches("near-signing").stream().anyMatch(m -> m.part("invoice").isPresent())) {
        Optional<Dueness> invoiced = invoiced(around);
        if (invoiced.isPresent()) {
          return invoiced.get();
        }
      }
      Optional<Dueness> near = nearSigning(statement);
      if (near.isPresent()) {
        return near.get();
      }
      if (statement.hasAny("staged", "instalments-each") && statement.has("first-date")) {
        return new Dueness(
            Fact.stated(
                Due.DATE, agreement.proof(statement, statement.matches("first-date").get(0))),
            Fact.notStated());
      }
      if (passages.isRow(statement) && statement.has("row-signing")) {
        Match match = statement.matches("row-signing").get(0);
        Span proof = agreement.proof(statement, match);
        OptionalInt days = UpfrontPassages.days(statement, match);
        return days.isPresent()
            ? new Dueness(Fact.stated(Due.WITHIN_DAYS, proof), Fact.stated(days.getAsInt(), proof))
            : new Dueness(Fact.stated(Due.ON_SIGNING, proof), Fact.stated(0, proof));
      }
      if (statement.has("milestone-due")) {
        Span proof = agreement.proof(statement, statement.matches("milestone-due").get(0));
        return new Dueness(Fact.stated(Due.MILESTONE, proof), Fact.notStated());
      }
    }
    return new Dueness(Fact.notStated(), Fact.notStated());
  }

  /** "within 30 days of the Effective Date", "on signing": the first that says when wins. */
  private Optional<Dueness> nearSigning(Statement statement) {
    List<Match> matches = statement.matches("near-signing");
    for (Match match : matches) {
      Span proof = agreement.proof(statement, match);
      OptionalInt days = UpfrontPassages.days(statement, match);
      if (days.isPresent()) {
        return Optional.of(
            new Dueness(Fact.stated(Due.WITHIN_DAYS, proof), Fact.stated(days.getAsInt(), proof)));
      }
      if (match.part("days").isPresent()) {
        return Optional.of(
            new Dueness(Fact.stated(Due.WITHIN_DAYS, proof), new Fact.Redacted<>(List.of(proof))));
      }
      if (match.part("date").isPresent()) {
        return Optional.of(new Dueness(Fact.stated(Due.DATE, proof), Fact.notStated()));
      }
    }
    return matches.stream()
        .findFirst()
        .map(match -> agreement.proof(statement, match))
        .map(p -> new Dueness(Fact.stated(Due.ON_SIGNING, p), Fact.stated(0, p)));
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
        OptionalInt days = UpfrontPassages.days(statement, match);
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

  Fact<Refundable> refundable(List<Statement> around) {
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
          return new Fact.Unclear<>(exceptions.unread(reference), List.of(proof, reference.span()));
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

  Fact<Creditable> creditable(List<Statement> around) {
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
        for (Match match : claimed(statement, answer.getKey())) {
          return Fact.stated(answer.getValue(), agreement.proof(statement, match));
        }
      }
    }
    List<List<String>> names = names(around.get(0));
    for (Statement statement : statements) {
      for (Map.Entry<String, T> answer : answers) {
        for (Match match : claimed(statement, answer.getKey())) {
          if (names.stream().anyMatch(name -> beside(statement, match, name))) {
            return Fact.stated(answer.getValue(), agreement.proof(statement, match));
          }
        }
      }
    }
    return Fact.notStated();
  }

  /** A refund that is one remedy of the licensor's own choosing cannot be claimed. */
  private List<Match> claimed(Statement statement, String group) {
    boolean chosen =
        statement.matches("refund-chosen").stream()
            .anyMatch(match -> sides.is(Side.LICENSOR, statement, match, "who"));
    return group.equals("refundable") && chosen ? List.of() : statement.matches(group);
  }

  /** The names of the sum in the passage: defined terms that end in "Fee", "Payment" and so on. */
  private List<List<String>> names(Statement passage) {
    List<List<String>> names = new ArrayList<>();
    List<String> forms = passage.wording().forms();
    for (int i = 1; i < forms.size(); i++) {
      if (UpfrontPassages.SUMS.contains(forms.get(i)) && forms.get(i - 1).length() > LITTLE_WORD) {
        names.add(forms.subList(i - 1, i + 1));
      }
    }
    for (DefinedTerm term : agreement.contract().outline().definitions()) {
      String[] words = term.name().toLowerCase(Locale.ROOT).split(" ", 8);
      boolean sum = words.length > 1 && UpfrontPassages.SUMS.contains(words[words.length - 1]);
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
}
