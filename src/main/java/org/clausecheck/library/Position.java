package org.clausecheck.library;

import java.util.List;
import java.util.Optional;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Side;

/**
 * What to hold on one question, as the library's files say it. Prose is Markdown.
 *
 * @param id stable, such as "exclusivity.paid"
 * @param family the family of clauses it belongs to
 * @param title in a few words
 * @param severity what missing it costs; editorial
 * @param side whose position it is
 * @param profile the deal's exclusivity profile under which it is held; empty for all
 * @param applies when it is relevant at all; empty for always
 * @param notApplicable what to say when the agreement's words make it irrelevant
 * @param notFound what to say when nothing was found that makes it relevant
 * @param atIssue kinds of clause that by themselves put it at issue: where {@code applies} fails
 *     for want of words only and such a clause was found, the verdict is unclear
 * @param addressed whether the agreement speaks of it at all; empty for the general rule: when a
 *     fact that its tiers name, and that {@code applies} does not, is stated
 * @param searches kinds of clause in which the words would stand
 * @param words words of a sentence on the matter, for what no kind of clause covers
 * @param doubt kinds of clause that by themselves speak of it: where one is found and no fact could
 *     be read, the verdict is unclear and not missing
 * @param onlyThere whether the words that decide must stand in a sentence of a kind in {@code
 *     searches}: where the classifier hardly takes one of them for it, the verdict is unclear
 * @param why it matters
 * @param evidence on what it rests; never empty
 * @param dissent where the interviewees disagree; may be empty
 * @param ask what to ask for
 * @param settle what to settle for; may be empty
 * @param silent what to say when the agreement is silent
 * @param otherwise what to say when it speaks but no tier fits
 * @param tiers preferred, fallback, walk-away, in this order; the last two may be left out
 */
public record Position(
    String id,
    Family family,
    String title,
    Severity severity,
    Side side,
    String profile,
    Optional<Clause> applies,
    String notApplicable,
    String notFound,
    List<ClauseKind> atIssue,
    Optional<Clause> addressed,
    List<ClauseKind> searches,
    List<String> words,
    List<ClauseKind> doubt,
    boolean onlyThere,
    String why,
    List<Evidence> evidence,
    String dissent,
    String ask,
    String settle,
    String silent,
    String otherwise,
    List<Tier> tiers) {
  public Position {
    atIssue = List.copyOf(atIssue);
    searches = List.copyOf(searches);
    words = List.copyOf(words);
    doubt = List.copyOf(doubt);
    evidence = List.copyOf(evidence);
    tiers = List.copyOf(tiers);
  }

  /** How good what the contract gives is, best first. */
  public enum Level {
    PREFERRED,
    FALLBACK,
    WALK_AWAY;

    /** In files: "walk-away". */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A condition as written, with its checked form.
   *
   * @param text in the Common Expression Language
   */
  public record Clause(String text, Condition condition) {}

  /**
   * One of the three tiers.
   *
   * @param when the condition
   * @param means the condition in words
   * @param says the fact that decides, in a few words; {@code {name}} stands for a fact's value
   * @param instead what to say instead in closer cases; the first that holds is said
   * @param bySilence whether silence alone can meet it: before it does, the kinds in {@code doubt}
   *     are looked at
   * @param wording a clause to propose; empty for walk-away
   * @param examples passages that meet the tier and near misses
   */
  public record Tier(
      Level level,
      Clause when,
      String means,
      String says,
      List<Saying> instead,
      boolean bySilence,
      String wording,
      List<Example> examples) {
    public Tier {
      instead = List.copyOf(instead);
      examples = List.copyOf(examples);
    }
  }

  /**
   * What to say in a closer case.
   *
   * @param when a condition
   * @param says as for the tier
   */
  public record Saying(Clause when, String says) {}

  /**
   * A passage with the facts it should give.
   *
   * @param meets whether it meets its tier; else it is a near miss
   * @param passage the words, with the decisive ones between bars: {@code for |five years|}
   * @param facts by name; what is not listed is not stated
   */
  public record Example(boolean meets, String passage, List<ExampleFact> facts) {
    public Example {
      facts = List.copyOf(facts);
    }

    /** The passage without its marks. */
    public String text() {
      return passage.replace("|", "");
    }
  }

  /**
   * A fact that a passage should give.
   *
   * @param value a boolean, a {@code long}, a text or a list of texts
   */
  public record ExampleFact(String name, Object value) {}

  public Optional<Tier> tier(Level level) {
    return tiers.stream().filter(tier -> tier.level() == level).findFirst();
  }
}
