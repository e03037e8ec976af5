package org.clausecheck.facts.grant;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Exceptions;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.CrossReference;
import org.clausecheck.structure.DefinedTerm;
import org.clausecheck.text.Span;

/** Reads where and for what the main grant holds, from its own words and from what they define. */
final class ScopeReader {
  private static final int MAX_WRITTEN = 300;
  private static final int AFTER = 70;
  private static final int LABELLED = 25;
  private static final int EARLY = 90;

  /**
   * Words of more than {@link #LITTLE_WORD} letters that make a partly blacked-out text legible.
   */
  private static final int LEGIBLE = 4;

  private static final int LITTLE_WORD = 3;
  private static final Set<String> PURPOSES =
      Set.of("business", "purpose", "purposes", "permitted use", "field", "field of use");
  private static final Set<String> WORLD = WordLists.COMMON.list("the-world");

  /** What makes a defined scope another one: "Excluded Territory", "Expanded Field". */
  private static final Set<String> ANOTHER =
      Set.of(
          "excluded",
          "expanded",
          "additional",
          "other",
          "outside",
          "non",
          "former",
          "reserved",
          "retained",
          "new",
          "option",
          "optional");

  /** Where the words on a territory go on to something else. */
  private static final Set<String> TERRITORY_ENDS =
      Set.of("without", "unless", "provided", "subject", "pursuant", "excludes", "exclude");

  /** What stands before "excludes" and belongs to it. */
  private static final Set<String> BEFORE_EXCLUDES =
      Set.of("and", "but", "it", "expressly", "specifically", "explicitly", "which");

  /** What leads to a territory in an amendment. */
  private static final Set<String> AMENDING = WordLists.COMMON.list("amending");

  private static final Set<String> MEANS = WordLists.COMMON.list("means");

  /** The four facts of scope. */
  record Scope(
      Fact<String> territory,
      Fact<Boolean> worldwide,
      Fact<String> field,
      Fact<Boolean> allFields) {}

  private final Agreement agreement;
  private final List<Statement> statements;
  private final Exceptions exceptions;

  ScopeReader(Agreement agreement, List<Statement> statements) {
    this.agreement = agreement;
    this.statements = statements;
    this.exceptions = new Exceptions(agreement);
  }

  /** The scope of these grants, weightiest first. */
  Scope read(List<GrantReader.Operative> all) {
    List<GrantReader.Operative> main = all.stream().filter(GrantReader.Operative::main).toList();
    List<GrantReader.Operative> grants = main.isEmpty() ? all : main;
    Optional<Span> territory = territory(grants).map(this::trimmed);
    Fact<String> where = territory.map(this::written).orElseGet(Fact::notStated);
    Fact<Boolean> worldwide =
        territory.map(span -> worldwide(span, where.proof())).orElseGet(Fact::notStated);
    if (where instanceof Fact.Redacted<String>) {
      worldwide = where.map(w -> false);
    }
    Optional<Span> named = field(grants);
    Optional<Span> every = allFields(grants).or(() -> named.filter(this::isEverything));
    boolean told = every.isEmpty() || every.equals(named);
    Optional<Span> field = told ? named : Optional.empty();
    Fact<Boolean> allFields =
        every
            .map(span -> Fact.stated(true, span))
            .or(() -> named.map(span -> Fact.stated(false, span)))
            .orElseGet(Fact::notStated);
    return new Scope(
        where, worldwide, field.map(this::written).orElseGet(Fact::notStated), allFields);
  }

  /** Whether the words mean the whole world; what they except is outside, if it can be read. */
  private Fact<Boolean> worldwide(Span span, List<Span> proof) {
    boolean world = isWorld(span);
    for (CrossReference reference : exceptions.in(span)) {
      if (world && exceptions.target(reference).isEmpty()) {
        return new Fact.Unclear<>(exceptions.unread(reference), proof);
      }
      return new Fact.Stated<>(false, proof);
    }
    return new Fact.Stated<>(world && !excepts(span), proof);
  }

  /** The words as written; redacted where a blank leaves too little of them to be read. */
  private Fact<String> written(Span span) {
    Words words = agreement.words();
    int legible = 0;
    boolean blank = false;
    for (int i = words.at(span.start()); i < words.at(span.end()); i++) {
      blank |= words.is(i, Words.Kind.BLANK);
      legible += words.is(i, Words.Kind.WORD) && words.form(i).length() > LITTLE_WORD ? 1 : 0;
    }
    if (blank && legible < LEGIBLE && !isPlaceNamed(span)) {
      return new Fact.Redacted<>(List.of(span));
    }
    String written = span.in(agreement.text()).replaceAll("\\s{1,200}", " ").strip();
    return new Fact.Stated<>(written, List.of(span));
  }

