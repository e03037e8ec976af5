package org.clausecheck.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clausecheck.document.TextLine.Piece;

/**
 * The Tesseract program on this computer, if it is installed. Each picture goes through a process
 * of its own; nothing is written to disk.
 */
final class Tesseract {
  private static final int LEFT = 6;
  private static final int TOP = 7;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 9;
  private static final int CONFIDENCE = 10;
  private static final int WORD = 11;

  private final Path program;

  private Tesseract(Path program) {
    this.program = program;
  }

  /** The program, looked for along the PATH. */
  static Optional<Tesseract> installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator)) {
      for (String name : List.of("tesseract", "tesseract.exe")) {
        Path program = Path.of(folder.isEmpty() ? "." : folder, name);
        if (!folder.isEmpty() && Files.isExecutable(program) && Files.isRegularFile(program)) {
          return Optional.of(new Tesseract(program));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A page as it was recognised.
   *
   * @param columns blocks of text in reading order, each a list of lines
   * @param confidence mean of the words' confidences, 0 to 100
   * @param words number of words
   */
  record Page(List<List<TextLine>> columns, double confidence, int words) {}

  /**
   * Recognises the words of a page. Waits for the program; safe to call from several threads.
   *
   * @param picture of the whole page, in grey
   * @param height of the page in points
   * @param scale points a pixel
   * @param number of the page, 0-based
   * @throws IOException if the program fails or takes longer than {@code longest}
   */
  Page read(BufferedImage picture, float height, float scale, int number, Duration longest)
      throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                program.toString(),
                "stdin",
                "stdout",
                "--dpi",
                Integer.toString(Math.round(72 / scale)),
                "tsv")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Pages are recognised side by side; threads within a page only get in one another's way.
    command.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = command.start();
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
    try {
      try (OutputStream in = process.getOutputStream()) {
        in.write(
            String.format(Locale.ROOT, "P5\n%d %d\n255\n", picture.getWidth(), picture.getHeight())
                .getBytes(StandardCharsets.US_ASCII));
        in.write(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
      }
      String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("the program ended with code " + process.exitValue());
      }
      return parse(table, height, scale, number);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      alarm.cancel(false);
      process.destroyForcibly();
    }
  }

  /** Reads Tesseract's table: one row a word, with block, paragraph, line and box in pixels. */
  private static Page parse(String table, float height, float scale, int number) {
    List<List<Piece>> lines = new ArrayList<>();
    List<String> blocks = new ArrayList<>();
    String line = "";
    double confidence = 0;
    int words = 0;
    for (String row : table.lines().skip(1).toList()) {
      String[] cells = row.split("\t", -1);
      if (cells.length <= WORD || cells[WORD].isBlank() || !cells[0].equals("5")) {
        continue;
      }
      String at = cells[2] + "." + cells[3] + "." + cells[4];
      float left = Integer.parseInt(cells[LEFT]) * scale;
      float top = Integer.parseInt(cells[TOP]) * scale;
      float wide = Integer.parseInt(cells[WIDTH]) * scale;
      float high = Integer.parseInt(cells[HEIGHT]) * scale;
      if (!at.equals(line)) {
        lines.add(new ArrayList<>());
        blocks.add(cells[2]);
        line = at;
      }
      add(lines.get(lines.size() - 1), cells[WORD], left, top, wide, high, height);
      confidence += Double.parseDouble(cells[CONFIDENCE]);
      words++;
    }
    return new Page(columns(lines, blocks, number), words == 0 ? 0 : confidence / words, words);
  }

  private static void add(
      List<Piece> line, String word, float left, float top, float wide, float high, float height) {
    Piece last = line.isEmpty() ? null : line.get(line.size() - 1);
    if (last == null || left - last.right > 3 * last.size) {
      last = new Piece(left, top + high, high);
      line.add(last);
    } else {
      last.addSpace();
    }
    float share = wide / word.length();
    for (int i = 0; i < word.length(); i++) {
      last.add(word.charAt(i), left + share * i, height - top - high, share, high, false, false);
    }
    last.right = left + wide;
  }

  private static List<List<TextLine>> columns(
      List<List<Piece>> lines, List<String> blocks, int number) {
    float size = medianHeight(lines);
    float leftEdge = Float.MAX_VALUE;
    float rightEdge = 0;
    for (List<Piece> line : lines) {
      for (Piece piece : line) {
        // Heights of words differ with their letters; the lines of a page are set in one size.
        piece.size = piece.size > 1.8f * size ? piece.size : size;
      }
      leftEdge = Math.min(leftEdge, line.get(0).left);
      rightEdge = Math.max(rightEdge, line.get(line.size() - 1).right);
    }
    List<List<TextLine>> columns = new ArrayList<>();
    String block = "";
    for (int i = 0; i < lines.size(); i++) {
      if (!blocks.get(i).equals(block)) {
        columns.add(new ArrayList<>());
        block = blocks.get(i);
      }
      columns
          .get(columns.size() - 1)
          .add(new TextLine(lines.get(i), leftEdge, rightEdge, number, columns.size() - 1));
    }
    return columns;
  }

  private static float medianHeight(List<List<Piece>> lines) {
    List<Float> heights = lines.stream().flatMap(List::stream).map(p -> p.size).sorted().toList();
    return heights.isEmpty() ? 10 : heights.get(heights.size() / 2);
  }
}
