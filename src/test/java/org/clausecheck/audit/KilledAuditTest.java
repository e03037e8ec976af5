package org.clausecheck.audit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten kills with every build, with workers that start fast; {@code AuditEvaluation} does sixty of
 * the command as users run it.
 */
class KilledAuditTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void aKilledAuditGoesOnAsIfUndisturbed() throws Exception {
    new KilledAudits(temporary, 11, AuditProcess::startFake).run(60, 10);
  }
}
