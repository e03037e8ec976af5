package org.clausecheck.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.document.SourceText.SourceBlock;
import org.clausecheck.text.Mark;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * Reads the boxes that offer words for ticking. What is not ticked beside something that is, is set
 * aside; where nothing is ticked, or more than the words allow, the choice is marked as open. Works
 * on the source of any format: their readers show a box as a character.
 */
final class TickBoxes {
  private static final int LONGEST_INLINE = 60;

  private static final Pattern INSTRUCTION =
      Pattern.compile(
          "[(\\[](?i:please )?(?i:check|tick|mark|select|choose|cross)\\b[^()\\[\\]]{0,60}[)\\]]\\s?:?");

  private static final Pattern CONNECTION =
      Pattern.compile("\\s{0,3}(?:[,;]\\s{0,3})?(?:(?<=[\\s,;])(?i:and/or|or)|/)(?=\\s{0,3}$)");

  private static final Pattern SEVERAL =
      Pattern.compile("(?i)\\b(?:all|any|each|one or more|those) (?:that|which|of|boxes)");

  private static final Pattern ONE =
      Pattern.compile("(?i)\\b(?:check|tick|mark|select|choose) (?:only )?one\\b");

  private static final Pattern ARTICLE = Pattern.compile("(?i)(?:the|an?)\\s");

