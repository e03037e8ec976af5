package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.structure.Marker.Family;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * Finds the clauses of a contract, pass by pass. Any text has an outline: where nothing is numbered
 * or titled it is one preamble. Time is linear in the text. Stateless and safe for use by several
 * threads.
 */
public final class OutlineBuilder {

  /** The outline of a contract. */
  public Outline build(ContractText contract) {
    Landmarks landmarks = Landmarks.of(contract);
    List<Marker> schedules = Schedules.find(landmarks);
    Opening opening = opening(landmarks, schedules);
    List<Entry> entries = NumberedParts.of(landmarks, opening, schedules);
    entries = UnnumberedClauses.add(landmarks, opening.title(), entries);
    entries = titled(landmarks, entries);
    entries = RunningSections.mark(landmarks, entries);
    entries = Lists.add(landmarks, entries);
    List<Clause> clauses = Clauses.of(landmarks, entries);
    String text = contract.text();
    return new Outline(
        opening.title(),
        clauses,
        Definitions.find(text, landmarks.paragraphs(), clauses),
        References.find(text, new LabelIndex(clauses)),
        setAside(landmarks));
  }

  private static Opening opening(Landmarks landmarks, List<Marker> schedules) {
    String text = landmarks.text();
    int mainEnd = schedules.isEmpty() ? text.length() : schedules.get(0).start();
    int bodyAfter = landmarks.contentsEnd() < mainEnd ? landmarks.contentsEnd() : 0;
    return Opening.of(
        text,
        landmarks.paragraphs(),
        landmarks.headings(),
        bodyAfter,
        Math.min(mainEnd, firstTitled(landmarks, bodyAfter)),
        firstHeaded(landmarks, bodyAfter));
  }

  /**
   * Where the first number 1 with a title stands in a paragraph of its own: recitals end before it.
   */
  private static int firstTitled(Landmarks landmarks, int from) {
    String text = landmarks.text();
    for (Marker marker : landmarks.markers()) {
      boolean one =
          marker.start() >= from
              && marker.opensParagraph()
              && marker.value().stream().allMatch(part -> part == 1)
              && (marker.family() == Family.DECIMAL || marker.family() == Family.ARTICLE);
      if (one) {
        int end = landmarks.paragraphs().endOf(marker.start());
        int alone = Chars.skipSpace(text, marker.end(), text.length());
        boolean titled =
            (end - marker.end() < 80 && end > alone && landmarks.headings().isLoud(alone, end))
                || marker.family() == Family.ARTICLE;
        if (titled) {
          return marker.start();
        }
      }
    }
    return text.length();
  }

  /** Where the first number 1 with a heading opens a paragraph, or else the first number 1. */
  private static int firstHeaded(Landmarks landmarks, int from) {
    int length = landmarks.text().length();
    int first = length;
    for (Marker marker : landmarks.markers()) {
      boolean one =
          marker.start() >= from
              && marker.opensParagraph()
              && marker.first() == 1
              && (marker.family() == Family.DECIMAL || marker.family() == Family.ARTICLE);
      if (one) {
        first = Math.min(first, marker.start());
        int end = Math.min(length, marker.end() + 300);
        if (landmarks.headings().after(marker.start(), marker.end(), end) != null) {
          return marker.start();
        }
      }
    }
    return first;
  }

  /** The entries with the headings that follow their numbers. */
  private static List<Entry> titled(Landmarks landmarks, List<Entry> entries) {
    List<Entry> titled = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      boolean numbered = entry.family() != null && entry.heading() == null;
      titled.add(numbered ? landmarks.titled(entry, landmarks.limit(entries, i)) : entry);
    }
    return titled;
  }

  private static List<SetAside> setAside(Landmarks landmarks) {
    ContractText contract = landmarks.contract();
    List<SetAside> aside = new ArrayList<>();
    for (Span table : landmarks.contents()) {
      aside.add(new SetAside(contract.toSource(table), SetAside.Reason.TABLE_OF_CONTENTS));
    }
    for (SignatureBlocks.Page page : landmarks.signatures()) {
      if (!page.lines().isEmpty()) {
        aside.add(new SetAside(contract.toSource(page.lines()), SetAside.Reason.SIGNATURE_BLOCK));
      }
    }
    aside.sort((a, b) -> a.source().compareTo(b.source()));
    return aside;
  }
}
