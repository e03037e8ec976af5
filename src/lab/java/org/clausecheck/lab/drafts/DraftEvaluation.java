package org.clausecheck.lab.drafts;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.compare.Draft;
import org.clausecheck.compare.DraftComparer;
import org.clausecheck.facts.values.Words;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReviewer;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** Measures the comparison of drafts on edits that are known because they were made by lot. */
public final class DraftEvaluation {
  /** A paragraph that may be edited has at least and at most so many characters. */
  private static final int SHORTEST = 80;

  private static final int LONGEST = 4000;

  private final int edits;
  private final @Nullable ContractAnalyser analyser;
  private final Map<Seed.Kind, int[]> kinds = new EnumMap<>(Seed.Kind.class);
  private final List<String> errors = new ArrayList<>();
  private int pairs;
  private int correct;
  private int told;
  private int expected;
  private int unchangedWords;
  private int pairsWithUnchanged;
  private int turns;
  private int turnsPutDown;
  private int next;

  /**
   * @param edits so many a pair
   * @param analyser judges both drafts of a pair, to measure what changes are put down to; null to
   *     leave that out
   */
  public DraftEvaluation(int edits, @Nullable ContractAnalyser analyser) {
    this.edits = edits;
    this.analyser = analyser;
  }

  /** Makes a second draft of an agreement, the same each time, and compares the two. */
  public void add(ContractText old) {
    Random lot = new Random(old.info().name().hashCode());
    Outline outline = new OutlineBuilder().build(old);
    List<Seed.Kind> wanted = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      wanted.add(Seed.Kind.values()[next++ % Seed.Kind.values().length]);
    }
    SeededDraft made = SeededDraft.of(old, editable(old, outline), wanted, lot);
    if (made.seeds().isEmpty()) {
      return;
    }
    pairs++;
    Draft before = draft(old, outline);
    Draft after = draft(made.text(), new OutlineBuilder().build(made.text()));
    Comparison comparison = new DraftComparer().compare(before, after);
    for (Seed seed : made.seeds()) {
      located(old.info().name(), seed, comparison);
    }
    clauses(made, comparison);
    unchanged(old.info().name(), made, comparison);
    if (analyser != null) {
      verdicts(analyser, old, made);
    }
  }

  /**
   * How long the comparison of a draft with a copy takes.
   *
   * @param first the first time in this process
   * @param warm after four times
   */
  public record Speed(int clauses, int words, Duration first, Duration warm) {}

  /**
   * Measures the comparison with a copy that has forty edits; reading and judging are left out.
   *
   * @param clock time that the process has used so far
   */
  public static Speed speed(ContractText old, Supplier<Duration> clock) {
    Outline outline = new OutlineBuilder().build(old);
    List<Seed.Kind> kinds = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      kinds.add(Seed.Kind.values()[i % Seed.Kind.values().length]);
    }
    SeededDraft made = SeededDraft.of(old, editable(old, outline), kinds, new Random(1));
    Draft before = draft(old, outline);
    Draft after = draft(made.text(), new OutlineBuilder().build(made.text()));
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Duration start = clock.get();
      new DraftComparer().compare(before, after);
      times.add(clock.get().minus(start));
    }
    return new Speed(
        outline.clauses().size(), Words.of(old.text()).size(), times.get(0), times.get(4));
  }

  private static Draft draft(ContractText text, Outline outline) {
    return new Draft(text, outline, List.of(), List.of(), List.of());
  }

  /** Paragraphs of a clause's size that are no part of a table of contents or an execution page. */
  private static List<Span> editable(ContractText text, Outline outline) {
    List<Span> aside =
        outline.setAside().stream()
            .filter(part -> part.reason() == SetAside.Reason.TABLE_OF_CONTENTS)
            .map(part -> text.fromSource(part.source()))
            .toList();
    return text.blocks().stream()
        .filter(block -> block.kind() != Block.Kind.FOOTNOTE)
        .map(Block::span)
        .filter(span -> span.length() >= SHORTEST && span.length() <= LONGEST)
        .filter(span -> aside.stream().noneMatch(span::overlaps))
        .filter(
            span ->
                outline
                    .clauseAt(span.start())
                    .filter(clause -> clause.type() != Clause.Type.SIGNATURES)
                    .isPresent())
        .toList();
  }

  /** Counts whether an edit is told, and whether as what it is. */
  private void located(String name, Seed seed, Comparison comparison) {
    int[] count = kinds.computeIfAbsent(seed.kind(), kind -> new int[3]);
    boolean any = comparison.changes().stream().anyMatch(change -> meets(change, seed));
    boolean right =
        comparison.changes().stream()
            .anyMatch(change -> meets(change, seed) && fits(change.kind(), seed.kind()));
    count[0]++;
    count[1] += any ? 1 : 0;
    count[2] += right ? 1 : 0;
    if (!right) {
      errors.add(
          name
              + ": "
              + seed.kind().words()
              + (any ? " told otherwise" : " not told")
              + " at "
              + seed.before()
              + " "
              + seed.after());
    }
  }

  private static boolean meets(Change change, Seed seed) {
    return meets(change.before().span(), seed.before())
        || meets(change.after().span(), seed.after());
  }

  private static boolean meets(Span change, Span seed) {
    return !change.isEmpty() && !seed.isEmpty() && change.overlaps(seed);
  }

  private static boolean fits(Change.Kind told, Seed.Kind made) {
    return switch (made) {
      case WORD, NUMBER, NEGATION, DEFINITION -> told == Change.Kind.CHANGED;
      case MOVED, MOVED_AND_EDITED -> told == Change.Kind.MOVED;
      case SPLIT -> told == Change.Kind.SPLIT;
      case MERGED -> told == Change.Kind.MERGED;
      case RENUMBERED -> told == Change.Kind.RENUMBERED;
      case DELETED -> told == Change.Kind.DELETED;
      case INSERTED -> told == Change.Kind.INSERTED;
    };
  }

  /** Holds the clauses that correspond against those that share their characters in truth. */
  private void clauses(SeededDraft made, Comparison comparison) {
    Map<Comparison.Pair, Integer> shared = new HashMap<>();
    Map<Integer, Integer> sizesBefore = new HashMap<>();
    Map<Integer, Integer> sizesAfter = new HashMap<>();
    Outline before = comparison.before().outline();
    Outline after = comparison.after().outline();
    Words words = Words.of(made.text().text());
    for (int i = 0; i < words.size(); i++) {
      int from = made.origin().get(words.start(i));
      int there = after.clauseAt(words.start(i)).map(Clause::index).orElse(-1);
      int here = from < 0 ? -1 : before.clauseAt(from).map(Clause::index).orElse(-1);
      if (words.is(i, Words.Kind.MARK) || there < 0 || here < 0) {
        continue;
      }
      shared.merge(new Comparison.Pair(here, there), 1, Integer::sum);
      sizesBefore.merge(here, 1, Integer::sum);
      sizesAfter.merge(there, 1, Integer::sum);
    }
    Set<Comparison.Pair> truth = new HashSet<>();
    shared.forEach(
        (pair, count) -> {
          int shorter =
              Math.min(
                  sizesBefore.getOrDefault(pair.before(), 0),
                  sizesAfter.getOrDefault(pair.after(), 0));
          if (count * 2 > shorter && shorter >= 4) {
            truth.add(pair);
          }
        });
    Set<Comparison.Pair> found = new HashSet<>(comparison.pairs());
    found.removeIf(
        pair ->
            sizesBefore.getOrDefault(pair.before(), 0) < 4
                || sizesAfter.getOrDefault(pair.after(), 0) < 4);
    told += found.size();
    expected += truth.size();
    found.retainAll(truth);
    correct += found.size();
  }

  /** Counts the words that are told as changed though no edit touched them. */
  private void unchanged(String name, SeededDraft made, Comparison comparison) {
    Map<String, Integer> words = new HashMap<>();
    String old = comparison.before().text().text();
    String latest = made.text().text();
    boolean[] kept = new boolean[old.length()];
    made.origin().stream().filter(at -> at >= 0).forEach(at -> kept[at] = true);
    for (Change change : comparison.changes()) {
      if (change.isOfWords()) {
        count(change.before().span().in(old), words);
        count(change.after().span().in(latest), words);
      }
    }
    Words all = Words.of(old);
    for (int i = 0; i < all.size(); i++) {
      if (!kept[all.start(i)] || !kept[all.end(i) - 1]) {
        count(all, i, words);
      }
    }
    all = Words.of(latest);
    for (int i = 0; i < all.size(); i++) {
      boolean fresh = made.origin().get(all.start(i)) < 0 || made.origin().get(all.end(i) - 1) < 0;
      if (fresh) {
        count(all, i, words);
      }
    }
    int surplus = words.values().stream().filter(n -> n > 0).mapToInt(Integer::intValue).sum();
    unchangedWords += surplus;
    pairsWithUnchanged += surplus > 0 ? 1 : 0;
    if (surplus > 0) {
      words.values().removeIf(n -> n <= 0);
      errors.add(
          name
              + ": unchanged words told as changed: "
              + words.keySet()
              + " "
              + made.seeds().stream().map(seed -> seed.kind().words()).toList());
    }
  }

  private static void count(String text, Map<String, Integer> counts) {
    Words words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      if (!words.is(i, Words.Kind.MARK)) {
        counts.merge(words.form(i), 1, Integer::sum);
      }
    }
  }

  /** A word that an edit touched may be told as changed once. */
  private static void count(Words words, int word, Map<String, Integer> counts) {
    if (!words.is(word, Words.Kind.MARK)) {
      counts.merge(words.form(word), -1, Integer::sum);
    }
  }

  /** Counts whether a verdict that changed is put down to a change where an edit was made. */
  private void verdicts(ContractAnalyser judge, ContractText old, SeededDraft made) {
    ContractAnalyser.Analysis then = judge.analyse(old, List.of(), LocalDate.MIN);
    ContractAnalyser.Analysis now = judge.analyse(made.text(), List.of(), LocalDate.MIN);
    DraftReview review =
        new DraftReviewer()
            .review(
                new DraftReviewer.Judged(then.review(), then.classified().outline(), List.of()),
                new DraftReviewer.Judged(now.review(), now.classified().outline(), List.of()));
    for (DraftReview.Turn turn : review.turns()) {
      turns++;
      boolean right =
          turn.changes().stream()
              .map(number -> review.changes().get(number - 1))
              .anyMatch(
                  change -> made.seeds().stream().anyMatch(seed -> meets(change.change(), seed)));
      turnsPutDown += right ? 1 : 0;
      if (!right) {
        errors.add(
            old.info().name()
                + ": "
                + turn.after().position()
                + " turned, not put down to the edit "
                + made.seeds().stream().map(Seed::kind).toList());
      }
    }
  }

  /** Prints the figures. */
  public void print(PrintStream out, boolean withErrors) {
    out.printf(Locale.ROOT, "pairs %d, edits a pair %d%n", pairs, edits);
    out.printf(Locale.ROOT, "%-18s%8s%10s%10s%n", "edit", "made", "located", "as such");
    int[] sum = new int[3];
    kinds.forEach(
        (kind, count) -> {
          out.printf(
              Locale.ROOT,
              "%-18s%8d%10s%10s%n",
              kind.words(),
              count[0],
              share(count[1], count[0]),
              share(count[2], count[0]));
          Arrays.setAll(sum, i -> sum[i] + count[i]);
        });
    out.printf(
        Locale.ROOT,
        "%-18s%8d%10s%10s%n",
        "all",
        sum[0],
        share(sum[1], sum[0]),
        share(sum[2], sum[0]));
    out.printf(
        Locale.ROOT,
        "clauses that correspond: %d told, %d in truth, F1 %s%n",
        told,
        expected,
        share(2 * correct, told + expected));
    out.printf(
        Locale.ROOT,
        "unchanged words told as changed: %d, in %d pairs%n",
        unchangedWords,
        pairsWithUnchanged);
    if (analyser != null) {
      out.printf(
          Locale.ROOT,
          "verdicts that changed: %d, put down to an edit %s%n",
          turns,
          share(turnsPutDown, turns));
    }
    if (withErrors) {
      errors.forEach(out::println);
    }
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
  }
}
