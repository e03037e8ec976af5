package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Mark;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.SetAside.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words struck through and boxes for ticking, in every format that can show them. */
class MarksTest {
  private static final String LAW = "The laws of Ireland govern this Agreement.";

  private static ContractText html(String body) {
    return Reads.document(
            ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8), "a.html")
        .text();
  }

  private static ContractText docx(DocxFile file) {
    return Reads.document(file.bytes(), "a.docx").text();
  }

  private static String struckRun(String property, String words) {
    return "<w:r><w:rPr>"
        + property
        + "</w:rPr><w:t xml:space=\"preserve\">"
        + words
        + "</w:t></w:r>";
  }

  private static void assertStruck(ContractText text) {
    assertThat(text.text()).isEqualTo(LAW);
    assertThat(String.join("", Reads.asides(text, Reason.STRUCK_TEXT)).strip())
        .isEqualTo("the State of New York");
    assertThat(text.marks()).extracting(Mark::kind).contains(Mark.Kind.STRUCK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:strike/>",
        "<w:dstrike/>",
        "<w:strike w:val=\"true\"/>",
        "<w:rStyle w:val=\"Gone\"/>",
        "<w:rStyle w:val=\"GoneToo\"/>"
      })
  void wordsStruckThroughInWordAreSetAside(String property) {
    DocxFile file =
        new DocxFile()
            .style(
                "<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style>")
            .style(
                "<w:style w:type=\"character\" w:styleId=\"GoneToo\"><w:basedOn w:val=\"Gone\"/></w:style>");
    assertStruck(
        docx(
            file.body(
                "<w:p>"
                    + DocxFile.r("The laws of ")
                    + struckRun(property, "the State of New York ")
                    + DocxFile.r("Ireland govern this Agreement.")
                    + "</w:p>")));
  }

  @Test
  void aStyleThatStrikesIsSwitchedOffByTheRun() {
    ContractText text =
        docx(
            new DocxFile()
                .style(
                    "<w:style w:type=\"paragraph\" w:styleId=\"Old\"><w:rPr><w:strike/></w:rPr></w:style>")
                .body(
                    "<w:p><w:pPr><w:pStyle w:val=\"Old\"/></w:pPr>"
                        + DocxFile.r("Either party may leave. ")
                        + struckRun("<w:strike w:val=\"0\"/>", LAW)
                        + "</w:p>"));
    assertThat(text.text()).isEqualTo(LAW);
  }

  @Test
  void aNumberGoesWithItsStruckParagraph() {
    ContractText text =
        docx(
            new DocxFile()
                .numbering(DocxFile.list(0, "decimal:%1.") + DocxFile.num(1, 0))
                .body(
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + struckRun("<w:strike/>", "The Licensee may renew.")
                        + "</w:p>")
                .item(1, 0, LAW));
    assertThat(text.text()).isEqualTo("2. " + LAW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The laws of <s>the State of New York</s> Ireland govern this Agreement.",
        "The laws of <del>the State of New York</del> Ireland govern this Agreement.",
        "The laws of <strike>the <b>State</b> of New York</strike> Ireland govern this Agreement.",
        "The laws of <span style='text-decoration: underline line-through'>the State of New"
            + " York</span> Ireland govern this Agreement.",
        "The laws of <span style='text-decoration-line:line-through'>the State of New York</span>"
            + " Ireland govern this Agreement."
      })
  void wordsStruckThroughInHtmlAreSetAside(String body) {
    assertStruck(html("<p>" + body + "</p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\strike the State of New York }",
        "{\\striked1 the State of New York }",
        "\\strike the State of New York \\strike0 "
      })
  void wordsStruckThroughInRtfAreSetAside(String struck) {
    String rtf = "{\\rtf1\\ansi The laws of " + struck + "Ireland govern this Agreement.\\par}";
    assertStruck(Reads.document(rtf.getBytes(StandardCharsets.UTF_8), "a.rtf").text());
  }

  @Test
  void wordsStruckThroughInOpenDocumentAreSetAside() {
    assertStruck(
        Reads.document(
                odt(
                    "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties"
                        + " style:text-line-through-style=\"solid\"/></style:style>",
                    "<text:p>The laws of <text:span text:style-name=\"T1\">the State of New York"
                        + " </text:span>Ireland govern this Agreement.</text:p>"),
                "a.odt")
            .text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"~~the State of New York~~", "<del>the State of New York</del>"})
  void wordsStruckThroughInMarkdownAreSetAside(String struck) {
    String words =
        "# Licence\n\n## Law\n\nThe laws of "
            + struck
            + " Ireland govern **this** Agreement.\n\n## End\n";
    ContractText text = Reads.document(words.getBytes(StandardCharsets.UTF_8), "a.md").text();
    assertThat(text.text()).contains(LAW);
    assertThat(Reads.asides(text, Reason.STRUCK_TEXT)).containsExactly("the State of New York");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a \u2610 exclusive \u2612 non-exclusive licence | a non-exclusive licence",
        "a \u2612 exclusive or \u2610 non-exclusive licence | a exclusive licence",
        "a [ ] sole [X] non-exclusive licence | a non-exclusive licence",
        "a (x) sole ( ) non-exclusive licence | a sole licence",
        "a [_] sole / [x] non-exclusive licence | a non-exclusive licence",
        "a ____ sole _X_ non-exclusive licence | a non-exclusive licence",
        "laws of \u2612 Ireland \u2610 the State of New York. | laws of Ireland.",
        "laws of (tick one): \u2611 Ireland \u2610 New York, wherever made. | laws of Ireland, wherever made.",
        "The licence is: sole \u2610 exclusive \u2610 non-exclusive \u2612 | The licence is: non-exclusive",
        "tick all that apply: \u2612 make \u2612 use \u2610 sell | tick all that apply: make use",
      })
  void onlyWhatIsTickedCounts(String written, String read) {
    ContractText text = html("<p>" + written + "</p>");
    assertThat(text.text()).isEqualTo(read.strip());
    assertThat(text.marks()).extracting(Mark::kind).contains(Mark.Kind.TICKED);
  }

  @Test
  void optionsAsParagraphs() {
    ContractText text =
        html(
            "<p>The licence is</p><p>\u2610 exclusive,</p><p>\u2612 sole,</p><p>\u2610"
                + " non-exclusive.</p><p>It is worldwide.</p>");
    assertThat(Reads.blocks(text)).containsExactly("The licence is", "sole,", "It is worldwide.");
    assertThat(Reads.asides(text, Reason.UNTICKED)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \u2610 exclusive \u2610 non-exclusive licence",
        "a \u2612 exclusive \u2612 non-exclusive licence",
        "a [ ] exclusive [ ] non-exclusive licence",
        "Exclusive: \u2612 Yes \u2610 No"
      })
  void anOpenChoiceStaysAndIsMarked(String written) {
    ContractText text = html("<p>" + written + "</p>");
    assertThat(text.text()).contains("xclusive");
    assertThat(text.marks()).extracting(Mark::kind).containsExactly(Mark.Kind.OPEN_CHOICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for a period of [ ] years from [ ] on",
        "in Section 2(x) and 3(x)",
        "a fee of ( ) dollars"
      })
  void blanksAndReferencesAreNoBoxes(String written) {
    ContractText text = html("<p>" + written + "</p>");
    assertThat(text.text()).isEqualTo(written);
    assertThat(text.marks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <input type=checkbox> sole <input type=checkbox checked value=on> simple licence | a simple licence",
        "a <input type=radio name=a checked> sole <input type=radio name=a> simple licence | a sole licence",
        "for <input value=three> years<input type=hidden value=token><input type=submit value=Send> | for three years",
        "the laws of <select><option>Norway<option selected>Malta</select> apply | the laws of Malta apply",
        "the laws of <select><option>Norway<option>Malta</select> apply | the laws of Norway apply",
      })
  void fieldsOfAPageAreReadAsTheyShow(String written, String read) {
    assertThat(html("<p>" + written + "</p>").text()).isEqualTo(read.strip());
  }

  @Test
  void boxesOfWordItself() {
    String box =
        "<w:sdt><w:sdtPr><w14:checkbox xmlns:w14=\"urn:w14\"><w14:checked"
            + " w14:val=\"%d\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
            + DocxFile.r("\u2713")
            + "</w:sdtContent></w:sdt>";
    String legacy =
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default"
            + " w:val=\"%d\"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"end\"/></w:r>";
    for (String kind : List.of(box, legacy)) {
      ContractText text =
          docx(
              new DocxFile()
                  .body(
                      "<w:p>"
                          + kind.formatted(0)
                          + DocxFile.r(" exclusive ")
                          + kind.formatted(1)
                          + DocxFile.r(" non-exclusive licence")
                          + "</w:p>"));
      assertThat(text.text()).isEqualTo("non-exclusive licence");
    }
  }

  @ParameterizedTest
  @CsvSource({"9.2, 1", "1, 0", "1., 0"})
  void aFieldThatPointsElsewhereThanItSaysIsMarked(String shown, int marks) {
    ContractText text =
        docx(
            new DocxFile()
                .numbering(DocxFile.list(0, "decimal:%1.") + DocxFile.num(1, 0))
                .body(
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:bookmarkStart"
                        + " w:id=\"1\" w:name=\"_Ref1\"/>"
                        + DocxFile.r("The fee is EUR 5.")
                        + "</w:p>")
                .body(
                    "<w:p>"
                        + DocxFile.r("It is due at once, except as provided in Section ")
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _Ref1"
                        + " \\r \\h </w:instrText></w:r><w:r><w:fldChar"
                        + " w:fldCharType=\"separate\"/></w:r>"
                        + DocxFile.r(shown)
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));
    assertThat(text.marks()).hasSize(marks);
  }

  private static String field(String instruction, String shown) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> "
        + instruction
        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + DocxFile.r(shown)
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private static String simple(String instruction, String shown) {
    return "<w:fldSimple w:instr=\" " + instruction + " \">" + DocxFile.r(shown) + "</w:fldSimple>";
  }

  private static String bookmarked(String words) {
    return "<w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/>"
        + DocxFile.r(words)
        + "<w:bookmarkEnd w:id=\"1\"/>";
  }

  private static ContractText referring(String field) {
    return docx(
        new DocxFile()
            .numbering(DocxFile.list(0, "decimal:%1.") + DocxFile.num(1, 0))
            .body("<w:p>" + DocxFile.r("Except as provided in Section ") + field + "</w:p>")
            .body(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                    + bookmarked("EUR 5,000")
                    + DocxFile.r(" is due at once.")
                    + "</w:p>"));
  }

  @Test
  void aFieldIsReadAsItsBookmarkHasIt() {
    for (String field :
        List.of(
            field("REF _Ref1 \\r \\h", "9"),
            simple("REF _Ref1 \\n \\h", "9"),
            field("REF _Ref1 \\w \\h", "Error! Reference source not found."))) {
      ContractText text = referring(field);
      assertThat(text.text()).startsWith("Except as provided in Section 1\n");
      assertThat(text.marks()).extracting(Mark::kind).contains(Mark.Kind.OLD_REFERENCE);
      assertThat(text.setAside()).extracting(SetAside::reason).contains(Reason.OLD_FIELD);
      assertThat(text.source()).contains(field.contains("Error") ? "Error!" : "Section 9");
    }
    ContractText words = referring(field("REF _Ref1 \\h", "EUR 9,000"));
    assertThat(words.text()).startsWith("Except as provided in Section EUR 5,000\n");
  }

  @Test
  void aFieldThatIsRightStays() {
    for (String field :
        List.of(
            field("REF _Ref1 \\r \\h", "1"),
            field("REF _Ref1 \\h", "eur 5,000"),
            field("REF _Ref1 \\p \\h", "below"),
            field("PAGEREF _Ref1 \\h", "7"))) {
      assertThat(referring(field).marks()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Section Error! Reference source not found., 1",
    "Section 0, 1",
    "Clause [\u25cf], 1",
    "Schedule ____, 1",
    "Section 10, 0",
    "Section 0.5, 0"
  })
  void aReferenceThatLeadsNowhereIsMarked(String reference, int marks) {
    ContractText text = html("<p>The fee is due, subject to " + reference + " and no other.</p>");
    assertThat(text.marks()).hasSize(marks);
  }

  @Test
  void aMergedCellOfOpenDocumentHoldsForEachRow() {
    String cell = "<table:table-cell%s><text:p>%s</text:p></table:table-cell>";
    String table =
        "<table:table><table:table-row>"
            + cell.formatted(" table:number-rows-spanned=\"2\"", "Payment")
            + cell.formatted(" table:number-columns-spanned=\"2\"", "Terms")
            + "<table:covered-table-cell/></table:table-row><table:table-row>"
            + "<table:covered-table-cell/>"
            + cell.formatted("", "Due")
            + cell.formatted("", "Sum</text:p><text:p>in euros")
            + "</table:table-row><table:table-row>"
            + cell.formatted(" table:number-rows-spanned=\"2\"", "Signing fee")
            + cell.formatted("", "at once")
            + cell.formatted("", "EUR 5")
            + "</table:table-row><table:table-row><table:covered-table-cell/>"
            + cell.formatted("", "next year")
            + cell.formatted("", "EUR 6")
            + "</table:table-row></table:table><text:p>The end.</text:p>";
    ContractText text = Reads.document(odt("", table), "a.odt").text();
    assertThat(Reads.blocks(text))
        .containsExactly(
            "Payment\tTerms",
            "Payment\tDue\tSum in euros",
            "Signing fee\tat once\tEUR 5",
            "Signing fee\tnext year\tEUR 6",
            "The end.");
  }

  @Test
  void aMergedCellOfWordHoldsForEachRow() {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p>%s</w:p></w:tc>";
    String begins = "<w:vMerge w:val=\"restart\"/>";
    String goesOn = "<w:vMerge/>";
    ContractText text =
        docx(
            new DocxFile()
                .body(
                    "<w:tbl><w:tr>"
                        + cell.formatted(begins, DocxFile.r("Sum"))
                        + cell.formatted("<w:gridSpan w:val=\"2\"/>", DocxFile.r("When"))
                        + "</w:tr><w:tr>"
                        + cell.formatted(goesOn, "")
                        + cell.formatted("", DocxFile.r("Event"))
                        + cell.formatted("", DocxFile.r("Days after"))
                        + "</w:tr><w:tr>"
                        + cell.formatted(begins, DocxFile.r("CHF 9,000"))
                        + cell.formatted("", DocxFile.r("signature"))
                        + cell.formatted("", DocxFile.r("10"))
                        + "</w:tr><w:tr>"
                        + cell.formatted(goesOn, "")
                        + cell.formatted("", DocxFile.r("first sale"))
                        + cell.formatted("", DocxFile.r("30"))
                        + "</w:tr></w:tbl>"));
    assertThat(Reads.blocks(text))
        .containsExactly(
            "Sum\tWhen",
            "Sum\tEvent\tDays after",
            "CHF 9,000\tsignature\t10",
            "CHF 9,000\tfirst sale\t30");
  }

  @Test
  void aMergedCellHoldsForEachRow() {
    ContractText text =
        html(
            "<table><tr><td rowspan=2>Signing fee</td><td>at once</td><td>EUR 5</td></tr><tr><td>next"
                + " year</td><td>EUR 6</td></tr></table>");
    assertThat(Reads.blocks(text))
        .containsExactly("Signing fee\tat once\tEUR 5", "Signing fee\tnext year\tEUR 6");
  }

  static byte[] odt(String styles, String body) {
    String names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";
    return FormatsTest.odt(
        "<office:document-content "
            + names
            + "><office:automatic-styles>"
            + styles
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
  }
}
