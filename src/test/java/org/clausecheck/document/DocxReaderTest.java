package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.document.DocxFile.p;
import static org.clausecheck.document.DocxFile.r;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside.Reason;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What stands in a Word file besides plain paragraphs. */
class DocxReaderTest {
  private static final ReadingSettings REJECTED =
      new ReadingSettings("", false, TrackedChanges.REJECTED, Reads.SMALL);

  private static final DocxFile MARKED_UP =
      new DocxFile()
          .body(
              "<w:p>"
                  + r("The term is ")
                  + "<w:del w:id=\"1\" w:author=\"A. Counsel\" w:date=\"2024-01-02T03:04:05Z\"><w:r><w:delText>five"
                  + "</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"A. Counsel\">"
                  + r("ten")
                  + "</w:ins>"
                  + r(" years.")
                  + "</w:p>");

  private static ContractText read(DocxFile file) {
    return Reads.document(file.bytes(), "contract.docx").text();
  }

  @Test
  void changesAreReadAsAccepted() {
    ReadDocument document = Reads.document(MARKED_UP.bytes(), "a.docx");
    ContractText text = document.text();
    assertThat(text.text()).isEqualTo("The term is ten years.");
    assertThat(Reads.asides(text, Reason.DELETED_TEXT)).containsExactly("five");
    assertThat(text.info().note()).isEqualTo("2 tracked changes read as accepted");
    assertThat(document.trackedChanges())
        .containsExactly(
            new TrackedChange(
                TrackedChange.Kind.DELETED, new Span(12, 16), "A. Counsel", "2024-01-02T03:04:05Z"),
            new TrackedChange(TrackedChange.Kind.INSERTED, new Span(16, 19), "A. Counsel", ""));
  }

  @Test
  void changesAreReadAsRejectedOnDemand() {
    ContractText text = Reads.document(MARKED_UP.bytes(), "a.docx", REJECTED).text();
    assertThat(text.text()).isEqualTo("The term is five years.");
    assertThat(Reads.asides(text, Reason.INSERTED_TEXT)).containsExactly("ten");
  }

  @Test
  void aDeletedParagraphMarkJoinsTwoParagraphs() {
    DocxFile file =
        new DocxFile()
            .body(
                "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr>"
                    + r("The Licensee shall ")
                    + "</w:p>")
            .paragraph("pay the fee.");
    assertThat(Reads.blocks(read(file))).containsExactly("The Licensee shall pay the fee.");
    assertThat(Reads.blocks(Reads.document(file.bytes(), "a.docx", REJECTED).text())).hasSize(2);
  }

  @Test
  void movedTextIsReadWhereItWent() {
    DocxFile file =
        new DocxFile()
            .body(
                "<w:p><w:moveFrom w:id=\"1\" w:author=\"x\">"
                    + r("Moved words.")
                    + "</w:moveFrom>"
                    + r("First.")
                    + "</w:p>")
            .body(
                "<w:p>"
                    + r("Second. ")
                    + "<w:moveTo w:id=\"2\" w:author=\"x\">"
                    + r("Moved words.")
                    + "</w:moveTo></w:p>");
    assertThat(Reads.blocks(read(file))).containsExactly("First.", "Second. Moved words.");
    assertThat(Reads.blocks(Reads.document(file.bytes(), "a.docx", REJECTED).text()))
        .containsExactly("Moved words.First.", "Second.");
  }

  @Test
  void nothingIsLostInHyperlinksControlsFieldsAndSmartTags() {
    ContractText text =
        read(
            new DocxFile()
                .body(
                    "<w:p>"
                        + r("See ")
                        + "<w:hyperlink r:id=\"rId9\">"
                        + r("the website")
                        + "</w:hyperlink>"
                        + "<w:sdt><w:sdtPr/><w:sdtContent>"
                        + r(" of the Licensor")
                        + "</w:sdtContent></w:sdt>"
                        + "<w:smartTag>"
                        + r(" in London")
                        + "</w:smartTag>"
                        + "<w:ins w:id=\"1\" w:author=\"x\"><w:sdt><w:sdtContent><w:hyperlink>"
                        + r(", England")
                        + "</w:hyperlink></w:sdtContent></w:sdt></w:ins>"
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + r(" and Section 4")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + "<w:fldSimple w:instr=\" DATE \">"
                        + r(" of today")
                        + "</w:fldSimple>"
                        + "<w:r><w:noBreakHyphen/><w:t>x</w:t><w:tab/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"
                        + "</w:p>")
                .body(
                    "<w:sdt><w:sdtContent>"
                        + p("", "A whole paragraph.")
                        + "</w:sdtContent></w:sdt>"));
    assertThat(Reads.blocks(text))
        .containsExactly(
            "See the website of the Licensor in London, England and Section 4 of today-x",
            "A whole paragraph.");
  }

