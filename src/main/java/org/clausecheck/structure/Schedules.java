package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausecheck.structure.Marker.Family;
import org.clausecheck.text.Span;

/** Where schedules begin: a title in a paragraph of its own, or in capitals in running text. */
final class Schedules {
  /** Names of schedules that stand closer than this belong to a list of them. */
  private static final int LIST_GAP = 130;

  private final Landmarks landmarks;
  private final String text;
  private final Paragraphs paragraphs;
  private final Headings headings;

  private Schedules(Landmarks landmarks) {
    this.landmarks = landmarks;
    this.text = landmarks.text();
    this.paragraphs = landmarks.paragraphs();
    this.headings = landmarks.headings();
  }

  /** The titles of schedules, in order. */
  static List<Marker> find(Landmarks landmarks) {
    return new Schedules(landmarks).find();
  }

  private List<Marker> find() {
    List<Marker> found = new ArrayList<>();
    String last = "";
    for (Marker marker : landmarks.markers()) {
      if (marker.family() != Family.SCHEDULE || !opensSchedule(marker)) {
        continue;
      }
      String label = marker.label().toUpperCase(Locale.ROOT);
      if (!label.equals(last)) {
        found.add(marker);
      }
      last = label;
    }
    return withoutLists(found);
  }

  /** A list of schedules names them one after the other; the schedules themselves come later. */
  private List<Marker> withoutLists(List<Marker> found) {
    Map<String, Integer> lastWithLabel = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      lastWithLabel.put(found.get(i).label().toUpperCase(Locale.ROOT), i);
    }
    List<Marker> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Marker marker = found.get(i);
      boolean again = lastWithLabel.getOrDefault(marker.label().toUpperCase(Locale.ROOT), i) > i;
      boolean near =
          (i > 0 && marker.start() - found.get(i - 1).start() < LIST_GAP)
              || (i + 1 < found.size() && found.get(i + 1).start() - marker.start() < LIST_GAP);
      boolean early =
          marker.start() < text.length() / 4
              && (landmarks.signatures().isEmpty()
                  || marker.start() < landmarks.signatures().get(0).span().start());
      if (!(near && (again || early))) {
        kept.add(marker);
      }
    }
    return kept;
  }

  private boolean opensSchedule(Marker marker) {
    if (filingNumber(marker)) {
      return false;
    }
    int next = Chars.skipSpace(text, marker.end(), text.length());
    boolean loud = marker.label().equals(marker.label().toUpperCase(Locale.ROOT));
    if (next >= text.length()) {
      return marker.opensParagraph();
    }
    char c = text.charAt(next);
    int lineEnd = paragraphs.endOf(marker.start());
    if (marker.opensParagraph()) {
      boolean alone = lineEnd <= marker.end() + 1 && (lineEnd == marker.end() || loud || c == ':');
      boolean titled =
          Character.isUpperCase(c)
              || c == '('
              || c == '['
              || c == ':'
              || Chars.isDash(c)
              || Chars.isOpenQuote(c)
              || Character.isDigit(c)
              || text.startsWith("to ", next);
      boolean shortLine = lineEnd - marker.start() <= 120;
      boolean sentence = shortLine && headings.sentence(new Span(marker.end(), lineEnd));
      return alone || (titled && (loud || shortLine) && !sentence);
    }
    boolean afterSignatures =
        landmarks.pageBefore(marker.start()).filter(p -> marker.start() - p.end() < 40).isPresent();
    boolean afterEnd =
        Chars.afterSentence(text, marker.start()) || afterSignatures || afterPageHeader(marker);
    return loud && afterEnd && (Character.isUpperCase(c) || c == '[') && late(marker);
  }

  /** A page's header ran into the title of the schedule. */
  private boolean afterPageHeader(Marker marker) {
    int paragraph = paragraphs.indexAt(marker.start());
    int start = paragraph < 0 ? marker.start() : paragraphs.span(paragraph).start();
    return marker.start() - start <= 60 && headings.isTitle(start, marker.start());
  }

  private boolean late(Marker marker) {
    return marker.start() > text.length() / 4
        || (!landmarks.signatures().isEmpty()
            && landmarks.signatures().get(0).span().end() <= marker.start());
  }

  /** "Exhibit 10.1" at the head of an agreement is its number in a filing. */
  private boolean filingNumber(Marker marker) {
    int from = landmarks.contentsEnd();
    boolean head = marker.start() < 400 || (marker.start() - from < 200 && marker.start() >= from);
    String label = marker.label();
    boolean filing =
        label.matches("(?i)EXHIBIT\\s{1,4}['\"]?\\d{1,2}[-.]\\w{1,6}(?:[-.]\\w{1,4})?");
    return (head && marker.start() < text.length() / 3) || filing;
  }
}
