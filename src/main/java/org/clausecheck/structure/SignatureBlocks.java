package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.text.Span;

/**
 * Finds execution pages: the sentence "IN WITNESS WHEREOF …" with the signature lines under it, or
 * signature lines alone.
 */
final class SignatureBlocks {
  private static final List<String> TESTIMONIA =
      List.of(
          "IN WITNESS WHEREOF",
          "In Witness Whereof",
          "In witness whereof",
          "IN WITNESS THEREOF",
          "IN WITNESS OF",
          "In witness of",
          "AS WITNESS",
          "EXECUTED as a deed",
          "EXECUTED BY",
          "Executed by",
          "ACCEPTED AND AGREED",
          "Accepted and agreed",
          "ACKNOWLEDGED AND AGREED",
          "AGREED AND ACCEPTED",
          "Agreed and accepted",
          "SIGNED for and on behalf",
          "Signed for and on behalf",
          "[Signature page follows]",
          "[SIGNATURE PAGE FOLLOWS]");

  private static final List<String> CUES =
      List.of(
          "By:",
          "BY:",
          "By ",
          "Name:",
          "NAME:",
          "Title:",
          "TITLE:",
          "Its:",
          "ITS:",
          "Date:",
          "DATE:",
          "Dated:",
          "/s/",
          "/S/",
          "____",
          "Print Name",
          "Signature",
          "SIGNATURE",
          "Witness:",
          "WITNESS:",
          "Attest:",
          "ATTEST:",
          "Address:",
          "Authorized",
          "President",
          "Officer",
          "Director",
          "Secretary",
          "[Signature",
          "[SIGNATURE",
          "Printed");

  /** How far apart two cues of one block may stand. */
  private static final int REACH = 350;

  private final String text;
  private final Paragraphs paragraphs;

  private SignatureBlocks(String text, Paragraphs paragraphs) {
    this.text = text;
    this.paragraphs = paragraphs;
  }

  /**
   * An execution page.
   *
   * @param span all of it
   * @param lines the signature lines, without the sentence before them
   */
  record Page(Span span, Span lines) {}

  /** Disjoint and in order. */
  static List<Page> find(String text, Paragraphs paragraphs) {
    return new SignatureBlocks(text, paragraphs).find();
  }

  private List<Page> find() {
    List<Page> pages = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean testimonium = testimonium(at);
      boolean line = !testimonium && signatureLine(at);
      if (!testimonium && !line) {
        at++;
        continue;
      }
      int lines = line ? at : sentenceEnd(at);
      int end = end(lines);
      if (end < 0) {
        at++;
        continue;
      }
      int start = line ? lineStart(at, pages) : at;
      pages.add(new Page(new Span(start, end), new Span(line ? start : lines, end)));
      at = end;
    }
    return pages;
  }

  private boolean testimonium(int at) {
    return "IAES[".indexOf(text.charAt(at)) >= 0
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && TESTIMONIA.stream().anyMatch(words -> text.startsWith(words, at));
  }

  /** "By: ____" or "By: /s/ …" opens a block without a testimonium. */
  private boolean signatureLine(int at) {
    char c = text.charAt(at);
    boolean by = (c == 'B') && (text.startsWith("By:", at) || text.startsWith("BY:", at));
    if (!by && !(c == '/' && (text.startsWith("/s/", at) || text.startsWith("/S/", at)))) {
      return false;
    }
    if (by && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return false;
    }
    String near = text.substring(at, Math.min(text.length(), at + 250));
    boolean rule = near.contains("__") || near.contains("/s/") || near.contains("/S/");
    return rule || (near.contains("Name:") && near.contains("Title:"));
  }

  /** The party's name above "By:" belongs to the block when it stands in a short paragraph. */
  private int lineStart(int at, List<Page> pages) {
    int index = paragraphs.indexAt(at);
    int floor = pages.isEmpty() ? 0 : pages.get(pages.size() - 1).span().end();
    if (index < 0 || paragraphs.span(index).start() < floor) {
      return Math.max(floor, at);
    }
    if (at - paragraphs.span(index).start() > 150) {
      return at;
    }
    int start = paragraphs.span(index).start();
    for (int above = index - 1; above >= Math.max(0, index - 2); above--) {
      Span line = paragraphs.span(above);
      char last = text.charAt(line.end() - 1);
      boolean stops = line.length() > 60 || last == ';' || (last == '.' && line.length() > 45);
      if (stops || line.start() < floor) {
        break;
      }
      start = line.start();
    }
    return start;
  }

  /** One past the last cue of a block that begins here, with the rest of its line; -1 when none. */
  private int end(int from) {
    int last = -1;
    int at = from;
    int reach = from + 2 * REACH;
    while (at < Math.min(text.length(), reach)) {
      int cue = cueLength(at);
      if (cue > 0) {
        last = at + cue;
        reach = last + REACH;
        at = last;
      } else if (atSchedule(at)) {
        break;
      } else {
        at++;
      }
    }
    if (last < 0) {
      return -1;
    }
    int lineEnd = paragraphs.endOf(last - 1);
    if (lineEnd - last <= 80) {
      return lineEnd;
    }
    int schedule = last;
    while (schedule < Math.min(lineEnd, last + 80) && !atSchedule(schedule)) {
      schedule++;
    }
    return schedule;
  }

  private int cueLength(int at) {
    char c = text.charAt(at);
    if (c != '/' && c != '_' && c != '[' && !Character.isUpperCase(c)) {
      return 0;
    }
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return 0;
    }
    for (String cue : CUES) {
      if (text.startsWith(cue, at)) {
        return cue.length();
      }
    }
    return 0;
  }

  private boolean atSchedule(int at) {
    boolean word =
        text.startsWith("EXHIBIT", at)
            || text.startsWith("SCHEDULE", at)
            || text.startsWith("APPENDIX", at)
            || text.startsWith("ANNEX", at)
            || text.startsWith("ATTACHMENT", at)
            || ((text.startsWith("Exhibit ", at) || text.startsWith("Schedule ", at))
                && paragraphs.startsAt(at));
    return word && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private int sentenceEnd(int from) {
    int limit = Math.min(text.length(), from + 900);
    int paragraph = paragraphs.endOf(from);
    for (int at = from; at < limit; at++) {
      char c = text.charAt(at);
      if (at >= paragraph) {
        return at;
      }
      boolean stop = (c == '.' || c == ':') && at + 1 < limit && Chars.isSpace(text.charAt(at + 1));
      if (stop && at - from > 30) {
        return at + 1;
      }
      if (text.startsWith("By:", at) || text.startsWith("__", at)) {
        return at;
      }
    }
    return Math.min(limit, paragraph);
  }
}
