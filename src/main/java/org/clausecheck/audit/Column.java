package org.clausecheck.audit;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Row;

/**
 * A column of the portfolio table; every table of the audit is made from {@link #ALL}.
 *
 * @param name heading, also the key in JSON
 * @param type of its cells
 * @param value reads it; an empty text leaves the cell empty
 */
record Column(String name, Type type, Function<Row, String> value) {

  /** How a cell is typed in a workbook. */
  enum Type {
    TEXT,
    NUMBER,
    /** ISO 8601. */
    DATE,
    /** File name relative to the results folder. */
    LINK
  }

  static final List<Column> ALL =
      List.of(
          new Column("rank", Type.NUMBER, row -> row.rank() == 0 ? "" : "" + row.rank()),
          text("path", Row::path),
          text("outcome", row -> row.outcome().words()),
          text("of", Row::of),
          text("note", Row::note),
          summary("title", Summary::title),
          summary("kind", Summary::kind),
          summary("licensor", s -> String.join("; ", s.licensors())),
          summary("licensee", s -> String.join("; ", s.licensees())),
          summary("parties", s -> String.join("; ", s.parties())),
          summary("exclusivity", Summary::exclusivity),
          summary("territory", Summary::territory),
          new Column("start", Type.DATE, of(Summary::start)),
          new Column("end", Type.DATE, of(Summary::end)),
          summary("renewal", Summary::renewal),
          new Column("renewal notice by", Type.DATE, of(Summary::renewalNotice)),
          summary("leaving without cause", Summary::convenience),
          summary("law", Summary::law),
          summary("forum", Summary::forum),
          summary("upfront payment", Summary::upfront),
          summary("escrow", Summary::escrow),
          summary("worst verdict", Summary::worst),
          number("walk away", s -> s.counts().getOrDefault("walk-away", 0)),
          number("missing", s -> s.counts().getOrDefault("missing", 0)),
          number("unclear", s -> s.counts().getOrDefault("unclear", 0)),
          number("weight", Summary::weight),
          summary("headline", Summary::headline),
          new Column(
              "unread parts",
              Type.NUMBER,
              row -> row.result().unread().isEmpty() ? "" : "" + row.result().unread().size()),
          summary("language", Summary::language),
          number("pages", Summary::pages),
          new Column(
              "report",
              Type.LINK,
              row -> row.result().summary() == null ? "" : ReportFile.of(row.result())),
          text("sha256", row -> row.result().sha256()));

  /** The columns of the findings table, after the agreement's path. */
  static final List<FindingColumn> FINDINGS =
      List.of(
          new FindingColumn("family", DocumentResult.FindingRow::family),
          new FindingColumn("position", DocumentResult.FindingRow::position),
          new FindingColumn("verdict", DocumentResult.FindingRow::verdict),
          new FindingColumn("severity", DocumentResult.FindingRow::severity),
          new FindingColumn("title", DocumentResult.FindingRow::title),
          new FindingColumn("decided by", DocumentResult.FindingRow::decisive),
          new FindingColumn("quote", DocumentResult.FindingRow::quote),
          new FindingColumn("place", DocumentResult.FindingRow::place),
          new FindingColumn("clause", DocumentResult.FindingRow::clause),
          new FindingColumn("ask for", DocumentResult.FindingRow::ask));

  /** A column of the findings table. */
  record FindingColumn(String name, Function<DocumentResult.FindingRow, String> value) {}

  String of(Row row) {
    return value.apply(row);
  }

  private static Column text(String name, Function<Row, String> value) {
    return new Column(name, Type.TEXT, value);
  }

  private static Column summary(String name, Function<Summary, String> value) {
    return new Column(name, Type.TEXT, of(value));
  }

  private static Column number(String name, Function<Summary, Integer> value) {
    return new Column(name, Type.NUMBER, of(s -> "" + value.apply(s)));
  }

  private static Function<Row, String> of(Function<Summary, String> value) {
    return row ->
        row.result().summary() == null
            ? ""
            : value.apply(Objects.requireNonNull(row.result().summary()));
  }
}
