package org.clausecheck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;

/**
 * Chooses among possible changes those that hold: with them the program itself reads the contract
 * as meeting the tier proposed, and nothing else in it as worse. Of each finding's possible changes
 * the first that holds is taken.
 */
final class Redraft {
  /** Of all possible changes together; each costs a reading of the contract. */
  private static final int MOST_ROUNDS = 8;

  private final Function<List<Proposal>, Optional<Review>> reading;
  private final Verdict target;
  private final List<Proposal> chosen = new ArrayList<>();
  private Map<String, Verdict> before;

  /**
   * @param review of the contract as it is
   * @param target the tier proposed
   * @param reading what the contract comes to with proposals accepted; empty when it cannot be told
   */
  Redraft(Review review, Verdict target, Function<List<Proposal>, Optional<Review>> reading) {
    this.reading = reading;
    this.target = target;
    this.before = verdicts(review);
  }

  /**
   * The changes that hold together.
   *
   * @param possible by finding, the smallest change first
   */
  List<Proposal> chosen(List<List<Proposal>> possible) {
    Map<String, List<Proposal>> open = new LinkedHashMap<>();
    possible.stream()
        .filter(list -> !list.isEmpty())
        .forEach(list -> open.put(position(list.get(0)), new ArrayList<>(list)));
    for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
      List<Proposal> trial = next(open);
      if (trial.isEmpty()) {
        break;
      }
      Optional<Map<String, Verdict>> after = verdicts(trial);
      if (after.isEmpty()) {
        break;
      }
      List<Proposal> risen = trial.stream().filter(each -> isMet(each, after.get())).toList();
      open.values().forEach(list -> list.removeAll(trial));
      boolean all = risen.size() == trial.size() ? take(risen, after.get()) : take(risen);
      if (!all && risen.size() > 1) {
        risen.forEach(each -> take(List.of(each)));
      }
      open.entrySet().removeIf(entry -> entry.getValue().isEmpty() || isMet(entry.getKey()));
    }
    leaveOutIdle();
    return List.copyOf(chosen);
  }

  /** Leaves what the contract half gives as it is where the other changes make it whole. */
  private void leaveOutIdle() {
    for (Proposal each : List.copyOf(chosen)) {
      if (each.finding().finding().verdict().compareTo(Verdict.UNCLEAR) < 0) {
        continue;
      }
      List<Proposal> rest = new ArrayList<>(chosen);
      rest.remove(each);
      boolean idle =
          !rest.isEmpty()
              && reading
                  .apply(rest)
                  .map(Redraft::verdicts)
                  .filter(after -> before.entrySet().stream().noneMatch(was -> isWorse(was, after)))
                  .isPresent();
      if (idle) {
        chosen.remove(each);
      }
    }
  }

  /** One possible change of each open finding, as far as they do not stand in each other's way. */
  private List<Proposal> next(Map<String, List<Proposal>> open) {
    List<Proposal> trial = new ArrayList<>();
    for (List<Proposal> list : open.values()) {
      list.removeIf(each -> chosen.stream().anyMatch(each::isInTheWayOf));
      list.stream()
          .findFirst()
          .filter(each -> trial.stream().noneMatch(each::isInTheWayOf))
          .ifPresent(trial::add);
    }
    return trial;
  }

  private boolean take(List<Proposal> proposals) {
    return proposals.isEmpty()
        || verdicts(proposals).filter(after -> take(proposals, after)).isPresent();
  }

  private boolean take(List<Proposal> proposals, Map<String, Verdict> after) {
    boolean holds =
        proposals.stream().allMatch(each -> isMet(each, after))
            && chosen.stream().allMatch(each -> isMet(each, after))
            && before.entrySet().stream().noneMatch(was -> isWorse(was, after));
    if (holds) {
      chosen.addAll(proposals);
      before = after;
    }
    return holds;
  }

  private Optional<Map<String, Verdict>> verdicts(List<Proposal> more) {
    List<Proposal> all = new ArrayList<>(chosen);
    all.addAll(more);
    return reading.apply(all).map(Redraft::verdicts);
  }

  private static Map<String, Verdict> verdicts(Review review) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (Finding finding : review.findings()) {
      verdicts.put(finding.position(), finding.verdict());
    }
    return verdicts;
  }

  private boolean isMet(Proposal proposal, Map<String, Verdict> verdicts) {
    return isMet(verdicts.getOrDefault(position(proposal), Verdict.MISSING));
  }

  /** Whether a position is met with what was chosen. */
  boolean isMet(String position) {
    return isMet(before.getOrDefault(position, Verdict.MISSING));
  }

  private boolean isMet(Verdict verdict) {
    return verdict != Verdict.NOT_APPLICABLE && verdict.compareTo(target) >= 0;
  }

  /** What begins to apply is no worse for that: it is another question. */
  private static boolean isWorse(Map.Entry<String, Verdict> was, Map<String, Verdict> after) {
    Verdict now = after.getOrDefault(was.getKey(), was.getValue());
    return was.getValue() != Verdict.NOT_APPLICABLE
        && (now == Verdict.NOT_APPLICABLE || now.compareTo(was.getValue()) < 0);
  }

  private static String position(Proposal proposal) {
    return proposal.finding().finding().position();
  }
}
