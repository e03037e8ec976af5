package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.facts.AgreementDates;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.FactExtractor;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.PartyMention;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Mentions;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.detect.Corroboration;
import org.clausecheck.facts.detect.Detectors;
import org.clausecheck.facts.disputes.JurisdictionExtractor;
import org.clausecheck.facts.escrow.EscrowExtractor;
import org.clausecheck.facts.grant.ExclusivityExtractor;
import org.clausecheck.facts.parties.ActorReader;
import org.clausecheck.facts.parties.FullNameReader;
import org.clausecheck.facts.parties.HomeReader;
import org.clausecheck.facts.parties.PartyReader;
import org.clausecheck.facts.parties.RoleReader;
import org.clausecheck.facts.payment.UpfrontExtractor;
import org.clausecheck.facts.phrases.PhraseBook;
import org.clausecheck.facts.term.DateReader;
import org.clausecheck.facts.term.TermExtractor;
import org.clausecheck.facts.termination.TerminationExtractor;
import org.clausecheck.facts.values.DateOrder;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * Reads all facts of an agreement: first its values, its parties and their roles, then the families
 * by phrases, then what no phrase heard by detectors. Immutable and thread-safe; loading it reads
 * the program's phrase files once.
 */
public final class ContractReader implements FactExtractor {
  /** What a title leads on to: "LICENCE AGREEMENT between". */
  private static final Pattern LEADS_ON =
      Pattern.compile("(?i)[\\s,]{1,3}(?:by and )?(?:between|among|dated)[\\s:,]{0,3}$");

  private final ValueScanner values;
  private final PhraseBook phrases;
  private final WordLists partyWords;
  private final Optional<Corroboration> corroboration;

  /** Loads the phrases, places and detectors that come with the program. */
  public ContractReader() {
    this(Optional.of(new Corroboration(Detectors.shipped())));
  }

  private ContractReader(Optional<Corroboration> corroboration) {
    this.corroboration = corroboration;
    values = new ValueScanner(Gazetteer.load());
    partyWords = WordLists.load("parties.txt");
    phrases =
        PhraseBook.load(
            "common.txt",
            "roles.txt",
            "exclusivity.txt",
            "termination.txt",
            "aftermath.txt",
            "disputes.txt",
            "liability.txt",
            "jurisdiction.txt",
            "payment.txt",
            "escrow.txt",
            "term.txt");
  }

  /** A reader that goes by phrases alone: for parties, and for learning detectors beside them. */
  public static ContractReader withoutDetectors() {
    return new ContractReader(Optional.empty());
  }

  /**
   * The facts, and what they were read from.
   *
   * @param statements the agreement's sentences that hold, in order
   */
  public record Readings(ContractFacts facts, List<Statement> statements, Sides sides) {
    public Readings {
      statements = List.copyOf(statements);
    }
  }

  @Override
  public ContractFacts extract(ClassifiedContract contract) {
    return read(contract).facts();
  }

  /** Reads the facts, and keeps what they were read from. */
  public Readings read(ClassifiedContract contract) {
    Words words = Words.of(contract.text().text());
    return read(contract, words, values.scan(words, contract.text()));
  }

  /** The words of a contract that speak of its parties by name or alias, in order. */
  public List<PartyMention> mentions(ContractText contract, List<Party> parties) {
    return new Mentions(parties).in(Words.of(contract.text()));
  }

  private Readings read(ClassifiedContract contract, Words words, List<Value> found) {
    Agreement agreement = new Agreement(contract, words, found, values.gazetteer());
    List<Party> introduced = new PartyReader(partyWords, values.gazetteer()).read(words, found);
    List<Party> named =
        new FullNameReader(words, partyWords, values.gazetteer())
            .complete(new ActorReader().complete(words, introduced));
    new Mentions(named).note(agreement);
    List<Statement> all = agreement.statements(phrases.finder());
    List<Party> parties =
        new HomeReader(words, found).complete(all, new RoleReader().read(all, named));
    Optional<DateOrder> order = ValueScanner.isOpen(found) ? order(parties) : Optional.empty();
    if (order.isPresent()) {
      return read(contract, words, ValueScanner.read(found, order.get()));
    }
    Sides sides = new Sides(parties);
    List<Statement> statements =
        all.stream().filter(s -> !s.has("taken-out") || s.has("put-in")).toList();
    ContractFacts read = facts(agreement, statements, sides, parties);
    ContractFacts facts =
        corroboration.map(c -> c.corroborate(read, statements, sides)).orElse(read);
    return new Readings(new Doubts(contract.text()).weighed(facts), statements, sides);
  }

