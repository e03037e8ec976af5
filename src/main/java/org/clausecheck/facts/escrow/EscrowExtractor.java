package org.clausecheck.facts.escrow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Escrow.Agent;
import org.clausecheck.facts.Escrow.Cost;
import org.clausecheck.facts.Escrow.Release;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Gathered;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.Span;

/**
 * Reads escrow of technology. The clauses that speak of escrow together with technology are read as
 * one; clauses about money in escrow are left out.
 */
public final class EscrowExtractor {
  /** What the heading of an article on escrow says. */
  private static final Set<String> HEADINGS =
      Set.of("escrow", "deposit", "sealed", "custod", "continuity");

  private static final double LIKELY = 0.5;
  private static final int MAX_ARTICLE = 20_000;
  private static final int MAX_THING = 4;
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "with", "to", "into", "at", "by", "for", "and", "or", "that", "which", "is");
  private static final Set<String> COMPANY = WordLists.COMMON.list("company");

  /** Endings of companies that are words of their own unless they stand in capitals. */
  private static final Set<String> COMPANY_IN_CAPITALS =
      WordLists.COMMON.list("company-in-capitals");

  private final Agreement agreement;
  private final Sides sides;

  public EscrowExtractor(Agreement agreement, Sides sides) {
    this.agreement = agreement;
    this.sides = sides;
  }

  public Escrow read(List<Statement> statements) {
    return new Reading(statements).read();
  }

  /** One reading of the agreement's statements. */
  private final class Reading {
    private final List<Statement> statements;
    private final List<Statement> escrow = new ArrayList<>();

    Reading(List<Statement> statements) {
      this.statements = statements;
    }

    Escrow read() {
      List<Statement> core = core();
      collect(core);
      boolean present = !core.isEmpty();
      Fact<Boolean> later = present ? toBeAgreed(core) : Fact.notStated();
      return new Escrow(
          present ? presence(core) : Fact.notStated(),
          present ? what(core) : Fact.notStated(),
          present ? agent() : Fact.notStated(),
          present ? release() : Fact.notStated(),
          present ? use() : Fact.notStated(),
          present ? ownership() : Fact.notStated(),
          present ? cost() : Fact.notStated(),
          later,
          handedOver());
    }

    /** The sentences that set up an escrow of technology. */
    private List<Statement> core() {
      Map<Integer, Boolean> technology = new HashMap<>();
      for (Statement statement : statements) {
        if (statement.has("technology")) {
          technology.put(statement.source().clause(), true);
        }
      }
      boolean named = statements.stream().anyMatch(s -> speaks(s) && s.has("technology"));
      List<Statement> core = new ArrayList<>();
      for (Statement statement : statements) {
        boolean of =
            statement.has("technology")
                || technology.getOrDefault(statement.source().clause(), false);
        boolean keeps = statement.has("deposit-with") && company(statement).isPresent();
        boolean about = speaks(statement) && of || keeps && (of || named);
        boolean title = agreement.contract().outline().title().overlaps(statement.span());
        if (about && !title && !statement.has("escrow-money")) {
          core.add(statement);
        }
      }
      boolean technical = named || core.stream().anyMatch(s -> s.has("technology"));
      boolean binds = core.stream().anyMatch(s -> s.has("escrow-duty"));
      return technical && binds ? core : List.of();
    }

    /** Whether a sentence speaks of escrow; a party may be called that. */
    private boolean speaks(Statement statement) {
      return statement.matches("escrow").stream()
          .anyMatch(
              m ->
                  Sides.mention(statement, m.from()).isEmpty() && !isParty(statement.firstWord(m)));
    }

    /** The clauses of the core sentences, with what stands under the same article. */
    private void collect(List<Statement> core) {
      Set<Integer> clauses = new TreeSet<>();
      List<Clause> all = agreement.contract().outline().clauses();
      for (Statement statement : core) {
        int clause = statement.source().clause();
        clauses.add(clause);
        boolean headed = HEADINGS.stream().anyMatch(statement.heading()::contains);
        if (clause >= 0 && clause < all.size() && all.get(clause).parent().isPresent()) {
          Clause parent = all.get(all.get(clause).parent().getAsInt());
          boolean about = headed || share(parent, core) >= 0.3;
          if (about && parent.span().length() < MAX_ARTICLE) {
            for (Clause other : all) {
              if (parent.span().contains(other.span())) {
                clauses.add(other.index());
              }
            }
          }
        }
      }
      boolean present = !core.isEmpty();
      for (Statement statement : statements) {
        boolean also = present && speaks(statement) && !statement.has("escrow-money");
        if (also || clauses.contains(statement.source().clause())) {
          escrow.add(statement);
        }
      }
    }

    private double share(Clause clause, List<Statement> core) {
      long all = statements.stream().filter(s -> clause.span().contains(s.span().start())).count();
      long some = core.stream().filter(s -> clause.span().contains(s.span().start())).count();
      return all == 0 ? 0 : (double) some / all;
    }

    private Fact<Boolean> presence(List<Statement> core) {
      Gathered<Boolean> present = new Gathered<>();
      core.stream()
          .filter(s -> s.probability(ClauseKind.ESCROW) >= LIKELY)
          .forEach(s -> present.add(true, s.span()));
      core.forEach(s -> present.add(true, s.span()));
      return present.first();
    }

    private Fact<String> what(List<Statement> core) {
      for (Statement statement : core) {
        for (Match match : statement.matches("technology")) {
          Span span = thing(statement, match);
          return Fact.stated(span.in(agreement.text()).replaceAll("\\s{1,50}", " "), span);
        }
      }
      return Fact.notStated();
    }

    /** The words for the technology; of "a copy of the Tool Chain in escrow" those after "of". */
    private Span thing(Statement statement, Match match) {
      Words words = agreement.words();
      int first = statement.firstWord(match);
      int last = statement.lastWord(match);
      if (match.part("what").isPresent()) {
        return words.span(first, last);
      }
      int end = last;
      while (end - last < MAX_THING
          && words.is(end + 1, Words.Kind.WORD)
          && !PREPOSITIONS.contains(words.form(end + 1))) {
        end++;
      }
      return end > last ? words.span(last + 1, end) : words.span(first, last);
    }

    private Fact<Agent> agent() {
      for (Statement statement : escrow) {
        for (Match match : statement.matches("held-by-affiliate")) {
          if (sides
              .of(statement, match, "holder")
              .filter(Set.of(Side.LICENSEE)::equals)
              .isPresent()) {
            return Fact.stated(Agent.LICENSEE_AFFILIATE, agreement.proof(statement, match));
          }
        }
      }
      for (Statement statement : escrow) {
        Optional<Span> named =
            statement.hasAny("escrow", "deposit-with") ? company(statement) : Optional.empty();
        if (named.isPresent()) {
          return Fact.stated(Agent.NAMED, named.get());
        }
      }
      for (Statement statement : escrow) {
        if (statement.has("agent-any") && statement.has("agent-joint")) {
          return Fact.stated(
              Agent.JOINTLY_CHOSEN,
              agreement.proof(statement, statement.matches("agent-joint").get(0)));
        }
      }
      for (Statement statement : escrow) {
        for (Match match : statement.matches("agent-any")) {
          return Fact.stated(Agent.UNNAMED, agreement.proof(statement, match));
        }
      }
      for (Statement statement : escrow) {
        for (Match match : statement.matches("held-by")) {
          Set<Side> holder = sides.of(statement, match, "holder").orElse(Set.of());
          if (holder.size() == 1) {
            return Fact.stated(
                holder.contains(Side.LICENSEE) ? Agent.LICENSEE : Agent.LICENSOR,
                agreement.proof(statement, match));
          }
        }
      }
      return Fact.notStated();
    }

    /** A company's name that is no party's, in a sentence on escrow. */
    private Optional<Span> company(Statement statement) {
      for (Match match : statement.matches("agent-named")) {
        return Optional.of(agreement.proof(statement, match));
      }
      Words words = agreement.words();
      for (int i = statement.leadIn(); i < statement.words().length; i++) {
        int word = statement.words()[i];
        if (endsCompany(words, word)
            && words.capitalised(word)
            && words.is(word - 1, Words.Kind.WORD)
            && words.capitalised(word - 1)
            && !isParty(word)) {
          return Optional.of(statement.span());
        }
      }
      return Optional.empty();
    }

    private static boolean endsCompany(Words words, int word) {
      String form = words.form(word);
      String written = words.text().substring(words.start(word), words.end(word));
      return COMPANY.contains(form)
          || COMPANY_IN_CAPITALS.contains(form) && written.equals(written.toUpperCase(Locale.ROOT));
    }

    private boolean isParty(int word) {
      for (int back = 0; back <= 8 && back <= word; back++) {
        int at = word - back;
        if (agreement.things(at).stream()
            .anyMatch(t -> t.type().equals("party") && t.next() >= word)) {
          return true;
        }
      }
      return false;
    }

    private Fact<Set<Release>> release() {
      Set<Release> releases = EnumSet.noneOf(Release.class);
      Gathered<Release> found = new Gathered<>();
      for (Statement statement : escrow) {
        boolean releasing = statement.has("release") || leadsFromRelease(statement);
        if (!releasing) {
          continue;
        }
        int list =
            statement.parts().isEmpty()
                ? Integer.MAX_VALUE
                : statement.parts().get(0).span().start();
        events(statement, list, releases, found);
        for (Statement piece : statement.parts()) {
          events(piece, Integer.MAX_VALUE, releases, found);
        }
      }
      return releases.isEmpty() ? Fact.notStated() : new Fact.Stated<>(releases, found.proof());
    }

    /** What releases the deposit by the words of a statement before an offset. */
    private void events(
        Statement statement, int before, Set<Release> releases, Gathered<Release> found) {
      boolean supports = statement.has("release-support-failure");
      for (Release event : Release.values()) {
        if (event == Release.REQUEST && statement.has("request-not-enough")) {
          continue;
        }
        for (Match match : statement.matches("release-" + event.id())) {
          boolean here = agreement.words().start(statement.lastWord(match)) < before;
          if (here && !(event == Release.BREACH && supports) && releases.add(event)) {
            found.add(event, agreement.proof(statement, match));
          }
        }
      }
    }

    /** Whether the words that lead into an item speak of release. */
    private boolean leadsFromRelease(Statement statement) {
      for (int i = 0; i < statement.leadIn(); i++) {
        if (statement.wording().forms().get(i).startsWith("releas")) {
          return true;
        }
      }
      return statement.heading().contains("release");
    }

    private Fact<Boolean> use() {
      return fact("use-limited", true, true);
    }

    private Fact<Boolean> ownership() {
      Fact<Boolean> stays = fact("ownership-stays", false, false);
      return stays.value().isPresent() ? stays : fact("ownership-passes", true, false);
    }

    private Fact<Boolean> fact(String group, boolean answer, boolean released) {
      Gathered<Boolean> found = new Gathered<>();
      for (Statement statement : escrow) {
        if (!released || statement.has("release") || statement.has("technology")) {
          for (Match match : statement.matches(group)) {
            found.add(answer, agreement.proof(statement, match));
          }
        }
      }
      return found.first();
    }

    private Fact<Cost> cost() {
      Gathered<Cost> costs = new Gathered<>();
      for (Statement statement : escrow) {
        if (!statement.hasAny("escrow", "escrow-holder")) {
          continue;
        }
        for (Match match : statement.matches("escrow-shared-cost")) {
          costs.add(Cost.SHARED, agreement.proof(statement, match));
        }
        for (Match match : statement.matches("escrow-cost")) {
          Set<Side> payer = sides.of(statement, match, "payer").orElse(Set.of());
          if (costs.isEmpty() && payer.size() == 1) {
            costs.add(
                payer.contains(Side.LICENSEE) ? Cost.LICENSEE : Cost.LICENSOR,
                agreement.proof(statement, match));
          }
        }
      }
      return costs.agreed("the passages on the fees of the escrow differ");
    }

    private Fact<Boolean> toBeAgreed(List<Statement> core) {
      for (Statement statement : core) {
        for (Match match : statement.matches("escrow-to-be-agreed")) {
          return Fact.stated(true, agreement.proof(statement, match));
        }
      }
      return Fact.notStated();
    }

    private Fact<Boolean> handedOver() {
      Gathered<Boolean> found = new Gathered<>();
      for (Statement statement : statements) {
        for (Match match : statement.matches("handed-over")) {
          if (!statement.has("escrow")) {
            found.add(true, agreement.proof(statement, match));
          }
        }
      }
      return found.first();
    }
  }
}
