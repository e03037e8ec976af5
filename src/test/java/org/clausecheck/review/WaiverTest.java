package org.clausecheck.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clausecheck.library.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaiverTest {
  @TempDir Path folder;

  private Waiver.Loading load(String yaml) throws IOException {
    Path file = folder.resolve("draft.waivers.yaml");
    Files.writeString(file, yaml);
    return Waiver.load(file);
  }

  @Test
  void waiversStandBesideTheContract() {
    assertThat(Waiver.besides(Path.of("deals", "draft.v2.docx")))
        .isEqualTo(Path.of("deals", "draft.v2.waivers.yaml"));
    assertThat(Waiver.besides(Path.of("README"))).isEqualTo(Path.of("README.waivers.yaml"));
  }

  @Test
  void aWaiverIsRead() throws IOException {
    assertThat(
            load(
                """
                waivers:
                - position: upfront.due
                  reason: the partner pays late but always
                  who: A. Lawyer
                  until: 2027-06-30
                  words: within ninety days
                  verdict: fallback
                """))
        .isEqualTo(
            new Waiver.Loading.Loaded(
                List.of(
                    new Waiver(
                        "upfront.due",
                        "the partner pays late but always",
                        "A. Lawyer",
                        Optional.of(LocalDate.of(2027, 6, 30)),
                        "within ninety days",
                        Optional.of(Verdict.FALLBACK)))));
  }

  @Test
  void aWaiverNeedsAReasonAndANameAndARealDate() throws IOException {
    Waiver.Loading loading =
        load("waivers:\n- position: upfront.due\n  until: soon\n  verdict: fallbak\n");
    assertThat(((Waiver.Loading.Faulty) loading).faults())
        .extracting(Fault::toString)
        .containsExactly(
            "draft.waivers.yaml:2 waivers[0].reason: a text was expected and is missing",
            "draft.waivers.yaml:2 waivers[0].who: a text was expected and is missing",
            "draft.waivers.yaml:3 waivers[0].until: a date was expected, such as 2027-06-30",
            "draft.waivers.yaml:4 waivers[0].verdict: 'fallbak' is none of walk-away, missing,"
                + " unclear, fallback; did you mean 'fallback'?");
  }
}
