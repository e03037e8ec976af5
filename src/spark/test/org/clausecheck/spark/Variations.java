package org.clausecheck.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.document.WordCopy;

/**
 * Synthetic portfolios: variations of the test contracts, with other parties, dates, sums and
 * clauses, as text, and one in ten each as Markdown, HTML and Word; among a hundred of them two
 * copies, two copies in another layout and three amendments. The same number gives the same file.
 */
final class Variations {
  private static final Pattern COMPANY =
      Pattern.compile(
          "(\\p{L}{2,30})(,? (?i:LLC|AB|Inc|GmbH|Ltd|Limited|Corporation|Corp|AG|AS|Company|plc)\\b)");

  private static final Pattern YEAR = Pattern.compile("\\b20[012]\\d\\b");
  private static final Pattern SUM = Pattern.compile("\\b\\d{2,3},\\d{3}\\b");

  private final List<String> contracts = new ArrayList<>();
  private final int longest;

  /**
   * @param longest about how many words of a contract stand in a variation: its opening, and
   *     paragraphs that follow on one another
   */
  Variations(Path testContracts, int longest) throws IOException {
    this.longest = longest;
    DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
    List<Path> files;
    try (Stream<Path> all = Files.list(testContracts)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.toString().matches(".*\\.(yaml|md)"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      try {
        contracts.add(reader.read(file).text().text());
      } catch (UnreadableDocumentException e) {
        throw new IOException(e);
      }
    }
  }

  /** Writes the files 0 to {@code count - 1}, a thousand to a folder. */
  void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path below = Files.createDirectories(folder.resolve("" + i / 1_000));
      String name = String.format(Locale.ROOT, "agreement-%06d.", i);
      List<String> paragraphs = text(i).lines().toList();
      switch (i % 10) {
        case 3 -> write(below.resolve(name + "md"), String.join("\n\n", paragraphs));
        case 5 -> write(below.resolve(name + "html"), page(paragraphs));
        case 7 -> Files.write(below.resolve(name + "docx"), WordCopy.of(paragraphs));
        default -> write(below.resolve(name + "txt"), text(i));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String page(List<String> paragraphs) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n");
    for (String paragraph : paragraphs) {
      page.append("<p>")
          .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
          .append("</p>\n");
    }
    return page.toString();
  }

  private String text(int number) {
    return switch (number % 100) {
      case 50, 51 -> text(number - 40);
      case 60, 61 -> text(number - 40).replace("\n", "\r\n  ");
      case 70, 71, 72 -> amendment(number - 40);
      default -> contract(number);
    };
  }

  private String contract(int number) {
    Random random = new Random(number);
    String contract = contracts.get(random.nextInt(contracts.size()));
    List<String> paragraphs = shortened(List.of(contract.split("\n")), random);
    for (int dropped = random.nextInt(4); dropped > 0; dropped--) {
      paragraphs.remove(paragraphs.size() / 4 + random.nextInt(paragraphs.size() / 2));
    }
    int lots = random.nextInt(paragraphs.size());
    for (int lot = 0; lot < lots; lot++) {
      paragraphs.set(
          paragraphs.size() / 2 + random.nextInt(paragraphs.size() / 2),
          "The parties keep a list of lot " + random.nextInt(1_000_000) + " at their seats.");
    }
    String text = String.join("\n", paragraphs);
    text = COMPANY.matcher(text).replaceAll("$1 " + name(number) + "$2");
    text = YEAR.matcher(text).replaceAll("20" + (10 + random.nextInt(15)));
    return SUM.matcher(text).replaceAll((10 + random.nextInt(900)) + ",000");
  }

  /** The first paragraphs, about a third of the words, and then those from a place by lot on. */
  private List<String> shortened(List<String> paragraphs, Random random) {
    int opening = within(paragraphs, longest / 3);
    int from = opening + random.nextInt(paragraphs.size() - opening + 1) / 2;
    List<String> rest = paragraphs.subList(from, paragraphs.size());
    List<String> kept = new ArrayList<>(paragraphs.subList(0, opening));
    kept.addAll(rest.subList(0, within(rest, longest - longest / 3)));
    return kept;
  }

  /** How many paragraphs have so many words. */
  private static int within(List<String> paragraphs, int words) {
    int count = 0;
    for (int left = words; count < paragraphs.size() && left > 0; count++) {
      left -= paragraphs.get(count).split(" ").length;
    }
    return count;
  }

  private static String name(int number) {
    return "Nor" + Integer.toString(number, 36).replaceAll("\\d", "o$0") + "dal";
  }

  private static String amendment(int number) {
    return """
        FIRST AMENDMENT TO LICENSE AGREEMENT

        This First Amendment (this "Amendment") to the License Agreement dated March %d, 2019 is \
        made on May 2, 2021 between %2$s Bio AB, a company of Sweden ("Licensor"), and %2$s Pharma \
        Inc., a Delaware corporation ("Licensee").

        1. Section 4.1 of the License Agreement is hereby amended by replacing "five (5) years" \
        with "seven (7) years".

        2. Licensor grants to Licensee the license under the License Agreement for lot %3$d, too.

        3. All other terms of the License Agreement remain in full force and effect.

        IN WITNESS WHEREOF the parties have signed this Amendment.
        """
        .formatted(1 + number % 28, name(number), number);
  }

  /**
   * Writes a portfolio: the test contracts' folder, where to, how many files, and of how many
   * words.
   */
  public static void main(String[] arguments) throws IOException {
    new Variations(Path.of(arguments[0]), Integer.parseInt(arguments[3]))
        .write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }
}
