package org.clausecheck.facts.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clausecheck.facts.values.Numbers.Numeral;
import org.clausecheck.text.Block;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sums of tables whose currency stands in the header alone: the plain numbers under
 * "Amount (EUR)", "US$ thousands", "in Swiss francs".
 */
final class TableSums {

  /** A column of sums: where it stands among the cells of its header, and what a sum is in. */
  private record Column(int index, int cells, Currencies.Unit unit) {

    /** The cell of the column in a row; rows with fewer or more cells end with a last column. */
    Optional<Span> in(List<Span> row) {
      if (row.size() == cells) {
        return Optional.of(row.get(index));
      }
      boolean last = index == cells - 1 && row.size() > 1;
      return last ? Optional.of(row.get(row.size() - 1)) : Optional.empty();
    }
  }

  private final Words words;
  private final List<Value> values;

  private TableSums(Words words, List<Value> values) {
    this.words = words;
    this.values = values;
  }

  /**
   * The values with the sums of tables among them, in order.
   *
   * @param values found in the text, in order
   */
  static List<Value> add(List<Value> values, Words words, List<Block> blocks) {
    List<Value> sums = new TableSums(words, values).read(blocks);
    if (sums.isEmpty()) {
      return values;
    }
    List<Value> all = new ArrayList<>(values);
    all.addAll(sums);
    all.sort(Comparator.comparingInt(value -> value.span().start()));
    return all;
  }

  private List<Value> read(List<Block> blocks) {
    List<Value> sums = new ArrayList<>();
    List<Column> columns = List.of();
    for (Block block : blocks) {
      if (block.kind() != Block.Kind.TABLE_ROW) {
        columns = List.of();
        continue;
      }
      List<Span> cells = cells(block.span());
      List<Column> headed = columns(cells);
      if (!headed.isEmpty()) {
        columns = headed;
        continue;
      }
      for (Column column : columns) {
        column.in(cells).map(cell -> sum(cell, column.unit())).ifPresent(sums::add);
      }
    }
    return sums;
  }

  private List<Span> cells(Span row) {
    List<Span> cells = new ArrayList<>();
    int start = row.start();
    for (int i = row.start(); i <= row.end(); i++) {
      if (i == row.end() || words.text().charAt(i) == '\t') {
        cells.add(new Span(start, i));
        start = i + 1;
      }
    }
    return cells;
  }

  /** The columns whose header names a currency; a row that holds a value is no header. */
  private List<Column> columns(List<Span> cells) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Currencies.Unit unit = unit(cells.get(i));
      if (unit != null) {
        columns.add(new Column(i, cells.size(), unit));
      }
    }
    boolean value =
        !columns.isEmpty() && cells.stream().anyMatch(cell -> isValue(cell) || hasNumber(cell));
    return value ? List.of() : columns;
  }

  private boolean isValue(Span cell) {
    return values.stream().anyMatch(v -> !(v instanceof Value.Location) && v.span().overlaps(cell));
  }

  /** Whether a number stands in a cell, other than the "'000" that scales a currency. */
  private boolean hasNumber(Span cell) {
    for (int i = words.at(cell.start()); i < words.at(cell.end()); i++) {
      if (words.is(i, Words.Kind.NUMBER) && !words.is(i, "000")) {
        return true;
      }
    }
    return false;
  }

  private Currencies.@Nullable Unit unit(Span cell) {
    int next = words.at(cell.end());
    for (int i = words.at(cell.start()); i < next; i++) {
      Currencies.Unit unit = Currencies.after(words, i);
      unit = unit == null ? Currencies.before(words, i) : unit;
      if (unit != null && unit.next() <= next) {
        return new Currencies.Unit(
            unit.code(), unit.next(), unit.scale().multiply(Amounts.scaleIn(words, cell)));
      }
    }
    return null;
  }

  /** The sum that is all there is in a cell. */
  private @Nullable Value sum(Span cell, Currencies.Unit unit) {
    int from = words.at(cell.start());
    if (!words.is(from, Words.Kind.NUMBER)
        || values.stream().anyMatch(v -> v.span().overlaps(cell))) {
      return null;
    }
    Numeral number = Numbers.at(words, from);
    if (number == null || number.ordinal()) {
      return null;
    }
    int next = number.next();
    next = words.is(next, "each") ? next + 1 : next;
    boolean all = next == words.at(cell.end()) || Amounts.dash(words, next) >= cell.end();
    return all ? Amounts.under(words, from, number, unit) : null;
  }
}
