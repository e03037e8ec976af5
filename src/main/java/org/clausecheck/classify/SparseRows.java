package org.clausecheck.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sentences as rows of numbers: a column a feature, the last column the constant that carries the
 * bias.
 */
final class SparseRows {
  /**
   * Value of the constant column. Below 1, because the bias is regularised like the other weights.
   */
  static final float CONSTANT = 0.3f;

  private final List<String> names;
  private final Map<String, Integer> columns;
  private final List<int[]> indices = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final float[] rarity;

  /**
   * @param groups sentences by document
   * @param documents a feature in fewer documents is left out
   */
  SparseRows(List<List<SeenSentence>> groups, int documents) {
    Map<String, int[]> seen = new HashMap<>();
    for (int d = 0; d < groups.size(); d++) {
      for (SeenSentence sentence : groups.get(d)) {
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
    for (List<SeenSentence> group : groups) {
      for (SeenSentence sentence : group) {
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
    for (List<SeenSentence> group : groups) {
      for (SeenSentence sentence : group) {
        add(sentence);
      }
    }
  }

  private void add(SeenSentence sentence) {
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
    indices.add(Arrays.copyOf(index, size));
    values.add(Arrays.copyOf(value, size));
  }

  int size() {
    return indices.size();
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

  double squaredNorm(int row) {
    double sum = 0;
    for (float value : values.get(row)) {
      sum += value * value;
    }
    return sum;
  }

  double dot(float[] weights, int row) {
    int[] index = indices.get(row);
    float[] value = values.get(row);
    double sum = 0;
    for (int i = 0; i < index.length; i++) {
      sum += weights[index[i]] * value[i];
    }
    return sum;
  }

  void add(float[] weights, int row, float times) {
    int[] index = indices.get(row);
    float[] value = values.get(row);
    for (int i = 0; i < index.length; i++) {
      weights[index[i]] += times * value[i];
    }
  }
}
