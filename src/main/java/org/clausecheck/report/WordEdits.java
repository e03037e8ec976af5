package org.clausecheck.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clausecheck.report.WordBody.Paragraph;
import org.clausecheck.report.WordBody.Range;

/** Makes proposals in a Word file, as tracked changes. */
final class WordEdits {
  /**
   * LibreOffice takes a sentence put in at the end of a paragraph and a new paragraph behind it for
   * one change where one author made both, and rejecting it joins the paragraphs around them.
   */
  static final String NEW_PARAGRAPH = DocxReport.AUTHOR + ", new paragraph";

  private final WordBody body;
  private final String prefix;
  private final WordRanges ranges;
  private final Map<Integer, Insertion> insertions = new TreeMap<>();

  WordEdits(WordBody body, String prefix, WordRanges ranges) {
    this.body = body;
    this.prefix = prefix;
    this.ranges = ranges;
  }

  /** Whether the file lets all of its changes be made. */
  boolean arePossible(Proposal proposal) {
    return proposal.edits().stream().allMatch(this::isPossible);
  }

  private boolean isPossible(Edit edit) {
    return edit instanceof Edit.Insert insert
        ? after(insert).isPresent()
        : ranges.range(edit.place()).filter(body::isOpenToChange).isPresent();
  }

  /** Makes the changes, all of which are possible. */
  void make(Proposal proposal) {
    for (Edit edit : proposal.edits()) {
      if (edit instanceof Edit.Insert insert) {
        Paragraph paragraph = after(insert).orElseThrow();
        insertions
            .computeIfAbsent(body.paragraphs().indexOf(paragraph), at -> new Insertion(paragraph))
            .add(insert);
      } else {
        Range range = ranges.range(edit.place()).orElseThrow();
        boolean taken = edit instanceof Edit.Replace;
        body.change(range, taken, edit.words(), DocxReport.AUTHOR);
      }
    }
  }

  /** Puts the new paragraphs in their places. */
  void finish() {
    insertions.values().forEach(each -> body.insertParagraphs(each.after, each.markup.toString()));
  }

  private Optional<Paragraph> after(Edit.Insert insert) {
    return ranges.range(insert.block()).map(Range::last).filter(p -> !p.isInTextBox());
  }

  /** Paragraphs that come after one of the original. */
  private final class Insertion {
    private final Paragraph after;
    private final StringBuilder markup = new StringBuilder();
    private int count;

    Insertion(Paragraph after) {
      this.after = after;
    }

    void add(Edit.Insert insert) {
      String number = insert.number();
      if (!number.isEmpty()) {
        int last = number.length() - 1;
        number = number.substring(0, last) + (char) (number.charAt(last) + count) + "  ";
        count++;
      }
      markup.append(paragraph(number + insert.words()));
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
      return new String[] {"id", String.valueOf(body.newId()), "author", NEW_PARAGRAPH};
    }
  }
}
