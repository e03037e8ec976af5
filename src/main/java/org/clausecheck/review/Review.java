package org.clausecheck.review;

import java.util.List;
import java.util.Map;
import org.clausecheck.library.Family;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Unreadable;

/**
 * The whole answer on one contract: everything that a report prints.
 *
 * @param text the contract's text, for reports that show or mark it
 * @param kind what kind of document it is
 * @param title of the agreement; empty when none was found
 * @param parties with their roles
 * @param shares how the source characters divide, adding up to all of them
 * @param unreadable what could not be read
 * @param headline what the positions add up to, in one to three sentences
 * @param families one line a family, in the families' order
 * @param findings by leverage, worst first
 * @param notices what else the reader must know (language, expired waivers, contradictions in the
 *     text)
 * @param as the side it was read for, "licensor" or "licensee"
 * @param libraryVersion content hash of the library
 * @param clauses the outline as a flat list, for reports that link to clauses
 */
public record Review(
    ContractText text,
    Kind kind,
    String title,
    List<ReviewedParty> parties,
    List<Share> shares,
    List<Unreadable> unreadable,
    String headline,
    List<FamilyVerdict> families,
    List<Finding> findings,
    List<String> notices,
    String as,
    String libraryVersion,
    List<Heading> clauses) {
  public Review {
    parties = List.copyOf(parties);
    shares = List.copyOf(shares);
    unreadable = List.copyOf(unreadable);
    families = List.copyOf(families);
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
    clauses = List.copyOf(clauses);
  }

  /**
   * What kind of document it is.
   *
   * @param id "agreement", "amendment" or "no-licence"
   * @param says one line for a reader; empty for a whole agreement
   * @param why what it was told by; empty for a whole agreement
   */
  public record Kind(String id, String says, String why) {
    /** A whole agreement that is held against the positions. */
    public static final Kind AGREEMENT = new Kind("agreement", "", "");
  }

  /** Whether positions apply to a document of this kind. */
  public boolean judged() {
    return !kind.id().equals("no-licence");
  }

  /** A party as the reader sees it: homes and aliases joined, role "licensor" and so on. */
  public record ReviewedParty(String name, List<String> aliases, String role, List<String> homes) {}

  /** A share of the source: "analysed", "page number", … with its characters. */
  public record Share(String label, int characters) {}

  /** A family's worst applicable verdict and the fact that decides it. */
  public record FamilyVerdict(Family family, Verdict verdict, String decisive) {}

  /** A clause's place in the outline. */
  public record Heading(String path, int depth, Quote place) {}

  /** How many findings have each verdict; verdicts that do not occur are left out. */
  public Map<Verdict, Long> counts() {
    return findings.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                Finding::verdict,
                () -> new java.util.EnumMap<>(Verdict.class),
                java.util.stream.Collectors.counting()));
  }
}
