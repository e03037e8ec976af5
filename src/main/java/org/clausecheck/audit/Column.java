package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Difference;
import org.clausecheck.audit.Portfolio.Form;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Family;
import org.clausecheck.report.Spreadsheet.Kind;

/**
 * A column of a table; the workbook, the CSV and the JSON Lines are made from the same columns.
 *
 * @param name heading
 * @param kind of its cells
 * @param width in characters
 * @param value reads it; an empty text leaves the cell empty
 * @param <T> what a row stands for
 */
record Column<T>(String name, Kind kind, int width, Function<T, String> value) {

  /** A finding of a document. */
  record FindingOf(Row row, FindingRow finding) {}

  /**
   * Something that falls due.
   *
   * @param date ISO 8601
   */
  record Due(String date, String what, Row row) {}

  /**
   * Something that could not be read.
   *
   * @param part of the document; empty for all of it
   */
  record Unread(Row row, String part, String why) {}

  /**
   * Something that an agreement says otherwise than the first on its form.
   *
   * @param here what it says; empty where the line tells of the agreement itself
   * @param there what the first says
   */
  record Differing(Row first, Row row, String what, String here, String there) {}

  /** One row a difference, and one before them for each agreement. */
  static final List<Column<Differing>> FORMS =
      List.of(
          new Column<>("form", Kind.TEXT, 44, one -> one.first().path()),
          new Column<>("path", Kind.TEXT, 44, one -> one.row().path()),
          new Column<>("title", Kind.TEXT, 34, one -> title(one.row())),
          new Column<>("what differs", Kind.TEXT, 26, Differing::what),
          new Column<>("here", Kind.TEXT, 44, Differing::here),
          new Column<>("in the first on this form", Kind.TEXT, 44, Differing::there),
          new Column<>("report", Kind.LINK, 16, one -> one.row().report()));

  /** One row a finding. */
  static final List<Column<FindingOf>> FINDINGS =
      List.of(
          new Column<>("path", Kind.TEXT, 40, f -> f.row().path()),
          new Column<>("title", Kind.TEXT, 30, f -> title(f.row())),
          new Column<>("outcome", Kind.TEXT, 14, f -> f.row().outcome().words()),
          new Column<>("leverage", Kind.NUMBER, 9, f -> "" + f.finding().leverage()),
          new Column<>("family", Kind.TEXT, 16, f -> spaced(f.finding().family())),
          new Column<>("position", Kind.TEXT, 28, f -> f.finding().position()),
          new Column<>("verdict", Kind.VERDICT, 13, f -> spaced(f.finding().verdict())),
          new Column<>("severity", Kind.TEXT, 10, f -> f.finding().severity()),
          new Column<>("finding", Kind.TEXT, 34, f -> f.finding().title()),
          new Column<>("decided by", Kind.TEXT, 34, f -> f.finding().decisive()),
          new Column<>("quote", Kind.TEXT, 60, f -> f.finding().quote()),
          new Column<>("place", Kind.TEXT, 24, f -> f.finding().place()),
          new Column<>("why it matters", Kind.TEXT, 44, f -> f.finding().why()),
          new Column<>("ask for", Kind.TEXT, 44, f -> f.finding().ask()),
          new Column<>("report", Kind.TEXT, 16, f -> f.row().report()));

  static final List<Column<Due>> CALENDAR =
      List.of(
          new Column<>("date", Kind.DEADLINE, 12, Due::date),
          new Column<>("what", Kind.TEXT, 40, Due::what),
          new Column<>("title", Kind.TEXT, 34, due -> title(due.row())),
          new Column<>("parties", Kind.TEXT, 44, due -> parties(due.row(), "")),
          new Column<>("renewal", Kind.TEXT, 34, due -> of(due.row(), Summary::renewal)),
          new Column<>("note", Kind.TEXT, 44, due -> due.row().note()),
          new Column<>("path", Kind.TEXT, 40, due -> due.row().path()),
          new Column<>("report", Kind.LINK, 16, due -> due.row().report()));

