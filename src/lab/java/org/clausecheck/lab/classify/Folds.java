package org.clausecheck.lab.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parts a collection of agreements for cross-validation: agreements of one company and near-copies
 * stay together.
 */
final class Folds {
  private static final long SEED = 7;

  /** Number of words in a shingle. */
  private static final int SHINGLE = 8;

  /** One shingle in so many is kept, chosen by its hash. */
  private static final int SAMPLE = 64;

  /** Agreements that share this part of the smaller one's shingles are near-copies. */
  private static final double NEAR = 0.5;

  private Folds() {}

  /**
   * The fold of each agreement, 0 to {@code folds} − 1. Folds have about equal numbers of
   * agreements.
   *
   * @param companies of the agreements
   * @param texts of the agreements
   */
  static int[] of(List<String> companies, List<String> texts, int folds) {
    int[] group = new int[texts.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      join(group, i, first.getOrDefault(companies.get(i), i));
      first.putIfAbsent(companies.get(i), i);
    }
    joinNearCopies(group, texts);
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), g -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> order = new ArrayList<>(groups.values());
    Collections.shuffle(order, new Random(SEED));
    int[] size = new int[folds];
    int[] fold = new int[texts.size()];
    for (List<Integer> members : order) {
      int smallest = 0;
      for (int f = 1; f < folds; f++) {
        smallest = size[f] < size[smallest] ? f : smallest;
      }
      for (int member : members) {
        fold[member] = smallest;
      }
      size[smallest] += members.size();
    }
    return fold;
  }

  private static void joinNearCopies(int[] group, List<String> texts) {
    List<Set<Integer>> shingles = new ArrayList<>();
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      Set<Integer> own = shingles(texts.get(i));
      shingles.add(own);
      for (int shingle : own) {
        holders.computeIfAbsent(shingle, s -> new ArrayList<>()).add(i);
      }
    }
    Map<Long, Integer> common = new HashMap<>();
    for (List<Integer> pair : holders.values()) {
      for (int a = 0; a < pair.size(); a++) {
        for (int b = a + 1; b < pair.size(); b++) {
          common.merge((long) pair.get(a) * group.length + pair.get(b), 1, Integer::sum);
        }
      }
    }
    common.forEach(
        (pair, count) -> {
          int a = (int) (pair / group.length);
          int b = (int) (pair % group.length);
          if (count >= NEAR * Math.min(shingles.get(a).size(), shingles.get(b).size())
              && count >= 3) {
            join(group, a, b);
          }
        });
  }

  private static Set<Integer> shingles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^a-z]+");
    Set<Integer> kept = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.length; i++) {
      int hash = Arrays.hashCode(Arrays.copyOfRange(words, i, i + SHINGLE)) * 0x9E3779B9;
      if (Integer.remainderUnsigned(hash, SAMPLE) == 0) {
        kept.add(hash);
      }
    }
    return kept;
  }

  private static void join(int[] group, int a, int b) {
    int rootA = root(group, a);
    int rootB = root(group, b);
    group[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] group, int i) {
    int root = i;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }
}
