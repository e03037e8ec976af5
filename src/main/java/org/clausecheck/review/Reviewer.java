package org.clausecheck.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.kind.DocumentKind;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.library.Position;
import org.clausecheck.structure.Accounting;
import org.clausecheck.structure.Annexes;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/**
 * Holds the facts of a contract against a library: has every position judged, made a finding and
 * ranked, and adds what else the reader must know. Deterministic and thread-safe.
 */
public final class Reviewer {
  private final Library library;
  private final DealSettings deal;

  public Reviewer(Library library, DealSettings deal) {
    this.library = library;
    this.deal = deal;
  }

  /** Reviews a contract without waivers. */
  public Review review(ClassifiedContract contract, ContractFacts facts) {
    return review(contract, facts, List.of(), LocalDate.MIN);
  }

  /** Reviews a whole agreement. */
  public Review review(
      ClassifiedContract contract, ContractFacts facts, List<Waiver> waivers, LocalDate today) {
    return review(DocumentKind.AGREEMENT, contract, facts, waivers, today);
  }

  /**
   * Reviews a contract.
   *
   * @param kind what kind of document it is, one that is judged
   * @param waivers deviations that were accepted
   * @param today on which waivers are or are not expired
   * @throws IllegalStateException if a quote does not stand in the source: a fault of the program
   */
  public Review review(
      DocumentKind kind,
      ClassifiedContract contract,
      ContractFacts facts,
      List<Waiver> waivers,
      LocalDate today) {
    return new Work(contract, facts).review(kind(kind), waivers, today);
  }

  /** The answer on a document to which no position applies: what it is, and nothing judged. */
  public Review unjudged(DocumentKind kind, ClassifiedContract contract) {
    return new Review(
        contract.text(),
        kind(kind),
        contract.outline().title(contract.text().text()),
        List.of(),
        shares(contract),
        contract.text().unreadable(),
        kind.says(),
        List.of(),
        List.of(),
        List.of(),
        deal.side().id(),
        library.version(),
        List.of());
  }

  private static Review.Kind kind(DocumentKind kind) {
    return new Review.Kind(kind.sort().id(), kind.says(), kind.why());
  }

  /** The trace of one position; empty when the library has none of that id. */
  public Optional<Explanation> explain(
      ClassifiedContract contract, ContractFacts facts, String position) {
    return library.find(position).map(found -> new Work(contract, facts).explain(found));
  }

  /** The positions that are held for the deal's side and profile. */
  private List<Position> positions() {
    List<Position> ours =
        library.positions().stream()
            .filter(p -> p.profile().isEmpty() || p.profile().equals(deal.exclusivity().id()))
            .toList();
    List<Position> side = ours.stream().filter(p -> p.side() == deal.side()).toList();
    return side.isEmpty() ? ours : side;
  }

  /** One contract under review. */
  private final class Work {
    private final ClassifiedContract contract;
    private final ContractText text;
    private final ContractFacts facts;
    private final List<Unreadable> unread;
    private final Quotes quotes;
    private final Judge judge;
    private final Findings findings;

    Work(ClassifiedContract contract, ContractFacts facts) {
      this.contract = contract;
      this.text = contract.text();
      this.facts = facts;
      this.unread = unread(contract);
      this.quotes = new Quotes(text, contract.outline());
      Confidence sureness = new Confidence(contract);
      this.judge = new Judge(contract, new FactView(text, facts, deal), quotes, sureness);
      this.findings = new Findings(contract, unread, quotes, sureness);
    }

    Review review(Review.Kind kind, List<Waiver> waivers, LocalDate today) {
      Acceptances accepted =
          Acceptances.of(
              positions().stream().map(judge::judge).map(findings::of).toList(), waivers, today);
      List<Finding> ranked = Leverage.ranked(accepted.findings());
      ReviewSummary upshot = new ReviewSummary(library, ranked);
      return new Review(
          text,
          kind,
          facts.title(),
          facts.parties().stream().map(Reviewer::party).toList(),
          shares(contract),
          unread,
          upshot.headline(),
          upshot.families(),
          ranked,
          Stream.of(
                  Stream.of(kind.says()).filter(says -> !says.isEmpty()),
                  notices().stream(),
                  accepted.notices().stream())
              .flatMap(Function.identity())
              .toList(),
          deal.side().id(),
          library.version(),
          headings());
    }

