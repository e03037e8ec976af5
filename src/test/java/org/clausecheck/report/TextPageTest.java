package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPageTest {
  private static String entry(String label, String words) {
    TextPage page = new TextPage(60, false);
    page.entry(label, words);
    return page.toString();
  }

  @Test
  void aLabelStandsBesideItsText() {
    assertThat(entry("Nineteen characters", "Acme Inc.\nBeta Ltd."))
        .isEqualTo("Nineteen characters Acme Inc.\n                    Beta Ltd.\n");
  }

  @Test
  void aLabelThatFillsItsColumnStandsAboveItsText() {
    assertThat(entry("A label of 20 units.", "Acme Inc.\nBeta Ltd."))
        .isEqualTo(
            "A label of 20 units.\n"
                + ("                    Acme Inc.\n")
                + "                    Beta Ltd.\n");
  }

  @Test
  void aLongTitleIsBrokenAndBoldOnEachLine() {
    TextPage page = new TextPage(20, true);
    page.bold("AGREEMENT ON THE SUPPLY OF SEED");
    assertThat(page.toString())
        .isEqualTo("\u001b[1mAGREEMENT ON THE\u001b[0m\n\u001b[1mSUPPLY OF SEED\u001b[0m\n");
  }
}
