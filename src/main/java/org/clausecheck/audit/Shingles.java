package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A fingerprint of a text that stays nearly the same when the text does: the least hashes (MinHash)
 * of its runs of five words, letters and digits only, so that the PDF and the text of one agreement
 * agree.
 *
 * <p>Source: A. Broder, On the resemblance and containment of documents, 1997.
 */
final class Shingles {
  /** Number of hashes; the estimate of resemblance is good to about ±0.05. */
  static final int SIZE = 128;

  private static final int WORDS = 5;

  private Shingles() {}

  /** The fingerprint; all the largest value for a text of fewer than five words. */
  static List<Long> of(CharSequence text) {
    long[] least = new long[SIZE];
    Arrays.fill(least, Long.MAX_VALUE);
    long[] window = new long[WORDS];
    int seen = 0;
    int i = 0;
    int length = text.length();
    while (i < length) {
      while (i < length && !Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      long word = 1125899906842597L;
      int start = i;
      while (i < length && Character.isLetterOrDigit(text.charAt(i))) {
        word = 31 * word + Character.toLowerCase(text.charAt(i));
        i++;
      }
      if (i == start) {
        break;
      }
      window[seen % WORDS] = word;
      seen++;
      if (seen >= WORDS) {
        long shingle = 0;
        for (int k = 0; k < WORDS; k++) {
          shingle = mix(shingle ^ window[(seen + k) % WORDS]);
        }
        for (int k = 0; k < SIZE; k++) {
          long hash = mix(shingle + k * 0x9E3779B97F4A7C15L) >>> 1;
          if (hash < least[k]) {
            least[k] = hash;
          }
        }
      }
    }
    List<Long> result = new ArrayList<>(SIZE);
    for (long value : least) {
      result.add(value);
    }
    return Collections.unmodifiableList(result);
  }

  /** Estimated share of common five-word runs, 0 to 1; 0 when either text is too short to tell. */
  static double resemblance(List<Long> one, List<Long> other) {
    if (one.isEmpty() || other.isEmpty() || one.get(0) == Long.MAX_VALUE) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      if (one.get(i).equals(other.get(i))) {
        same++;
      }
    }
    return same / (double) SIZE;
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }
}
