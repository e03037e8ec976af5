package org.clausecheck.review;

import java.util.List;
import java.util.Locale;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Comparison;

/**
 * What changed from one draft to the next, and what that does to the positions.
 *
 * @param before the review of the old draft
 * @param after the review of the new draft
 * @param comparison clause by clause
 * @param changes the comparison's changes, in its order, with what they touch
 * @param turns positions whose verdict changed: those that got worse first, then the unclear, those
 *     that got better and those that no longer apply, each by leverage in the new draft
 */
public record DraftReview(
    Review before,
    Review after,
    Comparison comparison,
    List<ReviewedChange> changes,
    List<Turn> turns) {
  public DraftReview {
    changes = List.copyOf(changes);
    turns = List.copyOf(turns);
  }

  /**
   * A change with what it touches.
   *
   * @param number 1-based, in the order of the new draft
   * @param positions ids of the positions whose verdict it changes or whose deciding words it
   *     touches, in the order of the findings
   * @param hanging what hangs on changed words that are a definition, that others refer to or that
   *     refer to others
   * @param unmarked whether the new draft marks changes, and not this one
   */
  public record ReviewedChange(
      int number,
      Change change,
      Quote before,
      Quote after,
      List<String> positions,
      List<Hanging> hanging,
      boolean unmarked) {
    public ReviewedChange {
      positions = List.copyOf(positions);
      hanging = List.copyOf(hanging);
    }
  }

  /**
   * What hangs on a change.
   *
   * @param tie why it hangs on it
   * @param of the defined term, the number of the clause or the words of the reference that changed
   * @param clauses the clauses that use or name it, by their paths; of a reference those it means
   * @param positions ids of the positions whose deciding words use, name or hold it
   */
  public record Hanging(Tie tie, String of, List<String> clauses, List<String> positions) {
    public Hanging {
      clauses = List.copyOf(clauses);
      positions = List.copyOf(positions);
    }

    /** So many clauses are named at most, the last standing for the rest. */
    static final int MOST = 12;

    /** Whether so much hangs on it that it tells little, as on the name of a party. */
    boolean isEverywhere() {
      return clauses.size() >= MOST;
    }
  }

  /** Why something hangs on a change. */
  public enum Tie {
    /** A clause was numbered anew, and a reference gives its old number, which means another. */
    LEFT_BEHIND("is still referred to in"),
    /** A defined term whose definition changed is used. */
    USE("used in"),
    /** A clause that changed is referred to. */
    REFERENCE("referred to in"),
    /** The reference that changed means this in the new draft. */
    MEANS_NOW("now means"),
    /** The reference that changed meant this in the old draft. */
    MEANT_BEFORE("meant");

    private final String words;

    Tie(String words) {
      this.words = words;
    }

    /** As a reader sees it. */
    public String words() {
      return words;
    }

    /** As data: "means-now". */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A position whose verdict changed.
   *
   * @param changes numbers of the changes that it is put down to
   */
  public record Turn(Direction direction, Finding before, Finding after, List<Integer> changes) {
    public Turn {
      changes = List.copyOf(changes);
    }
  }

  /** Which way a verdict turned, in the order of reports. */
  public enum Direction {
    WORSE("got worse"),
    UNCLEAR("became unclear"),
    BETTER("got better"),
    LAPSED("no longer apply");

    private final String words;

    Direction(String words) {
      this.words = words;
    }

    /** As a reader sees it, of several: "positions that no longer apply". */
    public String words() {
      return words;
    }

    /** As a reader sees it, of some number: "1 position no longer applies". */
    public String words(int number) {
      return this == LAPSED && number == 1 ? "no longer applies" : words;
    }

    /** As data. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The way from one verdict to another; they differ. */
    static Direction of(Verdict before, Verdict after) {
      if (after == Verdict.NOT_APPLICABLE) {
        return LAPSED;
      }
      if (after == Verdict.UNCLEAR) {
        return UNCLEAR;
      }
      if (before == Verdict.NOT_APPLICABLE) {
        return after == Verdict.PREFERRED ? BETTER : WORSE;
      }
      return after.compareTo(before) < 0 ? WORSE : BETTER;
    }
  }

  /** The positions that turned one way. */
  public List<Turn> turns(Direction direction) {
    return turns.stream().filter(turn -> turn.direction() == direction).toList();
  }

  /** Changes that the new draft does not mark, where it marks others. */
  public List<ReviewedChange> unmarked() {
    return changes.stream().filter(ReviewedChange::unmarked).toList();
  }
}
