package org.clausecheck.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import gg.jte.generated.precompiled.JteportfolioGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clausecheck.audit.Column.Differing;
import org.clausecheck.audit.Column.Due;
import org.clausecheck.audit.Column.FindingOf;
import org.clausecheck.audit.Column.Unread;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio.Form;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.report.AtomicFile;
import org.clausecheck.report.HtmlReport;
import org.clausecheck.report.Printable;
import org.clausecheck.report.Spreadsheet;
import org.clausecheck.report.Spreadsheet.Kind;

/**
 * Writes the tables of a portfolio into the results folder, each whole or not at all. The same
 * portfolio gives the same bytes. Findings are read row by row, so that memory does not grow with
 * them.
 */
final class PortfolioFiles {
  private final Path out;
  private final Map<String, String> methods;

  /** Reads the findings of a row. */
  @FunctionalInterface
  interface Findings {
    List<FindingRow> of(Row row) throws IOException;
  }

  /** Takes the findings, one after the other. */
  @FunctionalInterface
  private interface Taker {
    void take(FindingOf finding) throws IOException;
  }

  /**
   * @param methods what the methods sheet says, in order
   */
  PortfolioFiles(Path out, Map<String, String> methods) {
    this.out = out;
    this.methods = methods;
  }

  void write(Portfolio portfolio, Findings findings) throws IOException {
    AtomicFile.write(out.resolve("portfolio.xlsx"), to -> workbook(portfolio, findings, to));
    AtomicFile.write(
        out.resolve("portfolio.csv"),
        to -> {
          List<Column<Row>> columns = Column.portfolio(portfolio.families());
          try (SequenceWriter csv = csv(columns, to)) {
            for (Row row : portfolio.rows()) {
              csv.write(safe(columns, row));
            }
          }
        });
    AtomicFile.write(
        out.resolve("findings.csv"),
        to -> {
          try (SequenceWriter csv = csv(Column.FINDINGS, to)) {
            each(portfolio, findings, finding -> csv.write(safe(Column.FINDINGS, finding)));
          }
        });
    AtomicFile.write(
        out.resolve("calendar.ics"),
        to -> to.write(CalendarFile.of(calendar(portfolio)).getBytes(StandardCharsets.UTF_8)));
    AtomicFile.write(out.resolve("portfolio.jsonl"), to -> lines(portfolio, findings, to));
    AtomicFile.write(out.resolve("index.html"), to -> page(portfolio, to));
  }

  /** The findings of everything that was analysed, copies included. */
  private static void each(Portfolio portfolio, Findings findings, Taker taker) throws IOException {
    for (Row row : portfolio.rows()) {
      if (row.result().summary() != null) {
        for (FindingRow finding : findings.of(row)) {
          taker.take(new FindingOf(row, finding));
        }
      }
    }
  }

  private static <T> List<String> cells(List<Column<T>> columns, T row) {
    return columns.stream().map(column -> Printable.of(column.value().apply(row))).toList();
  }

  // Workbook

  private void workbook(Portfolio portfolio, Findings findings, OutputStream to)
      throws IOException {
    try (Spreadsheet workbook = new Spreadsheet()) {
      List<Column<Row>> columns = Column.portfolio(portfolio.families());
      table(workbook, "portfolio", Column.first(columns), portfolio);
      table(workbook, "details", Column.rest(columns), portfolio);
      Spreadsheet.Sheet all = sheet(workbook, "findings", Column.FINDINGS);
      each(portfolio, findings, finding -> all.row(cells(Column.FINDINGS, finding)));
      Spreadsheet.Sheet forms = sheet(workbook, "same form", Column.FORMS);
      differing(portfolio).forEach(one -> forms.row(cells(Column.FORMS, one)));
      Spreadsheet.Sheet noLicence = sheet(workbook, "no licence", Column.NO_LICENCE);
      portfolio.rows().stream()
          .filter(row -> row.outcome() == Outcome.NO_LICENCE)
          .forEach(row -> noLicence.row(cells(Column.NO_LICENCE, row)));
      Spreadsheet.Sheet unread = sheet(workbook, "unread", Column.UNREAD);
      unread(portfolio).forEach(part -> unread.row(cells(Column.UNREAD, part)));
      Spreadsheet.Sheet calendar = sheet(workbook, "calendar", Column.CALENDAR);
      calendar(portfolio).forEach(due -> calendar.row(cells(Column.CALENDAR, due)));
      Spreadsheet.Sheet how =
          workbook.sheet(
              "methods",
              List.of(
                  new Spreadsheet.Column("what", Kind.TEXT, 34),
                  new Spreadsheet.Column("how", Kind.TEXT, 100)));
      methods.forEach((what, value) -> how.row(List.of(what, value)));
      how.row(List.of("files found", "" + portfolio.files()));
      portfolio
          .counts()
          .forEach((outcome, count) -> how.row(List.of("rows: " + outcome.words(), "" + count)));
      workbook.write(to);
    }
  }

