package org.clausecheck.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clausecheck.facts.Fact;

/**
 * A condition over facts in its checked form: the part of the Common Expression Language that
 * positions need, and its meaning with facts that are unknown or not stated.
 *
 * <p>The meaning is CEL's own, and a test holds it against CEL's runtime (a comparison of an
 * unknown with something that is not stated stays unknown, which CEL leaves open):
 *
 * <ul>
 *   <li>A fact that is unclear or redacted is unknown. {@code false && unknown} is false, {@code
 *       true || unknown} is true, everything else with an unknown in it is unknown.
 *   <li>A yes-or-no fact that is not stated is {@code false}, a list that is not stated is empty:
 *       silence grants no right.
 *   <li>A number or text that is not stated has no value: a comparison with it holds neither way,
 *       as an error in CEL. {@code has(fact)} asks whether it is stated.
 * </ul>
 */
public sealed interface Condition {

  /** Reads a fact by its name in the vocabulary. */
  @FunctionalInterface
  interface Facts extends Function<String, Fact<Object>> {}

  /** What a condition comes to. */
  enum Truth {
    TRUE,
    FALSE,
    UNKNOWN,
    /** It compares something that the agreement does not state. */
    NOT_STATED;

    static Truth of(boolean value) {
      return value ? TRUE : FALSE;
    }

    boolean open() {
      return this == UNKNOWN || this == NOT_STATED;
    }
  }

  /** A fact by name, such as {@code exclusivity.grant}. */
  record Name(String fact, Vocabulary.Type type) implements Condition {}

  /** Whether a fact is stated. */
  record Has(String fact) implements Condition {}

  /** A boolean, a {@code long} or a text as written in the condition. */
  record Literal(Object value) implements Condition {}

  /** A list of literals. */
  record Choice(List<Object> values) implements Condition {
    public Choice {
      values = List.copyOf(values);
    }
  }

  record Not(Condition of) implements Condition {}

  record And(Condition left, Condition right) implements Condition {}

  record Or(Condition left, Condition right) implements Condition {}

  /** A comparison of two values. */
  record Compare(Operator operator, Condition left, Condition right) implements Condition {}

  /** Whether a value is a member of a list. */
  record In(Condition member, Condition list) implements Condition {}

  /** How two values are compared. */
  enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** As written in a condition. */
    public String sign() {
      return sign;
    }
  }

  /** What the condition comes to over these facts. */
  default Truth test(Facts facts) {
    Object value = value(facts);
    return value instanceof Truth open ? open : Truth.of((Boolean) value);
  }

  /** A boolean, {@code long}, text or list; or the {@link Truth} that there is no value. */
  private Object value(Facts facts) {
    if (this instanceof Literal literal) {
      return literal.value();
    }
    if (this instanceof Choice choice) {
      return choice.values();
    }
    if (this instanceof Name name) {
      return valueOf(facts.apply(name.fact()), name.type());
    }
    if (this instanceof Has has) {
      Fact<Object> fact = facts.apply(has.fact());
      return fact instanceof Fact.Stated || fact instanceof Fact.NotStated
          ? Truth.of(fact instanceof Fact.Stated)
          : Truth.UNKNOWN;
    }
    if (this instanceof Not not) {
      Truth truth = not.of().test(facts);
      return truth.open() ? truth : Truth.of(truth == Truth.FALSE);
    }
    if (this instanceof And and) {
      return join(and.left().test(facts), and.right().test(facts), Truth.FALSE);
    }
    if (this instanceof Or or) {
      return join(or.left().test(facts), or.right().test(facts), Truth.TRUE);
    }
    if (this instanceof Compare compare) {
      Object left = plain(compare.left().value(facts));
      Object right = plain(compare.right().value(facts));
      Truth open = open(left, right);
      return open != null ? open : Truth.of(holds(compare.operator(), left, right));
    }
    In in = (In) this;
    Object member = plain(in.member().value(facts));
    Object list = plain(in.list().value(facts));
    Truth open = open(member, list);
    return open != null ? open : Truth.of(((List<?>) list).contains(member));
  }

  private static Object plain(Object value) {
    if (value == Truth.TRUE || value == Truth.FALSE) {
      return value == Truth.TRUE;
    }
    return value;
  }

  private static @org.jspecify.annotations.Nullable Truth open(Object left, Object right) {
    if (left == Truth.UNKNOWN || right == Truth.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    return left == Truth.NOT_STATED || right == Truth.NOT_STATED ? Truth.NOT_STATED : null;
  }

  private static Truth join(Truth left, Truth right, Truth decisive) {
    if (left == decisive || right == decisive) {
      return decisive;
    }
    if (left == Truth.UNKNOWN || right == Truth.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    return left == Truth.NOT_STATED ? left : right;
  }

  private static Object valueOf(Fact<Object> fact, Vocabulary.Type type) {
    if (fact instanceof Fact.Stated<Object> stated) {
      return stated.answer();
    }
    if (!(fact instanceof Fact.NotStated)) {
      return Truth.UNKNOWN;
    }
    return switch (type) {
      case BOOLEAN -> false;
      case LIST -> List.of();
      case INTEGER, TEXT -> Truth.NOT_STATED;
    };
  }

  @SuppressWarnings("unchecked")
  private static boolean holds(Operator operator, Object left, Object right) {
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      return left.equals(right) == (operator == Operator.EQUAL);
    }
    int order = ((Comparable<Object>) left).compareTo(right);
    return switch (operator) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL, NOT_EQUAL -> throw new IllegalStateException();
    };
  }

  /** Whether it asks that a list lacks something, as "only the licensee may" does. */
  default boolean asksForLack() {
    return this instanceof Not not && not.of() instanceof In in && in.list() instanceof Name
        || this instanceof And and && (and.left().asksForLack() || and.right().asksForLack())
        || this instanceof Or or && (or.left().asksForLack() || or.right().asksForLack());
  }

  /** Every fact it names, in the order of the text. */
  default Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    collect(names);
    return names;
  }

  private void collect(Set<String> names) {
    if (this instanceof Name name) {
      names.add(name.fact());
    } else if (this instanceof Has has) {
      names.add(has.fact());
    } else if (this instanceof Not not) {
      not.of().collect(names);
    } else if (this instanceof And and) {
      and.left().collect(names);
      and.right().collect(names);
    } else if (this instanceof Or or) {
      or.left().collect(names);
      or.right().collect(names);
    } else if (this instanceof Compare compare) {
      compare.left().collect(names);
      compare.right().collect(names);
    } else if (this instanceof In in) {
      in.member().collect(names);
      in.list().collect(names);
    }
  }

  /**
   * The facts on which the outcome rests, in the order of the text: of an {@code &&} that holds all
   * of them, of an {@code ||} that holds those of the sides that hold, and so on.
   */
  default Set<String> support(Facts facts) {
    Set<String> names = new LinkedHashSet<>();
    support(facts, names);
    return names;
  }

  private void support(Facts facts, Set<String> names) {
    if (this instanceof Not not) {
      not.of().support(facts, names);
    } else if (this instanceof And and) {
      supportOf(and.left(), and.right(), facts, names);
    } else if (this instanceof Or or) {
      supportOf(or.left(), or.right(), facts, names);
    } else {
      collect(names);
    }
  }

  private void supportOf(Condition left, Condition right, Facts facts, Set<String> names) {
    Truth whole = test(facts);
    for (Condition side : List.of(left, right)) {
      if (side.test(facts) == whole) {
        side.support(facts, names);
      }
    }
  }
}
