package org.clausecheck.review;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.library.Library;
import org.clausecheck.library.Position;
import org.clausecheck.library.Vocabulary;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.clausecheck.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the agreement says plainly always has a tier: no combination of values that the facts of a
 * position can have, each of them stated or not said at all, ends in "cannot be told". Values of
 * numbers are those on which a condition turns, and the next one; of lists every set of the members
 * that a condition names.
 */
class PlainFactsTest {
  /** Values by which a fact itself says that it cannot be told. */
  private static final Set<String> UNTOLD = Set.of("unknown", "redacted", "unstated");

  /** Values whose own words leave open what a position asks. */
  private static final Map<String, Set<String>> OPEN_BY_THEIR_WORDS =
      Map.of(
          "upfront.amount_kind", Set.of("to-be-agreed"),
          "upfront.due", Set.of("licensee-discretion", "other"),
          "escrow.release", Set.of("other"),
          "escrow.agent", Set.of("licensor"),
          "exclusivity.grant", Set.of("mixed"),
          "term.kind", Set.of("project", "patent-life", "royalty-term"));

  /** Facts without which a position cannot be judged once the agreement speaks of the matter. */
  private static final Map<String, Set<String>> NEEDED =
      Map.ofEntries(
          entry("exclusivity.scope", Set.of("exclusivity.territory", "exclusivity.field")),
          entry("exclusivity.period", Set.of("exclusivity.period_days")),
          entry("termination.licensor-breach", Set.of("termination.breach_by")),
          entry("termination.escalation", Set.of("termination.escalation")),
          entry("jurisdiction.neutral-law", Set.of("jurisdiction.law_relation")),
          entry("jurisdiction.forum", Set.of("jurisdiction.forum_relation")),
          entry("upfront.due", Set.of("upfront.due", "upfront.due_days")),
          entry(
              "term.length", Set.of("term.kind", "term.length_days", "termination.convenience_by")),
          entry("term.definite", Set.of("term.length_days")));

  /** Combinations of one position; more would be no test but a search. */
  private static final int MOST = 400_000;

  private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{1,9}\\b");

  private static final ContractText TEXT = Texts.marked("|Any words.|\n").contract();
  private static final List<Span> PROOF = List.of(new Span(0, 10));

  /** Likely enough to be of a kind searched, and too faint to break a silence. */
  private static final Map<ClauseKind, Double> FAINTLY =
      Stream.of(ClauseKind.values()).collect(Collectors.toMap(kind -> kind, kind -> 0.15));

  private static final ClassifiedContract CONTRACT =
      new ClassifiedContract(
          TEXT,
          new Outline(new Span(0, 0), List.of(), List.of(), List.of(), List.of()),
          List.of(new ClassifiedSentence(new Sentence(new Span(0, 10), List.of()), 0, FAINTLY)),
          Map.of(),
          Map.of(),
          Set.of());

