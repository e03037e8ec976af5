package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.clausecheck.report.Printable;

/** Names that come from a client, made names of files that stay in their folder. */
final class FileNames {
  /** Most bytes of a name; the reports' names are longer, and file systems take 255. */
  private static final int LONGEST = 120;

  private static final int LONGEST_ENDING = 12;

  /** Devices that Windows takes for files whatever their ending. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..{0,200})?");

  private FileNames() {}

  /** The last part of a path, without what a file system would obey; never empty. */
  static String safe(String given) {
    int from = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1;
    StringBuilder name = new StringBuilder();
    for (char c : Printable.line(given.substring(from)).toCharArray()) {
      name.append(Character.isISOControl(c) || ":*?\"<>|!".indexOf(c) >= 0 ? '-' : c);
    }
    String safe = cut(name.toString().strip().replaceAll("[. ]{1,200}$", ""));
    return safe.isEmpty() || safe.startsWith(".") || DEVICE.matcher(safe).matches()
        ? "contract" + (safe.isEmpty() || safe.startsWith(".") ? "" : "-") + safe
        : safe;
  }

  /** Shortened before its ending. */
  private static String cut(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    while ((stem + ending).getBytes(UTF_8).length > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.strip() + ending;
  }
}
