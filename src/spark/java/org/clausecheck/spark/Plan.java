package org.clausecheck.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the files are analysed; travels to every task.
 *
 * @param options of the child process that hold on any machine
 * @param deal the file of settings, as text; empty when none was named
 * @param library the files of the clause library by name, as text; empty for the shipped one
 * @param fingerprint of all that decides a result besides the bytes
 * @param largest size of the largest file, in bytes
 * @param time longest time for one file, wall clock
 * @param memory heap of a child process, in MiB
 * @param reports address of the folder for single reports; empty when none are wanted
 */
record Plan(
    List<String> options,
    String deal,
    Map<String, String> library,
    String fingerprint,
    long largest,
    Duration time,
    int memory,
    String reports)
    implements Serializable {
  Plan {
    options = List.copyOf(options);
    library = Map.copyOf(library);
  }

  /** The clause library in a folder, to be sent; empty when there is no folder. */
  static Map<String, String> library(Optional<Path> folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (folder.isPresent()) {
      try (Stream<Path> files = Files.list(folder.get())) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          texts.put(String.valueOf(file.getFileName()), Files.readString(file));
        }
      }
    }
    return texts;
  }

  /**
   * Lays the settings and the library down on this machine.
   *
   * @param folder where
   * @return the options that name them, with the others
   */
  List<String> optionsIn(Path folder) throws IOException {
    List<String> here = new ArrayList<>(options);
    if (!deal.isEmpty()) {
      here.add("--deal=" + Files.writeString(folder.resolve("deal.yaml"), deal));
    }
    if (!library.isEmpty()) {
      Path texts = Files.createDirectory(folder.resolve("library"));
      for (Map.Entry<String, String> text : library.entrySet()) {
        Files.writeString(texts.resolve(text.getKey()), text.getValue());
      }
      here.add("--library=" + texts);
    }
    return here;
  }
}
