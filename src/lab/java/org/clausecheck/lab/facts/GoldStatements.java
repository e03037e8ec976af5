package org.clausecheck.lab.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The statements of an agreement that was read in full, as the annotation guide's form has them.
 * Where several sentences give different values of a field that has one, each of them counts. What
 * the statements do not tell (territory and field as written, dates) is left out, not null.
 */
public final class GoldStatements {
  /** The marker of a form that leaves fields out. */
  static final String PARTIAL = "partial";

  /** What the guide's form has no value for: a place that is not named, words blacked out. */
  private static final Set<String> SAYS_NOTHING = Set.of("none", "redacted");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private final Map<String, String> quotes = new LinkedHashMap<>();

  private final boolean licensed;

  private GoldStatements(JsonNode agreement, String source) {
    licensed =
        agreement.path("parties").findValuesAsText("role").stream()
            .anyMatch(role -> !role.equals("neither"));
    for (JsonNode statement : agreement.path("statements")) {
      String field = statement.path("field").asText();
      values
          .computeIfAbsent(field, f -> new LinkedHashSet<>())
          .add(statement.path("value").asText());
      quotes.putIfAbsent(
          field, source.substring(statement.path("start").asInt(), statement.path("end").asInt()));
    }
  }

  /**
   * One agreement in the guide's form.
   *
   * @param source the text that the offsets point into
   */
  public static JsonNode form(JsonNode agreement, String source) {
    return new GoldStatements(agreement, source).contract(agreement, source);
  }

  private ObjectNode contract(JsonNode agreement, String source) {
    ObjectNode root = JSON.objectNode();
    root.put("id", agreement.path("id").asText());
    root.put(PARTIAL, true);
    ArrayNode parties = root.putArray("parties");
    for (JsonNode party : agreement.path("parties")) {
      parties
          .addObject()
          .put("name", source.substring(party.path("start").asInt(), party.path("end").asInt()))
          .put("role", party.path("role").asText());
    }
    root.set("exclusivity", exclusivity());
    root.set("termination", termination());
    root.set("jurisdiction", jurisdiction());
    ObjectNode upfront = root.putObject("upfront");
    upfront.put("present", has("upfront"));
    upfront.set("refundable", any("upfront-refund"));
    upfront.set("creditable", any("upfront-credit"));
    put(upfront, "quote", "upfront");
    ObjectNode others = root.putObject("other_payments");
    others.put("royalty", has("royalty"));
    others.put("milestones", has("milestone-payment"));
    others.put("minimum_royalty_or_guarantee", has("minimum-payment"));
    ObjectNode escrow = root.putObject("escrow");
    escrow.put("present", has("escrow"));
    escrow.set("release", any("escrow-release"));
    put(escrow, "quote", "escrow");
    root.set("term", term());
    return root;
  }

  private ObjectNode exclusivity() {
    ObjectNode node = JSON.objectNode();
    Set<String> grants = new LinkedHashSet<>(values.getOrDefault("grant", Set.of()));
    grants.remove("unsaid");
    if (grants.size() > 1) {
      grants.add("mixed");
    }
    node.set("grant", array(grants));
    put(node, "quote", "grant");
    node.put("licensor_retains_rights", has("retained"));
    node.put("lost_on_nonperformance", has("nonperformance-exclusivity"));
    put(node, "nonperformance_quote", "nonperformance-exclusivity");
    node.put("minimum_performance", has("minimum"));
    put(node, "minimum_quote", "minimum");
    putSides(node, "exclusive_dealing_binds", "dealing");
    put(node, "dealing_quote", "dealing");
    node.set("right_of_first", any("right-of-first"));
    put(node, "rof_quote", "right-of-first");
    return node;
  }

  private ObjectNode termination() {
    ObjectNode node = JSON.objectNode();
    putSides(node, "convenience_by", "convenience");
    node.set("convenience_notice_days", any("convenience-notice"));
    put(node, "convenience_quote", "convenience");
    putSides(node, "breach_by", "breach");
    node.set("cure_days", any("cure"));
    put(node, "breach_quote", "breach");
    node.set("nonpayment_cure_days", any("cure-payment"));
    putSides(node, "insolvency_by", "insolvency");
    put(node, "insolvency_quote", "insolvency");
    node.put("nonperformance_by_licensor", has("nonperformance-termination"));
    put(node, "nonperformance_quote", "nonperformance-termination");
    putSides(node, "change_of_control_by", "change-of-control");
    node.put("reversion", has("reversion"));
    put(node, "reversion_quote", "reversion");
    return node;
  }

  private ObjectNode jurisdiction() {
    ObjectNode node = JSON.objectNode();
    node.set("law", any("law"));
    put(node, "law_quote", "law");
    node.put(
        "forum",
        has("courts")
            ? has("arbitration") ? "both" : "courts"
            : has("arbitration") ? "arbitration" : "none");
    put(node, "forum_quote", has("courts") ? "courts" : "arbitration");
    if (has("courts-exclusive") || !has("arbitration")) {
      // Of arbitration the form does not say whether it is the only way.
      node.set("forum_exclusive", any("courts-exclusive"));
    }
    return node;
  }

  private ObjectNode term() {
    ObjectNode node = JSON.objectNode();
    node.set("kind", any("term"));
    put(node, "quote", "term");
    if (has("term-length") || !has("term-end")) {
      // Of a term that runs to a day, the readers gave the day and no length.
      node.set("length", any("term-length"));
    }
    node.set("renewal", any("renewal"));
    put(node, "renewal_quote", "renewal");
    node.set("renewal_notice_days", any("renewal-notice"));
    node.put("licence_perpetual", has("licence-perpetual"));
    return node;
  }

  private boolean has(String field) {
    return values.containsKey(field);
  }

  private void put(ObjectNode node, String name, String field) {
    node.put(name, quotes.get(field));
  }

  private ArrayNode any(String field) {
    return array(values.getOrDefault(field, Set.of()));
  }

  /** The sides that a field names: nothing to hold against where nobody licenses anything. */
  private void putSides(ObjectNode node, String name, String field) {
    if (licensed) {
      node.set(name, sides(field));
    }
  }

  private ArrayNode sides(String field) {
    Set<String> sides = new TreeSet<>();
    for (String value : values.getOrDefault(field, Set.of())) {
      sides.addAll(value.equals("both") ? List.of("licensor", "licensee") : List.of(value));
    }
    return array(sides);
  }

  private static ArrayNode array(Set<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.stream()
        .filter(value -> !SAYS_NOTHING.contains(value))
        .map(value -> value.equals("indefinite") ? "indefinite-until-terminated" : value)
        .forEach(array::add);
    return array;
  }
}
