package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.document.DocxFile.list;
import static org.clausecheck.document.DocxFile.num;
import static org.clausecheck.document.DocxFile.startOverride;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Automatic numbers of Word files as Word shows them. */
class WordNumberingTest {

  /** A file with numbers, and what each paragraph must read as. */
  record Case(String name, DocxFile file, List<String> shown) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * LibreOffice knows neither {@code w:isLgl} nor {@code w:lvlRestart} of 0 (ECMA-376, 17.9.4 and
   * 17.9.11).
   */
  static final Set<String> WORD_ALONE =
      Set.of("articles in Roman figures with legal numbering below", "a level that never restarts");

  static final String LEGAL =
      list(1, "decimal:%1.", "decimal:%1.%2", "lowerLetter:(%3)", "lowerRoman:(%4)");

  private static final String ITEM =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

  /** Also run against LibreOffice, by {@link LibreOfficeNumberingTest}. */
  static List<Case> cases() {
    Map<String, Case> cases = new LinkedHashMap<>();
    add(
        cases,
        "legal multilevel list",
        new DocxFile()
            .numbering(LEGAL + num(1, 1))
            .item(1, 0, "Definitions")
            .item(1, 1, "Affiliate")
            .item(1, 2, "one")
            .item(1, 3, "first")
            .item(1, 3, "second")
            .item(1, 2, "two")
            .item(1, 1, "Field")
            .item(1, 2, "again")
            .item(1, 0, "Grant")
            .item(1, 1, "Licence"),
        "1. Definitions",
        "1.1 Affiliate",
        "(a) one",
        "(i) first",
        "(ii) second",
        "(b) two",
        "1.2 Field",
        "(a) again",
        "2. Grant",
        "2.1 Licence");
    add(
        cases,
        "the break of a section is no item",
        new DocxFile()
            .numbering(LEGAL + num(1, 1))
            .paragraph("Cover page")
            .body("<w:p><w:pPr>" + ITEM + "<w:sectPr/></w:pPr></w:p>")
            .item(1, 0, "A")
            .body(DocxFile.p(ITEM + "<w:sectPr/>", "B"))
            .item(1, 0, "C"),
        "Cover page",
        "1. A",
        "2. B",
        "3. C");
    add(
        cases,
        "two lists of one definition count on together",
        new DocxFile()
            .numbering(LEGAL + num(1, 1) + num(2, 1))
            .item(1, 0, "A")
            .item(2, 0, "B")
            .item(1, 0, "C"),
        "1. A",
        "2. B",
        "3. C");
    add(
        cases,
        "a start override begins anew, once",
        new DocxFile()
            .numbering(LEGAL + num(1, 1) + num(2, 1, startOverride(0, 1)))
            .item(1, 0, "A")
            .item(1, 0, "B")
            .item(2, 0, "C")
            .item(2, 0, "D"),
        "1. A",
        "2. B",
        "1. C",
        "2. D");
    add(
        cases,
        "a start override to seven",
        new DocxFile()
            .numbering(LEGAL + num(1, 1, startOverride(0, 7)))
            .item(1, 0, "A")
            .item(1, 1, "B"),
        "7. A",
        "7.1 B");
    add(
        cases,
        "articles in Roman figures with legal numbering below",
        new DocxFile()
            .numbering(
                list(1, "upperRoman:ARTICLE %1", "decimal:Section %1.%2")
                        .replace(
                            "<w:numFmt w:val=\"decimal\"/>",
                            "<w:numFmt w:val=\"decimal\"/><w:isLgl/>")
                    + num(1, 1))
            .item(1, 0, "Grant")
            .item(1, 1, "Licence")
            .item(1, 0, "Term")
            .item(1, 1, "Years"),
        "ARTICLE I Grant",
        "Section 1.1 Licence",
        "ARTICLE II Term",
        "Section 2.1 Years");
    add(
        cases,
        "a level that never restarts",
        new DocxFile()
            .numbering(
                list(1, "decimal:%1.", "decimal:%2)")
                        .replace(
                            "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2)\"/>",
                            "<w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:lvlText w:val=\"%2)\"/>")
                    + num(1, 1))
            .item(1, 0, "A")
            .item(1, 1, "x")
            .item(1, 1, "y")
            .item(1, 0, "B")
            .item(1, 1, "z"),
        "1. A",
        "1) x",
        "2) y",
        "2. B",
        "3) z");
    add(
        cases,
        "headings numbered by their style",
        new DocxFile()
            .style(
                "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>")
            .numbering(
                list(1, "decimal:%1", "decimal:%1.%2")
                        .replace(
                            "<w:lvlText w:val=\"%1\"/>",
                            "<w:pStyle w:val=\"H1\"/><w:lvlText w:val=\"%1\"/>")
                        .replace(
                            "<w:lvlText w:val=\"%1.%2\"/>",
                            "<w:pStyle w:val=\"H2\"/><w:lvlText w:val=\"%1.%2\"/>")
                    + num(1, 1))
            .styled("H1", "Grant")
            .styled("H2", "Licence")
            .styled("H2", "Options")
            .styled("H1", "Term")
            .styled("H2", "Years"),
        "1 Grant",
        "1.1 Licence",
        "1.2 Options",
        "2 Term",
        "2.1 Years");
    add(
        cases,
        "numId 0 takes the number of the style away",
        new DocxFile()
            .style(
                "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .numbering(list(1, "decimal:%1.") + num(1, 1))
            .styled("H1", "Grant")
            .body(
                DocxFile.p(
                    "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>",
                    "Preamble"))
            .styled("H1", "Term"),
        "1. Grant",
        "Preamble",
        "2. Term");
    add(
        cases,
        "a level without the one above it",
        new DocxFile()
            .numbering(LEGAL + num(1, 1))
            .item(1, 1, "x")
            .item(1, 1, "y")
            .item(1, 0, "A")
            .item(1, 2, "deep")
            .item(1, 1, "z"),
        "1.1 x",
        "1.2 y",
        "2. A",
        "(a) deep",
        "2.2 z");
    add(cases, "letters beyond z repeat", letters(), lettersShown());
    add(
        cases,
        "a list overrides the text of a level",
        new DocxFile()
            .numbering(
                LEGAL
                    + num(1, 1)
                    + num(
                        2,
                        1,
                        "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"Schedule %1\"/></w:lvl></w:lvlOverride>"))
            .item(2, 0, "Patents")
            .item(2, 0, "Fees"),
        "Schedule A Patents",
        "Schedule B Fees");
    return List.copyOf(cases.values());
  }

  private static DocxFile letters() {
    DocxFile file = new DocxFile().numbering(list(1, "lowerLetter:(%1)") + num(1, 1));
    for (int i = 1; i <= 28; i++) {
      file.item(1, 0, "item");
    }
    return file;
  }

  private static String[] lettersShown() {
    String[] shown = new String[28];
    for (int i = 0; i < 28; i++) {
      shown[i] = "(" + String.valueOf((char) ('a' + i % 26)).repeat(i / 26 + 1) + ") item";
    }
    return shown;
  }

  private static void add(Map<String, Case> cases, String name, DocxFile file, String... shown) {
    cases.put(name, new Case(name, file, List.of(shown)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void numbersAreRebuilt(Case numbered) {
    ContractText text = Reads.document(numbered.file().bytes(), "a.docx").text();
    assertThat(Reads.blocks(text)).containsExactlyElementsOf(numbered.shown());
  }

  @Test
  void aLabelIsMarkedAndItsCharactersStandInNoRun() {
    ContractText text =
        Reads.document(
                new DocxFile()
                    .numbering(LEGAL + num(1, 1))
                    .item(1, 0, "Grant")
                    .item(1, 1, "Licence")
                    .bytes(),
                "a.docx")
            .text();
    Block block = text.blocks().get(1);
    assertThat(block.kind()).isEqualTo(Block.Kind.LIST_ITEM);
    assertThat(block.layout().level()).isEqualTo(2);
    assertThat(block.layout().labelLength()).isEqualTo("1.1".length());
    assertThat(text.place(Reads.find(text, "1.1")))
        .isEqualTo(new org.clausecheck.text.Place.InParagraph("document", 2, -1, -1));
    assertThat(text.place(Reads.find(text, "Licence")))
        .isEqualTo(new org.clausecheck.text.Place.InParagraph("document", 2, 0, 0));
    assertThat(text.place(block.span()))
        .isEqualTo(new org.clausecheck.text.Place.InParagraph("document", 2, -1, 0));
  }

  @Test
  void aDeletedItemTakesNoNumber() {
    ContractText text =
        Reads.document(
                new DocxFile()
                    .numbering(LEGAL + num(1, 1))
                    .item(1, 0, "A")
                    .body(
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del"
                            + " w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr><w:del w:id=\"2\""
                            + " w:author=\"x\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>")
                    .item(1, 0, "B")
                    .bytes(),
                "a.docx")
            .text();
    assertThat(Reads.blocks(text)).containsExactly("1. A", "2. B");
  }

  @ParameterizedTest
  @CsvSource({
    "1, upperRoman, I",
    "49, lowerRoman, xlix",
    "0, upperRoman, 0",
    "27, upperLetter, AA",
    "53, lowerLetter, aaa",
    "7, decimalZero, 07",
    "12, decimalZero, 12",
    "1, ordinal, 1st",
    "12, ordinal, 12th",
    "22, ordinal, 22nd",
    "1, cardinalText, One",
    "21, cardinalText, Twenty-one",
    "3, ordinalText, Third",
    "20, ordinalText, Twentieth",
    "100, cardinalText, One hundred",
    "1, chicago, *",
    "2, chicago, †",
    "5, chicago, **",
    "9, unknownFormat, 9"
  })
  void formatsOfNumbers(int number, String format, String expected) {
    assertThat(WordNumbering.format(number, format)).isEqualTo(expected);
  }
}
