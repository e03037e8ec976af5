package org.clausecheck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.report.Spreadsheet.Column;
import org.clausecheck.report.Spreadsheet.Kind;
import org.clausecheck.report.Spreadsheet.Sheet;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.text.Place;

/**
 * A workbook to sort and filter: a sheet of findings, one of their quotes, one of what was read.
 */
public final class XlsxReport implements ReportWriter {
  private static final List<Column> FINDINGS =
      List.of(
          new Column("Rank", Kind.NUMBER, 6),
          new Column("Family", Kind.TEXT, 14),
          new Column("Position", Kind.TEXT, 24),
          new Column("Title", Kind.TEXT, 30),
          new Column("Verdict", Kind.TEXT, 14),
          new Column("Severity", Kind.TEXT, 10),
          new Column("Confidence", Kind.NUMBER, 12),
          new Column("Decided by", Kind.TEXT, 44),
          new Column("Held against", Kind.TEXT, 44),
          new Column("Where", Kind.TEXT, 26),
          new Column("The contract's words", Kind.TEXT, 90),
          new Column("Why it matters", Kind.TEXT, 70),
          new Column("Who says so", Kind.TEXT, 80),
          new Column("Ask", Kind.TEXT, 50),
          new Column("Settle", Kind.TEXT, 50),
          new Column("Walk away if", Kind.TEXT, 40),
          new Column("Wording to ask for", Kind.TEXT, 80),
          new Column("Wording to settle for", Kind.TEXT, 80),
          new Column("Accepted", Kind.TEXT, 30),
          new Column("Accepted until", Kind.DATE, 14));

  private static final List<Column> QUOTES =
      List.of(
          new Column("Rank", Kind.NUMBER, 6),
          new Column("Position", Kind.TEXT, 26),
          new Column("Role", Kind.TEXT, 24),
          new Column("Words", Kind.TEXT, 90),
          new Column("Section", Kind.TEXT, 24),
          new Column("Page", Kind.NUMBER, 8),
          new Column("Paragraph", Kind.NUMBER, 10),
          new Column("Line", Kind.NUMBER, 8),
          new Column("Source start", Kind.NUMBER, 12),
          new Column("Source end", Kind.NUMBER, 12));

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    ReportText text = ReportText.of(review);
    try (Spreadsheet workbook = new Spreadsheet()) {
      Sheet findings = workbook.sheet("Findings", FINDINGS);
      text.findings().forEach(finding -> findings.row(row(finding)));
      Sheet quotes = workbook.sheet("Quotes", QUOTES);
      for (FindingText finding : text.findings()) {
        for (Passage passage : finding.passages()) {
          quotes.row(row(finding, passage, "decides"));
        }
        for (Passage passage : finding.nearest()) {
          quotes.row(row(finding, passage, "nearest, " + passage.remark()));
        }
      }
      about(workbook, review, text);
      workbook.write(out);
    }
    return List.of();
  }

  private static List<String> row(FindingText text) {
    Finding finding = text.finding();
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(finding.leverage()));
    cells.add(finding.family().words());
    cells.add(finding.position());
    cells.add(finding.title());
    cells.add(finding.verdict().words());
    cells.add(finding.severity().name().toLowerCase(Locale.ROOT));
    cells.add(String.format(Locale.ROOT, "%.2f", finding.confidence()));
    cells.add(finding.decisive());
    cells.add(finding.condition());
    cells.add(text.passages().stream().map(Passage::where).collect(Collectors.joining("\n")));
    cells.add(
        text.passages().stream()
            .map(passage -> "“" + passage.words() + "”")
            .collect(Collectors.joining("\n")));
    cells.add(finding.why());
    cells.add(text.entry(Label.EVIDENCE));
    cells.add(finding.ask());
    cells.add(finding.settle());
    cells.add(finding.walkAway());
    cells.add(text.entry(Label.WORDING));
    cells.add(text.entry(Label.SETTLE_WORDING));
    cells.add(text.entry(Label.ACCEPTED));
    cells.add(finding.acceptance().map(Finding.Acceptance::until).orElse(""));
    return safe(cells);
  }

  private static List<String> row(FindingText text, Passage passage, String role) {
    Quote quote = passage.quote();
    Place place = quote.place();
    return safe(
        List.of(
            String.valueOf(text.finding().leverage()),
            text.finding().position(),
            role,
            quote.words(),
            quote.clause(),
            place instanceof Place.OnPage page ? String.valueOf(page.page()) : "",
            place instanceof Place.InParagraph in ? String.valueOf(in.paragraph()) : "",
            place instanceof Place.OnLine line ? String.valueOf(line.line()) : "",
            String.valueOf(quote.source().start()),
            String.valueOf(quote.source().end())));
  }

  private static void about(Spreadsheet workbook, Review review, ReportText text) {
    Sheet about =
        workbook.sheet(
            "About",
            List.of(new Column("What", Kind.TEXT, 20), new Column("Value", Kind.TEXT, 100)));
    add(about, "Title", List.of(text.title()));
    add(about, "Document", List.of(text.document(), text.side()));
    add(about, "SHA-256", List.of(review.text().info().sha256()));
    add(about, "Library", List.of(review.libraryVersion()));
    add(about, "Party", text.parties());
    add(about, "Read", text.read());
    add(about, "Not read", text.unread());
    add(about, "Note", text.notices());
    add(about, "Answer", List.of(text.headline()));
    add(about, "Counts", List.of(text.closing()));
    add(about, "Note", List.of(text.disclaimer()));
  }

  private static void add(Sheet about, String label, List<String> values) {
    values.forEach(value -> about.row(safe(List.of(label, value))));
  }

  private static List<String> safe(List<String> cells) {
    return cells.stream().map(Printable::of).toList();
  }
}
