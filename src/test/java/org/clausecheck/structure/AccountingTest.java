package org.clausecheck.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.SetAside.Reason;
import org.clausecheck.text.Span;
import org.junit.jupiter.api.Test;

/** Every character of the source is accounted for once. */
class AccountingTest {

  @Test
  void analysedSetAsideAndUnreadableAddUp() {
    String source = "ab 7 cd\ufffdef";
    int[] origin = {0, 1, 2, 5, 6, 8, 9};
    ContractText contract =
        new ContractText(
            new DocumentInfo("a", "text/plain", "", 0, 1, "en", ""),
            source,
            "ab cdef",
            origin,
            span -> new Place.OnLine(1, 1),
            List.of(new Block(new Span(0, 7), Block.Kind.PARAGRAPH, Block.Layout.PLAIN)),
            List.of(
                new SetAside(new Span(3, 4), Reason.PAGE_NUMBER),
                new SetAside(new Span(4, 5), Reason.LAYOUT)),
            List.of());
    Outline outline =
        new Outline(
            new Span(0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(new SetAside(new Span(2, 5), Reason.TABLE_OF_CONTENTS)));
    Accounting accounting = Accounting.of(contract, outline);
    assertThat(accounting)
        .isEqualTo(
            new Accounting(
                10,
                6,
                Map.of(Reason.PAGE_NUMBER, 1, Reason.LAYOUT, 1, Reason.TABLE_OF_CONTENTS, 1),
                1));
    assertThat(accounting.shareAnalysed()).isEqualTo(0.6);
    assertThat(accounting.shareSetAside(Reason.PAGE_NUMBER)).isEqualTo(0.1);
    assertThat(accounting.shareUnreadable()).isEqualTo(0.1);
  }

  @Test
  void whatDoesNotAddUpIsRefused() {
    assertThatThrownBy(() -> new Accounting(3, 1, Map.of(), 1))
        .hasMessageContaining("2 of 3 characters");
  }
}
