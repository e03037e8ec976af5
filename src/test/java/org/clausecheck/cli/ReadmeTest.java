package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final String COMMAND = "./clausecheck check test-contracts/pharma-template.docx";

  /** After a wanted change, copy what it left in {@code target/readme.txt} into README. */
  @Test
  void whatItShowsIsWhatTheProgramPrints() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CommandLineProgram(new PrintStream(out, false, UTF_8), System.err)
        .run("check", "test-contracts/pharma-template.docx");
    Files.write(Path.of("target", "readme.txt"), out.toByteArray());

    String readme = Files.readString(Path.of("README.md"));
    int command = readme.indexOf(COMMAND);
    int begin = readme.indexOf("```\n", readme.indexOf("```\n", command) + 4) + 4;
    assertThat(out.toString(UTF_8))
        .isEqualTo(readme.substring(begin, readme.indexOf("```\n", begin)));
    assertThat(out.toString(UTF_8).lines()).hasSizeLessThanOrEqualTo(60);
  }
}
