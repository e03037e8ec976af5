package org.clausecheck.facts.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Escrow.Agent;
import org.clausecheck.facts.Escrow.Cost;
import org.clausecheck.facts.Escrow.Release;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.extract.HostileText;
import org.clausecheck.facts.extract.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscrowExtractorTest {

  @Test
  void sourceCodeWithANamedAgentIsEscrow() {
    Read read =
        Read.granted(
            "7. Escrow. |Licensor shall deposit the source code of the Software in escrow with Nordlund "
                + "Custody Ltd.| The source code shall be released to Licensee only if Licensor is "
                + "declared bankrupt or ceases to do business. Licensee shall use the released source "
                + "code solely within the scope of the license. Licensee shall pay all fees of the "
                + "escrow agent.");
    Escrow escrow = read.facts().escrow();

    assertThat(escrow.present().value()).contains(true);
    assertThat(read.proves(escrow.present())).isTrue();
    assertThat(escrow.what().value()).contains("source code");
    assertThat(escrow.agent().value()).contains(Agent.NAMED);
    assertThat(escrow.release().value()).contains(Set.of(Release.INSOLVENCY, Release.CESSATION));
    assertThat(escrow.useLimited().value()).contains(true);
    assertThat(escrow.costBy().value()).contains(Cost.LICENSEE);
  }

  @Test
  void anAgentBothMustAcceptIsChosenJointly() {
    Escrow escrow =
        Read.granted(
                "7. Escrow. The parties shall enter into an escrow agreement for the source code with a "
                    + "mutually acceptable escrow agent.")
            .facts()
            .escrow();

    assertThat(escrow.agent().value()).contains(Agent.JOINTLY_CHOSEN);
    assertThat(escrow.toBeAgreed().value()).contains(true);
  }

  @Test
  void eachItemOfTheListOfEventsIsRead() {
    Escrow escrow =
        Read.granted(
                "7. Escrow. Licensor shall deposit the source code with an escrow agent. The escrow "
                    + "agent shall release the source code if (a) Licensor becomes insolvent; (b) "
                    + "Licensor fails to provide support for thirty days; or (c) there is a change of "
                    + "control of Licensor.")
            .facts()
            .escrow();

    assertThat(escrow.release().value())
        .contains(Set.of(Release.INSOLVENCY, Release.SUPPORT_FAILURE, Release.CHANGE_OF_CONTROL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Licensee shall deposit the purchase price in escrow with Nordlund Custody Ltd. until closing.",
        "The escrowed shares shall be released to Licensor at the closing.",
        "Licensor shall deliver the Software to Licensee in object code."
      })
  void moneyInEscrowAndDeliveryAreNoTechnologyEscrow(String clause) {
    assertThat(Read.granted("7. Terms. " + clause).facts().escrow().present())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void handingOverLaterImprovementsIsNotHandingOverEverythingAtTheStart() {
    assertThat(
            Read.granted(
                    "7. Transfer. Licensor shall deliver all know-how to Licensee within ten (10) days "
                        + "after signing.")
                .facts()
                .escrow()
                .fullTransfer()
                .value())
        .contains(true);
    assertThat(
            Read.granted(
                    "7. Improvements. Licensor shall disclose each improvement and perform technology "
                        + "transfer on it, at no cost before the Option Closing.")
                .facts()
                .escrow()
                .fullTransfer())
        .isInstanceOf(Fact.NotStated.class);
  }

  @Test
  void hostileTextIsReadInTime() {
    String words = "source code escrow agent shall release deposit insolvent ceases (a) ";
    HostileText.isReadInTime(words, 600);
  }
}
