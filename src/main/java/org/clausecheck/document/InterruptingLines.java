package org.clausecheck.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clausecheck.text.SetAside.Reason;

/**
 * Tells the headers and footers that stand on one page only, as in a letter of two pages, by the
 * sentence that goes on before and after them.
 */
final class InterruptingLines {
  /** Lines of a header or footer at most. */
  private static final int MOST = 3;

  /** A header stands further from the words than this many times their size. */
  private static final float GAP = 1.9f;

  /** A line that runs on to the next reaches this far into its column. */
  private static final float FULL = 0.85f;

  private InterruptingLines() {}

  /**
   * Sets headers and footers aside that part a sentence.
   *
   * @param pages the lines of each page in reading order
   * @param reasons for each page and line why it is set aside; added to
   * @param bodySize the font size that most characters have
   */
  static void judge(
      List<List<TextLine>> pages, List<List<Optional<Reason>>> reasons, float bodySize) {
    for (int page = 1; page < pages.size(); page++) {
      List<TextLine> upper = pages.get(page - 1);
      List<TextLine> lower = pages.get(page);
      List<Integer> before = live(reasons.get(page - 1));
      List<Integer> after = live(reasons.get(page));
      for (int foot = 0; foot <= Math.min(MOST, before.size() - 1); foot++) {
        int last = before.size() - 1 - foot;
        for (int head = 0; head <= Math.min(MOST, after.size() - 1); head++) {
          boolean parts =
              foot + head > 0
                  && (foot == 0
                      || isApart(upper, before.subList(last, before.size()), true, bodySize))
                  && (head == 0 || isApart(lower, after.subList(0, head + 1), false, bodySize))
                  && runsOn(upper.get(before.get(last)), lower.get(after.get(head)), bodySize);
          if (parts) {
            set(
                before.subList(last + 1, before.size()),
                reasons.get(page - 1),
                Reason.RUNNING_FOOTER);
            set(after.subList(0, head), reasons.get(page), Reason.RUNNING_HEADER);
            after = List.of();
          }
        }
      }
    }
  }

  private static List<Integer> live(List<Optional<Reason>> reasons) {
    List<Integer> live = new ArrayList<>();
    for (int i = 0; i < reasons.size(); i++) {
      if (reasons.get(i).isEmpty()) {
        live.add(i);
      }
    }
    return live;
  }

  private static void set(List<Integer> lines, List<Optional<Reason>> reasons, Reason reason) {
    lines.forEach(line -> reasons.set(line, Optional.of(reason)));
  }

  /** Whether lines at a page's edge are short, do not go on and keep away from the words. */
  private static boolean isApart(
      List<TextLine> page, List<Integer> lines, boolean foot, float bodySize) {
    TextLine words = page.get(lines.get(foot ? 0 : lines.size() - 1));
    TextLine nearest = page.get(lines.get(foot ? 1 : lines.size() - 2));
    float gap = (nearest.baseline() - words.baseline()) * (foot ? 1 : -1);
    List<Integer> own = foot ? lines.subList(1, lines.size()) : lines.subList(0, lines.size() - 1);
    return gap > GAP * bodySize
        && own.stream()
            .map(page::get)
            .allMatch(line -> !isFull(line) && !startsLower(line) && !isLabelled(line));
  }

  private static boolean isFull(TextLine line) {
    return line.right() - line.columnLeft() > FULL * line.width();
  }

  /** Whether a line has the number of a clause or the mark of a footnote. */
  private static boolean isLabelled(TextLine line) {
    String words = line.text();
    return LineShape.labelLength(words) > 0 || LineFlow.FOOTNOTE_MARK.matcher(words).matches();
  }

  private static boolean startsLower(TextLine line) {
    return Character.isLowerCase(line.text().charAt(0));
  }

  /** Whether the sentence of a line goes on in another. */
  private static boolean runsOn(TextLine upper, TextLine lower, float bodySize) {
    String words = upper.text().strip();
    boolean stops =
        words.isEmpty() || ".;:!?\u201d\"".indexOf(words.charAt(words.length() - 1)) >= 0;
    boolean body = upper.size() > 0.93f * bodySize && lower.size() > 0.93f * bodySize;
    boolean prose = !upper.isRuledRow() && !lower.isRuledRow();
    return prose && !stops && body && isFull(upper) && startsLower(lower) && !isLabelled(lower);
  }
}
