package org.clausecheck.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Turns of phrase that speak for a kind of clause, or against it, as {@code cues.txt} lists them
 * (the file explains its notation). Immutable.
 *
 * <p>A cue becomes one bounded regular expression over the sentence's words; it is tried only where
 * its first word stands.
 */
final class Cues {
  private static final String NUMBER =
      "(?:[^ ]{0,20}[0-9*][^ ]{0,20}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen"
          + "|twenty|thirty|forty|fortyfive|sixty|ninety|hundred|thousand|million)";

  /** Written "nonexclusive" or "non-exclusive"; always read as two words. */
  private static final Set<String> NEGATED =
      Set.of(
          "exclusive",
          "exclusively",
          "compete",
          "competition",
          "renewal",
          "payment",
          "performance",
          "refundable",
          "creditable",
          "transferable",
          "terminating",
          "breaching",
          "defaulting");

  /**
   * A cue.
   *
   * @param kind the kind it speaks of
   * @param strength probability that a sentence with these words is of the kind; 0 speaks against
   *     it
   * @param pattern as written in the file
   */
  record Cue(ClauseKind kind, double strength, String pattern) {}

  private record Compiled(Cue cue, List<String> openings, Pattern regex) {}

  private static final Pattern A_NUMBER = Pattern.compile(NUMBER);

  private final List<Compiled> cues;
  private final Openings openings = new Openings();

  private Cues(List<Compiled> cues) {
    this.cues = List.copyOf(cues);
    for (int i = 0; i < cues.size(); i++) {
      for (String opening : cues.get(i).openings()) {
        openings.add(opening, i);
      }
    }
  }

  /** The cues that come with the program. */
  static Cues shipped() {
    try (InputStream in =
            Objects.requireNonNull(Cues.class.getResourceAsStream("cues.txt"), "cues.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static Cues parse(List<String> lines) {
    List<Compiled> cues = new ArrayList<>();
    ClauseKind kind = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      String where = "cues line " + (i + 1) + ": ";
      if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        String id = line.substring(1, line.length() - 1);
        kind =
            ClauseKind.of(id)
                .orElseThrow(
                    () -> new IllegalArgumentException(where + "unknown kind '" + id + "'"));
        continue;
      }
      int space = line.indexOf(' ');
      if (kind == null || space < 0) {
        throw new IllegalArgumentException(where + "expected [kind] or 'strength pattern'");
      }
      try {
        Cue cue =
            new Cue(
                kind, Double.parseDouble(line.substring(0, space)), line.substring(space).strip());
        cues.add(compile(cue));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(where + e.getMessage(), e);
      }
    }
    return new Cues(cues);
  }

  int size() {
    return cues.size();
  }

  Cue get(int index) {
    return cues.get(index).cue();
  }

  /** The kinds that the cues of these indices speak for. */
  Set<ClauseKind> kinds(BitSet found) {
    Set<ClauseKind> kinds = EnumSet.noneOf(ClauseKind.class);
    found.stream()
        .mapToObj(this::get)
        .filter(cue -> cue.strength() > 0)
        .forEach(cue -> kinds.add(cue.kind()));
    return kinds;
  }

  /** Finds cues in the sentences of one document; remembers which words open which cue. */
  Finder finder() {
    return new Finder();
  }

  /** Not thread-safe: one a document. */
  final class Finder {
    private final Map<String, int[]> openedBy = new HashMap<>();

    /** Indices of the cues in a sentence of {@linkplain #words normalised words}. */
    BitSet find(List<String> words) {
      BitSet found = new BitSet(size());
      StringBuilder row = new StringBuilder();
      for (String word : words) {
        row.append(' ').append(word);
      }
      row.append(' ');
      int at = 0;
      for (String word : words) {
        for (int candidate : openedBy.computeIfAbsent(word, Cues.this::openedBy)) {
          if (!found.get(candidate)) {
            Matcher matcher = cues.get(candidate).regex().matcher(row);
            matcher.region(at, row.length());
            if (matcher.lookingAt()) {
              found.set(candidate);
            }
          }
        }
        at += 1 + word.length();
      }
      return found;
    }
  }

  private int[] openedBy(String word) {
    IntStream opened = IntStream.of(openings.by(word));
    return A_NUMBER.matcher(word).matches()
        ? IntStream.concat(opened, IntStream.of(openings.by("#"))).distinct().toArray()
        : opened.toArray();
  }

  /**
   * Adds the words of a token as cues see them: lower case, hyphens parting words, no punctuation;
   * redactions stay.
   */
  static void words(String token, List<String> into) {
    StringBuilder word = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '*') {
        word.append(Character.toLowerCase(c));
      } else if (c == '-' || c == '/' || c == '\u2010' || c == '\u2011') {
        flush(word, into);
      }
    }
    flush(word, into);
  }

  private static void flush(StringBuilder word, List<String> into) {
    if (word.length() > 0) {
      String whole = word.toString();
      if (whole.startsWith("non") && NEGATED.contains(whole.substring(3))) {
        into.add("non");
        whole = whole.substring(3);
      }
      into.add(whole);
      word.setLength(0);
    }
  }

  private static Compiled compile(Cue cue) {
    List<String> parts = parts(cue.pattern());
    StringBuilder regex = new StringBuilder();
    for (String part : parts) {
      regex.append(
          switch (part) {
            case ".." -> "(?: [^ ]{1,60}){0,4}?";
            case "..." -> "(?: [^ ]{1,60}){0,14}?";
            default -> part.endsWith("?") ? "(?:" + row(part) + ")?" : row(part);
          });
    }
    String first = parts.get(0);
    if (first.startsWith(".") || first.endsWith("?")) {
      throw new IllegalArgumentException("a cue must open with a word: " + cue.pattern());
    }
    List<String> openings = rows(first).stream().map(row -> row.split(" ", 2)[0]).toList();
    return new Compiled(cue, openings, Pattern.compile(regex.toString()));
  }

  /** Splits at spaces outside parentheses. */
  private static List<String> parts(String pattern) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= pattern.length(); i++) {
      char c = i < pattern.length() ? pattern.charAt(i) : ' ';
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ' ' && depth == 0) {
        if (i > start) {
          parts.add(pattern.substring(start, i));
        }
        start = i + 1;
      }
    }
    if (depth != 0 || parts.isEmpty()) {
      throw new IllegalArgumentException("parentheses do not match: " + pattern);
    }
    return parts;
  }

  private static List<String> rows(String part) {
    String inner = part.endsWith("?") ? part.substring(0, part.length() - 1) : part;
    if (inner.startsWith("(") && inner.endsWith(")")) {
      inner = inner.substring(1, inner.length() - 1);
    }
    return List.of(inner.split("\\|"));
  }

  private static String row(String part) {
    StringBuilder regex = new StringBuilder("(?:");
    String or = "";
    for (String row : rows(part)) {
      regex.append(or);
      for (String word : row.strip().split(" +")) {
        regex.append(
            switch (word) {
              case ".." -> "(?: [^ ]{1,60}){0,4}?";
              case "..." -> "(?: [^ ]{1,60}){0,14}?";
              default -> " " + word(word) + "(?= )";
            });
      }
      or = "|";
    }
    return regex.append(")").toString();
  }

  private static String word(String word) {
    if (word.equals("#")) {
      return NUMBER;
    }
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "[^ ]{0,30}"
        : Pattern.quote(word);
  }
}
