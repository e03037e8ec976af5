package org.clausecheck.lab.classify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.text.Span;

/**
 * What people said of one agreement.
 *
 * @param id the agreement's name, unique in its collection; agreements of one company begin alike,
 *     up to the first underscore
 * @param path the text file, relative to the collection's folder; empty when unknown
 * @param categories spans of the source by CUAD category; a category that is absent has none
 * @param judged judgements of our own on spans of the source; empty for most agreements
 * @param complete kinds for which every candidate of this agreement was judged
 */
record LabelledText(
    String id,
    String path,
    Map<String, List<Span>> categories,
    List<Judged> judged,
    Set<ClauseKind> complete) {
  private static final BigInteger SEALED_ONE_IN = BigInteger.valueOf(3);

  /**
   * One span that was read.
   *
   * @param source span of the source
   * @param kinds kinds it has
   * @param not kinds it was judged not to have
   * @param unclear kinds that could not be decided
   */
  record Judged(Span source, Set<ClauseKind> kinds, Set<ClauseKind> not, Set<ClauseKind> unclear) {}

  /** Whether CUAD's annotators read it, so that their labels decide on the kinds they label. */
  boolean inCuad() {
    return !categories.isEmpty();
  }

  /**
   * Whether it is sealed: kept for measuring, never trained on and never shown case by case. One
   * company in three is, by a hash of its name.
   */
  boolean sealed() {
    return sealed(company());
  }

  /** The half of all agreements that it belongs to, 0 or 1, by the same hash. */
  int half() {
    return hash(company()).divide(SEALED_ONE_IN).testBit(0) ? 1 : 0;
  }

  private static boolean sealed(String company) {
    return hash(company).mod(SEALED_ONE_IN).signum() == 0;
  }

  private static BigInteger hash(String company) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(company.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  LabelledText with(List<Judged> judgements, Set<ClauseKind> completeKinds) {
    return new LabelledText(id, path, categories, judgements, completeKinds);
  }

  /**
   * The company: what stands before the first underscore, in lower case letters and digits only.
   */
  String company() {
    int end = id.indexOf('_');
    return (end < 0 ? id : id.substring(0, end))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
