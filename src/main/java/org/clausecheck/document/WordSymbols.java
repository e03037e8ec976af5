package org.clausecheck.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Characters of symbol fonts (Wingdings, Webdings, Symbol) as those of Unicode. */
final class WordSymbols {
  private WordSymbols() {}

  /** The character; null where the font gives it a meaning that is not known. */
  static @Nullable String of(Element symbol) {
    String font = Xml.attribute(symbol, "font").toLowerCase(Locale.ROOT);
    int code;
    try {
      code = Integer.parseInt(Xml.attribute(symbol, "char"), 16) & 0xFF;
    } catch (NumberFormatException notHexadecimal) {
      return "";
    }
    if (font.startsWith("wingdings") || font.startsWith("webdings")) {
      return switch (code) {
        case 0x6F, 0x71, 0xA8 -> "\u2610";
        case 0x78, 0xFD, 0xFE -> "\u2612";
        case 0xFC -> "\u2713";
        case 0xE0 -> "\u2192";
        default -> "\u2022";
      };
    }
    return switch (code) {
      case 0xB7 -> "\u2022";
      case 0xA3 -> "\u2264";
      case 0xB3 -> "\u2265";
      case 0xB0 -> "\u00B0";
      case 0xB1 -> "\u00B1";
      case 0xD2, 0xE2 -> "\u00AE";
      case 0xD3, 0xE3 -> "\u00A9";
      case 0xD4, 0xE4 -> "\u2122";
      case 0x6D -> "\u03BC";
      case 0x62 -> "\u03B2";
      case 0x61 -> "\u03B1";
      default -> code > 0x20 && code < 0x60 ? String.valueOf((char) code) : null;
    };
  }
}
