package org.clausecheck.lab.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clausecheck.classify.SeenSentence;

/**
 * Sentences as rows of numbers: a column a feature, the last column the constant that carries the
 * bias.
 */
final class SparseRows {
  /** Value of the constant column. */
  static final float CONSTANT = 1;

  /**
   * A sentence's features, by name and without repetition, and the value of each.
   *
   * @param features their names
   * @param values as many
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Bag(String[] features, float[] values) {
    static Bag of(SeenSentence sentence) {
      return new Bag(sentence.features(), sentence.values());
    }
  }

  private final List<String> names;
  private final Map<String, Integer> columns;
  private final List<Row> rows = new ArrayList<>();
  private final float[] rarity;

  /**
   * @param groups sentences by document
   * @param documents a feature in fewer documents is left out
   */
  SparseRows(List<List<Bag>> groups, int documents) {
    Map<String, int[]> seen = new HashMap<>();
    for (int d = 0; d < groups.size(); d++) {
      for (Bag sentence : groups.get(d)) {
        for (String feature : sentence.features()) {
          int[] count = seen.computeIfAbsent(feature, f -> new int[] {0, -1});
          if (count[1] != d) {
            count[0]++;
            count[1] = d;
          }
        }
      }
    }
    TreeMap<String, Integer> kept = new TreeMap<>();
    seen.forEach(
        (feature, count) -> {
          if (count[0] >= documents) {
            kept.put(feature, count[0]);
          }
        });
    this.names = List.copyOf(kept.keySet());
    Map<String, Integer> sentences = new HashMap<>();
    int all = 0;
    for (List<Bag> group : groups) {
      for (Bag sentence : group) {
        all++;
        for (String feature : sentence.features()) {
          if (kept.containsKey(feature)) {
            sentences.merge(feature, 1, Integer::sum);
          }
        }
      }
    }
    this.rarity = new float[names.size() + 1];
    rarity[names.size()] = 1;
    for (int i = 0; i < names.size(); i++) {
      double part = sentences.getOrDefault(names.get(i), 1) / (double) all;
      rarity[i] = (float) (-2 * StrictMath.log(part) / StrictMath.log(all));
    }
    this.columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), i);
    }
    for (List<Bag> group : groups) {
      for (Bag sentence : group) {
        add(sentence);
      }
    }
  }

  private void add(Bag sentence) {
    int[] index = new int[sentence.features().length + 1];
    float[] value = new float[index.length];
    int size = 0;
    for (int i = 0; i < sentence.features().length; i++) {
      Integer column = columns.get(sentence.features()[i]);
      if (column != null) {
        index[size] = column;
        value[size++] = sentence.values()[i] * rarity[column];
      }
    }
    index[size] = names.size();
    value[size++] = CONSTANT;
    rows.add(new Row(Arrays.copyOf(index, size), Arrays.copyOf(value, size)));
  }

  int size() {
    return rows.size();
  }

  int columns() {
    return names.size() + 1;
  }

  /** Names of the columns, without the constant. */
  List<String> names() {
    return names;
  }

  /**
   * What the values of a column are multiplied by: 0 for what stands in every sentence, 1 for what
   * stands in as many as the square root of all, 2 for what stands in one.
   */
  float rarity(int column) {
    return rarity[column];
  }

  Row row(int row) {
    return rows.get(row);
  }

  double dot(float[] weights, int row) {
    Row here = rows.get(row);
    double sum = 0;
    for (int i = 0; i < here.columns.length; i++) {
      sum += weights[here.columns[i]] * here.values[i];
    }
    return sum;
  }

  /**
   * A sentence: the columns of its features, and the value of each.
   *
   * @param columns with the constant's as the last
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(int[] columns, float[] values) {
    /**
     * The row's part in some columns, by their places.
     *
     * @param place for each column its place among those kept, or -1
     */
    Row only(int[] place) {
      int[] kept = new int[columns.length];
      float[] its = new float[columns.length];
      int size = 0;
      for (int i = 0; i < columns.length; i++) {
        if (place[columns[i]] >= 0) {
          kept[size] = place[columns[i]];
          its[size++] = values[i];
        }
      }
      return new Row(Arrays.copyOf(kept, size), Arrays.copyOf(its, size));
    }

    double[] inDoubles() {
      double[] doubles = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        doubles[i] = values[i];
      }
      return doubles;
    }
  }
}
