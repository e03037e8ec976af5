package org.clausecheck.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.library.DealSettings;
import org.clausecheck.report.ReportOptions;
import org.clausecheck.report.ReportOptions.Audience;
import org.clausecheck.report.ReportOptions.Suggest;

/**
 * What a request's query may choose; the words are those of the command line and of
 * clausecheck.yaml.
 *
 * @param deal settings of the deal
 * @param reading how the file is read
 * @param report how reports are written
 */
record Options(DealSettings deal, ReadingSettings reading, ReportOptions report) {
  private static final List<String> PLACES = List.of("home", "neutral-laws");
  private static final List<String> DEAL =
      List.of("as", "we", "home", "neutral-laws", "upfront-floor", "longest-term", "exclusivity");
  private static final Set<String> OTHERS =
      Set.of("tracked-changes", "ocr", "for", "suggest", "settle", "full");

  /**
   * Reads a query.
   *
   * @param query by name; blank values count as left out
   * @param also names that the request takes besides
   * @throws Refusal with 400 that names what is wrong
   */
  static Options of(Map<String, String> query, Set<String> also, ServeSettings settings)
      throws Refusal {
    Set<String> known = new TreeSet<>(OTHERS);
    known.addAll(DEAL);
    known.addAll(also);
    for (String name : query.keySet()) {
      if (!known.contains(name)) {
        throw new Refusal(400, "no option '" + name + "'; there are " + String.join(", ", known));
      }
    }
    ReadingSettings standard = settings.reading();
    String changes = standard.trackedChanges().name().toLowerCase(Locale.ROOT);
    return new Options(
        deal(query, settings),
        new ReadingSettings(
            "",
            is(query, "ocr", standard.ocr()),
            one(query, "tracked-changes", changes, List.of("accepted", "rejected"))
                    .equals("accepted")
                ? TrackedChanges.ACCEPTED
                : TrackedChanges.REJECTED,
            standard.limits()),
        new ReportOptions(
            is(query, "full", false),
            ReportOptions.STANDARD.width(),
            false,
            one(query, "for", "us", List.of("us", "counterparty")).equals("us")
                ? Audience.US
                : Audience.COUNTERPARTY,
            is(query, "settle", false)
                ? Suggest.FALLBACK
                : is(query, "suggest", false) ? Suggest.PREFERRED : Suggest.NOTHING));
  }

  private static DealSettings deal(Map<String, String> query, ServeSettings settings)
      throws Refusal {
    Map<String, Object> given = new LinkedHashMap<>();
    for (String name : DEAL) {
      String value = query.getOrDefault(name, "").strip();
      if (!value.isEmpty()) {
        given.put(
            name,
            PLACES.contains(name)
                ? Arrays.stream(value.split(",")).map(String::strip).toList()
                : value);
      }
    }
    DealSettings standard = settings.deal();
    if (given.isEmpty()) {
      return standard;
    }
    DealSettings.Loading loading = DealSettings.parse(Path.of("settings"), json(given));
    if (loading instanceof DealSettings.Loading.Faulty faulty) {
      throw new Refusal(
          400,
          faulty.faults().stream()
              .map(fault -> fault.path() + ": " + fault.message())
              .collect(Collectors.joining("; ")));
    }
    DealSettings read = ((DealSettings.Loading.Loaded) loading).settings();
    DealSettings deal =
        new DealSettings(
            given.containsKey("we") ? read.we() : standard.we(),
            given.containsKey("as") ? read.side() : standard.side(),
            given.containsKey("home") ? read.home() : standard.home(),
            given.containsKey("neutral-laws") ? read.neutralLaws() : standard.neutralLaws(),
            given.containsKey("upfront-floor") ? read.upfrontFloor() : standard.upfrontFloor(),
            given.containsKey("longest-term") ? read.longestTerm() : standard.longestTerm(),
            given.containsKey("exclusivity") ? read.exclusivity() : standard.exclusivity(),
            standard.library());
    if (settings.library().positions().stream().noneMatch(p -> p.side() == deal.side())) {
      throw new Refusal(400, "as: the clause library has no positions for a " + deal.side().id());
    }
    return deal;
  }

  /** Of a query, what says how files are read. */
  static Map<String, String> reading(Map<String, String> query) {
    Map<String, String> reading = new LinkedHashMap<>(query);
    reading.keySet().retainAll(Set.of("tracked-changes", "ocr"));
    return reading;
  }

  /** The settings in the form of a clausecheck.yaml (JSON is YAML). */
  String yaml() {
    return json(values(deal));
  }

  /** The settings as a form shows them, by the names of clausecheck.yaml. */
  static Map<String, Object> values(DealSettings deal) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("as", deal.side().id());
    values.put("we", deal.we());
    values.put("home", deal.home());
    values.put("neutral-laws", deal.neutralLaws());
    deal.upfrontFloor()
        .ifPresent(
            floor ->
                values.put(
                    "upfront-floor", floor.currency() + " " + floor.amount().toPlainString()));
    values.put("longest-term", deal.longestTerm().written());
    values.put("exclusivity", deal.exclusivity().id());
    return values;
  }

  private static String json(Map<String, Object> values) {
    try {
      return new ObjectMapper().writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and lists are always written", e);
    }
  }

  private static boolean is(Map<String, String> query, String name, boolean standard)
      throws Refusal {
    return one(query, name, "" + standard, List.of("true", "false")).equals("true");
  }

  private static String one(
      Map<String, String> query, String name, String standard, List<String> choices)
      throws Refusal {
    String value = query.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      return standard;
    }
    if (!choices.contains(value)) {
      throw new Refusal(400, name + " is one of " + String.join(", ", choices));
    }
    return value;
  }
}