    Explanation explain(Position position) {
      Judgement judgement = judge.judge(position);
      if (!positions().contains(position)) {
        return new Explanation(
            position.id(),
            position.title(),
            Verdict.NOT_APPLICABLE,
            judgement.steps(),
            "Not held in this deal: the position is one of another side or exclusivity profile.");
      }
      return new Explanation(
          position.id(),
          position.title(),
          judgement.verdict(),
          judgement.steps(),
          (judgement.decisive() + " " + Words.sentence(judgement.condition())).strip());
    }

    /** What could not be read: parts of the file, and annexes that do not stand in it. */
    private static List<Unreadable> unread(ClassifiedContract contract) {
      ContractText text = contract.text();
      List<Unreadable> unread = new ArrayList<>(text.unreadable());
      List<String> absent = Annexes.absent(text.text(), contract.outline());
      if (!absent.isEmpty()) {
        unread.add(
            new Unreadable(
                String.join(", ", absent),
                "annexed by the agreement, but not in this file; ask for it",
                0));
      }
      return unread;
    }

    private List<String> notices() {
      List<String> notices = new ArrayList<>();
      FactView.foreign(text).ifPresent(why -> notices.add(Words.sentence(why)));
      if (library.positions().stream().noneMatch(p -> p.side() == deal.side())) {
        notices.add(
            "The library holds no positions for a "
                + deal.side().id()
                + "; these are the other side's, so expect to be asked for them.");
      }
      if (facts.party(Party.Role.LICENSOR).isEmpty() && facts.party(Party.Role.BOTH).isEmpty()) {
        notices.add(
            "Who licenses to whom could not be told; what depends on it is judged as far as the"
                + " words allow.");
      }
      us().ifPresent(notices::add);
      for (Span contradiction : facts.contradictions()) {
        Quote quote = quotes.quote(contradiction);
        notices.add(
            "Words and figures disagree: \""
                + quote.words()
                + "\" ("
                + quote.place().describe()
                + ").");
      }
      return notices;
    }

    /** What is wrong with the name by which the deal's settings call us. */
    private Optional<String> us() {
      if (deal.we().isEmpty()) {
        return Optional.empty();
      }
      Optional<Party> us = facts.parties().stream().filter(this::isUs).findFirst();
      if (us.isEmpty()) {
        return Optional.of("No party called \"" + deal.we() + "\" was found.");
      }
      String role = us.get().role().id();
      return us.get().role() == Party.Role.BOTH || role.equals(deal.side().id())
          ? Optional.empty()
          : Optional.of(
              us.get().name() + " reads as the " + role + ", not the " + deal.side().id() + ".");
    }

    private boolean isUs(Party party) {
      return Stream.concat(Stream.of(party.name()), party.aliases().stream())
          .anyMatch(name -> Words.squeezed(name).contains(Words.squeezed(deal.we())));
    }

    private List<Review.Heading> headings() {
      List<Review.Heading> headings = new ArrayList<>();
      for (Clause clause : contract.outline().clauses()) {
        String path = contract.outline().path(clause, text.text());
        Span place = clause.heading() != null ? clause.heading() : clause.span();
        if (!path.isEmpty() && !place.isEmpty()) {
          Span first = new Span(place.start(), Math.min(place.end(), place.start() + 120));
          headings.add(new Review.Heading(path, clause.depth(), quotes.quote(first)));
        }
      }
      return headings;
    }
  }

  private static List<Review.Share> shares(ClassifiedContract contract) {
    Accounting accounting = Accounting.of(contract.text(), contract.outline());
    List<Review.Share> shares = new ArrayList<>();
    shares.add(new Review.Share("analysed", accounting.analysed()));
    accounting
        .setAside()
        .forEach((reason, count) -> shares.add(new Review.Share(reason.words(), count)));
    if (accounting.unreadable() > 0) {
      shares.add(new Review.Share("unreadable", accounting.unreadable()));
    }
    return shares;
  }

  private static Review.ReviewedParty party(Party party) {
    return new Review.ReviewedParty(
        party.name(),
        party.aliases(),
        party.role().id(),
        party.homes().stream().map(Home::name).distinct().toList());
  }
}
