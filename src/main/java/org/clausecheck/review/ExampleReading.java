package org.clausecheck.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.library.Position;
import org.clausecheck.library.Vocabulary;
import org.clausecheck.text.ContractText;

/**
 * Reads a library's example passages with the program itself, each in a short agreement between a
 * Norwegian licensor and a licensee from Delaware, and compares the facts with those that stand
 * beside the passage.
 */
public final class ExampleReading {
  private static final String FRAME =
      """
      LICENCE AGREEMENT

      This Agreement is made on 1 March 2026 (the "Effective Date") between Fjordlys Sensors AS, a company organised under the laws of Norway with its seat in Oslo, Norway (the "Licensor"), and Grand Harbor Industries, Inc., a Delaware corporation with its principal office in Wilmington, Delaware (the "Licensee").

      1. Definitions

      "Technology" means the sensors of the Licensor as described in Annex A.

      2. Terms agreed

      %s

      3. Counterparts

      This Agreement may be signed in counterparts.
      """;

  private final ContractAnalyser analyser;

  public ExampleReading(ContractAnalyser analyser) {
    this.analyser = analyser;
  }

  /**
   * What came of it.
   *
   * @param examples number of passages read
   * @param facts number of facts that stand beside passages
   * @param gaps those that the program reads otherwise, in the library's order
   */
  public record Result(int examples, int facts, List<Gap> gaps) {
    public Result {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * A fact that the program does not read as the library says.
   *
   * @param example position, tier and number of the example, such as "upfront.due fallback 2"
   * @param fact by name
   * @param expected value
   * @param read what the program made of it, such as "not stated"
   */
  public record Gap(String example, String fact, String expected, String read) {
    @Override
    public String toString() {
      return example + ": " + fact + " should be " + expected + ", is read as " + read;
    }
  }

  /** Reads every example of a library. */
  public Result read(Library library) {
    return read(library, example -> true);
  }

  /** Reads those examples of a library that another library does not have, word for word. */
  public Result readNew(Library library, Library other) {
    Set<Position.Example> known =
        other.positions().stream()
            .flatMap(position -> position.tiers().stream())
            .flatMap(tier -> tier.examples().stream())
            .collect(Collectors.toSet());
    return read(library, example -> !known.contains(example));
  }

  private Result read(Library library, Predicate<Position.Example> wanted) {
    int examples = 0;
    int facts = 0;
    List<Gap> gaps = new ArrayList<>();
    for (Position position : library.positions()) {
      for (Position.Tier tier : position.tiers()) {
        for (int i = 0; i < tier.examples().size(); i++) {
          String name = position.id() + " " + tier.level().id() + " " + (i + 1);
          Position.Example example = tier.examples().get(i);
          if (!wanted.test(example)) {
            continue;
          }
          examples++;
          ContractFacts read = analyser.facts(agreement(example.text()));
          for (Position.ExampleFact fact : example.facts()) {
            if (!fact.name().startsWith("deal.")) {
              facts++;
              compare(name, fact, read, gaps);
            }
          }
        }
      }
    }
    return new Result(examples, facts, gaps);
  }

  private static void compare(
      String name, Position.ExampleFact expected, ContractFacts facts, List<Gap> gaps) {
    Vocabulary.Term term = Vocabulary.standard().find(expected.name()).orElseThrow();
    Fact<Object> fact = term.read().apply(facts, DealSettings.standard());
    if (!fits(fact, expected.value(), term)) {
      String read =
          fact instanceof Fact.Stated<Object> stated
              ? stated.answer().toString()
              : FactView.state(fact);
      gaps.add(new Gap(name, expected.name(), expected.value().toString(), read));
    }
  }

  /** A text that is not of a closed set may be longer or shorter than the writer's. */
  private static boolean fits(Fact<Object> fact, Object expected, Vocabulary.Term term) {
    if (!(fact instanceof Fact.Stated<Object> stated)) {
      return fact instanceof Fact.NotStated
          && (expected.equals(false) || expected.equals(List.of()));
    }
    Object value = stated.answer();
    if (value instanceof List<?> list && expected instanceof List<?> other) {
      return Set.copyOf(list).equals(Set.copyOf(other));
    }
    if (term.type() == Vocabulary.Type.TEXT && term.values().isEmpty()) {
      return value.toString().contains(expected.toString())
          || expected.toString().contains(value.toString());
    }
    return value.equals(expected);
  }

  private static ContractText agreement(String passage) {
    return ContractText.plain(
        "example", String.format(java.util.Locale.ROOT, FRAME, passage.strip()));
  }
}
