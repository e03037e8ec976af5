package org.clausecheck.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.clausecheck.audit.RandomPortfolio;
import org.clausecheck.library.Family;
import org.clausecheck.library.Library;

/** What is checked with Spark at hand, in a process of its own: fails or prints what it checked. */
public final class TablesCheck {
  private static final int FILES = 800;

  private TablesCheck() {}

  /** The arguments: the results of a job, and a folder that is not there. */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      for (String table : List.of("portfolio", "findings", "unread")) {
        parquetHasTheLines(spark, arguments[0] + "/" + table);
      }
      rowsAreThoseOfAnAudit(spark, new Path(arguments[1]));
    }
    System.out.println("checked");
  }

  private static void parquetHasTheLines(SparkSession spark, String table) {
    Dataset<Row> parquet = spark.read().parquet(table + ".parquet");
    Dataset<Row> lines = spark.read().schema(parquet.schema()).json(table + ".jsonl");
    long rows = spark.read().text(table + ".jsonl").count();
    require(rows > 0 && parquet.count() == rows, table + ": " + rows + " lines");
    require(
        parquet.exceptAll(lines).isEmpty() && lines.exceptAll(parquet).isEmpty(),
        table + ": Parquet has other rows than the lines");
    require(parquet.filter("path is null").isEmpty(), table + ": a row without its path");
  }

  private static void rowsAreThoseOfAnAudit(SparkSession spark, Path work) {
    List<Family> families = Library.shipped().families();
    RandomPortfolio portfolio = new RandomPortfolio(7, FILES);
    List<Row> documents = new ArrayList<>();
    for (int file = 0; file < portfolio.files().size(); file++) {
      RandomPortfolio.File one = portfolio.files().get(file);
      documents.addAll(Documents.rows(file, one.path(), one.key(), one.documents()));
    }
    List<Row> rows =
        new PortfolioRows(spark, work, families, 40)
            .lines(spark.createDataFrame(documents, Documents.SCHEMA))
            .sort("standing", "unranked", "id")
            .collectAsList();
    List<List<String>> expected = portfolio.lines(families);
    require(rows.size() == expected.size(), rows.size() + " rows, not " + expected.size());
    for (int i = 0; i < rows.size(); i++) {
      List<String> lines = new ArrayList<>();
      lines.add(rows.get(i).getAs("portfolio"));
      lines.addAll(rows.get(i).getList(rows.get(i).fieldIndex("findings")));
      lines.addAll(rows.get(i).getList(rows.get(i).fieldIndex("unread")));
      require(
          lines.equals(expected.get(i)), "row " + i + ":\n" + lines + "\nnot\n" + expected.get(i));
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
