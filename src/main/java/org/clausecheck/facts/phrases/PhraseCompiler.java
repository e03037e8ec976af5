package org.clausecheck.facts.phrases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clausecheck.facts.phrases.Phrase.Choice;
import org.clausecheck.facts.phrases.Phrase.Step;

/** Compiles a line of a phrase file; the notation is that of {@link PhraseBook}. */
final class PhraseCompiler {
  private static final int GAP = 6;
  private static final int MAX_GAP = 60;
  private static final int MAX_DEPTH = 12;

  private final PhraseBook book;
  private final String group;
  private final Map<String, String> choices;
  private final List<Step> steps = new ArrayList<>();
  private List<Choice> required = new ArrayList<>();
  private String line;
  private int at;
  private int depth;
  private int brackets;

  PhraseCompiler(PhraseBook book, String group, String line, Map<String, String> choices) {
    this.book = book;
    this.group = group;
    this.line = line;
    this.choices = choices;
  }

  Phrase compile() {
    sequence();
    if (at < line.length()) {
      throw wrong("unexpected '" + line.charAt(at) + "'");
    }
    steps.add(new Step.End());
    BitSet must = new BitSet();
    required.forEach(choice -> must.set(book.number(choice)));
    BitSet first = new BitSet();
    boolean byWord = begins(0, first);
    return new Phrase(
        group,
        steps.toArray(Step[]::new),
        must,
        rarest(required).map(book::number).orElse(-1),
        byWord ? first.stream().toArray() : new int[0]);
  }

  /** Collects the words that the program may begin with; false when it may begin without one. */
  private boolean begins(int step, BitSet first) {
    Step current = steps.get(step);
    if (current instanceof Step.Word word) {
      first.set(word.choice());
      return true;
    }
    if (current instanceof Step.Either either) {
      return begins(either.first(), first) && begins(either.second(), first);
    }
    if (current instanceof Step.Jump jump) {
      return begins(jump.to(), first);
    }
    return current instanceof Step.Mark && begins(step + 1, first);
  }

  private void sequence() {
    skip();
    while (at < line.length() && line.charAt(at) != ')' && line.charAt(at) != '|') {
      element();
      skip();
    }
  }

  private void element() {
    int name = partName();
    String part = null;
    if (name > at) {
      part = line.substring(at, name);
      at = name + 1;
    }
    List<Choice> before = required;
    boolean leftOut = optionalFollows();
    int split = steps.size();
    if (leftOut) {
      steps.add(new Step.End());
      required = new ArrayList<>();
    }
    if (part != null) {
      steps.add(new Step.Mark(part, true));
    }
    atom();
    if (part != null) {
      steps.add(new Step.Mark(part, false));
    }
    if (leftOut) {
      if (at >= line.length() || line.charAt(at) != '?') {
        throw wrong("'?' expected");
      }
      at++;
      required = before;
      steps.set(split, new Step.Either(split + 1, steps.size()));
    }
  }

  /** Whether the atom that begins here is followed by a question mark. */
  private boolean optionalFollows() {
    int end = at;
    if (line.charAt(at) == '(') {
      int open = 0;
      do {
        char c = line.charAt(end);
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        end++;
      } while (open > 0 && end < line.length());
    } else {
      while (end < line.length() && " ()?".indexOf(line.charAt(end)) < 0) {
        end++;
      }
    }
    return end < line.length() && line.charAt(end) == '?';
  }

  /** Index of '=' when a part's name begins here, else the current index. */
  private int partName() {
    int end = at;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end > at && end < line.length() && line.charAt(end) == '=' ? end : at;
  }

  private void atom() {
    char c = line.charAt(at);
    if (c == '(') {
      int close = line.indexOf(')', at);
      boolean words = close > 0 && plainWords(line.substring(at + 1, close));
      at++;
      choice(words);
      if (at >= line.length() || line.charAt(at) != ')') {
        throw wrong("')' expected");
      }
      at++;
    } else if (c == '<') {
      int close = line.indexOf('>', at);
      if (close < 0) {
        throw wrong("'>' expected");
      }
      steps.add(new Step.OfType(line.substring(at + 1, close)));
      at = close + 1;
    } else if (c == '@') {
      named();
    } else if (line.startsWith("..", at)) {
      gap();
    } else {
      word();
    }
  }

