package org.clausecheck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.report.Whereabouts.Home;
import org.clausecheck.report.WordBody.Paragraph;
import org.clausecheck.report.WordBody.Range;
import org.clausecheck.report.WordMarkup.Run;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.Block;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;

/**
 * The original Word file with comments on the exact words, and on the place where what is missing
 * belongs. Only the document's text, its comments and what ties them together are touched, and
 * those by insertion alone. Of any other original it makes a Word file of its own.
 */
public final class DocxReport implements ReportWriter {
  private static final String AUTHOR = "Clausecheck";

  /** Of a comment's letters, in half points. */
  private static final int COMMENT_SIZE = 18;

  /** The number of a heading, in characters: "ARTICLE XVIII". */
  private static final int LONGEST_NUMBER = 20;

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final Pattern NAMESPACE =
      Pattern.compile(
          "\\sxmlns:([A-Za-z0-9]{1,20})=[\"'](http://schemas.openxmlformats.org/wordprocessingml"
              + "/2006/main|http://purl.oclc.org/ooxml/wordprocessingml/main)[\"']");

  /** What a comment for us says; the rest stands in the other reports. */
  private static final Set<Label> SAID =
      EnumSet.of(Label.DECIDED, Label.ACCEPTED, Label.TWIN, Label.WHY, Label.ASK, Label.SETTLE);

  private final boolean suggest;
  private final boolean ours;

  /**
   * @param options for whom the comments are, and whether the wording for what is missing is also
   *     inserted, as tracked insertions
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
    return new Marking(review, WordPackage.read(Originals.bytes(review, original))).write(out);
  }

  /** The marking of one file. */
  private final class Marking {
    private final Review review;
    private final ReportText words;
    private final Whereabouts whereabouts;
    private final WordPackage parts;
    private final String main;
    private final String prefix;
    private final String namespace;
    private final WordBody body;
    private final Optional<String> existing;
    private final String commentsXml;
    private final String commentsPrefix;
    private final StringBuilder comments = new StringBuilder();
    private final Map<Integer, Insertion> insertions = new TreeMap<>();
    private int nextComment;
    private int withoutPlace;

