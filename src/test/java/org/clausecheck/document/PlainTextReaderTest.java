package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside.Reason;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs, pages and places of text files. */
class PlainTextReaderTest {

  @Test
  void sourceOffsetsAreThoseOfTheFile() {
    String file = "LICENCE\r\n\r\nThe  term\r\nis five years.\r\n";
    ContractText text = Reads.text(file);
    assertThat(text.source()).isEqualTo(file);
    Span words = Reads.find(text, "term is five");
    assertThat(text.toSource(words).in(file)).isEqualTo("term\r\nis five");
    assertThat(text.place(words)).isEqualTo(new Place.OnLine(3, 6));
  }

  @Test
  void emptyLinesPartParagraphsAndWrappedLinesAreRejoined() {
    assertThat(
            Reads.blocks(
                Reads.text(
                    """
                    LICENCE AGREEMENT

                    1. Grant. Licensor grants to Licensee an exclusive licence under the
                    Licensed Patents to make, use and sell Licensed Products in the whole
                    Territory.

                    2. Term. This Agreement begins on the Effective Date and runs for ten
                    years.
                    """)))
        .containsExactly(
            "LICENCE AGREEMENT",
            "1. Grant. Licensor grants to Licensee an exclusive licence under the Licensed Patents to"
                + " make, use and sell Licensed Products in the whole Territory.",
            "2. Term. This Agreement begins on the Effective Date and runs for ten years.");
  }

  @Test
  void labelledLinesAndShortLinesBeginAnew() {
    assertThat(
            Reads.blocks(
                Reads.text(
                    """
                    ARTICLE 1
                    DEFINITIONS
                    (a) "Affiliate" means any company that controls, or is controlled by, a
                    party to this Agreement;
                    (b) "Field" means oncology.
                    Signed by the parties on the date first written above, in two originals
                    of which each party keeps one.
                    """)))
        .containsExactly(
            "ARTICLE 1",
            "DEFINITIONS",
            "(a) \"Affiliate\" means any company that controls, or is controlled by, a party to this"
                + " Agreement;",
            "(b) \"Field\" means oncology.",
            "Signed by the parties on the date first written above, in two originals of which each"
                + " party keeps one.");
  }

  @Test
  void aSectionNumberAtTheStartOfAWrappedLineIsNoLabel() {
    assertThat(
            Reads.blocks(
                Reads.text(
                    """
                    Either party may terminate this Agreement as set out in Section
                    9.3. The Licensee shall then return all Confidential Information that it
                    holds and certify that it has done so.
                    """)))
        .hasSize(1);
  }

  @Test
  void aParagraphGoesOnOverAPageBreakWithItsNumberAndFiling() {
    String page =
        "The Licensee shall pay the minimum royalty of each Contract Year within thirty days after the"
            + " end of that year and shall";
    StringBuilder file = new StringBuilder();
    List<String> ends =
        List.of("books of account.", "records of sales.", "a register.", "its premises open.");
    for (int i = 1; i <= 4; i++) {
      file.append(i)
          .append(". ")
          .append((page + ", as said before, ").repeat(6))
          .append("keep\n\n");
      file.append("                    - ").append(i).append(" -\n\n");
      file.append("Source: ACME CORP, 10-K, 3/31/2011\n\n\n\n\n\n");
      file.append(ends.get(i - 1)).append("\n\n");
    }
    ContractText text = Reads.text(file.toString());
    assertThat(Reads.blocks(text))
        .hasSize(4)
        .allMatch(b -> ends.stream().anyMatch(end -> b.endsWith("keep " + end)));
    assertThat(Reads.asides(text, Reason.PAGE_NUMBER))
        .containsExactly("- 1 -", "- 2 -", "- 3 -", "- 4 -");
    assertThat(Reads.asides(text, Reason.FILING_FURNITURE)).hasSize(4);
  }

