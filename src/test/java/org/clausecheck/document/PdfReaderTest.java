package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.util.Matrix;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines, columns, tables, notes and places of PDFs. */
class PdfReaderTest {
  private static final String GRANT =
      "1.1 Grant. Subject to the terms of this Agreement, Licensor hereby grants to Licensee an exclusive"
          + " licence under the Licensed Patents to make, have made, use and sell Licensed Products in the"
          + " Field and in the whole Territory, with the right to grant sublicences.";
  private static final String TERM =
      "1.2 Term. This Agreement begins on the Effective Date and, unless it is terminated earlier as set out"
          + " in Article 9, ends when the last Valid Claim in the last country of the Territory expires.";

  private static ContractText read(PdfFile file) {
    return Reads.document(file.bytes(), "contract.pdf").text();
  }

  @Test
  void wrappedLinesBecomeParagraphs() {
    ContractText text =
        read(new PdfFile().heading("ARTICLE 1 LICENCE").paragraph(GRANT).paragraph(TERM));
    assertThat(Reads.blocks(text)).containsExactly("ARTICLE 1 LICENCE", GRANT, TERM);
    assertThat(text.blocks().get(0).layout().bold()).isTrue();
    assertThat(text.blocks().get(1).layout().bold()).isFalse();
    assertThat(text.info().pages()).isEqualTo(1);
    assertThat(text.info().language()).isEqualTo("en");
  }

  @Test
  void aBoldRunInIsMarked() {
    PdfFile file = new PdfFile();
    file.at(72, 700, 11, true, "Termination.")
        .at(72 + file.width("Termination. ", 11, true), 700, 11, false, "Either party may end it.");
    Block block = read(file).blocks().get(0);
    assertThat(block.layout().boldPrefix()).isEqualTo("Termination.".length());
    assertThat(block.layout().bold()).isFalse();
  }

  @Test
  void anUnderlinedHeadingIsMarked() throws IOException {
    PdfFile file = new PdfFile();
    file.at(72, 700, 11, false, "Governing Law");
    file.content().addRect(72, 698.5f, file.width("Governing Law", 11, false), 0.5f);
    file.content().fill();
    file.at(72, 680, 11, false, "The laws of England govern this Agreement.");
    ContractText text = read(file);
    assertThat(text.blocks().get(0).layout().underlined()).isTrue();
    assertThat(text.blocks().get(1).layout().underlined()).isFalse();
  }

  @Test
  void centredTitlesAreMarkedAndStayApart() {
    PdfFile file = new PdfFile();
    for (String line : List.of("LICENCE AGREEMENT", "between", "ACME Biologics Limited")) {
      file.at((595 - file.width(line, 12, true)) / 2, file.y, 12, true, line);
      file.y -= 15;
    }
    file.y -= 20;
    ContractText text = read(file.paragraph(GRANT).paragraph(TERM));
    assertThat(Reads.blocks(text))
        .containsExactly("LICENCE AGREEMENT", "between", "ACME Biologics Limited", GRANT, TERM);
    assertThat(text.blocks().get(0).layout().centred()).isTrue();
    assertThat(text.blocks().get(3).layout().centred()).isFalse();
  }

  @Test
  void columnsAreReadOneAfterTheOther() {
    PdfFile file = new PdfFile();
    String title = "SOFTWARE LICENCE AGREEMENT FOR THE PROGRAM AND ITS DOCUMENTATION, AS AMENDED";
    file.paragraph(title, 72, 523, 11);
    float top = file.y;
    file.paragraph(GRANT, 72, 285, 10).paragraph(TERM, 72, 285, 10);
    file.y = top + 4;
    file.paragraph(TERM.replace("1.2", "1.3"), 310, 523, 10)
        .paragraph(GRANT.replace("1.1", "1.4"), 310, 523, 10);
    assertThat(Reads.blocks(read(file)))
        .containsExactly(
            title, GRANT, TERM, TERM.replace("1.2", "1.3"), GRANT.replace("1.1", "1.4"));
  }

