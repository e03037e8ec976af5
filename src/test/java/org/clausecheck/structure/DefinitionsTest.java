package org.clausecheck.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;

/** What a contract defines, and where it uses it. */
class DefinitionsTest {

  private static List<DefinedTerm> terms(String text) {
    return new OutlineBuilder().build(Texts.contract(text)).definitions();
  }

  private static List<String> names(String text) {
    return terms(text).stream().map(DefinedTerm::name).toList();
  }

  @Test
  void namesInBracketsAreDefined() {
    assertThat(
            names("Acme Inc., a Delaware corporation (\"Licensor\"), and Beta (the \"Licensee\")."))
        .containsExactly("Licensor", "Licensee");
    assertThat(names("the patents (collectively, the \u201cLicensed Patents\u201d) and so on"))
        .containsExactly("Licensed Patents");
    assertThat(names("Acme (hereinafter \"Acme\" or the \"Company\") and others"))
        .containsExactly("Acme", "Company");
    assertThat(names("each a \"Party\" (individually a \"Party\" and together the \"Parties\")."))
        .containsExactly("Party", "Parties");
    assertThat(names("Beta, hereinafter referred to as \"Distributor\", agrees."))
        .containsExactly("Distributor");
  }

  @Test
  void namesThatMeanSomethingAreDefined() {
    assertThat(
            names(
                "\"Field\" means toys. \"Net Sales\" shall mean sales. \"Term\" has the meaning below."))
        .containsExactly("Field", "Net Sales", "Term");
    assertThat(names("\"Affiliate\" or \"Affiliates\" shall mean any company."))
        .containsExactly("Affiliate", "Affiliates");
  }

  @Test
  void namesBeforeAColonAreDefinedInAListOfMeanings() {
    String text =
        "TERMS\n1 INTERPRETATION\n1.1 The following words have the following meanings.\n"
            + "(a) Field: the measurement of light.\n(b) Licensed Products: instruments.\n"
            + "2 FEES\n2.1 The Licensee pays two sums.\n(a) Signature: ten.\n(b) Launch: twenty.\n";
    assertThat(names(text)).containsExactly("Field", "Licensed Products");
    assertThat(terms(text).get(0).definition().in(text).strip())
        .isEqualTo("Field: the measurement of light.");
  }

  @Test
  void aTermThatOpensItsLineIsDefinedByWhatItIs() {
    assertThat(
            names(
                "§ 1 Terms\n(1) \"Region\" is Spain and Portugal.\n(2) \"Wares\" are rugs.\n\n"
                    + "The mark \"Nordlys\" is registered in Spain."))
        .containsExactly("Region", "Wares");
  }

  @Test
  void quotedWordsAloneAreNotDefined() {
    assertThat(names("marked \"confidential\" and sold \"as is\" by the sender")).isEmpty();
  }

  @Test
  void aListedDefinitionIsItsClauseOrItsSentences() {
    String text =
        "TERMS\n1. Definitions\n1.1 \"Field\" means toys. It excludes games.\n1.2 \"Term\" means a year.\n"
            + "2. Law\n2.1 Ohio.\n2.2 Ohio.\n";
    assertThat(terms(text).get(0).definition().in(text))
        .isEqualTo("\"Field\" means toys. It excludes games.");
    String run = "\"Field\" means toys. It excludes games. \"Term\" means a year.";
    assertThat(terms(run).get(0).definition().in(run))
        .isEqualTo("\"Field\" means toys. It excludes games.");
  }

  @Test
  void usesAreWholeWordsInTheSameCase() {
    Texts.Marked marked =
        Texts.marked(
            "\"Field\" means toys. \"Licensed Field\" means more. In the |Field| and the Fields, a field,"
                + " the Licensed Field, Fielder and the |Field|.");
    DefinedTerm field = new OutlineBuilder().build(marked.contract()).definitions().get(0);
    assertThat(field.uses()).isEqualTo(marked.spans());
  }

  @Test
  void anInlineDefinitionBeginsWithItsSentence() {
    String text = "It rains here. The patents listed below (the \"Patents\") are licensed.";
    assertThat(terms(text))
        .singleElement()
        .satisfies(
            term ->
                assertThat(term.definition())
                    .isEqualTo(
                        new Span(text.indexOf("The patents"), text.indexOf(" are licensed"))));
  }
}
