package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTurnTest {
  private static final PDRectangle CROP = new PDRectangle(30, 40, 600, 800);

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void whatIsShownLeadsBackToTheFile(int degrees) {
    PageTurn turn = new PageTurn(CROP, degrees);
    PDRectangle file = new PDRectangle(100, 200, 50, 10);
    assertThat(turn.file(turn.shown(file)).toString()).isEqualTo(file.toString());
    assertThat(turn.width()).isEqualTo(degrees % 180 == 0 ? 600 : 800);
  }

  @Test
  void aPageTurnedClockwiseShowsItsLowerLeftCornerAtTheUpperLeft() {
    PDRectangle shown = new PageTurn(CROP, 90).shown(new PDRectangle(30, 40, 5, 9));
    assertThat(shown.getLowerLeftX()).isZero();
    assertThat(shown.getUpperRightY()).isEqualTo(600);
    assertThat(shown.getWidth()).isEqualTo(9);
  }
}
