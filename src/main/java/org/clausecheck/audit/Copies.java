package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
public final class Copies {
  /** How a copy is the same: in its bytes. */
  public static final String IDENTICAL = "identical";

  /** How a copy is the same: in its words only. */
  public static final String SAME_WORDS = "the same words in another layout";

  /** What is compared of agreements on one form, in the order in which it is told. */
  private final Map<String, Function<Summary, String>> compared = new LinkedHashMap<>();

  private final Map<String, Row> byHash = new HashMap<>();
  private final Map<String, Row> byWording = new HashMap<>();
  private final FormIndex forms = new FormIndex();
  private final List<Row> firsts = new ArrayList<>();

  /**
   * @param families those of the library, in its order
   */
  public Copies(List<Family> families) {
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
      return Optional.of(new Copy(same, IDENTICAL));
    }
    String wording = row.result().wording();
    Row saying = wording.isEmpty() ? null : byWording.putIfAbsent(wording, row);
    return Optional.ofNullable(saying).map(by -> new Copy(by, SAME_WORDS));
  }

  /** The earlier agreement on whose form this one stands, and what differs; empty if none does. */
  Optional<Form> form(Row row) {
    Shingles own = Shingles.decode(row.result().fingerprint());
    Optional<FormIndex.Match> match = forms.match(own, forms.size());
    if (match.isEmpty()) {
      firsts.add(row);
      forms.add(own);
    }
    return match.map(
        found -> {
          Row first = firsts.get(found.index());
          Summary here = Objects.requireNonNull(row.result().summary());
          Summary there = Objects.requireNonNull(first.result().summary());
          return new Form(first.path(), found.resemblance(), differences(here, there));
        });
  }

  /** What two agreements on one form are known to say differently. */
  public List<Difference> differences(Summary here, Summary there) {
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
