package org.clausecheck.facts.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.facts.Home;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads who the parties are, what the agreement calls them and where they are at home, from the
 * opening words. Roles are worked out later, from the grant.
 */
final class PartyReader {
  private static final int OPENING = 16_000;
  private static final int MAX_LIST = 3_500;
  private static final int LABELS_UNTIL = 6_000;
  private static final int MAX_NAME_WORDS = 14;

  /** Words from one party's name to the next at most. */
  private static final int MAX_APART = 130;

  /** Words between the places of one address at most. */
  private static final int SAME_ADDRESS = 12;

  /** Words that end a company's name. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "llc",
          "ltd",
          "limited",
          "lp",
          "llp",
          "plc",
          "gmbh",
          "ag",
          "sa",
          "sas",
          "sarl",
          "srl",
          "spa",
          "nv",
          "bv",
          "ab",
          "asa",
          "oy",
          "oyj",
          "aps",
          "kk",
          "kg",
          "pte",
          "pty",
          "co",
          "bhd",
          "aktiengesellschaft",
          "na",
          "pllc",
          "pc",
          "kgaa",
          "kft",
          "zrt",
          "ltda",
          "ulc",
          "cv",
          "lllp",
          "sab",
          "se",
          "company",
          "as");

  /** Words that make a name an institution's, wherever they stand in it. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "university",
          "institute",
          "college",
          "foundation",
          "hospital",
          "center",
          "centre",
          "trust",
          "bank",
          "association",
          "partnership",
          "partners",
          "group",
          "holdings",
          "board",
          "regents",
          "society",
          "clinic",
          "school",
          "ministry",
          "department",
          "agency",
          "council",
          "laboratories",
          "enterprises",
          "industries",
          "international",
          "technologies",
          "systems",
          "pharmaceuticals",
          "entertainment",
          "media",
          "authority",
          "museum");

  private static final Set<String> JOINING =
      Set.of("of", "and", "the", "for", "de", "la", "du", "van", "von", "der", "et", "at", "in");

  private static final Set<String> DESCRIBES =
      Set.of(
          "corporation",
          "company",
          "organized",
          "organised",
          "incorporated",
          "existing",
          "formed",
          "registered",
          "established",
          "office",
          "offices",
          "business",
          "located",
          "address",
          "individual",
          "resident",
          "residing",
          "headquartered",
          "partnership",
          "liability",
          "institution",
          "organization",
          "trust",
          "having",
          "acting",
          "domiciled",
          "whose",
          "bank",
          "seat");

  /** What stands before a name that is not a party's own ("a subsidiary of Acme Inc."). */
  private static final Set<String> NOT_A_PARTY_AFTER =
      Set.of(
          "of",
          "by",
          "subsidiary",
          "affiliate",
          "as",
          "dba",
          "to",
          "with",
          "under",
          "formerly",
          "behalf",
          "through",
          "for",
          "at",
          "in",
          "from",
          "street",
          "known",
          "division",
          "parent",
          "business");

  private static final Set<String> ENDS =
      Set.of(
          "whereas",
          "recitals",
          "recital",
          "witnesseth",
          "background",
          "preamble",
          "therefore",
          "wherein",
          "introduction",
          "preliminary");

  private static final Set<String> NOT_ALIASES =
      Set.of(
          "agreement",
          "effective date",
          "party",
          "parties",
          "date",
          "contract",
          "closing",
          "territory",
          "this agreement",
          "license agreement",
          "execution date",
          "signing date",
          "affiliates",
          "affiliate",
          "commencement date",
          "products",
          "product",
          "license",
          "licence",
          "system",
          "the agreement",
          "program",
          "services",
          "contract date");

  private static final Set<String> ORGANISED_NOUNS =
      Set.of(
          "corporation",
          "company",
          "partnership",
          "llc",
          "trust",
          "bank",
          "association",
          "entity",
          "limited",
          "nonprofit",
          "non",
          "organization",
          "institution",
          "body",
          "firm",
          "joint",
          "corp",
          "public",
          "private",
          "professional",
          "general",
          "gmbh",
          "business",
          "state",
          "constitutional",
          "municipal",
          "educational",
          "not",
          "profit",
          "stock",
          "close");

  private static final Set<String> SEATED =
      Set.of(
          "office",
          "offices",
          "business",
          "located",
          "address",
          "headquarters",
          "headquartered",
          "seat",
          "resident",
          "residing",
          "at",
          "domiciled",
          "facility",
          "location",
          "whose");

