package org.clausecheck.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

/** Which clause a reference means. */
class ReferencesTest {
  private static final String CONTRACT =
      "LICENSE AGREEMENT\n"
          + "This License Agreement is made between Acme and Beta.\n"
          + "ARTICLE IV GRANT\n"
          + "4.1 License. Licensor grants (a) a license; and (b) a sublicense.\n"
          + "4.2 Scope. It is narrow.\n"
          + "ARTICLE V TERM\n"
          + "5.1 Term. One year. %s\n"
          + "5.2 End. It ends.\n"
          + "EXHIBIT A\nPATENTS\nNone are known to the parties at this time, nor will there be any.\n";

  private static void assertReference(String sentence, String... targets) {
    Texts.Marked marked = Texts.marked(CONTRACT.formatted(sentence));
    Outline outline = new OutlineBuilder().build(marked.contract());
    List<CrossReference> found = outline.references();
    assertThat(found).extracting(CrossReference::span).isEqualTo(marked.spans());
    assertThat(found)
        .extracting(
            reference ->
                reference.target().isEmpty()
                    ? "elsewhere"
                    : outline.path(
                        outline.clauses().get(reference.target().getAsInt()), marked.text()))
        .containsExactly(targets);
  }

  @Test
  void aSectionIsFoundByItsNumber() {
    assertReference("This is subject to |Section 4.2| above.", "ARTICLE IV > 4.2");
    assertReference("See |clause 4.1|.", "ARTICLE IV > 4.1");
    assertReference("See |§ 4.1|.", "ARTICLE IV > 4.1");
  }

  @Test
  void anItemIsFoundInItsSection() {
    assertReference("See |Section 4.1(b)|.", "ARTICLE IV > 4.1 > (b)");
    assertReference("See |Section 4.1(f)|.", "ARTICLE IV > 4.1");
  }

  @Test
  void articlesAreFoundByRomanOrArabicNumber() {
    assertReference("See |Article IV| and |Article 5|.", "ARTICLE IV", "ARTICLE V");
    assertReference("See |Articles IV| and |V|.", "ARTICLE IV", "ARTICLE V");
  }

  @Test
  void eachNumberOfAListIsAReference() {
    assertReference(
        "See |Sections 4.1(a)|, |(b)| and |4.2|.",
        "ARTICLE IV > 4.1 > (a)",
        "ARTICLE IV > 4.1 > (b)",
        "ARTICLE IV > 4.2");
  }

  @Test
  void schedulesAreFoundByTheirName() {
    assertReference("See |Exhibit A| and |Exhibit B|.", "EXHIBIT A", "elsewhere");
  }

  @Test
  void sectionsOfLawsAndOtherAgreementsAreElsewhere() {
    assertReference("See |Section 4.2| of the Bankruptcy Code.", "elsewhere");
    assertReference("See |Section 4.2| of the Supply Agreement.", "elsewhere");
    assertReference("See |Section 4.2| thereof.", "elsewhere");
    assertReference("See |Section 4.2| of this Agreement.", "ARTICLE IV > 4.2");
  }

  @Test
  void wordsAloneAreNoReferences() {
    assertReference("This section and the articles of clothing in part are an exhibit of care.");
  }

  @Test
  void labelsOfClausesAreNoReferencesToThemselves() {
    String text = "TERMS\nSection 1. Grant. Yes.\nSection 2. Term. No.\nSection 3. Law. Ohio.\n";
    assertThat(new OutlineBuilder().build(Texts.contract(text)).references()).isEmpty();
  }

  @Test
  void anItemAloneIsSoughtAroundTheReference() {
    String text =
        "TERMS\n1. Grant. All is granted.\n"
            + "2. Term. It ends (a) by notice; or (b) by death; but in case of paragraph (b) at once.\n";
    Outline outline = new OutlineBuilder().build(Texts.contract(text));
    int at = text.indexOf("paragraph (b)");
    assertThat(outline.references())
        .singleElement()
        .satisfies(
            reference -> {
              assertThat(reference.span()).isEqualTo(new Span(at, at + 13));
              assertThat(
                      outline.path(outline.clauses().get(reference.target().orElseThrow()), text))
                  .isEqualTo("2 > (b)");
            });
  }
}
