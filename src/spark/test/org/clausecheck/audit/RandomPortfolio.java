package org.clausecheck.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.PartyRow;
import org.clausecheck.audit.DocumentResult.Summary;
import org.clausecheck.library.Family;

/**
 * Results drawn from so few words that all sorts of ties come about: forms that drift away from
 * their first, agreements that fit an amendment alike, entries of one name, copies of copies.
 */
public final class RandomPortfolio {
  private static final List<String> NAMES =
      List.of("Nordlys", "Halden", "Corvane", "Tallgrass", "Ostrava", "Meridian", "Quillon");

  private static final List<String> FORMS = List.of(" AB", ", Inc.", " GmbH", "");
  private static final List<String> DATES = List.of("2019-03-01", "2020-07-15", "2021-01-31");

  private static final List<String> TITLES =
      List.of("License Agreement", "Supply and License Agreement", "Patent License", "Supply", "");

  private final Random random;
  private final List<File> files = new ArrayList<>();
  private final List<List<String>> texts = new ArrayList<>();

  /** A file with the documents that it gave. */
  public record File(String path, String key, List<DocumentResult> documents) {}

  /** Draws the results of so many files. */
  public RandomPortfolio(long seed, int count) {
    this.random = new Random(seed);
    for (int i = 0; i < count; i++) {
      List<DocumentResult> documents = new ArrayList<>();
      documents.add(document("", i));
      for (int inside = random.nextInt(10) - 7; inside > 0; inside--) {
        documents.add(document(any(List.of("annex.txt", "schedule.txt")), i));
      }
      String path = any(List.of("a", "ä", "Ａ", "😀", "b!c")) + "/" + i + ".txt";
      files.add(new File(path, "key" + i, documents));
    }
    files.sort(java.util.Comparator.comparing(File::path));
  }

  /** The files in the order of an audit. */
  public List<File> files() {
    return files;
  }

  /** The lines of an audit's portfolio, findings and unread parts, in its order. */
  public List<List<String>> lines(List<Family> families) {
    PortfolioBuilder builder = new PortfolioBuilder(families);
    files.forEach(file -> builder.add(file.path(), file.key(), file.documents()));
    Map<String, List<DocumentResult>> byKey =
        files.stream().collect(Collectors.toMap(File::key, File::documents));
    Tables tables = new Tables(families);
    return builder.build().rows().stream()
        .map(
            row -> {
              List<FindingRow> findings = byKey.get(row.key()).get(row.index()).findings();
              List<String> lines = new ArrayList<>();
              lines.add(tables.portfolio(row, findings));
              lines.addAll(tables.findings(row, findings));
              lines.addAll(tables.unread(row));
              return lines;
            })
        .toList();
  }

  private DocumentResult document(String entry, int number) {
    String sha256 = "sha" + (random.nextInt(8) == 0 ? random.nextInt(number + 1) : number) + entry;
    int kind = random.nextInt(20);
    if (kind == 0) {
      return DocumentResult.without(entry, sha256, Outcome.NO_LICENCE, "a lease");
    }
    if (kind == 1) {
      return DocumentResult.without(entry, "", Outcome.UNREADABLE, "damaged");
    }
    Summary summary = summary();
    boolean amendment = kind < 6;
    return new DocumentResult(
        entry,
        sha256,
        amendment ? Outcome.AMENDMENT : Outcome.ANALYSED,
        "",
        summary,
        amendment ? new Amendment(any(TITLES), some(DATES, 2), List.of("1: longer")) : null,
        List.of(Agreements.finding("of " + number)),
        kind == 7 ? List.of("page 3: an image", "the end") : List.of(),
        Shingles.of(String.join(" ", text())).encoded(),
        random.nextInt(3) == 0 ? "wording" + random.nextInt(40) : "");
  }

  private Summary summary() {
    Summary base =
        Agreements.summary(any(TITLES), random.nextInt(30), some(DATES, 2), "replaced below");
    List<PartyRow> parties =
        some(NAMES, 4).stream()
            .map(name -> new PartyRow(name + any(FORMS), "neither", List.of()))
            .toList();
    return new Summary(
        base.title(),
        base.kind(),
        parties,
        base.exclusivity(),
        any(List.of("Sweden", "Norway")),
        base.start(),
        base.term(),
        base.end(),
        base.renewal(),
        base.renewalNotice(),
        base.convenience(),
        base.law(),
        base.forum(),
        base.upfront(),
        base.escrow(),
        base.families(),
        base.worst(),
        base.counts(),
        base.weight(),
        base.headline(),
        base.dates(),
        base.language(),
        base.pages(),
        base.reading());
  }

  /** A text of its own, or one that drifts from an earlier one. */
  private List<String> text() {
    List<String> words;
    if (texts.isEmpty() || random.nextInt(6) == 0) {
      words = IntStream.range(0, 150).mapToObj(i -> "w" + random.nextInt(5_000)).toList();
    } else {
      words = new ArrayList<>(any(texts));
      for (int changed = random.nextInt(9); changed > 0; changed--) {
        words.set(random.nextInt(words.size()), "w" + random.nextInt(5_000));
      }
    }
    texts.add(words);
    return words;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(List<T> of, int most) {
    int count = random.nextInt(most + 1);
    return random.ints(count, 0, of.size()).distinct().mapToObj(of::get).toList();
  }
}
