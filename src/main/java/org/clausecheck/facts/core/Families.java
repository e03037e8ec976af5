package org.clausecheck.facts.core;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.clausecheck.facts.Fact;

/**
 * Families of facts, taken as what they are: records of facts. Their components are taken one by
 * one, so that none can be forgotten.
 */
public final class Families {
  private Families() {}

  /** The same family, each of its facts put through a function of its name and itself. */
  public static <R extends Record> R map(R family, BiFunction<String, Fact<?>, Fact<?>> each) {
    RecordComponent[] components = family.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        Object value = components[i].getAccessor().invoke(family);
        values[i] =
            value instanceof Fact<?> fact ? each.apply(components[i].getName(), fact) : value;
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
   * A family's fact by its name.
   *
   * @throws IllegalArgumentException if it has none of that name
   */
  public static Fact<?> fact(Record family, String name) {
    try {
      for (RecordComponent component : family.getClass().getRecordComponents()) {
        if (component.getName().equals(name)
            && component.getAccessor().invoke(family) instanceof Fact<?> fact) {
          return fact;
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("facts are public records", e);
    }
    throw new IllegalArgumentException(family.getClass().getSimpleName() + " has no " + name);
  }
}
