package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausecheck.review.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters stand out from what is behind them by 4.5 to 1, as WCAG 2.1 asks in 1.4.3 (AA). */
class ContrastTest {
  private static final double ENOUGH = 4.5;
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]{1,20}): #([0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, desk",
    "quiet, paper",
    "quiet, desk",
    "link, paper",
    "link, desk",
    "walk-away, walk-away-tint",
    "walk-away, paper",
    "walk-away, desk",
    "ink, walk-away-tint",
    "missing, missing-tint",
    "missing, paper",
    "missing, desk",
    "ink, missing-tint",
    "unclear, unclear-tint",
    "unclear, paper",
    "unclear, desk",
    "ink, unclear-tint",
    "fallback, fallback-tint",
    "fallback, paper",
    "fallback, desk",
    "ink, fallback-tint",
    "preferred, preferred-tint",
    "preferred, paper",
    "preferred, desk",
    "ink, preferred-tint",
    "none, none-tint",
    "none, paper",
    "none, desk",
    "ink, none-tint"
  })
  void lettersOfThePageStandOut(String letters, String ground) throws IOException {
    Map<String, Integer> colours = new HashMap<>();
    COLOUR
        .matcher(HtmlReport.styleSheet())
        .results()
        .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
    assertThat(colours).containsKeys(letters, ground);
    assertThat(contrast(colours.get(letters), colours.get(ground))).isGreaterThan(ENOUGH);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void labelsOfThePdfStandOut(Verdict verdict) {
    assertThat(contrast(Palette.shade(verdict), Palette.tint(verdict))).isGreaterThan(ENOUGH);
    assertThat(contrast(Palette.shade(verdict), 0xFFFFFF)).isGreaterThan(ENOUGH);
  }

  @Test
  void blackOnWhiteIsTwentyOneToOneAndGreyOnWhiteMayBeTooLittle() {
    assertThat(contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
    assertThat(contrast(0x888888, 0xFFFFFF)).isLessThan(ENOUGH);
  }

  private static double contrast(int one, int other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
