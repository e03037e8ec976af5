package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.library.Position;
import org.clausecheck.review.ContractAnalyser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {
  @Test
  void everyShippedPositionHasAReasonThatTheOtherSideMayRead() {
    assertThat(Courtesy.reasoned())
        .containsExactlyInAnyOrderElementsOf(
            Library.shipped().positions().stream().map(Position::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pharma-template.docx", "no-term.docx", "balanced-licence.pdf"})
  void requestsAreShortCourteousAndKeepOurCounsel(String name) throws Exception {
    Path file = Path.of("test-contracts", name);
    ContractAnalyser analyser =
        ContractAnalyser.shipped(Library.shipped(), DealSettings.standard());
    ReportText text =
        ReportText.of(
            analyser
                .analyse(
                    analyser.recognise(
                        new DocumentReader(ReadingSettings.DEFAULT)
                            .read(Files.readAllBytes(file), name)),
                    List.of(),
                    LocalDate.now(ZoneOffset.UTC))
                .review());
    assertThat(text.findings().stream().filter(Courtesy::isAsked).map(Courtesy::request))
        .isNotEmpty()
        .allSatisfy(
            request ->
                assertThat(request)
                    .startsWith("We would ")
                    .endsWith(".")
                    .doesNotContain("your ", "Settle", "fallback", "interviewee")
                    .doesNotContainIgnoringCase("walk away")
                    .satisfies(r -> assertThat(Courtesy.words(r)).isLessThanOrEqualTo(40)));
  }
}
