package org.clausecheck.library;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Side;

/** Reads the files of a library and reports every fault in them at once. */
final class LibraryReader {
  private static final List<String> POSITION_KEYS =
      List.of(
          "id",
          "title",
          "severity",
          "side",
          "profile",
          "applies",
          "not-applicable",
          "not-found",
          "at-issue",
          "addressed",
          "searches",
          "words",
          "doubt",
          "only-there",
          "why",
          "evidence",
          "dissent",
          "ask",
          "settle",
          "silent",
          "otherwise",
          "preferred",
          "fallback",
          "walk-away");

  private static final String SOURCES = "sources.yaml";
  private static final String INTERACTIONS = "interactions.yaml";
  private static final List<String> VERDICTS =
      List.of("walk-away", "missing", "unclear", "fallback", "preferred", "not-applicable");

  /** Place of a family that says none. */
  private static final int LAST = 1000;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]{0,80})\\}");

  private final Vocabulary vocabulary = Vocabulary.standard();
  private final Map<String, Condition> checked = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> ids = new HashMap<>();
  private List<Source> sources = List.of();
  private @org.jspecify.annotations.Nullable ConditionCompiler compiler;

  private final Optional<Library> known;

  /**
   * @param known a library whose conditions are checked already
   */
  LibraryReader(Optional<Library> known) {
    this.known = known;
    known.ifPresent(
        library ->
            library
                .positions()
                .forEach(
                    position -> {
                      Stream.concat(
                              Stream.concat(
                                  position.applies().stream(), position.addressed().stream()),
                              position.tiers().stream().map(Position.Tier::when))
                          .forEach(clause -> checked.put(clause.text(), clause.condition()));
                    }));
  }

  Library.Loading read(Path folder) {
    SortedMap<String, String> files = files(folder);
    if (files.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(folder.toString(), 0, "", "no *.yaml file of a library in this folder"));
    }
    Optional<Library> same = known.filter(library -> library.version().equals(version(files)));
    if (same.isPresent()) {
      return new Library.Loading.Loaded(same.get());
    }
    Map<String, YamlEntry> roots = new TreeMap<>();
    files.forEach(
        (name, text) ->
            YamlEntry.parse(name, text, faults).ifPresent(root -> roots.put(name, root)));
    sources = roots.containsKey(SOURCES) ? sources(roots.get(SOURCES)) : List.of();
    if (!roots.containsKey(SOURCES) && !files.isEmpty()) {
      faults.add(new Fault(SOURCES, 0, "", "the file that lists the sources is missing"));
    }
    List<Position> positions = new ArrayList<>();
    Map<String, String> families = new HashMap<>();
    roots.forEach(
        (name, root) -> {
          if (!name.equals(SOURCES) && !name.equals(INTERACTIONS)) {
            positions.addAll(family(name, root, families));
          }
        });
    positions.sort(Comparator.comparing(Position::family));
    boolean whole = roots.size() == files.size(); // else what interactions name may stand unread
    List<Interaction> interactions =
        whole && roots.containsKey(INTERACTIONS)
            ? interactions(roots.get(INTERACTIONS))
            : List.of();
    return faults.isEmpty()
        ? new Library.Loading.Loaded(new Library(version(files), positions, interactions, sources))
        : new Library.Loading.Faulty(faults.stream().distinct().sorted().toList());
  }

  private SortedMap<String, String> files(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.filter(path -> path.getFileName().toString().endsWith(".yaml")).forEach(paths::add);
    } catch (IOException e) {
      faults.add(new Fault(folder.toString(), 0, "", "the folder cannot be read"));
    }
    for (Path path : paths) {
      String name = path.getFileName().toString();
      try {
        texts.put(name, Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n"));
      } catch (MalformedInputException e) {
        faults.add(new Fault(name, 0, "", "the file is not UTF-8"));
      } catch (IOException e) {
        faults.add(new Fault(name, 0, "", "the file cannot be read"));
      }
    }
    return texts;
  }

  private static String version(SortedMap<String, String> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, text) -> {
            digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Source> sources(YamlEntry root) {
    root.only("sources");
    return root.entries("sources").stream()
        .map(
            entry -> {
              entry.only("key", "citation", "sections", "interviewees");
              return new Source(
                  entry.text("key"),
                  entry.text("citation"),
                  entry.texts("sections"),
                  entry.texts("interviewees"));
            })
        .toList();
  }

  private List<Interaction> interactions(YamlEntry root) {
    root.only("interactions");
    return root.entries("interactions").stream()
        .map(
            entry -> {
              entry.only("id", "all", "says", "why");
              List<Interaction.Term> all =
                  entry.entries("all").stream()
                      .map(
                          term -> {
                            term.only("any-of", "verdicts");
                            return new Interaction.Term(
                                term.someOf(
                                    "any-of", ids.keySet().stream().sorted().toList(), id -> id),
                                term.someOf("verdicts", VERDICTS, verdict -> verdict));
                          })
                      .toList();
              if (all.isEmpty()) {
                entry.fault("all", "at least one term was expected");
              }
              return new Interaction(entry.text("id"), all, entry.text("says"), entry.text("why"));
            })
        .toList();
  }

  private List<Position> family(String file, YamlEntry root, Map<String, String> families) {
    root.only("family", "order", "headings", "positions");
    String id = root.text("family");
    if (!id.isEmpty() && !id.matches("[a-z]{2,30}(?:-[a-z]{1,30}){0,4}")) {
      root.fault("family", "'" + id + "' is no id of a family, such as upfront-payment");
    }
    String other = families.putIfAbsent(id, file);
    if (other != null && !id.isEmpty()) {
      root.fault("family", "the family " + id + " has a file already: " + other);
    }
    List<String> headings = root.texts("headings");
    for (String heading : headings) {
      if (!heading.matches("[a-z]{2,30}\\*?")) {
        root.fault("headings", "'" + heading + "' is no word in lower case, such as royalt*");
      }
    }
    Family family = new Family(id, order(root), headings);
    List<Position> positions = new ArrayList<>();
    for (YamlEntry entry : root.entries("positions")) {
      positions.add(position(file, family, entry));
    }
    if (positions.isEmpty()) {
      root.fault("positions", "at least one position was expected");
    }
    return positions;
  }

  /** A family's place; after those that have one where it says none. */
  private static int order(YamlEntry root) {
    Object order = root.value("order").orElse((long) LAST);
    if (order instanceof Long place && place >= 1 && place <= LAST) {
      return place.intValue();
    }
    root.fault("order", "a whole number from 1 to " + LAST + " was expected");
    return LAST;
  }

  private Position position(String file, Family family, YamlEntry entry) {
    entry.only(POSITION_KEYS.toArray(String[]::new));
    String id = id(file, entry);
    List<Position.Tier> tiers = new ArrayList<>();
    Optional<Position.Clause> applies = condition(entry, "applies");
    for (Position.Level level : Position.Level.values()) {
      entry.entry(level.id()).ifPresent(tier -> tiers.add(tier(level, tier, applies)));
    }
    List<Evidence> evidence = entry.entries("evidence").stream().map(this::evidence).toList();
    checkTold(entry, tiers, evidence, applies.isPresent());
    List<ClauseKind> kinds = List.of(ClauseKind.values());
    List<ClauseKind> searches = entry.someOf("searches", kinds, ClauseKind::id);
    List<String> words = entry.texts("words");
    checkSearched(entry, searches, words);
    return new Position(
        id,
        family,
        entry.text("title"),
        entry.oneOf("severity", List.of(Severity.values()), LibraryReader::id).orElse(Severity.LOW),
        entry.has("side")
            ? entry.oneOf("side", List.of(Side.values()), Side::id).orElse(Side.LICENSOR)
            : Side.LICENSOR,
        entry.has("profile")
            ? entry
                .oneOf("profile", List.of(DealSettings.Profile.values()), DealSettings.Profile::id)
                .map(DealSettings.Profile::id)
                .orElse("")
            : "",
        applies,
        entry.textOr("not-applicable", ""),
        entry.textOr("not-found", ""),
        entry.someOf("at-issue", kinds, ClauseKind::id),
        condition(entry, "addressed"),
        searches,
        words,
        entry.someOf("doubt", kinds, ClauseKind::id),
        flag(entry, "only-there"),
        entry.text("why"),
        evidence,
        entry.textOr("dissent", ""),
        entry.text("ask"),
        entry.textOr("settle", ""),
        entry.text("silent"),
        placeholders(entry, "otherwise"),
        tiers);
  }

  private String id(String file, YamlEntry entry) {
    String id = entry.text("id");
    if (!id.isEmpty()) {
      if (!id.matches("[a-z]{1,40}(?:\\.[a-z][a-z-]{0,60}){1,3}")) {
        entry.fault("id", "'" + id + "' is no id of the form family.position");
      }
      String other = ids.putIfAbsent(id, file);
      if (other != null) {
        entry.fault("id", "the id '" + id + "' is used twice; first in " + other);
      }
    }
    return id;
  }

  /** A position says who recommends what, and what is told where it is not held. */
  private static void checkTold(
      YamlEntry entry, List<Position.Tier> tiers, List<Evidence> evidence, boolean conditional) {
    if (tiers.stream().noneMatch(tier -> tier.level() == Position.Level.PREFERRED)) {
      entry.fault("preferred", "every position says what is preferred");
    }
    if (evidence.isEmpty()) {
      entry.fault("evidence", "a position without evidence; say who recommends it");
    }
    boolean settles = tiers.stream().anyMatch(tier -> tier.level() == Position.Level.FALLBACK);
    if (settles && !entry.has("settle")) {
      entry.fault("settle", "a position with a fallback says what to settle for");
    }
    if (conditional && !entry.has("not-applicable")) {
      entry.fault("not-applicable", "say when it does not apply, for the reader");
    }
    if (conditional && !entry.has("not-found")) {
      entry.fault(
          "not-found",
          "say what was not found where the agreement is silent, such as: No payment at signing was"
              + " found.");
    }
  }

  private static void checkSearched(
      YamlEntry entry, List<ClauseKind> searches, List<String> words) {
    if (searches.isEmpty() && words.isEmpty()) {
      entry.fault("searches", "at least one kind of clause was expected: where to look");
    }
    for (String word : words) {
      if (!word.matches("[a-z]{3,40}")) {
        entry.fault("words", "'" + word + "' is no single word in lower case");
      }
    }
  }

  private Position.Tier tier(
      Position.Level level, YamlEntry entry, Optional<Position.Clause> applies) {
    entry.only("when", "means", "says", "instead", "by-silence", "wording", "examples");
    Position.Clause when =
        condition(entry, "when")
            .orElseGet(
                () -> {
                  if (!entry.has("when")) {
                    entry.fault("when", "a tier without a condition");
                  }
                  return new Position.Clause("", new Condition.Literal(false));
                });
    if (level != Position.Level.WALK_AWAY && !entry.has("wording")) {
      entry.fault("wording", "a clause to propose was expected");
    }
    List<Position.Example> examples = new ArrayList<>();
    for (YamlEntry example : entry.entries("examples")) {
      examples.add(example(example, when, applies));
    }
    for (boolean meets : new boolean[] {true, false}) {
      if (examples.stream().noneMatch(example -> example.meets() == meets)) {
        entry.fault(
            "examples",
            meets
                ? "a passage that meets the tier was expected (meets: …)"
                : "a near miss that does not meet the tier was expected (misses: …)");
      }
    }
    return new Position.Tier(
        level,
        when,
        entry.text("means"),
        placeholders(entry, "says"),
        entry.entries("instead").stream().flatMap(this::saying).toList(),
        flag(entry, "by-silence"),
        entry.textOr("wording", ""),
        examples);
  }

  private Stream<Position.Saying> saying(YamlEntry entry) {
    entry.only("when", "says");
    if (!entry.has("when")) {
      entry.fault("when", "a closer case without a condition");
    }
    String says = placeholders(entry, "says");
    return condition(entry, "when").map(when -> new Position.Saying(when, says)).stream();
  }

  private Position.Example example(
      YamlEntry entry, Position.Clause when, Optional<Position.Clause> applies) {
    entry.only("meets", "misses", "facts");
    boolean meets = entry.has("meets");
    String key = meets ? "meets" : "misses";
    String passage = entry.text(key);
    if (meets == entry.has("misses")) {
      entry.fault("an example either meets its tier or misses it");
    }
    if (passage.chars().filter(c -> c == '|').count() % 2 != 0 || !passage.contains("|")) {
      entry.fault(key, "the decisive words were expected between bars: |five years|");
    }
    List<Position.ExampleFact> facts = new ArrayList<>();
    entry.entry("facts").ifPresent(values -> facts.addAll(facts(values)));
    boolean met = holds(when.condition(), facts);
    boolean relevant = applies.map(a -> holds(a.condition(), facts)).orElse(true);
    if (!when.text().isEmpty() && met != meets) {
      entry.fault(
          "facts",
          meets
              ? "these facts do not meet the tier's condition"
              : "these facts meet the tier's condition, so this is no near miss");
    } else if (meets && !relevant) {
      entry.fault("facts", "with these facts the position does not apply");
    }
    return new Position.Example(meets, passage, facts);
  }

  /** Whether a condition holds over an example's facts, under the standard settings. */
  private boolean holds(Condition condition, List<Position.ExampleFact> facts) {
    Condition.Facts stated =
        name ->
            facts.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .<Fact<Object>>map(fact -> Fact.stated(fact.value()))
                .orElseGet(() -> standardDeal(name));
    return condition.test(stated) == Condition.Truth.TRUE;
  }

  private static Fact<Object> standardDeal(String name) {
    return switch (name) {
      case "deal.floor_met" -> Fact.stated(true);
      case "deal.longest_term_days" ->
          Fact.stated((long) DealSettings.standard().longestTerm().comparableDays().orElseThrow());
      default -> Fact.notStated();
    };
  }

  private List<Position.ExampleFact> facts(YamlEntry values) {
    List<Position.ExampleFact> facts = new ArrayList<>();
    for (String name : values.keys()) {
      Optional<Vocabulary.Term> term = vocabulary.find(name);
      if (term.isEmpty()) {
        values.fault(
            name,
            "no such fact '"
                + name
                + "'"
                + vocabulary.nearest(name).map(n -> "; did you mean '" + n + "'?").orElse(""));
        continue;
      }
      Object value = values.value(name).orElse("");
      if (!fits(value, term.get())) {
        values.fault(
            name,
            "'"
                + value
                + "' does not fit: "
                + (term.get().values().isEmpty()
                    ? term.get().type().words() + " was expected"
                    : (term.get().type() == Vocabulary.Type.LIST
                            ? "a list with some of "
                            : "one of ")
                        + String.join(", ", term.get().values())
                        + " was expected"));
        continue;
      }
      facts.add(new Position.ExampleFact(name, value));
    }
    return facts;
  }

  private static boolean fits(Object value, Vocabulary.Term term) {
    Predicate<Object> known = v -> term.values().isEmpty() || term.values().contains(v);
    return switch (term.type()) {
      case BOOLEAN -> value instanceof Boolean;
      case INTEGER -> value instanceof Long;
      case TEXT -> value instanceof String && known.test(value);
      case LIST -> value instanceof List<?> list && list.stream().allMatch(known);
    };
  }

  private Evidence evidence(YamlEntry entry) {
    entry.only("basis", "source", "interviewees", "section", "said");
    Evidence.Basis basis =
        entry
            .oneOf("basis", List.of(Evidence.Basis.values()), LibraryReader::id)
            .orElse(Evidence.Basis.PRACTICE);
    String key = entry.textOr("source", "");
    List<String> interviewees = entry.texts("interviewees");
    String section = entry.textOr("section", "");
    boolean sourced = basis == Evidence.Basis.INTERVIEW || basis == Evidence.Basis.LITERATURE;
    if (sourced || !key.isEmpty()) {
      List<String> keys = sources.stream().map(Source::key).toList();
      Optional<Source> source = sources.stream().filter(s -> s.key().equals(key)).findFirst();
      if (source.isEmpty()) {
        entry.fault(
            "source",
            key.isEmpty()
                ? "a source was expected, one of " + String.join(", ", keys)
                : "no such source '" + key + "'" + YamlEntry.suggestion(key, keys));
      } else {
        for (String one : section.isEmpty() ? List.<String>of() : List.of(section.split(", "))) {
          if (!source.get().sections().contains(one)) {
            entry.fault(
                "section",
                "no such section '"
                    + one
                    + "' in "
                    + key
                    + "; it has "
                    + String.join(", ", source.get().sections()));
          }
        }
        for (String one : interviewees) {
          if (!source.get().interviewees().contains(one)) {
            entry.fault("interviewees", "nobody called '" + one + "' speaks in " + key);
          }
        }
      }
    }
    return new Evidence(basis, key, interviewees, section, entry.text("said"));
  }

  private String placeholders(YamlEntry entry, String key) {
    String text = entry.text(key);
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (vocabulary.find(name).isEmpty()) {
        entry.fault(
            key,
            "no such fact '"
                + name
                + "'"
                + vocabulary.nearest(name).map(n -> "; did you mean '" + n + "'?").orElse(""));
      }
    }
    return text;
  }

  private Optional<Position.Clause> condition(YamlEntry entry, String key) {
    if (!entry.has(key)) {
      return Optional.empty();
    }
    String text = entry.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Condition known = checked.get(text);
    if (known == null) {
      if (compiler == null) {
        compiler = new ConditionCompiler(vocabulary);
      }
      Optional<Condition> compiled = compiler.compile(text, message -> entry.fault(key, message));
      if (compiled.isEmpty()) {
        return Optional.empty();
      }
      known = compiled.get();
      checked.put(text, known);
    }
    return Optional.of(new Position.Clause(text, known));
  }

  /** A key that is true or left out. */
  private static boolean flag(YamlEntry entry, String key) {
    Object value = entry.value(key).orElse(false);
    if (!(value instanceof Boolean)) {
      entry.fault(key, "true or false was expected");
    }
    return value.equals(true);
  }

  private static String id(Enum<?> member) {
    return member.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
