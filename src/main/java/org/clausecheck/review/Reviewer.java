package org.clausecheck.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.classify.Family;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.Party;
import org.clausecheck.library.Condition;
import org.clausecheck.library.Condition.Truth;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Interaction;
import org.clausecheck.library.Library;
import org.clausecheck.library.Position;
import org.clausecheck.library.Position.Tier;
import org.clausecheck.library.Severity;
import org.clausecheck.structure.Accounting;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Holds the facts of a contract against a library.
 *
 * <p>A position's tiers are asked best first, and the first that holds decides. A tier whose
 * outcome is unknown stops the descent: what might be better is never reported as worse, nor as
 * met. Where no tier holds, the position is <em>unclear</em> if the agreement speaks of it, and
 * <em>missing</em> if it does not.
 *
 * <p>Deterministic and thread-safe.
 */
public final class Reviewer {
  private static final int MOST_QUOTES = 4;

  /** So many words behind one fact are all quoted; of more, the telling ones. */
  private static final int FEW = 2;

  private static final int MOST_CANDIDATES = 3;
  private static final int MOST_INTERACTIONS = 2;
  private static final double EVEN = 0.5;

  /** To walk away from silence is said only where no sentence is likelier than this to break it. */
  private static final double FAINT = 0.2;

  private static final double CERTAIN = 1;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.]{1,80})\\}");

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

  /**
   * Reviews a contract.
   *
   * @param waivers deviations that were accepted
   * @param today on which waivers are or are not expired
   * @throws IllegalStateException if a quote does not stand in the source: a fault of the program
   */
  public Review review(
      ClassifiedContract contract, ContractFacts facts, List<Waiver> waivers, LocalDate today) {
    return new Work(contract, facts).review(waivers, today);
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

  /**
   * What a position came to.
   *
   * @param decisive the fact that decides, in a few words
   * @param condition the tier's condition in words, or why no tier fits
   * @param quoted the words that decided
   * @param steps every question asked, in order
   */
  private record Judgement(
      Position position,
      Verdict verdict,
      String decisive,
      String condition,
      List<Span> quoted,
      List<Explanation.Step> steps) {}

  /** One contract under review. */
  private final class Work {
    private final ClassifiedContract contract;
    private final ContractText text;
    private final ContractFacts facts;
    private final FactView view;
    private final Quotes quotes;

    Work(ClassifiedContract contract, ContractFacts facts) {
      this.contract = contract;
      this.text = contract.text();
      this.facts = facts;
      this.view = new FactView(text, facts, deal);
      this.quotes = new Quotes(text, contract.outline());
    }

    Review review(List<Waiver> waivers, LocalDate today) {
      List<String> notices = new ArrayList<>();
      FactView.foreign(text).ifPresent(why -> notices.add(sentence(why)));
      if (library.positions().stream().noneMatch(p -> p.side() == deal.side())) {
        notices.add(
            "The library holds no positions for a "
                + deal.side().id()
                + "; these are the other side's, so expect to be asked for them.");
      }
      roles(notices);
      for (Span contradiction : facts.contradictions()) {
        Quote quote = quotes.quote(contradiction);
        notices.add(
            "Words and figures disagree: \""
                + quote.words()
                + "\" ("
                + quote.place().describe()
                + ").");
      }
      List<Finding> findings = new ArrayList<>();
      for (Position position : positions()) {
        findings.add(finding(judge(position)));
      }
      findings = accept(findings, waivers, today, notices);
      findings = byLeverage(findings);
      return new Review(
          text,
          facts.title(),
          facts.parties().stream().map(Reviewer::party).toList(),
          shares(),
          text.unreadable(),
          headline(findings),
          families(findings),
          findings,
          notices,
          deal.side().id(),
          library.version(),
          headings());
    }

    Explanation explain(Position position) {
      Judgement judgement = judge(position);
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
          (judgement.decisive() + " " + sentence(judgement.condition())).strip());
    }

    // --- judging one position

    private Judgement judge(Position position) {
      List<Explanation.Step> steps = new ArrayList<>();
      List<Span> relevant = List.of();
      if (position.applies().isPresent()) {
        Position.Clause applies = position.applies().get();
        Truth truth = applies.condition().test(view);
        steps.add(step("applies", applies, "", truth));
        if (truth == Truth.UNKNOWN) {
          return unclear(position, applies.condition(), "whether it applies at all", steps);
        }
        if (truth != Truth.TRUE) {
          return new Judgement(
              position,
              Verdict.NOT_APPLICABLE,
              fill(position.notApplicable()),
              "",
              List.of(),
              steps);
        }
        relevant = proofs(position, applies.condition().support(view));
      }
      for (Tier tier : position.tiers()) {
        Truth truth = tier.when().condition().test(view);
        steps.add(step(tier.level().id(), tier.when(), tier.means(), truth));
        if (truth == Truth.UNKNOWN) {
          return unclear(position, tier.when().condition(), tier.means(), steps);
        }
        if (truth == Truth.TRUE) {
          return met(position, tier, relevant, steps);
        }
      }
      return unmet(position, steps);
    }

    private Judgement met(
        Position position, Tier tier, List<Span> relevant, List<Explanation.Step> steps) {
      Set<String> support = tier.when().condition().support(view);
      boolean silent =
          tier.bySilence() && support.stream().map(view).anyMatch(Fact.NotStated.class::isInstance);
      List<Span> proof = proofs(position, support);
      boolean lacks =
          silent
              || (tier.level() == Position.Level.WALK_AWAY
                  && tier.when().condition().asksForLack());
      List<Span> doubt = lacks ? elsewhere(doubt(position, FAINT), proof) : List.of();
      if (!doubt.isEmpty()) {
        return doubtful(position, doubt, steps);
      }
      return new Judgement(
          position,
          Verdict.valueOf(tier.level().name()),
          fill(tier.says()),
          tier.means(),
          proof.isEmpty() ? relevant : proof,
          steps);
    }

    private Judgement unmet(Position position, List<Explanation.Step> steps) {
      Condition addressed = addressed(position);
      Truth truth = addressed.test(view);
      String asked = position.addressed().map(Position.Clause::text).orElse("any of its facts");
      steps.add(step("addressed", new Position.Clause(asked, addressed), "", truth));
      if (truth == Truth.UNKNOWN) {
        return unclear(position, addressed, "whether the agreement speaks of it", steps);
      }
      if (truth == Truth.TRUE) {
        return new Judgement(
            position,
            Verdict.UNCLEAR,
            fill(position.otherwise()),
            "the agreement speaks of it, but fits none of the tiers",
            proofs(position, addressed.support(view)),
            steps);
      }
      List<Span> doubt = doubt(position, CERTAIN);
      if (!doubt.isEmpty()) {
        return doubtful(position, doubt, steps);
      }
      return new Judgement(
          position,
          Verdict.MISSING,
          position.silent(),
          "wanted: " + position.tiers().get(0).means(),
          List.of(),
          steps);
    }

    private Judgement doubtful(Position position, List<Span> doubt, List<Explanation.Step> steps) {
      return new Judgement(
          position,
          Verdict.UNCLEAR,
          "A clause seems to speak of it, but what it says could not be told; read it.",
          "not missing, because a clause on it was found",
          doubt.stream().limit(FEW).toList(),
          steps);
    }

    private Judgement unclear(
        Position position, Condition asked, String means, List<Explanation.Step> steps) {
      List<String> open =
          asked.names().stream()
              .filter(name -> !(view.apply(name) instanceof Fact.Stated))
              .filter(name -> !(view.apply(name) instanceof Fact.NotStated))
              .toList();
      String why =
          open.stream()
              .map(
                  name ->
                      view.apply(name) instanceof Fact.Redacted
                          ? "the place for it is blacked out or blank"
                          : view.words(name))
              .distinct()
              .limit(2)
              .collect(Collectors.joining("; "));
      return new Judgement(
          position,
          Verdict.UNCLEAR,
          sentence(why),
          "it could not be told: " + means,
          proofs(position, open),
          steps);
    }

    /** Whether the agreement speaks of it: by its own condition, or by any of its tiers' facts. */
    private Condition addressed(Position position) {
      if (position.addressed().isPresent()) {
        return position.addressed().get().condition();
      }
      Set<String> names = new LinkedHashSet<>();
      position.tiers().forEach(tier -> names.addAll(tier.when().condition().names()));
      position.applies().ifPresent(applies -> names.removeAll(applies.condition().names()));
      names.removeIf(name -> name.startsWith("deal."));
      return names.stream()
          .<Condition>map(Condition.Has::new)
          .reduce(Condition.Or::new)
          .orElse(new Condition.Literal(false));
    }

    /**
     * Sentences that by their kind speak of a position, whatever could be read of them: those that
     * reach their kind's threshold, and those of at least the given probability.
     */
    private List<Span> doubt(Position position, double probability) {
      return position.doubt().stream()
          .flatMap(
              kind ->
                  Stream.concat(
                      contract.of(kind).stream(),
                      contract.sentences().stream()
                          .filter(s -> s.probability(kind) >= probability)))
          .map(sentence -> sentence.sentence().span())
          .distinct()
          .sorted()
          .toList();
    }

    /** Those sentences that hold none of the proof: what they say was not read. */
    private static List<Span> elsewhere(List<Span> sentences, List<Span> proof) {
      return sentences.stream().filter(s -> proof.stream().noneMatch(s::overlaps)).toList();
    }

    private List<Span> proofs(Position position, Collection<String> names) {
      return names.stream()
          .flatMap(name -> telling(position, view.apply(name).proof()).stream())
          .toList();
    }

    /** Of many words behind one fact, those that stand in sentences of the kinds searched. */
    private List<Span> telling(Position position, List<Span> proof) {
      if (proof.size() <= FEW) {
        return proof;
      }
      List<Span> telling =
          proof.stream().filter(span -> likeliest(position, span).orElse(0) >= EVEN).toList();
      return telling.isEmpty() ? proof : telling;
    }

    /** The best probability that a sentence which holds these words is of a kind searched. */
    private OptionalDouble likeliest(Position position, Span words) {
      return contract.sentences().stream()
          .filter(s -> s.sentence().span().overlaps(words))
          .flatMapToDouble(s -> position.searches().stream().mapToDouble(s::probability))
          .max();
    }

    private Explanation.Step step(String asked, Position.Clause clause, String means, Truth truth) {
      return new Explanation.Step(
          asked,
          clause.text(),
          means,
          switch (truth) {
            case TRUE -> "holds";
            case FALSE -> "does not hold";
            case UNKNOWN -> "unknown";
            case NOT_STATED -> "not stated";
          },
          clause.condition().names().stream()
              .map(
                  name ->
                      new Explanation.FactState(
                          name,
                          FactView.state(view.apply(name)),
                          view.apply(name) instanceof Fact.NotStated ? "" : view.words(name),
                          quotes.of(view.apply(name).proof(), MOST_QUOTES)))
              .toList());
    }

    private String fill(String template) {
      Matcher matcher = PLACEHOLDER.matcher(template);
      return matcher.replaceAll(found -> Matcher.quoteReplacement(view.words(found.group(1))));
    }

    // --- findings

    private Finding finding(Judgement judgement) {
      Position position = judgement.position();
      Verdict verdict = judgement.verdict();
      Optional<Absence> absence =
          verdict == Verdict.MISSING ? Optional.of(absence(position)) : Optional.empty();
      return new Finding(
          position.id(),
          position.family(),
          position.title(),
          verdict,
          position.severity(),
          confidence(judgement),
          judgement.decisive(),
          judgement.condition(),
          quotes.of(judgement.quoted(), MOST_QUOTES),
          absence,
          position.why(),
          position.evidence(),
          position.dissent(),
          position.ask(),
          position.settle(),
          position.tiers().stream()
              .filter(tier -> tier.level() == Position.Level.WALK_AWAY)
              .map(Tier::means)
              .findFirst()
              .orElse(""),
          wording(position, Position.Level.PREFERRED),
          wording(position, Position.Level.FALLBACK),
          Optional.empty(),
          0);
    }

    private String wording(Position position, Position.Level level) {
      return position.tier(level).map(Tier::wording).orElse("");
    }

    private Absence absence(Position position) {
      Map<Span, Absence.Candidate> best = new LinkedHashMap<>();
      for (ClauseKind kind : position.searches()) {
        for (ClassifiedSentence sentence : contract.nearest(kind, MOST_CANDIDATES)) {
          Quote quote = quotes.quote(sentence.sentence().span());
          best.merge(
              quote.span(),
              new Absence.Candidate(quote, kind, rounded(sentence.probability(kind))),
              (one, other) -> one.probability() >= other.probability() ? one : other);
        }
      }
      return new Absence(
          position.searches(),
          contract.sentences().size(),
          best.values().stream()
              .sorted(
                  Comparator.comparingDouble((Absence.Candidate c) -> -c.probability())
                      .thenComparing(c -> c.quote().span()))
              .limit(MOST_CANDIDATES)
              .toList(),
          text.unreadable());
    }

    /**
     * How sure the reading is. Words: the best probability that a quoted sentence is of a kind that
     * was searched. Silence: the probability that the nearest passage is not, or even. What is
     * unclear is even.
     */
    private double confidence(Judgement judgement) {
      return switch (judgement.verdict()) {
        case NOT_APPLICABLE -> 1;
        case UNCLEAR -> EVEN;
        case MISSING -> silence(judgement.position());
        case WALK_AWAY, FALLBACK, PREFERRED -> {
          Position.Level level = Position.Level.valueOf(judgement.verdict().name());
          if (judgement.position().tier(level).filter(Tier::bySilence).isPresent()) {
            yield silence(judgement.position());
          }
          yield rounded(
              judgement.quoted().stream()
                  .flatMapToDouble(span -> likeliest(judgement.position(), span).stream())
                  .max()
                  .orElse(EVEN));
        }
      };
    }

    /** How sure a silence is: no less than even, since what came near was not taken for it. */
    private double silence(Position position) {
      return Math.max(EVEN, rounded(1 - nearest(position)));
    }

    private double nearest(Position position) {
      return position.searches().stream()
          .flatMapToDouble(
              kind -> contract.sentences().stream().mapToDouble(s -> s.probability(kind)))
          .max()
          .orElse(0);
    }

    // --- the whole

    private List<Finding> accept(
        List<Finding> findings, List<Waiver> waivers, LocalDate today, List<String> notices) {
      Map<String, Waiver> live = new HashMap<>();
      for (Waiver waiver : waivers) {
        String name = "The waiver of " + waiver.position() + " by " + waiver.who();
        Optional<Finding> finding =
            findings.stream().filter(f -> f.position().equals(waiver.position())).findFirst();
        if (finding.isEmpty()) {
          notices.add(name + " names no position of this library.");
        } else if (waiver.until().isPresent() && waiver.until().get().isBefore(today)) {
          notices.add(name + " expired on " + waiver.until().get() + ".");
        } else if (!deviates(finding.get().verdict())) {
          notices.add(name + " is no longer needed: " + finding.get().verdict().words() + ".");
        } else if (!waiver.words().isEmpty()
            && finding.get().quotes().stream()
                .noneMatch(quote -> squeezed(quote.words()).contains(squeezed(waiver.words())))) {
          notices.add(name + " no longer matches: the words it accepted are not what decides.");
        } else {
          live.put(waiver.position(), waiver);
        }
      }
      return findings.stream()
          .map(
              f ->
                  Optional.ofNullable(live.get(f.position()))
                      .map(waiver -> f.accepted(waiver.acceptance()))
                      .orElse(f))
          .toList();
    }

    private List<Review.Share> shares() {
      Accounting accounting = Accounting.of(text, contract.outline());
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

    private void roles(List<String> notices) {
      if (facts.party(Party.Role.LICENSOR).isEmpty() && facts.party(Party.Role.BOTH).isEmpty()) {
        notices.add(
            "Who licenses to whom could not be told; what depends on it is judged as far as the"
                + " words allow.");
      }
      if (!deal.we().isEmpty()) {
        Optional<Party> us = facts.parties().stream().filter(this::isUs).findFirst();
        if (us.isEmpty()) {
          notices.add("No party called \"" + deal.we() + "\" was found.");
        } else if (us.get().role() != Party.Role.BOTH
            && !us.get().role().id().equals(deal.side().id())) {
          notices.add(
              us.get().name()
                  + " reads as the "
                  + us.get().role().id()
                  + ", not the "
                  + deal.side().id()
                  + ".");
        }
      }
    }

    private boolean isUs(Party party) {
      return Stream.concat(Stream.of(party.name()), party.aliases().stream())
          .anyMatch(name -> squeezed(name).contains(squeezed(deal.we())));
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

  /**
   * Orders findings by leverage: what missing the position costs (severity, 4 to 1) times how far
   * the contract is from it (walk away 4, missing 3, unclear 2, fallback 1, the rest 0). What a
   * reviewer accepted comes after every open deviation. Ties go by verdict, severity, and the
   * library's own order.
   */
  private List<Finding> byLeverage(List<Finding> findings) {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(
        Comparator.comparing((Finding f) -> f.acceptance().isPresent() && deviates(f.verdict()))
            .thenComparing(f -> -weight(f))
            .thenComparing(Finding::verdict)
            .thenComparing(Finding::severity));
    List<Finding> open =
        ordered.stream().filter(f -> f.acceptance().isEmpty() && deviates(f.verdict())).toList();
    List<Finding> accepted = ordered.stream().filter(f -> f.acceptance().isPresent()).toList();
    List<Finding> rest =
        ordered.stream().filter(f -> f.acceptance().isEmpty() && !deviates(f.verdict())).toList();
    List<Finding> ranked = new ArrayList<>();
    for (Finding finding : Stream.of(open, accepted, rest).flatMap(List::stream).toList()) {
      ranked.add(finding.ranked(ranked.size() + 1));
    }
    return ranked;
  }

  private static int weight(Finding finding) {
    int cost = Severity.values().length - finding.severity().ordinal();
    return cost
        * switch (finding.verdict()) {
          case WALK_AWAY -> 4;
          case MISSING -> 3;
          case UNCLEAR -> 2;
          case FALLBACK -> 1;
          case PREFERRED, NOT_APPLICABLE -> 0;
        };
  }

  /**
   * The first two interactions that hold and speak of different positions, or else what decides the
   * worst findings, a family each; then the counts.
   */
  private String headline(List<Finding> findings) {
    Map<String, Verdict> verdicts =
        findings.stream().collect(Collectors.toMap(Finding::position, Finding::verdict));
    List<String> sentences = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Interaction interaction : library.interactions()) {
      List<List<String>> met =
          interaction.all().stream()
              .map(
                  term ->
                      term.positions().stream().filter(p -> has(term, verdicts.get(p))).toList())
              .toList();
      List<String> positions = met.stream().flatMap(List::stream).toList();
      if (sentences.size() < MOST_INTERACTIONS
          && met.stream().noneMatch(List::isEmpty)
          && positions.stream().noneMatch(told::contains)) {
        sentences.add(interaction.says());
        told.addAll(positions);
      }
    }
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (Finding finding : findings) {
      if (sentences.size() < MOST_INTERACTIONS
          && open(finding) == Verdict.WALK_AWAY
          && finding.decisive().endsWith(".")
          && !told.contains(finding.position())
          && families.add(finding.family())) {
        sentences.add(finding.decisive());
      }
    }
    sentences.add(tally(findings));
    return String.join(" ", sentences);
  }

  private static boolean has(Interaction.Term term, @Nullable Verdict verdict) {
    return verdict != null && term.verdicts().contains(verdict.id());
  }

  private static String tally(List<Finding> findings) {
    Map<Verdict, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    Finding::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    long applicable = findings.size() - counts.getOrDefault(Verdict.NOT_APPLICABLE, 0L);
    String told =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() != Verdict.NOT_APPLICABLE)
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining(", "));
    return "Of " + applicable + " positions that apply: " + (told.isEmpty() ? "none" : told) + ".";
  }

  /** What is still open of a finding: an accepted deviation no longer speaks for its family. */
  private static Verdict open(Finding finding) {
    return finding.acceptance().isPresent() ? Verdict.PREFERRED : finding.verdict();
  }

  private static List<Review.FamilyVerdict> families(List<Finding> findings) {
    List<Review.FamilyVerdict> families = new ArrayList<>();
    for (Family family : Family.values()) {
      findings.stream()
          .filter(finding -> finding.family() == family)
          .min(
              Comparator.comparing(Reviewer::open)
                  .thenComparing(finding -> finding.acceptance().isPresent())
                  .thenComparing(Finding::leverage))
          .ifPresent(
              worst ->
                  families.add(
                      new Review.FamilyVerdict(family, worst.verdict(), worst.decisive())));
    }
    return families;
  }

  private static Review.ReviewedParty party(Party party) {
    return new Review.ReviewedParty(
        party.name(),
        party.aliases(),
        party.role().id(),
        party.homes().stream().map(Home::name).distinct().toList());
  }

  private static boolean deviates(Verdict verdict) {
    return verdict != Verdict.PREFERRED && verdict != Verdict.NOT_APPLICABLE;
  }

  private static String squeezed(String words) {
    return words.strip().replaceAll("\\s{1,200}", " ");
  }

  /** Words as a sentence of their own. */
  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    return Character.toUpperCase(words.charAt(0))
        + words.substring(1)
        + (words.endsWith(".") ? "" : ".");
  }

  private static double rounded(double probability) {
    return Math.round(probability * 100) / 100.0;
  }
}
