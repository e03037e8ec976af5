package org.clausecheck.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.clausecheck.audit.FormIndex;
import org.clausecheck.audit.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * Ties agreements to the first on their form, with the same answer as going through them one by
 * one.
 *
 * <p>Which agreement is the first on its form hangs on all before it. The cluster therefore goes
 * through them in batches: of the agreements that stand on no form yet, the next batch is gone
 * through one by one, and those that are first on their forms are sent to all others at once. Every
 * agreement on a form that was met leaves, so that few batches are left to go through; at most
 * {@value #BATCHES}, however many agreements there are.
 */
final class SameForm {
  private static final int BATCHES = 50;

  private static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.LongType, false)
          .add("fingerprint", DataTypes.StringType, false)
          .add("form", DataTypes.LongType, true)
          .add("resemblance", DataTypes.DoubleType, false);

  private static final int ID = 0;
  private static final int FINGERPRINT = 1;
  private static final int FORM = 2;
  private static final int RESEMBLANCE = 3;

  private SameForm() {}

  /**
   * Finds the forms.
   *
   * @param documents what was analysed and is no copy
   * @param least agreements in a batch, at least
   * @return "id", "form" (the id of the first on it; null for what is on none, or first) and
   *     "resemblance"
   */
  static Dataset<Row> of(SparkSession spark, Dataset<Row> documents, int least) {
    JavaRDD<Row> open =
        documents
            .select(
                col("id"),
                col("fingerprint"),
                lit(null).cast(DataTypes.LongType).as("form"),
                lit(0.0).as("resemblance"))
            .sort("id")
            .javaRDD()
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    int size = (int) Math.max(least, open.count() / BATCHES + 1);
    long after = -1;
    while (true) {
      long done = after;
      // Sorted, so that the next are found in the first partitions that have any.
      List<Row> batch = open.filter(row -> row.isNullAt(FORM) && row.getLong(ID) > done).take(size);
      if (batch.isEmpty()) {
        return spark.createDataFrame(open, SCHEMA).drop("fingerprint");
      }
      after = batch.get(batch.size() - 1).getLong(ID);
      Broadcast<Firsts> firsts =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(Firsts.of(batch));
      JavaRDD<Row> tied =
          open.map(row -> firsts.value().tie(row)).persist(StorageLevel.MEMORY_AND_DISK_SER());
      tied.count();
      open.unpersist();
      open = tied;
    }
  }

  /** The first agreements on their forms in one batch; each process makes its own index of them. */
  private static final class Firsts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] ids;
    private final String[] fingerprints;
    private transient @Nullable FormIndex index;

    private Firsts(long[] ids, String[] fingerprints) {
      this.ids = ids;
      this.fingerprints = fingerprints;
    }

    static Firsts of(List<Row> batch) {
      FormIndex index = new FormIndex();
      List<Row> firsts = new ArrayList<>();
      for (Row row : batch) {
        Shingles text = Shingles.decode(row.getString(FINGERPRINT));
        if (index.match(text, index.size()).isEmpty()) {
          index.add(text);
          firsts.add(row);
        }
      }
      return new Firsts(
          firsts.stream().mapToLong(row -> row.getLong(ID)).toArray(),
          firsts.stream().map(row -> row.getString(FINGERPRINT)).toArray(String[]::new));
    }

    private synchronized FormIndex index() {
      FormIndex made = index;
      if (made == null) {
        made = new FormIndex();
        for (String fingerprint : fingerprints) {
          made.add(Shingles.decode(fingerprint));
        }
        index = made;
      }
      return made;
    }

    /** The row, tied to the earlier agreement that it resembles most. */
    Row tie(Row row) {
      int at = Arrays.binarySearch(ids, row.getLong(ID));
      Optional<FormIndex.Match> match =
          index().match(Shingles.decode(row.getString(FINGERPRINT)), at < 0 ? -at - 1 : at);
      return match.isPresent() && match.get().resemblance() > row.getDouble(RESEMBLANCE)
          ? RowFactory.create(
              row.getLong(ID),
              row.getString(FINGERPRINT),
              ids[match.get().index()],
              match.get().resemblance())
          : row;
    }
  }
}
