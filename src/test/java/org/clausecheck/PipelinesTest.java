package org.clausecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.cli.CommandLineProgram;
import org.junit.jupiter.api.Test;

/** What pipelines read of this project; {@code .ci/try-pipelines} runs it. */
class PipelinesTest {
  private static final Path ACTION = Path.of("action.yml");
  private static final Path WORKFLOW = Path.of(".github/workflows/release.yml");

  @Test
  void theActionUsesEveryInputThatItDeclaresAndNoOther() throws Exception {
    Set<String> declared = new TreeSet<>();
    yaml(ACTION).path("inputs").fieldNames().forEachRemaining(declared::add);

    assertThat(found("inputs\\.([\\w-]+)", ACTION)).isEqualTo(declared);
  }

  @Test
  void theActionNamesAShellForEachScriptAndLetsNoInputIntoOne() throws Exception {
    for (JsonNode step : yaml(ACTION).path("runs").path("steps")) {
      if (step.has("run")) {
        assertThat(step.path("shell").asText()).isEqualTo("bash");
        assertThat(step.path("run").asText()).doesNotContain("${{");
      }
    }
  }

  @Test
  void foreignActionsAreTakenInANamedVersion() throws Exception {
    for (Path file : List.of(ACTION, WORKFLOW)) {
      assertThat(found("uses: (\\S+)", file)).isNotEmpty().allMatch(u -> u.matches(".+@v\\d+"));
    }
  }

  @Test
  void onlyTheJobThatPublishesMayWrite() throws Exception {
    JsonNode workflow = yaml(WORKFLOW);

    assertThat(workflow.path("permissions").path("contents").asText()).isEqualTo("read");
    for (JsonNode job : workflow.path("jobs")) {
      assertThat(job.has("permissions"))
          .isEqualTo(job.equals(workflow.path("jobs").path("publish")));
    }
  }

  @Test
  void theHookCallsACommandThatThereIs() throws Exception {
    JsonNode hook = yaml(Path.of(".pre-commit-hooks.yaml")).path(0);
    String[] entry = hook.path("entry").asText().split(" ");
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(errors, false, StandardCharsets.UTF_8);

    assertThat(Files.isExecutable(Path.of(entry[0]))).isTrue();
    assertThat(new CommandLineProgram(err, err).run(entry[1], entry[2], "--help"))
        .as(errors.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat("contracts/draft 2.docx").matches(".*" + hook.path("files").asText());
    assertThat("docx.py").doesNotMatch(".*" + hook.path("files").asText());
  }

  @Test
  void theContainerIsBuiltInStagesFromNamedImagesAndRunsWithoutRights() throws Exception {
    String dockerfile = Files.readString(Path.of("src/dist/Dockerfile"));

    assertThat(found("(?m)^FROM (\\S+)", Path.of("src/dist/Dockerfile")))
        .hasSize(2)
        .allMatch(image -> image.matches("\\S+:\\d\\S*"));
    String last = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
    assertThat(last.lines().filter(line -> line.startsWith("USER ")))
        .singleElement()
        .asString()
        .matches("USER [1-9]\\d*:[1-9]\\d*");
    assertThat(last.indexOf("USER ")).isGreaterThan(last.lastIndexOf("\nRUN "));
    assertThat(last).contains("ENTRYPOINT [\"").contains("rm -rf /var/lib/apt/lists/*");
    assertThat(dockerfile).doesNotContain("\nADD ").doesNotContain("sudo");
  }

  private static JsonNode yaml(Path file) throws Exception {
    return new YAMLMapper().readTree(file.toFile());
  }

  private static Set<String> found(String pattern, Path file) throws Exception {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
