package org.clausecheck.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.report.FindingText;
import org.clausecheck.report.Format;
import org.clausecheck.report.OwnTerms;
import org.clausecheck.report.ReportOptions;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.text.DocumentInfo;

/** The answer on one document. Immutable and thread-safe. */
public final class CheckedContract {
  private final Path file;
  private final ContractAnalyser.Checked checked;
  private final List<CheckedPosition> positions;

  CheckedContract(Path file, ContractAnalyser.Checked checked) {
    this.file = file;
    this.checked = checked;
    this.positions = checked.review().map(CheckedContract::positions).orElse(List.of());
  }

  /** The document's name; of one inside another, "outer!inner". */
  public String document() {
    return checked.document();
  }

  /**
   * What kind of document it is: "agreement", "amendment", "no-licence", "not-a-contract",
   * "other-language" or "unreadable". Positions apply to the first two only.
   */
  public String kind() {
    return checked.kind().sort().id();
  }

  /** One line on the kind for a reader; empty for a whole agreement. */
  public String note() {
    return checked.kind().says();
  }

  /** The agreement's title; empty when none was found. */
  public String title() {
    return checked.review().map(Review::title).orElse("");
  }

  /** What the positions add up to, in one to three sentences; empty where none applies. */
  public String headline() {
    return positions.isEmpty() ? "" : checked.review().map(Review::headline).orElse("");
  }

  /** The parts that could not be read, each with the reason. */
  public List<String> unread() {
    return checked.review().map(Review::unreadable).orElse(List.of()).stream()
        .map(part -> part.where() + ": " + part.reason())
        .toList();
  }

  /** Every position, worst first; empty where none applies to this kind of document. */
  public List<CheckedPosition> positions() {
    return positions;
  }

  /**
   * Writes the report that the program writes. The same file gives the same bytes.
   *
   * @param format "text", "json", "md", "html", "docx", "pdf", "xlsx" or "sarif"
   * @param out left open
   * @throws IllegalArgumentException if there is no such format
   * @throws IllegalStateException if the document is none that is reported on: kind
   *     "not-a-contract", "other-language" or "unreadable"
   * @throws IOException if the stream cannot be written, or, for a marked-up copy, the file can no
   *     longer be read
   */
  public void write(String format, OutputStream out) throws IOException {
    Format wanted =
        Format.of(format)
            .orElseThrow(() -> new IllegalArgumentException("no format '" + format + "'"));
    Review review =
        checked.review().orElseThrow(() -> new IllegalStateException(document() + ": " + note()));
    wanted.writer(ReportOptions.STANDARD).write(review, () -> original(review.text().info()), out);
  }

  private byte[] original(DocumentInfo document) throws IOException {
    try {
      return new DocumentReader(ReadingSettings.DEFAULT)
          .original(Files.readAllBytes(file), document)
          .orElseThrow(() -> new IOException(document.name() + ": the file changed since"));
    } catch (UnreadableDocumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static List<CheckedPosition> positions(Review review) {
    OwnTerms terms = OwnTerms.of(review);
    return review.findings().stream().map(finding -> position(finding, terms)).toList();
  }

  private static CheckedPosition position(Finding finding, OwnTerms terms) {
    return new CheckedPosition(
        finding.position(),
        finding.family().id(),
        finding.title(),
        Outcome.valueOf(finding.verdict().name()),
        finding.acceptance().isPresent(),
        FindingText.says(finding),
        finding.quotes().stream().map(CheckedContract::cited).toList(),
        finding.why(),
        finding.evidence().stream().map(each -> each.citation()).toList(),
        finding.ask(),
        terms.in(finding.wording()));
  }

  private static CitedWords cited(Quote quote) {
    return new CitedWords(
        quote.words(),
        quote.clause(),
        quote.place().describe(),
        quote.source().start(),
        quote.source().end());
  }
}
