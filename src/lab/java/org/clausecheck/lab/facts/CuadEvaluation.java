package org.clausecheck.lab.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clausecheck.facts.AgreementDates;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.Period;
import org.clausecheck.facts.values.DateOrder;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;

/**
 * Holds facts against CUAD's normalised answers. Only agreements whose label has an answer that can
 * be read as a value of the field's type are counted; a disagreement may well be the label's fault.
 */
public final class CuadEvaluation {
  private final ValueScanner scanner = new ValueScanner(Gazetteer.load());
  private final List<Comparison> comparisons = new ArrayList<>();

  /**
   * One label and our answer.
   *
   * @param ours empty where nothing is stated
   */
  public record Comparison(
      String agreement, String field, String label, String ours, boolean agrees) {}

  /**
   * Adds an agreement.
   *
   * @param labels category to {@code {answer, spans}}, as in {@code labels.jsonl}
   */
  public void add(String id, JsonNode labels, ContractFacts facts) {
    law(id, answer(labels, "Governing Law"), facts);
    date(id, "Expiration Date", answer(labels, "Expiration Date"), facts.term().end().value());
    AgreementDates dates = facts.dates();
    Optional<LocalDate> start = facts.term().start().value();
    Optional<LocalDate> effective =
        dates.effective().value().or(() -> start).or(() -> dates.made().value());
    Optional<LocalDate> made =
        dates.made().value().or(() -> dates.signed().value()).or(() -> start);
    date(id, "Effective Date", answer(labels, "Effective Date"), effective);
    date(id, "Agreement Date", answer(labels, "Agreement Date"), made);
    period(
        id,
        "Renewal Term",
        answer(labels, "Renewal Term"),
        facts
            .term()
            .renewalLength()
            .value()
            .map(Period::comparableDays)
            .filter(d -> d.isPresent())
            .map(d -> d.getAsInt()));
    period(
        id,
        "Notice Period To Terminate Renewal",
        answer(labels, "Notice Period To Terminate Renewal"),
        facts.term().renewalNoticeDays().value());
    parties(id, answer(labels, "Parties"), facts);
  }

  /** All comparisons so far, in the order added. */
  public List<Comparison> comparisons() {
    return List.copyOf(comparisons);
  }

  /** Prints agreement per field; with {@code errors} each disagreement first. */
  public void print(Appendable out, boolean errors) throws IOException {
    Set<String> fields = new TreeSet<>();
    for (Comparison c : comparisons) {
      fields.add(c.field());
      if (errors && !c.agrees()) {
        out.append(c.agreement())
            .append("  ")
            .append(c.field())
            .append(": label ")
            .append(c.label())
            .append(", ours ")
            .append(c.ours().isEmpty() ? "nothing" : c.ours())
            .append('\n');
      }
    }
    out.append(
        String.format(
            Locale.ROOT,
            "%-36s %6s %6s %6s  %9s %9s%n",
            "field",
            "label",
            "ours",
            "agree",
            "of labels",
            "of ours"));
    for (String field : fields) {
      List<Comparison> of = comparisons.stream().filter(c -> c.field().equals(field)).toList();
      long ours = of.stream().filter(c -> !c.ours().isEmpty()).count();
      long agree = of.stream().filter(Comparison::agrees).count();
      out.append(
          String.format(
              Locale.ROOT,
              "%-36s %6d %6d %6d  %9.3f %9.3f%n",
              field,
              of.size(),
              ours,
              agree,
              (double) agree / of.size(),
              ours == 0 ? 0.0 : (double) agree / ours));
    }
  }

  private static String answer(JsonNode labels, String category) {
    return labels.path(category).path("answer").asText("").strip();
  }

  private void law(String id, String label, ContractFacts facts) {
    Set<String> codes = new TreeSet<>();
    for (Value value : scanner.scan(Words.of(label))) {
      if (value instanceof Value.Location place) {
        codes.add(place.code());
      }
    }
    if (!codes.isEmpty()) {
      String ours = facts.jurisdiction().lawCode().value().orElse("");
      comparisons.add(new Comparison(id, "Governing Law", label, ours, codes.contains(ours)));
    }
  }

  private void date(String id, String field, String label, Optional<LocalDate> ours) {
    // The labels put the month first.
    for (Value value : ValueScanner.read(scanner.scan(Words.of(label)), DateOrder.MONTH_FIRST)) {
      if (value instanceof Value.Day day && day.date().isPresent()) {
        LocalDate date = day.date().get();
        boolean agrees =
            ours.isPresent() && Math.abs(ours.get().toEpochDay() - date.toEpochDay()) <= 1;
        comparisons.add(
            new Comparison(id, field, label, ours.map(LocalDate::toString).orElse(""), agrees));
        return;
      }
    }
  }

  private void period(String id, String field, String label, Optional<Integer> ours) {
    for (Value value : scanner.scan(Words.of(label))) {
      if (value instanceof Value.Duration length && length.period().comparableDays().isPresent()) {
        int days = length.period().comparableDays().getAsInt();
        // Twelve months are a year to CUAD: 360 and 365 days are the same.
        boolean agrees = ours.isPresent() && Math.abs(ours.get() - days) <= days / 60;
        comparisons.add(
            new Comparison(id, field, label, ours.map(d -> d + " days").orElse(""), agrees));
        return;
      }
    }
  }

  /** Right when every party of ours is named in the label, and there are two at least. */
  private void parties(String id, String label, ContractFacts facts) {
    if (label.isEmpty()) {
      return;
    }
    String lower = label.toLowerCase(Locale.ROOT);
    List<String> names = facts.parties().stream().map(Party::name).toList();
    boolean all = names.size() >= 2 && names.stream().allMatch(n -> lower.contains(firstWord(n)));
    comparisons.add(new Comparison(id, "Parties", label, String.join("; ", names), all));
  }

  private static String firstWord(String name) {
    Words words = Words.of(name);
    int at = words.is(0, "the") && words.size() > 1 ? 1 : 0;
    return words.text().substring(words.start(at), words.end(at)).toLowerCase(Locale.ROOT);
  }
}
