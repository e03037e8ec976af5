package org.clausecheck.facts.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clausecheck.facts.core.WordLists;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Words;

/** Finds where the names of companies and institutions begin and end in an opening. */
final class NameReader {
  private static final int MAX_NAME_WORDS = 14;

  /** Words of an office at most. */
  private static final int OFFICE_WORDS = 4;

  /** Digits from which a number may be a company's name. */
  private static final int LONG_NUMBER = 5;

  private final WordLists lists;
  private final Gazetteer gazetteer;

  NameReader(WordLists lists, Gazetteer gazetteer) {
    this.lists = lists;
    this.gazetteer = gazetteer;
  }

  /** A name found in the opening: its first word and the word after it. */
  record Name(int from, int next) {}

  /** The names between two words. */
  List<Name> names(Words words, int first, int end) {
    List<Name> names = new ArrayList<>();
    int from = afterOffice(words, first);
    int i = from;
    while (i < end) {
      int next = mayBegin(words, i, from) ? nameEnd(words, i, end) : blank(words, i, from);
      boolean other =
          next > 0
              && lists.has("not-a-name-begin", words.form(i))
              && !endsAsCompany(words, new Name(i, next));
      if (next > 0 && !other) {
        names.add(new Name(i, next));
        i = next;
      } else {
        i++;
      }
    }
    return names;
  }

  /** The word after an office that stands before a name: "Chief Executive Officer Ann Low". */
  private int afterOffice(Words words, int from) {
    int i = from;
    while (i < from + OFFICE_WORDS && lists.has("office", form(words, i))) {
      i++;
    }
    return i > from && words.is(i - 1, "officer") ? i : from;
  }

  /** Word after a blank that stands for a name: "[*] (\"Distributor\")"; -1 where it does not. */
  private static int blank(Words words, int i, int from) {
    boolean begins = i == from || words.is(i - 1, "and") || words.is(i - 1, ";");
    boolean told =
        words.is(i + 1, "(") && !words.is(i + 2, Words.Kind.NUMBER)
            || words.is(i + 1, ",") && (words.is(i + 2, "a") || words.is(i + 2, "an"));
    return words.is(i, Words.Kind.BLANK) && begins && told ? i + 1 : -1;
  }

  /** Whether a party's name may begin here: a capital after a separator of the list. */
  private boolean mayBegin(Words words, int i, int from) {
    if (!(words.is(i, Words.Kind.WORD) || isLongNumber(words, i))
        || !(words.hasCapital(i) || isLongNumber(words, i) || isWrittenSmall(words, i))
        || lists.has("suffix", words.form(i)) && !isNamePart(words, i + 1)
        || isJoining(words.form(i)) && !(words.is(i, "at") && isNamePart(words, i + 1))) {
      return false;
    }
    if (i == from || (i == from + 1 && words.is(from, ":"))) {
      return true;
    }
    int before = i - 1;
    if (words.is(before, "the") && !words.is(i, "parties") && !words.is(i, "state")) {
      before--;
    }
    if (before < from) {
      return true;
    }
    if (isBullet(words, before)) {
      return true;
    }
    if (words.is(before, Words.Kind.MARK)) {
      return words.is(before, ",")
          ? words.is(before - 1, "and") || words.is(before - 1, ")")
          : words.is(before, ")")
              || words.is(before, ";")
              || isOpeningQuote(words, before, from)
              || (words.is(before, ":") && introduced(words, before));
    }
    if (words.is(before, "of")) {
      return words.is(before - 1, "favor") || words.is(before - 1, "favour");
    }
    return words.is(before, "and") && !lists.has("not-a-party-after", words.form(before - 1));
  }

  /** A number that a company has for a name: "2204417 Ontario Limited". */
  private boolean isLongNumber(Words words, int i) {
    return words.is(i, Words.Kind.NUMBER)
        && words.end(i) - words.start(i) >= LONG_NUMBER
        && isNamePart(words, i + 1);
  }

