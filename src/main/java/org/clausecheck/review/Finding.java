package org.clausecheck.review;

import java.util.List;
import java.util.Optional;
import org.clausecheck.library.Evidence;
import org.clausecheck.library.Family;
import org.clausecheck.library.Severity;

/**
 * What the contract makes of one position, with its proof. The words are the library's; every
 * report prints the same.
 *
 * @param position id, such as "exclusivity.paid"
 * @param title of the position
 * @param verdict the contract's standing
 * @param severity editorial
 * @param confidence 0 to 1: how sure the reading is; kept apart from severity
 * @param decisive the one fact that decides, in a few words ("Delaware law, licensee's home")
 * @param condition the tier's condition in words, or why none applied
 * @param quotes the words that decided it; empty when missing or not applicable
 * @param absence the proof of absence, for a missing position
 * @param why it matters, in plain words
 * @param evidence who recommends it
 * @param dissent where the interviewees disagree; may be empty
 * @param ask what to ask for
 * @param settle what to settle for; may be empty
 * @param walkAway what to walk away from, as a condition in words; may be empty
 * @param wording a clause to propose; may be empty
 * @param settleWording a clause to settle for; may be empty
 * @param acceptance the waiver under which a reviewer accepted the deviation
 * @param leverage rank among the findings, 1 first
 */
public record Finding(
    String position,
    Family family,
    String title,
    Verdict verdict,
    Severity severity,
    double confidence,
    String decisive,
    String condition,
    List<Quote> quotes,
    Optional<Absence> absence,
    String why,
    List<Evidence> evidence,
    String dissent,
    String ask,
    String settle,
    String walkAway,
    String wording,
    String settleWording,
    Optional<Acceptance> acceptance,
    int leverage) {
  public Finding {
    quotes = List.copyOf(quotes);
    evidence = List.copyOf(evidence);
  }

  /** The same finding at another rank. */
  public Finding ranked(int rank) {
    return new Finding(
        position,
        family,
        title,
        verdict,
        severity,
        confidence,
        decisive,
        condition,
        quotes,
        absence,
        why,
        evidence,
        dissent,
        ask,
        settle,
        walkAway,
        wording,
        settleWording,
        acceptance,
        rank);
  }

  /** The same finding, accepted by a reviewer. */
  public Finding accepted(Acceptance by) {
    return new Finding(
        position,
        family,
        title,
        verdict,
        severity,
        confidence,
        decisive,
        condition,
        quotes,
        absence,
        why,
        evidence,
        dissent,
        ask,
        settle,
        walkAway,
        wording,
        settleWording,
        Optional.of(by),
        leverage);
  }

  /**
   * A deviation that a reviewer accepted.
   *
   * @param until ISO 8601 date; empty when open-ended
   */
  public record Acceptance(String reason, String who, String until) {}
}
