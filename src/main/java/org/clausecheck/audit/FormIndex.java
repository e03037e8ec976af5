package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds, among the first agreements on each form, the one on whose form another stands. */
public final class FormIndex {
  /**
   * Resemblance from which two texts count as written on the same form: numbers and lines of a PDF
   * may be read otherwise than those of a text, and names, places and sums are filled in.
   */
  static final double SAME_FORM = 0.65;

  private final Map<Long, List<Integer>> byBand = new HashMap<>();
  private final List<Shingles> firsts = new ArrayList<>();

  /**
   * The first agreement that a text resembles most.
   *
   * @param index of it, in the order of {@link #add}
   * @param resemblance at least that of the same form
   */
  public record Match(int index, double resemblance) {}

  /** Adds a first agreement on its form. */
  public void add(Shingles first) {
    int index = firsts.size();
    firsts.add(first);
    first.bands().forEach(band -> byBand.computeIfAbsent(band, b -> new ArrayList<>(1)).add(index));
  }

  /**
   * The agreement that a text resembles most, the earliest of equals, if the two are on the same
   * form.
   *
   * @param before only agreements with a smaller index are looked at
   */
  public Optional<Match> match(Shingles text, int before) {
    Set<Integer> candidates = new TreeSet<>();
    text.bands().forEach(band -> candidates.addAll(byBand.getOrDefault(band, List.of())));
    int best = -1;
    double most = 0;
    for (int candidate : candidates) {
      double resemblance = candidate < before ? text.resemblance(firsts.get(candidate)) : 0;
      if (resemblance > most) {
        best = candidate;
        most = resemblance;
      }
    }
    return most < SAME_FORM ? Optional.empty() : Optional.of(new Match(best, most));
  }

  /** Number of agreements added. */
  public int size() {
    return firsts.size();
  }
}
