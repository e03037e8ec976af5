package org.clausecheck.spark;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.clausecheck.audit.AmendmentWords;
import org.clausecheck.audit.Copies;
import org.clausecheck.audit.DocumentResult;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.audit.Portfolio;
import org.clausecheck.audit.Tables;
import org.clausecheck.library.Family;

/**
 * Puts documents side by side as an audit does: which are copies, which amend which, which to
 * renegotiate first. Every document keeps its row.
 */
final class PortfolioRows {
  private static final String ANALYSED = Outcome.ANALYSED.name();
  private static final String AMENDMENT = Outcome.AMENDMENT.name();

  private static final StructType RANKED =
      new StructType()
          .add("id", DataTypes.LongType, false)
          .add("rank", DataTypes.IntegerType, false);

  /**
   * The lines of the tables for each document. Sorted by "standing", "unranked" and "id" the
   * documents stand in an audit's order.
   */
  static final StructType LINES =
      new StructType()
          .add("standing", DataTypes.IntegerType, false) // rank of the agreement it stands by
          .add("unranked", DataTypes.BooleanType, false)
          .add("id", DataTypes.LongType, false)
          .add("outcome", DataTypes.StringType, false)
          .add("portfolio", DataTypes.StringType, false)
          .add("findings", DataTypes.createArrayType(DataTypes.StringType), false)
          .add("unread", DataTypes.createArrayType(DataTypes.StringType), false);

  private final SparkSession spark;
  private final Path work;
  private final List<Family> families;
  private final int batch;

  /**
   * @param work a folder for what is under way
   * @param families those of the library, in its order
   * @param batch see {@link SameForm}
   */
  PortfolioRows(SparkSession spark, Path work, List<Family> families, int batch) {
    this.spark = spark;
    this.work = work;
    this.families = List.copyOf(families);
    this.batch = batch;
  }

  /**
   * Makes the lines.
   *
   * @param documents see {@link Documents#SCHEMA}
   */
  Dataset<Row> lines(Dataset<Row> documents) {
    Dataset<Row> placed = placed(documents);
    Dataset<Row> first =
        documents.select(
            col("id").as("form"), col("path").as("formPath"), col("result").as("formResult"));
    return documents
        .join(placed, "id")
        .join(first, placed.col("form").equalTo(first.col("form")), "left")
        .select(
            documents.col("*"),
            placed.col("standing"),
            placed.col("rank"),
            placed.col("original"),
            placed.col("how"),
            placed.col("of"),
            placed.col("amendedBy"),
            placed.col("resemblance"),
            first.col("formPath"),
            first.col("formResult"))
        .mapPartitions(new ToLines(families), Encoders.row(LINES));
  }

  /** What is known of each document by way of the others. */
  private Dataset<Row> placed(Dataset<Row> documents) {
    Dataset<Row> analysed = documents.filter(col("summarised"));
    Dataset<Row> copies = stored(SameContent.of(analysed), "copies");
    Dataset<Row> standing =
        analysed.join(copies.filter(col("original").isNull()).select(col("id")), "id");
    Dataset<Row> agreements = standing.filter(col("outcome").equalTo(ANALYSED));
    Dataset<Row> forms = SameForm.of(spark, standing, batch);
    Dataset<Row> amendments = standing.filter(col("outcome").equalTo(AMENDMENT));
    Dataset<Row> amended = stored(Amended.of(agreements, amendments), "amended");
    Dataset<Row> paths = documents.select("id", "path");
    Dataset<Row> originals = paths.select(col("id").as("original"), col("path").as("originalPath"));
    Dataset<Row> known =
        stored(
            paths
                .join(copies, "id", "left")
                .join(originals, "original", "left")
                .join(forms, "id", "left")
                .join(amended, "id", "left")
                .join(ranks(agreements), "id", "left")
                .select(
                    col("id"),
                    col("path"),
                    col("original"),
                    col("how"),
                    col("form"),
                    col("resemblance"),
                    coalesce(col("originalPath"), col("amends"), lit("")).as("of"),
                    coalesce(col("rank"), lit(0)).as("rank")),
            "known");
    Dataset<Row> amendedBy =
        amended
            .join(paths, "id")
            .groupBy(col("amends").as("path"))
            .agg(array_sort(collect_list(struct("id", "path"))).getField("path").as("amendedBy"));
    return known.join(standings(known), "id").join(amendedBy, "path", "left").drop("path");
  }

  /**
   * The rows, written down: nothing is worked out again when a machine is lost, and what Spark
   * plans next stays small.
   */
  private Dataset<Row> stored(Dataset<Row> rows, String name) {
    return AuditJob.stored(spark, rows, new Path(work, name));
  }

