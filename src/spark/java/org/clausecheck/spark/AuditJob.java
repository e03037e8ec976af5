package org.clausecheck.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.clausecheck.audit.DocumentAnalysis;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.Tables;
import org.clausecheck.audit.Tables.Field;
import org.clausecheck.cli.CommandLineProgram;
import org.clausecheck.cli.DealOptions;
import org.clausecheck.cli.FileLimits;
import org.clausecheck.cli.ReadingOptions;
import org.clausecheck.cli.UsageException;
import org.clausecheck.cli.WorkerCommandLine;
import org.clausecheck.library.DealSettings;
import org.clausecheck.report.ProgramVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * An audit as a job of Apache Spark: the same rows, of as many agreements as a cluster can read.
 */
@Command(
    name = "clausecheck-spark",
    description = "Analyses every agreement of a folder on a cluster and writes an audit's tables.",
    mixinStandardHelpOptions = true)
public final class AuditJob implements Callable<Integer> {
  /** Folder of what is under way, below that of the results; it is removed at the end. */
  static final String WORK = "_work";

  /** Agreements gone through at a time to find forms, about 30 MB of them. */
  private static final int FORM_BATCH = 20_000;

  private final PrintStream out;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      required = true,
      description =
          "a folder of agreements on any Hadoop file system, or a text file that names one a line")
  private String in = "";

  @Option(
      names = "--out",
      paramLabel = "PATH",
      required = true,
      description = "a folder for the tables; it must be empty, or not be there")
  private String results = "";

  @Option(names = "--reports", description = "write the single reports, too")
  private boolean reports;

  @Option(
      names = "--task-files",
      paramLabel = "N",
      description = "files of one task (default: ${DEFAULT-VALUE})")
  private int taskFiles = 500;

  @Mixin private FileLimits limits = new FileLimits();
  @Mixin private DealOptions deal = new DealOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  private AuditJob(PrintStream out) {
    this.out = out;
  }

  /** Runs the job; a process that cannot finish it ends with the exit code of the program. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = new CommandLineProgram(out, err).run(new AuditJob(out), args);
    out.flush();
    err.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  @Override
  public Integer call() throws IOException {
    if (taskFiles < 1) {
      throw new UsageException("--task-files must be at least 1");
    }
    limits.check();
    DealSettings settings = deal.settings();
    if (settings.library().isPresent()) {
      throw new UsageException("on a cluster, name the clause library with --library");
    }
    DocumentAnalysis.Settings analysis =
        new DocumentAnalysis.Settings(
            reading.settings(), settings, deal.library(settings), ProgramVersion.exact());
    try (SparkSession spark = SparkSession.builder().appName("Clausecheck").getOrCreate()) {
      run(spark, analysis);
    }
    return 0;
  }

  private void run(SparkSession spark, DocumentAnalysis.Settings analysis) throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Path to = qualified(results, configuration);
    FileSystem system = Listing.system(to, configuration);
    if (system.exists(to) && system.listStatusIterator(to).hasNext()) {
      throw new UsageException(to + " is not empty");
    }
    Path work = new Path(to, WORK);
    if (reports) {
      system.mkdirs(new Path(to, "reports"));
    }
    Path list = new Path(work, "files.jsonl");
    int files;
    try {
      files = Listing.write(qualified(in, configuration), to, list, configuration);
    } catch (UsageException e) {
      system.delete(work, true);
      throw e;
    }
    int slots = spark.sparkContext().defaultParallelism();
    int tasks = Math.max(1, Math.min(files, Math.max(slots, files / taskFiles + 1)));
    Broadcast<SerializableConfiguration> sent =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(configuration));
    Dataset<Row> documents =
        stored(
            spark,
            Listing.read(spark, list, tasks)
                .mapPartitions(
                    new FileAnalysis(plan(analysis, to), sent), Encoders.row(Documents.SCHEMA)),
            new Path(work, "documents"));
    Dataset<Row> lines =
        stored(
            spark,
            new PortfolioRows(spark, work, analysis.library().families(), FORM_BATCH)
                .lines(documents),
            new Path(work, "lines"));
    write(spark, lines, to, new Tables(analysis.library().families()));
    print(files, lines);
    system.delete(work, true);
  }

  private static Path qualified(String path, Configuration configuration) throws IOException {
    Path named = new Path(path);
    return Listing.system(named, configuration).makeQualified(named);
  }

  private Plan plan(DocumentAnalysis.Settings analysis, Path to) throws IOException {
    CommandSpec parsed = Objects.requireNonNull(spec);
    List<String> options =
        WorkerCommandLine.options(parsed).stream()
            .filter(option -> !option.startsWith("--deal=") && !option.startsWith("--library="))
            .toList();
    return new Plan(
        options,
        deal.named().isPresent() ? Files.readString(deal.named().get()) : "",
        Plan.library(deal.libraryNamed()),
        analysis.fingerprint(),
        analysis.reading().limits().bytes(),
        limits.time(),
        limits.memory(),
        reports ? new Path(to, "reports").toUri().toString() : "");
  }

  /** The rows, written down, so that nothing that was read is read again when a machine is lost. */
  static Dataset<Row> stored(SparkSession spark, Dataset<Row> rows, Path file) {
    rows.write().parquet(file.toString());
    return spark.read().schema(rows.schema()).parquet(file.toString());
  }

  private static void write(SparkSession spark, Dataset<Row> lines, Path to, Tables tables) {
    Column[] order = {col("standing"), col("unranked"), col("id")};
    table(
        spark,
        lines.sort(order).select(col("portfolio")),
        new Path(to, "portfolio"),
        tables.portfolio());
    table(
        spark,
        lines
            .select(col("standing"), col("unranked"), col("id"), posexplode(col("findings")))
            .sort(col("standing"), col("unranked"), col("id"), col("pos"))
            .select(col("col")),
        new Path(to, "findings"),
        tables.findings());
    Column parts =
        not(col("outcome").isin(Outcome.UNREADABLE.name(), Outcome.NOT_A_CONTRACT.name()));
    table(
        spark,
        lines
            .select(
                parts.as("parts"),
                col("standing"),
                col("unranked"),
                col("id"),
                posexplode(col("unread")))
            .sort(col("parts"), col("standing"), col("unranked"), col("id"), col("pos"))
            .select(col("col")),
        new Path(to, "unread"),
        tables.unread());
  }

  /** Writes a table as JSON Lines, in order, and the same as Parquet. */
  private static void table(SparkSession spark, Dataset<Row> lines, Path name, List<Field> fields) {
    StructType schema = new StructType();
    for (Field field : fields) {
      schema = schema.add(field.name(), field.number() ? DataTypes.LongType : DataTypes.StringType);
    }
    lines.write().text(name + ".jsonl");
    spark
        .read()
        .schema(schema)
        .option("mode", "FAILFAST")
        .json(name + ".jsonl")
        .write()
        .parquet(name + ".parquet");
  }

  private void print(int files, Dataset<Row> lines) {
    Map<String, Long> counts = new HashMap<>();
    for (Row row : lines.groupBy("outcome").count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    long rows = counts.values().stream().mapToLong(Long::longValue).sum();
    out.printf(Locale.ROOT, "%d files, %d rows%n", files, rows);
    for (Outcome outcome : Outcome.values()) {
      out.printf(
          Locale.ROOT, "%8d  %s%n", counts.getOrDefault(outcome.name(), 0L), outcome.words());
    }
  }
}
