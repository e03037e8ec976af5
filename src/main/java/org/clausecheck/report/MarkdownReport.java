package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clausecheck.report.FindingText.Entry;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.review.Review;
import org.clausecheck.review.Review.FamilyVerdict;

/** The report as Markdown (CommonMark with tables). What comes from elsewhere stays plain text. */
public final class MarkdownReport implements ReportWriter {

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    out.write(render(ReportText.of(review)).getBytes(UTF_8));
    return List.of();
  }

  private static String render(ReportText text) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(plain(text.title())).append("\n\n");
    if (!text.judged()) {
      return page.append(plain(text.headline())).append('\n').toString();
    }
    page.append(plain(text.subtitle())).append("\n\n");
    items(page, "Party", text.parties());
    items(page, "Read", text.read());
    items(
        page,
        "Not read",
        text.unread().isEmpty() ? List.of("nothing: all of it was read") : text.unread());
    items(page, "Note", text.notices());

    page.append("\n## Answer\n\n").append(plain(text.headline())).append("\n\n");
    page.append("| family | verdict | decided by |\n| --- | --- | --- |\n");
    for (FamilyVerdict family : text.families()) {
      page.append("| ")
          .append(family.family().words())
          .append(" | **")
          .append(family.verdict().words())
          .append("** | ")
          .append(plain(family.decisive()))
          .append(" |\n");
    }

    page.append("\n## Findings, worst first\n");
    text.told().forEach(finding -> finding(page, finding));
    if (!text.notApplicable().isEmpty()) {
      page.append("\n### Not applicable\n\n");
      text.notApplicable()
          .forEach(group -> page.append("- ").append(plain(group.words())).append('\n'));
    }

    page.append("\n---\n\n").append(plain(text.closing())).append("\n\n");
    return page.append(plain(text.disclaimer())).append('\n').toString();
  }

  private static void finding(StringBuilder page, FindingText text) {
    page.append("\n### ").append(plain(text.heading())).append("\n\n");
    page.append("**").append(plain(text.standing())).append("**\n");
    text.passages().forEach(passage -> passage(page, passage));
    for (Entry entry : text.entries()) {
      page.append("\n**").append(entry.label().words()).append(":** ");
      page.append(lines(entry.text())).append('\n');
      if (entry.label() == Label.SEARCHED) {
        text.nearest().forEach(passage -> passage(page, passage));
      }
    }
  }

  private static void passage(StringBuilder page, Passage passage) {
    page.append("\n> ").append(plain(passage.words())).append("\n>\n> — ");
    page.append(plain(passage.where()));
    if (!passage.remark().isEmpty()) {
      page.append(" (").append(plain(passage.remark())).append(')');
    }
    page.append('\n');
  }

  private static void items(StringBuilder page, String label, List<String> items) {
    for (String item : items) {
      page.append("- **").append(label).append(":** ").append(plain(item)).append('\n');
    }
  }

  /** Several lines, kept apart by hard breaks. */
  private static String lines(String text) {
    return String.join("\\\n", text.lines().map(MarkdownReport::plain).toList());
  }

  /** One line in which nothing is markup. */
  private static String plain(String text) {
    String line = Printable.line(text);
    StringBuilder plain = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> plain.append("&lt;");
        case '>' -> plain.append("&gt;");
        case '&' -> plain.append("&amp;");
        case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '!', '$', '@' ->
            plain.append('\\').append(c);
        case ':' ->
            // "http://" would become a link of its own in many viewers.
            plain.append(line.startsWith("//", i + 1) ? "&#58;" : ":");
        case '+', '-', '=' -> {
          if (i == 0) {
            plain.append('\\');
          }
          plain.append(c);
        }
        case '.', ')' -> {
          if (i > 0 && i < 10 && line.substring(0, i).chars().allMatch(d -> d >= '0' && d <= '9')) {
            plain.append('\\');
          }
          plain.append(c);
        }
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
