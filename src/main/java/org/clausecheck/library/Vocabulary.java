package org.clausecheck.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.FactCatalogue;

/**
 * Every name that a condition may use: the facts of the contract, and what the deal's settings make
 * of them ({@code deal.*}).
 */
public final class Vocabulary {

  /** Type of a name in conditions. */
  public enum Type {
    BOOLEAN,
    INTEGER,
    TEXT,
    LIST;

    /** As a library writer knows it. */
    public String words() {
      return switch (this) {
        case BOOLEAN -> "true or false";
        case INTEGER -> "a whole number";
        case TEXT -> "a text";
        case LIST -> "a list of texts";
      };
    }
  }

  /**
   * A name by which conditions ask.
   *
   * @param name such as "exclusivity.grant"
   * @param values the closed set of its values; empty when open
   * @param read its value for a contract under a deal's settings
   */
  public record Term(
      String name,
      Type type,
      String meaning,
      List<String> values,
      BiFunction<ContractFacts, DealSettings, Fact<Object>> read) {
    public Term {
      values = List.copyOf(values);
    }
  }

  private static final Vocabulary STANDARD = new Vocabulary();

  private final List<Term> terms = new ArrayList<>();

  private Vocabulary() {
    for (FactCatalogue.Definition fact : FactCatalogue.standard().definitions()) {
      terms.add(
          new Term(
              fact.name(),
              Type.valueOf(fact.type().name()),
              fact.meaning(),
              fact.values(),
              (facts, deal) -> fact.read().apply(facts)));
    }
    terms.addAll(DealSettings.terms());
  }

  /** The names of the six families and of the deal. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  public List<Term> terms() {
    return List.copyOf(terms);
  }

  public Optional<Term> find(String name) {
    return terms.stream().filter(term -> term.name().equals(name)).findFirst();
  }

  /** The name most like a mistaken one, when one is near enough to be meant. */
  public Optional<String> nearest(String mistaken) {
    return nearest(mistaken, terms.stream().map(Term::name).toList());
  }

  /** The candidate most like a mistaken word, when one is near enough to be meant. */
  public static Optional<String> nearest(String mistaken, List<String> candidates) {
    return candidates.stream()
        .filter(candidate -> distance(mistaken, candidate) <= Math.max(2, mistaken.length() / 3))
        .min(
            Comparator.<String>comparingInt(candidate -> distance(mistaken, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein distance; both words are cut at 80 characters. */
  private static int distance(String one, String other) {
    String a = one.substring(0, Math.min(80, one.length()));
    String b = other.substring(0, Math.min(80, other.length()));
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
