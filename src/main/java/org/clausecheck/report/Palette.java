package org.clausecheck.report;

import org.clausecheck.review.Verdict;

/**
 * Colours of the verdicts, chosen to stay apart for the colour-blind; a label always says the same.
 */
final class Palette {
  private Palette() {}

  /** A light tint behind dark text, as 0xRRGGBB. */
  static int tint(Verdict verdict) {
    return switch (verdict) {
      case WALK_AWAY -> 0xFFC9BD;
      case MISSING -> 0xE9D3F2;
      case UNCLEAR -> 0xDCE3EA;
      case FALLBACK -> 0xFFE9A8;
      case PREFERRED -> 0xC6EBD0;
      case NOT_APPLICABLE -> 0xEEEEEE;
    };
  }

  /** A dark shade of the same, with at least 4.5 to 1 against white and against the tint. */
  static int shade(Verdict verdict) {
    return switch (verdict) {
      case WALK_AWAY -> 0x9C1C00;
      case MISSING -> 0x6A1B7E;
      case UNCLEAR -> 0x37474F;
      case FALLBACK -> 0x6B4E00;
      case PREFERRED -> 0x145C2B;
      case NOT_APPLICABLE -> 0x555555;
    };
  }
}
