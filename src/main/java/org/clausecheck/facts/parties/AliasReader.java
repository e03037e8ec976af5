package org.clausecheck.facts.parties;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Words;
import org.jspecify.annotations.Nullable;

/** Reads what an agreement calls its parties: in brackets after their names, or as labels. */
final class AliasReader {
  private static final int NAME_WORDS = 8;

  /** Words from "together" to what several are called at most. */
  private static final int COLLECTIVE_WORDS = 7;

  private final WordLists lists;
  private final Gazetteer gazetteer;

  AliasReader(WordLists lists, Gazetteer gazetteer) {
    this.lists = lists;
    this.gazetteer = gazetteer;
  }

  boolean describes(Words words, int from, int end) {
    for (int i = from; i < Math.min(end, from + 25); i++) {
      if (lists.has("describes", words.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** What the agreement calls a party: the quotations that follow its name, up to the first few. */
  List<String> aliases(Words words, int from, int end) {
    Set<String> aliases = new LinkedHashSet<>();
    int lastClose = -1;
    boolean closed = false;
    for (int i = from; i < end; i++) {
      closed |= lastClose > 0 && words.is(i, ")");
      boolean ends =
          closed && (words.is(i, ";") || words.is(i, ".") || lists.has("turns", words.form(i)));
      if (ends || lastClose > 0 && i - lastClose > 30) {
        break;
      }
      if (!isQuote(words, i)) {
        continue;
      }
      int close = i + 1;
      while (close < end && close - i <= 8 && !isQuote(words, close)) {
        close++;
      }
      if (close >= end || close - i > 8 || close == i + 1) {
        continue;
      }
      int first = words.is(i + 1, "the") && close > i + 2 ? i + 2 : i + 1;
      int last = words.is(close - 1, ",") || words.is(close - 1, ".") ? close - 2 : close - 1;
      if (last >= first && introduced(words, i)) {
        String alias = words.text().substring(words.start(first), words.end(last));
        boolean name =
            !Character.isLowerCase(alias.charAt(0))
                || alias.contains("_")
                || lists.has("we", alias)
                || lists.has("you", alias)
                || words.hasCapital(first)
                || isOfName(words, first, from);
        if (name && !isOther(words, first, last)) {
          aliases.add(alias);
          lastClose = close;
        }
      }
      i = close;
    }
    return aliases.isEmpty() ? unquoted(words, from, end) : List.copyOf(aliases);
  }

  /** Whether an alias in small letters repeats a word of the name: "ebix.com, Inc. (\"ebix\")". */
  private static boolean isOfName(Words words, int alias, int nameEnd) {
    for (int i = nameEnd - 1; i >= Math.max(0, nameEnd - NAME_WORDS); i--) {
      if (words.is(i, words.form(alias))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a defined term is none of a party: "Territory", "Master License Agreement". */
  private boolean isOther(Words words, int first, int last) {
    String term = words.text().substring(words.start(first), words.end(last));
    return lists.has("not-an-alias", term.toLowerCase(Locale.ROOT))
        || words.is(last, "agreement")
        || words.is(last, "amendment")
        || words.is(last, "date");
  }

  /**
   * Whether what follows a name says that it and others before it are called so together:
   * "(collectively, "Licensor")", and not "(together with its affiliates, "Acme")".
   */
  boolean isCollective(Words words, int from, int end) {
    int quote = from;
    while (quote < end && !isQuote(words, quote)) {
      quote++;
    }
    for (int i = Math.max(from, quote - COLLECTIVE_WORDS); quote < end && i < quote; i++) {
      boolean together =
          words.is(i, "collectively") || words.is(i, "together") || words.is(i, "jointly");
      if (together && !words.is(i + 1, "with")) {
        return true;
      }
    }
    return false;
  }

  /** An alias without quotation marks: "(Bioeq)", "(hereinafter Acme)", "hereinafter Acme". */
  private List<String> unquoted(Words words, int from, int end) {
    boolean described = describes(words, from, end);
    for (int i = from; i < end; i++) {
      boolean role = i + 2 < words.size() && lists.has("label", words.form(i + 1));
      boolean bracket = words.is(i, "(") && (described || i == from || role);
      if (!bracket && !words.is(i, "hereinafter") && !words.is(i, "hereafter")) {
        continue;
      }
      int first = i + 1;
      while (words.is(first, Words.Kind.WORD) && lists.has("calls", words.form(first))) {
        first++;
      }
      int next = first;
      while (next < end
          && next - first < 4
          && words.is(next, Words.Kind.WORD)
          && words.hasCapital(next)) {
        next++;
      }
      boolean closed =
          bracket
              ? words.is(next, ")")
              : words.is(next, Words.Kind.MARK) || words.is(next, "and") || next == end;
      boolean place = gazetteer.nameAt(words, first).isPresent();
      if (next > first && closed && !place && !isOther(words, first, next - 1)) {
        String alias = words.text().substring(words.start(first), words.end(next - 1));
        if (alias.length() > 2) {
          return List.of(alias);
        }
      }
    }
    return List.of();
  }

  private static boolean isQuote(Words words, int i) {
    return words.is(i, "\"")
        || (words.is(i, "'")
            && (words.is(i - 1, "(") || words.is(i + 1, ")") || words.is(i - 1, "the")));
  }

  /**
   * Whether a quotation is introduced as a name: in brackets, or "hereinafter", "referred to as".
   */
  private static boolean introduced(Words words, int quote) {
    for (int back = 1; back <= 9 && quote - back >= 0; back++) {
      String form = words.form(quote - back);
      if (form.equals("(")
          || form.equals("hereinafter")
          || form.equals("hereafter")
          || form.equals("as")
          || form.equals("called")
          || form.equals("or")
          || form.equals("and")
          || form.equals("collectively")) {
        return true;
      }
      if (form.equals(")")) {
        return false;
      }
    }
    return false;
  }

  /** What the opening calls the party named in its table: "the above-named Supplier". */
  String aboveNamed(Words words, int limit) {
    for (int i = 0; i < limit; i++) {
      if (words.is(i, "above")
          && words.is(i + 1, "named")
          && words.is(i + 2, Words.Kind.WORD)
          && words.capitalised(i + 2)) {
        return words.text().substring(words.start(i + 2), words.end(i + 2));
      }
    }
    return "";
  }

  String labelBefore(Words words, Words name, int limit) {
    for (int i = 2; i < limit; i++) {
      int k = 0;
      while (k < name.size() && words.is(i + k, name.form(k))) {
        k++;
      }
      if (k == name.size()) {
        int end = words.is(i - 1, ":") ? i - 1 : i;
        String label = label(words, end);
        if (!label.isEmpty()) {
          return label;
        }
      }
    }
    return "";
  }

  String label(Words words, int colon) {
    int last = colon - 1;
    if (words.is(last, "name") && words.is(last - 1, Words.Kind.WORD)) {
      last--;
    }
    if (words.is(last - 1, "party")
        && words.end(last) - words.start(last) <= 2
        && words.capitalised(last - 1)) {
      return words.text().substring(words.start(last - 1), words.end(last));
    }
    boolean known =
        words.is(last, Words.Kind.WORD)
            && lists.has("label", words.form(last))
            && words.capitalised(last);
    return known ? words.text().substring(words.start(last), words.end(last)) : "";
  }

  /**
   * Pronouns by which an agreement in plain language calls a party.
   *
   * @param called the pronouns, as written first
   * @param next word after "means", where the name begins
   */
  record Pronouns(List<String> called, int next) {}

  /** What begins with a quoted pronoun and leads to a name: "\"We\" and \"us\" means"; or null. */
  @Nullable Pronouns pronouns(Words words, int from, int end) {
    String list = pronounList(words, from);
    if (list.isEmpty()) {
      return null;
    }
    Set<String> called = new LinkedHashSet<>();
    int i = from;
    while (i < end && !lists.has("means", words.form(i))) {
      String form = words.form(i);
      boolean pronoun = lists.has(list, form);
      boolean between = isQuote(words, i) || words.is(i, "and") || words.is(i, "or");
      if (!pronoun && !between && !words.is(i, ",")) {
        return null;
      }
      if (pronoun) {
        String written = words.text().substring(words.start(i), words.end(i));
        if (called.stream().noneMatch(written::equalsIgnoreCase)) {
          called.add(written);
        }
      }
      i++;
    }
    for (String form : list.equals("we") ? List.of("we", "us", "our") : List.of("you", "your")) {
      if (called.stream().noneMatch(form::equalsIgnoreCase)) {
        called.add(form);
      }
    }
    int next = words.is(i + 1, "to") ? i + 2 : i + 1;
    return i < end ? new Pronouns(List.copyOf(called), next) : null;
  }

  /** The first word from here at which a quoted pronoun begins, or the end. */
  int nextPronouns(Words words, int from, int end) {
    int i = from;
    while (i < end && pronounList(words, i).isEmpty()) {
      i++;
    }
    return i;
  }

  private String pronounList(Words words, int i) {
    if (!words.is(i, "\"") || i + 2 >= words.size() || !words.is(i + 2, "\"")) {
      return "";
    }
    String form = words.form(i + 1);
    return lists.has("we", form) ? "we" : lists.has("you", form) ? "you" : "";
  }
}
