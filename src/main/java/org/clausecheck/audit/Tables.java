package org.clausecheck.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.clausecheck.audit.Column.FindingOf;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.Portfolio.Row;
import org.clausecheck.library.Family;
import org.clausecheck.report.Spreadsheet.Kind;

/** The rows of the tables as JSON, a line each; the same row gives the same line. */
public final class Tables {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Column<Row>> columns;

  /**
   * A field of a line.
   *
   * @param number whether it holds a whole number; otherwise it holds text, dates as ISO 8601
   */
  public record Field(String name, boolean number) {}

  /** Fills an object. */
  @FunctionalInterface
  private interface Filler {
    void fill(JsonGenerator json) throws IOException;
  }

  /**
   * @param families those of the library, in its order
   */
  public Tables(List<Family> families) {
    this.columns = Column.portfolio(families);
  }

  /** The fields of a portfolio's line, but for its list of findings. */
  public List<Field> portfolio() {
    return fields(columns);
  }

  /** The fields of a finding's line. */
  public List<Field> findings() {
    return fields(Column.FINDINGS);
  }

  /** The fields of the line of something unread. */
  public List<Field> unread() {
    return fields(Column.UNREAD);
  }

  private static List<Field> fields(List<? extends Column<?>> columns) {
    return columns.stream()
        .map(column -> new Field(column.key(), column.kind() == Kind.NUMBER))
        .toList();
  }

  /** A document with its findings. */
  public String portfolio(Row row, List<FindingRow> findings) {
    return line(
        json -> {
          fill(json, columns, row);
          json.writeArrayFieldStart("findings");
          for (FindingRow finding : findings) {
            JSON.writeValue(json, finding);
          }
          json.writeEndArray();
        });
  }

  /** The findings of a document. */
  public List<String> findings(Row row, List<FindingRow> findings) {
    return findings.stream()
        .map(finding -> new FindingOf(row, finding))
        .map(finding -> line(json -> fill(json, Column.FINDINGS, finding)))
        .toList();
  }

  /** What could not be read of a document: all of it, or parts. */
  public List<String> unread(Row row) {
    return PortfolioFiles.unread(row).stream()
        .map(unread -> line(json -> fill(json, Column.UNREAD, unread)))
        .toList();
  }

  private static String line(Filler filler) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      filler.fill(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string takes every character", e);
    }
    return line.toString();
  }

  private static <T> void fill(JsonGenerator json, List<Column<T>> columns, T row)
      throws IOException {
    for (Column<T> column : columns) {
      String value = column.value().apply(row);
      if (value.isEmpty()) {
        json.writeNullField(column.key());
      } else if (column.kind() == Kind.NUMBER) {
        json.writeNumberField(column.key(), new BigDecimal(value));
      } else {
        json.writeStringField(column.key(), value);
      }
    }
  }
}
