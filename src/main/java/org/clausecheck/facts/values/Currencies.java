package org.clausecheck.facts.values;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Currencies as agreements write them, by ISO 4217 code, from {@code currencies.txt}. */
final class Currencies {
  /** A currency that is named but could be one of several, such as "kr". */
  static final String UNTOLD = "";

  private static final Map<String, Map<String, String>> WORDS = new HashMap<>();
  private static final Map<String, Scaled> SCALED = new HashMap<>();
  private static final Set<String> OPENERS = new HashSet<>();

  /** A code with what it multiplies a sum by, as "TEUR". */
  private record Scaled(String code, BigDecimal scale) {}

  /** A currency, the word after it, and what it multiplies the sum by. */
  record Unit(String code, int next, BigDecimal scale) {
    Unit(String code, int next) {
      this(code, next, BigDecimal.ONE);
    }
  }

  static {
    try (InputStream in = Currencies.class.getResourceAsStream("currencies.txt")) {
      if (in == null) {
        throw new IllegalStateException("currencies.txt is not packed");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] fields = line.split("\\|", 3);
          Map<String, String> words =
              WORDS.computeIfAbsent(fields[0].strip(), kind -> new HashMap<>());
          String code = fields[1].strip();
          for (String word : fields[2].strip().split(" ", -1)) {
            words.put(word.replace('_', ' '), code.equals("?") ? UNTOLD : code);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String code : words("scaled").keySet()) {
      String iso = code.toUpperCase(Locale.ROOT);
      SCALED.put("t" + code, new Scaled(iso, BigDecimal.valueOf(1000)));
      SCALED.put("k" + code, new Scaled(iso, BigDecimal.valueOf(1000)));
      SCALED.put("m" + code, new Scaled(iso, BigDecimal.valueOf(1_000_000)));
    }
    for (String kind : new String[] {"dollar", "code", "alias", "leading", "nation-opener"}) {
      OPENERS.addAll(words(kind).keySet());
    }
    OPENERS.addAll(SCALED.keySet());
    OPENERS.addAll(Set.of("t", "k", "m"));
  }

  private static final Map<String, String> SYMBOLS = words("symbol");
  private static final Map<String, String> DOLLARS = words("dollar");
  private static final Map<String, String> CODES = words("code");
  private static final Map<String, String> ALIASES = words("alias");
  private static final Map<String, String> SMALL = words("small");
  private static final Map<String, String> HOMOGRAPHS = words("homograph");
  private static final Map<String, String> NAMES = words("name");
  private static final Map<String, String> LEADING = words("leading");
  private static final Map<String, String> NATIONS = words("nation");
  private static final Map<String, String> NATION_OPENERS = words("nation-opener");
  private static final Map<String, String> CENTS = words("cent");

  private Currencies() {}

  private static Map<String, String> words(String kind) {
    return WORDS.getOrDefault(kind, Map.of());
  }

  /** The words, in lower case, that a currency before a sum can begin with. */
  static Set<String> openers() {
    return Collections.unmodifiableSet(OPENERS);
  }

  static boolean isSymbol(Words words, int i) {
    return words.is(i, Words.Kind.MARK) && SYMBOLS.containsKey(words.form(i));
  }

  /** Whether letters are a currency that a sum may follow without a space. */
  static boolean isShort(String form) {
    return CODES.containsKey(form) || ALIASES.containsKey(form);
  }

  static boolean isHomograph(String form) {
    return HOMOGRAPHS.containsKey(form);
  }

  static boolean isCent(Words words, int i) {
    return words.is(i, Words.Kind.WORD) && CENTS.containsKey(words.form(i));
  }

  /** The currency before a sum, such as "US$", "Rs.", "TEUR", "Swiss Francs" or "€". */
  static @Nullable Unit before(Words words, int i) {
    if (words.is(i, Words.Kind.MARK)) {
      String code = SYMBOLS.get(words.form(i));
      return code == null ? null : new Unit(code, i + 1);
    }
    if (!words.is(i, Words.Kind.WORD) || !OPENERS.contains(words.form(i))) {
      return null;
    }
    if (words.is(i + 1, "$")) {
      String code = DOLLARS.get(words.form(i));
      return code == null ? null : new Unit(code, i + 2);
    }
    Unit scaled = scaled(words, i);
    if (scaled != null) {
      return scaled;
    }
    String code = code(words, i);
    if (code != null) {
      int next = i + 1;
      boolean dot = words.is(next, ".") && words.start(next) == words.end(i);
      next = dot || words.is(next, "$") || isSymbolOf(words, next, code) ? next + 1 : next;
      return new Unit(code, next);
    }
    Unit nation = NATION_OPENERS.containsKey(words.form(i)) ? nation(words, i, 3) : null;
    if (nation != null) {
      return nation;
    }
    return words.capitalised(i) && LEADING.containsKey(words.form(i))
        ? new Unit(NAMES.getOrDefault(words.form(i), UNTOLD), i + 1)
        : null;
  }

  /** "EUR € 500". */
  private static boolean isSymbolOf(Words words, int i, String code) {
    return words.is(i, Words.Kind.MARK) && code.equals(SYMBOLS.get(words.form(i)));
  }

  /** The currency after a sum, such as "United States dollars", "€", "Euro" or "kr". */
  static @Nullable Unit after(Words words, int i) {
    if (words.is(i, Words.Kind.MARK)) {
      String code = SYMBOLS.get(words.form(i));
      return code == null || belongsToNext(words, i, i) ? null : new Unit(code, i + 1);
    }
    if (!words.is(i, Words.Kind.WORD)) {
      return null;
    }
    String form = words.form(i);
    if (words.is(i + 1, "$")) {
      String code = DOLLARS.get(form);
      return code == null || belongsToNext(words, i, i + 1) ? null : new Unit(code, i + 2);
    }
    String named = NAMES.get(form);
    if (named != null) {
      boolean ofStates =
          words.is(i + 1, "of") && words.is(i + 2, "the") && words.is(i + 3, "united");
      return new Unit(named, ofStates ? i + 5 : i + 1);
    }
    Unit scaled = scaled(words, i);
    if (scaled != null) {
      return scaled;
    }
    String code = code(words, i);
    if (code != null) {
      return new Unit(code, i + 1);
    }
    boolean nation =
        words.capitalised(i) || form.startsWith("pound") || NATION_OPENERS.containsKey(form);
    return nation ? nation(words, i, 4) : null;
  }

  /** Whether a symbol is that of the sum after it, as the second of "5 $ 10": it is no farther. */
  private static boolean belongsToNext(Words words, int from, int symbol) {
    int next = symbol + 1;
    if (next == words.size()) {
      return false;
    }
    int gap = words.start(next) - words.end(symbol);
    boolean sum = words.is(next, Words.Kind.NUMBER) || words.is(next, Words.Kind.BLANK);
    boolean joined = gap == 0 && words.is(next, Words.Kind.WORD);
    return joined || (sum && gap <= words.start(from) - words.end(from - 1));
  }

  /** A unit told by the word before it, at most so many words from here. */
  private static @Nullable Unit nation(Words words, int from, int most) {
    for (int i = from + 1; i < from + most && words.is(i, Words.Kind.WORD); i++) {
      if (NAMES.containsKey(words.form(i)) || words.form(i).startsWith("pound") || i == from + 1) {
        String code = NATIONS.get(words.form(i - 1) + " " + words.form(i));
        if (code != null) {
          return new Unit(code, i + 1);
        }
      }
      if (!words.capitalised(i)) {
        return null;
      }
    }
    return null;
  }

  /** "TEUR", "MSEK", "T€", "k€". */
  private static @Nullable Unit scaled(Words words, int i) {
    String form = words.form(i);
    if (form.length() == 1) {
      boolean euro = words.is(i + 1, "€") && words.start(i + 1) == words.end(i);
      return switch (form) {
        case "t", "k" -> euro ? new Unit("EUR", i + 2, BigDecimal.valueOf(1000)) : null;
        case "m" -> euro ? new Unit("EUR", i + 2, BigDecimal.valueOf(1_000_000)) : null;
        default -> null;
      };
    }
    Scaled scaled = SCALED.get(form);
    return scaled != null && isUpper(words, i, words.end(i) - 1)
        ? new Unit(scaled.code(), i + 1, scaled.scale())
        : null;
  }

  /** The currency of a code in capitals or of a short form; null where it is none. */
  private static @Nullable String code(Words words, int i) {
    String form = words.form(i);
    if (form.length() > 5) {
      return null;
    }
    String alias = ALIASES.get(form);
    if (alias != null) {
      return words.capitalised(i) || SMALL.containsKey(form) ? alias : null;
    }
    return CODES.containsKey(form) && words.capitalised(i) && isUpper(words, i, words.end(i) - 1)
        ? form.toUpperCase(Locale.ROOT)
        : null;
  }

  private static boolean isUpper(Words words, int i, int at) {
    return at >= words.start(i) && Character.isUpperCase(words.text().charAt(at));
  }
}
