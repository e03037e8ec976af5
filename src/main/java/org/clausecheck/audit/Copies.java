package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Difference;
import org.clausecheck.audit.Portfolio.Form;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Family;

/**
 * Tells copies from agreements on the same form. A copy has the same content: the same bytes, or
 * the same words in another layout. Whatever differs in a word is an agreement of its own.
 */
final class Copies {
  /**
   * Resemblance from which two texts count as written on the same form: numbers and lines of a PDF
   * may be read otherwise than those of a text, and names, places and sums are filled in.
   */
  static final double SAME_FORM = 0.65;

  /** What is compared of agreements on one form, in the order in which it is told. */
  private final Map<String, Function<Summary, String>> compared = new java.util.LinkedHashMap<>();

  private final Map<String, Row> byHash = new HashMap<>();
  private final Map<String, Row> byWording = new HashMap<>();
  private final Map<Long, List<Integer>> byBand = new HashMap<>();
  private final List<Row> firsts = new ArrayList<>();
  private final List<Shingles> shingles = new ArrayList<>();

  Copies(List<Family> families) {
    compared.put("title", Summary::title);
    compared.put("parties", summary -> String.join("; ", summary.names("")));
    compared.put("kind", Summary::kind);
    compared.put("exclusivity", Summary::exclusivity);
    compared.put("territory", Summary::territory);
    compared.put("start", Summary::start);
    compared.put("term", Summary::term);
    compared.put("end", Summary::end);
    compared.put("renewal", Summary::renewal);
    compared.put("leaving without cause", Summary::convenience);
    compared.put("law", Summary::law);
    compared.put("forum", Summary::forum);
    compared.put("upfront", Summary::upfront);
    compared.put("escrow", Summary::escrow);
    for (Family family : families) {
      compared.put(
          family.words() + " verdict",
          summary -> summary.families().getOrDefault(family.id(), "").replace('-', ' '));
    }
  }

  /** Of what a row is a copy. */
  record Copy(Row original, String how) {}

  /** The earlier row with the same content; what has been asked for counts as earlier then. */
  Optional<Copy> original(Row row) {
    Row same = byHash.putIfAbsent(row.result().sha256(), row);
    if (same != null) {
      return Optional.of(new Copy(same, "identical"));
    }
    String wording = row.result().wording();
    Row saying = wording.isEmpty() ? null : byWording.putIfAbsent(wording, row);
    return Optional.ofNullable(saying).map(by -> new Copy(by, "the same words in another layout"));
  }

  /** The earlier agreement on whose form this one stands, and what differs; empty if none does. */
  Optional<Form> form(Row row) {
    Shingles own = Shingles.decode(row.result().fingerprint());
    Set<Integer> candidates = new TreeSet<>();
    own.bands().forEach(band -> candidates.addAll(byBand.getOrDefault(band, List.of())));
    int best = -1;
    double most = 0;
    for (int candidate : candidates) {
      double resemblance = own.resemblance(shingles.get(candidate));
      if (resemblance > most) {
        best = candidate;
        most = resemblance;
      }
    }
    if (most >= SAME_FORM) {
      Row first = firsts.get(best);
      return Optional.of(new Form(first.path(), most, differences(row, first)));
    }
    int index = firsts.size();
    firsts.add(row);
    shingles.add(own);
    own.bands().forEach(band -> byBand.computeIfAbsent(band, b -> new ArrayList<>(1)).add(index));
    return Optional.empty();
  }

  private List<Difference> differences(Row row, Row first) {
    Summary here = Objects.requireNonNull(row.result().summary());
    Summary there = Objects.requireNonNull(first.result().summary());
    List<Difference> differences = new ArrayList<>();
    compared.forEach(
        (what, value) -> {
          if (!value.apply(here).equals(value.apply(there))) {
            differences.add(new Difference(what, value.apply(here), value.apply(there)));
          }
        });
    return differences;
  }
}
