package org.clausecheck.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.library.Condition;
import org.clausecheck.library.Condition.Truth;
import org.clausecheck.library.Position;
import org.clausecheck.library.Position.Tier;
import org.clausecheck.text.Span;

/**
 * Judges one position at a time against the facts of one contract.
 *
 * <p>A position's tiers are asked best first, and the first that holds decides. A tier whose
 * outcome is unknown stops the descent: what might be better is never reported as worse, nor as
 * met. Where no tier holds, the position is <em>unclear</em> if the agreement speaks of it, and
 * <em>missing</em> if it does not.
 */
final class Judge {
  /** So many words behind one fact are all quoted; of more, the telling ones. */
  private static final int FEW = 2;

  /**
   * A clause puts a position at issue from this probability on. Over 136 agreements of CUAD 31 of
   * the 39 passages so found speak of the matter; from 0.5 on two in three do.
   */
  private static final double LIKELY = 0.8;

  /** A sentence that is so many times likelier of another kind speaks of that. */
  private static final double FAR_LIKELIER = 10;

  /** Words in sentences less likely than this to be of a kind searched stand elsewhere. */
  private static final double HARDLY = 0.1;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_.]{1,80})\\}");

  private final ClassifiedContract contract;
  private final FactView view;
  private final Quotes quotes;
  private final Confidence sureness;

  Judge(ClassifiedContract contract, FactView view, Quotes quotes, Confidence sureness) {
    this.contract = contract;
    this.view = view;
    this.quotes = quotes;
    this.sureness = sureness;
  }

  /** What a position comes to, with the trace of every question that it asks. */
  Judgement judge(Position position) {
    List<Explanation.Step> steps = new ArrayList<>();
    Judgement judgement = judge(position, steps);
    Set<String> asked = steps.stream().map(Explanation.Step::asked).collect(Collectors.toSet());
    for (Tier tier : position.tiers()) {
      if (!asked.contains(tier.level().id())) {
        steps.add(
            new Explanation.Step(
                tier.level().id(), tier.when().text(), tier.means(), "not asked", List.of()));
      }
    }
    return judgement.traced(steps);
  }

  private Judgement judge(Position position, List<Explanation.Step> steps) {
    List<Span> relevant = List.of();
    if (position.applies().isPresent()) {
      Position.Clause applies = position.applies().get();
      Truth truth = applies.condition().test(view);
      steps.add(step("applies", applies, "", truth));
      if (truth == Truth.UNKNOWN) {
        return unclear(position, applies.condition(), "whether it applies at all");
      }
      if (truth != Truth.TRUE) {
        return irrelevant(position, applies.condition(), steps);
      }
      relevant = proofs(position, applies.condition().support(view));
    }
    for (Tier tier : position.tiers()) {
      Truth truth = tier.when().condition().test(view);
      steps.add(step(tier.level().id(), tier.when(), tier.means(), truth));
      if (truth == Truth.UNKNOWN) {
        return unclear(position, tier.when().condition(), tier.means());
      }
      if (truth == Truth.TRUE) {
        return met(position, tier, relevant, steps);
      }
    }
    return unmet(position, steps);
  }

  /** Not relevant by the agreement's words, or because nothing was found that makes it so. */
  private Judgement irrelevant(Position position, Condition applies, List<Explanation.Step> steps) {
    boolean silent = silent(applies);
    List<Span> read = silent ? proofs(position, applies.support(view)) : List.of();
    List<Span> doubt =
        silent
            ? unread(position.atIssue(), kind -> LIKELY, read, "that puts it at issue", steps)
            : List.of();
    if (!doubt.isEmpty()) {
      return new Judgement(
          position,
          Verdict.UNCLEAR,
          "A clause seems to put it at issue, but what it says could not be told; read it.",
          "it could not be told: whether it applies at all",
          doubt.stream().limit(FEW).toList());
    }
    return new Judgement(
        position,
        Verdict.NOT_APPLICABLE,
        fill(silent ? position.notFound() : position.notApplicable()),
        "",
        List.of());
  }

  /** Whether the outcome rests on something that the agreement does not state. */
  private boolean silent(Condition condition) {
    return condition.support(view).stream().map(view).anyMatch(Fact.NotStated.class::isInstance);
  }

  private Judgement met(
      Position position, Tier tier, List<Span> relevant, List<Explanation.Step> steps) {
    Set<String> support = tier.when().condition().support(view);
    boolean silent = tier.bySilence() && silent(tier.when().condition());
    List<Span> proof = proofs(position, support);
    boolean lacks =
        silent
            || (tier.level() == Position.Level.WALK_AWAY && tier.when().condition().asksForLack());
    List<Span> doubt = lacks ? doubt(position, proof, steps) : List.of();
    if (!doubt.isEmpty()) {
      return doubtful(position, doubt);
    }
    if (position.onlyThere() && !silent && strayed(position, proof, steps)) {
      return new Judgement(
          position,
          Verdict.UNCLEAR,
          "Words in another place than a clause on it seem to decide it; read them.",
          "it could not be told: " + tier.means(),
          proof);
    }
    Optional<Position.Saying> closer =
        tier.instead().stream()
            .filter(saying -> saying.when().condition().test(view) == Truth.TRUE)
            .findFirst();
    Set<String> told = new LinkedHashSet<>(support);
    closer.ifPresent(saying -> told.addAll(saying.when().condition().support(view)));
    return new Judgement(
        position,
        Verdict.valueOf(tier.level().name()),
        fill(closer.map(Position.Saying::says).orElse(tier.says())),
        tier.means(),
        withUse(proofs(position, told), relevant),
        tier.bySilence() || closer.filter(saying -> silent(saying.when().condition())).isPresent(),
        List.of());
  }

  /**
   * Proof with what makes the position apply, where it begins with what a term is defined to mean:
   * a meaning holds only through the clause that uses it.
   */
  private List<Span> withUse(List<Span> proof, List<Span> relevant) {
    if (!proof.isEmpty() && !quotes.isMeaning(proof.get(0))) {
      return proof;
    }
    return Stream.concat(relevant.stream(), proof.stream()).toList();
  }

  private Judgement unmet(Position position, List<Explanation.Step> steps) {
    Condition addressed = addressed(position);
    Truth truth = addressed.test(view);
    String asked = position.addressed().map(Position.Clause::text).orElse("any of its facts");
    steps.add(step("addressed", new Position.Clause(asked, addressed), "", truth));
    if (truth == Truth.UNKNOWN) {
      return unclear(position, addressed, "whether the agreement speaks of it");
    }
    if (truth == Truth.TRUE) {
      return new Judgement(
          position,
          Verdict.UNCLEAR,
          fill(position.otherwise()),
          "the agreement speaks of it, but fits none of the tiers",
          proofs(position, addressed.support(view)));
    }
    List<Span> doubt = doubt(position, List.of(), steps);
    if (!doubt.isEmpty()) {
      return doubtful(position, doubt);
    }
    return new Judgement(
        position,
        Verdict.MISSING,
        position.silent(),
        "wanted: " + position.tiers().get(0).means(),
        List.of());
  }

  private static Judgement doubtful(Position position, List<Span> doubt) {
    return new Judgement(
        position,
        Verdict.UNCLEAR,
        "A clause seems to speak of it, but what it says could not be told; read it.",
        "not missing, because a clause on it was found",
        doubt.stream().limit(FEW).toList());
  }

  private Judgement unclear(Position position, Condition asked, String means) {
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
        Words.sentence(why),
        "it could not be told: " + means,
        proofs(position, open));
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
   * Sentences that by their kind may speak of a position although what they say was not read: those
   * too likely for a silence, without those that hold some of the proof.
   */
  private List<Span> doubt(Position position, List<Span> proof, List<Explanation.Step> steps) {
    return unread(
        position.doubt(),
        kind -> Math.min(contract.silence(kind), contract.threshold(kind)),
        proof,
        "that speaks of it by itself",
        steps);
  }

  private List<Span> unread(
      List<ClauseKind> kinds,
      ToDoubleFunction<ClauseKind> least,
      List<Span> proof,
      String which,
      List<Explanation.Step> steps) {
    Map<ClauseKind, List<Span>> unread = new EnumMap<>(ClauseKind.class);
    for (ClauseKind kind : kinds) {
      unread.put(
          kind,
          contract.sentences().stream()
              .filter(sentence -> sentence.probability(kind) >= least.applyAsDouble(kind))
              .filter(sentence -> !tellsAnother(sentence, kind))
              .filter(
                  sentence -> !BlackedOut.is(sentence.sentence().span().in(contract.text().text())))
              .map(sentence -> sentence.sentence().span())
              .filter(span -> proof.stream().noneMatch(span::overlaps))
              .toList());
    }
    List<Span> doubt = unread.values().stream().flatMap(List::stream).distinct().sorted().toList();
    if (!unread.isEmpty()) {
      steps.add(
          new Explanation.Step(
              "silence",
              "no sentence of a kind " + which + " is left unread",
              "",
              doubt.isEmpty() ? "holds" : "does not hold",
              unread.entrySet().stream()
                  .map(kind -> searched(kind.getKey(), kind.getValue()))
                  .toList()));
    }
    return doubt;
  }

  /** Whether a sentence is far likelier one of another kind. */
  private static boolean tellsAnother(ClassifiedSentence sentence, ClauseKind kind) {
    double far = FAR_LIKELIER * sentence.probability(kind);
    return sentence.probabilities().values().stream().anyMatch(other -> other >= far);
  }

  private Explanation.FactState searched(ClauseKind kind, List<Span> unread) {
    return new Explanation.FactState(
        kind.id(),
        unread.isEmpty() ? "not found" : "found",
        String.format(
            Locale.ROOT, "the likeliest sentence has %.2f", sureness.nearest(List.of(kind))),
        true,
        quotes.of(unread, Quotes.MOST));
  }

  /** Whether all words that decide stand in sentences that are hardly of a kind searched. */
  private boolean strayed(Position position, List<Span> proof, List<Explanation.Step> steps) {
    if (proof.isEmpty()) {
      return false;
    }
    double likeliest =
        proof.stream()
            .flatMapToDouble(span -> sureness.likeliest(position, span).stream())
            .max()
            .orElse(0);
    boolean strayed = likeliest < HARDLY;
    steps.add(
        new Explanation.Step(
            "only there",
            "a sentence that decides is of a kind searched",
            "",
            strayed ? "does not hold" : "holds",
            List.of(
                new Explanation.FactState(
                    position.searches().stream()
                        .map(ClauseKind::id)
                        .collect(Collectors.joining(", ")),
                    strayed ? "not found" : "found",
                    String.format(Locale.ROOT, "the likeliest sentence has %.2f", likeliest),
                    true,
                    List.of()))));
    return strayed;
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
        proof.stream()
            .filter(span -> sureness.likeliest(position, span).orElse(0) >= Confidence.EVEN)
            .toList();
    return telling.isEmpty() ? proof : telling;
  }

  private Explanation.Step step(String asked, Position.Clause clause, String means, Truth truth) {
    Set<String> decisive = clause.condition().support(view);
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
                        decisive.contains(name),
                        quotes.of(view.apply(name).proof(), Quotes.MOST)))
            .toList());
  }

  private String fill(String template) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(view.words(found.group(1))));
  }
}
