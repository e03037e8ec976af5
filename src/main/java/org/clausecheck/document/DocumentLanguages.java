package org.clausecheck.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.text.Block;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/**
 * Tells in which language a document is written; of a document in English and another language the
 * other is set aside, so that of a table with a column in each the English one is read.
 *
 * <p>What is set aside counts as read where it can be taken for a translation: each stretch stands
 * beside one in English of about its length. Otherwise it is a part that was not read, and nothing
 * can be called missing.
 */
final class DocumentLanguages {
  /** Places of the document that are looked at first, two neighbours each. */
  private static final int SAMPLES = 12;

  /** Most characters of a passage that are looked at. */
  private static final int LONGEST = 300;

  /** Letters below which a passage does not tell its language. */
  private static final int FEWEST_LETTERS = 40;

  /** Share of the words of a sentence that begin with a capital; in German a third does. */
  private static final double MOST_CAPITALS = 0.75;

  /** Of twenty-four passages, how many in English may look otherwise: lists of names, addresses. */
  private static final double MOSTLY = 0.9;

  /** Share of passages that are plainly English where none of the others looks foreign. */
  private static final double SOME = 1 / 3.0;

  private static final double LIKELY = 0.5;

  private static final double SURE = 0.99;

  /** Letters below which nothing is told of a document of short lines. */
  private static final int FEWEST_OF_ALL = 12;

  /** Share of the characters that a second language has at least. */
  private static final double SECOND = 0.1;

  /** Characters that a second language has at least. */
  private static final int FEWEST_OF_SECOND = 300;

  /** Share of the characters from which on English is what is read. */
  private static final double ENOUGH_ENGLISH = 0.35;

  /** A translation is at most so many times as long, or as short. */
  private static final double LONGER = 1.5;

  /** Passages beyond which a document is told by its samples alone. */
  private static final int MOST_PASSAGES = 5_000;

  /**
   * What was told.
   *
   * @param language ISO 639-1 code, or {@link Languages#UNKNOWN}
   * @param source the source with what is in another language set aside
   */
  record Told(String language, SourceText source) {}

  /** A paragraph, or a cell of a row. */
  private static final class Passage {
    final int block;
    final int column;
    final int columns;
    final Span span;
    String language = "";

    Passage(int block, int column, int columns, Span span) {
      this.block = block;
      this.column = column;
      this.columns = columns;
      this.span = span;
    }
  }

  private final SourceText source;
  private final String chars;

  /** Characters that are set aside already. */
  private final BitSet aside = new BitSet();

  private final List<Passage> passages = new ArrayList<>();

  private DocumentLanguages(SourceText source) {
    this.source = source;
    this.chars = source.chars();
    source.setAside().forEach(a -> aside.set(a.source().start(), a.source().end()));
    for (int i = 0; i < source.blocks().size(); i++) {
      addPassages(i, source.blocks().get(i));
    }
  }

  static Told tell(SourceText source) {
    return new DocumentLanguages(source).tell();
  }

  private void addPassages(int index, SourceBlock block) {
    List<Span> cells = new ArrayList<>();
    int start = block.span().start();
    boolean row = block.kind() == Block.Kind.TABLE_ROW;
    for (int i = start; row && i < block.span().end(); i++) {
      if (chars.charAt(i) == '\t') {
        cells.add(new Span(start, i));
        start = i + 1;
      }
    }
    cells.add(new Span(start, block.span().end()));
    for (int column = 0; column < cells.size(); column++) {
      passages.add(new Passage(index, column, cells.size(), cells.get(column)));
    }
  }

  private Told tell() {
    List<String> sample = sample();
    if (sample.isEmpty()) {
      return new Told(ofAll(), source);
    }
    // Most agreements are in English, and plainly: for them no profile is loaded.
    List<String> doubtful =
        sample.stream().filter(words -> !SmallWords.in(words).arePlainlyEnglish()).toList();
    int plain = sample.size() - doubtful.size();
    if (plain >= MOSTLY * sample.size()
        || plain >= SOME * sample.size()
            && doubtful.stream().noneMatch(words -> SmallWords.in(words).mayBeForeign())) {
      return new Told(Languages.ENGLISH, source);
    }
    long english =
        sample.size() - doubtful.stream().filter(words -> !Languages.areEnglish(words)).count();
    if (english >= MOSTLY * sample.size()) {
      return new Told(Languages.ENGLISH, source);
    }
    if (english == 0 || passages.size() > MOST_PASSAGES) {
      return new Told(Languages.of(String.join("\n", sample), LIKELY), source);
    }
    for (Passage passage : passages) {
      String words = words(passage.span);
      if (tells(words)) {
        passage.language = Languages.of(words, SURE);
      }
    }
    return ofParts();
  }