    Marking(Review review, WordPackage parts) throws IOException {
      this.review = review;
      this.words = ReportText.of(review);
      this.whereabouts = new Whereabouts(review);
      this.parts = parts;
      this.main = parts.mainPart();
      String xml = parts.text(main).orElseThrow(() -> new IOException("the main part is missing"));
      Matcher binding = binding(xml);
      this.prefix = binding.group(1);
      this.namespace = binding.group(2);
      this.body = new WordBody(xml, prefix);
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

    List<String> write(OutputStream out) throws IOException {
      List<String> remarks = new ArrayList<>();
      String plain = parts.plain();
      if (!plain.isEmpty()) {
        remarks.add(plain);
      }
      if (ours) {
        comment(overview(), title());
      }
      for (FindingText finding : words.findings()) {
        if (ours ? finding.isGap() : Courtesy.isAsked(finding)) {
          finding(finding);
        }
      }
      insertions
          .values()
          .forEach(each -> body.insertParagraphs(each.after, each.markup.toString()));

      parts.put(main, body.edited());
      if (existing.isPresent()) {
        parts.put(existing.get(), WordPackage.insertedAtEnd(commentsXml, comments.toString()));
      } else {
        addComments();
      }
      if (withoutPlace > 0) {
        remarks.add(
            withoutPlace
                + " of the suggested clauses found no place in the contract; their wording is in"
                + " the comments at the title");
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
        Optional<Range> range = range(quote.span());
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
      Range place = home.flatMap(h -> range(h.heading().place().span())).orElseGet(this::title);
      comment(paragraphs(finding), place);
      boolean missing = finding.finding().verdict() == Verdict.MISSING;
      String wording = finding.entry(Label.WORDING);
      if (suggest && missing && !wording.isEmpty()) {
        insert(wording, home);
      }
    }

    /** A clause to propose, as a tracked insertion at the end of the clause it belongs to. */
    private void insert(String wording, Optional<Home> home) {
      OptionalInt end = home.or(whereabouts::general).stream().mapToInt(Home::end).findFirst();
      Optional<Paragraph> after =
          end.isEmpty() ? Optional.empty() : lastParagraphBefore(end.getAsInt());
      if (after.isEmpty()) {
        withoutPlace++;
        return;
      }
      insertions
          .computeIfAbsent(
              body.paragraphs().indexOf(after.get()), key -> new Insertion(after.get()))
          .add(wording);
    }

    private Optional<Paragraph> lastParagraphBefore(int end) {
      List<Block> blocks = review.text().blocks();
      for (int i = blocks.size() - 1; i >= 0; i--) {
        Block block = blocks.get(i);
        // The next heading begins behind its number, so that its block begins before the end.
        boolean isNext = block.span().end() > end && block.span().start() > end - LONGEST_NUMBER;
        if (block.span().start() < end && !isNext && block.kind() != Block.Kind.TABLE_ROW) {
          Optional<Paragraph> last =
              range(block.span()).map(Range::last).filter(p -> !p.isInTextBox());
          if (last.isPresent()) {
            return last;
          }
        }
      }
      return Optional.empty();
    }

    private Range title() {
      Span span = whereabouts.title();
      return range(span)
          .or(
              () ->
                  body.paragraphs().stream()
                      .filter(paragraph -> !paragraph.isInTextBox() && !paragraph.isClosed())
                      .findFirst()
                      .map(p -> new Range(p, 0, p, p.text().length())))
          .orElseThrow(() -> new IllegalStateException("a Word file without paragraphs"));
    }

    /** The words of an analysed span in the Word file; empty when no comment can stand there. */
    private Optional<Range> range(Span span) {
      List<Block> blocks = whereabouts.blocks(span);
      if (blocks.isEmpty()) {
        return Optional.empty();
      }
      Optional<Range> first = range(blocks.get(0), span);
      if (blocks.size() == 1 || first.isEmpty()) {
        return first.map(this::commentable);
      }
      return range(blocks.get(blocks.size() - 1), span)
          .filter(last -> isBefore(first.get(), last))
          .map(last -> new Range(first.get().first(), first.get().from(), last.last(), last.to()))
          .or(() -> first)
          .map(this::commentable);
    }

    private boolean isBefore(Range one, Range other) {
      return body.paragraphs().indexOf(one.first()) <= body.paragraphs().indexOf(other.last());
    }

    private Range commentable(Range range) {
      if (!range.first().isInTextBox() && !range.last().isInTextBox()) {
        return range;
      }
      Paragraph holder = range.first().commentable();
      return new Range(holder, 0, holder, 0);
    }

    /** The words of a span within one block. */
    private Optional<Range> range(Block block, Span span) {
      List<Span> written = written(block.span());
      List<Span> wanted =
          written.stream().filter(span::overlaps).map(part -> cut(part, span)).toList();
      // Where only the automatic number is meant, the whole paragraph stands in.
      List<Span> parts = wanted.isEmpty() ? written : wanted;
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      Optional<Range> first = find(parts.get(0), written);
      Optional<Range> last = find(parts.get(parts.size() - 1), written);
      return first.flatMap(
          begin ->
              last.filter(end -> isBefore(begin, end))
                  .map(end -> new Range(begin.first(), begin.from(), end.last(), end.to())));
    }

    private Optional<Range> find(Span part, List<Span> written) {
      if (!(review.text().place(part) instanceof Place.InParagraph place)
          || !place.part().equals("document")) {
        return Optional.empty();
      }
      int before =
          written.stream()
              .filter(other -> other.start() < part.start())
              .map(other -> cut(other, new Span(other.start(), part.start())))
              .mapToInt(other -> Letters.of(review.text().quote(other)).length())
              .sum();
      return body.find(review.text().quote(part), place.paragraph(), before);
    }

    private static Span cut(Span span, Span to) {
      return new Span(Math.max(span.start(), to.start()), Math.min(span.end(), to.end()));
    }

    /** The stretches of a span that are text of the file; an automatic number is none. */
    private List<Span> written(Span span) {
      List<Span> written = new ArrayList<>();
      int from = -1;
      for (int i = span.start(); i <= span.end(); i++) {
        boolean text =
            i < span.end()
                && !(review.text().place(new Span(i, i + 1)) instanceof Place.InParagraph place
                    && place.firstRun() < 0);
        if (text && from < 0) {
          from = i;
        } else if (!text && from >= 0) {
          if (!review.text().quote(new Span(from, i)).isBlank()) {
            written.add(new Span(from, i));
          }
          from = -1;
        }
      }
      return written;
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

    /** Paragraphs that come after one of the original. */
    private final class Insertion {
      private final Paragraph after;
      private final StringBuilder markup = new StringBuilder();

      Insertion(Paragraph after) {
        this.after = after;
      }

      void add(String wording) {
        for (String line : wording.lines().filter(l -> !l.isBlank()).toList()) {
          markup.append(paragraph(line.strip()));
        }
      }

      private String paragraph(String line) {
        WordMarkup text = new WordMarkup(prefix).open("p").open("pPr");
        if (!after.style().isEmpty()) {
          text.empty("pStyle", "val", after.style());
        }
        // The style may number its paragraphs; a proposal must not renumber the clauses after it.
        text.open("numPr").empty("ilvl", "val", "0").empty("numId", "val", "0").close();
        text.raw(body.spacing(after));
        if (!after.alignment().isEmpty()) {
          text.empty("jc", "val", after.alignment());
        }
        text.open("rPr").empty("ins", tracked()).close().close();
        return text.open("ins", tracked()).run(line, body.letters(after)).close().close().markup();
      }

      private String[] tracked() {
        return new String[] {"id", String.valueOf(body.newId()), "author", AUTHOR};
      }
    }
  }
}
