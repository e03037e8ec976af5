package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.FamilyVerdict;

/** What a terminal shows: plain text of at most 80 columns, in UTF-8. */
public final class TextReport implements ReportWriter {
  private static final int WIDTH = 80;

  /** Column where what follows a label begins. */
  private static final int ENTRY = 20;

  /** Wording to paste is left to the reports that one pastes from. */
  private static final Set<Label> SHOWN =
      EnumSet.complementOf(EnumSet.of(Label.DECIDED, Label.WORDING, Label.SETTLE_WORDING));

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    out.write(render(ReportText.of(review)).getBytes(UTF_8));
    return List.of();
  }

  /** The report as text. */
  public String render(Review review) {
    return render(ReportText.of(review));
  }

  private static String render(ReportText text) {
    Page page = new Page();
    if (!text.judged()) {
      return text.headline() + "\n";
    }
    page.wrap(0, 0, text.title());
    page.wrap(0, 0, text.subtitle());
    page.blank();

    page.entry("Parties", text.parties().isEmpty() ? "none found" : lines(text.parties()));
    page.entry("Read", lines(text.read()));
    page.entry(
        "Not read", text.unread().isEmpty() ? "nothing: all of it was read" : lines(text.unread()));
    if (!text.notices().isEmpty()) {
      page.entry("Note", lines(text.notices()));
    }

    page.heading("ANSWER");
    page.wrap(0, 0, text.headline());
    page.blank();
    for (FamilyVerdict family : text.families()) {
      page.line(
          0,
          32,
          String.format(
              Locale.ROOT, "%-16s%-16s", family.family().words(), shout(family.verdict().words())),
          family.decisive());
    }

    page.heading("FINDINGS, WORST FIRST");
    text.told().forEach(finding -> finding(page, finding));
    if (!text.notApplicable().isEmpty()) {
      page.line(0, 0, "", "NOT APPLICABLE");
      text.notApplicable().forEach(group -> page.wrap(4, 8, group.words()));
      page.blank();
    }

    page.wrap(0, 0, text.closing());
    page.wrap(0, 0, text.disclaimer());
    return page.toString();
  }

  private static void finding(Page page, FindingText text) {
    page.wrap(0, 4, text.heading());
    page.wrap(4, 4, text.standing());
    if (!text.finding().decisive().isBlank()) {
      page.wrap(4, 4, text.finding().decisive());
    }
    for (Passage passage : text.passages()) {
      passage(page, passage);
    }
    for (FindingText.Entry entry : text.entries()) {
      if (SHOWN.contains(entry.label())) {
        page.entry("    " + entry.label().words(), entry.text());
        if (entry.label() == Label.SEARCHED) {
          text.nearest().forEach(passage -> passage(page, passage));
        }
      }
    }
    page.blank();
  }

  private static void passage(Page page, Passage passage) {
    String remark = passage.remark().isEmpty() ? "" : " (" + passage.remark() + ")";
    page.wrap(4, 6, "| " + passage.where() + remark);
    page.wrap(4, 6, "| “", "| ", passage.words() + "”");
  }

  private static String shout(String verdict) {
    return verdict.toUpperCase(Locale.ROOT);
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines.stream().map(Printable::line).toList());
  }

  /** Lines of text, broken at the width. */
  private static final class Page {
    private final StringBuilder text = new StringBuilder();

    void blank() {
      text.append('\n');
    }

    void heading(String words) {
      text.append('\n').append(words).append("\n\n");
    }

    /** A label, and beside it one or more lines of what it says. */
    void entry(String label, String words) {
      String lead = label;
      for (String line : words.split("\n", -1)) {
        line(0, ENTRY, String.format(Locale.ROOT, "%-" + ENTRY + "s", lead), line);
        lead = "";
      }
    }

    void wrap(int first, int next, String words) {
      wrap(first, next, "", "", words);
    }

    void wrap(int first, int next, String lead, String nextLead, String words) {
      int indent = nextLead.isEmpty() ? next : first;
      broken(" ".repeat(first) + lead, " ".repeat(indent) + nextLead, words);
    }

    void line(int first, int next, String lead, String words) {
      broken(" ".repeat(first) + lead, " ".repeat(next), words);
    }

    private void broken(String lead, String nextLead, String words) {
      StringBuilder line = new StringBuilder(lead);
      boolean empty = true;
      for (String word : Printable.line(words).split(" ", -1)) {
        if (!empty && line.length() + 1 + word.length() > WIDTH) {
          end(line);
          line = new StringBuilder(nextLead);
          empty = true;
        }
        if (!empty) {
          line.append(' ');
        }
        line.append(word);
        empty = false;
      }
      end(line);
    }

    private void end(StringBuilder line) {
      text.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