  @Test
  void aFlattenedAgreementFallsIntoItsParagraphs() {
    String line =
        "1.   Grant. Licensor hereby grants to Licensee an exclusive licence under the Licensed Patents to"
            + " make and sell the Products in the Territory for the Term of this Agreement.     "
            + "2.   Term. This Agreement begins on the Effective Date and, unless terminated earlier, ends"
            + " after ten years.     (a) It may be renewed.   (b) Renewal needs writing.";
    assertThat(Reads.blocks(Reads.text(line)))
        .satisfiesExactly(
            b -> assertThat(b).startsWith("1. Grant.").endsWith("this Agreement."),
            b -> assertThat(b).startsWith("2. Term.").endsWith("ten years."),
            b -> assertThat(b).isEqualTo("(a) It may be renewed."),
            b -> assertThat(b).isEqualTo("(b) Renewal needs writing."));
  }

  @Test
  void gapsThatStandForAWrappedLinesIndentationDoNotCut() {
    String line =
        ("Turpin  waives any and all  existing  and future      moral rights with respect to the Work"
                + " Product and      all Intellectual Property rights therein as well as      the claims"
                + " that follow from them in      any country. ")
            .repeat(2);
    assertThat(Reads.blocks(Reads.text(line))).hasSize(1);
  }

  @Test
  void alignedCellsAreRowsWithTabs() {
    ContractText text =
        Reads.text(
            """
            The Licensee shall pay:

            Milestone                 Due date          Payment
            Signing                   1 January 2020    $100,000
            First Commercial Sale     at the event      $250,000

            All payments are final.
            """);
    assertThat(
            text.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TABLE_ROW)
                .map(b -> text.quote(b.span())))
        .containsExactly(
            "Milestone\tDue date\tPayment",
            "Signing\t1 January 2020\t$100,000",
            "First Commercial Sale\tat the event\t$250,000");
  }

  @Test
  void theFieldsOfSignaturePagesAreNotFurniture() {
    String page =
        "IN WITNESS WHEREOF the parties have signed.\n\nBy: ________\n\nName:\n\n\n\n\n\n";
    ContractText text = Reads.text(page.repeat(4));
    assertThat(Reads.asides(text, Reason.RUNNING_FOOTER)).isEmpty();
  }

  @Test
  void encodingsAreTold() {
    String words = "Licence fee: \u20AC 5.000 \u2013 caf\u00E9";
    for (Charset charset :
        new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
      assertThat(Reads.document(words.getBytes(charset), "a.txt").text().text()).isEqualTo(words);
    }
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8
        }) {
      byte[] bytes = ("\uFEFF" + words).getBytes(charset);
      assertThat(Reads.document(bytes, "a.txt").text().source()).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\n",
        "-\n",
        "a   ",
        "(",
        "1.",
        "1.1.1.1.1.",
        "Source: ",
        "<PAGE>\n",
        "\f",
        "\r",
        "A\n\n\n\n\n",
        "page 1\n\n\n\n\n",
        "a      b\n",
        "- 1 -\n\n\n\n\n",
        ". . . . ",
        "\u00A0",
        "$ 1  %  2\n"
      })
  void hostileTextTakesLinearTime(String unit) {
    String file = unit.repeat(600_000 / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(15),
        () -> {
          SourceText source = new PlainTextReader().read(file);
          TextNormaliser.normalise("a.txt", "text/plain", "", source);
        });
  }

  @Test
  void numbersOfAnArchiveAreSetAsideButOthersStay() {
    String clause = "The Licensee pays a royalty on every product that it sells.\n\n";
    ContractText text =
        Reads.text(
            clause
                + "ACME 0000123\n\n"
                + clause
                + "Account: none\n\nDE 123456789\n\n"
                + clause
                + "ACME 0000124\n\n"
                + clause);
    assertThat(text.text()).doesNotContain("0000123", "0000124").contains("DE 123456789");
  }
}
