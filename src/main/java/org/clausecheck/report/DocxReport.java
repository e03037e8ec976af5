package org.clausecheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.report.InsertionPoint.Home;
import org.clausecheck.report.WordBody.Range;
import org.clausecheck.report.WordMarkup.Run;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.Span;

/**
 * The original Word file with comments on the exact words, and on the place where what is missing
 * belongs; if asked for, with the wording proposed as tracked changes. Only the document's text,
 * its comments and what ties them together are touched, and those by insertion alone. Of any other
 * original it makes a Word file of its own.
 */
public final class DocxReport implements ReportWriter {
  /** Of comments and changes. */
  static final String AUTHOR = "Clausecheck";

  /** Of a comment's letters, in half points. */
  private static final int COMMENT_SIZE = 18;

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "\\sxmlns:([A-Za-z0-9]{1,20})=[\"'](http://schemas.openxmlformats.org/wordprocessingml"
              + "/2006/main|http://purl.oclc.org/ooxml/wordprocessingml/main)[\"']");

  /** What a comment for us says; the rest stands in the other reports. */
  private static final Set<Label> SAID =
      EnumSet.of(Label.DECIDED, Label.ACCEPTED, Label.TWIN, Label.WHY, Label.ASK, Label.SETTLE);

  private final ReportOptions.Suggest suggest;
  private final boolean ours;

  /**
   * @param options for whom the comments are, and which wording is also proposed as tracked changes
   */
  public DocxReport(ReportOptions options) {
    this.suggest = options.suggest();
    this.ours = options.audience() == ReportOptions.Audience.US;
  }

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    String type = review.text().info().mediaType();
    if (!type.startsWith(WORD) && !type.startsWith("application/vnd.ms-word.")) {
      new CleanDocx(review, ours).write(out);
      return List.of(
          "the original is not a Word file (.docx), so the Word file is a report of its own, not the marked"
              + " original");
    }
    byte[] bytes = Originals.bytes(review, original);
    Marking marking = new Marking(review, bytes);
    if (suggest == ReportOptions.Suggest.NOTHING) {
      return marking.write(List.of(), out);
    }
    Redraft redraft =
        new Redraft(review, suggest.tier(), each -> reread(review, bytes, each, original));
    List<Proposal> chosen = redraft.chosen(marking.possible());
    List<String> remarks = new ArrayList<>(marking.write(chosen, out));
    List<String> without =
        marking
            .asked()
            .map(FindingText::finding)
            .filter(finding -> !redraft.isMet(finding.position()))
            .map(Finding::title)
            .toList();
    if (!without.isEmpty()) {
      remarks.add(
          "no proposal that the program reads as meeting the position was found for: "
              + String.join("; ", without));
    }
    return remarks;
  }

  /** What the contract comes to with these changes accepted. */
  private Optional<Review> reread(
      Review review, byte[] bytes, List<Proposal> proposals, Original original) {
    try {
      return original.reread(new Marking(review, bytes).changed(proposals));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The marking of one file. */
  private final class Marking {
    private final Review review;
    private final ReportText words;
    private final InsertionPoint whereabouts;
    private final WordPackage parts;
    private final String main;
    private final String prefix;
    private final String namespace;
    private final WordBody body;
    private final WordRanges ranges;
    private final WordEdits edits;
    private final Optional<String> existing;
    private final String commentsXml;
    private final String commentsPrefix;
    private final StringBuilder comments = new StringBuilder();
    private int nextComment;

    Marking(Review review, byte[] bytes) throws IOException {
      this.review = review;
      this.words = ReportText.of(review);
      this.whereabouts = new InsertionPoint(review);
      this.parts = WordPackage.read(bytes);
      this.main = parts.mainPart();
      String xml = parts.text(main).orElseThrow(() -> new IOException("the main part is missing"));
      Matcher binding = binding(xml);
      this.prefix = binding.group(1);
      this.namespace = binding.group(2);
      this.body = new WordBody(xml, prefix);
      this.ranges = new WordRanges(review.text(), body);
      this.edits = new WordEdits(body, prefix, ranges);
      this.existing = parts.related(main, "comments");
      this.commentsXml = existing.isEmpty() ? "" : parts.text(existing.get()).orElse("");
      this.commentsPrefix = existing.isEmpty() ? prefix : binding(commentsXml).group(1);
      this.nextComment =
          Pattern.compile(":id=[\"'](\\d{1,9})[\"']")
                  .matcher(commentsXml)
                  .results()
                  .mapToInt(result -> Integer.parseInt(result.group(1)))
                  .max()
                  .orElse(-1)
              + 1;
    }

    private static Matcher binding(String xml) throws IOException {
      Matcher matcher = NAMESPACE.matcher(xml);
      if (!matcher.find()) {
        throw new IOException("a part does not name the Word namespace");
      }
      return matcher;
    }

    /** The findings that have a comment. */
    Stream<FindingText> told() {
      return words.findings().stream()
          .filter(finding -> ours ? finding.isGap() : Courtesy.isAsked(finding));
    }

    /** The findings for which wording is proposed. */
    Stream<FindingText> asked() {
      return told()
          .filter(finding -> finding.finding().acceptance().isEmpty())
          .filter(finding -> finding.finding().verdict().compareTo(suggest.tier()) < 0)
          .filter(finding -> !finding.entry(suggest.wording()).isEmpty());
    }

    /** What could be proposed, by finding. */
    List<List<Proposal>> possible() {
      Drafting drafting = new Drafting(review, whereabouts);
      return asked()
          .map(finding -> drafting.proposals(finding, finding.entry(suggest.wording())))
          .map(list -> list.stream().filter(edits::arePossible).toList())
          .toList();
    }

    /** The file with proposals and without comments. */
    byte[] changed(List<Proposal> proposals) throws IOException {
      proposals.forEach(edits::make);
      edits.finish();
      parts.put(main, body.edited());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      parts.write(out);
      return out.toByteArray();
    }

    List<String> write(List<Proposal> proposals, OutputStream out) throws IOException {
      proposals.forEach(edits::make);
      List<String> remarks = new ArrayList<>();
      String plain = parts.plain();
      if (!plain.isEmpty()) {
        remarks.add(plain);
      }
      if (ours) {
        comment(overview(), title());
      }
      told().forEach(this::finding);
      edits.finish();
      parts.put(main, body.edited());
      if (existing.isPresent()) {
        parts.put(existing.get(), WordPackage.insertedAtEnd(commentsXml, comments.toString()));
      } else {
        addComments();
      }
      if (parts.hasUnder("_xmlsignatures/")) {
        remarks.add("the original is signed; the signature does not hold for this marked copy");
      }
      parts.write(out);
      return remarks;
    }

    private void addComments() throws IOException {
      String folder = main.substring(0, main.lastIndexOf('/') + 1);
      String name = folder + "comments.xml";
      for (int i = 2; parts.text(name).isPresent(); i++) {
        name = folder + "comments" + i + ".xml";
      }
      parts.add(
          main,
          name,
          "comments",
          WORD + "comments+xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<"
              + prefix
              + ":comments xmlns:"
              + prefix
              + "=\""
              + namespace
              + "\">"
              + comments
              + "</"
              + prefix
              + ":comments>");
    }

    private void finding(FindingText finding) {
      List<Passage> passages = finding.passages();
      if (passages.isEmpty()) {
        absent(finding);
        return;
      }
      for (int i = 0; i < passages.size(); i++) {
        Quote quote = passages.get(i).quote();
        Optional<Range> range = ranges.range(quote.span());
        if (i > 0 && !ours) {
          return;
        }
        WordMarkup text = i == 0 ? paragraphs(finding) : seeAlso(finding, passages.get(0));
        if (range.isEmpty()) {
          // In a header or a note, where Word allows no comment: told at the title.
          text.paragraph(
              "",
              Run.italic(Sections.of(quote) + (ours ? ": “" + quote.words().strip() + "”" : "")));
        }
        comment(text, range.orElseGet(this::title));
      }
    }

    private void absent(FindingText finding) {
      Optional<Home> home = whereabouts.home(finding.finding());
      Range place =
          home.flatMap(h -> ranges.range(h.heading().place().span())).orElseGet(this::title);
      comment(paragraphs(finding), place);
    }

    private Range title() {
      Span span = whereabouts.title();
      return ranges
          .range(span)
          .or(
              () ->
                  body.paragraphs().stream()
                      .filter(paragraph -> !paragraph.isInTextBox() && !paragraph.isClosed())
                      .findFirst()
                      .map(p -> new Range(p, 0, p, p.text().length())))
          .orElseThrow(() -> new IllegalStateException("a Word file without paragraphs"));
    }

    private void comment(WordMarkup text, Range range) {
      int number = nextComment++;
      body.comment(number, range.first(), range.from(), range.last(), range.to());
      comments.append(
          new WordMarkup(commentsPrefix)
              .open("comment", "id", String.valueOf(number), "author", AUTHOR, "initials", "CC")
              .raw(text.markup())
              .close()
              .markup());
    }

    private WordMarkup paragraphs(FindingText finding) {
      WordMarkup text = new WordMarkup(commentsPrefix, COMMENT_SIZE);
      if (!ours) {
        return text.paragraph("", Run.plain(Courtesy.request(finding)));
      }
      text.paragraph("", Run.bold(finding.heading()));
      text.paragraph("", Run.bold(finding.standing()));
      boolean missing = finding.finding().verdict() == Verdict.MISSING;
      for (FindingText.Entry entry : finding.entries()) {
        // What is said is told by its own comment; what is missing has no place but this.
        if (SAID.contains(entry.label()) || (missing && entry.label() == Label.WORDING)) {
          text.paragraph("", Run.bold(entry.label().words() + ": "), Run.plain(entry.text()));
        }
      }
      return text;
    }

    private WordMarkup seeAlso(FindingText finding, Passage first) {
      return new WordMarkup(commentsPrefix, COMMENT_SIZE)
          .paragraph("", Run.bold(finding.heading()))
          .paragraph("", Run.bold(finding.standing()))
          .paragraph(
              "",
              Run.plain(
                  "These words decide it too: see the comment at " + Sections.of(first.quote())));
    }

    private WordMarkup overview() {
      WordMarkup text = new WordMarkup(commentsPrefix, COMMENT_SIZE);
      text.paragraph("", Run.bold(words.headline()));
      words
          .families()
          .forEach(
              family ->
                  text.paragraph(
                      "",
                      Run.bold(
                          family.family().words()
                              + ": "
                              + family.verdict().words().toUpperCase(Locale.ROOT)),
                      Run.plain(
                          family.decisive().isBlank() ? "" : " (" + family.decisive() + ")")));
      words.unread().forEach(line -> text.paragraph("", Run.plain("Not read: " + line)));
      words.notices().forEach(line -> text.paragraph("", Run.plain("Note: " + line)));
      String preferred =
          String.join(
              "; ",
              words.findings().stream()
                  .map(FindingText::finding)
                  .filter(finding -> finding.verdict() == Verdict.PREFERRED)
                  .map(finding -> finding.title())
                  .toList());
      if (!preferred.isEmpty()) {
        text.paragraph("", Run.plain("As preferred, without a comment: " + preferred));
      }
      words
          .notApplicable()
          .forEach(group -> text.paragraph("", Run.plain("Not applicable: " + group.words())));
      text.paragraph("", Run.plain(words.closing()));
      return text.paragraph("", Run.italic(words.disclaimer()));
    }
  }
}
