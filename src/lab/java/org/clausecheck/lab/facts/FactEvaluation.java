package org.clausecheck.lab.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Holds facts in the form of the annotation guide against answers read by hand.
 *
 * <p>A cell is one field of one agreement. It <em>states</em> something unless it is null, false,
 * empty, "none", "unstated" or "unknown" (a false {@code forum_exclusive} does). Precision is over
 * the cells where the prediction states something, recall over those where gold does; only equal
 * answers are right. Places are compared by their ISO codes, dates a day either way, free text by
 * its words. {@code survival}, {@code escalation} and {@code penalty_on_licensor} are left out: the
 * guide calls them inconsistent.
 */
public final class FactEvaluation {

  /** How two answers of a field are compared. */
  private enum By {
    VALUE,
    SET,
    LAW,
    PLACES,
    WORDS,
    DATE,
    AMOUNTS,
    DUE
  }

  /** A field: its family, name, comparison and the field that holds its quote, if any. */
  private record Field(String family, String name, By by, String quote) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("exclusivity", "grant", By.VALUE, "quote"),
          new Field("exclusivity", "territory", By.PLACES, ""),
          new Field("exclusivity", "field", By.WORDS, ""),
          new Field("exclusivity", "licensor_retains_rights", By.VALUE, ""),
          new Field("exclusivity", "lost_on_nonperformance", By.VALUE, "nonperformance_quote"),
          new Field("exclusivity", "minimum_performance", By.VALUE, "minimum_quote"),
          new Field("exclusivity", "exclusive_dealing_binds", By.SET, "dealing_quote"),
          new Field("exclusivity", "right_of_first", By.VALUE, "rof_quote"),
          new Field("termination", "convenience_by", By.SET, "convenience_quote"),
          new Field("termination", "convenience_notice_days", By.VALUE, ""),
          new Field("termination", "breach_by", By.SET, "breach_quote"),
          new Field("termination", "cure_days", By.VALUE, "breach_quote"),
          new Field("termination", "nonpayment_cure_days", By.VALUE, ""),
          new Field("termination", "insolvency_by", By.SET, "insolvency_quote"),
          new Field("termination", "nonperformance_by_licensor", By.VALUE, "nonperformance_quote"),
          new Field("termination", "change_of_control_by", By.SET, ""),
          new Field("termination", "reversion", By.VALUE, "reversion_quote"),
          new Field("jurisdiction", "law", By.LAW, "law_quote"),
          new Field("jurisdiction", "forum", By.VALUE, "forum_quote"),
          new Field("jurisdiction", "forum_place", By.PLACES, ""),
          new Field("jurisdiction", "forum_exclusive", By.VALUE, ""),
          new Field("jurisdiction", "neutral", By.VALUE, ""),
          new Field("upfront", "present", By.VALUE, "quote"),
          new Field("upfront", "amounts", By.AMOUNTS, ""),
          new Field("upfront", "due", By.DUE, ""),
          new Field("upfront", "refundable", By.VALUE, ""),
          new Field("upfront", "creditable", By.VALUE, ""),
          new Field("other_payments", "royalty", By.VALUE, ""),
          new Field("other_payments", "milestones", By.VALUE, ""),
          new Field("other_payments", "minimum_royalty_or_guarantee", By.VALUE, ""),
          new Field("escrow", "present", By.VALUE, "quote"),
          new Field("escrow", "what", By.WORDS, ""),
          new Field("escrow", "agent_named", By.VALUE, ""),
          new Field("escrow", "release", By.SET, ""),
          new Field("term", "kind", By.VALUE, "quote"),
          new Field("term", "length", By.VALUE, "quote"),
          new Field("term", "start", By.DATE, ""),
          new Field("term", "end", By.DATE, ""),
          new Field("term", "renewal", By.VALUE, "renewal_quote"),
          new Field("term", "renewal_length", By.VALUE, ""),
          new Field("term", "renewal_notice_days", By.VALUE, ""),
          new Field("term", "licence_perpetual", By.VALUE, ""));

  private static final int RESAMPLES = 1000;
  private static final long SEED = 20240101L;
  private static final Set<String> SAYS_NOTHING = Set.of("none", "unstated", "unknown", "");
  private static final Set<String> FALSE_STATES = Set.of("forum_exclusive", "agent_named");
  private static final Set<String> COMMON =
      Set.of(
          "the", "of", "and", "in", "to", "for", "a", "or", "with", "state", "courts", "any", "on",
          "by", "s", "as", "under");

  /**
   * One field of one agreement.
   *
   * @param evidence whether the quotes touch; empty where either has none or the answer is wrong
   */
  public record Cell(
      String agreement,
      String family,
      String field,
      String gold,
      String predicted,
      boolean goldStates,
      boolean predictionStates,
      boolean right,
      Optional<Boolean> evidence,
      String goldQuote,
      String predictedQuote) {}

  /** Counts of a group of cells. */
  public record Score(int cells, int goldStates, int predictionStates, int bothRight, int equal) {
    public double precision() {
      return predictionStates == 0 ? 0 : (double) bothRight / predictionStates;
    }

    public double recall() {
      return goldStates == 0 ? 0 : (double) bothRight / goldStates;
    }

    public double f1() {
      double sum = (double) goldStates + predictionStates;
      return sum == 0 ? 0 : 2 * bothRight / sum;
    }

    public double accuracy() {
      return cells == 0 ? 0 : (double) equal / cells;
    }
  }

  /**
   * The outcome.
   *
   * @param agreements number of agreements held against gold
   * @param rolesRight agreements in which every licensor and licensee of gold has its role
   */
  public record Result(int agreements, int rolesRight, List<String> wrongRoles, List<Cell> cells) {
    public Result {
      wrongRoles = List.copyOf(wrongRoles);
      cells = List.copyOf(cells);
    }

    public Score score(Predicate<Cell> which) {
      int all = 0;
      int gold = 0;
      int predicted = 0;
      int both = 0;
      int equal = 0;
      for (Cell cell : cells) {
        if (which.test(cell)) {
          all++;
          gold += cell.goldStates() ? 1 : 0;
          predicted += cell.predictionStates() ? 1 : 0;
          both += cell.right() && cell.goldStates() && cell.predictionStates() ? 1 : 0;
          equal += cell.right() ? 1 : 0;
        }
      }
      return new Score(all, gold, predicted, both, equal);
    }

    /** Share of right, stated cells with two quotes whose quotes touch. */
    public double evidenceOverlap() {
      long with = cells.stream().filter(c -> c.evidence().isPresent()).count();
      long touching = cells.stream().filter(c -> c.evidence().orElse(false)).count();
      return with == 0 ? 0 : (double) touching / with;
    }

    /** The middle 95 % of F1 when agreements are drawn again with replacement. */
    public double[] interval(Predicate<Cell> which) {
      Map<String, int[]> counts = new LinkedHashMap<>();
      for (Cell cell : cells) {
        if (which.test(cell)) {
          int[] c = counts.computeIfAbsent(cell.agreement(), a -> new int[3]);
          c[0] += cell.goldStates() ? 1 : 0;
          c[1] += cell.predictionStates() ? 1 : 0;
          c[2] += cell.right() && cell.goldStates() && cell.predictionStates() ? 1 : 0;
        }
      }
      List<int[]> each = new ArrayList<>(counts.values());
      double[] drawn = new double[RESAMPLES];
      Random random = new Random(SEED);
      for (int r = 0; r < RESAMPLES; r++) {
        int stated = 0;
        int right = 0;
        for (int i = 0; i < each.size(); i++) {
          int[] c = each.get(random.nextInt(each.size()));
          stated += c[0] + c[1];
          right += c[2];
        }
        drawn[r] = stated == 0 ? 0 : 2.0 * right / stated;
      }
      Arrays.sort(drawn);
      return new double[] {drawn[RESAMPLES * 25 / 1000], drawn[RESAMPLES * 975 / 1000 - 1]};
    }

    /** Prints fields, families and totals; with {@code errors} also each disagreement. */
    public void print(Appendable out, boolean errors) throws IOException {
      if (errors) {
        for (Cell cell : cells) {
          if (!cell.right()) {
            out.append(cell.agreement())
                .append("  ")
                .append(cell.family())
                .append('.')
                .append(cell.field())
                .append(": gold ")
                .append(cell.gold())
                .append(", predicted ")
                .append(cell.predicted())
                .append('\n')
                .append("    gold quote: ")
                .append(cell.goldQuote())
                .append('\n')
                .append("    our quote:  ")
                .append(cell.predictedQuote())
                .append('\n');
          }
        }
        for (String wrong : wrongRoles) {
          out.append(wrong).append('\n');
        }
        out.append('\n');
      }
      out.append(
          String.format(
              Locale.ROOT,
              "%-46s %5s %5s %5s  %5s %5s %5s  %5s%n",
              "field",
              "gold",
              "ours",
              "right",
              "P",
              "R",
              "F1",
              "acc"));
      Set<String> paths = new LinkedHashSet<>();
      cells.forEach(c -> paths.add(c.family() + "." + c.field()));
      for (String path : paths) {
        row(out, path, score(c -> path.equals(c.family() + "." + c.field())));
      }
      out.append('\n');
      Set<String> families = new LinkedHashSet<>();
      cells.forEach(c -> families.add(c.family()));
      for (String family : families) {
        row(out, family, score(c -> c.family().equals(family)));
      }
      row(out, "total", score(c -> true));
      double[] interval = interval(c -> true);
      out.append(
          String.format(
              Locale.ROOT,
              "total F1 95 %% interval by agreement: %.3f to %.3f%n",
              interval[0],
              interval[1]));
      out.append(String.format(Locale.ROOT, "roles right: %d of %d%n", rolesRight, agreements));
      out.append(String.format(Locale.ROOT, "evidence overlap: %.3f%n", evidenceOverlap()));
    }

    private static void row(Appendable out, String name, Score s) throws IOException {
      out.append(
          String.format(
              Locale.ROOT,
              "%-46s %5d %5d %5d  %.3f %.3f %.3f  %.3f%n",
              name,
              s.goldStates(),
              s.predictionStates(),
              s.bothRight(),
              s.precision(),
              s.recall(),
              s.f1(),
              s.accuracy()));
    }
  }

  /**
   * An agreement to be scored.
   *
   * @param source its text, to find both quotes in
   */
  public record Pair(String id, JsonNode gold, JsonNode predicted, String source) {}

  private final ValueScanner scanner = new ValueScanner(Gazetteer.load());

  /** Scores each agreement's prediction against its gold. */
  public Result evaluate(List<Pair> pairs) {
    List<Cell> cells = new ArrayList<>();
    List<String> wrongRoles = new ArrayList<>();
    int rolesRight = 0;
    for (Pair pair : pairs) {
      String source = collapse(pair.source());
      boolean partial = pair.gold().path(GoldStatements.PARTIAL).asBoolean();
      for (Field field : FIELDS) {
        if (!partial || pair.gold().path(field.family()).has(field.name())) {
          cells.add(cell(pair, field, source));
        }
      }
      String wrong = wrongRole(pair);
      if (wrong.isEmpty()) {
        rolesRight++;
      } else {
        wrongRoles.add(pair.id() + "  " + wrong);
      }
    }
    return new Result(pairs.size(), rolesRight, wrongRoles, cells);
  }

  private Cell cell(Pair pair, Field field, String source) {
    JsonNode gold = pair.gold().path(field.family()).path(field.name());
    JsonNode predicted = pair.predicted().path(field.family()).path(field.name());
    boolean goldStates = states(field, gold);
    boolean predictionStates = states(field, predicted);
    boolean right =
        (goldStates && predictionStates)
            ? same(field, gold, predicted)
            : goldStates == predictionStates;
    String goldQuote =
        field.quote().isEmpty()
            ? ""
            : pair.gold().path(field.family()).path(field.quote()).asText("");
    String ourQuote =
        field.quote().isEmpty()
            ? ""
            : pair.predicted().path(field.family()).path(field.quote()).asText("");
    Optional<Boolean> evidence =
        right && goldStates && !goldQuote.isEmpty() && !ourQuote.isEmpty()
            ? Optional.of(touches(pair, field, source, goldQuote, ourQuote))
            : Optional.empty();
    String family = field.family().equals("other_payments") ? "upfront" : field.family();
    return new Cell(
        pair.id(),
        family,
        field.name(),
        gold.toString(),
        predicted.toString(),
        goldStates,
        predictionStates,
        right,
        evidence,
        goldQuote,
        ourQuote);
  }

  private static boolean states(Field field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    if (value.isBoolean()) {
      return value.asBoolean() || FALSE_STATES.contains(field.name());
    }
    if (value.isArray()) {
      return !value.isEmpty();
    }
    return !SAYS_NOTHING.contains(value.asText());
  }

  /** Of several answers that gold gives to a question that has one, any is right. */
  private boolean same(Field field, JsonNode gold, JsonNode predicted) {
    if (gold.isArray() && field.by() != By.SET && field.by() != By.AMOUNTS) {
      return StreamSupport.stream(gold.spliterator(), false)
          .anyMatch(answer -> same(field, answer, predicted));
    }
    return switch (field.by()) {
      case VALUE -> gold.asText().equalsIgnoreCase(predicted.asText());
      case SET -> texts(gold).equals(texts(predicted));
      case LAW -> sameLaw(gold.asText(), predicted.asText());
      case PLACES -> samePlaces(gold.asText(), predicted.asText());
      case WORDS -> shareWords(gold.asText(), predicted.asText());
      case DATE -> sameDate(gold.asText(), predicted.asText());
      case AMOUNTS -> amounts(gold).equals(amounts(predicted));
      case DUE -> due(gold.asText()).equals(due(predicted.asText()));
    };
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(e -> texts.add(e.asText()));
    return texts;
  }

  private Set<String> codes(String words) {
    Set<String> codes = new TreeSet<>();
    for (Value value : scanner.scan(Words.of(words))) {
      if (value instanceof Value.Location place) {
        codes.add(place.code());
      }
    }
    return codes;
  }

  private boolean sameLaw(String gold, String predicted) {
    Set<String> a = codes(gold);
    Set<String> b = codes(predicted);
    return (!a.isEmpty() && a.equals(b)) || gold.equalsIgnoreCase(predicted);
  }

  /** Free words for a place: worldwide both, or a place in common, or the same words. */
  private boolean samePlaces(String gold, String predicted) {
    if (isWorld(gold) || isWorld(predicted)) {
      return isWorld(gold) && isWorld(predicted);
    }
    Set<String> a = codes(gold);
    Set<String> b = codes(predicted);
    for (String code : a) {
      for (String other : b) {
        if (code.equals(other) || code.startsWith(other + "-") || other.startsWith(code + "-")) {
          return true;
        }
      }
    }
    return (a.isEmpty() || b.isEmpty()) && shareWords(gold, predicted);
  }

  private static boolean isWorld(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return lower.contains("world") || lower.contains("universe");
  }

  private static boolean shareWords(String gold, String predicted) {
    Set<String> a = content(gold);
    Set<String> b = content(predicted);
    Set<String> shared = new TreeSet<>(a);
    shared.retainAll(b);
    return shared.size() >= Math.min(2, Math.min(a.size(), b.size())) && !shared.isEmpty();
  }

  private static Set<String> content(String text) {
    Set<String> content = new TreeSet<>();
    Words words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      String form = words.form(i);
      if (!words.is(i, Words.Kind.MARK) && !COMMON.contains(form)) {
        content.add(
            form.length() > 4 && form.endsWith("s") ? form.substring(0, form.length() - 1) : form);
      }
    }
    return content;
  }

  private static boolean sameDate(String gold, String predicted) {
    try {
      long apart = ChronoUnit.DAYS.between(LocalDate.parse(gold), LocalDate.parse(predicted));
      return Math.abs(apart) <= 1;
    } catch (DateTimeParseException e) {
      return gold.equals(predicted);
    }
  }

  private static Set<String> amounts(JsonNode array) {
    Set<String> amounts = new TreeSet<>();
    array.forEach(e -> amounts.add(e.path("amount").asText()));
    return amounts;
  }

  private static String due(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.startsWith("within")) {
      return lower.replaceAll("^within (\\d{1,4}|n) days.{0,500}+$", "within $1 days");
    }
    return lower.startsWith("on signing")
        ? "on signing"
        : lower.startsWith("date") ? "date" : "other";
  }

  private static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = collapsed.length() > 0;
      } else {
        if (space) {
          collapsed.append(' ');
          space = false;
        }
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  private static boolean touches(Pair pair, Field field, String source, String gold, String ours) {
    List<Span> golden = occurrences(source, collapse(gold));
    List<Span> predicted = new ArrayList<>(occurrences(source, collapse(ours)));
    for (JsonNode place :
        pair.predicted().path("places").path(field.family() + "." + field.quote())) {
      int start = place.path("start").asInt();
      int end = place.path("end").asInt();
      if (end <= pair.source().length()) {
        predicted.addAll(occurrences(source, collapse(pair.source().substring(start, end))));
      }
    }
    return golden.stream().anyMatch(g -> predicted.stream().anyMatch(g::overlaps));
  }

  private static List<Span> occurrences(String source, String words) {
    List<Span> found = new ArrayList<>();
    int at = words.isEmpty() ? -1 : source.indexOf(words);
    while (at >= 0 && found.size() < 20) {
      found.add(new Span(at, at + words.length()));
      at = source.indexOf(words, at + 1);
    }
    return found;
  }

  // ---- parties

  /** What is wrong with the roles; empty when every licensor and licensee of gold has its role. */
  public static String wrongRole(Pair pair) {
    for (JsonNode gold : pair.gold().path("parties")) {
      String role = gold.path("role").asText();
      if (role.equals("neither")) {
        continue;
      }
      JsonNode match = match(gold, pair.predicted().path("parties"));
      if (match == null) {
        return "party not found: " + gold.path("name").asText();
      }
      if (!match.path("role").asText().equals(role)) {
        return gold.path("name").asText()
            + " is "
            + role
            + ", predicted "
            + match.path("role").asText();
      }
    }
    return "";
  }

  private static @Nullable JsonNode match(JsonNode gold, JsonNode parties) {
    List<JsonNode> all = new ArrayList<>();
    parties.forEach(all::add);
    return all.stream()
        .filter(p -> likeness(gold, p) > 0)
        .max(Comparator.comparingDouble(p -> likeness(gold, p)))
        .orElse(null);
  }

  private static double likeness(JsonNode gold, JsonNode party) {
    Set<String> a = content(gold.path("name").asText());
    Set<String> b = content(party.path("name").asText());
    Set<String> shared = new TreeSet<>(a);
    shared.retainAll(b);
    return shared.isEmpty() ? 0 : (double) shared.size() / Math.max(a.size(), b.size());
  }
}
