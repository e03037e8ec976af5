package org.clausecheck.spark;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.clausecheck.audit.DocumentResult;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.Rank;
import org.clausecheck.audit.Results;

/**
 * The table of what every document gave: all that is compared in columns of its own, the rest as
 * {@link Results}.
 */
final class Documents {
  /** Documents of one file at most; the number of the file stands above. */
  private static final int INDEX_BITS = 20;

  static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.LongType, false) // in the order of an audit
          .add("path", DataTypes.StringType, false)
          .add("order", DataTypes.BinaryType, false) // compares as the path does in Java
          .add("key", DataTypes.StringType, false)
          .add("index", DataTypes.IntegerType, false)
          .add("outcome", DataTypes.StringType, false)
          .add("summarised", DataTypes.BooleanType, false)
          .add("weight", DataTypes.IntegerType, false) // what counts of it
          .add("leads", DataTypes.BooleanType, false) // may come first
          .add("sha256", DataTypes.StringType, false)
          .add("wording", DataTypes.StringType, false)
          .add("fingerprint", DataTypes.StringType, false)
          .add("result", DataTypes.StringType, false)
          .add("findings", DataTypes.StringType, false);

  private Documents() {}

  /**
   * The rows of a file.
   *
   * @param file number of the file in the order of paths, from 0
   * @param key what its results are kept under; empty when there are none, or no report
   */
  static List<Row> rows(long file, String path, String key, List<DocumentResult> documents) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      DocumentResult document = documents.get(i);
      String name = document.entry().isEmpty() ? path : path + "!" + document.entry();
      rows.add(
          RowFactory.create(
              file << INDEX_BITS | i,
              name,
              order(name),
              key,
              i,
              document.outcome().name(),
              document.summary() != null,
              document.summary() == null ? 0 : Rank.counted(document.summary()),
              document.summary() != null && Rank.mayLead(document.summary()),
              document.sha256(),
              document.wording(),
              document.fingerprint(),
              Results.write(List.of(document.withoutFindings())),
              Results.write(List.of(onlyFindings(document)))));
    }
    return rows;
  }

  private static DocumentResult onlyFindings(DocumentResult document) {
    return new DocumentResult(
        "", "", document.outcome(), "", null, null, document.findings(), List.of(), "", "");
  }

  /** Bytes that compare as the text does in Java. */
  static byte[] order(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  /** The document that the column "result" or "findings" holds. */
  static DocumentResult read(Row row, String column) {
    return Results.read(row.<String>getAs(column)).get(0);
  }

  /** The findings in the column of that name. */
  static List<FindingRow> findings(Row row) {
    return read(row, "findings").findings();
  }
}
