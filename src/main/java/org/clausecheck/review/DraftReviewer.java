package org.clausecheck.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;
import org.clausecheck.compare.Draft;
import org.clausecheck.compare.DraftComparer;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.TrackedChange;
import org.clausecheck.review.DraftReview.Direction;
import org.clausecheck.review.DraftReview.Hanging;
import org.clausecheck.review.DraftReview.ReviewedChange;
import org.clausecheck.review.DraftReview.Turn;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.Span;

/** Tells what changed between two drafts that were judged, and what it does to the positions. */
public final class DraftReviewer {

  /**
   * A draft that was judged.
   *
   * @param outline of its text
   * @param trackedChanges that its file marks
   */
  public record Judged(Review review, Outline outline, List<TrackedChange> trackedChanges) {
    public Judged {
      trackedChanges = List.copyOf(trackedChanges);
    }

    /** A document with its review. */
    public static Judged of(ReadDocument document, Outline outline, Review review) {
      return new Judged(review, outline, document.trackedChanges());
    }

    Draft draft() {
      List<String> parties = new ArrayList<>();
      for (Review.ReviewedParty party : review.parties()) {
        parties.add(party.name());
        parties.addAll(party.aliases());
      }
      return new Draft(
          review.text(),
          outline,
          parties,
          spans(TrackedChange.Kind.INSERTED),
          spans(TrackedChange.Kind.DELETED));
    }

    private List<Span> spans(TrackedChange.Kind kind) {
      return trackedChanges.stream()
          .filter(change -> change.kind() == kind)
          .map(TrackedChange::source)
          .toList();
    }
  }

  /** What changed from one draft to the next. */
  public DraftReview review(Judged before, Judged after) {
    Comparison comparison = new DraftComparer().compare(before.draft(), after.draft());
    return new Work(before.review(), after.review(), comparison).review();
  }

  /** One pair of drafts. */
  private static final class Work {
    private final Review before;
    private final Review after;
    private final Comparison comparison;
    private final List<Change> changes;
    private final Quotes quotesBefore;
    private final Quotes quotesAfter;
    private final Dependants dependants;
    private final Map<String, Finding> findingsBefore;
    private final List<Set<String>> touched = new ArrayList<>();

    Work(Review before, Review after, Comparison comparison) {
      this.before = before;
      this.after = after;
      this.comparison = comparison;
      this.changes = comparison.changes();
      this.quotesBefore = new Quotes(before.text(), comparison.before().outline());
      this.quotesAfter = new Quotes(after.text(), comparison.after().outline());
      this.dependants = new Dependants(before, after, comparison);
      this.findingsBefore = byPosition(before);
    }

    private static Map<String, Finding> byPosition(Review review) {
      return review.findings().stream()
          .collect(Collectors.toMap(Finding::position, Function.identity(), (one, two) -> one));
    }

    DraftReview review() {
      List<List<Hanging>> hanging = changes.stream().map(dependants::of).toList();
      changes.forEach(change -> touched.add(new LinkedHashSet<>()));
      for (Finding finding : before.findings()) {
        touch(finding, true);
      }
      for (Finding finding : after.findings()) {
        touch(finding, false);
      }
      List<Turn> turns = turns(hanging);
      List<ReviewedChange> reviewed = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        Change change = changes.get(i);
        reviewed.add(
            new ReviewedChange(
                i + 1,
                change,
                quotesBefore.quote(change.before().span()),
                quotesAfter.quote(change.after().span()),
                inOrder(touched.get(i)),
                hanging.get(i),
                comparison.unmarked(change)));
      }
      return new DraftReview(before, after, comparison, reviewed, turns);
    }

    private List<String> inOrder(Set<String> positions) {
      return after.findings().stream().map(Finding::position).filter(positions::contains).toList();
    }

    /** Changes of the very words that decide a finding. */
    private void touch(Finding finding, boolean old) {
      for (int i = 0; i < changes.size(); i++) {
        Change change = changes.get(i);
        Span span = old ? change.before().span() : change.after().span();
        if (change.isOfWords() && finding.quotes().stream().anyMatch(q -> meets(q.span(), span))) {
          touched.get(i).add(finding.position());
        }
      }
    }

    /** Whether a change, were it only the place where words are gone, stands in a quote. */
    private static boolean meets(Span quote, Span change) {
      return change.isEmpty()
          ? quote.start() < change.start() && change.start() < quote.end()
          : quote.overlaps(change);
    }

