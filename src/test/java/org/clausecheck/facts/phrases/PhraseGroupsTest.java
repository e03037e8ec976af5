package org.clausecheck.facts.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The groups of phrases that the readers ask for are those that the files hold: a name that no file
 * has would silently match nothing, and a group that nobody asks for costs time for nothing.
 */
class PhraseGroupsTest {
  private static final Path READERS = Path.of("src/main/java/org/clausecheck/facts");
  private static final Path FILES = Path.of("src/main/resources/org/clausecheck/facts/phrases");

  /** A call that asks a statement for groups, with its literals. */
  private static final Pattern ASKED =
      Pattern.compile(
          "\\.(?:has|hasAny|hasAnywhere|matches|matchesAnywhere|tightest)\\(((?:\\s{0,40}\"[a-z0-9-]{1,60}\",?){1,40})\\s{0,40}\\)");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]{1,60})\"");

  private static final String SOURCES = sources();

  private static String sources() {
    try (Stream<Path> files = Files.walk(READERS)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(PhraseGroupsTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> groups() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return PhraseBook.load(
              files
                  .map(file -> file.getFileName().toString())
                  .sorted(PhraseGroupsTest::commonFirst)
                  .toArray(String[]::new))
          .groups();
    }
  }

  /** Choices that other files use are defined in the common one. */
  private static int commonFirst(String a, String b) {
    return a.equals("common.txt") ? -1 : b.equals("common.txt") ? 1 : a.compareTo(b);
  }

  @Test
  void everyListOfWordsIsAskedFor() throws IOException {
    Set<String> named = literals(SOURCES);
    try (Stream<Path> files = Files.list(FILES.resolveSibling("core"))) {
      assertThat(
              files
                  .flatMap(file -> read(file).lines())
                  .filter(line -> line.startsWith("== "))
                  .map(line -> line.substring(3))
                  .filter(list -> !named.contains(list)))
          .as("lists of words that no reader asks for")
          .isEmpty();
    }
  }

  private static Set<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyGroupAskedForIsInAFile() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (MatchResult call : ASKED.matcher(SOURCES).results().toList()) {
      asked.addAll(literals(call.group(1)));
    }
    assertThat(asked).hasSizeGreaterThan(200);
    asked.removeAll(groups());
    assertThat(asked).as("groups that no phrase file has").isEmpty();
  }

  @Test
  void everyGroupInAFileIsAskedFor() throws IOException {
    Set<String> named = literals(SOURCES);
    Set<String> prefixes =
        named.stream().filter(name -> name.endsWith("-")).collect(Collectors.toSet());
    Set<String> idle = groups();
    idle.removeIf(group -> named.contains(group) || prefixes.stream().anyMatch(group::startsWith));
    assertThat(idle).as("groups that no reader asks for").isEmpty();
  }
}
