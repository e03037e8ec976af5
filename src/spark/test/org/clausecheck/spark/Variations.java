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

/**
 * Synthetic portfolios: variations of the test contracts, with other parties, dates, sums and
 * clauses; among a hundred of them two copies, two copies in another layout and three amendments.
 * The same number gives the same file.
 */
final class Variations {
  private static final Pattern COMPANY =
      Pattern.compile(
          "(\\p{L}{2,30})(,? (?i:LLC|AB|Inc|GmbH|Ltd|Limited|Corporation|Corp|AG|AS|Company|plc)\\b)");

  private static final Pattern YEAR = Pattern.compile("\\b20[012]\\d\\b");
  private static final Pattern SUM = Pattern.compile("\\b\\d{2,3},\\d{3}\\b");

  private final List<String> contracts = new ArrayList<>();

  Variations(Path testContracts) throws IOException {
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
      Files.writeString(
          below.resolve(String.format(Locale.ROOT, "agreement-%06d.txt", i)),
          text(i),
          StandardCharsets.UTF_8);
    }
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
    List<String> paragraphs = new ArrayList<>(List.of(contract.split("\n")));
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

  /** Writes a portfolio: the test contracts' folder, where to, and how many files. */
  public static void main(String[] arguments) throws IOException {
    new Variations(Path.of(arguments[0]))
        .write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }
}
