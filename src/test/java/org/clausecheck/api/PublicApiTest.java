package org.clausecheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs may build on: one package, and the examples that the documentation shows. */
class PublicApiTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\\n(.*?class (\\w+) .*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  /** A type that is added or taken away is a decision on the next version's number. */
  @Test
  void itIsTheseTypesAndNoOthers() throws Exception {
    assertThat(types())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "Clausecheck",
            "CheckedContract",
            "CheckedPosition",
            "CitedWords",
            "Outcome",
            "UnreadableContractException");
  }

  @Test
  void itSpeaksOfNothingButItselfAndTheJdk() throws Exception {
    Set<String> named = new TreeSet<>();
    for (Class<?> type : types()) {
      Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors()))
          .filter(each -> Modifier.isPublic(each.getModifiers()))
          .flatMap(each -> names(each.toGenericString()))
          .forEach(named::add);
    }
    assertThat(named)
        .contains("org.clausecheck.api.CheckedContract")
        .allMatch(name -> name.startsWith("java.") || name.startsWith("org.clausecheck.api."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/api.md"})
  void itsExamplesCompileAndRun(String page) throws Exception {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of(page)).replace("\r", ""));
    int examples = 0;
    while (example.find()) {
      examples++;
      Path source =
          Files.writeString(folder.resolve(example.group(2) + ".java"), example.group(1), UTF_8);
      Path output = folder.resolve("output.txt");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xlog:disable",
                  "-cp",
                  System.getProperty("java.class.path"),
                  source.toString(),
                  Path.of("test-contracts/pharma-template.docx").toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
      assertThat(process.exitValue()).as(() -> read(output)).isZero();
      assertThat(read(output)).contains("Exclusive for life");
    }
    assertThat(examples).as("examples in " + page).isPositive();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }

  private static Set<Class<?>> types() throws Exception {
    Set<Class<?>> types = new LinkedHashSet<>();
    File classes =
        new File(
            Clausecheck.class.getProtectionDomain().getCodeSource().getLocation().toURI().getPath(),
            "org/clausecheck/api");
    for (File file : classes.listFiles((dir, name) -> name.endsWith(".class"))) {
      Class<?> type = Class.forName("org.clausecheck.api." + file.getName().replace(".class", ""));
      if (Modifier.isPublic(type.getModifiers())) {
        types.add(type);
      }
    }
    return types;
  }

  /** The qualified names in a signature. */
  private static Stream<String> names(String signature) {
    return Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.)+[A-Z]\\w*")
        .matcher(signature)
        .results()
        .map(found -> found.group());
  }
}
