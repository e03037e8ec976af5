package org.clausecheck;

import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clausecheck.document.NormaliserFuzzer;
import org.clausecheck.structure.OutlineFuzzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing found stays found, and the harness stays alive without the fuzzer. */
class FuzzersTest {
  static Stream<Consumer<byte[]>> fuzzers() {
    return Stream.of(NormaliserFuzzer::fuzzerTestOneInput, OutlineFuzzer::fuzzerTestOneInput);
  }

  @ParameterizedTest
  @MethodSource("fuzzers")
  void aThousandRandomInputsBreakNothing(Consumer<byte[]> fuzzer) {
    Random random = new Random(11);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      try {
        fuzzer.accept(bytes);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(HexFormat.of().formatHex(bytes), e);
      }
    }
  }

  @Test
  void nothingIsAlsoAnInput() {
    fuzzers().forEach(fuzzer -> fuzzer.accept(new byte[0]));
  }
}