  // ---- territory

  private Optional<Span> territory(List<GrantReader.Operative> grants) {
    for (GrantReader.Operative grant : grants) {
      Statement statement = grant.statement();
      Optional<Match> named = near(statement, "in-the-territory", grant.match());
      Optional<Span> defined =
          named.flatMap(m -> defined("territory", "territories", "area")).filter(this::placed);
      if (defined.isPresent()) {
        return defined;
      }
      Optional<Match> world = near(statement, "worldwide", grant.match());
      if (world.isPresent() && !statement.has("world-wide-web")) {
        return Optional.of(withExceptions(statement, world.get()));
      }
      Optional<Span> place =
          near(statement, "in-places", grant.match()).map(m -> places(statement, m));
      if (place.isPresent()) {
        return place;
      }
    }
    return defined("territory", "territories")
        .filter(this::placed)
        .or(this::told)
        .or(this::labelled);
  }

  /** A territory without the words that lead to it in an amendment, or that go on from it. */
  private Span trimmed(Span span) {
    Words words = agreement.words();
    int first = words.at(span.start());
    int next = words.at(span.end());
    while (first + 1 < next && AMENDING.contains(words.form(first))) {
      first++;
    }
    int last = first;
    while (last + 1 < next && !TERRITORY_ENDS.contains(words.form(last + 1))) {
      last++;
    }
    while (last > first && last + 1 < next && BEFORE_EXCLUDES.contains(words.form(last))) {
      last--;
    }
    return words.span(first, last);
  }

