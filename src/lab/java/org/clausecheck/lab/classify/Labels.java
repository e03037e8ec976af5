package org.clausecheck.lab.classify;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.classify.SeenSentence;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/** What is known of the sentences of an agreement: yes, no, or nothing. */
final class Labels {
  static final byte YES = 1;
  static final byte UNKNOWN = 0;
  static final byte NO = -1;

  /** CUAD's 41 categories, as its label files name them. */
  static final List<String> CATEGORIES =
      List.of(
          "Affiliate License-Licensee",
          "Affiliate License-Licensor",
          "Agreement Date",
          "Anti-Assignment",
          "Audit Rights",
          "Cap On Liability",
          "Change Of Control",
          "Competitive Restriction Exception",
          "Covenant Not To Sue",
          "Document Name",
          "Effective Date",
          "Exclusivity",
          "Expiration Date",
          "Governing Law",
          "Insurance",
          "Ip Ownership Assignment",
          "Irrevocable Or Perpetual License",
          "Joint Ip Ownership",
          "License Grant",
          "Liquidated Damages",
          "Minimum Commitment",
          "Most Favored Nation",
          "No-Solicit Of Customers",
          "No-Solicit Of Employees",
          "Non-Compete",
          "Non-Disparagement",
          "Non-Transferable License",
          "Notice Period To Terminate Renewal",
          "Parties",
          "Post-Termination Services",
          "Price Restrictions",
          "Renewal Term",
          "Revenue/Profit Sharing",
          "Rofr/Rofo/Rofn",
          "Source Code Escrow",
          "Termination For Convenience",
          "Third Party Beneficiary",
          "Uncapped Liability",
          "Unlimited/All-You-Can-Eat-License",
          "Volume Restriction",
          "Warranty Duration");