  /** The names that end as companies' do, wherever they stand before a word. */
  List<Name> companies(Words words, int end) {
    List<Name> companies = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      boolean begins =
          i == 0
              || !words.capitalised(i - 1)
              || words.is(i - 1, "agreement")
              || !isSameLine(words, i - 1);
      int next = begins && words.capitalised(i) ? nameEnd(words, i, end) : -1;
      if (next > 0 && endsAsCompany(words, new Name(i, next))) {
        companies.add(new Name(i, next));
        i = next - 1;
      }
    }
    return companies;
  }

  private static boolean isSameLine(Words words, int i) {
    return words.text().substring(words.end(i), words.start(i + 1)).indexOf('\n') < 0;
  }

  /** Whether a name goes on with this word: "PC QUOTE", and not "Company, Ltd.". */
  private boolean isNamePart(Words words, int i) {
    return words.is(i, Words.Kind.WORD)
        && words.capitalised(i)
        && !lists.has("suffix", words.form(i));
  }

  /** A name in small letters, told by its ending: "ebix.com, Inc.", "e-centives, Inc.". */
  private boolean isWrittenSmall(Words words, int i) {
    if (isDomain(words, i)) {
      return true;
    }
    boolean digit = words.text().substring(words.start(i), words.end(i)).matches("[a-z]\\d{1,3}");
    if (digit && isNamePart(words, i + 1)) {
      return true;
    }
    boolean hyphen =
        words.is(i + 1, Words.Kind.WORD)
            && words.start(i + 1) == words.end(i) + 1
            && words.text().charAt(words.end(i)) == '-';
    int next = hyphen ? i + 2 : i + 1;
    int suffix = words.is(next, ",") ? next + 1 : next;
    return hyphen && lists.has("suffix", form(words, suffix)) && words.capitalised(suffix);
  }

  private boolean isDomain(Words words, int i) {
    return words.is(i, Words.Kind.WORD)
        && words.is(i + 1, ".")
        && touching(words, i + 1)
        && lists.has("domain", form(words, i + 2));
  }

  /** Whether a list's bullet stands here, which is a blank in other places. */
  private static boolean isBullet(Words words, int mark) {
    return words.end(mark) == words.start(mark) + 1
        && "\u25cf\u2022\u00b7".indexOf(words.text().charAt(words.start(mark))) >= 0;
  }

  /** The quotation mark of "between \"Acme Holding AG\", a company". */
  private static boolean isOpeningQuote(Words words, int mark, int from) {
    return words.is(mark, "\"")
        && (mark == from
            || words.is(mark - 1, "and")
            || words.is(mark - 1, ":")
            || words.is(mark - 1, "between"));
  }

  /** Whether what a colon follows leads to a party: "Licensor:", "AND:", "Party A:". */
  private boolean introduced(Words words, int colon) {
    return words.is(colon - 1, "and")
        || words.is(colon - 1, "between")
        || !new AliasReader(lists, gazetteer).label(words, colon).isEmpty();
  }

  private boolean isJoining(String form) {
    return lists.has("joining", form) && !form.equals("the");
  }

  /** The word after a name that begins here, or -1 if no name does. */
  int nameEnd(Words words, int from, int end) {
    int i = from;
    int last = -1;
    boolean institution = false;
    int most = Math.min(end, from + MAX_NAME_WORDS);
    if (lists.has("title", words.form(from)) && words.is(from + 1, ".")) {
      i += 2;
    } else if (isDomain(words, from)) {
      i += 3;
      last = i;
    } else if (isWrittenSmall(words, from)) {
      i += 2;
      last = i;
    }
    while (i < most) {
      String form = words.form(i);
      if (words.is(i, Words.Kind.WORD) && words.hasCapital(i)) {
        if (lists.has("ends", form) || (i > from && lists.has("role-label", form))) {
          break;
        }
        institution |= lists.has("institution", form);
        i++;
        last = i;
        if (lists.has("suffix", form) && i - from > 1) {
          int more = suffixes(words, i);
          boolean goesOn =
              more == i
                  && words.is(i, Words.Kind.WORD)
                  && words.capitalised(i)
                  && !isDescriptor(words, i)
                  && (form.equals("company") || form.equals("co"));
          if (!goesOn) {
            return isPaper(words, from, more) ? -1 : more;
          }
        }
      } else if (words.is(i, Words.Kind.NUMBER)
          && (i > from || isLongNumber(words, i))
          && touchesName(words, i)) {
        i++;
        last = i;
      } else if (words.is(i, ",")
          && (lists.has("small-suffix", form(words, i + 1))
              || lists.has("suffix", form(words, i + 1)) && words.capitalised(i + 1))) {
        i++;
      } else if (words.is(i, "&") || joins(words, i) || words.is(i, "/") && touching(words, i)) {
        i++;
      } else if (words.is(i, "'")
          && words.end(i - 1) == words.start(i)
          && goesOnAfter(words, i + 1)) {
        i++;
      } else if (words.is(i, "'s") && (goesOnAfter(words, i + 1))) {
        i++;
        last = i;
      } else if (words.is(i, ".")
          && (touching(words, i)
              || words.end(i - 1) - words.start(i - 1) == 1
              || isMistyped(words, i))) {
        i++;
        if (touching(words, i - 1) && words.is(i, Words.Kind.WORD)) {
          i++;
          last = i;
        }
      } else if (isSmallSuffix(words, i) && last > from) {
        boolean stop = words.is(i + 1, ".") && (words.is(i, "inc") || words.is(i, "lnc"));
        return stop ? i + 2 : i + 1;
      } else if (bracketEnd(words, i) > 0 && goesOnAfter(words, bracketEnd(words, i))) {
        i = bracketEnd(words, i);
        last = i;
      } else {
        break;
      }
    }
    if (last < 0 || isPlace(words, from, last)) {
      return -1;
    }
    boolean quoted = words.is(from - 1, "\"") && words.is(last, "\"");
    boolean told = words.is(last, "(") || words.is(last, ",") || institution || quoted;
    boolean enough = institution || last - from > 1 || words.is(last, "(") || isOf(words, last);
    int next = trim(words, from, last);
    boolean paper = lists.has("not-a-name-end", words.form(next - 1)) || isPaper(words, from, next);
    return told && enough && !paper ? next : -1;
  }

  /** Whether a heading, or a sentence all in capitals, runs into what looks like a name. */
  private boolean isPaper(Words words, int from, int next) {
    return IntStream.range(from, next).anyMatch(i -> lists.has("not-in-a-name", words.form(i)))
        || IntStream.range(from + 1, next).anyMatch(i -> lists.has("of-a-sentence", words.form(i)));
  }

  /** A full stop for a comma: "Acme. Inc.". */
  private boolean isMistyped(Words words, int stop) {
    String ending = form(words, stop + 1);
    return lists.has("suffix", ending)
        && words.capitalised(stop + 1)
        && !ending.equals("company")
        && !ending.equals("as");
  }

  /** Whether the words are a place and no more: "European Micro" is none. */
  private boolean isPlace(Words words, int from, int last) {
    return last - from <= 2
        && gazetteer.nameAt(words, from).filter(place -> place.next() >= last).isPresent();
  }

  /** Whether a description follows: ", a Slovak company". */
  private boolean isOf(Words words, int comma) {
    if (!words.is(comma, ",") || !(words.is(comma + 1, "a") || words.is(comma + 1, "an"))) {
      return false;
    }
    for (int i = comma + 2; i < Math.min(words.size(), comma + 6); i++) {
      if (lists.has("organised-noun", words.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** An ending in small letters: "plc", "a.s.". */
  private boolean isSmallSuffix(Words words, int i) {
    boolean dotted = words.is(i, Words.Kind.WORD) && words.text().charAt(words.end(i) - 1) == '.';
    return lists.has("small-suffix", words.form(Math.min(i, words.size() - 1)))
        || dotted && lists.has("suffix", words.form(i));
  }

  /** Word after "(Canada)" or "(Hong Kong)" inside a name; -1 where no such bracket begins. */
  private static int bracketEnd(Words words, int i) {
    if (!words.is(i, "(") || !words.capitalised(i + 1)) {
      return -1;
    }
    boolean two = words.is(i + 2, Words.Kind.WORD) && words.capitalised(i + 2);
    int close = two ? i + 3 : i + 2;
    return words.is(i + 1, Words.Kind.WORD) && words.is(close, ")") ? close + 1 : -1;
  }

  private int trim(Words words, int from, int last) {
    int next = last;
    while (next > from + 1 && lists.has("joining", words.form(next - 1))) {
      next--;
    }
    return next;
  }

  private boolean isDescriptor(Words words, int i) {
    return lists.has("describes", words.form(i));
  }

  private boolean goesOnAfter(Words words, int i) {
    return (words.is(i, Words.Kind.WORD) && words.capitalised(i))
        || (words.is(i, ",") && lists.has("suffix", form(words, i + 1)));
  }

  /** Whether a name goes on after a number: "3 Day Blinds", "SOFTWARE 2000, INC.". */
  private boolean touchesName(Words words, int i) {
    return goesOnAfter(words, i + 1);
  }

  private static String form(Words words, int i) {
    return i < words.size() ? words.form(i) : "";
  }

  private boolean joins(Words words, int i) {
    return lists.has("joining", words.form(i))
        && words.is(i + 1, Words.Kind.WORD)
        && (words.capitalised(i + 1)
            || (lists.has("joining", words.form(i + 1)) && !words.is(i, "and")));
  }

  private static boolean touching(Words words, int mark) {
    return mark > 0
        && mark + 1 < words.size()
        && words.end(mark - 1) == words.start(mark)
        && words.end(mark) == words.start(mark + 1);
  }

  /** Word after any further suffixes: "Co., Ltd.", "Inc.", "S.A. de C.V.". */
  private int suffixes(Words words, int from) {
    int i = from;
    while (true) {
      int next = i;
      while (words.is(next, ".") || words.is(next, ",")) {
        next++;
      }
      if (words.is(next, "de")) {
        next++;
      }
      boolean suffix = next < words.size() && lists.has("suffix", words.form(next));
      if (suffix && !words.is(next, "company") && words.capitalised(next)) {
        i = next + 1;
      } else {
        if (words.is(i - 1, "limited") && words.is(i, "partnership") && words.capitalised(i)) {
          return i + 1;
        }
        return words.is(i, ".") ? i + 1 : i;
      }
    }
  }

  /** Whether a name ends as those of companies and institutions do. */
  boolean endsAsCompany(Words words, Name name) {
    for (int i = name.from(); i < name.next(); i++) {
      boolean last = i + 2 >= name.next();
      if (lists.has("institution", words.form(i))
          || last && i > name.from() && isSuffix(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word ends a company's name; "AS" does, but "DATED AS" is none. */
  private boolean isSuffix(Words words, int i) {
    return lists.has("suffix", words.form(i)) && !words.is(i, "as");
  }

  /** A name as written, on one line. */
  static String written(Words words, Name name) {
    String written = words.text().substring(words.start(name.from()), words.end(name.next() - 1));
    return written.replaceAll("\\s{1,40}", " ");
  }
}
