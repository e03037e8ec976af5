package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.text.SetAside.Reason;

/**
 * Tells the running headers, footers and page numbers of a paged document: lines at a page's edge
 * that come back on other pages, figures aside. Position alone proves nothing: a line that stands
 * on one page only stays in the text unless its words give it away (a filing stamp, "Page 3 of
 * 12").
 */
final class RunningLines {
  /** How many lines from a page's edge a running line may stand. */
  private static final int DEPTH = 6;

  /** How many lines from a page's upper edge a stamp may stand. */
  private static final int STAMP_DEPTH = 2;

  private static final int LONGEST = 400;

  /** Fewest characters between the numbers of two pages. */
  static final int SHORTEST_PAGE = 600;

  /** Letters of a line so short that it must run through a third of the pages. */
  private static final int SHORT = 12;

  /**
   * A line that hardly has a letter and runs with the same figures: the number of a firm's file.
   */
  private static final Pattern FILE_NUMBER =
      Pattern.compile("[A-Za-z]{0,2}\\d{4,10}[._/-]{0,2}[\\d._/-]{2,12}");

  private static final Pattern FILING =
      Pattern.compile(
          "Source:\\s{0,3}[^\\n]{2,100},\\s{0,3}[\\w ()/-]{1,20}(?:,\\s{0,3}\\d{1,2}/\\d{1,2}/\\d{4})?"
              + "|(?i:docusign|docverify|hellosign|dropbox sign|adobe sign|pandadoc|signnow)[^\\n]{0,30}"
              + "(?i:\\bid\\b|envelope|document|transaction)[^\\n]{0,20}[:#]\\s{0,3}[\\w-]{6,60}[^\\n]{0,40}"
              + "|<PAGE>(?:\\s{1,10}\\d{1,4})?"
              + "|(?i:</?(?:TYPE|SEQUENCE|FILENAME|DESCRIPTION|DOCUMENT|TEXT|CAPTION)>)[^\\n]{0,80}");

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[\\[(\\u2013\\u2014~-]?\\s{0,3}"
              + "(?:(?i:page|p\\.|pg\\.)\\s{0,3}-?)?"
              + "(?:\\d{1,4}|[ivxlc]{1,7}|(?:[A-Z]|\\d{1,2}(?:\\.\\d{1,2})?)(?:-\\d{1,2})?\\s{0,2}[-\\u2013]\\s{0,2}\\d{1,3})"
              + "(?:\\s{0,3}(?:(?i:of|/|\\|)\\s{0,3}\\d{1,4}|\\(\\d{1,4}\\)))?"
              + "\\s{0,3}[\\])\\u2013\\u2014~-]?");

  private static final Pattern CERTAIN_PAGE_NUMBER =
      Pattern.compile(
          "(?i)-?\\s{0,3}page\\s{0,3}-?\\d{1,4}(?:\\s{0,3}(?:of|/)\\s{0,3}\\d{1,4})?\\s{0,3}-?"
              + "|[-\\u2013]\\s{1,3}(?:\\d{1,4}|[ivxlc]{1,7})\\s{1,3}[-\\u2013]"
              + "|\\d{1,4}\\s{0,3}(?:of|/)\\s{0,3}\\d{1,4}");

  private static final Pattern STAMP =
      Pattern.compile(
          "(?i:(?:exhibit|ex\\.?|annex|schedule|appendix)[ -]{0,3}[\\w.-]{1,12}"
              + "|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})");

  /** "LUMEN-LIT 0004512": the number that a page bears in a court's or an archive's files. */
  private static final Pattern BATES =
      Pattern.compile(
          "([A-Z][A-Z&.]{0,15}(?:[ _.-]{1,2}[A-Z][A-Z&.]{0,15}){0,2}[ _.-]{0,2})(\\d{5,9})");

  /** The empty fields of a signature page come back on every such page without being furniture. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:by|name|title|date|its|signed|signature|print(?:ed)? name|address)\\b.{0,60}");

  private RunningLines() {}

  /** Whether the words alone make a line filing furniture, wherever it stands. */
  static boolean isFiling(CharSequence line) {
    return line.length() <= LONGEST && FILING.matcher(line).matches();
  }

  /**
   * Judges the lines of a document.
   *
   * @param pages for each page its lines from top to bottom, without surrounding spaces
   * @return for each page and line the reason to set it aside, empty for a line of the text
   */
  static List<List<Optional<Reason>>> judge(List<List<String>> pages) {
    Map<String, Integer> top = new HashMap<>();
    Map<String, Integer> bottom = new HashMap<>();
    Map<String, Integer> exact = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> topKeys = new HashSet<>();
      Set<String> bottomKeys = new HashSet<>();
      for (int i = 0; i < Math.min(DEPTH, page.size()); i++) {
        topKeys.add(key(page.get(i)));
        bottomKeys.add(key(page.get(page.size() - 1 - i)));
      }
      topKeys.forEach(k -> top.merge(k, 1, Integer::sum));
      bottomKeys.forEach(k -> bottom.merge(k, 1, Integer::sum));
      page.stream()
          .limit(STAMP_DEPTH)
          .distinct()
          .filter(RunningLines::couldBeStamp)
          .forEach(line -> exact.merge(line, 1, Integer::sum));
    }
    boolean bareNumbers = numbered(pages, bottom) >= 2 || pages.size() == 1;
    Set<String> bates = bates(pages.stream().flatMap(List::stream).toList());
    Set<String> seen = new HashSet<>();
    List<List<Optional<Reason>>> reasons = new ArrayList<>();
    for (List<String> page : pages) {
      List<Optional<Reason>> of =
          new ArrayList<>(Collections.nCopies(page.size(), Optional.empty()));
      for (int i = 0; i < page.size(); i++) {
        of.set(i, alone(page.get(i), bates));
      }
      for (int i = 0; i < Math.min(DEPTH, page.size()); i++) {
        if (of.get(i).isEmpty()) {
          of.set(i, reason(page.get(i), top, pages.size(), bareNumbers, Reason.RUNNING_HEADER));
        }
        int times = i < STAMP_DEPTH ? exact.getOrDefault(page.get(i), 0) : 0;
        boolean stamp = times >= 3 && times * 2 >= pages.size();
        if (of.get(i).isEmpty() && stamp && !seen.add(page.get(i))) {
          of.set(i, Optional.of(Reason.RUNNING_HEADER));
        }
        if (of.get(i).isEmpty()) {
          break;
        }
      }
      for (int i = page.size() - 1; i >= Math.max(0, page.size() - DEPTH); i--) {
        if (of.get(i).isEmpty()) {
          of.set(i, reason(page.get(i), bottom, pages.size(), bareNumbers, Reason.RUNNING_FOOTER));
        }
        if (of.get(i).isEmpty()) {
          break;
        }
      }
      reasons.add(of);
    }
    return reasons;
  }

