package org.clausecheck.report;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as it is shown: turned by a multiple of 90 degrees. Shown rectangles are measured from the
 * lower left corner of the page as a reader sees it; the others are those of the file.
 *
 * @param degrees clockwise: 0, 90, 180 or 270
 */
record PageTurn(PDRectangle crop, int degrees) {

  static PageTurn of(PDPage page) {
    int degrees = Math.floorMod(page.getRotation(), 360);
    return new PageTurn(page.getCropBox(), degrees / 90 * 90);
  }

  float width() {
    return degrees % 180 == 0 ? crop.getWidth() : crop.getHeight();
  }

  float height() {
    return degrees % 180 == 0 ? crop.getHeight() : crop.getWidth();
  }

  /** Where a rectangle of the file is shown. */
  PDRectangle shown(PDRectangle file) {
    float x = file.getLowerLeftX() - crop.getLowerLeftX();
    float y = file.getLowerLeftY() - crop.getLowerLeftY();
    float right = crop.getWidth() - x - file.getWidth();
    float top = crop.getHeight() - y - file.getHeight();
    return switch (degrees) {
      case 90 -> new PDRectangle(y, right, file.getHeight(), file.getWidth());
      case 180 -> new PDRectangle(right, top, file.getWidth(), file.getHeight());
      case 270 -> new PDRectangle(top, x, file.getHeight(), file.getWidth());
      default -> new PDRectangle(x, y, file.getWidth(), file.getHeight());
    };
  }

  /** The rectangle of the file that is shown there. */
  PDRectangle file(PDRectangle shown) {
    float x = shown.getLowerLeftX();
    float y = shown.getLowerLeftY();
    float right = width() - x - shown.getWidth();
    float top = height() - y - shown.getHeight();
    PDRectangle file =
        switch (degrees) {
          case 90 -> new PDRectangle(top, x, shown.getHeight(), shown.getWidth());
          case 180 -> new PDRectangle(right, top, shown.getWidth(), shown.getHeight());
          case 270 -> new PDRectangle(y, right, shown.getHeight(), shown.getWidth());
          default -> new PDRectangle(x, y, shown.getWidth(), shown.getHeight());
        };
    return new PDRectangle(
        file.getLowerLeftX() + crop.getLowerLeftX(),
        file.getLowerLeftY() + crop.getLowerLeftY(),
        file.getWidth(),
        file.getHeight());
  }

  /** Turns what is drawn for the shown page so that it stands upright there. */
  AffineTransform upright() {
    return AffineTransform.getQuadrantRotateInstance(degrees / 90);
  }
}
