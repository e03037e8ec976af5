package org.clausecheck.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausecheck.audit.DocumentResult.Amendment;
import org.clausecheck.audit.DocumentResult.FindingRow;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.audit.DocumentResult.PartyRow;
import org.clausecheck.audit.DocumentResult.Reading;
import org.clausecheck.audit.DocumentResult.Summary;

/** Small agreements and results for tests. */
final class Agreements {
  private static final List<String> GOODS =
      List.of(
          "enzymes", "antennas", "seed potatoes", "dental scanners", "road salt", "hearing aids");

  private Agreements() {}

  /** An agreement of about 250 words; another number gives other parties, goods and figures. */
  static String text(int number) {
    String goods = GOODS.get(number % GOODS.size());
    return String.format(
        Locale.ROOT,
        """
        LICENCE AGREEMENT

        This Licence Agreement is made on %1$d March 2020 between Nordlys%2$d Bio AB, a company of \
        Sweden ("Licensor"), and Grand%2$d Pharma, Inc., a Delaware corporation ("Licensee").

        1. Grant. Licensor hereby grants to Licensee an exclusive licence under lot %2$d to make and \
        sell %3$s in Sweden, Norway and district number %2$d, for the uses that Schedule %2$d lists.

        2. Payment. Licensee shall pay Licensor a non-refundable fee of EUR %2$d000 within thirty \
        (30) days of the date of this Agreement, and a royalty of %1$d percent of Net Sales of %3$s.

        3. Term. This Agreement begins on %1$d March 2020 and remains in force for five years. It is \
        renewed for one year at a time unless a party gives ninety (90) days' notice before its end.

        4. Termination. Either party may terminate this Agreement for material breach that is not \
        cured within sixty (60) days of notice. Plant %2$d and its stock of %3$s then revert.

        5. Law. This Agreement is governed by the laws of Switzerland. Disputes about %3$s of lot \
        %2$d are finally settled by arbitration in Geneva under the rules of the ICC.

        IN WITNESS WHEREOF the parties have signed this Agreement.
        """,
        1 + number % 28,
        number,
        goods);
  }

  /** Writes agreements {@code 0} to {@code count - 1} into a folder. */
  static void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.writeString(
          folder.resolve(String.format(Locale.ROOT, "agreement-%05d.txt", i)),
          text(i),
          StandardCharsets.UTF_8);
    }
  }

  /** The result of an analysed agreement whose words are {@code text}. */
  static DocumentResult result(String text, Summary summary, FindingRow... findings) {
    return new DocumentResult(
        "",
        DocumentAnalysis.sha256(text.getBytes(StandardCharsets.UTF_8)),
        Outcome.ANALYSED,
        "",
        summary,
        null,
        List.of(findings),
        List.of(),
        Shingles.of(text).encoded(),
        Wording.sha256(text));
  }

  /** The result of an amendment. */
  static DocumentResult amendment(String text, Summary summary, Amendment amendment) {
    return new DocumentResult(
        "",
        DocumentAnalysis.sha256(text.getBytes(StandardCharsets.UTF_8)),
        Outcome.AMENDMENT,
        "",
        summary,
        amendment,
        List.of(),
        List.of(),
        Shingles.of(text).encoded(),
        Wording.sha256(text));
  }

  static Summary summary(String title, int weight, List<String> dates, String... parties) {
    return new Summary(
        title,
        "licence",
        Arrays.stream(parties)
            .map(name -> new PartyRow(name, "neither", List.of("Sweden")))
            .toList(),
        "exclusive",
        "Sweden",
        "2020-03-01",
        "fixed, five years",
        "2025-03-01",
        "automatic, one year",
        "2024-12-01",
        "nobody",
        "Switzerland",
        "arbitration",
        "none",
        "none",
        Map.of("exclusivity", "walk-away"),
        "walk-away",
        Map.of("walk-away", 1),
        weight,
        "One walk away.",
        dates,
        "en",
        0,
        Reading.NONE);
  }

  /** The same agreement, read with a doubt. */
  static Summary doubted(Summary of, String doubt) {
    return new Summary(
        of.title(),
        of.kind(),
        of.parties(),
        of.exclusivity(),
        of.territory(),
        of.start(),
        of.term(),
        of.end(),
        of.renewal(),
        of.renewalNotice(),
        of.convenience(),
        of.law(),
        of.forum(),
        of.upfront(),
        of.escrow(),
        of.families(),
        of.worst(),
        of.counts(),
        of.weight(),
        of.headline(),
        of.dates(),
        of.language(),
        of.pages(),
        new Reading(Map.of(), "", "", List.of(doubt)));
  }

  static FindingRow finding(String quote) {
    return new FindingRow(
        1,
        "exclusivity",
        "exclusivity.paid",
        "Exclusivity is paid for",
        "walk-away",
        "critical",
        "exclusive without a fee",
        quote,
        "2.1, line 7",
        "It shuts others out.",
        "Ask for a fee.");
  }
}
