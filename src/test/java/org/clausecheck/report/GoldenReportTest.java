package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.clausecheck.review.Review;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GoldenReportTest {

  /** After a wanted change, copy what it left in {@code target/golden} over the expected files. */
  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "JSON", "MARKDOWN"})
  void aReportIsWrittenAsExpected(Format format) throws IOException {
    String name = "review." + format.extension();
    byte[] actual = write(format, ReviewFixture.review());
    Path left = Path.of("target", "golden", name);
    Files.createDirectories(left.getParent());
    Files.write(left, actual);

    try (InputStream expected = getClass().getResourceAsStream(name)) {
      assertThat(expected).as(name).isNotNull();
      assertThat(new String(actual, UTF_8)).isEqualTo(new String(expected.readAllBytes(), UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theBytesAreTheSameUnderAnotherLocaleAndTimeZone(Format format) throws IOException {
    Review review = ReviewFixture.review();
    byte[] here = write(format, review);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(write(format, review)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] write(Format format, Review review) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer(ReportOptions.STANDARD).write(review, () -> "the contract".getBytes(UTF_8), out);
    return out.toByteArray();
  }
}
