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

/** Everything as text of a given width, in UTF-8. */
public final class TextReport implements ReportWriter {
  /** What has a line of its own is not told twice. */
  private static final Set<Label> SHOWN = EnumSet.complementOf(EnumSet.of(Label.DECIDED));

  private final ReportOptions options;

  /** Eighty plain columns. */
  public TextReport() {
    this(ReportOptions.FULL);
  }

  TextReport(ReportOptions options) {
    this.options = options;
  }

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    out.write(render(ReportText.of(review)).getBytes(UTF_8));
    return List.of();
  }

  /** The report as text. */
  public String render(Review review) {
    return render(ReportText.of(review));
  }

  private String render(ReportText text) {
    TextPage page = new TextPage(options.width(), options.styled());
    if (!text.judged()) {
      return text.headline() + "\n";
    }
    page.wrap(0, 0, text.title());
    page.wrap(0, 0, text.subtitle());
    page.blank();

    page.entry("Parties", text.parties().isEmpty() ? "none found" : lines(text.parties()));
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
    page.entry("Read", lines(text.read()));
    page.wrap(0, 0, text.disclaimer());
    return page.toString();
  }

  private static void finding(TextPage page, FindingText text) {
    page.wrap(0, 4, text.heading());
    page.wrap(4, 4, text.standing());
    if (!text.entry(Label.DECIDED).isEmpty()) {
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

  private static void passage(TextPage page, Passage passage) {
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
}
