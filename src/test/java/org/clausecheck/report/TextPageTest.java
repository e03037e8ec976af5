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
  void a_label_stands_beside_its_text() {
    assertThat(entry("Nineteen characters", "Acme Inc.\nBeta Ltd."))
        .isEqualTo("Nineteen characters Acme Inc.\n                    Beta Ltd.\n");
  }

  @Test
  void a_label_that_fills_its_column_stands_above_its_text() {
    assertThat(entry("A label of 20 units.", "Acme Inc.\nBeta Ltd."))
        .isEqualTo(
            "A label of 20 units.\n"
                + ("                    Acme Inc.\n")
                + "                    Beta Ltd.\n");
  }

  @Test
  void a_long_title_is_broken_and_bold_on_each_line() {
    TextPage page = new TextPage(20, true);
    page.bold("AGREEMENT ON THE SUPPLY OF SEED");
    assertThat(page.toString())
        .isEqualTo("\u001b[1mAGREEMENT ON THE\u001b[0m\n\u001b[1mSUPPLY OF SEED\u001b[0m\n");
  }
}