  @Test
  void aTableIsReadRowByRow() {
    PdfFile file = new PdfFile().paragraph(GRANT);
    String[][] rows = {
      {"Milestone event", "Payment (US$)"},
      {"First Patient dosed", "250,000"},
      {"Grant of Marketing Approval", "1,000,000"},
    };
    for (String[] row : rows) {
      file.at(72, file.y, 11, false, row[0]).at(350, file.y, 11, false, row[1]);
      file.y -= 16;
    }
    file.y -= 10;
    ContractText text = read(file.paragraph(TERM));
    assertThat(
            text.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TABLE_ROW)
                .map(b -> text.quote(b.span())))
        .containsExactly(
            "Milestone event\tPayment (US$)",
            "First Patient dosed\t250,000",
            "Grant of Marketing Approval\t1,000,000");
    assertThat(Reads.blocks(text)).startsWith(GRANT).endsWith(TERM);
  }

  @Test
  void aLabelSetApartByATabIsNoTable() {
    PdfFile file = new PdfFile();
    for (String label : List.of("(a)", "(b)", "(c)")) {
      file.at(72, file.y, 11, false, label);
      file.paragraph(
          "any sublicence that Licensee grants shall bind the sublicensee to the terms of this"
              + " Agreement and end with it;",
          108,
          523,
          11);
    }
    ContractText text = read(file);
    assertThat(text.blocks()).hasSize(3).allMatch(b -> b.kind() == Block.Kind.PARAGRAPH);
    assertThat(text.text()).startsWith("(a) any sublicence");
  }

  @Test
  void furnitureIsSetAsideAndParagraphsGoOnAcrossPages() {
    PdfFile file = new PdfFile();
    List<String> lines = file.wrap(GRANT, PdfFile.RIGHT - PdfFile.LEFT, 11);
    for (int page = 1; page <= 4; page++) {
      if (page > 1) {
        file.newPage();
      }
      file.at(72, 800, 9, false, "ACME / Execution Copy");
      file.at(290, 40, 9, false, "Page " + page + " of 4");
      if (page > 1) {
        file.paragraph(
            String.join(" ", lines.subList(1, lines.size()))
                .replace("under", List.of("to", "of", "on").get(page - 2)));
      }
      file.paragraph(TERM.replace("1.2", "2." + page));
      file.paragraph(lines.get(0).replace("1.1", "3." + page));
    }
    ContractText text = read(file);
    assertThat(Reads.blocks(text))
        .hasSize(8)
        .contains(GRANT.replace("1.1", "3.1").replace("under", "to"));
    assertThat(Reads.asides(text, Reason.RUNNING_HEADER)).hasSize(4);
    assertThat(Reads.asides(text, Reason.PAGE_NUMBER))
        .containsExactly("Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4");
  }

  @Test
  void aLineThatStandsAtTheTopOfOnePageOnlyStays() {
    ContractText text =
        read(new PdfFile().paragraph(GRANT).newPage().heading("SCHEDULE 1").paragraph(TERM));
    assertThat(Reads.blocks(text)).contains("SCHEDULE 1");
  }

  @Test
  void aFootnoteFollowsItsParagraph() {
    PdfFile file = new PdfFile();
    file.y = 400;
    List<String> lines = file.wrap(GRANT, PdfFile.RIGHT - PdfFile.LEFT, 11);
    file.paragraph(TERM);
    file.paragraph(lines.get(0));
    file.at(
        72,
        60,
        8,
        false,
        "1 Licensed Patents are listed in Schedule 2 as amended from time to time.");
    file.newPage();
    file.paragraph(String.join(" ", lines.subList(1, lines.size()))).paragraph(TERM);
    ContractText text = read(file);
    assertThat(Reads.blocks(text)).element(1).isEqualTo(GRANT);
    assertThat(text.blocks().get(2).kind()).isEqualTo(Block.Kind.FOOTNOTE);
    assertThat(text.place(text.blocks().get(2).span()).describe()).isEqualTo("page 1");
  }

  @Test
  void aFootnoteStandsWithTheParagraphThatBearsItsMark() {
    PdfFile file = new PdfFile();
    file.y = 400;
    file.paragraph("1. Fee. The Licensee pays 20,000 euros");
    float end = PdfFile.LEFT + file.width("1. Fee. The Licensee pays 20,000 euros", 11, false);
    file.at(end, 404, 7, false, "12");
    file.paragraph("2. Law. Swiss law governs, as amended*.").paragraph(TERM);
    file.at(72, 80, 8, false, "12 Value added tax comes on top of it, as the law has it.");
    file.at(72, 70, 8, false, "* The rules on conflicts of laws are left out of account.");
    file.newPage().paragraph(GRANT);
    List<String> blocks = Reads.blocks(read(file));
    assertThat(blocks.get(1)).startsWith("12 Value added tax");
    assertThat(blocks.get(3)).startsWith("* The rules");
    assertThat(blocks.get(4)).isEqualTo(TERM);
  }

  @Test
  void aHeaderOnOnePageOnlyIsNoPartOfTheSentenceThatItInterrupts() {
    String parties =
        "This Agreement is made between Lumenfrost Sensors AB, a Swedish company with its registered"
            + " office at Kungsgatan 12, Uppsala, Sweden, and Grandmoor Industries, Inc., a company"
            + " that is organised in Ohio and has its principal place of business at Dayton.";
    PdfFile file = new PdfFile();
    List<String> lines = file.wrap(parties, PdfFile.RIGHT - PdfFile.LEFT, 11);
    file.paragraph(TERM).paragraph(TERM);
    file.at(PdfFile.LEFT, file.y, 11, false, lines.get(0));
    file.at(PdfFile.LEFT, 40, 9, false, "Signed copy for Zurich, Switzerland");
    file.newPage();
    file.at(PdfFile.LEFT, 810, 9, false, "Licence Agreement");
    file.at(PdfFile.LEFT, 799, 9, false, "Grandmoor, Delaware");
    file.paragraph(String.join(" ", lines.subList(1, lines.size()))).paragraph(GRANT);
    ContractText text = read(file);
    assertThat(Reads.blocks(text)).containsExactly(TERM, TERM, parties, GRANT);
    assertThat(Reads.asides(text, Reason.RUNNING_HEADER))
        .containsExactly("Licence Agreement", "Grandmoor, Delaware");
  }

  @Test
  void aTitleAtThePagesHeadStays() {
    PdfFile file = new PdfFile();
    file.paragraph(TERM).newPage();
    file.at(PdfFile.LEFT, 810, 11, true, "Law");
    file.paragraph(TERM);
    assertThat(read(file).text()).contains("Law");
  }

  @Test
  void spacesAreRecoveredWhereNoneAreDrawn() {
    PdfFile file = new PdfFile();
    float x = 72;
    for (String word : "the whole of the Territory".split(" ")) {
      file.at(x, 700, 11, false, word);
      x += file.width(word + " ", 11, false);
    }
    assertThat(read(file).text()).isEqualTo("the whole of the Territory");
  }

  @Test
  void spacedOutLettersAreOneWord() {
    PdfFile file = new PdfFile();
    float x = 72;
    for (String letter : "AGREEMENT".split("")) {
      file.at(x, 700, 11, false, letter);
      x += file.width(letter, 11, false) + 3;
    }
    assertThat(read(file).text()).isEqualTo("AGREEMENT");
  }

  @Test
  void wordsDrawnTwiceAreReadOnce() {
    PdfFile file = new PdfFile();
    file.at(72, 700, 11, false, "Exclusive Licence").at(72.2f, 700, 11, false, "Exclusive Licence");
    assertThat(read(file).text()).isEqualTo("Exclusive Licence");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void turnedPagesAreReadUpright(int rotation) {
    PdfFile file = new PdfFile();
    PDPage page = new PDPage(PDRectangle.A4);
    page.setRotation(rotation);
    file.paragraph("First page.").newPage(page);
    double angle = Math.toRadians(rotation);
    float middleX = 300;
    float middleY = 420;
    for (int line = 0; line < 3; line++) {
      Matrix matrix = Matrix.getRotateInstance(angle, middleX, middleY);
      matrix.concatenate(Matrix.getTranslateInstance(-200, -14 * line));
      file.at(
          matrix,
          11,
          false,
          List.of("The Licensee pays the fee", "within thirty days of each", "quarter's end.")
              .get(line));
    }
    ContractText text = read(file);
    assertThat(text.text().replace('\n', ' '))
        .endsWith("The Licensee pays the fee within thirty days of each quarter's end.");
    assertThat(text.place(Reads.find(text, "fee")).describe()).isEqualTo("page 2");
  }

  @Test
  void theBoxOfWordsHoldsTheWords() throws IOException {
    byte[] bytes =
        new PdfFile()
            .heading("ARTICLE 1 LICENCE")
            .paragraph(GRANT)
            .newPage()
            .paragraph(TERM)
            .bytes();
    ContractText text = Reads.document(bytes, "contract.pdf").text();
    for (String words :
        List.of(
            "ARTICLE 1",
            "exclusive licence under",
            "right to grant sublicences.",
            "ends when the last Valid Claim",
            GRANT)) {
      Place.OnPage place = (Place.OnPage) text.place(Reads.find(text, words));
      StringBuilder found = new StringBuilder();
      for (Place.Box box : place.boxes()) {
        found.append(wordsIn(bytes, place.page(), box)).append(' ');
      }
      assertThat(Reads.letters(found.toString()))
          .as("%s %s", words, place)
          .isEqualTo(Reads.letters(words));
    }
  }

  /** What PDFBox's own stripper finds under a box. */
  private static String wordsIn(byte[] bytes, int page, Place.Box box) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      float height = document.getPage(page - 1).getCropBox().getHeight();
      stripper.addRegion(
          "box",
          new Rectangle2D.Float(
              box.x() - 0.5f, height - box.y() - box.height(), box.width() + 1, box.height()));
      stripper.extractRegions(document.getPage(page - 1));
      return stripper.getTextForRegion("box");
    }
  }

  @Test
  void commentsAreSetAside() throws IOException {
    PdfFile file = new PdfFile().paragraph(GRANT);
    PDAnnotationText note = new PDAnnotationText();
    note.setContents("Too broad, ask for a field.");
    note.setRectangle(new PDRectangle(100, 100, 20, 20));
    file.document.getPage(0).getAnnotations().add(note);
    assertThat(Reads.asides(read(file), Reason.COMMENT))
        .containsExactly("Too broad, ask for a field.");
  }

  @Test
  void anImageOnlyPageIsUnreadableAndSaysWhatHelps() {
    ContractText text = Reads.document(ScanReaderTest.scan("Exclusive licence"), "scan.pdf").text();
    assertThat(text.text()).isEmpty();
    assertThat(text.unreadable())
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.where()).isEqualTo("page 1");
              assertThat(u.reason()).startsWith("image only");
            });
  }

  @Test
  void anEncryptedFileAsksForItsPassword() throws IOException {
    PdfFile file = new PdfFile().paragraph(GRANT);
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", "secret", new AccessPermission());
    policy.setEncryptionKeyLength(256);
    file.content().close();
    file.document.protect(policy);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.document.save(out);
    byte[] bytes = out.toByteArray();
    assertThatThrownBy(() -> new DocumentReader(ReadingSettings.DEFAULT).read(bytes, "a.pdf"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("a.pdf: encrypted; give the password with --password");
    ReadingSettings right =
        new ReadingSettings("secret", false, TrackedChanges.ACCEPTED, Reads.SMALL);
    assertThat(Reads.document(bytes, "a.pdf", right).text().text()).isEqualTo(GRANT);
  }

  @Test
  void theSameBytesGiveTheSameText() {
    byte[] bytes = new PdfFile().paragraph(GRANT).newPage().paragraph(TERM).bytes();
    assertThat(Reads.document(bytes, "a.pdf").text())
        .isEqualTo(Reads.document(bytes, "a.pdf").text());
  }

  @Test
  void pageNumbersAboveAFilingStampAreSetAside() {
    PdfFile file = new PdfFile();
    for (int page = 1; page <= 3; page++) {
      file.paragraph("Page " + "abc".repeat(page) + " of the agreement has words of its own.");
      file.at(300, 120, 11, false, String.valueOf(page));
      file.at(PdfFile.LEFT, 35, 8, false, "Source: ACME INC., S-1, 12/23/2019");
      if (page < 3) {
        file.newPage();
      }
    }
    ContractText text = Reads.document(file.bytes(), "a.pdf").text();
    assertThat(Reads.asides(text, Reason.PAGE_NUMBER)).containsExactly("1", "2", "3");
  }

  @Test
  void anExhibitsNumberOnEveryPageIsAHeaderAfterTheFirst() {
    PdfFile file = new PdfFile();
    for (int page = 1; page <= 3; page++) {
      file.at(400, PdfFile.TOP, 11, false, "Exhibit 10.39");
      file.y -= 30;
      file.paragraph("Page " + "abc".repeat(page) + " of the agreement has words of its own.");
      if (page < 3) {
        file.newPage();
      }
    }
    ContractText text = Reads.document(file.bytes(), "a.pdf").text();
    assertThat(Reads.asides(text, Reason.RUNNING_HEADER))
        .containsExactly("Exhibit 10.39", "Exhibit 10.39");
    assertThat(text.text()).startsWith("Exhibit 10.39");
  }
}