  /** Whether the words name a place, the world, or leave a blank for one. */
  private boolean placed(Span span) {
    if (isWorld(span) || isPlaceNamed(span)) {
      return true;
    }
    Words words = agreement.words();
    for (int i = words.at(span.start()); i < words.at(span.end()); i++) {
      String form = words.form(i);
      if (words.is(i, Words.Kind.BLANK) || WORLD.contains(form)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlaceNamed(Span span) {
    return agreement.values().stream()
        .anyMatch(v -> v instanceof Value.Location && span.contains(v.span()));
  }

  private Optional<Match> near(Statement statement, String group, Match grant) {
    return statement.matches(group).stream()
        .filter(m -> m.from() >= grant.from() && m.from() <= grant.next() + AFTER)
        .findFirst();
  }

  private Span withExceptions(Statement statement, Match world) {
    return statement.matches("except-places").stream()
        .filter(m -> m.from() >= world.from() && m.from() <= world.next() + 12)
        .findFirst()
        .map(m -> agreement.words().span(statement.firstWord(world), statement.lastWord(m)))
        .orElseGet(
            () -> agreement.words().span(statement.firstWord(world), statement.lastWord(world)));
  }

  /** The place and those that follow it in a list: "Belgium, the Netherlands and Germany". */
  private Span places(Statement statement, Match match) {
    int first = match.part("where").map(p -> statement.words()[p.from()]).orElseThrow();
    int last = statement.lastWord(match);
    for (Value value : agreement.values()) {
      if (value instanceof Value.Location) {
        int at = agreement.words().at(value.span().start());
        if (at > last && at - last <= 4) {
          last = agreement.words().at(value.span().end()) - 1;
        }
      }
    }
    return agreement.words().span(first, last);
  }

  /** From the first place of some words to the last; empty where they name none. */
  private Optional<Span> places(Span told) {
    return agreement.values().stream()
        .filter(v -> v instanceof Value.Location && told.contains(v.span()))
        .map(Value::span)
        .reduce((first, last) -> new Span(first.start(), last.end()));
  }

  private boolean isWorld(Span span) {
    String written = plain(span);
    return written.contains("world")
        || written.contains("universe")
        || written.contains("global")
        || written.contains("all countries")
        || written.contains("all territories")
        || written.contains("everywhere");
  }

  private boolean excepts(Span span) {
    String written = plain(span);
    return written.contains("except")
        || written.contains("excluding")
        || written.contains("not including")
        || written.contains("other than")
        || written.contains("outside");
  }

  private boolean isEverything(Span span) {
    String written = plain(span);
    return written.startsWith("any and all") || written.startsWith("all ");
  }

  private String plain(Span span) {
    return span.in(agreement.text()).toLowerCase(Locale.ROOT).replaceAll("[\\s\\-]{1,50}", " ");
  }

  // ---- field

  private Optional<Span> allFields(List<GrantReader.Operative> grants) {
    for (GrantReader.Operative grant : grants) {
      Optional<Match> every = near(grant.statement(), "all-fields", grant.match());
      if (every.isPresent()) {
        return every.map(m -> agreement.proof(grant.statement(), m));
      }
    }
    return Optional.empty();
  }

  private Optional<Span> field(List<GrantReader.Operative> grants) {
    for (GrantReader.Operative grant : grants) {
      Statement statement = grant.statement();
      if (near(statement, "in-the-field", grant.match()).isPresent()) {
        Optional<Span> defined = defined("field", "field of use", "fields", "fields of use");
        if (defined.isPresent()) {
          return defined;
        }
      }
      Optional<Span> purpose = purpose(grant, "purpose").or(() -> purpose(grant, "use"));
      if (purpose.isPresent()) {
        return purpose;
      }
    }
    return defined("field of use", "field");
  }

  /** What a grant is for, in words that name more than the rights and things of every grant. */
  private Optional<Span> purpose(GrantReader.Operative grant, String group) {
    Statement statement = grant.statement();
    for (Match purpose : statement.matches(group)) {
      boolean beside =
          purpose.from() >= Math.max(statement.leadIn(), grant.match().from())
              && purpose.from() <= grant.match().next() + AFTER;
      boolean denied =
          statement.matches("no-purpose").stream()
              .anyMatch(m -> m.from() < purpose.next() && purpose.from() < m.next());
      if (!beside || denied) {
        continue;
      }
      int from = purpose.part("after").map(Match.Part::next).orElse(purpose.from());
      int next = end(statement, from, purpose.next());
      Optional<Span> explained = explained(tail(statement.firstWord(purpose), statement.span()));
      if (explained.isPresent()) {
        return explained;
      }
      if (from < next && !isGeneral(statement, purpose.next(), next)) {
        int[] words = statement.words();
        return Optional.of(balanced(words[from], words[next - 1], statement.span()));
      }
    }
    return Optional.empty();
  }

  /** The word after the last of a purpose that begins with these words. */
  private int end(Statement statement, int from, int named) {
    int next = statement.wording().forms().size();
    for (Match end : statement.matches("purpose-end")) {
      boolean bracketed = agreement.words().is(statement.firstWord(end) - 1, "(");
      if (end.from() >= named && end.from() > from && !bracketed) {
        next = Math.min(next, end.from());
      }
    }
    List<Match> tails = new ArrayList<>(statement.matches("purpose-tail"));
    Collections.reverse(tails);
    for (Match tail : tails) {
      if (tail.from() >= named && tail.next() >= next && tail.from() < next) {
        next = tail.from();
      }
    }
    return next;
  }

  private static boolean isGeneral(Statement statement, int from, int next) {
    BitSet general = new BitSet();
    for (Match match : statement.matches("general-word")) {
      general.set(match.from());
    }
    for (int i = from; i < next; i++) {
      for (Thing thing : statement.wording().things().get(i)) {
        if (thing.type().equals("place")) {
          general.set(i, thing.next());
        }
      }
    }
    return general.nextClearBit(from) >= next;
  }

  /** From one word to another, no further than the stretch goes, without a bracket left open. */
  private Span balanced(int first, int last, Span within) {
    Words words = agreement.words();
    int open = -1;
    int end = first;
    for (int i = first; i <= last && words.start(i) < within.end(); i++) {
      boolean stop =
          words.is(i, ";") || words.is(i, ".") || words.end(i) - words.start(first) >= MAX_WRITTEN;
      if (stop || words.is(i, ")") && open < 0) {
        break;
      }
      if (words.is(i, "(")) {
        open = i;
      } else if (words.is(i, ")")) {
        open = -1;
        end = i;
      } else if (!words.is(i, Words.Kind.MARK)) {
        end = i;
      }
    }
    if (open > first && words.is(end + 1, ")") && words.start(end + 1) < within.end()) {
      return words.span(first, end + 1);
    }
    return words.span(first, open > first ? open - 1 : end);
  }

  /** What a defined purpose that the words name means: "in connection with the Business". */
  private Optional<Span> explained(Span words) {
    for (DefinedTerm term : agreement.contract().outline().definitions()) {
      String name = term.name().toLowerCase(Locale.ROOT);
      boolean purpose = PURPOSES.stream().anyMatch(name::endsWith);
      boolean early =
          term.uses().stream()
              .anyMatch(use -> words.contains(use) && use.start() - words.start() < EARLY);
      if (purpose && early) {
        return meaning(term);
      }
    }
    return Optional.empty();
  }

  // ---- what a word is defined to mean

  /** The meaning of the first defined term that is called one of these, or whose name ends so. */
  private Optional<Span> defined(String... endings) {
    for (String ending : endings) {
      Optional<Span> meaning =
          first(name -> name.equals(ending)).or(() -> first(name -> isSort(name, ending)));
      if (meaning.isPresent()) {
        return meaning;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> first(Predicate<String> called) {
    return agreement.contract().outline().definitions().stream()
        .filter(term -> called.test(term.name().toLowerCase(Locale.ROOT)))
        .flatMap(term -> meaning(term).stream())
        .findFirst();
  }

  /** "Licensed Territory" is a territory, "Excluded Territory" is what it is not. */
  private static boolean isSort(String name, String ending) {
    int before = name.length() - ending.length() - 1;
    return name.endsWith(" " + ending)
        && ANOTHER.stream().noneMatch(other -> name.substring(0, before).contains(other));
  }

  private Optional<Span> meaning(DefinedTerm term) {
    Words words = agreement.words();
    Span definition = term.definition();
    int first = words.at(definition.start());
    int next = words.at(definition.end());
    int name = nameAt(term, first, next, words);
    if (name < 0) {
      return Optional.empty();
    }
    int after = name + Words.of(term.name()).size();
    for (int i = after; i < Math.min(next, after + 6); i++) {
      if (words.is(i, Words.Kind.WORD) && MEANS.contains(words.form(i)) || words.is(i, ":")) {
        int start = i + 1;
        while (start < next
            && (words.is(start, "mean")
                || words.is(start, ":")
                || words.is(start, "defined")
                || words.is(start, "follows")
                || words.is(start, "as"))) {
          start++;
        }
        return start < next ? Optional.of(tail(start, definition)) : Optional.empty();
      }
    }
    return before(words, first, name);
  }

  private static int nameAt(DefinedTerm term, int first, int next, Words words) {
    Words name = Words.of(term.name());
    for (int i = first; i < next; i++) {
      int k = 0;
      while (k < name.size() && words.is(i + k, name.form(k))) {
        k++;
      }
      boolean quoted = words.is(i - 1, "\"") || words.is(i - 1, "'") || i == first;
      if (k == name.size() && name.size() > 0 && quoted) {
        return i;
      }
    }
    return -1;
  }

  /** The words before a bracketed name: "in Canada (the \"Territory\")". */
  private Optional<Span> before(Words words, int first, int name) {
    int open = name;
    while (open > first && !words.is(open, "(") && name - open < 6) {
      open--;
    }
    if (!words.is(open, "(")) {
      return Optional.empty();
    }
    int start = open - 1;
    while (start > first
        && !words.is(start - 1, "in")
        && !words.is(start - 1, "within")
        && !words.is(start - 1, "throughout")
        && !words.is(start - 1, "for")
        && !words.is(start - 1, ";")
        && open - start < 30) {
      start--;
    }
    return start < open ? Optional.of(words.span(start, open - 1)) : Optional.empty();
  }

  /** "The Territory for this Agreement is Canada", outside the definitions. */
  private Optional<Span> told() {
    for (Statement statement : statements) {
      for (Match match : statement.matches("territory-means")) {
        Span words = tail(statement.lastWord(match) + 1, statement.span());
        if (match.from() >= statement.leadIn() && placed(words)) {
          return Optional.of(words);
        }
      }
    }
    return Optional.empty();
  }

  /** "Territory: Worldwide" in a table or list of terms. */
  private Optional<Span> labelled() {
    Words words = agreement.words();
    for (int i = 0; i + 2 < words.size(); i++) {
      boolean label = words.is(i + 1, ":") || (words.is(i + 1, ".") && opensLine(i));
      if (label && words.is(i, "territory") && words.capitalised(i)) {
        int line = agreement.text().indexOf('\n', words.end(i + 1));
        int end = words.at(line < 0 ? agreement.text().length() : line);
        int last = Math.min(Math.max(i + 2, end - 1), i + LABELLED);
        Span told = words.span(i + 2, last);
        if (placed(told)) {
          return Optional.of(isWorld(told) ? told : places(told).orElse(told));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether no word stands before it on its line. */
  private boolean opensLine(int word) {
    Words words = agreement.words();
    int line = agreement.text().lastIndexOf('\n', words.start(word)) + 1;
    return agreement
        .text()
        .substring(line, words.start(word))
        .chars()
        .noneMatch(Character::isLetter);
  }

  /** From a word to the end of the sentence or of the stretch, whichever comes first. */
  private Span tail(int from, Span within) {
    Words words = agreement.words();
    int last = from;
    while (last + 1 < words.size()
        && words.start(last + 1) < within.end()
        && !words.is(last + 1, ";")
        && !words.is(last + 1, ".")
        && words.end(last + 1) - words.start(from) < MAX_WRITTEN) {
      last++;
    }
    return words.span(from, last);
  }
}
