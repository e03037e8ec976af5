package org.clausecheck.facts.termination;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination.Returned;
import org.clausecheck.facts.Termination.Survivor;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.Span;

/** Reads what comes back, what survives and what stays paid when the agreement ends. */
final class AftermathReader {
  private static final double LIKELY = 0.5;

  /** Sentences after one about the end that may go on about it. */
  private static final int NEXT = 4;

  /** Words of a heading by which a clause that survives is known. */
  private static final Map<Survivor, Set<String>> HEADINGS =
      Map.of(
          Survivor.PAYMENTS, WordLists.COMMON.list("heading-payments"),
          Survivor.AUDIT, WordLists.COMMON.list("heading-audit"),
          Survivor.CONFIDENTIALITY, WordLists.COMMON.list("heading-confidentiality"),
          Survivor.OWNERSHIP, WordLists.COMMON.list("heading-ownership"));

  /** What the end of the agreement brings. */
  record Aftermath(
      Fact<Set<Returned>> returned, Fact<Set<Survivor>> survivors, Fact<Boolean> paidStays) {}

  private final Agreement agreement;
  private final Sides sides;

  AftermathReader(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  Aftermath read(List<Statement> statements) {
    return new Aftermath(returned(statements), survivors(statements), paidStays(statements));
  }

  private Fact<Set<Returned>> returned(List<Statement> statements) {
    Gathered<Returned> returned = new Gathered<>();
    Set<Span> kept = new LinkedHashSet<>();
    int ended = -1 - NEXT;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      boolean about =
          statement.hasAnywhere("on-end")
              || isAboutTheEnd(statement.heading())
              || statement.probability(ClauseKind.TERMINATION_EFFECTS) > LIKELY;
      if (about) {
        ended = i;
      } else if (i - ended > NEXT
          || statements.get(ended).source().clause() != statement.source().clause()) {
        continue;
      }
      for (Match match : statement.matches("kept")) {
        if (!statement.has("returned-rights") && keptByLicensee(statement, match)) {
          kept.add(agreement.proof(statement, match));
        }
      }
      double strength = strength(statement);
      for (Returned what : Returned.values()) {
        if (statement.has("not-returned") && what == Returned.RIGHTS) {
          continue;
        }
        statement.matches("returned-" + what.id()).stream()
            .findFirst()
            .ifPresent(match -> returned.add(what, agreement.proof(statement, match), strength));
      }
    }
    if (!kept.isEmpty()) {
      return new Fact.Stated<>(Set.of(), List.copyOf(kept));
    }
    for (Statement statement : returned.isEmpty() ? statements : List.<Statement>of()) {
      boolean about = statement.hasAnywhere("on-end") || statement.heading().contains("terminat");
      if (about && statement.isWhole() && agreement.says(statement, ClauseKind.REVERSION)) {
        returned.add(Returned.RIGHTS, statement.span());
      }
    }
    return returned.isEmpty()
        ? Fact.notStated()
        : new Fact.Stated<>(Set.copyOf(returned.answers()), returned.proof());
  }

  /** How plainly a statement speaks of what the end brings. */
  private static double strength(Statement statement) {
    return statement.probability(ClauseKind.TERMINATION_EFFECTS)
        + (statement.has("on-end") ? 1 : 0)
        + (isAboutTheEnd(statement.heading()) ? 1 : 0)
        + (statement.has("returned-rights") ? 0.5 : 0);
  }

  private static boolean isAboutTheEnd(String heading) {
    return heading.contains("of termination")
        || heading.contains("of expir")
        || heading.contains("consequences")
        || heading.contains("after the end");
  }

  /** Rights that outlast a termination, not merely an expiry, and that are the licensee's own. */
  private boolean keptByLicensee(Statement statement, Match match) {
    if (!statement.hasAnywhere("on-termination") || statement.has("kept-by-others")) {
      return false;
    }
    return match.part("who").isEmpty() || sides.is(Side.LICENSEE, statement, match, "who");
  }

  private Fact<Set<Survivor>> survivors(List<Statement> statements) {
    Set<Survivor> survivors = EnumSet.noneOf(Survivor.class);
    Set<Span> proof = new LinkedHashSet<>();
    for (Statement statement : statements) {
      boolean learnt = statement.isWhole() && agreement.says(statement, ClauseKind.SURVIVAL);
      if (!statement.has("survival") && !learnt) {
        continue;
      }
      Set<Survivor> here = EnumSet.noneOf(Survivor.class);
      for (Survivor what : Survivor.values()) {
        if (statement.has("survives-" + what.id())) {
          here.add(what);
        }
      }
      here.addAll(referred(statement));
      if (here.isEmpty()
          && (learnt || statement.hasAnywhere("on-termination"))
          && !statement.has("surviving-company")) {
        here.add(Survivor.OTHER);
      }
      survivors.addAll(here);
      if (!here.isEmpty()) {
        proof.add(
            statement.matches("survival").stream()
                .findFirst()
                .map(match -> agreement.proof(statement, match))
                .orElse(statement.span()));
      }
    }
    return survivors.isEmpty()
        ? Fact.notStated()
        : new Fact.Stated<>(Set.copyOf(survivors), List.copyOf(proof));
  }

  /**
   * What the clauses deal with that the statement refers to by number: by their headings, those of
   * the clauses that hold them and those of the clauses within them.
   */
  private Set<Survivor> referred(Statement statement) {
    Outline outline = agreement.contract().outline();
    Set<Survivor> referred = EnumSet.noneOf(Survivor.class);
    for (CrossReference reference : outline.references()) {
      if (!statement.span().contains(reference.span()) || reference.target().isEmpty()) {
        continue;
      }
      Clause target = outline.clauses().get(reference.target().getAsInt());
      Stream<Clause> within =
          outline.clauses().stream().filter(c -> outline.ancestry(c).contains(target));
      for (Clause clause : Stream.concat(outline.ancestry(target).stream(), within).toList()) {
        Span heading = clause.heading();
        if (heading != null) {
          String words = heading.in(agreement.text()).toLowerCase(Locale.ROOT);
          HEADINGS.forEach(
              (what, marks) -> {
                if (marks.stream().anyMatch(words::contains)) {
                  referred.add(what);
                }
              });
        }
      }
    }
    return referred;
  }

  private Fact<Boolean> paidStays(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Match match : statement.matches("paid-stays")) {
        return Fact.stated(true, agreement.proof(statement, match));
      }
    }
    return Fact.notStated();
  }
}