  /** Alternatives up to the closing bracket or the end; words alone are one step. */
  private void choice(boolean words) {
    if (words) {
      int outside = brackets;
      brackets = 0;
      word();
      brackets = outside;
      return;
    }
    brackets++;
    List<Choice> before = required;
    List<Integer> jumps = new ArrayList<>();
    List<Choice> triggers = new ArrayList<>();
    boolean more = true;
    boolean every = true;
    while (more) {
      int split = steps.size();
      steps.add(new Step.End());
      required = new ArrayList<>();
      sequence();
      Optional<Choice> trigger = rarest(required);
      every &= trigger.isPresent();
      trigger.ifPresent(triggers::add);
      more = at < line.length() && line.charAt(at) == '|';
      if (more) {
        at++;
        jumps.add(steps.size());
        steps.add(new Step.End());
        steps.set(split, new Step.Either(split + 1, steps.size()));
      } else {
        steps.set(split, new Step.Jump(split + 1));
      }
    }
    for (int jump : jumps) {
      steps.set(jump, new Step.Jump(steps.size()));
    }
    required = before;
    if (every) {
      required.add(union(triggers));
    }
    brackets--;
  }

  /** The choice with the longest and fewest words: the rarest in a text. */
  private static Optional<Choice> rarest(List<Choice> choices) {
    return choices.stream().max(Comparator.comparingDouble(PhraseCompiler::rank));
  }

  private static double rank(Choice choice) {
    int shortest =
        Stream.concat(choice.forms().stream(), choice.prefixes().stream())
            .mapToInt(String::length)
            .min()
            .orElse(0);
    return shortest / (1.0 + 0.2 * (choice.forms().size() + choice.prefixes().size()));
  }

  private static Choice union(List<Choice> choices) {
    Set<String> forms = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    for (Choice choice : choices) {
      forms.addAll(choice.forms());
      prefixes.addAll(choice.prefixes());
    }
    return new Choice(forms, prefixes);
  }

  private void named() {
    int end = at + 1;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '-')) {
      end++;
    }
    String name = line.substring(at + 1, end);
    String meaning = choices.get(name);
    if (meaning == null) {
      throw wrong("@" + name + " is not defined");
    }
    if (++depth > MAX_DEPTH) {
      throw wrong("@" + name + " is nested too deeply");
    }
    String outer = line;
    line = meaning;
    at = 0;
    choice(plainWords(meaning));
    if (at < meaning.length()) {
      throw wrong("@" + name + ": unexpected '" + meaning.charAt(at) + "'");
    }
    line = outer;
    at = end;
    depth--;
  }

  private static boolean plainWords(String meaning) {
    return meaning.chars().allMatch(c -> Character.isLetterOrDigit(c) || "|*'".indexOf(c) >= 0);
  }

  private void gap() {
    at += 2;
    int digits = at;
    while (at < line.length() && Character.isDigit(line.charAt(at))) {
      at++;
    }
    int most = digits == at ? GAP : Integer.parseInt(line.substring(digits, at));
    if (most > MAX_GAP) {
      throw wrong("a gap of more than " + MAX_GAP + " words");
    }
    // Shortest first: each word of the gap may be left out with all that follow.
    int first = steps.size();
    int end = first + 2 * most;
    for (int i = 0; i < most; i++) {
      steps.add(new Step.Either(end, first + 2 * i + 1));
      steps.add(new Step.AnyWord());
    }
  }

  /** A word, or words to choose from where no bracket decides what belongs together. */
  private void word() {
    Set<String> forms = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    boolean more = true;
    while (more) {
      int end = at;
      while (end < line.length() && " ()|?<@".indexOf(line.charAt(end)) < 0) {
        end++;
      }
      String form = line.substring(at, end);
      if (form.isEmpty() || !form.equals(form.toLowerCase(Locale.ROOT))) {
        throw wrong("a word in lower case expected");
      }
      if (form.endsWith("*")) {
        prefixes.add(form.substring(0, form.length() - 1));
      } else {
        forms.add(form);
      }
      at = end;
      more = brackets == 0 && at < line.length() && line.charAt(at) == '|';
      if (more) {
        at++;
      }
    }
    Choice choice = new Choice(forms, prefixes);
    steps.add(new Step.Word(book.number(choice)));
    required.add(choice);
  }

  private void skip() {
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " in '" + line + "' at " + (at + 1));
  }
}
