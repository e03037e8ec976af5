package org.clausecheck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clausecheck.report.FindingText.Entry;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.FindingText.Passage;
import org.clausecheck.report.WordMarkup.Run;
import org.clausecheck.review.Review;

/** The review as a Word file of its own, for an original that is not one. */
final class CleanDocx {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final ReportText text;
  private final boolean ours;

  /**
   * @param ours whether we read it; the other side gets a list of requests
   */
  CleanDocx(Review review, boolean ours) {
    this.text = ReportText.of(review);
    this.ours = ours;
  }

  void write(OutputStream out) throws IOException {
    WordPackage parts = new WordPackage();
    parts.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("document", "document.main+xml")
            + override("styles", "styles+xml")
            + "</Types>");
    parts.put("_rels/.rels", relationship("officeDocument", "word/document.xml"));
    parts.put("word/_rels/document.xml.rels", relationship("styles", "styles.xml"));
    parts.put("word/document.xml", document());
    parts.put("word/styles.xml", Data.text("styles.xml"));
    parts.write(out);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + WORD + type + "\"/>";
  }

  private static String relationship(String kind, String target) {
    return HEAD
        + "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\""
        + RELATIONSHIPS
        + kind
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private String document() {
    WordMarkup word = new WordMarkup("w");
    word.paragraph("Title", Run.plain(text.title()));
    if (ours) {
      report(word);
    } else {
      requests(word);
    }
    return HEAD
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:body>"
        + word.markup()
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1304\" w:right=\"1304\""
        + " w:bottom=\"1304\" w:left=\"1304\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>"
        + "</w:sectPr></w:body></w:document>";
  }

  private void requests(WordMarkup word) {
    word.paragraph("Subtitle", Run.plain(text.document()));
    for (FindingText finding : text.findings()) {
      if (Courtesy.isAsked(finding)) {
        String where =
            finding.passages().isEmpty()
                ? "New clause"
                : Sections.of(finding.passages().get(0).quote());
        word.paragraph("Entry", Run.bold(where + ": "), Run.plain(Courtesy.request(finding)));
      }
    }
  }

  private void report(WordMarkup word) {
    word.paragraph("Subtitle", Run.plain(text.subtitle()));
    entries(word, "Party", text.parties());
    entries(word, "Read", text.read());
    entries(
        word,
        "Not read",
        text.unread().isEmpty() ? List.of("nothing: all of it was read") : text.unread());
    entries(word, "Note", text.notices());

    word.paragraph("Heading1", Run.plain("Answer"));
    word.paragraph("", Run.plain(text.headline()));
    families(word);

    word.paragraph("Heading1", Run.plain("Findings, worst first"));
    text.told().forEach(finding -> finding(word, finding));
    if (!text.notApplicable().isEmpty()) {
      word.paragraph("Heading2", Run.plain("Not applicable"));
      text.notApplicable().forEach(group -> word.paragraph("Entry", Run.plain(group.words())));
    }
    word.paragraph("Rule", Run.plain(text.closing()));
    word.paragraph("", Run.italic(text.disclaimer()));
  }

  private void families(WordMarkup word) {
    word.open("tbl").open("tblPr").empty("tblStyle", "val", "Families");
    word.empty("tblW", "w", "5000", "type", "pct").close();
    word.open("tblGrid");
    List.of("2200", "1800", "5298").forEach(width -> word.empty("gridCol", "w", width));
    word.close();
    row(word, true, "Family", "Verdict", "Decided by");
    text.families()
        .forEach(
            family ->
                row(
                    word,
                    false,
                    family.family().words(),
                    family.verdict().words(),
                    family.decisive()));
    word.close();
  }

  private static void row(WordMarkup word, boolean head, String... cells) {
    word.open("tr");
    if (head) {
      word.open("trPr").empty("tblHeader").close();
    }
    for (int i = 0; i < cells.length; i++) {
      Run run = head || i == 1 ? Run.bold(cells[i]) : Run.plain(cells[i]);
      word.open("tc").paragraph("Cell", run).close();
    }
    word.close();
  }

  private static void entries(WordMarkup word, String label, List<String> lines) {
    for (String line : lines) {
      word.paragraph("Entry", Run.bold(label + ": "), Run.plain(line));
    }
  }

  private static void finding(WordMarkup word, FindingText finding) {
    word.paragraph("Heading2", Run.plain(finding.heading()));
    word.paragraph("Standing", Run.bold(finding.standing()));
    finding.passages().forEach(passage -> passage(word, passage));
    for (Entry entry : finding.entries()) {
      word.paragraph("Entry", Run.bold(entry.label().words() + ": "), Run.plain(entry.text()));
      if (entry.label() == Label.SEARCHED) {
        finding.nearest().forEach(passage -> passage(word, passage));
      }
    }
  }

  private static void passage(WordMarkup word, Passage passage) {
    String remark = passage.remark().isEmpty() ? "" : " (" + passage.remark() + ")";
    word.paragraph(
        "Quote",
        Run.plain("“" + passage.words() + "”"),
        Run.italic("\n" + passage.where() + remark));
  }
}