  /** How many pages begin or end with what could be their number, file numbers aside. */
  private static int numbered(List<List<String>> pages, Map<String, Integer> bottom) {
    int numbered = 0;
    for (List<String> page : pages) {
      List<String> own =
          page.stream()
              .filter(line -> !isFiling(line))
              .filter(line -> !isFileNumber(line) || !runs(line, bottom, pages.size()))
              .toList();
      if (!own.isEmpty() && (isPageNumber(own.get(own.size() - 1)) || isPageNumber(own.get(0)))) {
        numbered++;
      }
    }
    return numbered;
  }

  /**
   * Judges the paragraphs of a document whose pages are marked, if at all, by breaks between them.
   *
   * @param blocks the paragraphs' words, in order
   * @param starts their source offsets
   * @param pageStarts indices of paragraphs before which the source breaks the page, ascending
   */
  static List<Optional<Reason>> judge(List<String> blocks, int[] starts, List<Integer> pageStarts) {
    List<Optional<Reason>> reasons =
        new ArrayList<>(Collections.nCopies(blocks.size(), Optional.empty()));
    int[] numbers = blocks.stream().mapToInt(RunningLines::pageNumber).toArray();
    for (int at : sequence(numbers, starts, SHORTEST_PAGE)) {
      reasons.set(at, Optional.of(Reason.PAGE_NUMBER));
    }
    List<List<String>> pages = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= pageStarts.size(); i++) {
      int to = i < pageStarts.size() ? pageStarts.get(i) : blocks.size();
      if (to > from) {
        pages.add(blocks.subList(from, to));
        from = to;
      }
    }
    if (pages.size() > 1) {
      List<Optional<Reason>> edges = judge(pages).stream().flatMap(List::stream).toList();
      for (int i = 0; i < edges.size(); i++) {
        reasons.set(i, edges.get(i).isPresent() ? edges.get(i) : reasons.get(i));
      }
    } else {
      Set<String> bates = bates(blocks);
      for (int i = 0; i < blocks.size(); i++) {
        Optional<Reason> alone = alone(blocks.get(i), bates);
        reasons.set(i, alone.isPresent() ? alone : reasons.get(i));
      }
    }
    return reasons;
  }

  /** The reason that a line's own words give, wherever it stands. */
  private static Optional<Reason> alone(String line, Set<String> bates) {
    return isFiling(line)
        ? Optional.of(Reason.FILING_FURNITURE)
        : bates.contains(line) ? Optional.of(Reason.WATERMARK) : Optional.empty();
  }

  /** The lines that count pages as numbers of an archive do, each one more than the one before. */
  private static Set<String> bates(List<String> lines) {
    Set<String> bates = new HashSet<>();
    Map<String, String> before = new HashMap<>();
    for (String line : lines) {
      Matcher matcher = BATES.matcher(line);
      if (line.length() > 40 || !matcher.matches()) {
        continue;
      }
      long number = Long.parseLong(matcher.group(2));
      String previous = before.get(matcher.group(1) + number);
      before.put(matcher.group(1) + (number + 1), line);
      if (previous != null) {
        bates.add(previous);
        bates.add(line);
      }
    }
    return bates;
  }

  /**
   * Whether a line tells by its figures what the paper is: an exhibit's number, a date. On half of
   * the pages it is a stamp; where it comes first it may be a title, and stays.
   */
  private static boolean couldBeStamp(String line) {
    return line.length() <= 40 && STAMP.matcher(line).matches();
  }

  private static Optional<Reason> reason(
      String line, Map<String, Integer> counts, int pages, boolean bareNumbers, Reason running) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    if (CERTAIN_PAGE_NUMBER.matcher(line).matches()
        || (bareNumbers && PAGE_NUMBER.matcher(line).matches())) {
      return Optional.of(Reason.PAGE_NUMBER);
    }
    if (FIELD.matcher(line).matches() || LineShape.labelLength(line) > 0) {
      return Optional.empty();
    }
    return runs(line, counts, pages) ? Optional.of(running) : Optional.empty();
  }

  private static boolean runs(String line, Map<String, Integer> counts, int pages) {
    String key = key(line);
    int count = counts.getOrDefault(key, 0);
    long letters = key.chars().filter(Character::isLetter).limit(SHORT).count();
    boolean enough = count >= 3 || (count == 2 && pages <= 3);
    return (letters >= 3 || isFileNumber(line))
        && enough
        && (letters == SHORT || count * 3 >= pages);
  }

  private static boolean isFileNumber(String line) {
    return line.length() <= 24 && FILE_NUMBER.matcher(line).matches();
  }

  /** The figure of a line that could be an Arabic page number; -1 for any other line. */
  static int pageNumber(String line) {
    if (!isPageNumber(line)) {
      return -1;
    }
    int start = 0;
    while (start < line.length() && !Character.isDigit(line.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.length() && end - start < 4 && Character.isDigit(line.charAt(end))) {
      end++;
    }
    return start == end ? -1 : Integer.parseInt(line, start, end, 10);
  }

  /**
   * The longest run of page numbers, each one more than the one before (one may be missing) and at
   * least {@code distance} after it.
   *
   * @param numbers candidates, in order; -1 for what is none
   * @param positions where they stand, ascending
   * @return their indices; empty when fewer than three follow one another
   */
  static List<Integer> sequence(int[] numbers, int[] positions, int distance) {
    int[] length = new int[numbers.length];
    int[] before = new int[numbers.length];
    Map<Integer, Integer> best = new HashMap<>();
    int last = -1;
    for (int i = 0; i < numbers.length; i++) {
      before[i] = -1;
      if (numbers[i] < 0) {
        continue;
      }
      length[i] = 1;
      for (int step = 1; step <= 2; step++) {
        Integer previous = best.get(numbers[i] - step);
        if (previous != null
            && positions[i] - positions[previous] >= distance
            && length[previous] + 1 > length[i]) {
          length[i] = length[previous] + 1;
          before[i] = previous;
        }
      }
      Integer same = best.get(numbers[i]);
      if (same == null || length[i] >= length[same]) {
        best.put(numbers[i], i);
      }
      if (last < 0 || length[i] > length[last]) {
        last = i;
      }
    }
    List<Integer> run = new ArrayList<>();
    if (last >= 0 && length[last] >= 3) {
      for (int i = last; i >= 0; i = before[i]) {
        run.add(i);
      }
    }
    Collections.reverse(run);
    return run;
  }

  private static boolean isPageNumber(String line) {
    return line.length() <= 40 && PAGE_NUMBER.matcher(line).matches();
  }

  /** A line without its figures, spaces and case; a file's number as it is. */
  private static String key(String line) {
    if (line.length() > LONGEST) {
      return "";
    }
    if (isFileNumber(line)) {
      return line;
    }
    StringBuilder key = new StringBuilder(line.length());
    boolean digits = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean digit = Character.isDigit(c);
      if (digit && !digits) {
        key.append('#');
      } else if (!digit && !TextNormaliser.isSpace(c)) {
        key.append(c);
      }
      digits = digit;
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
