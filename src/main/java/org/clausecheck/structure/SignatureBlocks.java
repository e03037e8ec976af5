package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clausecheck.text.Span;

/**
 * Finds execution pages: the sentence "IN WITNESS WHEREOF …" with the signature lines under it, or
 * signature lines alone.
 */
final class SignatureBlocks {
  private static final List<String> TESTIMONIA =
      List.of(
          "Signed in ",
          "SIGNED by",
          "Signed by",
          "SIGNED for",
          "Signed for",
          "Signed on behalf",
          "Done in ",
          "Done at ",
          "The parties have executed this",
          "The Parties have executed this",
          "This agreement has been signed",
          "This Agreement has been signed",
          "This agreement has been entered into",
          "This licence has been entered into",
          "This Agreement has been entered into",
          "IN WITNESS WHEREOF",
          "In Witness Whereof",
          "In witness whereof",
          "IN WITNESS THEREOF",
          "IN WITNESS HERETO",
          "IN WITNESS HEREOF",
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
          "......",
          "Signed",
          "For and on behalf",
          "for and on behalf",
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

  private static final Set<String> SIGNED =
      Set.of("Signed", "SIGNED", "Signatures", "SIGNATURES", "Signature", "Execution", "EXECUTION");

  private static final List<String> STRONG =
      List.of(
          "__",
          "......",
          "/s/",
          "/S/",
          "By:",
          "BY:",
          "Signature:",
          "Name:",
          "NAME:",
          "By ",
          "Title:",
          "------");

  /** How far apart two cues of one block may stand. */
  private static final int REACH = 350;

  private final String text;
  private final Paragraphs paragraphs;
  private final Headings headings;

  private SignatureBlocks(String text, Paragraphs paragraphs, Headings headings) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.headings = headings;
  }

  /**
   * An execution page.
   *
   * @param span all of it
   * @param lines the signature lines, without the sentence before them
   */
  record Page(Span span, Span lines) {}

  /** Disjoint and in order. */
  static List<Page> find(String text, Paragraphs paragraphs, Headings headings) {
    return new SignatureBlocks(text, paragraphs, headings).find();
  }

  private List<Page> find() {
    List<Page> pages = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean testimonium = testimonium(at) || titled(at);
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
    return "IAESDT[".indexOf(text.charAt(at)) >= 0
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && TESTIMONIA.stream().anyMatch(words -> text.startsWith(words, at))
        && (paragraphs.startsAt(at) || Chars.afterSentence(text, at))
        && signedNear(at);
  }

  /** "Signed" or "Signatures" as a title. */
  private boolean titled(int at) {
    if ("SE".indexOf(text.charAt(at)) < 0 || !paragraphs.startsAt(at)) {
      return false;
    }
    String words = text.substring(at, Math.min(paragraphs.endOf(at), at + 12));
    return SIGNED.contains(words) && signedNear(at);
  }

  /** A line to sign on, or a signature, stands within reach. */
  private boolean signedNear(int at) {
    String near = text.substring(at, Math.min(text.length(), at + 3 * REACH));
    return STRONG.stream().anyMatch(near::contains);
  }

  /** "By: ____" or "By: /s/ …" opens a block without a testimonium. */
  private boolean signatureLine(int at) {
    char c = text.charAt(at);
    if ((c == '_' || c == '.') && (at == 0 || text.charAt(at - 1) != c)) {
      return isRule(at);
    }
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

  /** A line to sign on, with nothing but names, places and dates around it. */
  private boolean isRule(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    int index = paragraphs.indexAt(at);
    if (end - at < 8 || at < text.length() / 2 || index < 0) {
      return false;
    }
    Span line = paragraphs.span(index);
    if (fillsSentence(index, at, end)) {
      return false;
    }
    return line.start() == at
        ? line.end() - end <= 60
        : end - at >= 15 && line.length() <= 400 && !headings.sentence(line);
  }

  /** "… for a period of ________ years." goes on after the rule, or did not end before it. */
  private boolean fillsSentence(int index, int start, int end) {
    int next = Chars.skipSpace(text, end, text.length());
    boolean goesOn = next < text.length() && Character.isLowerCase(text.charAt(next));
    int last = Chars.lastBefore(text, start);
    boolean open =
        last >= 0 && (Character.isLowerCase(text.charAt(last)) || text.charAt(last) == ',');
    boolean stops = next > end && text.charAt(paragraphs.endOf(start) - 1) == '.';
    boolean inLine = next < paragraphs.span(index).end();
    return goesOn && (inLine ? open || stops : open);
  }

  /** The party's name above "By:" belongs to the block when it stands in a short paragraph. */
  private int lineStart(int at, List<Page> pages) {
    int index = paragraphs.indexAt(at);
    int floor = pages.isEmpty() ? 0 : pages.get(pages.size() - 1).span().end();
    if (index < 0 || paragraphs.span(index).start() < floor) {
      return Math.max(floor, at);
    }
    boolean rule = text.charAt(at) == '_' || text.charAt(at) == '.';
    if (at - paragraphs.span(index).start() > (rule ? 400 : 150)) {
      return at;
    }
    int start = paragraphs.span(index).start();
    for (int above = index - 1; above >= Math.max(0, index - 2); above--) {
      Span line = paragraphs.span(above);
      char last = text.charAt(line.end() - 1);
      boolean stops = line.length() > 60 || last == ';' || (last == '.' && line.length() > 45);
      boolean clause = Decimal.at(text, line.start()).dotted();
      if (stops || clause || line.start() < floor) {
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
    if ("/_[.f".indexOf(c) < 0 && !Character.isUpperCase(c)) {
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