  /**
   * Agreements by the weight that counts, the heaviest first; of equals, the one whose path is
   * first. The heaviest of those that may lead comes before all others.
   */
  private Dataset<Row> ranks(Dataset<Row> agreements) {
    Column[] heaviest = {desc("weight"), col("order"), col("id")};
    List<Row> leader = agreements.filter(col("leads")).sort(heaviest).select("id").takeAsList(1);
    Column first = leader.isEmpty() ? lit(false) : col("id").equalTo(leader.get(0).getLong(0));
    return spark.createDataFrame(
        agreements
            .sort(first.desc(), desc("weight"), col("order"), col("id"))
            .select("id")
            .javaRDD()
            .zipWithIndex()
            .map(one -> RowFactory.create(one._1().getLong(0), one._2().intValue() + 1)),
        RANKED);
  }

  /**
   * The rank of the agreement that each document stands by: its own, or that of what it copies or
   * amends, or of what that copies or amends; the last for what stands by none.
   */
  private static Dataset<Row> standings(Dataset<Row> known) {
    Dataset<Row> firstOfPath =
        known.groupBy(col("path").as("of")).agg(min_by(struct("rank", "of"), col("id")).as("next"));
    Dataset<Row> found = standing(known.filter(leadsOn().equalTo(false)));
    Dataset<Row> open = known.filter(leadsOn()).select("id", "of");
    while (!open.isEmpty()) {
      Dataset<Row> next =
          open.join(firstOfPath, "of")
              .select(col("id"), col("next.rank").as("rank"), col("next.of").as("of"))
              .persist(StorageLevel.MEMORY_AND_DISK());
      found = found.union(standing(next.filter(leadsOn().equalTo(false))));
      open = next.filter(leadsOn()).select("id", "of");
    }
    return found;
  }

  private static org.apache.spark.sql.Column leadsOn() {
    return col("rank").equalTo(0).and(col("of").notEqual(""));
  }

  private static Dataset<Row> standing(Dataset<Row> rows) {
    return rows.select(
        col("id"),
        when(col("rank").equalTo(0), Integer.MAX_VALUE).otherwise(col("rank")).as("standing"));
  }

  /** Makes the lines of the tables; one for all documents of a task. */
  private static final class ToLines implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final List<Family> families;

    ToLines(List<Family> families) {
      this.families = families;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> documents) {
      Copies copies = new Copies(families);
      Tables tables = new Tables(families);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return documents.hasNext();
        }

        @Override
        public Row next() {
          Row document = documents.next();
          Portfolio.Row row = row(document, copies);
          List<FindingRow> findings = Documents.findings(document);
          return RowFactory.create(
              document.getAs("standing"),
              row.rank() == 0,
              document.getAs("id"),
              row.outcome().name(),
              tables.portfolio(row, findings),
              tables.findings(row, findings).toArray(String[]::new),
              tables.unread(row).toArray(String[]::new));
        }
      };
    }

    private static Portfolio.Row row(Row document, Copies copies) {
      DocumentResult result = Documents.read(document, "result");
      boolean copy = document.getAs("original") != null;
      String of = document.getAs("of");
      String note = result.reason();
      if (copy) {
        note = document.getAs("how");
      } else if (result.outcome() == Outcome.AMENDMENT) {
        note = AmendmentWords.note(note, Objects.requireNonNull(result.amendment()), of);
      }
      List<String> amendedBy = strings(document, "amendedBy");
      return new Portfolio.Row(
          document.getAs("path"),
          document.getAs("key"),
          document.getAs("index"),
          result,
          copy ? Outcome.DUPLICATE : result.outcome(),
          of,
          form(document, result, copies),
          amendedBy.isEmpty() ? note : AmendmentWords.amendedBy(note, amendedBy),
          document.getAs("rank"));
    }

    private static Portfolio.@org.jspecify.annotations.Nullable Form form(
        Row document, DocumentResult result, Copies copies) {
      if (document.getAs("formPath") == null) {
        return null;
      }
      Summary here = Objects.requireNonNull(result.summary());
      Summary there = Objects.requireNonNull(Documents.read(document, "formResult").summary());
      return new Portfolio.Form(
          document.getAs("formPath"),
          document.getAs("resemblance"),
          copies.differences(here, there));
    }

    private static List<String> strings(Row row, String column) {
      List<String> strings = new ArrayList<>();
      if (row.getAs(column) != null) {
        row.<String>getList(row.fieldIndex(column)).forEach(strings::add);
      }
      return strings;
    }
  }
}
