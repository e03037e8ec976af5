package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.facts.Party;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Deleting a clause turns exactly the verdicts that rest on it.
 *
 * <p>A verdict rests on a clause when all words that decide it stand there. Without them it is
 * missing or worse, unclear, or not applicable; or else it is decided by other words of the
 * contract, which it quotes. No verdict that asked nothing of the clause changes. Two things are
 * not held against it: a clause that also told who licenses to whom, on which all else hangs, and
 * the exceptions in {@code mutation-exceptions.txt}, each with its cause. Restoring the clause
 * turns every finding back. All of it is written to {@code target/mutations.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {
  private static final Path CONTRACTS = Path.of("test-contracts");

  private final Pipeline pipeline = new Pipeline(DealSettings.standard());
  private final List<String> passing = new ArrayList<>();
  private final List<String> unmoved = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private final List<String> exceptions = new ArrayList<>();
  private final List<String> notRestored = new ArrayList<>();
  private final Map<Verdict, Integer> became = new EnumMap<>(Verdict.class);
  private int clauses;
  private int rested;
  private int unaffected;
  private int otherRoles;

  @BeforeAll
  void deleteEveryClauseThatIsQuoted() throws Exception {
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".yaml") && !name.equals("README.md")) {
          mutate(name, new DocumentReader(ReadingSettings.DEFAULT).read(file).text());
        }
      }
    }
    Files.writeString(
        Path.of("target/mutations.md"),
        "%d clauses deleted; of %d verdicts that rested on them, by what they became: %s%n"
                .formatted(clauses, rested, became)
            + "%d verdicts that asked nothing of them, %d changed; "
                .formatted(unaffected, elsewhere.size())
            + "%d deletions changed who licenses to whom and are not compared%n%n"
                .formatted(otherRoles)
            + "still passing\n\n"
            + list(passing)
            + "\nproved by the words that were deleted\n\n"
            + list(unmoved)
            + "\nchanged elsewhere\n\n"
            + list(elsewhere));
  }

  private static String list(List<String> lines) {
    return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
  }

  private void mutate(String name, ContractText read) {
    ContractText whole = Pipeline.without(read, List.of());
    ContractAnalyser.Analysis before = pipeline.analyse(whole);
    Map<String, List<Span>> asked =
        before.review().findings().stream()
            .collect(Collectors.toMap(Finding::position, f -> asked(before, f.position())));
    for (Clause clause : quoted(before)) {
      clauses++;
      ContractText cut = Pipeline.without(whole, List.of(clause.span()));
      ContractAnalyser.Analysis after = pipeline.analyse(cut);
      boolean sameRoles = roles(before).equals(roles(after));
      otherRoles += sameRoles ? 0 : 1;
      for (Finding finding : before.review().findings()) {
        String position = finding.position();
        boolean independent =
            sameRoles && asked.get(position).stream().noneMatch(clause.span()::overlaps);
        compare(name, clause, finding, finding(after.review(), position), independent);
      }
    }
    if (!pipeline.analyse(whole).review().findings().equals(before.review().findings())) {
      notRestored.add(name);
    }
  }

  /** The innermost clauses with words that decide, but for those that only name the parties. */
  private static Set<Clause> quoted(ContractAnalyser.Analysis analysis) {
    Set<Clause> clauses = new LinkedHashSet<>();
    for (Finding finding : analysis.review().findings()) {
      for (Quote quote : finding.quotes()) {
        analysis
            .classified()
            .outline()
            .clauseAt(quote.span().start())
            .filter(c -> c.type() == Clause.Type.SECTION || c.type() == Clause.Type.ARTICLE)
            .ifPresent(clauses::add);
      }
    }
    return clauses;
  }

  private static Map<String, String> roles(ContractAnalyser.Analysis analysis) {
    return analysis.facts().parties().stream()
        .collect(Collectors.toMap(Party::name, p -> p.role().id(), (one, other) -> one));
  }

  private void compare(
      String name, Clause clause, Finding before, Finding after, boolean independent) {
    String key = name + " without " + clause.label() + ", " + before.position() + ": ";
    boolean rests =
        !before.quotes().isEmpty()
            && before.quotes().stream().allMatch(q -> clause.span().contains(q.span()));
    if (rests) {
      rested++;
      became.merge(after.verdict(), 1, Integer::sum);
      boolean passes = after.verdict() == Verdict.PREFERRED || after.verdict() == Verdict.FALLBACK;
      if (passes && after.quotes().isEmpty()) {
        passing.add(key + after.verdict().id() + " without words");
      }
      if (after.verdict() == before.verdict() && !passes && unproved(before, after)) {
        unmoved.add(key + after.verdict().id());
      }
    } else if (independent) {
      unaffected++;
      if (before.verdict() != after.verdict()) {
        exceptions.add(key + before.verdict().id() + " → " + after.verdict().id());
        elsewhere.add(
            key + before.verdict().id() + " → " + after.verdict().id() + ": " + after.decisive());
      }
    }
  }

  /** The words behind every fact that the position asked. */
  private static List<Span> asked(ContractAnalyser.Analysis analysis, String position) {
    return new Reviewer(Library.shipped(), DealSettings.standard())
        .explain(analysis.classified(), analysis.facts(), position).orElseThrow().steps().stream()
            .flatMap(step -> step.facts().stream())
            .flatMap(fact -> fact.proof().stream())
            .map(Quote::span)
            .toList();
  }

  /**
   * Whether an unfavourable verdict stands as it was although the words that proved it are gone.
   */
  private static boolean unproved(Finding before, Finding after) {
    List<String> words = before.quotes().stream().map(Quote::words).toList();
    return !after.quotes().isEmpty()
        && after.quotes().stream().map(Quote::words).allMatch(words::contains);
  }

  private static Finding finding(Review review, String position) {
    return review.findings().stream()
        .filter(f -> f.position().equals(position))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noVerdictPassesWithoutItsWords() {
    assertThat(passing).isEmpty();
    assertThat(rested).isGreaterThan(150);
  }

  @Test
  void noVerdictIsProvedByWordsThatAreGone() {
    assertThat(unmoved).isEmpty();
  }

  @Test
  void noOtherVerdictChanges() throws IOException {
    assertThat(unaffected).isGreaterThan(5_000);
    KnownExceptions.read("mutation-exceptions.txt").areAllOf(exceptions);
  }

  @Test
  void restoringTheClauseTurnsTheVerdictsBack() {
    assertThat(notRestored).isEmpty();
  }
}
