package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;

/**
 * What a terminal shows when nobody asks for more: the answer, what to do now, a line a finding,
 * and where the rest is. At most {@link #LINES} lines.
 */
public final class BriefReport implements ReportWriter {
  /** Most lines of a report. */
  static final int LINES = 60;

  private static final int MOST_ASKS = 3;

  /** Most positions that are named in one line. */
  private static final int MOST_TITLES = 12;

  /** Where an ask's words begin. */
  private static final int INDENT = 3;

  /** What the verdicts mean. */
  private static final String KEY =
      "Walk away: do not sign so. Missing: the contract does not say. Unclear: read the passage."
          + " Fallback: can be settled for.";

  private final ReportOptions options;

  BriefReport(ReportOptions options) {
    this.options = options;
  }

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    out.write(render(ReportText.of(review)).getBytes(UTF_8));
    return List.of();
  }

  /** The report as text. */
  String render(ReportText text) {
    if (!text.judged()) {
      return text.headline() + "\n";
    }
    for (boolean whole : new boolean[] {true, false}) {
      for (int asks = MOST_ASKS; asks > 1; asks--) {
        TextPage page = page(text, asks, Integer.MAX_VALUE, whole);
        if (page.lines() <= LINES) {
          return page.toString();
        }
      }
    }
    TextPage all = page(text, 1, Integer.MAX_VALUE, false);
    int over = all.lines() - LINES;
    int listed = Math.max(1, gaps(text).size() - over - 1);
    return (over <= 0 ? all : page(text, 1, listed, false)).toString();
  }

  /**
   * @param whole whether findings that do not fit a line go on in the next, or else are cut
   */
  private TextPage page(ReportText text, int asks, int listed, boolean whole) {
    TextPage page = new TextPage(options.width(), options.styled());
    page.bold(Printable.line(text.title()));
    page.wrap(0, 0, text.subtitle());
    text.unread().stream().limit(1).forEach(line -> page.wrap(0, 0, "Not read: " + line));
    if (text.unread().size() > 1) {
      page.wrap(0, 0, "Not read: " + (text.unread().size() - 1) + " more parts (--full)");
    }
    text.notices().stream().limit(2).forEach(line -> page.wrap(0, 0, "Note: " + line));
    page.blank();
    page.bold("ANSWER");
    page.wrap(0, 0, text.headline());
    doNow(page, text, asks);
    findings(page, text, listed, whole);
    page.blank();
    page.wrap(0, 0, KEY);
    page.wrap(0, 0, "Everything, with reasons and sources: --full.");
    page.wrap(0, 0, "Beside the contract, or in it: --format html,docx --out DIR.");
    page.wrap(0, 0, text.disclaimer());
    return page;
  }

  private static void doNow(TextPage page, ReportText text, int most) {
    List<FindingText> asks = asks(text).stream().limit(most).toList();
    page.blank();
    page.bold("DO THIS NOW");
    if (asks.isEmpty()) {
      page.wrap(0, 0, "Nothing has to be asked for; check what is unclear before you sign.");
    }
    int number = 1;
    for (FindingText ask : asks) {
      page.wrap(0, INDENT, number++ + ". " + where(ask) + ": " + ask.entry(Label.ASK));
      page.wrap(INDENT, INDENT, "Send: “" + ask.entry(Label.WORDING).replace('\n', ' ') + "”");
    }
  }

  /** What to ask for first: worst first, one a matter, where there is wording to send. */
  private static List<FindingText> asks(ReportText text) {
    return gaps(text).stream()
        .filter(
            finding ->
                finding.finding().verdict() == Verdict.WALK_AWAY
                    || finding.finding().verdict() == Verdict.MISSING)
        .filter(finding -> !finding.entry(Label.WORDING).isEmpty())
        .toList();
  }

  /** Open deviations, worst first, one a matter. */
  private static List<FindingText> gaps(ReportText text) {
    return text.findings().stream()
        .filter(FindingText::isGap)
        .filter(finding -> finding.finding().acceptance().isEmpty())
        .filter(finding -> finding.entry(Label.TWIN).isEmpty())
        .toList();
  }

  private static void findings(TextPage page, ReportText text, int listed, boolean whole) {
    page.blank();
    page.bold("FINDINGS, WORST FIRST");
    List<FindingText> gaps = gaps(text);
    gaps.stream().limit(listed).forEach(finding -> line(page, finding, text.findings(), whole));
    if (gaps.size() > listed) {
      page.wrap(0, 0, "… and " + (gaps.size() - listed) + " more (--full)");
    }
    others(page, text, "Accepted", finding -> finding.acceptance().isPresent());
    others(page, text, "Preferred", finding -> finding.verdict() == Verdict.PREFERRED);
    long out =
        text.findings().stream()
            .filter(finding -> finding.finding().verdict() == Verdict.NOT_APPLICABLE)
            .count();
    if (out > 0) {
      page.wrap(0, 0, "Not applicable: " + out + (out == 1 ? " position" : " positions"));
    }
  }

  private static void others(
      TextPage page, ReportText text, String label, java.util.function.Predicate<Finding> which) {
    List<String> titles = new ArrayList<>();
    text.findings().stream()
        .map(FindingText::finding)
        .filter(which)
        .forEach(finding -> titles.add(finding.title()));
    if (!titles.isEmpty()) {
      int more = titles.size() - MOST_TITLES;
      String end = more <= 0 ? "." : "; and " + more + " more.";
      page.wrap(
          0,
          INDENT,
          titles.stream().limit(MOST_TITLES).collect(Collectors.joining("; ", label + ": ", end)));
    }
  }

  /** A finding: its number, its verdict, what the contract says, and where. */
  private static void line(TextPage page, FindingText text, List<FindingText> all, boolean whole) {
    Finding finding = text.finding();
    String verdict = finding.verdict().words().toUpperCase(Locale.ROOT);
    String twins =
        all.stream()
            .filter(other -> other.entry(Label.TWIN).startsWith(finding.leverage() + ". "))
            .map(other -> "+" + other.finding().leverage())
            .collect(Collectors.joining());
    String number = finding.leverage() + twins;
    String lead = String.format(Locale.ROOT, "%-4s %-11s", number, verdict);
    String where = where(text).replace("Section ", "");
    String section = finding.quotes().isEmpty() ? "" : "  " + where;
    int room = page.width() - lead.length() - section.length();
    String told =
        finding.verdict() == Verdict.UNCLEAR
            ? finding.title() + ": " + text.entry(Label.DECIDED)
            : FindingText.says(finding);
    String rest = Printable.line(told);
    String says = whole ? head(rest, room) : cut(rest, room);
    page.coloured(lead + padded(says, room, section) + section, verdict, finding.verdict());
    if (whole && says.length() < rest.length()) {
      page.wrap(lead.length(), lead.length(), rest.substring(says.length()).strip());
    }
  }

  /** As many whole words as fit. */
  private static String head(String words, int room) {
    if (words.length() <= room) {
      return words;
    }
    int space = words.lastIndexOf(' ', room);
    return words.substring(0, space < room / 2 ? room : space);
  }

  private static String padded(String says, int room, String section) {
    return section.isEmpty() ? says : says + " ".repeat(Math.max(0, room - says.length()));
  }

  private static String cut(String words, int room) {
    if (words.length() <= room) {
      return words;
    }
    int space = words.lastIndexOf(' ', room - 2);
    return words.substring(0, space < room / 2 ? room - 2 : space) + " …";
  }

  /** The section that decides; where nothing is said, that it is new. */
  private static String where(FindingText text) {
    return text.finding().quotes().isEmpty()
        ? "New clause"
        : Sections.of(text.finding().quotes().get(0));
  }
}
