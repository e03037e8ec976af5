package org.clausecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the program is bounded: a hostile contract cannot make it search for
 * long. Read from the sources, so that a new expression is held to it too.
 */
class RegularExpressionsTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** A call that takes an expression, up to the string literals of its first argument. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:Pattern\\.compile|\\.(?:matches|split|replaceAll|replaceFirst))\\(\\s{0,80}"
              + "((?:\"(?:[^\"\\\\\\n]|\\\\.){0,400}+\"\\s{0,80}\\+?\\s{0,80}){1,40})");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.){0,400}+)\"");

  /** Escapes and classes are one thing each; what is left of an expression is its shape. */
  private static final Pattern ONE_THING =
      Pattern.compile("\\\\[pP]\\{\\w{1,20}\\}|\\\\.|\\[\\^?\\]?(?:[^\\]\\\\]|\\\\.){0,200}\\]");

  /** Without end and followed or preceded by more: what comes after makes the search start anew. */
  private static final Pattern ENDLESS = Pattern.compile("[a.)][*+](?!\\+)|\\{\\d{1,4},\\}(?!\\+)");

  @Test
  void noExpressionOfTheProgramRepeatsWithoutEnd() throws IOException {
    List<String> found = new ArrayList<>();
    int read = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        Matcher call = CALL.matcher(Files.readString(file));
        while (call.find()) {
          read++;
          String expression = literals(call.group(1));
          if (isEndless(expression)) {
            found.add(file.getFileName() + ": " + expression);
          }
        }
      }
    }
    assertThat(read).isGreaterThan(60);
    assertThat(found).isEmpty();
  }

  @Test
  void theRuleSeesWhatItForbids() {
    assertThat(List.of("(a+)b", "(?:x[^)]*)*", "^from .*$", "\\s+$", "a{2,}b", "[\"'].+[\"']"))
        .allMatch(RegularExpressionsTest::isEndless);
    assertThat(List.of("[^a-z]+", "\\s+", "a{2,30}b", "\\.\\*", "[*+]", "\\s{1,40}(\\d{1,3})"))
        .noneMatch(RegularExpressionsTest::isEndless);
  }

  /** One class alone, repeated, is read once from its begin to its end: that is allowed. */
  private static boolean isEndless(String expression) {
    String shape = ONE_THING.matcher(expression).replaceAll("a");
    return !shape.matches("[a-z. ][*+]") && ENDLESS.matcher(shape).find();
  }

  private static String literals(String argument) {
    StringBuilder expression = new StringBuilder();
    Matcher literal = LITERAL.matcher(argument);
    while (literal.find()) {
      expression.append(literal.group(1).replace("\\\\", "\\").replace("\\\"", "\""));
    }
    return expression.toString();
  }
}