  private final Gazetteer gazetteer;

  PartyReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A name found in the opening: its first word and the word after it. */
  private record Name(int from, int next) {}

  /** The parties in the order of the opening, their roles not yet known ("neither"). */
  List<Party> read(Words words, List<Value> values) {
    List<Party> best = List.of();
    double bestScore = 0;
    int limit = words.at(OPENING);
    for (int i = 0; i < limit; i++) {
      if (words.is(i, "between") || words.is(i, "among") || words.is(i, "amongst")) {
        List<Party> parties = list(words, values, i + 1);
        double score = score(parties) - i / 2_000.0;
        if (score > bestScore) {
          best = parties;
          bestScore = score;
        }
      }
    }
    if (best.size() < 2) {
      List<Party> labelled = labelled(words, values, limit, best);
      best = labelled.size() > best.size() ? labelled : best;
    }
    return withLabels(words, best, limit);
  }

  /** Adds what labels in the opening call a party that has no other alias: "Licensor: Acme". */
  private static List<Party> withLabels(Words words, List<Party> parties, int limit) {
    List<Party> labelled = new ArrayList<>();
    String aboveNamed = aboveNamed(words, limit);
    for (Party party : parties) {
      if (!aboveNamed.isEmpty() && party.aliases().equals(List.of("Company"))) {
        labelled.add(with(party, List.of(aboveNamed)));
        continue;
      }
      String label =
          party.aliases().isEmpty() ? labelBefore(words, Words.of(party.name()), limit) : "";
      labelled.add(label.isEmpty() ? party : with(party, List.of(label)));
    }
    return labelled;
  }

  private static Party with(Party party, List<String> aliases) {
    return new Party(party.name(), aliases, party.homes(), party.role(), party.proof());
  }

