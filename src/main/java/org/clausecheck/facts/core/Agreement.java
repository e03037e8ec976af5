package org.clausecheck.facts.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClassifiedSentence;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.PhraseFinder;
import org.clausecheck.facts.phrases.Wording;
import org.clausecheck.facts.phrases.Wording.Thing;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.structure.Clause;
import org.clausecheck.text.Span;

/** An agreement laid out for the extractors: its words, its values, whom it speaks of. */
public final class Agreement {
  private static final int MAX_LEAD_IN = 80;
  private static final int MAX_QUOTE = 300;

  private final ClassifiedContract contract;
  private final Words words;
  private final List<Value> values;
  private final Map<Integer, List<Thing>> things = new HashMap<>();

  public Agreement(
      ClassifiedContract contract, Words words, List<Value> values, Gazetteer gazetteer) {
    this.contract = contract;
    this.words = words;
    this.values = List.copyOf(values);
    for (Value value : values) {
      int first = words.at(value.span().start());
      int next = words.at(value.span().end());
      while (first + 1 < next && words.is(first, Words.Kind.MARK)) {
        first++;
      }
      add(first, new Thing(value.type(), next, value));
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.is(i, Words.Kind.BLANK)) {
        add(i, new Thing("blank", i + 1, ""));
      } else if (words.is(i, Words.Kind.WORD) && words.capitalised(i)) {
        int at = i;
        gazetteer
            .nameAt(words, i)
            .ifPresent(name -> add(at, new Thing("nation", name.next(), name.code())));
      }
    }
  }

  /** Whether a sentence counts as one of that kind. */
  public boolean says(Statement statement, ClauseKind kind) {
    return statement.probability(kind) >= contract.threshold(kind);
  }

  public ClassifiedContract contract() {
    return contract;
  }

  public Words words() {
    return words;
  }

  public List<Value> values() {
    return values;
  }

  public String text() {
    return words.text();
  }

  /** Notes that something begins at a word. */
  public void add(int word, Thing thing) {
    things.computeIfAbsent(word, w -> new ArrayList<>(2)).add(thing);
  }

  /** What begins at a word besides the word itself. */
  public List<Thing> things(int word) {
    return things.getOrDefault(word, List.of());
  }

  /** The sentences with the phrases found in them, and in the items of their lists. */
  public List<Statement> statements(PhraseFinder finder) {
    Map<Integer, int[]> openings = new HashMap<>();
    Map<Integer, int[]> lists = new HashMap<>();
    Map<Integer, String> headings = new HashMap<>();
    List<Statement> statements = new ArrayList<>(contract.sentences().size());
    for (ClassifiedSentence sentence : contract.sentences()) {
      Span span = sentence.sentence().span();
      int[] own = ownWords(words.at(span.start()), words.at(span.end()));
      if (own.length == 0) {
        continue;
      }
      int[] lead = leadIn(sentence.clause(), openings, lists);
      String heading = headings.computeIfAbsent(sentence.clause(), this::heading);
      List<Statement> parts = new ArrayList<>();
      List<Integer> items = items(own);
      int[] opening = join(lead, items.isEmpty() ? own : ownWords(own[0], items.get(0)));
      for (int item = 0; items.size() > 1 && item < items.size(); item++) {
        int from = items.get(item);
        int next = item + 1 < items.size() ? items.get(item + 1) : words.at(span.end());
        int[] words = ownWords(from, isDotted(next - 2) ? next - 2 : next);
        if (words.length > 0) {
          parts.add(statement(finder, sentence, heading, opening, words, List.of()));
        }
      }
      statements.add(statement(finder, sentence, heading, lead, own, parts));
      if (endsOpen(own)) {
        openings.putIfAbsent(sentence.clause(), opening);
        lists.put(sentence.clause(), opening);
      } else {
        openings.remove(sentence.clause());
        if (!items.isEmpty()) {
          lists.put(sentence.clause(), opening);
        }
      }
    }
    return statements;
  }

  private Statement statement(
      PhraseFinder finder,
      ClassifiedSentence sentence,
      String heading,
      int[] lead,
      int[] own,
      List<Statement> parts) {
    int[] led =
        lead.length <= MAX_LEAD_IN
            ? lead
            : Arrays.copyOfRange(lead, lead.length - MAX_LEAD_IN, lead.length);
    int[] all = join(led, own);
    Wording wording = wording(all);
    Map<String, List<Match>> found = finder.find(wording);
    Span span = new Span(start(own[0]), words.end(own[own.length - 1]));
    return new Statement(
        sentence,
        heading,
        isSchedule(sentence.clause()),
        wording,
        all,
        led.length,
        found,
        span,
        parts);
  }

  /** Where a word begins, with the "$" before it that belongs to its sum. */
  private int start(int word) {
    int start = words.start(word);
    for (Thing thing : things(word)) {
      if (thing.value() instanceof Value value) {
        start = Math.min(start, value.span().start());
      }
    }
    return start;
  }

  private static int[] join(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /**
   * Where the items of a list begin inside a sentence: the words after "(a)", "(ii)", or else after
   * "a.", "b.". A sentence that begins behind the first of them is the first item.
   */
  private List<Integer> items(int[] own) {
    List<Integer> items = new ArrayList<>();
    int last = own[own.length - 1];
    for (int i = own[0]; i <= last; i++) {
      if (isEnumerator(i) && !words.is(i - 2, "section") && !words.is(i - 2, "article")) {
        items.add(i + 1);
      }
    }
    if (items.isEmpty()) {
      return dottedItems(own[0], last);
    }
    int before = own[0] - 2;
    if (isEnumerator(before) && isNext(before, items.get(0) - 1)) {
      items.add(0, own[0]);
    }
    return items;
  }

  /** The words after "a.", "b.", "c.", one letter after the other. */
  private List<Integer> dottedItems(int first, int last) {
    List<Integer> items = new ArrayList<>();
    int letter = -1;
    for (int i = first; i + 2 <= last; i++) {
      boolean next = letter < 0 ? isDotted(i) : words.is(i, String.valueOf((char) (letter + 1)));
      if (next && words.is(i + 1, ".") && follows(i, first)) {
        items.add(i + 2);
        letter = words.form(i).charAt(0);
      }
    }
    return items.size() > 1 ? items : List.of();
  }

  private boolean isDotted(int i) {
    return words.is(i, Words.Kind.WORD) && words.form(i).length() == 1 && words.is(i + 1, ".");
  }

  /** Whether an enumerator may stand here: at the beginning, or after a mark, "and" or "or". */
  private boolean follows(int i, int first) {
    return i == first
        || words.is(i - 1, Words.Kind.MARK)
        || words.is(i - 1, "and")
        || words.is(i - 1, "or")
        || inValue(i - 1);
  }

  /** Whether the second of two enumerators comes straight after the first: "a" and "b". */
  private boolean isNext(int first, int second) {
    String one = words.form(first);
    String two = words.form(second);
    boolean roman = one.equals("i") && two.equals("ii") || one.equals("ii") && two.equals("iii");
    return roman || one.length() == 1 && two.equals(String.valueOf((char) (one.charAt(0) + 1)));
  }

  /**
   * The words that lead into this clause: its own sentence that is still open, or the one of the
   * clause around it that opens a list.
   */
  private int[] leadIn(int clause, Map<Integer, int[]> openings, Map<Integer, int[]> lists) {
    int[] open = openings.get(clause);
    if (open != null) {
      return open;
    }
    List<Clause> clauses = contract.outline().clauses();
    if (clause < 0 || clause >= clauses.size()) {
      return new int[0];
    }
    Clause current = clauses.get(clause);
    while (current.parent().isPresent()) {
      current = clauses.get(current.parent().getAsInt());
      int[] opening = lists.get(current.index());
      if (opening != null) {
        return opening;
      }
    }
    return new int[0];
  }

  /** Whether a sentence is left open: no full stop ends it, or only that of a list's "i.". */
  private boolean endsOpen(int[] sentence) {
    if (endsWithLabel(sentence)) {
      return true;
    }
    int last = sentence[sentence.length - 1];
    for (int next = last + 1; next <= last + 3; next++) {
      if (words.is(next, ".") || words.is(next, "?") || words.is(next, "!")) {
        return false;
      }
      if (!words.is(next, Words.Kind.MARK)) {
        return true;
      }
    }
    return true;
  }

  /** Whether the last word is the number of the list item that follows: "events: i". */
  private boolean endsWithLabel(int[] sentence) {
    int last = sentence[sentence.length - 1];
    String form = words.form(last);
    boolean label =
        form.length() == 1
            || (form.length() <= 4 && form.chars().allMatch(c -> "ivx".indexOf(c) >= 0));
    return label && (words.is(last - 1, ":") || words.is(last - 1, ";") || words.is(last - 2, ";"));
  }

  private int[] ownWords(int from, int next) {
    int[] own = new int[next - from];
    int count = 0;
    for (int i = from; i < next; i++) {
      if (!words.is(i, Words.Kind.MARK) && !isEnumerator(i)) {
        own[count++] = i;
      }
    }
    return Arrays.copyOf(own, count);
  }

  /** A list's "(i)", "(a)" or "(2)". */
  private boolean isEnumerator(int i) {
    if (!words.is(i + 1, ")") || words.form(i).length() > 4) {
      return false;
    }
    boolean open = words.is(i - 1, "(");
    String form = words.form(i);
    boolean letter = form.length() == 1 || form.chars().allMatch(c -> "ivx".indexOf(c) >= 0);
    boolean number =
        words.is(i, Words.Kind.NUMBER)
            && form.length() <= 2
            && things(i - 2).isEmpty()
            && !inValue(i)
            && !words.is(i - 2, Words.Kind.WORD);
    boolean ofReference =
        words.is(i - 2, Words.Kind.NUMBER) && words.end(i - 2) == words.start(i - 1);
    return open && !ofReference && ((words.is(i, Words.Kind.WORD) && letter) || number);
  }

  private boolean inValue(int word) {
    for (int back = 1; back <= 8 && back <= word; back++) {
      for (Thing thing : things(word - back)) {
        if (thing.next() > word) {
          return true;
        }
      }
    }
    return false;
  }

  private Wording wording(int[] indices) {
    List<String> forms = new ArrayList<>(indices.length);
    List<List<Thing>> at = new ArrayList<>(indices.length);
    for (int position = 0; position < indices.length; position++) {
      forms.add(words.form(indices[position]));
      List<Thing> here = things(indices[position]);
      if (here.isEmpty()) {
        at.add(List.of());
        continue;
      }
      List<Thing> moved = new ArrayList<>(here.size());
      for (Thing thing : here) {
        int next = position + 1;
        while (next < indices.length
            && indices[next] < thing.next()
            && indices[next] > indices[position]) {
          next++;
        }
        moved.add(new Thing(thing.type(), next, thing.value()));
      }
      at.add(moved);
    }
    return new Wording(forms, at);
  }

  private boolean isSchedule(int clause) {
    List<Clause> clauses = contract.outline().clauses();
    return clause >= 0
        && clause < clauses.size()
        && contract.outline().ancestry(clauses.get(clause)).stream()
            .anyMatch(c -> c.type() == Clause.Type.SCHEDULE);
  }

  private String heading(int clause) {
    if (clause < 0 || clause >= contract.outline().clauses().size()) {
      return "";
    }
    return contract.outline().ancestry(contract.outline().clauses().get(clause)).stream()
        .map(c -> c.heading() == null ? "" : c.heading().in(text()).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" > "));
  }

  /** The thing of a type that a named part of a match stands for. */
  public static Optional<Thing> thing(Statement statement, Match match, String part, String type) {
    return match
        .part(part)
        .flatMap(
            p ->
                statement.wording().things().get(p.from()).stream()
                    .filter(t -> t.type().equals(type))
                    .findFirst());
  }

  /** The thing of this type as a value of a class. */
  public static <T> Optional<T> value(
      Statement statement, Match match, String part, String type, Class<T> as) {
    return thing(statement, match, part, type).map(Thing::value).map(as::cast);
  }

  /**
   * The words that prove a match: the stretch between semicolons or stops that holds it, cut at the
   * sentence, and no longer than is worth quoting.
   */
  public Span proof(Statement statement, Match match) {
    int first =
        Math.max(
            statement.words()[Math.min(statement.leadIn(), statement.words().length - 1)],
            match.from() >= statement.leadIn() ? statement.firstWord(match) : 0);
    return proof(statement, first, Math.max(first, statement.lastWord(match)));
  }

  /** The words around the first to the last of these words of the agreement. */
  public Span proof(Statement statement, int first, int last) {
    Span sentence = statement.span();
    int start = words.start(first);
    int end = words.end(last);
    int from = words.at(sentence.start());
    int next = words.at(sentence.end());
    int i = first;
    while (i > from && !words.is(i - 1, ";") && end - words.start(i - 1) < MAX_QUOTE) {
      i--;
    }
    if (i > from && !words.is(i - 1, ";")) {
      i = pauseAfter(i, first);
    }
    int j = last;
    while (j + 1 < next && !words.is(j + 1, ";") && words.end(j + 1) - words.start(i) < MAX_QUOTE) {
      j++;
    }
    if (j + 1 < next && !words.is(j + 1, ";")) {
      j = pauseBefore(j, last);
    }
    while (i < first && words.is(i, Words.Kind.MARK) && !words.is(i, "(") && !words.is(i, "\"")) {
      i++;
    }
    return new Span(Math.min(start, words.start(i)), Math.max(end, words.end(j)));
  }

  /** The first word after a comma, colon or bracket from here on; here where there is none. */
  private int pauseAfter(int here, int first) {
    for (int i = here; i < first; i++) {
      if (words.is(i, ",") || words.is(i, ":")) {
        return i + 1;
      }
      if (words.is(i, "(")) {
        return i;
      }
    }
    return here;
  }

  /** The last word before a comma, colon or bracket up to here; here where there is none. */
  private int pauseBefore(int here, int last) {
    for (int j = here; j > last; j--) {
      if (words.is(j, ",") || words.is(j, ":") || words.is(j, "(")) {
        return j - 1;
      }
    }
    return here;
  }
}
