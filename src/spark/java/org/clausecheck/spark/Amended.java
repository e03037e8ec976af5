package org.clausecheck.spark;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.clausecheck.audit.AmendmentWords;
import org.clausecheck.audit.DocumentResult;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.Summary;

/**
 * Ties amendments to what they amend, by the keys of {@link AmendmentWords}; of agreements that fit
 * alike the first by path. Of those under one key only the first of each title is kept.
 */
final class Amended {
  private static final StructType OFFER =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add("titled", DataTypes.StringType, false)
          .add("order", DataTypes.BinaryType, false)
          .add("path", DataTypes.StringType, false);

  private static final StructType SEARCH =
      new StructType()
          .add("key", DataTypes.StringType, false)
          .add("id", DataTypes.LongType, false)
          .add("wanted", DataTypes.StringType, false)
          .add("grade", DataTypes.IntegerType, false);

  private Amended() {}

  /**
   * Finds what is amended.
   *
   * @param agreements analysed agreements that are no copies
   * @param amendments amendments that are no copies
   * @return "id" of the amendment and "amends", the path of what it amends; nothing where that is
   *     not there
   */
  static Dataset<Row> of(Dataset<Row> agreements, Dataset<Row> amendments) {
    Dataset<Row> offers =
        agreements
            .select("path", "order", "result")
            .flatMap((FlatMapFunction<Row, Row>) Amended::offers, Encoders.row(OFFER))
            .groupBy("key", "titled")
            .agg(min(struct("order", "path")).as("first"));
    Dataset<Row> searches =
        amendments
            .select("id", "result")
            .flatMap((FlatMapFunction<Row, Row>) Amended::searches, Encoders.row(SEARCH));
    return searches
        .join(offers, "key")
        .withColumn("grade", col("grade").plus(titles("titled", "wanted")))
        .filter(col("grade").lt(AmendmentWords.PARTY))
        .groupBy("id")
        .agg(min(struct(col("grade"), col("first.order"), col("first.path"))).as("best"))
        .select(col("id"), col("best.path").as("amends"));
  }

  /**
   * {@link AmendmentWords#TITLE} where all words that are wanted stand in a title, and some are;
   * else 0.
   */
  private static Column titles(String titled, String wanted) {
    Column words = split(col(wanted), " ");
    return when(
            col(wanted)
                .notEqual("")
                .and(size(array_except(words, split(col(titled), " "))).equalTo(0)),
            AmendmentWords.TITLE)
        .otherwise(0);
  }

  private static Iterator<Row> offers(Row row) {
    Summary summary = summary(row);
    Set<String> title = AmendmentWords.title(summary.title());
    String titled = String.join(" ", new TreeSet<>(title));
    List<Row> offers = new ArrayList<>();
    for (String key : AmendmentWords.offers(summary)) {
      offers.add(RowFactory.create(key, titled, row.getAs("order"), row.getAs("path")));
    }
    return offers.iterator();
  }

  private static Iterator<Row> searches(Row row) {
    DocumentResult result = Documents.read(row, "result");
    Amendment amendment = Objects.requireNonNull(result.amendment());
    Set<String> title = AmendmentWords.title(amendment.amends());
    String wanted = String.join(" ", new TreeSet<>(title));
    List<Row> searches = new ArrayList<>();
    AmendmentWords.searches(summary(row), amendment)
        .forEach(
            (key, grade) ->
                searches.add(RowFactory.create(key, row.<Long>getAs("id"), wanted, grade)));
    return searches.iterator();
  }

  private static Summary summary(Row row) {
    return Objects.requireNonNull(Documents.read(row, "result").summary());
  }
}
