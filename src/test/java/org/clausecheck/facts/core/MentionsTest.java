package org.clausecheck.facts.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.PartyMention;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;

/** Which words speak of a party by name or alias. */
class MentionsTest {
  private static Party party(String name, String... aliases) {
    return new Party(name, List.of(aliases), List.of(), Party.Role.NEITHER, new Span(0, 1));
  }

  private static List<String> mentions(String text, Party... parties) {
    return new Mentions(List.of(parties))
        .in(Words.of(text)).stream().map(mention -> words(mention, text)).toList();
  }

  private static String words(PartyMention mention, String text) {
    return mention.span().in(text);
  }

  @Test
  void aPartyIsNamedInFullByItsAliasOrWithoutItsLegalForm() {
    assertThat(
            mentions(
                "Larch Foods, Inc. sells; Larch Foods buys; the Company pays.",
                party("Larch Foods, Inc.", "Company")))
        .containsExactly("Larch Foods, Inc.", "Larch Foods", "Company");
  }

  @Test
  void aCapitalisedAliasInSmallLettersIsAnyCompany() {
    assertThat(mentions("No other company may join the Company.", party("Larch Foods", "Company")))
        .containsExactly("Company");
  }

  @Test
  void pronounsMeanTheSameInSmallLetters() {
    assertThat(
            mentions(
                "We license the code and you pay; we keep it.",
                party("Fir AB", "We"),
                party("Yew", "You")))
        .containsExactly("We", "you", "we");
  }

  @Test
  void theLongestNameWins() {
    assertThat(
            mentions(
                "Oak Group Holdings may end it.",
                party("Oak Group", "Oak"),
                party("Oak Group Holdings", "Holdings")))
        .containsExactly("Oak Group Holdings");
  }
}
