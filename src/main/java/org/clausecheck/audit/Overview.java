package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Form;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Family;
import org.clausecheck.report.HtmlPage.Standing;
import org.clausecheck.report.Printable;
import org.clausecheck.review.Verdict;

/**
 * What the template of the overview shows: plain text, which it escapes.
 *
 * @param css the page's own style sheet
 * @param files number of files found
 * @param counts rows by outcome, adding up to {@code rows}
 * @param rows number of rows
 * @param families how many agreements have which verdict, family by family
 * @param agreements worst first
 * @param years what ends when
 * @param loose amendments of what is not in the folder
 * @param copies with what they are copies of
 * @param forms forms on which more than one agreement stands
 * @param noLicence agreements to which no position applies
 * @param unread documents and parts that could not be read or are no agreement
 * @param methods how it was done
 */
public record Overview(
    String css,
    int files,
    Map<Outcome, Integer> counts,
    int rows,
    List<FamilyCounts> families,
    List<Agreement> agreements,
    List<Year> years,
    List<Other> loose,
    List<Other> copies,
    List<OneForm> forms,
    List<Other> noLicence,
    List<Other> unread,
    Map<String, String> methods) {

  /**
   * A family across the agreements.
   *
   * @param cells one a verdict, in the order of {@link #columns()}
   */
  public record FamilyCounts(Family family, List<Integer> cells) {}

  /**
   * An agreement.
   *
   * @param why it has that rank
   * @param name its title, or its path when it has none
   * @param families where it stands, in the families' order
   */
  public record Agreement(
      int rank,
      String why,
      String name,
      String path,
      String report,
      String parties,
      List<Standing> families,
      String start,
      String end,
      String notice,
      String renewal,
      String headline,
      String note,
      List<Other> amendments) {}

  /** A year in which something ends. */
  public record Year(String year, List<Ending> endings) {}

  /** Something that falls due. */
  public record Ending(String date, String what, String name, String report) {}

  /**
   * Any other document.
   *
   * @param name its title, or its path when it has none
   * @param report address; empty when there is none
   * @param note what there is to say
   * @param details one line each
   */
  public record Other(String name, String path, String report, String note, List<String> details) {}

  /**
   * Agreements on one form.
   *
   * @param first the first of them
   * @param others the others, with what differs
   */
  public record OneForm(Other first, List<Other> others) {}

  /** The columns of the families' table, worst first. */
  public static List<Standing> columns() {
    return Arrays.stream(Verdict.values()).map(Standing::new).toList();
  }

  static Overview of(Portfolio portfolio, Map<String, String> methods, String css) {
    Map<String, List<Other>> amendments = new HashMap<>();
    List<Other> loose = new ArrayList<>();
    List<Other> copies = new ArrayList<>();
    List<Other> noLicence = new ArrayList<>();
    for (Row row : portfolio.rows()) {
      if (row.outcome() == Outcome.AMENDMENT) {
        (row.of().isEmpty()
                ? loose
                : amendments.computeIfAbsent(row.of(), path -> new ArrayList<>()))
            .add(other(row, row.note(), changes(row)));
      } else if (row.outcome() == Outcome.DUPLICATE) {
        copies.add(other(row, row.note() + ", of " + row.of(), List.of()));
      } else if (row.outcome() == Outcome.NO_LICENCE) {
        noLicence.add(other(row, row.note(), List.of()));
      }
    }
    List<Row> ranked =
        portfolio.rows().stream()
            .filter(row -> row.outcome() == Outcome.ANALYSED)
            .sorted(Comparator.comparingInt(Row::rank))
            .toList();
    return new Overview(
        css,
        portfolio.files(),
        portfolio.counts(),
        portfolio.rows().size(),
        families(portfolio.families(), ranked),
        ranked.stream()
            .map(
                row ->
                    agreement(
                        row, portfolio.families(), amendments.getOrDefault(row.path(), List.of())))
            .toList(),
        years(portfolio),
        loose,
        copies,
        forms(portfolio),
        noLicence,
        PortfolioFiles.unread(portfolio).stream()
            .map(
                unread ->
                    other(
                        unread.row(),
                        unread.part().isEmpty()
                            ? unread.row().outcome().words() + ": " + unread.why()
                            : unread.part() + ": " + unread.why(),
                        List.of()))
            .toList(),
        methods);
  }

  private static Summary summary(Row row) {
    return Objects.requireNonNull(row.result().summary());
  }

  private static String name(Row row) {
    String title = Printable.line(Column.title(row));
    return title.isEmpty() ? Printable.line(row.path()) : title;
  }

  private static Other other(Row row, String note, List<String> details) {
    return new Other(
        name(row),
        Printable.line(row.path()),
        row.report(),
        Printable.line(note),
        details.stream().map(Printable::line).toList());
  }

  private static List<String> changes(Row row) {
    Amendment amendment = Objects.requireNonNull(row.result().amendment());
    return amendment.changes().isEmpty()
        ? List.of("What it changes could not be told; read it.")
        : amendment.changes();
  }

  private static Agreement agreement(Row row, List<Family> families, List<Other> amendments) {
    Summary summary = summary(row);
    return new Agreement(
        row.rank(),
        Rank.why(summary),
        name(row),
        Printable.line(row.path()),
        row.report(),
        Printable.line(Column.parties(row, "")),
        families.stream().map(family -> standing(summary, family)).toList(),
        summary.start(),
        summary.end(),
        summary.renewalNotice(),
        Printable.line(summary.renewal()),
        Printable.line(summary.headline()),
        Printable.line(note(row.note(), DateCheck.of(summary))),
        amendments);
  }

  private static String note(String note, String check) {
    String dates = check.isEmpty() ? "" : "check the dates: " + check;
    return note.isEmpty() || dates.isEmpty() ? note + dates : note + "; " + dates;
  }

  private static Standing standing(Summary summary, Family family) {
    String id = summary.families().getOrDefault(family.id(), Verdict.NOT_APPLICABLE.id());
    return new Standing(
        Arrays.stream(Verdict.values())
            .filter(verdict -> verdict.id().equals(id))
            .findFirst()
            .orElse(Verdict.NOT_APPLICABLE));
  }

  private static List<FamilyCounts> families(List<Family> all, List<Row> rows) {
    List<FamilyCounts> families = new ArrayList<>();
    for (Family family : all) {
      Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
      rows.forEach(row -> counts.merge(standing(summary(row), family).verdict(), 1, Integer::sum));
      families.add(
          new FamilyCounts(
              family,
              Arrays.stream(Verdict.values()).map(v -> counts.getOrDefault(v, 0)).toList()));
    }
    return families;
  }

  private static List<OneForm> forms(Portfolio portfolio) {
    return portfolio.forms().entrySet().stream()
        .map(
            form ->
                new OneForm(
                    other(form.getKey(), "", List.of()),
                    form.getValue().stream().map(Overview::onForm).toList()))
        .toList();
  }

  private static Other onForm(Row row) {
    Form form = Objects.requireNonNull(row.form());
    List<String> details =
        form.differences().stream()
            .map(
                one ->
                    one.what() + ": " + told(one.here()) + "; in the first: " + told(one.there()))
            .toList();
    return other(
        row,
        form.words(),
        details.isEmpty() ? List.of("nothing that is known of both; compare the words") : details);
  }

  private static String told(String value) {
    return value.isEmpty() ? "not found" : value;
  }

  private static List<Year> years(Portfolio portfolio) {
    Map<String, List<Ending>> years = new TreeMap<>();
    for (Column.Due due : PortfolioFiles.calendar(portfolio)) {
      years
          .computeIfAbsent(
              due.date().substring(0, due.date().indexOf('-', 1)), y -> new ArrayList<>())
          .add(new Ending(due.date(), due.what(), name(due.row()), due.row().report()));
    }
    return years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList();
  }
}
