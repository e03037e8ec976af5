package org.clausecheck.lab.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.text.Span;

/**
 * Agreements that were read in full: one a line, with every sentence that states a fact, as offsets
 * into the source, and the fact's value. {@code docs/gold.md} says how they were read.
 */
public final class GoldFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a statement of a field makes of its sentence. */
  private static final Map<String, Set<ClauseKind>> KINDS =
      Map.ofEntries(
          Map.entry("grant", EnumSet.of(ClauseKind.LICENCE_GRANT)),
          Map.entry("retained", EnumSet.of(ClauseKind.RETAINED_RIGHTS)),
          Map.entry("nonperformance-exclusivity", EnumSet.of(ClauseKind.LOSS_OF_EXCLUSIVITY)),
          Map.entry("minimum", EnumSet.of(ClauseKind.MINIMUM_PERFORMANCE)),
          Map.entry("minimum-payment", EnumSet.of(ClauseKind.MINIMUM_PERFORMANCE)),
          Map.entry("diligence", EnumSet.of(ClauseKind.DILIGENCE)),
          Map.entry("dealing", EnumSet.of(ClauseKind.EXCLUSIVITY)),
          Map.entry("right-of-first", EnumSet.of(ClauseKind.RIGHT_OF_FIRST)),
          Map.entry("convenience", EnumSet.of(ClauseKind.TERMINATION_CONVENIENCE)),
          Map.entry("breach", EnumSet.of(ClauseKind.TERMINATION_BREACH)),
          Map.entry("cure", EnumSet.of(ClauseKind.TERMINATION_BREACH)),
          Map.entry("cure-payment", EnumSet.of(ClauseKind.TERMINATION_NON_PAYMENT)),
          Map.entry("insolvency", EnumSet.of(ClauseKind.TERMINATION_INSOLVENCY)),
          Map.entry(
              "nonperformance-termination", EnumSet.of(ClauseKind.TERMINATION_NON_PERFORMANCE)),
          Map.entry("change-of-control", EnumSet.of(ClauseKind.TERMINATION_CHANGE_OF_CONTROL)),
          Map.entry("reversion", EnumSet.of(ClauseKind.REVERSION, ClauseKind.TERMINATION_EFFECTS)),
          Map.entry("survivors", EnumSet.of(ClauseKind.SURVIVAL)),
          Map.entry("paid-stays", EnumSet.of(ClauseKind.SURVIVAL)),
          Map.entry("escalation", EnumSet.of(ClauseKind.ESCALATION)),
          Map.entry("penalty", EnumSet.of(ClauseKind.PENALTY)),
          Map.entry("liability-cap", EnumSet.of(ClauseKind.LIABILITY_LIMIT)),
          Map.entry("liability-excluded", EnumSet.of(ClauseKind.LIABILITY_LIMIT)),
          Map.entry("law", EnumSet.of(ClauseKind.GOVERNING_LAW)),
          Map.entry("courts", EnumSet.of(ClauseKind.COURTS)),
          Map.entry("arbitration", EnumSet.of(ClauseKind.ARBITRATION)),
          Map.entry("upfront", EnumSet.of(ClauseKind.UPFRONT_PAYMENT)),
          Map.entry("royalty", EnumSet.of(ClauseKind.ROYALTY)),
          Map.entry("escrow", EnumSet.of(ClauseKind.ESCROW)),
          Map.entry("escrow-agent", EnumSet.of(ClauseKind.ESCROW)),
          Map.entry("escrow-release", EnumSet.of(ClauseKind.ESCROW, ClauseKind.ESCROW_RELEASE)),
          Map.entry("escrow-use", EnumSet.of(ClauseKind.ESCROW)),
          Map.entry("escrow-cost", EnumSet.of(ClauseKind.ESCROW)),
          Map.entry("term", EnumSet.of(ClauseKind.TERM)),
          Map.entry("term-length", EnumSet.of(ClauseKind.TERM)),
          Map.entry("renewal", EnumSet.of(ClauseKind.TERM, ClauseKind.RENEWAL)),
          Map.entry("renewal-notice", EnumSet.of(ClauseKind.RENEWAL)),
          Map.entry("licence-perpetual", EnumSet.of(ClauseKind.PERPETUAL_GRANT)));

  private static final Set<String> EXCLUSIVE = Set.of("exclusive", "sole", "co-exclusive", "mixed");

  /** What the readers were not asked to list in full. */
  private static final Set<ClauseKind> IN_PART =
      EnumSet.of(ClauseKind.TERMINATION_NON_PAYMENT, ClauseKind.TERMINATION_EFFECTS);

  private final List<JsonNode> agreements;

  private GoldFile(List<JsonNode> agreements) {
    this.agreements = agreements;
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read or is not JSON, a line an agreement
   */
  public static GoldFile read(Path file) throws IOException {
    List<JsonNode> agreements = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        agreements.add(JSON.readTree(line));
      }
    }
    return new GoldFile(List.copyOf(agreements));
  }

  /** The agreements as they stand in the file. */
  public List<JsonNode> agreements() {
    return agreements;
  }

  /** Whether an agreement is sealed: measured, never trained on, never shown case by case. */
  public static boolean sealed(JsonNode agreement) {
    return asLabelled(agreement, List.of()).sealed();
  }

  /**
   * Joins the open agreements to others that were labelled; the sealed ones are taken out.
   *
   * @param labelled agreements of CUAD
   */
  List<LabelledText> labels(List<LabelledText> labelled) throws IOException {
    Map<String, LabelledText> byId = new LinkedHashMap<>();
    labelled.forEach(text -> byId.put(text.id(), text));
    for (JsonNode agreement : agreements) {
      List<LabelledText.Judged> judged = judged(agreement);
      LabelledText gold = asLabelled(agreement, judged);
      LabelledText before = byId.remove(gold.id());
      if (!gold.sealed()) {
        byId.put(gold.id(), before == null ? gold : joined(before, judged));
      }
    }
    return List.copyOf(byId.values());
  }

  private static LabelledText joined(LabelledText before, List<LabelledText.Judged> judged) {
    List<LabelledText.Judged> both = new ArrayList<>(before.judged());
    both.addAll(judged);
    return before.with(List.copyOf(both), complete());
  }

  static LabelledText asLabelled(JsonNode agreement, List<LabelledText.Judged> judged) {
    String id = agreement.path("id").asText();
    return new LabelledText(id, id + ".txt", Map.of(), judged, complete());
  }

  /** The file of an agreement's text; empty if it is in none of the folders. */
  public static Optional<Path> text(String id, List<Path> folders) {
    return folders.stream()
        .map(folder -> folder.resolve(id + ".txt"))
        .filter(Files::exists)
        .findFirst();
  }

  private static Set<ClauseKind> complete() {
    Set<ClauseKind> complete = EnumSet.allOf(ClauseKind.class);
    complete.removeAll(IN_PART);
    return complete;
  }

  private static List<LabelledText.Judged> judged(JsonNode agreement) throws IOException {
    List<LabelledText.Judged> judged = new ArrayList<>();
    for (JsonNode statement : agreement.path("statements")) {
      Set<ClauseKind> kinds =
          EnumSet.copyOf(
              KINDS.getOrDefault(
                  statement.path("field").asText(), EnumSet.noneOf(ClauseKind.class)));
      if (statement.path("field").asText().equals("grant")
          && EXCLUSIVE.contains(statement.path("value").asText())) {
        kinds.add(ClauseKind.EXCLUSIVE_GRANT);
      }
      if (!kinds.isEmpty()) {
        Span span = new Span(statement.path("start").asInt(), statement.path("end").asInt());
        judged.add(new LabelledText.Judged(span, Set.copyOf(kinds), Set.of(), Set.of()));
      }
    }
    return judged;
  }
}
