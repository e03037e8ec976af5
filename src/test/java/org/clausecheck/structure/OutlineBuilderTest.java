package org.clausecheck.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a clause, and what does not. */
class OutlineBuilderTest {
  private static final String OPENING =
      "LICENSE AGREEMENT\n"
          + "This License Agreement is made as of May 1, 2020 between Acme Inc. (\"Licensor\") and Beta LLC"
          + " (\"Licensee\"), who agree as set out here and nowhere else at all.\n";

  private static Outline outline(String text) {
    return new OutlineBuilder().build(Texts.contract(text));
  }

  /**
   * One line a clause, indented by depth: type unless it is a section, label, heading in brackets.
   */
  private static List<String> tree(String text) {
    return tree(Texts.contract(text));
  }

  private static List<String> tree(ContractText contract) {
    return new OutlineBuilder()
        .build(contract).clauses().stream().map(clause -> line(clause, contract.text())).toList();
  }

  private static String line(Clause clause, String text) {
    StringBuilder line = new StringBuilder("  ".repeat(clause.depth()));
    if (clause.type() != Clause.Type.SECTION && clause.type() != Clause.Type.ARTICLE) {
      line.append(clause.type().name().toLowerCase(java.util.Locale.ROOT)).append(' ');
    }
    line.append(clause.label());
    if (clause.heading() != null) {
      line.append(clause.label().isEmpty() ? "<" : " <")
          .append(clause.heading().in(text))
          .append('>');
    }
    return line.toString().stripTrailing();
  }

  @Test
  void aHeadingThatIsBlackedOutIsNoWayToAClause() {
    String text = "[*] $[*]\nWords of it.\nFees\nWords of that.";
    Clause blank = clause(text, new Span(0, 8));
    Clause named = clause(text, new Span(text.indexOf("Fees"), text.indexOf("Fees") + 4));
    Outline outline =
        new Outline(new Span(0, 0), List.of(blank, named), List.of(), List.of(), List.of());
    assertThat(outline.path(blank, text)).isEmpty();
    assertThat(outline.path(named, text)).isEqualTo("Fees");
  }

  private static Clause clause(String text, Span heading) {
    Span all = new Span(heading.start(), text.length());
    return new Clause(
        0, java.util.OptionalInt.empty(), 0, Clause.Type.SECTION, "", heading, all, all);
  }

  @Test
  void numbersAtTheStartOfParagraphsAreClauses() {
    assertThat(
            tree(
                OPENING
                    + "1. GRANT OF RIGHTS\n"
                    + "1.1 License. Licensor grants Licensee a license.\n"
                    + "1.2 Ownership. Licensor owns everything.\n"
                    + "2. TERM\n"
                    + "2.1 Initial Term. Five years.\n"
                    + "2.1.1 It begins today.\n"
                    + "2.1.2 It ends later.\n"))
        .containsExactly(
            "preamble",
            "1 <GRANT OF RIGHTS>",
            "  1.1 <License>",
            "  1.2 <Ownership>",
            "2 <TERM>",
            "  2.1 <Initial Term>",
            "    2.1.1",
            "    2.1.2");
  }

  @Test
  void oneLineOfRunningTextGivesTheSameClauses() {
    assertThat(
            tree(
                "LICENSE AGREEMENT This License Agreement is made between Acme and Beta. ARTICLE 1"
                    + " DEFINITIONS 1.1 \"Field\" means toys. 1.2 \"Price\" means $1.5 million or 2.5% of"
                    + " sales. ARTICLE 2 GRANT 2.1 License. Licensor grants a license, as set out in"
                    + " Section 1.2 above. 2.2 Term. It lasts 3.5 years. Section 2.1 applies. ARTICLE 3"
                    + " GOVERNING LAW 3.1 The law of Ohio governs this Agreement."))
        .containsExactly(
            "preamble",
            "ARTICLE 1 <DEFINITIONS>",
            "  1.1",
            "  1.2",
            "ARTICLE 2 <GRANT>",
            "  2.1 <License>",
            "  2.2 <Term>",
            "ARTICLE 3 <GOVERNING LAW>",
            "  3.1");
  }