  static Stream<Position> positions() {
    return Library.shipped().positions().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("positions")
  void whatIsPlainlySaidHasATier(Position position) {
    Map<String, List<Fact<Object>>> values = new HashMap<>();
    List<String> names = names(position);
    names.forEach(name -> values.put(name, values(name, position)));
    Map<String, Fact<Object>> onlySaid = new HashMap<>();
    namesInSayings(position).forEach(name -> onlySaid.put(name, new Fact.NotStated<>()));
    Set<String> untold = new TreeSet<>();
    int combinations = 1;
    for (String name : names) {
      combinations = Math.multiplyExact(combinations, values.get(name).size());
    }
    assertThat(combinations).isBetween(2, MOST);
    for (int i = 0; i < combinations; i++) {
      Map<String, Fact<Object>> facts = new HashMap<>(onlySaid);
      int rest = i;
      for (String name : names) {
        List<Fact<Object>> all = values.get(name);
        facts.put(name, all.get(rest % all.size()));
        rest /= all.size();
      }
      Judgement judgement = judge(position, facts);
      if (judgement.verdict() == Verdict.UNCLEAR && plain(position, facts)) {
        untold.add(told(names, facts));
      }
    }
    assertThat(untold.stream().limit(12)).isEmpty();
  }

  private static boolean plain(Position position, Map<String, Fact<Object>> facts) {
    return NEEDED.getOrDefault(position.id(), Set.of()).stream()
            .allMatch(name -> facts.get(name) instanceof Fact.Stated)
        && OPEN_BY_THEIR_WORDS.entrySet().stream()
            .noneMatch(
                open ->
                    Optional.ofNullable(facts.get(open.getKey()))
                        .flatMap(Fact::value)
                        .map(value -> value instanceof List<?> list ? list : List.of(value))
                        .stream()
                        .flatMap(List::stream)
                        .anyMatch(open.getValue()::contains));
  }

  private static Judgement judge(Position position, Map<String, Fact<Object>> facts) {
    return new Judge(
            CONTRACT,
            new FactView(facts),
            new Quotes(TEXT, CONTRACT.outline()),
            new Confidence(CONTRACT))
        .judge(position);
  }

  private static List<String> names(Position position) {
    Set<String> names = new LinkedHashSet<>();
    clauses(position).forEach(clause -> names.addAll(clause.condition().names()));
    position
        .tiers()
        .forEach(
            tier ->
                Pattern.compile("\\{([a-z_.]{1,80})\\}")
                    .matcher(tier.says() + position.otherwise())
                    .results()
                    .forEach(found -> names.add(found.group(1))));
    return List.copyOf(names);
  }

  /** Facts that choose among sentences of a tier, and may decide none. */
  private static Set<String> namesInSayings(Position position) {
    return position.tiers().stream()
        .flatMap(tier -> tier.instead().stream())
        .flatMap(saying -> saying.when().condition().names().stream())
        .collect(Collectors.toSet());
  }

  private static List<Position.Clause> clauses(Position position) {
    List<Position.Clause> clauses = new ArrayList<>();
    position.applies().ifPresent(clauses::add);
    position.addressed().ifPresent(clauses::add);
    position.tiers().forEach(tier -> clauses.add(tier.when()));
    return clauses;
  }

  private static List<Fact<Object>> values(String name, Position position) {
    Vocabulary.Term term = Vocabulary.standard().find(name).orElseThrow();
    String asked =
        String.join("\n", clauses(position).stream().map(Position.Clause::text).toList());
    boolean decides = asked.contains(name);
    List<Object> stated = new ArrayList<>();
    switch (term.type()) {
      case BOOLEAN -> stated.addAll(List.of(true, false));
      case TEXT -> {
        stated.addAll(term.values().isEmpty() ? List.of("something") : term.values());
        stated.removeAll(UNTOLD);
      }
      case INTEGER -> stated.addAll(numbers(name, asked));
      case LIST -> stated.addAll(sets(term.values().stream().filter(asked::contains).toList()));
    }
    List<Fact<Object>> values = new ArrayList<>();
    for (Object value : decides ? stated : stated.subList(0, 1)) {
      values.add(new Fact.Stated<>(value, PROOF));
    }
    if (decides && !name.equals("deal.longest_term_days")) {
      values.add(new Fact.NotStated<>());
    }
    return values;
  }

  private static List<Object> numbers(String name, String asked) {
    if (name.equals("deal.longest_term_days")) {
      return List.of(1825L);
    }
    Set<Object> numbers = new LinkedHashSet<>(List.of(1L, 1825L));
    for (MatchResult found : NUMBER.matcher(asked).results().toList()) {
      long number = Long.parseLong(found.group());
      numbers.add(number);
      numbers.add(number + 1);
    }
    return List.copyOf(numbers);
  }

  private static List<List<String>> sets(List<String> members) {
    List<List<String>> sets = new ArrayList<>();
    for (int i = 0; i < 1 << members.size(); i++) {
      List<String> set = new ArrayList<>();
      for (int m = 0; m < members.size(); m++) {
        if ((i >> m & 1) == 1) {
          set.add(members.get(m));
        }
      }
      sets.add(set);
    }
    return sets;
  }

  private static String told(List<String> names, Map<String, Fact<Object>> facts) {
    return String.join(
        ", ",
        names.stream()
            .filter(name -> facts.get(name) instanceof Fact.Stated)
            .map(name -> name + " " + facts.get(name).value().orElseThrow())
            .toList());
  }
}
