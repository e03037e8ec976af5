package org.clausecheck.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.clausecheck.review.Verdict;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The proposals' promise over real Word files, which are not part of this project: by name, {@code
 * mvn -Dfast test -Dtest=ProposalsEvaluation}.
 */
class ProposalsEvaluation {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"biotech", "software", "templates"})
  void acceptingAllRaisesEveryVerdictAndRejectingAllGivesBackEveryByte(String kind)
      throws Exception {
    Path files = Path.of(System.getProperty("shared", "../shared"), "documents", kind);
    assumeTrue(Files.isDirectory(files), "the Word files are not here");
    ProposalsTest promise = new ProposalsTest(folder);
    for (Path file : ProposalsTest.wordFiles(files).toList()) {
      promise.keepsItsWord(file, "--suggest", Verdict.PREFERRED);
    }
  }
}
