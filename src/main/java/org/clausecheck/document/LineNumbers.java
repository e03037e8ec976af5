package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausecheck.document.TextLine.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that a document prints in the margin beside its lines: they stand one under
 * another, left of all words, and count lines, not clauses. Keeps the margin from page to page, so
 * that a page with few lines is told as well.
 */
final class LineNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  /** Fewest numbers on a page that prove the margin. */
  private static final int PROOF = 10;

  private float from = Float.NaN;
  private float to = Float.NaN;

  /** Those pieces of a page that are line numbers. */
  List<Piece> in(List<Piece> pieces) {
    List<Piece> numbers = new ArrayList<>();
    List<Piece> words = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean number = piece.text.length() <= 5 && NUMBER.matcher(piece.text).matches();
      (number ? numbers : words).add(piece);
    }
    if (numbers.isEmpty() || (numbers.size() < 3 && Float.isNaN(from))) {
      return List.of();
    }
    float edge = edge(words);
    numbers.removeIf(n -> n.right > edge);
    List<Piece> best = List.of();
    for (List<Piece> column : columns(numbers)) {
      if (column.size() > best.size() && (isKnown(column) || proves(column, words))) {
        best = column;
      }
    }
    if (!best.isEmpty() && counts(best)) {
      for (Piece number : best) {
        from = Float.isNaN(from) ? number.left : Math.min(from, number.left);
        to = Float.isNaN(to) ? number.right : Math.max(to, number.right);
      }
      return best;
    }
    return List.of();
  }

  /** Where the words of a page begin: nine in ten lines begin there or further right. */
  private static float edge(List<Piece> words) {
    float[] lefts = new float[words.size()];
    for (int i = 0; i < lefts.length; i++) {
      lefts[i] = words.get(i).left;
    }
    Arrays.sort(lefts);
    return lefts.length == 0 ? Float.MAX_VALUE : lefts[lefts.length / 10] + 1;
  }

  /** Numbers that stand under one another, flush left or right. */
  private static Collection<List<Piece>> columns(List<Piece> numbers) {
    Map<Integer, List<Piece>> columns = new HashMap<>();
    for (Piece number : numbers) {
      columns.computeIfAbsent(Math.round(number.right / 3), k -> new ArrayList<>()).add(number);
      columns.computeIfAbsent(-1 - Math.round(number.left / 3), k -> new ArrayList<>()).add(number);
    }
    columns.values().forEach(c -> c.sort(Comparator.comparingDouble((Piece p) -> p.baseline)));
    return columns.values();
  }

  private boolean isKnown(List<Piece> column) {
    return !Float.isNaN(from)
        && column.stream().allMatch(n -> n.left > from - 3 && n.right < to + 3);
  }

  /** Whether each number is more than the one above by the same step. */
  private static boolean counts(List<Piece> column) {
    int steps = 0;
    int step = 0;
    for (int i = 1; i < column.size(); i++) {
      int rise = value(column.get(i)) - value(column.get(i - 1));
      step = step == 0 ? rise : step;
      steps += rise == step && rise > 0 ? 1 : 0;
    }
    return column.size() == 1 || (step <= 10 && steps * 10 >= (column.size() - 1) * 9);
  }

  private static int value(Piece number) {
    return Integer.parseInt(number.text, 0, number.text.length(), 10);
  }

  /**
   * Whether numbers count lines. They do when the step is more than one, or when many of the lines
   * beside them go on in the middle of a sentence, or bear a number of their own.
   */
  private static boolean proves(List<Piece> column, List<Piece> words) {
    if (column.size() < 3 || !counts(column)) {
      return false;
    }
    if (value(column.get(1)) - value(column.get(0)) > 1) {
      return true;
    }
    int inner = 0;
    for (Piece number : column) {
      Piece beside = beside(number, words);
      boolean goesOn =
          beside != null
              && (Character.isLowerCase(beside.text.charAt(0))
                  || LineShape.labelLength(beside.text) > 0);
      inner += goesOn ? 1 : 0;
    }
    return column.size() >= PROOF
        && inner * 10 >= column.size() * 3
        && column.size() * 10 >= lines(column, words) * 8;
  }

  /** How many lines of words stand between the first of these numbers and the last. */
  private static int lines(List<Piece> column, List<Piece> words) {
    float first = column.get(0).baseline;
    float last = column.get(column.size() - 1).baseline;
    float[] baselines = new float[words.size()];
    int count = 0;
    for (Piece word : words) {
      if (word.baseline > first - 2 && word.baseline < last + 2) {
        baselines[count++] = word.baseline;
      }
    }
    Arrays.sort(baselines, 0, count);
    int lines = 0;
    float previous = -Float.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      lines += baselines[i] - previous > 4 ? 1 : 0;
      previous = baselines[i];
    }
    return lines;
  }

  private static @Nullable Piece beside(Piece number, List<Piece> words) {
    Piece first = null;
    for (Piece word : words) {
      if (Math.abs(word.baseline - number.baseline) < 0.4f * word.size
          && word.left >= number.right - 1
          && (first == null || word.left < first.left)) {
        first = word;
      }
    }
    return first;
  }
}