  @Test
  void articlesMayBeRomanAndTheirSectionsBeginAnewOrCountOn() {
    assertThat(
            tree(
                OPENING
                    + "ARTICLE I\nGRANT\n"
                    + "Section 1. License. Licensor grants a license.\n"
                    + "Section 2. Scope. It is narrow.\n"
                    + "ARTICLE II\nTERM\n"
                    + "Section 1. Length. One year.\n"))
        .containsExactly(
            "preamble",
            "ARTICLE I <GRANT>",
            "  Section 1 <License>",
            "  Section 2 <Scope>",
            "ARTICLE II <TERM>",
            "  Section 1 <Length>");
    assertThat(
            tree(
                OPENING
                    + "ARTICLE I GRANT\n"
                    + "1. License. Licensor grants a license.\n"
                    + "2. Scope. It is narrow.\n"
                    + "ARTICLE II TERM\n"
                    + "3. Length. One year.\n"
                    + "4. End. It ends.\n"))
        .containsExactly(
            "preamble",
            "ARTICLE I <GRANT>",
            "  1 <License>",
            "  2 <Scope>",
            "ARTICLE II <TERM>",
            "  3 <Length>",
            "  4 <End>");
  }

  @Test
  void sectionSignsAndKeywordsAreNumbersToo() {
    assertThat(
            tree(
                OPENING
                    + "§ 1 Grant\nLicensor grants a license.\n"
                    + "§ 2 Term\nThe term is one year.\n"
                    + "§ 3 Law\nThe law of Austria applies.\n"))
        .containsExactly("preamble", "§ 1 <Grant>", "§ 2 <Term>", "§ 3 <Law>");
    assertThat(
            tree(
                OPENING
                    + "Section 2.01 Grant. Licensor grants a license.\n"
                    + "Section 2.02 Scope. It is narrow.\n"
                    + "Section 2.03 Fees. Licensee pays.\n"))
        .containsExactly(
            "preamble", "Section 2.01 <Grant>", "Section 2.02 <Scope>", "Section 2.03 <Fees>");
  }

  @Test
  void lettersAndRomanNumeralsNest() {
    assertThat(
            tree(
                OPENING
                    + "I. GRANT\n"
                    + "A. License. Licensor grants a license.\n"
                    + "B. Scope. It is narrow.\n"
                    + "II. TERM\n"
                    + "A. Length. One year.\n"
                    + "B. Renewal. One more.\n"))
        .containsExactly(
            "preamble",
            "I <GRANT>",
            "  A <License>",
            "  B <Scope>",
            "II <TERM>",
            "  A <Length>",
            "  B <Renewal>");
  }

  @Test
  void headingsWithoutNumbersAreClauses() {
    assertThat(
            tree(
                OPENING
                    + "TERMINATION\n"
                    + "Either party may terminate this Agreement at any time on thirty days' notice.\n"
                    + "GOVERNING LAW\n"
                    + "This Agreement is governed by the law of Ohio without its rules on conflicts.\n"))
        .containsExactly("preamble", "<TERMINATION>", "<GOVERNING LAW>");
  }

  @Test
  void boldWordsThatOpenAParagraphAreItsHeading() {
    String opening =
        "LICENSE AGREEMENT between Acme Inc. and Beta LLC. " + "The parties agree. ".repeat(8);
    String first = "Termination. Either party may terminate this Agreement on thirty days' notice.";
    String second =
        "Governing law. This Agreement is governed by the law of Ohio, and by no other.";
    String text = opening + "\n" + first + "\n" + second;
    int at = opening.length() + 1;
    ContractText contract =
        Texts.contract(
            text,
            List.of(
                block(0, opening.length(), 0),
                block(at, first.length(), "Termination.".length()),
                block(at + first.length() + 1, second.length(), "Governing law.".length())));
    assertThat(tree(contract)).containsExactly("preamble", "<Termination>", "<Governing law>");
  }

  private static Block block(int start, int length, int bold) {
    return new Block(
        new Span(start, start + length),
        Block.Kind.PARAGRAPH,
        new Block.Layout(0, 0, false, false, false, 0, 0, bold));
  }