  private static void table(
      Spreadsheet workbook, String name, List<Column<Row>> columns, Portfolio portfolio) {
    Spreadsheet.Sheet sheet = sheet(workbook, name, columns);
    portfolio.rows().forEach(row -> sheet.row(cells(columns, row)));
  }

  private static <T> Spreadsheet.Sheet sheet(
      Spreadsheet workbook, String name, List<Column<T>> columns) {
    return workbook.sheet(
        name,
        columns.stream()
            .map(column -> new Spreadsheet.Column(column.name(), column.kind(), column.width()))
            .toList());
  }

  /** Every document, and then every part of one, that could not be read, and why. */
  static List<Unread> unread(Portfolio portfolio) {
    List<Unread> unread = new ArrayList<>();
    portfolio.rows().forEach(row -> unread.addAll(unread(row)));
    unread.sort(Comparator.comparing(one -> !one.part().isEmpty()));
    return unread;
  }

  /** What could not be read of a document: all of it, or parts. */
  static List<Unread> unread(Row row) {
    if (row.outcome() == Outcome.UNREADABLE || row.outcome() == Outcome.NOT_A_CONTRACT) {
      return List.of(new Unread(row, "", row.note()));
    }
    return row.result().unread().stream()
        .map(
            part -> {
              int colon = part.indexOf(": ");
              return new Unread(
                  row,
                  colon < 0 ? "" : part.substring(0, colon),
                  colon < 0 ? part : part.substring(colon + 2));
            })
        .toList();
  }

  /** What agreements on one form say differently, form by form. */
  static List<Differing> differing(Portfolio portfolio) {
    List<Differing> differing = new ArrayList<>();
    portfolio
        .forms()
        .forEach(
            (first, others) -> {
              differing.add(new Differing(first, first, "first on this form", "", ""));
              for (Row other : others) {
                Form form = Objects.requireNonNull(other.form());
                differing.add(new Differing(first, other, form.words(), "", ""));
                form.differences()
                    .forEach(
                        one ->
                            differing.add(
                                new Differing(first, other, one.what(), one.here(), one.there())));
              }
            });
    return differing;
  }

  /** What falls due in agreements and their amendments, by date. */
  static List<Due> calendar(Portfolio portfolio) {
    List<Due> calendar = new ArrayList<>();
    for (Row row : portfolio.rows()) {
      Summary summary = row.result().summary();
      if (summary == null || row.outcome() == Outcome.DUPLICATE) {
        continue;
      }
      String by = row.outcome() == Outcome.AMENDMENT ? ", by amendment" : "";
      if (!summary.end().isEmpty()) {
        calendar.add(new Due(summary.end(), ending(summary) + by, row));
      }
      if (!summary.renewalNotice().isEmpty()) {
        calendar.add(new Due(summary.renewalNotice(), notice(summary) + by, row));
      }
    }
    calendar.sort(
        Comparator.comparing(Due::date)
            .thenComparing(due -> due.row().path())
            .thenComparing(Due::what));
    return calendar;
  }

  private static String ending(Summary summary) {
    return renewsItself(summary) ? "initial term ends; renews itself unless stopped" : "term ends";
  }

  private static String notice(Summary summary) {
    return renewsItself(summary)
        ? "last day for notice to stop the renewal"
        : "last day for notice to renew";
  }

  private static boolean renewsItself(Summary summary) {
    return summary.renewal().startsWith(ContractTerm.Renewal.AUTOMATIC.id());
  }

  // Overview

  private void page(Portfolio portfolio, OutputStream to) throws IOException {
    Writer html = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    JteportfolioGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(html)),
        null,
        Overview.of(portfolio, methods, HtmlReport.styleSheet() + styleSheet()));
    html.flush();
  }

  private static String styleSheet() throws IOException {
    try (InputStream css = PortfolioFiles.class.getResourceAsStream("portfolio.css")) {
      if (css == null) {
        throw new IllegalStateException("portfolio.css is missing from the program");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  // CSV

  private static <T> SequenceWriter csv(List<Column<T>> columns, OutputStream to)
      throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name()));
    to.write("\uFEFF".getBytes(StandardCharsets.UTF_8)); // without it, Excel reads no UTF-8
    return CsvMapper.builder()
        .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .build()
        .writer(schema.build())
        .writeValues(to);
  }

  private static <T> List<String> safe(List<Column<T>> columns, T row) {
    return columns.stream()
        .map(
            column ->
                column.kind() == Kind.TEXT || column.kind() == Kind.VERDICT
                    ? CsvText.safe(Printable.of(column.value().apply(row)))
                    : column.value().apply(row))
        .toList();
  }

  // JSON Lines

  private static void lines(Portfolio portfolio, Findings findings, OutputStream to)
      throws IOException {
    Tables tables = new Tables(portfolio.families());
    for (Row row : portfolio.rows()) {
      List<FindingRow> own = row.result().summary() == null ? List.of() : findings.of(row);
      to.write((tables.portfolio(row, own) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