  /** Agreements to which no position applies. */
  static final List<Column<Row>> NO_LICENCE =
      List.of(
          new Column<>("path", Kind.TEXT, 60, Row::path),
          new Column<>("what it is", Kind.TEXT, 80, Row::note));

  static final List<Column<Unread>> UNREAD =
      List.of(
          new Column<>("path", Kind.TEXT, 60, unread -> unread.row().path()),
          new Column<>("outcome", Kind.TEXT, 16, unread -> unread.row().outcome().words()),
          new Column<>("part", Kind.TEXT, 24, Unread::part),
          new Column<>("why", Kind.TEXT, 80, Unread::why));

  /** The heading as a key in JSON: "leverage-rank". */
  String key() {
    return name.replace(' ', '-');
  }

  /**
   * One row a document.
   *
   * @param families those of the library, a column each
   */
  static List<Column<Row>> portfolio(List<Family> families) {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(new Column<>("path", Kind.TEXT, 44, Row::path));
    columns.add(
        new Column<>(
            "leverage rank", Kind.NUMBER, 9, row -> row.rank() == 0 ? "" : "" + row.rank()));
    columns.add(
        new Column<>(
            "why this rank", Kind.TEXT, 34, row -> row.rank() == 0 ? "" : of(row, Rank::why)));
    columns.add(new Column<>("outcome", Kind.TEXT, 14, row -> row.outcome().words()));
    columns.add(new Column<>("of", Kind.TEXT, 30, Row::of));
    columns.add(new Column<>("same form as", Kind.TEXT, 30, Row::sameFormAs));
    columns.add(new Column<>("differs in", Kind.TEXT, 30, Column::differing));
    columns.add(new Column<>("note", Kind.TEXT, 34, Row::note));
    columns.add(new Column<>("title", Kind.TEXT, 34, Column::title));
    columns.add(text("kind", 14, Summary::kind));
    columns.add(new Column<>("licensor", Kind.TEXT, 26, row -> parties(row, "licensor")));
    columns.add(new Column<>("licensee", Kind.TEXT, 26, row -> parties(row, "licensee")));
    columns.add(new Column<>("parties", Kind.TEXT, 44, row -> parties(row, "")));
    columns.add(text("exclusivity", 16, Summary::exclusivity));
    columns.add(place("exclusivity"));
    columns.add(text("territory", 26, Summary::territory));
    columns.add(place("territory"));
    columns.add(date("start", Summary::start));
    columns.add(place("start"));
    columns.add(text("term", 22, Summary::term));
    columns.add(place("term"));
    columns.add(date("end", Summary::end));
    columns.add(place("end"));
    columns.add(text("renewal", 26, Summary::renewal));
    columns.add(place("renewal"));
    columns.add(
        new Column<>(
            "renewal notice by", Kind.DEADLINE, 12, row -> of(row, Summary::renewalNotice)));
    columns.add(text("check", 26, DateCheck::of));
    columns.add(text("leaving without cause", 22, Summary::convenience));
    columns.add(place("leaving without cause"));
    columns.add(text("law", 20, Summary::law));
    columns.add(place("law"));
    columns.add(text("forum", 26, Summary::forum));
    columns.add(place("forum"));
    columns.add(text("upfront", 22, Summary::upfront));
    columns.add(place("upfront"));
    columns.add(
        new Column<>("upfront sum", Kind.NUMBER, 14, row -> of(row, s -> s.reading().sum())));
    columns.add(text("upfront currency", 9, s -> s.reading().currency()));
    columns.add(text("escrow", 22, Summary::escrow));
    columns.add(place("escrow"));
    columns.addAll(verdicts(families));
    columns.add(number("weight", Summary::weight));
    columns.add(text("headline", 60, Summary::headline));
    columns.add(new Column<>("changes", Kind.TEXT, 60, Column::changes));
    columns.add(new Column<>("unread parts", Kind.NUMBER, 9, Column::unreadParts));
    columns.add(number("pages", Summary::pages));
    columns.add(new Column<>("report", Kind.LINK, 16, Row::report));
    columns.add(new Column<>("sha256", Kind.TEXT, 68, row -> row.result().sha256()));
    return List.copyOf(columns);
  }

