package org.clausecheck.library;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Money;
import org.clausecheck.facts.Named;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.Side;

/**
 * What the text of a contract cannot decide. The defaults follow the study.
 *
 * @param we the party that is advised, by name; empty when its role tells
 * @param side for which the contract is read
 * @param home ISO 3166 codes of where we are at home; empty when the contract is to tell
 * @param neutralLaws ISO 3166 codes of the laws that count as neutral where nobody is at home there
 * @param upfrontFloor the least upfront payment; empty when it is not judged
 * @param longestTerm the longest acceptable fixed term
 * @param exclusivity which of the interviewees' two schools to follow
 * @param library folder of the library; empty for the shipped one
 */
public record DealSettings(
    String we,
    Side side,
    List<String> home,
    List<String> neutralLaws,
    Optional<Floor> upfrontFloor,
    Period longestTerm,
    Profile exclusivity,
    Optional<Path> library) {
  public DealSettings {
    home = List.copyOf(home);
    neutralLaws = List.copyOf(neutralLaws);
  }

  /** The interviewees' two schools on exclusivity. */
  public enum Profile implements Named {
    /** Grant it, but be paid for it and keep it bounded (C, E, F). */
    PAID_AND_BOUNDED,
    /** Stay independent and sell to all (A). */
    KEEP_NON_EXCLUSIVE
  }

  /**
   * An amount of money below which an upfront payment is too little.
   *
   * @param currency ISO 4217
   */
  public record Floor(BigDecimal amount, String currency) {}

  /** What loading came to. */
  public sealed interface Loading {
    record Loaded(DealSettings settings) implements Loading {}

    record Faulty(List<Fault> faults) implements Loading {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  private static final Pattern FLOOR =
      Pattern.compile("([A-Z]{3}) {0,2}([0-9]{1,15}(?:\\.[0-9]{1,2})?)");
  private static final Pattern PERIOD =
      Pattern.compile("([0-9]{1,4}) (day|week|month|quarter|year)s?");

  /** The study's own choices. */
  public static DealSettings standard() {
    return new DealSettings(
        "",
        Side.LICENSOR,
        List.of(),
        List.of("CH", "DE", "SG"),
        Optional.empty(),
        new Period("5 years", OptionalInt.of(5), Period.Unit.YEARS, ""),
        Profile.PAID_AND_BOUNDED,
        Optional.empty());
  }

  /** The same settings, read for another side and another party. */
  public DealSettings readFor(Side other, String party) {
    return new DealSettings(
        party, other, home, neutralLaws, upfrontFloor, longestTerm, exclusivity, library);
  }

  /**
   * Reads a file of settings; what it leaves out keeps its default.
   *
   * @throws IOException if the file cannot be read
   */
  public static Loading load(Path file) throws IOException {
    return parse(file, Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * Reads settings; what they leave out keeps its default.
   *
   * @param file in which they stand, or would: named by faults; a library's folder is relative to
   *     it
   * @param yaml its text
   */
  public static Loading parse(Path file, String yaml) {
    List<Fault> faults = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    Optional<YamlEntry> root = YamlEntry.parse(name, yaml, faults);
    Optional<DealSettings> settings = root.map(entry -> read(entry, file));
    return faults.isEmpty() && settings.isPresent()
        ? new Loading.Loaded(settings.get())
        : new Loading.Faulty(faults.stream().sorted().toList());
  }

  private static DealSettings read(YamlEntry entry, Path file) {
    DealSettings standard = standard();
    entry.only(
        "we",
        "as",
        "home",
        "neutral-laws",
        "upfront-floor",
        "longest-term",
        "exclusivity",
        "library");
    return new DealSettings(
        entry.textOr("we", ""),
        entry.has("as")
            ? entry.oneOf("as", List.of(Side.values()), Side::id).orElse(standard.side())
            : standard.side(),
        entry.has("home") ? places(entry, "home") : standard.home(),
        entry.has("neutral-laws") ? places(entry, "neutral-laws") : standard.neutralLaws(),
        floor(entry),
        entry.has("longest-term") ? period(entry) : standard.longestTerm(),
        entry.has("exclusivity")
            ? entry
                .oneOf("exclusivity", List.of(Profile.values()), Profile::id)
                .orElse(standard.exclusivity())
            : standard.exclusivity(),
        entry.has("library")
            ? Optional.of(file.toAbsolutePath().resolveSibling(entry.text("library")))
            : Optional.empty());
  }

  private static List<String> places(YamlEntry entry, String key) {
    List<String> written =
        entry.value(key).filter(List.class::isInstance).isPresent()
            ? entry.texts(key)
            : List.of(entry.textOr(key, ""));
    List<String> codes = new ArrayList<>();
    for (String place : written) {
      Optional<String> code = code(place);
      code.ifPresentOrElse(
          codes::add,
          () ->
              entry.fault(
                  key,
                  "'"
                      + place
                      + "' is no country by its English name or ISO 3166 code (such as Denmark, DK,"
                      + " US-DE)"));
    }
    return codes;
  }

  /** ISO 3166 code of a country by code or English name, or of a subdivision by code. */
  private static Optional<String> code(String place) {
    if (place.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
      return Optional.of(place);
    }
    if (place.equals("England") || place.equals("England and Wales")) {
      return Optional.of("GB-ENG");
    }
    if (place.equals("Scotland")) {
      return Optional.of("GB-SCT");
    }
    return Arrays.stream(Locale.getISOCountries())
        .filter(
            code ->
                code.equals(place)
                    || new Locale("", code)
                        .getDisplayCountry(Locale.ENGLISH)
                        .equalsIgnoreCase(place))
        .findFirst();
  }

  private static Optional<Floor> floor(YamlEntry entry) {
    if (!entry.has("upfront-floor")) {
      return Optional.empty();
    }
    Matcher floor = FLOOR.matcher(entry.text("upfront-floor"));
    if (!floor.matches()) {
      entry.fault("upfront-floor", "a currency and an amount were expected, such as EUR 250000");
      return Optional.empty();
    }
    return Optional.of(new Floor(new BigDecimal(floor.group(2)), floor.group(1)));
  }

  private static Period period(YamlEntry entry) {
    String written = entry.text("longest-term");
    Matcher period = PERIOD.matcher(written);
    if (!period.matches()) {
      entry.fault("longest-term", "a period was expected, such as 5 years");
      return standard().longestTerm();
    }
    return new Period(
        written,
        OptionalInt.of(Integer.parseInt(period.group(1))),
        Period.Unit.valueOf(period.group(2).toUpperCase(Locale.ROOT) + "S"),
        "");
  }

  /** What conditions may ask of the deal. */
  static List<Vocabulary.Term> terms() {
    return List.of(
        term(
            "deal.law_accepted",
            "the governing law is among those that count as neutral",
            (facts, deal) -> facts.jurisdiction().lawCode().map(among(deal.neutralLaws()))),
        term(
            "deal.law_ours",
            "the governing law is that of our home, as the settings name it",
            (facts, deal) -> ours(facts.jurisdiction().lawCode(), deal)),
        term(
            "deal.forum_ours",
            "the forum is in our home, as the settings name it",
            (facts, deal) -> ours(facts.jurisdiction().forumCode(), deal)),
        term(
            "deal.floor_met",
            "the upfront payment reaches the floor; true when no floor is set",
            DealSettings::floorMet),
        new Vocabulary.Term(
            "deal.longest_term_days",
            Vocabulary.Type.INTEGER,
            "days of the longest acceptable term",
            List.of(),
            (facts, deal) ->
                Fact.stated((long) deal.longestTerm().comparableDays().orElse(Integer.MAX_VALUE))));
  }

  private interface Read {
    Fact<Boolean> of(ContractFacts facts, DealSettings deal);
  }

  private static Vocabulary.Term term(String name, String meaning, Read read) {
    return new Vocabulary.Term(
        name,
        Vocabulary.Type.BOOLEAN,
        meaning,
        List.of(),
        (facts, deal) -> read.of(facts, deal).map(v -> v));
  }

  private static Fact<Boolean> ours(Fact<String> code, DealSettings deal) {
    return deal.home().isEmpty() ? Fact.notStated() : code.map(among(deal.home()));
  }

  private static java.util.function.Function<String, Boolean> among(List<String> codes) {
    Predicate<String> member =
        code -> codes.stream().anyMatch(c -> code.equals(c) || code.startsWith(c + "-"));
    return member::test;
  }

  private static Fact<Boolean> floorMet(ContractFacts facts, DealSettings deal) {
    Fact<List<Money>> amounts = facts.upfront().amounts();
    if (deal.upfrontFloor().isEmpty()) {
      return Fact.stated(true);
    }
    Floor floor = deal.upfrontFloor().get();
    if (!(amounts instanceof Fact.Stated<List<Money>> stated)) {
      return amounts.map(a -> false);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Money money : stated.answer()) {
      if (money.amount().isEmpty() || !money.currency().equals(floor.currency())) {
        return new Fact.Unclear<>(
            "the floor is in " + floor.currency() + ", the payment is not, or is not in figures",
            stated.proof());
      }
      sum = sum.add(money.amount().get());
    }
    return new Fact.Stated<>(sum.compareTo(floor.amount()) >= 0, stated.proof());
  }
}