    private List<Turn> turns(List<List<Hanging>> hanging) {
      List<Turn> turns = new ArrayList<>();
      for (Finding now : after.findings()) {
        Finding then = findingsBefore.get(now.position());
        if (then != null && then.verdict() != now.verdict()) {
          Set<Integer> causes = causes(then, now, hanging);
          causes.forEach(cause -> touched.get(cause - 1).add(now.position()));
          turns.add(
              new Turn(
                  Direction.of(then.verdict(), now.verdict()), then, now, List.copyOf(causes)));
        }
      }
      turns.sort(
          Comparator.comparing(Turn::direction).thenComparingInt(turn -> turn.after().leverage()));
      return turns;
    }

    private static boolean isDoubt(Finding finding) {
      return finding.verdict() == Verdict.UNCLEAR;
    }

    /**
     * The changes that a turn is put down to: those of the words that decided before or decide now
     * and of what they hang on; where those are only new numbers, of the clauses that the words
     * refer to; where there are none, of what nearly all hangs on, then of their clauses, then of
     * the clauses where the family's other positions are decided; else, and where a doubt came or
     * went, which hangs on the whole document, all.
     */
    private Set<Integer> causes(Finding then, Finding now, List<List<Hanging>> hanging) {
      Set<Integer> causes = new TreeSet<>();
      Set<Integer> remote = new TreeSet<>();
      for (int i = 0; i < changes.size(); i++) {
        List<Hanging> ties =
            hanging.get(i).stream()
                .filter(each -> each.positions().contains(now.position()))
                .toList();
        if (touched.get(i).contains(now.position())
            || !ties.stream().allMatch(Hanging::isEverywhere)) {
          causes.add(i + 1);
        } else if (!ties.isEmpty()) {
          remote.add(i + 1);
        }
      }
      if (causes.stream().noneMatch(cause -> tells(changes.get(cause - 1)))) {
        inClauses(
            cited(then, comparison.before().outline()),
            cited(now, comparison.after().outline()),
            causes);
      }
      if (causes.isEmpty()) {
        causes.addAll(remote);
      }
      if (causes.isEmpty()) {
        inClausesOf(List.of(then), List.of(now), causes);
      }
      if (causes.isEmpty() && !isDoubt(then) && !isDoubt(now)) {
        inClausesOf(family(before, now), family(after, now), causes);
      }
      if (causes.isEmpty()) {
        IntStream.range(0, changes.size())
            .filter(i -> tells(changes.get(i)))
            .forEach(i -> causes.add(i + 1));
      }
      return causes;
    }

    /** Whether a change can turn a verdict by itself; a number can where others refer to it. */
    private static boolean tells(Change change) {
      return change.kind() != Change.Kind.RENUMBERED;
    }

    private static List<Finding> family(Review review, Finding of) {
      return review.findings().stream()
          .filter(finding -> finding.family().equals(of.family()))
          .toList();
    }

    private void inClausesOf(List<Finding> old, List<Finding> latest, Set<Integer> causes) {
      inClauses(
          clauses(old, comparison.before().outline()),
          clauses(latest, comparison.after().outline()),
          causes);
    }

    /** The clauses that the words of a finding refer to, with all below them. */
    private static Set<Integer> cited(Finding finding, Outline outline) {
      Set<Integer> cited =
          outline.references().stream()
              .filter(ref -> finding.quotes().stream().anyMatch(q -> q.span().overlaps(ref.span())))
              .flatMapToInt(ref -> ref.target().stream())
              .boxed()
              .collect(Collectors.toSet());
      return outline.clauses().stream()
          .filter(
              clause ->
                  outline.ancestry(clause).stream()
                      .anyMatch(above -> cited.contains(above.index())))
          .map(clause -> clause.index())
          .collect(Collectors.toSet());
    }

    private void inClauses(
        Set<Integer> clausesBefore, Set<Integer> clausesAfter, Set<Integer> causes) {
      for (int i = 0; i < changes.size(); i++) {
        Change change = changes.get(i);
        boolean there =
            clausesBefore.contains(change.before().clause())
                || clausesAfter.contains(change.after().clause());
        if (tells(change) && there) {
          causes.add(i + 1);
        }
      }
    }

    private static Set<Integer> clauses(List<Finding> findings, Outline outline) {
      return findings.stream()
          .flatMap(finding -> finding.quotes().stream())
          .flatMap(quote -> outline.clauseAt(quote.span().start()).stream())
          .map(clause -> clause.index())
          .collect(Collectors.toSet());
    }
  }
}