  /** The kinds that CUAD labels, and where. */
  static final Map<ClauseKind, List<String>> IN_CUAD =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(ClauseKind.GOVERNING_LAW, List.of("Governing Law")),
              Map.entry(ClauseKind.TERM, List.of("Expiration Date", "Renewal Term")),
              Map.entry(
                  ClauseKind.RENEWAL,
                  List.of("Renewal Term", "Notice Period To Terminate Renewal")),
              Map.entry(ClauseKind.TERMINATION_CONVENIENCE, List.of("Termination For Convenience")),
              Map.entry(ClauseKind.EXCLUSIVITY, List.of("Exclusivity")),
              Map.entry(ClauseKind.NON_COMPETE, List.of("Non-Compete")),
              Map.entry(ClauseKind.RIGHT_OF_FIRST, List.of("Rofr/Rofo/Rofn")),
              Map.entry(ClauseKind.PERPETUAL_GRANT, List.of("Irrevocable Or Perpetual License")),
              Map.entry(ClauseKind.LICENCE_GRANT, List.of("License Grant")),
              Map.entry(ClauseKind.ESCROW, List.of("Source Code Escrow"))));

  /** The kinds that came with the gold: what was labelled before it says nothing of them. */
  static final Set<ClauseKind> FROM_GOLD =
      Collections.unmodifiableSet(
          EnumSet.range(ClauseKind.RETAINED_RIGHTS, ClauseKind.ESCROW_RELEASE));

  /** Neither for nor against the term: most stand in a sentence on its renewal, some beside it. */
  private static final String NOTICE = "Notice Period To Terminate Renewal";

  /** A label of fewer characters is a slip of the pen. */
  private static final int SHORTEST = 8;

  /** The one category whose answers may stand within a prediction. */
  static final String PARTIES = "Parties";

  private Labels() {}

  /**
   * Whether a label speaks of a sentence: it covers at least half of the sentence, or at least half
   * of it lies in the sentence. Labels cover anything from a few words to a page.
   */
  static boolean speaksOf(Span label, Span sentence) {
    int common = Math.min(label.end(), sentence.end()) - Math.max(label.start(), sentence.start());
    return label.length() >= SHORTEST
        && common > 0
        && 2 * common >= Math.min(label.length(), sentence.length());
  }

  /** For each sentence, whether CUAD's annotators labelled it with one of the categories. */
  static boolean[] cuad(
      LabelledText labelled,
      ContractText text,
      List<SeenSentence> sentences,
      List<String> categories) {
    boolean[] has = new boolean[sentences.size()];
    for (String category : categories) {
      for (Span source : labelled.categories().getOrDefault(category, List.of())) {
        Span span = text.fromSource(source);
        for (int i = 0; i < has.length; i++) {
          has[i] |= speaksOf(span, sentences.get(i).sentence().span());
        }
      }
    }
    return has;
  }

  /**
   * What is known of each sentence for measuring one kind: CUAD decides on the kinds it labels; on
   * other kinds our own judgements do, as in {@link #known}.
   */
  static byte[] measured(
      ClauseKind kind, LabelledText labelled, ContractText text, List<SeenSentence> sentences) {
    List<String> categories = categories(kind, labelled);
    return categories == null
        ? known(kind, labelled, text, sentences)
        : bytes(cuad(labelled, text, sentences, categories));
  }

  /** The categories that decide on a kind in that agreement, if CUAD's annotators read it. */
  private static @Nullable List<String> categories(ClauseKind kind, LabelledText labelled) {
    return labelled.inCuad() ? IN_CUAD.get(kind) : null;
  }

  private static byte[] bytes(boolean[] has) {
    byte[] bytes = new byte[has.length];
    for (int i = 0; i < has.length; i++) {
      bytes[i] = has[i] ? YES : NO;
    }
    return bytes;
  }

  /**
   * What is known of each sentence for training one kind.
   *
   * <p>CUAD decides on the kinds it labels; where our own judgement differs, nothing is known. On
   * other kinds our own judgements decide. A sentence that nobody judged does not have the kind if
   * its agreement was judged completely, or if no cue of the kind stands in it or beside it; else
   * nothing is known.
   */
  static byte[] known(
      ClauseKind kind, LabelledText labelled, ContractText text, List<SeenSentence> sentences) {
    byte[] known = new byte[sentences.size()];
    List<String> categories = categories(kind, labelled);
    if (categories != null) {
      known = bytes(cuad(labelled, text, sentences, categories));
      if (kind == ClauseKind.TERM) {
        boolean[] notice = cuad(labelled, text, sentences, List.of(NOTICE));
        for (int i = 0; i < known.length; i++) {
          known[i] = notice[i] && known[i] == NO ? UNKNOWN : known[i];
        }
      }
    } else {
      boolean complete = labelled.complete().contains(kind);
      for (int i = 0; i < known.length; i++) {
        known[i] = complete || !sentences.get(i).cued().contains(kind) ? NO : UNKNOWN;
      }
    }
    byte[] judged = new byte[sentences.size()];
    for (LabelledText.Judged judgement : labelled.judged()) {
      byte verdict = verdict(kind, judgement);
      boolean unclear = judgement.unclear().contains(kind);
      if (verdict == UNKNOWN && (!unclear || categories != null)) {
        continue;
      }
      Span span = text.fromSource(judgement.source());
      for (int i = 0; i < known.length; i++) {
        if (speaksOf(span, sentences.get(i).sentence().span())) {
          if (unclear) {
            known[i] = UNKNOWN;
          } else if (categories != null) {
            known[i] = known[i] == verdict ? verdict : UNKNOWN;
          } else if (judged[i] != YES) {
            judged[i] = verdict;
            known[i] = verdict;
          }
        }
      }
    }
    return known;
  }

  private static byte verdict(ClauseKind kind, LabelledText.Judged judgement) {
    if (judgement.kinds().contains(kind)) {
      return YES;
    }
    return judgement.not().contains(kind) ? NO : UNKNOWN;
  }
}