  @Test
  void aTextBoxFollowsItsParagraphAndItsFallbackIsNotReadTwice() {
    String box = "<w:txbxContent>" + p("", "Boxed words.") + "</w:txbxContent>";
    ContractText text =
        read(
            new DocxFile()
                .body(
                    "<w:p>"
                        + r("Before the box.")
                        + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                        + box
                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                        + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
                .paragraph("After the box."));
    assertThat(Reads.blocks(text))
        .containsExactly("Before the box.", "Boxed words.", "After the box.");
    assertThat(((Place.InParagraph) text.place(Reads.find(text, "After"))).paragraph())
        .isEqualTo(4);
  }

  @Test
  void aFootnoteFollowsItsParagraph() {
    ContractText text =
        read(
            new DocxFile()
                .part(
                    "footnotes",
                    "<w:footnote w:type=\"separator\" w:id=\"0\">"
                        + p("", "---")
                        + "</w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"
                        + r("As listed in Schedule 1.")
                        + "</w:p></w:footnote>")
                .body(
                    "<w:p>"
                        + r("The Patents")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + r(" are licensed.")
                        + "</w:p>")
                .paragraph("Next."));
    assertThat(Reads.blocks(text))
        .containsExactly("The Patents are licensed.", "1 As listed in Schedule 1.", "Next.");
    assertThat(text.blocks().get(1).kind()).isEqualTo(Block.Kind.FOOTNOTE);
    assertThat(text.place(text.blocks().get(1).span()).describe())
        .isEqualTo("footnotes, paragraph 2");
  }

  @Test
  void headersFootersAndCommentsAreSetAside() {
    ContractText text =
        read(
            new DocxFile()
                .part("header1", p("", "Draft of 3 May"))
                .part("footer1", p("", "Confidential"))
                .part(
                    "comments",
                    "<w:comment w:id=\"4\" w:author=\"B\">"
                        + p("", "Ask for more.")
                        + "</w:comment>")
                .body(
                    "<w:p>"
                        + r("The fee is due.")
                        + "<w:r><w:commentReference w:id=\"4\"/></w:r></w:p>"));
    assertThat(text.text()).isEqualTo("The fee is due.");
    assertThat(Reads.asides(text, Reason.RUNNING_HEADER)).containsExactly("Draft of 3 May");
    assertThat(Reads.asides(text, Reason.RUNNING_FOOTER)).containsExactly("Confidential");
    assertThat(Reads.asides(text, Reason.COMMENT)).containsExactly("Ask for more.");
    assertThat(text.info().note()).isEqualTo("1 comment set aside");
  }

  @Test
  void tablesAreReadByRowsAndLongCellsByParagraphs() {
    String cell = "<w:tc>%s</w:tc>";
    ContractText text =
        read(
            new DocxFile()
                .body(
                    "<w:tbl><w:tr>"
                        + cell.formatted(p("", "Milestone"))
                        + cell.formatted(p("", "Payment"))
                        + "</w:tr><w:tr>"
                        + cell.formatted(p("", "First") + p("", "sale"))
                        + cell.formatted(p("", "$5"))
                        + "</w:tr><w:tr>"
                        + cell.formatted(p("", "(a)"))
                        + cell.formatted(p("", "Long words. ".repeat(60)) + p("", "More."))
                        + "</w:tr></w:tbl>")
                .body(
                    "<w:tbl><w:tr>"
                        + cell.formatted(
                            "<w:tbl><w:tr>"
                                + cell.formatted(p("", "in"))
                                + cell.formatted(p("", "ner"))
                                + "</w:tr></w:tbl>"
                                + p("", "outer"))
                        + "</w:tr></w:tbl>"));
    assertThat(Reads.blocks(text))
        .containsExactly(
            "Milestone\tPayment",
            "First sale\t$5",
            "(a)",
            "Long words. ".repeat(60).strip(),
            "More.",
            "in\tner",
            "outer");
    assertThat(text.blocks().get(0).kind()).isEqualTo(Block.Kind.TABLE_ROW);
  }

  @Test
  void hiddenTextAndContentsAreSetAside() {
    ContractText text =
        read(
            new DocxFile()
                .body(
                    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
                        + r("shown")
                        + "</w:p>")
                .body(
                    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                        + r("1. Grant ... 3")
                        + "</w:p><w:p>"
                        + r("2. Term ... 4")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")
                .paragraph("1. Grant"));
    assertThat(Reads.blocks(text)).containsExactly("shown", "1. Grant");
    assertThat(Reads.asides(text, Reason.HIDDEN_TEXT)).containsExactly("secret");
    assertThat(Reads.asides(text, Reason.TABLE_OF_CONTENTS))
        .containsExactly("1. Grant ... 3", "2. Term ... 4");
  }

  @Test
  void formFieldsShowWhatWasChosen() {
    String box =
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    String list =
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"sole\"/><w:listEntry w:val=\"exclusive\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    assertThat(
            read(new DocxFile().body("<w:p>" + box + r(" an ") + list + r(" licence") + "</w:p>"))
                .text())
        .isEqualTo("an exclusive licence");
  }

  @Test
  void looksComeFromRunsAndStyles() {
    ContractText text =
        read(
            new DocxFile()
                .style(
                    "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:pPr><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"B\"><w:rPr><w:b/></w:rPr></w:style>")
                .styled("T", "Grant")
                .body(
                    "<w:p><w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"B\"/></w:rPr><w:t>Term.</w:t></w:r>"
                        + r(" It runs.")
                        + "</w:p>"));
    Block heading = text.blocks().get(0);
    assertThat(heading.kind()).isEqualTo(Block.Kind.HEADING);
    assertThat(heading.layout()).isEqualTo(new Block.Layout(2, 0, true, false, true, 0, 14, 5));
    Block runIn = text.blocks().get(1);
    assertThat(runIn.layout().boldPrefix()).isEqualTo("Term.".length());
    assertThat(runIn.layout().indent()).isEqualTo(18);
  }

  @Test
  void placesLeadBackToTheRunsOfTheFile() throws IOException {
    DocxFile file =
        new DocxFile()
            .paragraph("First paragraph.")
            .body(
                "<w:tbl><w:tr><w:tc>"
                    + p("", "cell")
                    + "</w:tc><w:tc>"
                    + p("", "two")
                    + "</w:tc></w:tr></w:tbl>")
            .body(
                "<w:p>"
                    + r("The ")
                    + "<w:hyperlink>"
                    + r("Licensee")
                    + "</w:hyperlink><w:ins w:id=\"1\" w:author=\"x\">"
                    + r(" shall")
                    + "</w:ins>"
                    + r(" pay")
                    + r(" the fee.")
                    + "</w:p>");
    byte[] bytes = file.bytes();
    ContractText text = Reads.document(bytes, "a.docx").text();
    Document xml = Xml.parse(part(bytes, "word/document.xml"));
    for (String words :
        List.of(
            "First",
            "cell",
            "two",
            "The",
            "Licensee",
            "shall pay",
            "the fee.",
            "Licensee shall pay the")) {
      Place.InParagraph place = (Place.InParagraph) text.place(Reads.find(text, words));
      Element paragraph = WordPlaces.paragraph(xml, place.paragraph()).orElseThrow();
      StringBuilder found = new StringBuilder();
      for (Element run :
          WordPlaces.runs(paragraph).subList(place.firstRun(), place.lastRun() + 1)) {
        found.append(run.getTextContent());
      }
      assertThat(found.toString()).as("%s at %s", words, place).contains(words);
    }
  }

  private static byte[] part(byte[] bytes, String name) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IOException("no " + name);
  }

  @Test
  void aStrictFileIsReadAsWell() {
    String xml =
        new DocxFile()
            .paragraph("Strict words.")
            .documentXml()
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main");
    assertThat(xml).contains("purl.oclc.org");
    assertThat(WordPlaces.isWord(parse(xml), "document")).isTrue();
  }

  private static Element parse(String xml) {
    try {
      return Xml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anEmbeddedObjectAndAnUnmergedDocumentAreSaidToBeUnread() {
    ContractText text =
        read(
            new DocxFile()
                .body(
                    "<w:p>"
                        + r("See:")
                        + "<w:r><w:object/></w:r></w:p><w:altChunk r:id=\"rId5\"/>"));
    assertThat(text.unreadable()).hasSize(2);
  }
}
