package org.clausecheck.report;

import java.util.Locale;
import org.clausecheck.review.Verdict;

/** Lines of text, broken at a width; bold and coloured where a terminal shows them. */
final class TextPage {
  /** Column where what follows a label begins. */
  private static final int ENTRY = 20;

  private static final String RESET = "\u001b[0m";

  private final StringBuilder text = new StringBuilder();
  private final int width;
  private final boolean styled;

  /**
   * @param width in columns
   * @param styled whether bold and colour are wanted
   */
  TextPage(int width, boolean styled) {
    this.width = width;
    this.styled = styled;
  }

  int width() {
    return width;
  }

  /** Words in bold, broken at the width. */
  void bold(String words) {
    TextPage lines = new TextPage(width, false);
    lines.wrap(0, 0, words);
    lines.text.toString().lines().forEach(line -> text.append(emphatic(line)).append('\n'));
  }

  private String emphatic(String line) {
    return styled ? "\u001b[1m" + line + RESET : line;
  }

  /** A whole line in which some words have a verdict's colour; it is not broken. */
  void coloured(String line, String words, Verdict verdict) {
    text.append(styled ? line.replace(words, colour(verdict) + words + RESET) : line).append('\n');
  }

  private static String colour(Verdict verdict) {
    return switch (verdict) {
      case WALK_AWAY -> "\u001b[1;31m";
      case MISSING, UNCLEAR -> "\u001b[1;33m";
      case FALLBACK -> "\u001b[36m";
      case PREFERRED -> "\u001b[32m";
      case NOT_APPLICABLE -> "\u001b[2m";
    };
  }

  /** How many lines there are. */
  int lines() {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Adds all lines of another page. */
  void add(TextPage other) {
    text.append(other.text);
  }

  void blank() {
    text.append('\n');
  }

  void heading(String words) {
    blank();
    bold(words);
    blank();
  }

  /** A label, and beside it, or under it where it is long, one or more lines of what it says. */
  void entry(String label, String words) {
    String lead = label;
    if (label.length() >= ENTRY) {
      text.append(label).append('\n');
      lead = "";
    }
    for (String line : words.split("\n", -1)) {
      line(0, ENTRY, String.format(Locale.ROOT, "%-" + ENTRY + "s", lead), line);
      lead = "";
    }
  }

  void wrap(int first, int next, String words) {
    wrap(first, next, "", "", words);
  }

  void wrap(int first, int next, String lead, String nextLead, String words) {
    int indent = nextLead.isEmpty() ? next : first;
    broken(" ".repeat(first) + lead, " ".repeat(indent) + nextLead, words);
  }

  void line(int first, int next, String lead, String words) {
    broken(" ".repeat(first) + lead, " ".repeat(next), words);
  }

  private void broken(String lead, String nextLead, String words) {
    StringBuilder line = new StringBuilder(lead);
    boolean empty = true;
    for (String word : Printable.line(words).split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > width) {
        end(line);
        line = new StringBuilder(nextLead);
        empty = true;
      }
      if (!empty) {
        line.append(' ');
      }
      line.append(word);
      empty = false;
    }
    end(line);
  }

  private void end(StringBuilder line) {
    text.append(line.toString().stripTrailing()).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
