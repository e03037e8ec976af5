package org.clausecheck.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files that broke, or were made to break, a reader, on disk. */
public final class HostileCorpus {
  private HostileCorpus() {}

  /** Writes them into a folder, each with a name that says what is wrong with it. */
  public static void write(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
      Files.write(folder.resolve(file.getKey().replace('/', '∕')), file.getValue());
    }
  }
}