  private static final Pattern NAME_GOES_ON =
      Pattern.compile("[\\p{Lu}\\d]|(?:of|and|the|&)\\s{1,3}(?:the\\s{1,3})?[\\p{Lu}\\d]");

  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)\\s{0,3}(?:\\(|years?|months?|days?|weeks?|quarters?|per ?cent|%|dollars|euros?|[\\d,.:;])");

  private final SourceText source;
  private final String chars;
  private final BitSet dead = new BitSet();
  private final List<SetAside> asides;
  private final List<Mark> marks;

  /** Words with their box. */
  private record Option(TickBox box, Span words) {}

  private TickBoxes(SourceText source) {
    this.source = source;
    this.chars = source.chars();
    this.asides = new ArrayList<>(source.setAside());
    this.marks = new ArrayList<>(source.marks());
    source.setAside().forEach(s -> dead.set(s.source().start(), s.source().end()));
  }

  /** The same source with what is not ticked set aside. */
  static SourceText read(SourceText source) {
    return TickBox.possibleIn(source.chars()) ? new TickBoxes(source).read() : source;
  }

  private SourceText read() {
    List<Option> items = new ArrayList<>();
    int lead = 0;
    for (SourceBlock block : source.blocks()) {
      List<TickBox> boxes =
          TickBox.in(chars, block.span()).stream()
              .filter(b -> b.span().start() >= block.labelEnd() && !dead.get(b.span().start()))
              .toList();
      boolean item = boxes.size() == 1 && startsWith(block, boxes.get(0));
      if (!item || (!items.isEmpty() && items.get(0).box().style() != boxes.get(0).style())) {
        judge(items, lead, true);
        items.clear();
        lead = block.span().start();
      }
      if (item) {
        items.add(new Option(boxes.get(0), block.span()));
      } else if (!boxes.isEmpty()) {
        judge(inline(block, offered(boxes)), block.span().start(), false);
      }
    }
    judge(items, lead, true);
    return asides.size() == source.setAside().size() && marks.size() == source.marks().size()
        ? source
        : source.with(asides, marks);
  }

  private boolean startsWith(SourceBlock block, TickBox box) {
    return LineShape.isLabelOnly(chars.substring(block.labelEnd(), box.span().start()).strip())
        || chars.substring(block.labelEnd(), box.span().start()).isBlank();
  }

  /** The boxes of the style that has a tick; lines are boxes only beside one with a cross. */
  private static List<TickBox> offered(List<TickBox> boxes) {
    for (TickBox.Style style : TickBox.Style.values()) {
      List<TickBox> same = boxes.stream().filter(b -> b.style() == style).toList();
      boolean ticked = same.stream().anyMatch(TickBox::ticked);
      boolean bare = same.stream().anyMatch(b -> !b.ticked());
      boolean certain = style == TickBox.Style.CHARACTER || (ticked && bare);
      if (!same.isEmpty() && (certain || style == TickBox.Style.BRACKETS)) {
        return same;
      }
    }
    return List.of();
  }

  /** The words beside each box of a paragraph: after it, or before it where boxes come last. */
  private List<Option> inline(SourceBlock block, List<TickBox> boxes) {
    if (boxes.isEmpty()) {
      return List.of();
    }
    TickBox last = boxes.get(boxes.size() - 1);
    boolean trailing =
        boxes.size() > 1
            && chars.substring(last.span().end(), block.span().end()).replace(".", "").isBlank();
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Span box = boxes.get(i).span();
      int start = trailing ? before(block, boxes, i) : box.start();
      int end =
          trailing
              ? box.end()
              : i + 1 < boxes.size() ? boxes.get(i + 1).span().start() : after(block, boxes);
      options.add(new Option(boxes.get(i), new Span(start, Math.max(start, end))));
    }
    return options;
  }

  private int before(SourceBlock block, List<TickBox> boxes, int i) {
    if (i > 0) {
      return boxes.get(i - 1).span().end();
    }
    int end = boxes.get(0).span().start();
    int colon = chars.lastIndexOf(':', end);
    if (colon >= block.span().start()) {
      return colon + 1;
    }
    int words = words(chars.substring(boxes.get(0).span().end(), boxes.get(1).span().start()));
    int start = end;
    for (int w = 0; w < Math.max(1, words); w++) {
      start = wordBefore(start, block.span().start());
    }
    return start;
  }

  private int wordBefore(int from, int least) {
    int i = from;
    while (i > least && TextNormaliser.isSpace(chars.charAt(i - 1))) {
      i--;
    }
    while (i > least && !TextNormaliser.isSpace(chars.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /**
   * Where the last option of a sentence ends: at a mark, or after as many words as the longest of
   * the others has ("[X] exclusive [ ] non-exclusive licence").
   */
  private int after(SourceBlock block, List<TickBox> boxes) {
    int most = 0;
    for (int i = 0; i + 1 < boxes.size(); i++) {
      String words =
          chars.substring(boxes.get(i).span().end(), boxes.get(i + 1).span().start()).strip();
      Matcher connected = CONNECTION.matcher(words);
      most =
          Math.max(most, words(connected.find() ? words.substring(0, connected.start()) : words));
    }
    return endOf(boxes.get(boxes.size() - 1).span().end(), block.span().end(), most);
  }

  /** Where this many words end, or the name that goes on after them, or the next mark. */
  private int endOf(int from, int end, int most) {
    int i = from;
    int words = 0;
    boolean inWord = false;
    while (i < end) {
      char c = chars.charAt(i);
      boolean space = TextNormaliser.isSpace(c);
      boolean pauses = c == ',' || c == ';' || c == ':' || c == '.';
      if (pauses && inWord && (i + 1 == end || TextNormaliser.isSpace(chars.charAt(i + 1)))) {
        return i;
      }
      boolean begins = !space && !inWord;
      if (begins && most > 0 && words >= most && !NAME_GOES_ON.matcher(rest(i, end)).lookingAt()) {
        return i;
      }
      words += begins && !ARTICLE.matcher(rest(i, end)).lookingAt() ? 1 : 0;
      inWord = !space;
      i++;
    }
    return end;
  }

  private CharSequence rest(int from, int end) {
    return chars.substring(from, Math.min(end, from + 40));
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s{1,100}").length;
  }

  /**
   * @param lead where the words begin that lead into the options
   * @param items whether each option is a paragraph of its own
   */
  private void judge(List<Option> options, int lead, boolean items) {
    if (options.isEmpty() || !certain(options, items)) {
      return;
    }
    long ticked = options.stream().filter(o -> o.box().ticked()).count();
    Span all = options.get(0).words().cover(options.get(options.size() - 1).words());
    String words = chars.substring(Math.min(lead, all.start()), all.end());
    boolean several = SEVERAL.matcher(words).find() || (options.size() > 2 && !one(words));
    boolean answers = options.stream().anyMatch(o -> answers(own(o)));
    boolean alone = options.size() == 1;
    boolean open = !alone && (ticked == 0 || answers || (ticked > 1 && !several));
    if (open) {
      marks.add(
          new Mark(
              all,
              Mark.Kind.OPEN_CHOICE,
              ticked == 0
                  ? "no box is ticked"
                  : answers ? "a question answered by a box" : "more than one box is ticked"));
      return;
    }
    for (Option option : options) {
      if (option.box().ticked()) {
        takeBox(option, ticked < options.size());
      } else {
        take(option.words(), SetAside.Reason.UNTICKED);
        marks.add(new Mark(option.words(), Mark.Kind.UNTICKED, "a box that is not ticked"));
      }
    }
    instructions(new Span(Math.min(lead, all.start()), all.start()));
  }

  private static boolean one(String words) {
    return ONE.matcher(words).find();
  }

  /** Whether these are boxes and not bullets or blanks. */
  private boolean certain(List<Option> options, boolean items) {
    TickBox.Style style = options.get(0).box().style();
    boolean ticked = options.stream().anyMatch(o -> o.box().ticked());
    boolean bare = options.stream().anyMatch(o -> !o.box().ticked());
    return switch (style) {
      case CHARACTER -> true;
      case SQUARE, LINE -> ticked && bare;
      case BRACKETS ->
          (ticked && bare)
              || (options.size() > 1 && bare && options.stream().allMatch(o -> offers(o, items)));
    };
  }

  private boolean offers(Option option, boolean item) {
    String words = own(option);
    return !words.isBlank()
        && !UNIT.matcher(words).lookingAt()
        && (item || words.length() <= LONGEST_INLINE);
  }

  private static boolean answers(String words) {
    String word = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return word.equals("yes") || word.equals("no");
  }

  private String own(Option option) {
    Span words = option.words();
    Span box = option.box().span();
    return box.start() > words.start() + 1
        ? chars.substring(words.start(), box.start())
        : chars.substring(Math.min(box.end(), words.end()), words.end());
  }

  /** Leaves the words of a ticked box live, without the box and the "or" before the next one. */
  private void takeBox(Option option, boolean others) {
    marks.add(new Mark(option.words(), Mark.Kind.TICKED, "a box that is ticked"));
    take(option.box().span(), SetAside.Reason.LAYOUT);
    Matcher connection = CONNECTION.matcher(option.words().in(chars));
    if (others && connection.find()) {
      int at = option.words().start();
      take(new Span(at + connection.start(), at + connection.end()), SetAside.Reason.LAYOUT);
    }
  }

  private void instructions(Span lead) {
    Matcher matcher = INSTRUCTION.matcher(chars).region(lead.start(), lead.end());
    while (matcher.find()) {
      take(new Span(matcher.start(), matcher.end()), SetAside.Reason.LAYOUT);
    }
  }

  /** Sets aside what is not yet. */
  private void take(Span span, SetAside.Reason reason) {
    int i = dead.nextClearBit(span.start());
    while (i < span.end()) {
      int set = dead.nextSetBit(i);
      int end = set < 0 ? span.end() : Math.min(set, span.end());
      asides.add(new SetAside(new Span(i, end), reason));
      dead.set(i, end);
      i = dead.nextClearBit(end);
    }
  }
}
