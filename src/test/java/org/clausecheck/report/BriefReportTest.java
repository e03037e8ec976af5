package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.report.ReportOptions.Audience;
import org.clausecheck.report.ReportOptions.Suggest;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefReportTest {
  private static String brief(Review review, int width, boolean styled) {
    return new BriefReport(new ReportOptions(false, width, styled, Audience.US, Suggest.NOTHING))
        .render(ReportText.of(review));
  }

  private static String brief(Review review) {
    return brief(review, 80, false);
  }

  @Test
  void itGivesTheAnswerWhatToDoNowAndALineAFinding() {
    assertThat(brief(ReviewFixture.review()))
        .containsSubsequence(
            "ANSWER\nExclusive, unpaid, and no way out.",
            "DO THIS NOW\n1. Section 2.1: An upfront fee",
            "2. New clause: Escrow with an independent third party.",
            "Send: “The parties shall deposit the Materials",
            "FINDINGS, WORST FIRST",
            "1    WALK AWAY  Exclusive and royalty-only",
            " 2.1\n2    MISSING    No escrow found",
            "Accepted: ",
            "Not applicable: 1 position\n",
            "--full",
            "not legal advice");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120, 140})
  void itFitsItsWidth(int width) {
    List<String> lines = brief(ReviewFixture.review(), width, false).lines().toList();
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 300})
  void itNeverHasMoreThanSixtyLines(int times) {
    Review review = ReviewFixture.review();
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      review.findings().forEach(finding -> many.add(finding.ranked(many.size() + 1)));
    }
    assertThat(brief(with(review, many)).lines().count()).isLessThanOrEqualTo(BriefReport.LINES);
  }

  private static Review with(Review review, List<Finding> findings) {
    return new Review(
        review.text(),
        review.kind(),
        review.title(),
        review.parties(),
        review.shares(),
        review.unreadable(),
        review.headline(),
        review.families(),
        findings,
        review.notices(),
        review.as(),
        review.libraryVersion(),
        review.clauses());
  }

  @Test
  void boldAndColourChangeNoWord() {
    String plain = brief(ReviewFixture.review());
    String styled = brief(ReviewFixture.review(), 80, true);
    assertThat(plain).doesNotContain("\u001b");
    assertThat(styled).contains("\u001b[1;31mWALK AWAY\u001b[0m", "\u001b[1mANSWER\u001b[0m");
    assertThat(styled.replaceAll("\u001b\\[[0-9;]{1,6}m", "")).isEqualTo(plain);
  }

  @Test
  void aContractCannotSteerTheTerminal() {
    ContractText hostile =
        Texts.contract(
            String.join("\n", ReviewFixture.PARAGRAPHS).replace("the <", "the \u001b[2J\u202e<"));
    assertThat(brief(ReviewFixture.review(hostile))).doesNotContain("\u001b", "\u202e");
  }
}
