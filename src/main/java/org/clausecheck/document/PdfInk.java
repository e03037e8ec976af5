package org.clausecheck.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * How light the colours are that a content stream sets, near enough to tell a black box from a
 * white background. Colours of profiles are taken as those of the device.
 */
final class PdfInk {
  /** Lightness from which a box is taken for a background, 0 to 1. */
  private static final float LIGHT = 0.7f;

  private static final int DEEPEST = 1_000;

  /**
   * @param fill and {@code line}: lightness, 0 for black; 1 also for what cannot be told
   * @param inks whether the fill's colour space counts ink and not light
   */
  private record State(float fill, float line, boolean inks) {}

  private final Deque<State> saved = new ArrayDeque<>();
  private State state = new State(0, 0, false);

  void reset() {
    saved.clear();
    state = new State(0, 0, false);
  }

  boolean fillsDark() {
    return state.fill < LIGHT;
  }

  boolean drawsDark() {
    return state.line < LIGHT;
  }

  /** Takes an operator of colour or of the graphics state; others change nothing. */
  void take(String operator, List<COSBase> operands, @Nullable PDResources resources) {
    switch (operator) {
      case "q" -> {
        if (saved.size() < DEEPEST) {
          saved.push(state);
        }
      }
      case "Q" -> state = saved.isEmpty() ? state : saved.pop();
      case "g", "rg", "k" -> state = new State(lightness(operands, false), state.line, false);
      case "G", "RG", "K" -> state = new State(state.fill, lightness(operands, false), state.inks);
      case "cs" -> state = new State(0, state.line, countsInk(operands, resources));
      case "sc", "scn" ->
          state = new State(lightness(operands, state.inks), state.line, state.inks);
      case "SC", "SCN" -> state = new State(state.fill, lightness(operands, false), state.inks);
      default -> {}
    }
  }

  /** Whether a list of colour components, as annotations have them, is dark. */
  static boolean isDark(COSArray components) {
    return lightness(components.toList(), false) < LIGHT;
  }

  private static boolean countsInk(List<COSBase> operands, @Nullable PDResources resources) {
    if (operands.isEmpty() || resources == null || !(operands.get(0) instanceof COSName name)) {
      return false;
    }
    COSDictionary spaces = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
    COSArray space = spaces == null ? null : spaces.getCOSArray(name);
    return space != null
        && (COSName.SEPARATION.equals(space.getObject(0))
            || COSName.DEVICEN.equals(space.getObject(0)));
  }

  private static float lightness(List<? extends COSBase> operands, boolean inks) {
    int count = operands.size();
    float sum = 0;
    for (COSBase operand : operands) {
      if (!(operand instanceof COSNumber number)) {
        return 1;
      }
      sum += number.floatValue();
    }
    if (count == 0) {
      return 1;
    }
    if (inks || count == 4) {
      return Math.max(0, 1 - (count == 4 ? Math.max(sum / 3, component(operands, 3)) : sum));
    }
    return sum / count;
  }

  private static float component(List<? extends COSBase> operands, int i) {
    return ((COSNumber) operands.get(i)).floatValue();
  }
}
