package org.clausecheck.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Takes in the files of a request: one as its body, or two, one behind the other. */
final class Uploads {
  private final long most;

  /**
   * @param most bytes of a file
   */
  Uploads(long most) {
    this.most = most;
  }

  /** The file that is the body, under its {@code name}. */
  Path one(Http http, Map<String, String> query, Path folder) throws Refusal, IOException {
    Path file = place(folder.resolve("original"), query.getOrDefault("name", "contract"));
    http.save(file, most, -1);
    return file;
  }

  /**
   * The two drafts that the body holds: the first {@code length} bytes are the old one, under its
   * name {@code old}, the others the new one, {@code new}.
   */
  List<Path> two(Http http, Map<String, String> query, Path folder) throws Refusal, IOException {
    String length = query.getOrDefault("length", "");
    if (!length.matches("[0-9]{1,15}")) {
      throw new Refusal(
          400, "length: how many bytes of the body are the old draft; the new one follows");
    }
    Path old = place(folder.resolve("old"), query.getOrDefault("old", "old"));
    Path latest = place(folder.resolve("new"), query.getOrDefault("new", "new"));
    if (Long.parseLong(length) > most) {
      throw new Refusal(413, "more than " + (most >> 20) + " MiB (--max-size sets it)");
    }
    http.save(old, 2 * most, Long.parseLong(length));
    http.save(latest, 2 * most, -1);
    return List.of(old, latest);
  }

  private static Path place(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FileNames.safe(name));
    if (!folder.equals(file.getParent())) {
      throw new IllegalStateException("a name that leads out of its folder: " + file);
    }
    return file;
  }
}
