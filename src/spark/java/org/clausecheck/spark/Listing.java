package org.clausecheck.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.clausecheck.audit.Audit;
import org.clausecheck.cli.UsageException;
import scala.Tuple2;

/**
 * Lists every file below a folder, or those that a manifest names, as an audit does. The list is
 * written as it is found and sorted by the cluster, so that it may be longer than memory.
 */
final class Listing {
  private static final int LONGEST_LINE = 8_192;
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:/.*");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final StructType FOUND =
      new StructType()
          .add("path", DataTypes.StringType)
          .add("address", DataTypes.StringType)
          .add("problem", DataTypes.StringType);

  /** The files in the order of their paths, numbered from 0. */
  static final StructType FILES =
      new StructType()
          .add("number", DataTypes.LongType)
          .add("path", DataTypes.StringType)
          .add("address", DataTypes.StringType)
          .add("problem", DataTypes.StringType);

  private final Configuration configuration;
  private final Writer list;
  private int files;

  /**
   * A file found.
   *
   * @param path as the rows name it
   * @param address where it is, as a URI
   * @param problem why it cannot be opened at all; empty when it can be tried
   */
  private record Found(String path, String address, String problem) {}

  /** A folder that is still to be listed, with the beginning of the paths in it. */
  private record Folder(Path folder, String prefix) {}

  private Listing(Configuration configuration, Writer list) {
    this.configuration = configuration;
    this.list = list;
  }

  /**
   * Lists the files.
   *
   * @param in a folder; or a file that names files, one a line, absolute or from its own folder on.
   *     It has its file system in it
   * @param apart our own results, passed over where they lie below the folder
   * @param file where to write the list
   * @return number of files
   * @throws UsageException if there is no such folder or manifest
   */
  static int write(Path in, Path apart, Path file, Configuration configuration) throws IOException {
    FileSystem system = system(in, configuration);
    FileStatus status;
    try {
      status = system.getFileStatus(in);
    } catch (FileNotFoundException e) {
      throw new UsageException(in + ": no such file or folder");
    }
    try (Writer list =
        new BufferedWriter(
            new OutputStreamWriter(
                system(file, configuration).create(file), StandardCharsets.UTF_8))) {
      Listing listing = new Listing(configuration, list);
      if (status.isDirectory()) {
        listing.walk(in, apart);
      } else {
        listing.manifest(in);
      }
      return listing.files;
    }
  }

  /** The file system of a path; the local one without checksum files of its own. */
  static FileSystem system(Path path, Configuration configuration) throws IOException {
    FileSystem system = path.getFileSystem(configuration);
    return system instanceof LocalFileSystem local ? local.getRaw() : system;
  }

  private void walk(Path root, Path apart) throws IOException {
    Deque<Folder> open = new ArrayDeque<>();
    open.push(new Folder(root, ""));
    while (!open.isEmpty()) {
      Folder next = open.pop();
      FileSystem system = system(next.folder(), configuration);
      try {
        if (!next.prefix().isEmpty() && system.exists(new Path(next.folder(), Audit.STORE))) {
          add(next.prefix(), next.folder(), "results of another audit");
          continue;
        }
        RemoteIterator<FileStatus> inside = system.listStatusIterator(next.folder());
        while (inside.hasNext()) {
          FileStatus status = inside.next();
          Path path = status.getPath();
          String name = (next.prefix().isEmpty() ? "" : next.prefix() + "/") + path.getName();
          if (!status.isDirectory() || isLink(path)) {
            add(name, path, problem(path));
          } else if (!path.equals(apart)) {
            open.push(new Folder(path, name));
          }
        }
      } catch (IOException e) {
        if (next.prefix().isEmpty()) {
          throw e;
        }
        add(next.prefix(), next.folder(), "cannot be opened");
      }
    }
  }

  private void manifest(Path manifest) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                system(manifest, configuration).open(manifest), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() > LONGEST_LINE
            || line.indexOf('\0') >= 0
            || line.indexOf('\uFFFD') >= 0) {
          throw new UsageException(
              manifest + ": no manifest of files, one path a line in UTF-8, and no folder");
        }
        if (!line.isBlank()) {
          add(line, manifest.getParent());
        }
      }
    }
  }

  private void add(String line, Path folder) throws IOException {
    Path path;
    try {
      path =
          ADDRESS.matcher(line).matches() || line.startsWith("/")
              ? new Path(line)
              : new Path(folder, new Path(null, null, line));
      path = path.makeQualified(folder.toUri(), folder);
    } catch (IllegalArgumentException e) {
      add(line, folder, "no path of a file");
      return;
    }
    add(line, path, problem(path));
  }

  private void add(String name, Path path, String problem) throws IOException {
    files++;
    list.write(JSON.writeValueAsString(new Found(name, path.toUri().toString(), problem)));
    list.write('\n');
  }

  /** Only a local file tells at once. */
  private static String problem(Path path) {
    if (isLink(path)) {
      return "symbolic link, not followed";
    }
    return isLocal(path)
            && Files.exists(local(path))
            && !Files.isRegularFile(local(path), LinkOption.NOFOLLOW_LINKS)
        ? "not a regular file"
        : "";
  }

  private static boolean isLink(Path path) {
    return isLocal(path) && Files.isSymbolicLink(local(path));
  }

  private static boolean isLocal(Path path) {
    return "file".equals(path.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /**
   * The files of a list in the order of their paths, those next to each other in different tasks.
   *
   * @param tasks number of tasks
   */
  static Dataset<Row> read(SparkSession spark, Path list, int tasks) {
    JavaRDD<Row> found = spark.read().schema(FOUND).json(list.toString()).javaRDD().distinct(tasks);
    JavaRDD<Row> numbered =
        found
            .sortBy(row -> row.<String>getAs("path"), true, tasks)
            .zipWithIndex()
            .mapToPair(one -> new Tuple2<>(one._2(), one._1()))
            .partitionBy(new HashPartitioner(tasks))
            .map(
                one ->
                    RowFactory.create(one._1(), one._2().get(0), one._2().get(1), one._2().get(2)));
    return spark.createDataFrame(numbered, FILES);
  }
}
