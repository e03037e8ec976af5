package org.clausecheck.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.common.values.StructValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.clausecheck.facts.Fact;
import org.clausecheck.library.Condition.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions mean what the Common Expression Language says they mean. */
class ConditionTest {
  private static final Vocabulary VOCABULARY = Vocabulary.standard();

  private static Condition compile(String text) {
    List<String> faults = new ArrayList<>();
    Optional<Condition> condition = new ConditionCompiler(VOCABULARY).compile(text, faults::add);
    assertThat(faults).isEmpty();
    return condition.orElseThrow();
  }

  private static Condition.Facts facts(Map<String, Fact<Object>> known) {
    return name -> known.getOrDefault(name, Fact.notStated());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          termination.cure_days <= 60                                  # NOT_STATED
          has(termination.cure_days) && termination.cure_days <= 60    # FALSE
          !(termination.cure_days <= 60)                               # NOT_STATED
          !exclusivity.paid                                            # TRUE
          'licensor' in termination.breach_by                          # FALSE
          termination.breach_by == []                                  # TRUE
          upfront.present                                              # UNKNOWN
          upfront.present || true                                      # TRUE
          upfront.present && exclusivity.paid                          # FALSE
          upfront.present && termination.cure_days <= 60               # UNKNOWN
          has(upfront.present)                                         # UNKNOWN
          has(upfront.due)                                             # UNKNOWN
          exclusivity.grant == 'exclusive'                             # TRUE
          exclusivity.grant in ['sole', 'exclusive']                   # TRUE
          exclusivity.grant in ['sole']                                # FALSE
          """)
  void silenceDoubtAndWordsAreThreeThings(String text, Truth expected) {
    Map<String, Fact<Object>> known =
        Map.of(
            "exclusivity.grant", Fact.stated("exclusive"),
            "upfront.present", new Fact.Unclear<>("conflicting", List.of()),
            "upfront.due", new Fact.Redacted<>(List.of()));
    assertThat(compile(text.strip()).test(facts(known))).isEqualTo(expected);
  }

  @Test
  void aTrueAlternativeIsSupportedByItsOwnFactsOnly() {
    Condition condition =
        compile("(exclusivity.paid && upfront.present) || !payments.minimum || upfront.staged");
    assertThat(condition.support(facts(Map.of("upfront.staged", Fact.stated(true)))))
        .containsExactly("payments.minimum", "upfront.staged");
  }

  @Test
  void everyShippedConditionMeansWhatTheRuntimeOfTheLanguageSays() throws Exception {
    CelCompiler compiler = ConditionCompiler.compiler(VOCABULARY);
    CelRuntime runtime =
        CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(CelOptions.current().enableHeterogeneousNumericComparisons(true).build())
            .build();
    Random random = new Random(7);
    Map<Truth, Integer> seen = new HashMap<>();
    for (String text : shippedConditions()) {
      Condition ours = compile(text);
      Program theirs = runtime.createProgram(compiler.compile(text).getAst());
      for (int i = 0; i < 150; i++) {
        Map<String, Fact<Object>> facts = randomFacts(ours.names(), random);
        Truth expected = evaluate(theirs, facts);
        seen.merge(expected, 1, Integer::sum);
        assertThat(ours.test(facts(facts))).as("%s over %s", text, facts).isEqualTo(expected);
      }
    }
    assertThat(seen.keySet()).as("every outcome was met").containsExactlyInAnyOrder(Truth.values());
  }

  private static Set<String> shippedConditions() {
    Set<String> texts = new java.util.TreeSet<>();
    for (Position position : Library.shipped().positions()) {
      Stream.concat(
              Stream.concat(position.applies().stream(), position.addressed().stream()),
              position.tiers().stream().map(Position.Tier::when))
          .forEach(clause -> texts.add(clause.text()));
    }
    return texts;
  }

  private static Map<String, Fact<Object>> randomFacts(Set<String> names, Random random) {
    Map<String, Fact<Object>> facts = new HashMap<>();
    for (String name : names) {
      int state = name.startsWith("deal.") ? 5 : random.nextInt(6);
      if (state == 0) {
        facts.put(name, Fact.notStated());
      } else if (state == 1) {
        facts.put(name, new Fact.Unclear<>("conflicting", List.of()));
      } else {
        facts.put(name, Fact.stated(value(VOCABULARY.find(name).orElseThrow(), random)));
      }
    }
    return facts;
  }

  private static Object value(Vocabulary.Term term, Random random) {
    return switch (term.type()) {
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> (long) random.nextInt(400);
      case TEXT ->
          term.values().isEmpty()
              ? "Norway"
              : term.values().get(random.nextInt(term.values().size()));
      case LIST -> term.values().stream().filter(v -> random.nextInt(3) == 0).toList();
    };
  }

  private static Truth evaluate(Program program, Map<String, Fact<Object>> facts) {
    Map<String, Map<String, Object>> families = new HashMap<>();
    List<CelAttributePattern> unknown = new ArrayList<>();
    for (Vocabulary.Term term : VOCABULARY.terms()) {
      int dot = term.name().indexOf('.');
      String family = term.name().substring(0, dot);
      String field = term.name().substring(dot + 1);
      families.computeIfAbsent(family, f -> new HashMap<>());
      Fact<Object> fact = facts.getOrDefault(term.name(), Fact.notStated());
      if (fact instanceof Fact.Stated<Object> stated) {
        families.get(family).put(field, stated.answer());
      } else if (fact instanceof Fact.Unclear) {
        unknown.add(
            CelAttributePattern.create(family).qualify(CelAttribute.Qualifier.ofString(field)));
      }
    }
    Map<String, Object> variables = new HashMap<>();
    families.forEach((family, fields) -> variables.put(family, new FamilyValue(family, fields)));
    try {
      Object value =
          program.eval(PartialVars.of(variables, unknown.toArray(CelAttributePattern[]::new)));
      return value instanceof CelUnknownSet ? Truth.UNKNOWN : Truth.of((Boolean) value);
    } catch (CelEvaluationException e) {
      return Truth.NOT_STATED;
    }
  }

  /** A family of facts as a message of the language: what is not stated is not set. */
  private static final class FamilyValue extends StructValue<String, Object> {
    private final String family;
    private final Map<String, Object> stated;

    FamilyValue(String family, Map<String, Object> stated) {
      this.family = family;
      this.stated = stated;
    }

    @Override
    public Object value() {
      return this;
    }

    @Override
    public boolean isZeroValue() {
      return stated.isEmpty();
    }

    @Override
    public CelType celType() {
      return StructTypeReference.create(family);
    }

    @Override
    public Object select(String field) {
      Object value = stated.get(field);
      if (value != null) {
        return value;
      }
      return switch (VOCABULARY.find(family + "." + field).orElseThrow().type()) {
        case BOOLEAN -> false;
        case LIST -> List.of();
        case INTEGER, TEXT -> throw new IllegalArgumentException(field + " is not stated");
      };
    }

    @Override
    public Optional<Object> find(String field) {
      return Optional.ofNullable(stated.get(field));
    }
  }
}