  @Test
  void aFootnoteIsNoClauseAndBelongsToTheOneOfItsMark() {
    String opening = "LICENSE AGREEMENT between Acme Inc. and Beta LLC.";
    List<String> lines =
        List.of(
            opening,
            "1. Grant. Licensor grants a license.",
            "2. Fee. Licensee pays USD 900.1",
            "1 Sales tax comes on top.",
            "2. Not on gifts.",
            "3. Law. The law of Ohio governs.");
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      boolean note = line.contains("tax") || line.contains("gifts");
      Block.Kind kind = note ? Block.Kind.FOOTNOTE : Block.Kind.PARAGRAPH;
      blocks.add(new Block(new Span(at, at + line.length()), kind, Block.Layout.PLAIN));
      at += line.length() + 1;
    }
    ContractText contract = Texts.contract(String.join("\n", lines), blocks);
    assertThat(tree(contract)).containsExactly("preamble", "1 <Grant>", "2 <Fee>", "3 <Law>");
    int note = contract.text().indexOf("Sales tax");
    assertThat(new OutlineBuilder().build(contract).clauseAt(note))
        .hasValueSatisfying(clause -> assertThat(clause.label()).isEqualTo("2"));
  }

  @Test
  void aHeadingOverNumberedClausesHoldsThem() {
    assertThat(
            tree(
                OPENING
                    + "DEFINITIONS\n"
                    + "1. \"Field\" means toys.\n"
                    + "2. \"Price\" means the price.\n"
                    + "TERM\n"
                    + "3. The term is one year.\n"))
        .containsExactly("preamble", "<DEFINITIONS>", "  1", "  2", "<TERM>", "  3");
  }

  @Test
  void runInHeadingsEndBeforeTheSentence() {
    Outline outline =
        outline(
            OPENING
                + "5. TERM; TERMINATION. This Agreement lasts one year.\n"
                + "6. CONFIDENTIALITY During the term each party keeps secrets.\n"
                + "7. Grant of Rights to MMT Subject to the terms of this Agreement, SIGA grants a"
                + " right.\n"
                + "8. Licensee shall pay.\n");
    assertThat(outline.clauses().stream().skip(1).map(Clause::heading).toList())
        .map(span -> span == null ? "" : span.in(text(outline)))
        .containsExactly("TERM; TERMINATION", "CONFIDENTIALITY", "Grant of Rights to MMT", "");
  }

  private static String text(Outline outline) {
    // the headings' test text, written once more so that spans can be read
    return OPENING
        + "5. TERM; TERMINATION. This Agreement lasts one year.\n"
        + "6. CONFIDENTIALITY During the term each party keeps secrets.\n"
        + "7. Grant of Rights to MMT Subject to the terms of this Agreement, SIGA grants a"
        + " right.\n"
        + "8. Licensee shall pay.\n";
  }

  @Test
  void itemsOfARunningSentenceBelongToItButCanBeAddressed() {
    String text =
        OPENING
            + "1. Grant. Licensor grants a license.\n"
            + "2. Termination. Licensor may terminate if Licensee (a) fails to pay; (b) becomes"
            + " insolvent; or (c) is acquired. Notice is required.\n";
    Outline outline = outline(text);
    Clause termination = outline.find("2").orElseThrow();
    Clause item = outline.find("Section 2(b)").orElseThrow();
    assertThat(item.type()).isEqualTo(Clause.Type.ITEM);
    assertThat(item.own().in(text)).isEqualTo("becomes insolvent; or");
    assertThat(outline.path(item, text)).isEqualTo("2 > (b)");
    assertThat(termination.own().in(text))
        .isEqualTo(
            "Licensor may terminate if Licensee (a) fails to pay; (b) becomes insolvent; or (c) is"
                + " acquired. Notice is required.");
  }

  @Test
  void lettersThatBeginSentencesOfTheirOwnAreClauses() {
    assertThat(
            tree(
                OPENING
                    + "1. Payments\n"
                    + "(a) Licensee shall pay $5. It pays at once.\n"
                    + "(b) Licensor shall send an invoice.\n"
                    + "(i) Invoices are sent by post.\n"
                    + "(ii) They are dated.\n"
                    + "(c) Late payments bear interest.\n"
                    + "2. Term\nOne year.\n"))
        .containsExactly(
            "preamble",
            "1 <Payments>",
            "  (a)",
            "  (b)",
            "    (i)",
            "    (ii)",
            "  (c)",
            "2 <Term>");
  }

  @Test
  void theLetterIAfterHIsNoRomanNumeral() {
    String letters = "abcdefghij";
    StringBuilder text = new StringBuilder(OPENING + "1. Duties\n");
    for (char letter : letters.toCharArray()) {
      text.append('(').append(letter).append(") The Licensee does its duty.\n");
    }
    text.append("2. Term\nOne year.\n");
    Outline outline = outline(text.toString());
    assertThat(outline.clauses().stream().filter(c -> c.label().startsWith("(")).map(Clause::depth))
        .hasSize(10)
        .containsOnly(1);
  }

  @Test
  void inlineRomansDoNotEndTheListAroundThem() {
    assertThat(
            tree(
                    OPENING
                        + "1. Warranties. Each party warrants:\n"
                        + "(i) Standing. It is (i) organised, (ii) existing, and (iii) in good standing.\n"
                        + "(ii) Authority. It has power.\n"
                        + "(iii) Conflicts. There are none.\n"
                        + "2. Term. One year.\n")
                .stream()
                .filter(line -> !line.contains("item"))
                .toList())
        .containsExactly(
            "preamble",
            "1 <Warranties>",
            "  (i) <Standing>",
            "  (ii) <Authority>",
            "  (iii) <Conflicts>",
            "2 <Term>");
  }

  @Test
  void amountsDatesAndReferencesAreNoClauses() {
    assertThat(
            tree(
                OPENING
                    + "1. Fees. Licensee shall pay 1.5 million dollars, i.e. 2.5% of sales, within"
                    + " thirty (30) days after May 1. 2019 is not counted. See Section 4.1. Payment is due"
                    + " under clause 7.2.\n"
                    + "2. Notices. To Suite 3, 12.05.2019, No. 4. Tel. 1.212.555.1234.\n"))
        .containsExactly("preamble", "1 <Fees>", "2 <Notices>");
  }

  @Test
  void numberedListsInsideASectionAreNotTheNextSections() {
    assertThat(
            tree(
                OPENING
                    + "1. Definitions. As follows.\n"
                    + "2. Approval. The process is this.\n"
                    + "1. Request. Licensee asks.\n"
                    + "2. Reply. Licensor replies.\n"
                    + "3. Silence. Silence is refusal.\n"
                    + "4. Repeat. Licensee may ask again.\n"
                    + "3. Term. One year.\n"
                    + "4. Law. Ohio.\n"
                    + "5. Notices. By post.\n"))
        .containsExactly(
            "preamble",
            "1 <Definitions>",
            "2 <Approval>",
            "  1 <Request>",
            "  2 <Reply>",
            "  3 <Silence>",
            "  4 <Repeat>",
            "3 <Term>",
            "4 <Law>",
            "5 <Notices>");
  }

  @Test
  void aMissingNumberIsPassedOver() {
    assertThat(
            tree(
                OPENING
                    + "1. Grant. Licensor grants a license.\n"
                    + "2. Term. One year.\n"
                    + "4. Law. Ohio.\n"
                    + "5. Notices. By post.\n"))
        .containsExactly("preamble", "1 <Grant>", "2 <Term>", "4 <Law>", "5 <Notices>");
  }

  @Test
  void recitalsEndWithNowTherefore() {
    String text =
        OPENING
            + "RECITALS\n"
            + "A. Licensor owns patents.\n"
            + "B. Licensee wants a license.\n"
            + "NOW, THEREFORE, the parties agree as follows:\n"
            + "1. Grant. Licensor grants a license.\n"
            + "2. Term. One year.\n";
    Outline outline = outline(text);
    Clause recitals = outline.clauses().get(1);
    assertThat(recitals.type()).isEqualTo(Clause.Type.RECITALS);
    assertThat(recitals.span().in(text)).startsWith("RECITALS").endsWith("as follows:\n");
    assertThat(outline.find("1").orElseThrow().own().in(text))
        .isEqualTo("Licensor grants a license.");
  }

  @Test
  void schedulesHoldTheirOwnNumbers() {
    String text =
        OPENING
            + "1. Grant. Licensor grants a license under the patents of Exhibit A.\n"
            + "2. Term. One year.\n"
            + "IN WITNESS WHEREOF the parties have signed this Agreement on the date above.\n"
            + "By: ______________ Name: Title:\n"
            + "EXHIBIT A\nLICENSED PATENTS\n"
            + "1. US 1,234,567.\n"
            + "2. US 2,345,678.\n"
            + "Schedule 2 - Fees\n"
            + "Licensee pays five dollars for each and every product that it sells to anyone.\n";
    Outline outline = outline(text);
    assertThat(tree(text))
        .containsExactly(
            "preamble",
            "1 <Grant>",
            "2 <Term>",
            "signatures",
            "schedule EXHIBIT A <LICENSED PATENTS>",
            "  1",
            "  2",
            "schedule Schedule 2 <Fees>");
    assertThat(outline.find("2").orElseThrow().heading()).isNotNull();
    assertThat(outline.find("2", text.indexOf("US 1,2")).orElseThrow().parent()).isPresent();
    assertThat(outline.setAside())
        .singleElement()
        .satisfies(
            aside -> {
              assertThat(aside.reason()).isEqualTo(SetAside.Reason.SIGNATURE_BLOCK);
              assertThat(aside.source().in(text)).contains("By: ____").doesNotContain("WITNESS");
            });
  }

  @Test
  void aTableOfContentsIsSetAside() {
    String body = "1. Grant\nLicensor grants a license.\n2. Term\nOne year.\n3. Law\nOhio law.\n";
    String lines = "Table of Contents\n1. Grant ...... 1\n2. Term ...... 2\n3. Law ...... 2\n";
    assertThat(tree("LICENSE AGREEMENT\n" + lines + OPENING + body))
        .containsExactly("preamble", "preamble", "1 <Grant>", "2 <Term>", "3 <Law>");
    String running = "TABLE OF CONTENTS Page 1. Grant 1 2. Term 2 3. Law 2\n";
    Outline outline = outline("LICENSE AGREEMENT\n" + running + OPENING + body);
    assertThat(outline.setAside())
        .extracting(SetAside::reason)
        .containsExactly(SetAside.Reason.TABLE_OF_CONTENTS);
    assertThat(outline.setAside().get(0).source().in("LICENSE AGREEMENT\n" + running))
        .isEqualTo(running.strip());
  }

  @Test
  void theTitleIsTheFirstLineThatNamesAnAgreement() {
    String text =
        "Exhibit 10.1\nCONFIDENTIAL TREATMENT REQUESTED\nPATENT LICENSE AGREEMENT\n"
            + "This Patent License Agreement is made between Acme and Beta.\n1. Grant. Yes.\n2. Term. No.\n";
    assertThat(outline(text).title().in(text)).isEqualTo("PATENT LICENSE AGREEMENT");
    String running =
        "Exhibit 10.1 Execution Copy Development Agreement This Development Agreement is made here.";
    assertThat(outline(running).title().in(running)).isEqualTo("Development Agreement");
  }

  @Test
  void clausesThatAreNoItemsCoverTheTextWithoutOverlap() {
    String text =
        OPENING
            + "1. Grant. Licensor grants (a) this; and (b) that.\n"
            + "2. Term.\n(a) One year.\n(b) Renewed.\n"
            + "EXHIBIT A\nPATENTS\nNone are known to the parties at this time, nor will there be any.\n";
    Outline outline = outline(text);
    boolean[] owned = new boolean[text.length()];
    for (Clause clause : outline.clauses()) {
      if (clause.type() == Clause.Type.ITEM) {
        continue;
      }
      for (int i = clause.own().start(); i < clause.own().end(); i++) {
        assertThat(owned[i]).as("unit " + i).isFalse();
        owned[i] = true;
      }
    }
    for (int i = 0; i < text.length(); i++) {
      assertThat(outline.clauseAt(i)).as("clause at " + i).isPresent();
    }
  }

  @Test
  void aTextWithoutAnyStructureIsAPreambleAndItsParagraphs() {
    assertThat(tree("")).containsExactly("preamble");
    assertThat(tree("no contract at all")).containsExactly("preamble");
  }

  @Test
  void aListOfSumsIsNumberedLikeAnyOther() {
    assertThat(
            tree(
                OPENING
                    + "ARTICLE I. PAYMENTS\n"
                    + "Licensee shall pay in three parts, each by wire transfer.\n"
                    + "1. $20,000 on the first of May, without any deduction.\n"
                    + "2. $30,000 on the first of June, without any deduction.\n"
                    + "3. $40,000 on the first of July, without any deduction.\n"
                    + "ARTICLE II. TERM\nTen years.\n"))
        .containsSubsequence("  1", "  2", "  3");
  }

  @Test
  void aNumeralAloneIsNoHeading() {
    ContractText contract =
        Texts.contract(
            OPENING
                + "I. SERVICES\nUTEK agrees as follows.\n"
                + "I. Make itself available at the offices of the other party at any reasonable time.\n"
                + "II. Make itself available for calls with the principals of the other party.\n"
                + "II. FEES\nNone.\n");
    Outline outline = new OutlineBuilder().build(contract);
    assertThat(outline.clauses())
        .filteredOn(clause -> clause.heading() != null)
        .extracting(clause -> clause.heading().in(contract.text()))
        .doesNotContain("I", "II");
  }

  @Test
  void theTitleAgainAfterATitlePageIsNoClause() {
    assertThat(
            tree(
                "LICENSE AGREEMENT\nby and between\nAcme Inc.\nand\nBeta LLC\n"
                    + "May 1, 2020\nTable of Contents\n1. Grant .......... 2\n2. Term .......... 3\n"
                    + "3. Law .......... 4\n"
                    + OPENING
                    + "1. Grant\nLicensor grants a license.\n2. Term\nTen years.\n3. Law\nDanish.\n"))
        .doesNotContain("<LICENSE AGREEMENT>");
  }

  @Test
  void aBlankInASentenceIsNoLineToSignOn() {
    String body =
        OPENING
            + "1. Grant. Licensor grants a licence of the works to Licensee for its shops and all its"
            + " offices, wherever they are and whoever runs them for Licensee from one year to another.\n"
            + "2. Term. This Agreement begins today and lasts for a period of\n"
            + "________ years.\n"
            + "3. Fee. Licensee pays Licensor a fee each year, and it is the sum of\n"
            + "____________________\n"
            + "dollars at most.\n"
            + "4. Places. The works are sold in ______________________________ and nowhere else.\n"
            + "5. Law. The law of Ohio governs.\n"
            + "By: ____________________\nName: ____________________\n";
    assertThat(tree(body))
        .containsExactly(
            "preamble", "1 <Grant>", "2 <Term>", "3 <Fee>", "4 <Places>", "5 <Law>", "signatures");
  }

  @Test
  void aHeadingMayEndInAColon() {
    assertThat(
            tree(
                OPENING
                    + "6. TERM\n"
                    + "6.1 Expiration: This Agreement ends on 31 December 2027.\n"
                    + "6.2 Governing law: The law of Ohio governs this Agreement.\n"
                    + "6.3 The Licensee shall: Pay, and account for what it pays.\n"
                    + "7. SCHEDULES: FEES AND WORKS\n"
                    + "7.1 There are two.\n"))
        .containsExactly(
            "preamble",
            "6 <TERM>",
            "  6.1 <Expiration>",
            "  6.2 <Governing law>",
            "  6.3",
            "7 <SCHEDULES: FEES AND WORKS>",
            "  7.1");
  }

  private static final String SIGNED =
      OPENING
          + "1. Grant. Licensor grants a licence.\n"
          + "2. Fee. Licensee pays a fee.\n"
          + "3. Law. The law of Ohio governs.\n"
          + "IN WITNESS WHEREOF, the parties have signed.\n"
          + "By: /s/ Jane Alder\nName: Jane Alder\nTitle: Director\n";

  @Test
  void aProvisionInAnExhibitBelongsToItAndNotToTheSignatures() {
    assertThat(
            tree(
                SIGNED
                    + "Exhibit A to the License Agreement\n"
                    + "1. Scope. It is narrow.\n"
                    + "2. Limits.\n"
                    + "a. Licensee may not copy the works.\n"
                    + "b. Licensee may not rent them.\n"))
        .containsExactly(
            "preamble",
            "1 <Grant>",
            "2 <Fee>",
            "3 <Law>",
            "signatures",
            "schedule Exhibit A",
            "  1 <Scope>",
            "  2 <Limits>",
            "    a",
            "    b");
  }

  @Test
  void whatFollowsTheSignaturesDoesNotHangUnderThem() {
    assertThat(
            tree(
                SIGNED
                    + "1. Scope. It is narrow.\n"
                    + "2. Limits.\n"
                    + "a. Licensee may not copy the works.\n"
                    + "b. Licensee may not rent them.\n"))
        .containsExactly(
            "preamble",
            "1 <Grant>",
            "2 <Fee>",
            "3 <Law>",
            "signatures",
            "1 <Scope>",
            "2 <Limits>",
            "  a",
            "  b");
    assertThat(
            tree(
                SIGNED
                    + "SUPPORT TERMS\n"
                    + "1. Hours. Support is given on working days.\n"
                    + "2. Response. Licensor answers within two hours.\n"))
        .containsExactly(
            "preamble",
            "1 <Grant>",
            "2 <Fee>",
            "3 <Law>",
            "signatures",
            "<SUPPORT TERMS>",
            "  1 <Hours>",
            "  2 <Response>");
  }

  @Test
  void entriesOfATableOfContentsMayRunTogether() {
    String body =
        "1. Grant\n1.1 Licensor grants a licence.\n2. Fee\n2.1 Licensee pays a fee.\n"
            + "3. Term\n3.1 Five years.\n4. Law\n4.1 The law of Ohio governs.\n";
    List<String> clauses =
        List.of("1 <Grant>", "  1.1", "2 <Fee>", "  2.1", "3 <Term>", "  3.1", "4 <Law>", "  4.1");
    for (String contents :
        List.of(
            "Table of Contents\n1. Grant 2 2. Fee 4 3. Term 4 4. Law 6\n",
            "CONTENTS\n1. Grant 2 2. Fee\n4 3. Term\n4 4. Law\n6\n",
            "Index\n1. Grant 2 2. Fee 4 3. Term 4 4. Law 6\n",
            "Contents: 1. Grant 2 2. Fee 4 3. Term 4 4. Law 6\n",
            "1. Grant ..... 2\n2. Fee ..... 4\n3. Term ..... 4 4. Law ..... 6\n")) {
      assertThat(tree(OPENING + contents + body))
          .as(contents)
          .filteredOn(line -> !line.equals("preamble"))
          .isEqualTo(clauses);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXCLUSIVE PATENT AND TECHNOLOGY|LICENCE AGREEMENT",
        "SOFTWARE LICENCE AND|MAINTENANCE AGREEMENT",
        "SOFTWARE LICENCE|AND MAINTENANCE AGREEMENT",
        "Amended and Restated|Licence and Supply Agreement",
        "LICENCE AGREEMENT|FOR THE GRAIN SYSTEM",
        "MASTER|SERVICES|AGREEMENT"
      })
  void aTitleMayHaveSeveralLines(String title) {
    String lines = title.replace('|', '\n');
    String text =
        "EXHIBIT 10.1\nACME INC.\n"
            + lines
            + "\nbetween\nAcme Inc.\nand\nBeta LLC\n1. Term\nOne year.";
    assertThat(outline(text).title().in(text)).isEqualTo(lines);
  }

  @Test
  void aPartysNameIsNoPartOfTheTitle() {
    for (String above : List.of("LUMENFROST SENSORS", "CONFIDENTIAL", "BETWEEN", "DRAFT 3")) {
      String text = above + "\nLICENCE AGREEMENT\nACME AND BETA\n1. Term\nOne year.";
      assertThat(outline(text).title().in(text)).isEqualTo("LICENCE AGREEMENT");
    }
  }
}
