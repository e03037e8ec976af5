package org.clausecheck.structure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;

/**
 * What became of every character of a document's source: analysed, set aside with a reason, or
 * unreadable. The three add up to the whole. Parts that gave no characters at all, such as pages of
 * images, are named by {@link ContractText#unreadable()} only.
 *
 * @param characters of the source, in UTF-16 units
 * @param analysed those that are analysed
 * @param setAside those set aside, by reason, in the order of the reasons; a unit that is set aside
 *     twice counts for the reading's reason before the outline's
 * @param unreadable those that stand for something that could not be read (U+FFFD)
 */
public record Accounting(
    int characters, int analysed, Map<SetAside.Reason, Integer> setAside, int unreadable) {
  private static final char UNREADABLE = '\ufffd';

  public Accounting {
    setAside = Collections.unmodifiableMap(new TreeMap<>(setAside));
    int sum = analysed + unreadable + setAside.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != characters) {
      throw new IllegalArgumentException(
          sum + " of " + characters + " characters are accounted for");
    }
  }

  /** Accounts for a document, given its outline. */
  public static Accounting of(ContractText contract, Outline outline) {
    String source = contract.source();
    SetAside.Reason[] reasons = new SetAside.Reason[source.length()];
    mark(reasons, contract.setAside());
    mark(reasons, outline.setAside());
    Map<SetAside.Reason, Integer> setAside = new EnumMap<>(SetAside.Reason.class);
    int unreadable = 0;
    int analysed = 0;
    for (int i = 0; i < reasons.length; i++) {
      if (reasons[i] != null) {
        setAside.merge(reasons[i], 1, Integer::sum);
      } else if (source.charAt(i) == UNREADABLE) {
        unreadable++;
      } else {
        analysed++;
      }
    }
    return new Accounting(source.length(), analysed, setAside, unreadable);
  }

  private static void mark(SetAside.Reason[] reasons, List<SetAside> parts) {
    for (SetAside part : parts) {
      for (int i = part.source().start(); i < part.source().end(); i++) {
        reasons[i] = reasons[i] == null ? part.reason() : reasons[i];
      }
    }
  }

  /** Part of the source that is analysed, 0 to 1; 1 for an empty source. */
  public double shareAnalysed() {
    return characters == 0 ? 1 : (double) analysed / characters;
  }

  /** Part of the source that is set aside for a reason, 0 to 1. */
  public double shareSetAside(SetAside.Reason reason) {
    return characters == 0 ? 0 : (double) setAside.getOrDefault(reason, 0) / characters;
  }

  /** Part of the source that could not be read, 0 to 1. */
  public double shareUnreadable() {
    return characters == 0 ? 0 : (double) unreadable / characters;
  }
}