  private ContractFacts facts(
      Agreement agreement, List<Statement> statements, Sides sides, List<Party> parties) {
    Termination termination = new TerminationExtractor(agreement, sides).read(statements);
    DateReader dateReader = new DateReader(agreement);
    AgreementDates dates = dateReader.read(statements, parties);
    ContractTerm term =
        term(
            new TermExtractor(agreement, sides).read(statements, dateReader.start(dates)),
            termination);
    String title = agreement.contract().outline().title(agreement.text());
    return new ContractFacts(
        title(title),
        kind(title),
        parties,
        new ExclusivityExtractor(agreement, sides).read(statements, term),
        termination,
        new JurisdictionExtractor(agreement, values.gazetteer(), parties).read(statements),
        new UpfrontExtractor(agreement, sides).read(statements),
        new EscrowExtractor(agreement, sides).read(statements),
        term,
        dates,
        contradictions(agreement.values()));
  }

  /**
   * How the parties write dates in figures: in the United States with the month first, elsewhere
   * with the day first; empty where they are at home on both sides or nowhere.
   */
  private static Optional<DateOrder> order(List<Party> parties) {
    Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
    for (Party party : parties) {
      for (Home home : party.homes()) {
        if (!home.code().isEmpty()) {
          boolean american = home.code().equals("US") || home.code().startsWith("US-");
          orders.add(american ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST);
        }
      }
    }
    return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
  }

  /**
   * Without a term of its own, an agreement lasts as its licence does where that is perpetual; or
   * else, where it may be left at will, until somebody leaves.
   */
  private static ContractTerm term(ContractTerm term, Termination termination) {
    Fact<ContractTerm.Kind> kind = term.kind();
    if (kind instanceof Fact.NotStated<ContractTerm.Kind>) {
      if (term.licencePerpetual() instanceof Fact.Stated<Boolean> perpetual
          && term.licenceIrrevocable() instanceof Fact.NotStated<Boolean>) {
        kind = new Fact.Stated<>(ContractTerm.Kind.PERPETUAL, perpetual.proof());
      } else if (termination.convenienceBy() instanceof Fact.Stated<Set<Side>> leaving) {
        kind = new Fact.Stated<>(ContractTerm.Kind.INDEFINITE_UNTIL_TERMINATED, leaving.proof());
      }
    }
    return new ContractTerm(
        kind,
        term.length(),
        term.start(),
        term.end(),
        term.renewal(),
        term.renewalLength(),
        term.renewalNoticeDays(),
        term.renewalStoppedBy(),
        term.prolongationIntended(),
        term.licencePerpetual(),
        term.licenceIrrevocable());
  }

  /** "THIS AGREEMENT" is the first words of an opening, not a title. */
  private static String title(String words) {
    return words.equalsIgnoreCase("this agreement") ? "" : LEADS_ON.matcher(words).replaceFirst("");
  }

  private static String kind(String title) {
    String words = title.toLowerCase(Locale.ROOT);
    String[][] kinds = {
      {"franchise", "franchise"}, {"hosting", "hosting"}, {"outsourc", "outsourcing"},
      {"distribut", "distribution"}, {"reseller", "distribution"}, {"licen", "licence"},
      {"collaborat", "collaboration"}, {"alliance", "collaboration"}, {"development", "development"}
    };
    for (String[] kind : kinds) {
      if (words.contains(kind[0])) {
        return kind[1];
      }
    }
    return "other";
  }

  private static List<Span> contradictions(List<Value> values) {
    List<Span> spans = new ArrayList<>();
    for (Value value : values) {
      boolean contradicts =
          (value instanceof Value.Duration d && d.contradicts())
              || (value instanceof Value.Amount a && a.contradicts())
              || (value instanceof Value.Percentage p && p.contradicts());
      if (contradicts) {
        spans.add(value.span());
      }
    }
    return spans;
  }
}