  /** A text without a passage that tells is told as a whole, if it is long enough. */
  private String ofAll() {
    String all =
        passages.stream()
            .limit(4 * SAMPLES)
            .map(passage -> words(passage.span))
            .collect(Collectors.joining("\n"));
    if (letters(all) < FEWEST_OF_ALL) {
      return Languages.UNKNOWN;
    }
    return Languages.areEnglish(all) ? Languages.ENGLISH : Languages.of(all, LIKELY);
  }

  /** Passages that tell their language, two neighbours each from all over the document. */
  private List<String> sample() {
    List<String> sample = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < SAMPLES; i++) {
      next = Math.max(next, (int) ((long) i * passages.size() / SAMPLES));
      for (int found = 0; found < 2 && next < passages.size(); next++) {
        String words = words(passages.get(next).span);
        if (tells(words)) {
          sample.add(words);
          found++;
        }
      }
    }
    return sample;
  }

  private Told ofParts() {
    Map<String, Integer> letters = new HashMap<>();
    for (Passage passage : passages) {
      letters.merge(passage.language, passage.span.length(), Integer::sum);
    }
    letters.keySet().removeAll(List.of("", Languages.UNKNOWN));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    int english = letters.getOrDefault(Languages.ENGLISH, 0);
    String other =
        letters.keySet().stream()
            .filter(language -> !language.equals(Languages.ENGLISH))
            .max((a, b) -> compare(letters, a, b))
            .orElse(Languages.ENGLISH);
    int second = letters.getOrDefault(other, 0);
    if (english < ENOUGH_ENGLISH * all) {
      return new Told(other, source);
    }
    boolean two =
        !other.equals(Languages.ENGLISH) && second >= SECOND * all && second >= FEWEST_OF_SECOND;
    return new Told(Languages.ENGLISH, two ? withoutOther(other, (double) second / all) : source);
  }

  private static int compare(Map<String, Integer> letters, String a, String b) {
    int byLetters = Integer.compare(letters.getOrDefault(a, 0), letters.getOrDefault(b, 0));
    return byLetters != 0 ? byLetters : b.compareTo(a);
  }

  private SourceText withoutOther(String other, double share) {
    passages.forEach(
        passage -> {
          if (!passage.language.equals(other) && !passage.language.equals(Languages.ENGLISH)) {
            passage.language = "";
          }
        });
    tellColumns();
    tellShort();
    String name = Locale.forLanguageTag(other).getDisplayLanguage(Locale.ENGLISH);
    boolean translation = isTranslation(other);
    String note =
        String.format(
            Locale.ROOT,
            "%.0f %% of it in %s, %s",
            100 * share,
            name,
            translation ? "taken for a translation" : "not read");
    List<Unreadable> unreadable = new ArrayList<>(source.unreadable());
    if (!translation) {
      Span first =
          passages.stream().filter(p -> p.language.equals(other)).findFirst().orElseThrow().span;
      String from = source.places().locate(first).describe();
      unreadable.add(
          new Unreadable("what is in " + name + ", from " + from, "only English is read", 0));
    }
    List<SetAside> asides = new ArrayList<>(source.setAside());
    for (Passage passage : passages) {
      if (passage.language.equals(other)) {
        setAside(passage.span, asides);
      }
    }
    return source
        .with(asides, source.marks())
        .with(unreadable, note)
        .withBlocks(blocksWithout(other));
  }

  /** The cells of a column, over all rows of as many cells, are taken to be in one language. */
  private void tellColumns() {
    Map<String, Map<String, Integer>> ofColumn = new HashMap<>();
    for (Passage passage : passages) {
      if (passage.columns > 1 && !passage.language.isEmpty()) {
        ofColumn
            .computeIfAbsent(passage.columns + ":" + passage.column, c -> new HashMap<>())
            .merge(passage.language, letters(words(passage.span)), Integer::sum);
      }
    }
    for (Passage passage : passages) {
      Map<String, Integer> languages = ofColumn.get(passage.columns + ":" + passage.column);
      if (passage.language.isEmpty() && languages != null) {
        passage.language =
            languages.keySet().stream().max((a, b) -> compare(languages, a, b)).orElse("");
      }
    }
  }

  /** A heading or a short paragraph is in the language of what follows it. */
  private void tellShort() {
    String next = "";
    for (int i = passages.size() - 1; i >= 0; i--) {
      Passage passage = passages.get(i);
      if (passage.columns == 1 && passage.language.isEmpty()) {
        passage.language = next;
      }
      next = passage.language.isEmpty() ? next : passage.language;
    }
  }

  /** Whether what is in the other language stands beside as much in English, stretch by stretch. */
  private boolean isTranslation(String other) {
    List<String> languages = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Passage passage : passages) {
      int last = languages.size() - 1;
      int length = passage.span.length();
      if (last >= 0
          && (passage.language.isEmpty() || languages.get(last).equals(passage.language))) {
        lengths.set(last, lengths.get(last) + length);
      } else if (!passage.language.isEmpty()) {
        languages.add(passage.language);
        lengths.add(length);
      }
    }
    int beside = 0;
    int all = 0;
    for (int i = 0; i < languages.size(); i++) {
      if (languages.get(i).equals(other)) {
        all += lengths.get(i);
        beside += isAsLong(lengths, i, i - 1) || isAsLong(lengths, i, i + 1) ? lengths.get(i) : 0;
      }
    }
    return beside >= 0.8 * all;
  }

  private static boolean isAsLong(List<Integer> lengths, int stretch, int neighbour) {
    return neighbour >= 0
        && neighbour < lengths.size()
        && lengths.get(stretch) <= LONGER * lengths.get(neighbour)
        && lengths.get(neighbour) <= LONGER * lengths.get(stretch);
  }

  /** Sets aside what of a span is not set aside already. */
  private void setAside(Span span, List<SetAside> asides) {
    int start = aside.nextClearBit(span.start());
    while (start < span.end()) {
      int next = aside.nextSetBit(start);
      int end = next < 0 ? span.end() : Math.min(next, span.end());
      asides.add(new SetAside(new Span(start, end), SetAside.Reason.OTHER_LANGUAGE));
      start = aside.nextClearBit(end);
    }
  }

  /** The blocks, those of rows that have one language left as paragraphs. */
  private List<SourceBlock> blocksWithout(String other) {
    Map<Integer, List<Passage>> left =
        passages.stream()
            .filter(p -> p.columns > 1 && !p.language.equals(other))
            .collect(Collectors.groupingBy(p -> p.block));
    List<SourceBlock> blocks = new ArrayList<>();
    for (int i = 0; i < source.blocks().size(); i++) {
      SourceBlock block = source.blocks().get(i);
      List<Passage> cells =
          left.getOrDefault(i, List.of()).stream().filter(p -> !words(p.span).isBlank()).toList();
      int columns = cells.isEmpty() ? 1 : cells.get(0).columns;
      boolean oneLeft =
          columns > 1
              && cells.size() < columns
              && cells.stream().filter(p -> letters(words(p.span)) > 3).count() <= 1;
      if (oneLeft) {
        addParagraphs(cells, blocks);
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** The paragraphs of the cells that are left, the first with the number before it. */
  private void addParagraphs(List<Passage> cells, List<SourceBlock> blocks) {
    int start = cells.get(0).span.start();
    Span last = cells.get(cells.size() - 1).span;
    for (int i = last.start(); i <= last.end(); i++) {
      if (i == last.end() || chars.charAt(i) == '\n') {
        if (i > start) {
          blocks.add(
              new SourceBlock(new Span(start, i), Block.Kind.PARAGRAPH, 0, start, false, 0, 0));
        }
        start = i + 1;
      }
    }
  }

  /** The first words of a span that are not set aside. */
  private String words(Span span) {
    StringBuilder words = new StringBuilder();
    int end = Math.min(span.end(), span.start() + LONGEST);
    for (int i = span.start(); i < end; i++) {
      if (!aside.get(i)) {
        words.append(chars.charAt(i));
      }
    }
    return words.toString();
  }

  /** Whether words may be a sentence of some length: not names and addresses, nor a heading. */
  private static boolean tells(String words) {
    int all = 0;
    int capitals = 0;
    boolean inWord = false;
    for (int i = 0; i < words.length(); i++) {
      boolean letter = Character.isLetter(words.charAt(i));
      all += letter && !inWord ? 1 : 0;
      capitals += letter && !inWord && Character.isUpperCase(words.charAt(i)) ? 1 : 0;
      inWord = letter;
    }
    return letters(words) >= FEWEST_LETTERS && capitals <= MOST_CAPITALS * all;
  }

  private static int letters(String words) {
    return (int) words.chars().filter(Character::isLetter).count();
  }
}
