package org.clausecheck.facts.core;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;

/**
 * Families of facts, taken as what they are: records of facts. Their components are taken one by
 * one, so that none can be forgotten.
 */
public final class Families {
  private Families() {}

  /** What becomes of a fact. */
  @FunctionalInterface
  public interface Change {
    Fact<?> of(Record family, String name, Fact<?> fact);
  }

  /** The families of an agreement. */
  public static List<Record> of(ContractFacts facts) {
    return List.of(
        facts.exclusivity(),
        facts.termination(),
        facts.jurisdiction(),
        facts.upfront(),
        facts.escrow(),
        facts.term());
  }

  /** The same agreement, each fact of its families changed. */
  public static ContractFacts map(ContractFacts facts, Change change) {
    return new ContractFacts(
        facts.title(),
        facts.kind(),
        facts.parties(),
        map(facts.exclusivity(), change),
        map(facts.termination(), change),
        map(facts.jurisdiction(), change),
        map(facts.upfront(), change),
        map(facts.escrow(), change),
        map(facts.term(), change),
        facts.dates(),
        facts.contradictions());
  }

  private static <R extends Record> R map(R family, Change change) {
    RecordComponent[] components = family.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        Object value = components[i].getAccessor().invoke(family);
        values[i] =
            value instanceof Fact<?> fact
                ? change.of(family, components[i].getName(), fact)
                : value;
      }
      @SuppressWarnings("unchecked")
      R same =
          (R)
              family
                  .getClass()
                  .getDeclaredConstructor(
                      Arrays.stream(components)
                          .map(RecordComponent::getType)
                          .toArray(Class<?>[]::new))
                  .newInstance(values);
      return same;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("facts are public records", e);
    }
  }

  /**
   * A fact by its family and name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Fact<?> fact(ContractFacts facts, Class<? extends Record> family, String name) {
    try {
      for (Record one : of(facts)) {
        if (one.getClass() == family
            && family.getMethod(name).invoke(one) instanceof Fact<?> fact) {
          return fact;
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(family.getSimpleName() + " has no " + name, e);
    }
    throw new IllegalArgumentException(family.getSimpleName() + " has no fact " + name);
  }
}