  /** What the opening calls the party named in its table: "the above-named Supplier". */
  private static String aboveNamed(Words words, int limit) {
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

  private static String labelBefore(Words words, Words name, int limit) {
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

  private static double score(List<Party> parties) {
    double score = 0;
    for (Party party : parties.subList(0, Math.min(4, parties.size()))) {
      score += 1 + (party.aliases().isEmpty() ? 0 : 1) + (party.homes().isEmpty() ? 0 : 0.5);
    }
    return parties.size() >= 2 ? score : score / 4;
  }

  private List<Party> list(Words words, List<Value> values, int from) {
    int end = endOfList(words, from);
    List<Name> names = names(words, from, end);
    List<Party> parties = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      boolean near = n == 0 || name.from() - names.get(n - 1).from() <= MAX_APART;
      if (!near) {
        break;
      }
      int segmentEnd =
          n + 1 < names.size() ? names.get(n + 1).from() : Math.min(end, name.from() + MAX_APART);
      Party party = party(words, values, name, segmentEnd);
      boolean described = !party.aliases().isEmpty() || describes(words, name.next(), segmentEnd);
      if (described && seen.add(party.name().toLowerCase(Locale.ROOT))) {
        parties.add(party);
        party.aliases().forEach(alias -> seen.add(alias.toLowerCase(Locale.ROOT)));
      }
    }
    return shared(parties);
  }

  /**
   * Gives an alias that stands for several parties ("together with Zynga US, \"Zynga\"") to each of
   * them: the last of a party's aliases belongs to all whose own alias begins with it.
   */
  private static List<Party> shared(List<Party> parties) {
    Set<String> collective = new LinkedHashSet<>();
    parties.stream()
        .filter(p -> p.aliases().size() > 1)
        .forEach(p -> collective.addAll(p.aliases().subList(1, p.aliases().size())));
    List<Party> all = new ArrayList<>();
    for (Party party : parties) {
      List<String> aliases = new ArrayList<>(party.aliases());
      for (String name : collective) {
        boolean begins = aliases.stream().anyMatch(a -> a.startsWith(name + " "));
        if (begins && !aliases.contains(name)) {
          aliases.add(name);
        }
      }
      all.add(with(party, aliases));
    }
    return all;
  }

  private static int endOfList(Words words, int from) {
    int limit = words.at(words.start(Math.min(from, words.size() - 1)) + MAX_LIST);
    for (int i = from; i < limit; i++) {
      if (ENDS.contains(words.form(i)) && (words.capitalised(i) || words.is(i, "whereas"))) {
        return i;
      }
      if (words.is(i, "as") && words.is(i + 1, "follows")) {
        return i;
      }
    }
    return limit;
  }

  private static boolean describes(Words words, int from, int end) {
    for (int i = from; i < Math.min(end, from + 25); i++) {
      if (DESCRIBES.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  private List<Name> names(Words words, int from, int end) {
    List<Name> names = new ArrayList<>();
    int i = from;
    while (i < end) {
      int next = mayBegin(words, i, from) ? nameEnd(words, i, end) : -1;
      if (next > 0) {
        names.add(new Name(i, next));
        i = next;
      } else {
        i++;
      }
    }
    return names;
  }

  /** Whether a party's name may begin here: a capital after a separator of the list. */
  private static boolean mayBegin(Words words, int i, int from) {
    if (!words.is(i, Words.Kind.WORD)
        || !words.hasCapital(i)
        || SUFFIXES.contains(words.form(i))
        || isJoining(words.form(i))) {
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
    if (words.is(before, Words.Kind.MARK)) {
      return words.is(before, ",")
          ? words.is(before - 1, "and") || words.is(before - 1, ")")
          : words.is(before, ")")
              || words.is(before, ";")
              || (words.is(before, ":") && !label(words, before).isEmpty());
    }
    return words.is(before, "and") && !NOT_A_PARTY_AFTER.contains(words.form(before - 1));
  }

  private static boolean isJoining(String form) {
    return JOINING.contains(form) && !form.equals("the");
  }

  /** The word after a name that begins here, or -1 if no name does. */
  private int nameEnd(Words words, int from, int end) {
    int i = from;
    int last = -1;
    boolean institution = false;
    int most = Math.min(end, from + MAX_NAME_WORDS);
    while (i < most) {
      String form = words.form(i);
      if (words.is(i, Words.Kind.WORD) && words.hasCapital(i)) {
        if (ENDS.contains(form) || (i > from && ROLE_LABELS.contains(form))) {
          break;
        }
        institution |= INSTITUTIONS.contains(form);
        i++;
        last = i;
        if (SUFFIXES.contains(form) && i - from > 1) {
          int more = suffixes(words, i);
          boolean goesOn =
              more == i
                  && words.is(i, Words.Kind.WORD)
                  && words.capitalised(i)
                  && !isDescriptor(words, i)
                  && (form.equals("company") || form.equals("co"));
          if (!goesOn) {
            return more;
          }
        }
      } else if (words.is(i, Words.Kind.NUMBER) && i > from && touchesName(words, i)) {
        i++;
        last = i;
      } else if (words.is(i, ",")
          && SUFFIXES.contains(form(words, i + 1))
          && words.capitalised(i + 1)) {
        i++;
      } else if (words.is(i, "&") || joins(words, i)) {
        i++;
      } else if (words.is(i, ".")
          && (touching(words, i) || words.end(i - 1) - words.start(i - 1) == 1)) {
        i++;
        if (touching(words, i - 1) && words.is(i, Words.Kind.WORD)) {
          i++;
          last = i;
        }
      } else if (words.is(i, "(")
          && words.is(i + 2, ")")
          && words.is(i + 1, Words.Kind.WORD)
          && words.capitalised(i + 1)
          && goesOnAfter(words, i + 3)) {
        i += 3;
        last = i;
      } else {
        break;
      }
    }
    if (last < 0) {
      return -1;
    }
    if (last - from <= 2 && gazetteer.nameAt(words, from).isPresent()) {
      return -1;
    }
    boolean told = words.is(last, "(") || words.is(last, ",") || institution;
    return told && (institution || last - from > 1 || words.is(last, "("))
        ? trim(words, from, last)
        : -1;
  }

  private static int trim(Words words, int from, int last) {
    int next = last;
    while (next > from + 1 && JOINING.contains(words.form(next - 1))) {
      next--;
    }
    return next;
  }

  private static boolean isDescriptor(Words words, int i) {
    return DESCRIBES.contains(words.form(i));
  }

  private static boolean goesOnAfter(Words words, int i) {
    return (words.is(i, Words.Kind.WORD) && words.capitalised(i))
        || (words.is(i, ",") && SUFFIXES.contains(form(words, i + 1)));
  }

  private static boolean touchesName(Words words, int i) {
    return words.is(i + 1, Words.Kind.WORD) && words.capitalised(i + 1);
  }

  private static String form(Words words, int i) {
    return i < words.size() ? words.form(i) : "";
  }

  private static boolean joins(Words words, int i) {
    return JOINING.contains(words.form(i))
        && words.is(i + 1, Words.Kind.WORD)
        && (words.capitalised(i + 1)
            || (JOINING.contains(words.form(i + 1)) && !words.is(i, "and")));
  }

  private static boolean touching(Words words, int mark) {
    return mark > 0
        && mark + 1 < words.size()
        && words.end(mark - 1) == words.start(mark)
        && words.end(mark) == words.start(mark + 1);
  }

  /** Word after any further suffixes: "Co., Ltd.", "Inc.", "S.A. de C.V.". */
  private static int suffixes(Words words, int from) {
    int i = from;
    while (true) {
      int next = i;
      while (words.is(next, ".") || words.is(next, ",")) {
        next++;
      }
      if (words.is(next, "de")) {
        next++;
      }
      boolean suffix = next < words.size() && SUFFIXES.contains(words.form(next));
      if (suffix && !words.is(next, "company") && words.capitalised(next)) {
        i = next + 1;
      } else {
        return words.is(i, ".") ? i + 1 : i;
      }
    }
  }

  private Party party(Words words, List<Value> values, Name name, int end) {
    String label = words.is(name.from() - 1, ":") ? label(words, name.from() - 1) : "";
    List<String> aliases = label.isEmpty() ? aliases(words, name.next(), end) : List.of(label);
    Span proof = words.span(name.from(), proofEnd(words, name, end));
    return new Party(
        written(words, name),
        aliases,
        homes(words, values, name.next(), end),
        Party.Role.NEITHER,
        proof);
  }

  private static String written(Words words, Name name) {
    String written = words.text().substring(words.start(name.from()), words.end(name.next() - 1));
    return written.replaceAll("\\s{1,40}", " ");
  }

  private static int proofEnd(Words words, Name name, int end) {
    int last = Math.max(name.next() - 1, end - 1);
    while (last > name.next()
        && (words.is(last, "and")
            || words.is(last, ",")
            || words.is(last, "the")
            || words.is(last, ";"))) {
      last--;
    }
    while (last > name.next() && words.end(last) - words.start(name.from()) > 300) {
      last--;
    }
    return last;
  }

  /** What the agreement calls a party: the quotations that follow its name, up to the first few. */
  private List<String> aliases(Words words, int from, int end) {
    Set<String> aliases = new LinkedHashSet<>();
    int lastClose = -1;
    for (int i = from; i < end; i++) {
      if (lastClose > 0 && (words.is(i, ")") || i - lastClose > 30)) {
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
                || words.hasCapital(first);
        if (name && !NOT_ALIASES.contains(alias.toLowerCase(Locale.ROOT))) {
          aliases.add(alias);
          lastClose = close;
        }
      }
      i = close;
    }
    return aliases.isEmpty() && describes(words, from, end)
        ? unquoted(words, from, end)
        : List.copyOf(aliases);
  }

  /** An alias in brackets without quotation marks: "(Bioeq)", "(hereinafter IntriCon)". */
  private List<String> unquoted(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!words.is(i, "(")) {
        continue;
      }
      int first = i + 1;
      while (words.is(first, "the")
          || words.is(first, "hereinafter")
          || words.is(first, "as")
          || words.is(first, "referred")
          || words.is(first, "to")
          || words.is(first, "hereafter")) {
        first++;
      }
      int next = first;
      while (next < end
          && next - first < 4
          && words.is(next, Words.Kind.WORD)
          && words.hasCapital(next)) {
        next++;
      }
      boolean place = gazetteer.nameAt(words, first).isPresent();
      if (next > first && words.is(next, ")") && !place) {
        String alias = words.text().substring(words.start(first), words.end(next - 1));
        if (!NOT_ALIASES.contains(alias.toLowerCase(Locale.ROOT)) && alias.length() > 2) {
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

  private List<Home> homes(Words words, List<Value> values, int from, int end) {
    List<Home> homes = new ArrayList<>();
    int known = from;
    for (int i = from; i < end; i++) {
      Optional<Gazetteer.Name> name = i < known ? Optional.empty() : gazetteer.nameAt(words, i);
      if (name.isPresent()) {
        known = name.get().next();
        if (isOrganised(words, i, known, from)) {
          String code = name.get().code();
          Span proof = words.span(i, known - 1);
          add(homes, new Home(gazetteer.name(code), code, Home.Basis.ORGANISED, proof));
        }
      }
    }
    Value.Location seat = null;
    boolean seated = false;
    int start = words.start(Math.min(from, words.size() - 1));
    int stop = words.end(Math.max(0, Math.min(end, words.size()) - 1));
    int next = from;
    for (Value value : values) {
      if (value.span().start() < start) {
        continue;
      }
      if (value.span().start() >= stop) {
        break;
      }
      if (!(value instanceof Value.Location place)) {
        continue;
      }
      int at = words.at(place.span().start());
      for (; next < at; next++) {
        seated |= SEATED.contains(words.form(next)) || words.is(next, Words.Kind.NUMBER);
      }
      int after = words.at(place.span().end());
      if (seat != null && at - words.at(seat.span().end()) > SAME_ADDRESS) {
        break;
      }
      if (seated
          && !isBracketed(words, at, from)
          && !isOrganised(words, at, after, from)
          && moreExact(seat, place)) {
        seat = place;
      }
    }
    if (seat != null) {
      add(homes, new Home(seat.name(), seat.code(), Home.Basis.SEAT, seat.span()));
    }
    return homes;
  }

  private static boolean isBracketed(Words words, int at, int from) {
    for (int i = at - 1; i >= from; i--) {
      if (words.is(i, ")")) {
        return false;
      }
      if (words.is(i, "(")) {
        return true;
      }
    }
    return false;
  }

  private static boolean moreExact(Value.@Nullable Location before, Value.Location place) {
    return before == null
        || (!before.code().startsWith(place.code() + "-") && !before.code().equals(place.code()));
  }

  private static void add(List<Home> homes, Home home) {
    if (homes.stream().noneMatch(h -> h.code().equals(home.code()) && h.basis() == home.basis())) {
      homes.add(home);
    }
  }

  /** "a Delaware corporation", "organized under the laws of the State of Delaware". */
  private static boolean isOrganised(Words words, int place, int after, int from) {
    if (words.is(place - 1, "a") || words.is(place - 1, "an") || words.is(place - 1, "the")) {
      for (int i = after; i < Math.min(words.size(), after + 5); i++) {
        if (ORGANISED_NOUNS.contains(words.form(i))) {
          return true;
        }
        if (words.is(i, ",") || words.is(i, ")")) {
          break;
        }
      }
    }
    for (int i = place - 1; i >= Math.max(from, place - 7); i--) {
      if (words.is(i, "laws") || words.is(i, "law")) {
        return true;
      }
      if (words.is(i, ",") || words.is(i, "(")) {
        return false;
      }
      if ((words.is(i, "organized")
              || words.is(i, "incorporated")
              || words.is(i, "corporation")
              || words.is(i, "company")
              || words.is(i, "formed"))
          && (words.is(i + 1, "in") || words.is(i + 1, "of"))) {
        return true;
      }
    }
    return false;
  }

  /** Parties by labels: "Licensor: Acme Inc.", "Party A: …", "Company Name: …". */
  private List<Party> labelled(Words words, List<Value> values, int limit, List<Party> known) {
    List<Name> names = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int top = Math.min(limit, words.at(LABELS_UNTIL));
    for (int i = 1; i < top; i++) {
      if (!words.is(i, ":")) {
        continue;
      }
      String label = label(words, i);
      if (label.isEmpty()) {
        continue;
      }
      int next = nameEnd(words, i + 1, limit);
      if (next < 0 || labels.contains(label)) {
        continue;
      }
      Name name = new Name(i + 1, next);
      String written = written(words, name);
      if (known.stream().noneMatch(party -> isOf(party, written))) {
        names.add(name);
        labels.add(label);
      }
    }
    List<Party> parties = new ArrayList<>(known);
    for (int n = 0; n < names.size(); n++) {
      int next = n + 1 < names.size() ? names.get(n + 1).from() - 2 : limit;
      parties.add(party(words, values, names.get(n), Math.min(names.get(n).next() + 60, next)));
    }
    return parties;
  }

  private static boolean isOf(Party party, String written) {
    return written.startsWith(party.name())
        || party.aliases().stream().anyMatch(written::startsWith);
  }

  private static final Set<String> ROLE_LABELS =
      Set.of("licensor", "licensee", "franchisor", "franchisee", "distributor", "supplier");

  private static final Set<String> LABELS =
      Set.of(
          "licensor",
          "licensee",
          "distributor",
          "supplier",
          "vendor",
          "customer",
          "franchisor",
          "franchisee",
          "company",
          "client",
          "manufacturer",
          "reseller",
          "developer",
          "provider",
          "buyer",
          "seller",
          "purchaser",
          "agent",
          "principal");

  private static String label(Words words, int colon) {
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
            && LABELS.contains(words.form(last))
            && words.capitalised(last);
    return known ? words.text().substring(words.start(last), words.end(last)) : "";
  }
}
