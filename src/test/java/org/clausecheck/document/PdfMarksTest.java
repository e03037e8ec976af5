package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Mark;
import org.clausecheck.text.SetAside.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PDF does to its words: lines, boxes, layers, form fields, and what lies over the text. */
class PdfMarksTest {
  private static final String BEFORE = "This Agreement is governed by the laws of ";
  private static final String GONE = "New York";
  private static final String AFTER = " Ireland and no other.";

  private final PdfFile file = new PdfFile();

  private static ContractText read(PdfFile file) {
    return Reads.document(file.bytes(), "a.pdf").text();
  }

  private float x(String words) {
    return PdfFile.LEFT + file.width(words, 11, false);
  }

  private void sentence() {
    file.at(PdfFile.LEFT, 700, 11, false, BEFORE + GONE + AFTER);
  }

  private PDAnnotation annotate(String kind, float x, float y, float width, float height) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.ANNOT);
    dictionary.setName(COSName.SUBTYPE, kind);
    dictionary.setItem(COSName.RECT, new PDRectangle(x, y, width, height).getCOSArray());
    PDPage page = file.document.getPage(file.document.getNumberOfPages() - 1);
    try {
      PDAnnotation annotation = PDAnnotation.createAnnotation(dictionary);
      List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
      all.add(annotation);
      page.setAnnotations(all);
      return annotation;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void widget(String type, String value, float x, float width) {
    COSDictionary field = annotate("Widget", x, 697, width, 13).getCOSObject();
    field.setName(COSName.FT, type);
    field.setItem(COSName.DA, new COSString("/Helv 10 Tf 0 g"));
    if (type.equals("Btn")) {
      field.setName(COSName.AS, value);
    } else {
      field.setItem(COSName.V, new COSString(value));
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {2.2f, 3, 4.4f})
  void aLineThroughWordsStrikesThem(float height) throws IOException {
    sentence();
    file.content().addRect(x(BEFORE), 700 + height, x(BEFORE + GONE) - x(BEFORE), 0.6f);
    file.content().fill();
    ContractText text = read(file);
    assertThat(text.text()).isEqualTo(BEFORE + "Ireland and no other.");
    assertThat(Reads.asides(text, Reason.STRUCK_TEXT)).contains(GONE);
  }

  @Test
  void aStrokedLineStrikesAndAnUnderlineDoesNot() throws IOException {
    sentence();
    file.content().moveTo(x(BEFORE), 703);
    file.content().lineTo(x(BEFORE + GONE), 703);
    file.content().moveTo(x(BEFORE + GONE + " "), 698.6f);
    file.content().lineTo(x(BEFORE + GONE + " Ireland"), 698.6f);
    file.content().stroke();
    assertThat(read(file).text()).isEqualTo(BEFORE + "Ireland and no other.");
  }

  @Test
  void aRuleAcrossThePageStrikesNothing() throws IOException {
    sentence();
    file.content().addRect(20, 703, 550, 0.6f);
    file.content().fill();
    assertThat(read(file).text()).isEqualTo(BEFORE + GONE + AFTER);
  }

  @Test
  void aStrikeOutAnnotationStrikes() {
    sentence();
    annotate("StrikeOut", x(BEFORE), 697, x(BEFORE + GONE) - x(BEFORE), 12);
    ContractText text = read(file);
    assertThat(text.text()).isEqualTo(BEFORE + "Ireland and no other.");
    assertThat(text.marks()).extracting(Mark::origin).contains("strike-out annotation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"box", "outline", "line", "Redact", "Square"})
  void coveredWordsAreRedacted(String how) throws IOException {
    sentence();
    float width = x(BEFORE + GONE) - x(BEFORE);
    switch (how) {
      case "box" -> {
        file.content().addRect(x(BEFORE), 697, width, 12);
        file.content().fill();
      }
      case "outline" -> {
        file.content().moveTo(x(BEFORE), 697);
        file.content().lineTo(x(BEFORE) + width, 697);
        file.content().lineTo(x(BEFORE) + width, 709);
        file.content().lineTo(x(BEFORE), 709);
        file.content().closePath();
        file.content().fill();
      }
      case "line" -> {
        file.content().setLineWidth(12);
        file.content().moveTo(x(BEFORE), 703);
        file.content().lineTo(x(BEFORE) + width, 703);
        file.content().stroke();
      }
      default -> {
        COSArray black = COSArray.ofCOSIntegers(List.of(0, 0, 0));
        annotate(how, x(BEFORE), 697, width, 12).getCOSObject().setItem(COSName.IC, black);
      }
    }
    ContractText text = read(file);
    assertThat(text.text()).isEqualTo(BEFORE + "\u2588".repeat(GONE.length()) + AFTER);
    assertThat(text.source()).doesNotContain(GONE);
    assertThat(text.info().note()).contains("covered words are read as redacted");
  }

  @Test
  void aBackgroundOrAHighlightCoversNothing() throws IOException {
    file.content().setNonStrokingColor(Color.BLACK);
    file.content().addRect(60, 690, 480, 30);
    file.content().fill();
    file.content().setNonStrokingColor(Color.WHITE);
    sentence();
    file.content().setNonStrokingColor(new Color(255, 255, 140));
    file.content().addRect(x(BEFORE), 697, 40, 12);
    file.content().fill();
    ContractText text = read(file);
    assertThat(text.text()).isEqualTo(BEFORE + GONE + AFTER);
    assertThat(text.marks()).isEmpty();
  }

  @Test
  void aLayerThatIsOffIsSetAside() throws IOException {
    sentence();
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    PDOptionalContentGroup off = new PDOptionalContentGroup("Draft");
    PDOptionalContentGroup on = new PDOptionalContentGroup("Final");
    layers.addGroup(off);
    layers.addGroup(on);
    layers.setGroupEnabled(off, false);
    file.document.getDocumentCatalog().setOCProperties(layers);
    file.content().beginMarkedContent(COSName.OC, off);
    file.at(PdfFile.LEFT, 701, 11, false, "The laws of Delaware govern it.");
    file.content().endMarkedContent();
    file.content().beginMarkedContent(COSName.OC, on);
    file.at(PdfFile.LEFT, 660, 11, false, "It ends after two years.");
    file.content().endMarkedContent();
    ContractText text = read(file);
    assertThat(Reads.blocks(text))
        .containsExactly(BEFORE + GONE + AFTER, "It ends after two years.");
    assertThat(Reads.asides(text, Reason.LAYER_OFF))
        .containsExactly("The laws of Delaware govern it.");
    assertThat(text.info().note()).contains("layer that is switched off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"____________", "                   "})
  void aFormFieldThatIsNotDrawnIsReadWhereItStands(String gap) {
    file.at(PdfFile.LEFT, 700, 11, false, BEFORE + gap + AFTER);
    widget("Tx", "Ireland", x(BEFORE), x(BEFORE + gap) - x(BEFORE) - 4);
    ContractText text = read(file);
    assertThat(text.text()).isEqualTo(BEFORE + "Ireland" + AFTER);
    assertThat(text.marks()).extracting(Mark::kind).containsOnly(Mark.Kind.FORM_VALUE);
  }

  @Test
  void anEmptyFieldIsABlank() {
    file.at(PdfFile.LEFT, 700, 11, false, "a period of");
    file.at(PdfFile.LEFT + 160, 700, 11, false, "years from today on.");
    widget("Tx", "", x("a period of") + 6, 80);
    assertThat(read(file).text()).isEqualTo("a period of ____ years from today on.");
  }

  @Test
  void boxesOfAForm() {
    file.at(PdfFile.LEFT, 700, 11, false, "The licence is");
    file.at(PdfFile.LEFT + 110, 700, 11, false, "exclusive");
    file.at(PdfFile.LEFT + 190, 700, 11, false, "non-exclusive.");
    widget("Btn", "Off", PdfFile.LEFT + 95, 10);
    widget("Btn", "Yes", PdfFile.LEFT + 175, 10);
    ContractText text = read(file);
    assertThat(text.text()).isEqualTo("The licence is non-exclusive.");
    assertThat(Reads.asides(text, Reason.UNTICKED)).hasSize(1);
  }

  @Test
  void wordsTypedOntoThePageAreReadAndThoseInTheMarginAreNot() {
    file.at(PdfFile.LEFT, 700, 11, false, BEFORE);
    file.at(300 + 60, 700, 11, false, "and no other law of any country.");
    annotate("FreeText", x(BEFORE), 697, 55, 13).setContents("Ireland");
    annotate("FreeText", 530, 697, 60, 13).setContents("We want Delaware");
    ContractText text = read(file);
    assertThat(text.text()).isEqualTo(BEFORE + "Ireland and no other law of any country.");
    assertThat(Reads.asides(text, Reason.COMMENT)).containsExactly("We want Delaware");
  }

  @Test
  void slantedAndLargeWordsOverThePageAreSetAside() {
    String clause =
        "This Agreement begins on the Effective Date and goes on for a period of four years and no"
            + " longer, unless both parties agree in writing on another period before it ends.";
    for (int page = 0; page < 2; page++) {
      file.at(Matrix.getRotateInstance(Math.PI / 4, 150, 250), 80, true, "DRAFT 7");
      file.at(90, 740, 60, true, "SPECIMEN");
      for (int i = 0; i < 8; i++) {
        file.paragraph(clause);
      }
      file.at(PdfFile.LEFT, file.y, 11, false, page == 0 ? "The fee is" : "due at once.");
      if (page == 0) {
        file.newPage();
      }
    }
    ContractText text = read(file);
    assertThat(text.text()).doesNotContain("DRAFT", "SPECIMEN");
    assertThat(Reads.asides(text, Reason.WATERMARK)).contains("DRAFT 7", "SPECIMEN");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void numbersOfLinesAreSetAside(int step) {
    String clause =
        "1.1 Licensor hereby grants to Licensee an exclusive licence under the Licensed Patents to"
            + " make, have made, use and sell Licensed Products in the Field and in the whole"
            + " Territory, with the right to grant sublicences to others that it selects.";
    int line = 1;
    for (int i = 0; i < 8; i++) {
      for (String words : file.wrap(clause, 400, 11)) {
        file.at(110, file.y, 11, false, words);
        if (line % step == 0) {
          file.at(80, file.y, 8, false, String.valueOf(line));
        }
        line++;
        file.y -= 14;
      }
    }
    ContractText text = read(file);
    assertThat(text.blocks()).hasSize(8);
    assertThat(text.quote(text.blocks().get(3).span())).isEqualTo(clause);
    assertThat(Reads.asides(text, Reason.LINE_NUMBER)).hasSize((line - 1) / step);
  }

  @Test
  void numbersOfClausesInTheMarginStay() {
    for (int i = 1; i < 12; i++) {
      file.at(80, file.y, 11, false, String.valueOf(i));
      file.at(110, file.y, 11, false, "Each party bears its own costs in matter " + i + ".");
      file.y -= 16;
    }
    ContractText text = read(file);
    assertThat(Reads.asides(text, Reason.LINE_NUMBER)).isEmpty();
  }

  @Test
  void numbersOfAnArchiveAreSetAside() {
    for (int page = 0; page < 2; page++) {
      file.at(440, 800, 8, false, "LF-LIT 000451" + (8 + page));
      for (int i = 0; i < 4; i++) {
        file.paragraph("The Licensee pays a royalty on every product that it sells in the year.");
      }
      file.at(PdfFile.LEFT, file.y, 11, false, page == 0 ? "The fee is" : "due at once.");
      file.at(440, 30, 8, false, "LUMEN000019" + (7 + page));
      if (page == 0) {
        file.newPage();
      }
    }
    ContractText text = read(file);
    assertThat(text.text()).doesNotContain("LF-LIT", "LUMEN");
    assertThat(Reads.asides(text, Reason.WATERMARK)).hasSize(4);
  }

  @Test
  void balloonsBesideTheTextAreComments() {
    for (int i = 0; i < 12; i++) {
      file.paragraph("The fee of Licensee number " + i + " falls due at once.", 72, 400, 11);
    }
    file.at(430, 700, 8, false, "Commented [AB1]: Delaware law,");
    file.at(430, 690, 8, false, "please, and no fee.");
    ContractText text = read(file);
    assertThat(text.text()).doesNotContain("Delaware", "please");
    assertThat(Reads.asides(text, Reason.COMMENT)).hasSize(2);
  }
}
