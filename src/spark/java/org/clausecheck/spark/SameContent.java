package org.clausecheck.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.clausecheck.audit.Copies;

/** Ties copies to the first document with the same content, as {@link Copies} does one by one. */
final class SameContent {
  private SameContent() {}

  /**
   * Finds the copies.
   *
   * @param documents what was analysed
   * @return "id", "original" (null for what is no copy) and "how"
   */
  static Dataset<Row> of(Dataset<Row> documents) {
    Dataset<Row> own = documents.select("id", "sha256", "wording");
    Dataset<Row> bytes = own.groupBy("sha256").agg(min("id").as("firstBytes"));
    Dataset<Row> all = own.join(bytes, "sha256");
    Dataset<Row> words =
        all.filter(col("id").equalTo(col("firstBytes")).and(col("wording").notEqual("")))
            .groupBy("wording")
            .agg(min("id").as("firstWords"));
    return all.join(
            words,
            all.col("wording")
                .equalTo(words.col("wording"))
                .and(all.col("id").equalTo(all.col("firstBytes"))),
            "left")
        .select(
            col("id"),
            when(col("firstBytes").notEqual(col("id")), col("firstBytes"))
                .when(coalesce(col("firstWords"), col("id")).notEqual(col("id")), col("firstWords"))
                .as("original"),
            when(col("firstBytes").notEqual(col("id")), lit(Copies.IDENTICAL))
                .otherwise(lit(Copies.SAME_WORDS))
                .as("how"));
  }
}
