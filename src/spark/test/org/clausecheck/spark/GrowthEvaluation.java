package org.clausecheck.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.clausecheck.audit.RandomPortfolio;
import org.clausecheck.library.Library;

/**
 * How the cross-document part grows, on results drawn by lot; reading and analysis grow with the
 * files. By hand, as {@link SparkRun#check} submits it.
 */
public final class GrowthEvaluation {
  private GrowthEvaluation() {}

  /** The arguments: a folder that is not there, then numbers of files, the first to warm up. */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      for (int i = 1; i < arguments.length; i++) {
        measure(spark, new Path(arguments[0], "" + i), Integer.parseInt(arguments[i]));
      }
    }
  }

  private static void measure(SparkSession spark, Path work, int count) {
    List<RandomPortfolio.File> files = new RandomPortfolio(count, count).files();
    List<Row> rows = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      RandomPortfolio.File one = files.get(file);
      rows.addAll(Documents.rows(file, one.path(), one.key(), one.documents()));
      if (rows.size() >= 2_000 || file == files.size() - 1) {
        spark
            .createDataFrame(rows, Documents.SCHEMA)
            .write()
            .mode("append")
            .parquet(work + "/documents");
        rows.clear();
      }
    }
    Dataset<Row> documents = spark.read().schema(Documents.SCHEMA).parquet(work + "/documents");
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long used = system.getProcessCpuTime();
    new PortfolioRows(spark, new Path(work, "work"), Library.shipped().families(), 20_000)
        .lines(documents)
        .write()
        .parquet(work + "/lines");
    System.out.printf(
        Locale.ROOT,
        "%d files, %d documents: %.1f s, %.1f s of CPU%n",
        count,
        documents.count(),
        (System.nanoTime() - start) / 1e9,
        (system.getProcessCpuTime() - used) / 1e9);
  }
}
