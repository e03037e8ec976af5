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
import org.clausecheck.library.DealSettings;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Deleting a clause turns exactly the verdicts that rest on it: see {@link Mutation}. Excepted is
 * what {@code mutation-exceptions.txt} lists, each with its cause. Restoring the clause turns every
 * finding back. All of it is written to {@code target/mutations.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {
  private static final Path CONTRACTS = Path.of("test-contracts");

  private final Pipeline pipeline = new Pipeline(DealSettings.standard());
  private final List<String> unproved = new ArrayList<>();
  private final List<String> exceptions = new ArrayList<>();
  private final List<String> carried = new ArrayList<>();
  private final List<String> notRestored = new ArrayList<>();
  private final Map<Verdict, Integer> became = new EnumMap<>(Verdict.class);
  private int clauses;
  private int rested;
  private int independent;
  private int otherRoles;

  @BeforeAll
  void deleteEveryClauseThatIsQuoted() throws Exception {
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
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
            + "%d independent verdicts; %d deletions changed who licenses to whom%n%n"
                .formatted(independent, otherRoles)
            + "exceptions\n\n"
            + list(exceptions)
            + "\nunproved\n\n"
            + list(unproved)
            + "\ncarried by other words\n\n"
            + list(carried));
  }

  private static String list(List<String> lines) {
    return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
  }

  private void mutate(String name, ContractText read) {
    ContractText text = Pipeline.without(read, List.of());
    Mutation.Whole whole = new Mutation.Whole(pipeline.analyse(text));
    for (Clause clause : quoted(whole.analysis())) {
      clauses++;
      List<Span> deleted = List.of(clause.span());
      Mutation mutation = whole.without(deleted, pipeline.analyse(Pipeline.without(text, deleted)));
      otherRoles += mutation.sameRoles() ? 0 : 1;
      for (Finding finding : whole.findings()) {
        compare(name + " without " + clause.label() + ", ", mutation, finding);
      }
    }
    if (!pipeline.analyse(text).review().findings().equals(whole.findings())) {
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

  private void compare(String name, Mutation mutation, Finding before) {
    Finding after = mutation.after(before);
    String line =
        name + before.position() + ": " + before.verdict().id() + " → " + after.verdict().id();
    if (mutation.rests(before)) {
      rested++;
      became.merge(after.verdict(), 1, Integer::sum);
      switch (mutation.outcome(before)) {
        case FELL -> {}
        case CARRIED -> carried.add(line);
        case ASTRAY -> exceptions.add(line);
        case UNPROVED -> unproved.add(line);
      }
    } else if (mutation.independent(before)) {
      independent++;
      if (before.verdict() != after.verdict()) {
        exceptions.add(line);
      }
    }
  }

  @Test
  void noVerdictStandsOnWordsThatAreGone() {
    assertThat(unproved).isEmpty();
    assertThat(rested).isGreaterThan(150);
  }

  @Test
  void everyOtherVerdictStaysAndWhatStillPassesIsCarriedByOtherWords() throws IOException {
    assertThat(independent).isGreaterThan(5_000);
    KnownExceptions.read("mutation-exceptions.txt").areAllOf(exceptions);
  }

  @Test
  void restoringTheClauseTurnsTheVerdictsBack() {
    assertThat(notRestored).isEmpty();
  }
}
