package org.clausecheck.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Finds clauses by what references call them. */
final class LabelIndex {
  private final List<Clause> clauses;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Set<Integer> labelled = new HashSet<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> scopes = new ArrayList<>();
  private final List<String> articles = new ArrayList<>();

  LabelIndex(List<Clause> clauses) {
    this.clauses = clauses;
    clauses.forEach(this::add);
  }

  private void add(Clause clause) {
    OptionalInt parent = clause.parent();
    String above = parent.isPresent() ? keys.get(parent.getAsInt()) : "";
    String scope = parent.isPresent() ? scopes.get(parent.getAsInt()) : "";
    String article = parent.isPresent() ? articles.get(parent.getAsInt()) : "";
    String key = above;
    String label = clause.label();
    if (!label.isEmpty()) {
      labelled.add(clause.span().start());
    }
    if (clause.type() == Clause.Type.SCHEDULE) {
      scope = scheduleKey(label) + "!";
      key = "";
      article = "";
      byKey.putIfAbsent(scope, clause.index());
    } else if (!label.isEmpty()) {
      Written written = Written.of(label);
      if (written.base.isEmpty()) {
        key = above + written.brackets;
        put(scope, key, clause);
      } else if (written.kind.equals("article")) {
        key = written.base;
        article = written.base;
        byKey.putIfAbsent(scope + "article " + written.base, clause.index());
        put(scope, key, clause);
      } else if (Character.isDigit(written.base.charAt(0)) || above.isEmpty()) {
        key = written.base + written.brackets;
        put(scope + "article " + article + "/", key, clause);
        put(scope, key, clause);
        Written roman = Written.of("article " + written.base);
        put(scope, roman.base, clause);
      } else {
        key = above + "(" + written.base + ")";
        put(scope, key, clause);
        put(scope, above + "." + written.base, clause);
      }
    }
    keys.add(key);
    scopes.add(scope);
    articles.add(article);
  }

  private void put(String scope, String key, Clause clause) {
    byKey.putIfAbsent(scope + key, clause.index());
  }

  /** Whether a clause's own label stands at the offset. */
  boolean labelledAt(int offset) {
    return labelled.contains(offset);
  }

