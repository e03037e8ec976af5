package org.clausecheck.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights of features, packed so that nothing has to be parsed or built when the program
 * starts: a table of places by the hash of the name, then for each feature its hash, its name, and
 * the kinds for which it has a weight. Immutable and thread-safe.
 *
 * <p>Of thirty-one kinds a feature has a weight for two on average; the rest take no room.
 */
final class WeightTable {
  /** What is written for a feature besides its name and its weights: hash, length, count. */
  private static final int FIXED = 4 + 2 + 1;

  /** A kind and its weight. */
  private static final int WEIGHT = 1 + 2;

  private final int slots;
  private final byte[] packed;
  private final ByteBuffer bytes;

  private WeightTable(int slots, byte[] packed) {
    this.slots = slots;
    this.packed = packed;
    this.bytes = ByteBuffer.wrap(packed);
  }

  /**
   * @param units for each feature the weight of each kind, as a whole number of its units
   * @throws IllegalArgumentException if a weight does not fit into sixteen bits
   */
  static WeightTable of(SortedMap<String, int[]> units) {
    int slots = Integer.highestOneBit(Math.max(1, units.size())) * 2;
    int size = slots * 4;
    for (Map.Entry<String, int[]> feature : units.entrySet()) {
      size += FIXED + name(feature.getKey()).length + WEIGHT * count(feature.getValue());
    }
    byte[] packed = new byte[size];
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    bytes.position(slots * 4);
    units.forEach(
        (feature, ofKinds) -> {
          int slot = feature.hashCode() & (slots - 1);
          while (bytes.getInt(slot * 4) != 0) {
            slot = (slot + 1) & (slots - 1);
          }
          bytes.putInt(slot * 4, bytes.position());
          byte[] name = name(feature);
          bytes.putInt(feature.hashCode()).putShort((short) name.length).put(name);
          bytes.put((byte) count(ofKinds));
          for (int kind = 0; kind < ofKinds.length; kind++) {
            if (ofKinds[kind] != 0) {
              bytes.put((byte) kind).putShort(checked(ofKinds[kind]));
            }
          }
        });
    return new WeightTable(slots, packed);
  }

  private static byte[] name(String feature) {
    return feature.getBytes(StandardCharsets.UTF_8);
  }

  private static int count(int[] ofKinds) {
    int count = 0;
    for (int units : ofKinds) {
      count += units == 0 ? 0 : 1;
    }
    return count;
  }

  private static short checked(int units) {
    if (units != (short) units) {
      throw new IllegalArgumentException("a weight of " + units + " units");
    }
    return (short) units;
  }

  /** Where the weights of a feature stand, or -1 when it has none. */
  int find(String feature) {
    int hash = feature.hashCode();
    int slot = hash & (slots - 1);
    for (int at = bytes.getInt(slot * 4); at != 0; at = bytes.getInt(slot * 4)) {
      if (bytes.getInt(at) == hash && nameAt(at).equals(feature)) {
        return weightsAt(at);
      }
      slot = (slot + 1) & (slots - 1);
    }
    return -1;
  }

  private String nameAt(int at) {
    return new String(packed, at + 6, bytes.getShort(at + 4), StandardCharsets.UTF_8);
  }

  private int weightsAt(int at) {
    return at + 6 + bytes.getShort(at + 4);
  }

  /**
   * Adds the weights of a feature to the sums of the kinds.
   *
   * @param place as found
   * @param units the weight that the table writes as 1, by kind
   */
  void addTo(double[] sums, int place, float[] units) {
    int count = bytes.get(place);
    for (int i = 0; i < count; i++) {
      int at = place + 1 + WEIGHT * i;
      int kind = bytes.get(at);
      sums[kind] += units[kind] * (double) bytes.getShort(at + 1);
    }
  }

  /** Everything in it. */
  SortedMap<String, int[]> units(int kinds) {
    SortedMap<String, int[]> all = new TreeMap<>();
    int at = slots * 4;
    while (at < bytes.capacity()) {
      int[] ofKinds = new int[kinds];
      int weights = weightsAt(at);
      int count = bytes.get(weights);
      for (int i = 0; i < count; i++) {
        int weight = weights + 1 + WEIGHT * i;
        ofKinds[bytes.get(weight)] = bytes.getShort(weight + 1);
      }
      all.put(nameAt(at), ofKinds);
      at = weights + 1 + WEIGHT * count;
    }
    return all;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(slots);
    out.writeInt(bytes.capacity());
    out.write(packed);
  }

  static WeightTable read(DataInputStream in) throws IOException {
    int slots = in.readInt();
    byte[] packed = new byte[in.readInt()];
    in.readFully(packed);
    return new WeightTable(slots, packed);
  }
}
