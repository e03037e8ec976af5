package org.clausecheck.facts.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.phrases.Match;
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
  private static final Set<String> PURPOSES =
      Set.of("business", "purpose", "purposes", "permitted use", "field", "field of use");
  private static final Set<String> WORLD =
      Set.of(
          "world", "worldwide", "universe", "global", "countries", "continent", "asia", "africa");
  private static final Set<String> MEANS =
      Set.of("means", "mean", "includes", "include", "is", "be", "are", "comprises", "as");

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
  Scope read(List<GrantReader.Operative> grants) {
    Optional<Span> territory = territory(grants);
    Fact<String> where = territory.map(this::written).orElseGet(Fact::notStated);
    Fact<Boolean> worldwide =
        territory.map(span -> worldwide(span, where.proof())).orElseGet(Fact::notStated);
    if (where instanceof Fact.Redacted<String>) {
      worldwide = where.map(w -> false);
    }
    Optional<Span> every = allFields(grants);
    Optional<Span> field = every.isPresent() ? Optional.empty() : field(grants);
    Fact<Boolean> allFields =
        every
            .map(span -> Fact.stated(true, span))
            .or(() -> field.map(span -> Fact.stated(false, span)))
            .or(() -> grants.stream().findFirst().map(g -> Fact.stated(true, g.proof())))
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

  private Fact<String> written(Span span) {
    Words words = agreement.words();
    for (int i = words.at(span.start()); i < words.at(span.end()); i++) {
      if (words.is(i, Words.Kind.BLANK)) {
        return new Fact.Redacted<>(List.of(span));
      }
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
      if (world.isPresent()) {
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

  /** Whether the words name a place, the world, or leave a blank for one. */
  private boolean placed(Span span) {
    if (isWorld(span)) {
      return true;
    }
    for (Value value : agreement.values()) {
      if (value instanceof Value.Location && span.contains(value.span())) {
        return true;
      }
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
      for (Match purpose : statement.matches("purpose")) {
        boolean beside =
            purpose.from() >= grant.match().from()
                && purpose.from() <= grant.match().next() + AFTER;
        if (beside
            && !statement.matches("no-purpose").stream()
                .anyMatch(m -> m.from() == purpose.from())) {
          Span words = tail(statement.firstWord(purpose), statement.span());
          return Optional.of(explained(words).orElse(words));
        }
      }
    }
    return defined("field of use", "field");
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

  /** The meaning of the first defined term whose name ends in one of these. */
  private Optional<Span> defined(String... endings) {
    for (String ending : endings) {
      for (DefinedTerm term : agreement.contract().outline().definitions()) {
        String name = term.name().toLowerCase(Locale.ROOT);
        if (name.equals(ending) || name.endsWith(" " + ending)) {
          Optional<Span> meaning = meaning(term);
          if (meaning.isPresent()) {
            return meaning;
          }
        }
      }
    }
    return Optional.empty();
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
      if (words.is(i, "territory") && words.capitalised(i) && words.is(i + 1, ":")) {
        int line = agreement.text().indexOf('\n', words.end(i + 1));
        int end = words.at(line < 0 ? agreement.text().length() : line);
        int last = Math.min(Math.max(i + 2, end - 1), i + LABELLED);
        return Optional.of(words.span(i + 2, last));
      }
    }
    return Optional.empty();
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
