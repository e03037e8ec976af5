package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;

/** Rows of tables whose lines are drawn, and whose cells hold several lines. */
class RuledTablesTest {
  private static final String PAYMENT =
      "The Licensee pays within forty days of each quarter, free of any charge of a bank, to the"
          + " account that the Licensor names in writing.";
  private static final String RECORDS =
      "The Licensee keeps books for six years, and shows them to an auditor who is bound to"
          + " silence, once in a year.";

  private final PdfFile file = new PdfFile();

  private static List<String> rows(ContractText text) {
    return text.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
        .map(block -> text.quote(block.span()))
        .toList();
  }

  private ContractText read() {
    return Reads.document(file.bytes(), "terms.pdf").text();
  }

  private void line(float x, float y, float endX, float endY) throws IOException {
    PDPageContentStream content = file.content();
    content.setLineWidth(0.5f);
    content.moveTo(x, y);
    content.lineTo(endX, endY);
    content.stroke();
  }

  /** Lines of a cell from a baseline down, twelve points apart. */
  private void cell(float x, float baseline, float width, String words) {
    float y = baseline;
    for (String part : file.wrap(words, width, 10)) {
      file.at(x, y, 10, false, part);
      y -= 12;
    }
  }

  @Test
  void wordsInTheMiddleOfTheirCellAreNotReadIntoTheCellBeside() throws IOException {
    line(72, 700, 520, 700);
    cell(78, 678, 110, "Payment terms");
    cell(78, 667, 110, "When and how money is due");
    cell(240, 686, 270, PAYMENT);
    line(72, 640, 520, 640);
    cell(78, 618, 110, "Records");
    cell(78, 607, 110, "Who may see the books");
    cell(240, 626, 270, RECORDS);
    line(72, 580, 520, 580);
    assertThat(rows(read()))
        .containsExactly(
            "Payment terms When and how money is due\t" + PAYMENT,
            "Records Who may see the books\t" + RECORDS);
  }

  private void twoRowsBetweenUprightLines() throws IOException {
    for (float y : new float[] {700, 640, 580}) {
      line(72, y, 520, y);
    }
    for (float x : new float[] {72, 296, 520}) {
      line(x, 700, x, 580);
    }
    cell(75, 686, 218, PAYMENT);
    cell(299, 686, 218, RECORDS);
    cell(75, 626, 218, RECORDS);
    cell(299, 626, 218, PAYMENT);
  }

  @Test
  void uprightLinesPartCellsThatNoWideGapParts() throws IOException {
    twoRowsBetweenUprightLines();
    assertThat(rows(read())).containsExactly(PAYMENT + "\t" + RECORDS, RECORDS + "\t" + PAYMENT);
  }

  @Test
  void aRowWithoutUprightLinesIsNotPartedBetweenTwoWords() throws IOException {
    twoRowsBetweenUprightLines();
    line(72, 550, 520, 550);
    file.at(
            294.5f - file.width("Payment and records", 10, false),
            566,
            10,
            false,
            "Payment and records")
        .at(297.5f, 566, 10, false, "in the words of the parties")
        .at(75, 554, 10, false, "themselves");
    assertThat(read().text()).contains("Payment and records in the words of the parties");
  }

  @Test
  void rowsThatNoLineParts() throws IOException {
    String[][] rows = {
      {"Product line", "Fee a year", "Support in hours"},
      {"Harrow Base", "4,000 francs", "forty hours"},
      {"Harrow Field", "6,500 francs", "sixty hours"},
      {"Harrow Suite", "9,000 francs", "ninety hours"},
    };
    line(72, 700, 520, 700);
    line(72, 680, 520, 680);
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < 3; c++) {
        file.at(78 + 150 * c, 686 - 20 * i, 10, false, rows[i][c]);
      }
    }
    line(72, 620, 520, 620);
    for (float x : new float[] {72, 222, 372, 520}) {
      line(x, 700, x, 620);
    }
    assertThat(rows(read()))
        .containsExactly(
            "Product line\tFee a year\tSupport in hours",
            "Harrow Base\t4,000 francs\tforty hours",
            "Harrow Field\t6,500 francs\tsixty hours",
            "Harrow Suite\t9,000 francs\tninety hours");
  }

  @Test
  void aSumIsNotPartedFromItsSign() throws IOException {
    for (float y : new float[] {700, 660, 620}) {
      line(72, y, 520, y);
    }
    for (float x : new float[] {72, 400, 412, 520}) {
      line(x, 700, x, 620);
    }
    cell(78, 686, 250, "First sale of a product in a country that has a register of its own");
    file.at(403, 686, 10, false, "$").at(414, 686, 10, false, "75,000");
    cell(
        78, 646, 250, "Hundredth sale of a product in such a country, whoever made it and sold it");
    file.at(403, 646, 10, false, "$").at(414, 646, 10, false, "90,000");
    assertThat(rows(read()))
        .containsExactly(
            "First sale of a product in a country that has a register of its own\t$ 75,000",
            "Hundredth sale of a product in such a country, whoever made it and sold it\t$ 90,000");
  }

  @Test
  void aCellWithMuchInItHoldsParagraphs() throws IOException {
    for (float y : new float[] {740, 560, 500}) {
      line(72, y, 520, y);
    }
    for (float x : new float[] {72, 190, 520}) {
      line(x, 740, x, 500);
    }
    cell(78, 726, 100, "Money and books, in their order");
    for (int i = 0; i < 3; i++) {
      cell(196, 726 - 56 * i, 310, PAYMENT + " " + RECORDS);
    }
    cell(78, 546, 100, "Records of sales and of stock");
    cell(196, 546, 310, RECORDS);
    ContractText text = read();
    assertThat(Reads.blocks(text))
        .containsExactly(
            "Money and books, in their order",
            PAYMENT + " " + RECORDS,
            PAYMENT + " " + RECORDS,
            PAYMENT + " " + RECORDS,
            "Records of sales and of stock\t" + RECORDS);
    assertThat(rows(text)).hasSize(1);
  }

  @Test
  void wordsBetweenATableAndThePagesEndStayInTheText() throws IOException {
    file.paragraph(PAYMENT);
    for (float y : new float[] {400, 340, 280}) {
      line(72, y, 520, y);
    }
    cell(78, 386, 110, "Payment terms of this licence");
    cell(240, 386, 270, PAYMENT.substring(0, PAYMENT.length() - 1));
    cell(78, 326, 110, "Records of this licence");
    cell(240, 326, 275, RECORDS.replace(", once in a year.", " in each of its years"));
    line(72, 280, 520, 280);
    file.at(72, 240, 11, false, "The sums above are added, so that if all three");
    file.newPage().paragraph("milestones are reached in one year, all three sums are due.");
    assertThat(read().text()).contains("The sums above are added, so that if all three");
  }
}
