package org.clausecheck.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.kind.DocumentKind;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.report.FindingText;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.ContractAnalyser.Analysis;
import org.clausecheck.review.ContractAnalyser.Recognised;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Unreadable;

/**
 * The entry point for bigger engines: from the bytes of a file and settings to plain, serialisable
 * results. The same bytes and settings give the same results, on any thread, in any process.
 * Thread-safe; making one loads the library and the models, so keep it.
 */
public final class DocumentAnalysis {
  private static final int LONGEST_REASON = 300;

  /** What cannot be read in these is a document of its own. */
  private static final Set<String> CONTAINERS =
      Set.of("application/zip", "message/rfc822", "application/vnd.ms-outlook");

  private final Settings settings;
  private final DocumentReader reader;
  private final ContractAnalyser analyser;
  private final SummaryMaker summaries = new SummaryMaker();

  /**
   * All that decides a result besides the bytes.
   *
   * @param program the program's version
   */
  public record Settings(
      ReadingSettings reading, DealSettings deal, Library library, String program) {

    /** Differs when anything does that may change a result. */
    public String fingerprint() {
      String all =
          reading
              + "\n"
              + deal.readFor(deal.side(), deal.we())
              + "\n"
              + library.version()
              + "\n"
              + program;
      return sha256(all.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Takes the reviews of which results are made, for reports. */
  @FunctionalInterface
  public interface Reviews {
    /**
     * A document was reviewed.
     *
     * @param index of the document in the list of results
     * @throws IOException if the report cannot be written; ends the analysis
     */
    void reviewed(int index, Review review) throws IOException;
  }

  public DocumentAnalysis(Settings settings) {
    this(settings, ContractAnalyser.shipped(settings.library(), settings.deal()));
  }

  DocumentAnalysis(Settings settings, ContractAnalyser analyser) {
    this.settings = settings;
    this.reader = new DocumentReader(settings.reading());
    this.analyser = analyser;
  }

  public Settings settings() {
    return settings;
  }

  /**
   * Analyses a file. Whatever the bytes are, there is a result; it says why, when they cannot be
   * read.
   *
   * @param name of the file; it appears in reports only
   * @return the file itself, then the documents inside it, in their order
   */
  public List<DocumentResult> analyse(byte[] bytes, String name) {
    try {
      return analyse(bytes, name, (index, review) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written here", e);
    }
  }

  /**
   * Analyses a file and passes its reviews on.
   *
   * @throws IOException only if {@code reviews} throws it
   */
  public List<DocumentResult> analyse(byte[] bytes, String name, Reviews reviews)
      throws IOException {
    List<DocumentResult> results = new ArrayList<>();
    try {
      add(reader.read(bytes, name), "", results, reviews);
    } catch (UnreadableDocumentException e) {
      results.add(unreadable(sha256(bytes), reason(e, name)));
    } catch (RuntimeException | StackOverflowError e) {
      results.add(unreadable(sha256(bytes), failure(e)));
    }
    return List.copyOf(results);
  }

  private static DocumentResult unreadable(String sha256, String why) {
    return DocumentResult.without("", sha256, Outcome.UNREADABLE, why);
  }

  /** The message without the file's name, which the row has. */
  private static String reason(UnreadableDocumentException e, String name) {
    return without(name, String.valueOf(e.getMessage()));
  }

  private static String without(String name, String message) {
    return message.startsWith(name + ": ") ? message.substring(name.length() + 2) : message;
  }

  private static String failure(Throwable e) {
    String message = "the program failed on it: " + e;
    return message.substring(0, Math.min(LONGEST_REASON, message.length()));
  }

  private void add(
      ReadDocument document, String entry, List<DocumentResult> results, Reviews reviews)
      throws IOException {
    results.add(result(document, entry, results.size(), reviews));
    ContractText text = document.text();
    for (ReadDocument inside : document.attachments()) {
      String outer = text.info().name();
      String name = inside.text().info().name();
      String own = name.startsWith(outer + "!") ? name.substring(outer.length() + 1) : name;
      add(inside, within(entry, own), results, reviews);
    }
    if (CONTAINERS.contains(text.info().mediaType())) {
      for (Unreadable part : text.unreadable()) {
        results.add(
            DocumentResult.without(
                within(entry, part.where()),
                "",
                Outcome.UNREADABLE,
                without(part.where(), part.reason())));
      }
    }
  }

  private static String within(String entry, String name) {
    return entry.isEmpty() ? name : entry + "!" + name;
  }

  private DocumentResult result(ReadDocument document, String entry, int index, Reviews reviews)
      throws IOException {
    ContractText text = document.text();
    String sha256 = text.info().sha256();
    if (text.text().isBlank()) {
      return document.attachments().isEmpty()
          ? DocumentResult.without(entry, sha256, Outcome.UNREADABLE, whyNoText(text))
          : DocumentResult.without(
              entry, sha256, Outcome.NOT_A_CONTRACT, holds(document.attachments().size()));
    }
    DocumentKind kind;
    Analysis analysis;
    try {
      Recognised recognised = analyser.recognise(document);
      kind = recognised.kind();
      if (!kind.judged()) {
        return unjudged(entry, sha256, kind);
      }
      analysis = analyser.analyse(recognised, List.of(), LocalDate.MIN);
    } catch (RuntimeException | StackOverflowError e) {
      return DocumentResult.without(entry, sha256, Outcome.UNREADABLE, failure(e));
    }
    reviews.reviewed(index, analysis.review());
    Summary summary = summaries.make(analysis);
    Optional<Amendment> amendment =
        kind.amendment().map(read -> new Amendment(read.amends(), summary.dates(), read.changes()));
    return new DocumentResult(
        entry,
        sha256,
        amendment.isPresent() ? Outcome.AMENDMENT : Outcome.ANALYSED,
        "",
        summary,
        amendment.orElse(null),
        analysis.review().findings().stream().map(DocumentAnalysis::row).toList(),
        analysis.review().unreadable().stream().map(DocumentAnalysis::unread).toList(),
        Shingles.of(text.text()).encoded(),
        analysis.review().unreadable().isEmpty() ? Wording.sha256(text.text()) : "");
  }

  private static DocumentResult unjudged(String entry, String sha256, DocumentKind kind) {
    return switch (kind.sort()) {
      case NO_LICENCE -> DocumentResult.without(entry, sha256, Outcome.NO_LICENCE, kind.says());
      case NOT_A_CONTRACT ->
          DocumentResult.without(entry, sha256, Outcome.NOT_A_CONTRACT, kind.why());
      default -> DocumentResult.without(entry, sha256, Outcome.UNREADABLE, kind.why());
    };
  }

  private static String holds(int documents) {
    return "holds " + documents + (documents == 1 ? " document" : " documents");
  }

  private static String whyNoText(ContractText text) {
    return text.unreadable().isEmpty()
        ? "no text in it"
        : String.join(
            "; ", text.unreadable().stream().map(DocumentAnalysis::unread).distinct().toList());
  }

  private static String unread(Unreadable part) {
    return part.where() + ": " + part.reason();
  }

  private static FindingRow row(Finding finding) {
    return new FindingRow(
        finding.leverage(),
        finding.family().id(),
        finding.position(),
        finding.title(),
        finding.verdict().id(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.decisive(),
        finding.quotes().isEmpty() ? "" : finding.quotes().get(0).words(),
        finding.quotes().isEmpty() ? "" : FindingText.where(finding.quotes().get(0)),
        finding.why(),
        finding.ask());
  }

  /** A fresh digest such as names contents. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }
}
