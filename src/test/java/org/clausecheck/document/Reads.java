package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/** Short ways for tests to read documents, and what must hold of every text that was read. */
final class Reads {
  static final ReadingLimits SMALL =
      new ReadingLimits(20L << 20, 300, 2_000_000, Duration.ofSeconds(10), 200, 5, 200);

  private Reads() {}

  static ContractText text(String words) {
    return document(words.getBytes(StandardCharsets.UTF_8), "contract.txt").text();
  }

  static ReadDocument document(byte[] bytes, String name) {
    return document(
        bytes,
        name,
        new ReadingSettings("", false, ReadingSettings.TrackedChanges.ACCEPTED, SMALL));
  }

  static ReadDocument document(byte[] bytes, String name, ReadingSettings settings) {
    try {
      ReadDocument document = new DocumentReader(settings).read(bytes, name);
      document.withText().forEach(d -> assertSound(d.text()));
      return document;
    } catch (UnreadableDocumentException e) {
      return fail(e);
    }
  }

  static List<String> blocks(ContractText text) {
    return text.blocks().stream().map(b -> text.quote(b.span())).toList();
  }

  static List<String> asides(ContractText text, SetAside.Reason reason) {
    return text.setAside().stream()
        .filter(s -> s.reason() == reason)
        .map(s -> s.source().in(text.source()))
        .toList();
  }

  static Span find(ContractText text, String words) {
    int at = text.text().indexOf(words);
    assertThat(at).as("\"%s\" in: %s", words, text.text()).isNotNegative();
    return new Span(at, at + words.length());
  }

  /** Every character is accounted for once, and every word leads back to itself. */
  static void assertSound(ContractText text) {
    BitSet accounted = new BitSet();
    for (SetAside aside : text.setAside()) {
      for (int i = aside.source().start(); i < aside.source().end(); i++) {
        assertThat(accounted.get(i)).as("set aside twice: %s", aside).isFalse();
        accounted.set(i);
      }
    }
    int last = -1;
    for (int i = 0; i < text.text().length(); i++) {
      int from = text.toSource(new Span(i, i + 1)).start();
      assertThat(from).isGreaterThanOrEqualTo(last);
      last = from;
      assertThat(text.setAside().stream().anyMatch(s -> s.source().contains(from)))
          .as("unit %d is set aside and analysed", i)
          .isFalse();
      accounted.set(from);
    }
    int unreadable = 0;
    for (int i = 0; i < text.source().length(); i++) {
      boolean isUnreadable = text.source().charAt(i) == TextNormaliser.UNREADABLE;
      unreadable += isUnreadable ? 1 : 0;
      assertThat(accounted.get(i) || isUnreadable)
          .as("unit %d '%s' is lost", i, text.source().charAt(i))
          .isTrue();
    }
    assertThat(text.unreadable().stream().mapToInt(Unreadable::characters).sum())
        .isLessThanOrEqualTo(Math.max(unreadable, 0));
    int end = 0;
    for (Block block : text.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      end = block.span().end();
      assertThat(text.quote(block.span())).isNotBlank().doesNotContain("\n").doesNotContain("  ");
      assertThat(text.place(block.span())).isNotNull();
      Span source = text.toSource(block.span());
      assertThat(letters(asideLeftOut(text, source)))
          .as("source of block %s", block)
          .isEqualTo(letters(text.quote(block.span())));
    }
    assertThat(end).isLessThanOrEqualTo(text.text().length());
  }

  /** The source under a span without what was set aside for another reason than layout. */
  private static String asideLeftOut(ContractText text, Span source) {
    StringBuilder words = new StringBuilder(source.in(text.source()));
    for (int i = text.setAside().size() - 1; i >= 0; i--) {
      Span aside = text.setAside().get(i).source();
      if (source.overlaps(aside)) {
        int from = Math.max(source.start(), aside.start()) - source.start();
        int to = Math.min(source.end(), aside.end()) - source.start();
        words.delete(from, to);
      }
    }
    return words.toString();
  }

  static String letters(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