  private static List<Column<Row>> verdicts(List<Family> families) {
    List<Column<Row>> columns = new ArrayList<>();
    for (Family family : families) {
      columns.add(
          verdict(family.words() + " verdict", s -> s.families().getOrDefault(family.id(), "")));
    }
    columns.add(verdict("worst verdict", Summary::worst));
    for (String verdict : List.of("walk-away", "missing", "unclear")) {
      columns.add(number(spaced(verdict), s -> s.counts().getOrDefault(verdict, 0)));
    }
    return columns;
  }

  /** What the first sheet shows, left to right; the rest stands on the second. */
  private static final List<String> FIRST =
      List.of(
          "path",
          "leverage rank",
          "why this rank",
          "outcome",
          "title",
          "licensor",
          "licensee",
          "exclusivity",
          "end",
          "law",
          "worst verdict",
          "headline",
          "check",
          "note",
          "report");

  /** The columns of the first sheet. */
  static List<Column<Row>> first(List<Column<Row>> all) {
    return FIRST.stream()
        .map(name -> all.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow())
        .toList();
  }

  /** The columns of the second sheet: the path, and all that the first has not. */
  static List<Column<Row>> rest(List<Column<Row>> all) {
    return all.stream()
        .filter(column -> column.name().equals("path") || !FIRST.contains(column.name()))
        .toList();
  }

  private static Column<Row> text(String name, int width, Function<Summary, String> value) {
    return new Column<>(name, Kind.TEXT, width, row -> of(row, value));
  }

  private static Column<Row> verdict(String name, Function<Summary, String> id) {
    return new Column<>(name, Kind.VERDICT, 13, row -> of(row, s -> spaced(id.apply(s))));
  }

  /** Where the fact of the column before stands. */
  private static Column<Row> place(String fact) {
    return text(fact + " stands in", 22, s -> s.reading().places().getOrDefault(fact, ""));
  }

  private static Column<Row> date(String name, Function<Summary, String> value) {
    return new Column<>(name, Kind.DATE, 12, row -> of(row, value));
  }

  private static Column<Row> number(String name, Function<Summary, Integer> value) {
    return new Column<>(name, Kind.NUMBER, 9, row -> of(row, s -> "" + value.apply(s)));
  }

  private static String of(Row row, Function<Summary, String> value) {
    Summary summary = row.result().summary();
    return summary == null ? "" : value.apply(summary);
  }

  static String title(Row row) {
    return of(row, Summary::title);
  }

  /** The names of the parties with that role, or of all when it is empty, with their homes. */
  static String parties(Row row, String role) {
    Summary summary = row.result().summary();
    if (summary == null) {
      return "";
    }
    Stream<String> names =
        summary.parties().stream()
            .filter(party -> role.isEmpty() || party.role().equals(role))
            .map(
                party ->
                    party.homes().isEmpty()
                        ? party.name()
                        : party.name() + " (" + String.join(", ", party.homes()) + ")");
    return String.join("; ", names.toList());
  }

  /** What differs from the first agreement on its form; empty when it stands on none. */
  private static String differing(Row row) {
    Form form = row.form();
    return form == null
        ? ""
        : form.differences().isEmpty()
            ? "words only"
            : String.join(", ", form.differences().stream().map(Difference::what).toList());
  }

  private static String changes(Row row) {
    Amendment amendment = row.result().amendment();
    return amendment == null
        ? ""
        : amendment.changes().isEmpty()
            ? "could not be told; read it"
            : String.join("\n", amendment.changes());
  }

  private static String unreadParts(Row row) {
    return row.result().unread().isEmpty() ? "" : "" + row.result().unread().size();
  }

  private static String spaced(String id) {
    return id.replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