  /**
   * The clause meant.
   *
   * @param label such as "9.3(b)", "Article VII", "Exhibit A", "(c)"
   * @param from where the reference stands
   */
  OptionalInt resolve(String label, int from) {
    int here = indexAt(from);
    String scope = here < 0 ? "" : scopes.get(here);
    Written written = Written.of(label);
    if (written.kind.equals("schedule")) {
      return get(scheduleKey(label) + "!");
    }
    if (written.base.isEmpty()) {
      return relative(written.brackets, here);
    }
    List<String> homes = new ArrayList<>();
    if (written.kind.equals("article")) {
      homes.add(scope + "article ");
      homes.add("article ");
    }
    if (here >= 0 && !articles.get(here).isEmpty() && written.kind.isEmpty()) {
      homes.add(scope + "article " + articles.get(here) + "/");
    }
    homes.add(scope);
    homes.add("");
    for (String home : homes) {
      OptionalInt found = longest(home, written);
      if (found.isEmpty()) {
        found = longest(home, written.spelledOut());
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalInt.empty();
  }

  /** The item itself, or the nearest clause around it that is known. */
  private OptionalInt longest(String home, Written written) {
    String brackets = written.brackets;
    while (true) {
      OptionalInt found = get(home + written.base + brackets);
      if (found.isPresent() || brackets.isEmpty()) {
        return found;
      }
      brackets = brackets.substring(0, brackets.lastIndexOf('('));
    }
  }

  /** "(c)" said inside a clause: an item of it or of one that holds it. */
  private OptionalInt relative(String brackets, int here) {
    int at = here;
    while (at >= 0) {
      OptionalInt found = get(scopes.get(at) + keys.get(at) + brackets);
      if (found.isPresent()) {
        return found;
      }
      OptionalInt parent = clauses.get(at).parent();
      at = parent.isPresent() ? parent.getAsInt() : -1;
    }
    return OptionalInt.empty();
  }

  private OptionalInt get(String key) {
    Integer index = byKey.get(key);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  private int indexAt(int offset) {
    int low = 0;
    int high = clauses.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (clauses.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    int at = high;
    while (at >= 0 && !clauses.get(at).span().contains(offset)) {
      OptionalInt parent = clauses.get(at).parent();
      at = parent.isPresent() ? parent.getAsInt() : -1;
    }
    return at;
  }

  private static String scheduleKey(String label) {
    StringBuilder key = new StringBuilder();
    int brackets = label.indexOf('(');
    String plain = brackets > 0 ? label.substring(0, brackets) : label;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '.' || c == '-') {
        key.append(c);
      } else if (Chars.isSpace(c) && key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip().toUpperCase(Locale.ROOT);
  }

  /**
   * A label taken apart.
   *
   * @param kind "article", "schedule" or nothing
   * @param base the number before the brackets, Roman numerals and number words as figures for
   *     articles
   * @param brackets "(b)(ii)"
   */
  private record Written(String kind, String base, String brackets) {

    static Written of(String label) {
      String plain = label.strip();
      int digit = 0;
      while (digit < plain.length()
          && (Character.isLetter(plain.charAt(digit)) || plain.charAt(digit) == '\u00a7')) {
        digit++;
      }
      String word = plain.substring(0, digit).toLowerCase(Locale.ROOT);
      boolean keyword =
          digit < plain.length()
              && (Surroundings.REFERENCE_WORDS.contains(word) || word.equals("annexure"));
      String kind =
          !keyword
              ? ""
              : word.startsWith("art") || word.equals("part") || word.equals("chapter")
                  ? "article"
                  : isSchedule(word) ? "schedule" : "";
      String rest = keyword ? plain.substring(digit) : plain;
      int from = 0;
      while (from < rest.length()
          && (Chars.isSpace(rest.charAt(from)) || rest.charAt(from) == '.')) {
        from++;
      }
      rest = rest.substring(from);
      int open = rest.indexOf('(');
      String base = (open < 0 ? rest : rest.substring(0, open)).strip();
      String brackets = open < 0 ? "" : rest.substring(open).replaceAll("[^()\\p{Alnum}]", "");
      if (base.endsWith(")")) {
        return new Written(kind, "", "(" + base.substring(0, base.length() - 1) + ")");
      }
      while (base.endsWith(".")) {
        base = base.substring(0, base.length() - 1);
      }
      return new Written(kind, number(kind, base), brackets);
    }

    /** "4A" for "4(A)". */
    Written spelledOut() {
      int last = base.length() - 1;
      boolean letter =
          last > 0
              && Character.isUpperCase(base.charAt(last))
              && Character.isDigit(base.charAt(last - 1));
      return letter
          ? new Written(kind, base.substring(0, last), "(" + base.charAt(last) + ")" + brackets)
          : this;
    }

    private static boolean isSchedule(String word) {
      return word.startsWith("schedule")
          || word.startsWith("exhibit")
          || word.startsWith("annex")
          || word.startsWith("append")
          || word.startsWith("attach")
          || word.equals("addendum");
    }

    private static String number(String kind, String base) {
      Decimal decimal = Decimal.at(base, 0);
      if (decimal.labelEnd() == base.length() && !decimal.value().isEmpty()) {
        StringBuilder number = new StringBuilder();
        decimal.value().forEach(part -> number.append(number.isEmpty() ? "" : ".").append(part));
        return number.toString();
      }
      if (kind.equals("article")) {
        OptionalInt value = Numerals.roman(base);
        value = value.isPresent() ? value : Numerals.word(base);
        return value.isPresent() ? Integer.toString(value.getAsInt()) : base;
      }
      return base;
    }
  }
}
