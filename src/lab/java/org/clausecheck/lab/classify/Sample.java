package org.clausecheck.lab.classify;

import java.util.stream.IntStream;
import org.clausecheck.classify.Calibration;
import org.clausecheck.classify.Standing;

/**
 * Sentences of which it is known whether they have a kind, and how they were scored.
 *
 * @param standing of each, by what was learnt without it
 * @param has whether each has the kind
 * @param documents of each
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(Standing standing, boolean[] has, int[] documents) {

  int positives() {
    return (int) IntStream.range(0, has.length).filter(i -> has[i]).count();
  }

  double[] probabilities(Calibration calibration) {
    return IntStream.range(0, has.length)
        .mapToDouble(i -> calibration.probability(standing, i))
        .toArray();
  }
}
