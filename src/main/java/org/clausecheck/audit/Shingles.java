package org.clausecheck.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A fingerprint of a text that stays nearly the same when the text does: the least hashes (MinHash)
 * of its runs of five words, letters and digits only, so that the PDF and the text of one agreement
 * agree.
 *
 * <p>Source: A. Broder, On the resemblance and containment of documents, 1997.
 */
public final class Shingles {
  /** Number of hashes; the estimate of resemblance is good to about ±0.05. */
  private static final int SIZE = 128;

  private static final int WORDS = 5;

  /** Hashes a band, and bands: texts that resemble by .8 share a band but for one in 5,000. */
  private static final int BAND = 4;

  private static final int BANDS = 16;

  private final int[] least;

  private Shingles(int[] least) {
    this.least = least;
  }

  /** The shingles of a text. */
  static Shingles of(CharSequence text) {
    int[] least = new int[SIZE];
    Arrays.fill(least, Integer.MAX_VALUE);
    long[] window = new long[WORDS];
    int seen = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        continue;
      }
      long word = 1125899906842597L;
      for (; i < length && Character.isLetterOrDigit(text.charAt(i)); i++) {
        word = 31 * word + Character.toLowerCase(text.charAt(i));
      }
      window[seen % WORDS] = word;
      seen++;
      if (seen >= WORDS) {
        long shingle = 0;
        for (int k = 0; k < WORDS; k++) {
          shingle = mix(shingle ^ window[(seen + k) % WORDS]);
        }
        for (int k = 0; k < SIZE; k++) {
          least[k] = Math.min(least[k], (int) (mix(shingle + k * 0x9E3779B97F4A7C15L) >>> 33));
        }
      }
    }
    return new Shingles(least);
  }

  /** The shingles that {@link #encoded} wrote. */
  public static Shingles decode(String encoded) {
    int[] least = new int[SIZE];
    ByteBuffer.wrap(Base64.getDecoder().decode(encoded)).asIntBuffer().get(least);
    return new Shingles(least);
  }

  /** The shingles as Base64. */
  String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
    bytes.asIntBuffer().put(least);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Estimated share of common five-word runs, 0 to 1; 0 when either text is too short to tell. */
  double resemblance(Shingles other) {
    if (least[0] == Integer.MAX_VALUE) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      if (least[i] == other.least[i]) {
        same++;
      }
    }
    return same / (double) SIZE;
  }

  /** Texts that resemble each other mostly have one of these numbers in common. */
  List<Long> bands() {
    List<Long> bands = new ArrayList<>(BANDS);
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int k = 0; k < BAND; k++) {
        hash = mix(hash ^ least[band * BAND + k]);
      }
      bands.add(hash);
    }
    return bands;
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }
}
