package org.clausecheck.audit;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one document gave, as plain data: it can be stored, sent and read back without this
 * program's other classes.
 *
 * @param entry name inside the file ("annex.docx" in a mail); empty for the file itself
 * @param sha256 of the document's bytes, in lower-case hexadecimal; empty when they could not be
 *     had
 * @param outcome what became of it; on its own it is never a duplicate
 * @param reason why it could not be read, is no contract or grants no licence; otherwise empty
 * @param summary the portfolio's columns; null unless analysed
 * @param amendment what it amends and how; null when it is no amendment
 * @param findings the positions, by leverage
 * @param unread parts that could not be read, each with the reason
 * @param fingerprint see {@link Shingles}; empty unless analysed
 * @param wording see {@link Wording}; empty unless all of it was read and analysed
 */
public record DocumentResult(
    String entry,
    String sha256,
    Outcome outcome,
    String reason,
    @Nullable Summary summary,
    @Nullable Amendment amendment,
    List<FindingRow> findings,
    List<String> unread,
    String fingerprint,
    String wording)
    implements Serializable {
  public DocumentResult {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
  }

  /** Every document ends in exactly one of these. */
  public enum Outcome {
    ANALYSED("analysed"),
    AMENDMENT("amendment to"),
    DUPLICATE("duplicate of"),
    NO_LICENCE("no licence"),
    NOT_A_CONTRACT("not a contract"),
    UNREADABLE("unreadable");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The outcome as a reader sees it. */
    public String words() {
      return words;
    }
  }

  /** A document that gave nothing. */
  public static DocumentResult without(
      String entry, String sha256, Outcome outcome, String reason) {
    return new DocumentResult(
        entry, sha256, outcome, reason, null, null, List.of(), List.of(), "", "");
  }

  /** The same without its findings, which are most of it. */
  public DocumentResult withoutFindings() {
    return new DocumentResult(
        entry,
        sha256,
        outcome,
        reason,
        summary,
        amendment,
        List.of(),
        unread,
        fingerprint,
        wording);
  }

  /**
   * An agreement in one row. Texts are as written, or say "not stated", "redacted" or "unclear".
   *
   * @param title of the agreement; empty when none was found
   * @param kind licence, distribution, …
   * @param parties in the order of the preamble
   * @param exclusivity nature of the grant
   * @param territory as written
   * @param start first day, ISO 8601; empty when there is no such date
   * @param term what decides the end, and the length
   * @param end last day of the initial term, ISO 8601; empty when there is no such date
   * @param renewal who may prolong, for how long, on what notice
   * @param renewalNotice last day to give notice for or against renewal, ISO 8601; empty when there
   *     is no such date
   * @param convenience who may leave without cause, on what notice
   * @param law governing law
   * @param forum where disputes go
   * @param upfront the lump sum
   * @param escrow what is deposited
   * @param families verdict by family, as ids
   * @param worst worst verdict, as id
   * @param counts number of findings by verdict id
   * @param weight how much there is to renegotiate; larger is worse
   * @param headline what the positions add up to
   * @param dates that stand in its opening words, ISO 8601
   * @param language ISO 639-1, or "und"
   * @param pages of the document; 0 when the format has none
   * @param reading where its facts stand, and what keeps it from being sure
   */
  public record Summary(
      String title,
      String kind,
      List<PartyRow> parties,
      String exclusivity,
      String territory,
      String start,
      String term,
      String end,
      String renewal,
      String renewalNotice,
      String convenience,
      String law,
      String forum,
      String upfront,
      String escrow,
      Map<String, String> families,
      String worst,
      Map<String, Integer> counts,
      int weight,
      String headline,
      List<String> dates,
      String language,
      int pages,
      Reading reading)
      implements Serializable {
    public Summary {
      parties = List.copyOf(parties);
      families = Collections.unmodifiableMap(new TreeMap<>(families));
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
      dates = List.copyOf(dates);
    }

    /** The names of the parties with that role, or of all when it is empty. */
    List<String> names(String role) {
      return parties.stream()
          .filter(party -> role.isEmpty() || party.role().equals(role))
          .map(PartyRow::name)
          .toList();
    }
  }

  /**
   * Where an agreement's facts stand, and what keeps the row from being sure.
   *
   * @param places of the facts by the heading of their column: "9.1, page 3"
   * @param sum the lump sums added up, in figures; empty when there is none or they do not add up
   * @param currency of the sum, ISO 4217; empty with it
   * @param doubts why it may rank higher than it should: what is blacked out, unread or unknown
   */
  public record Reading(
      Map<String, String> places, String sum, String currency, List<String> doubts)
      implements Serializable {
    /** Nothing known, nothing doubted. */
    static final Reading NONE = new Reading(Map.of(), "", "", List.of());

    public Reading {
      places = Collections.unmodifiableMap(new TreeMap<>(places));
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * A party.
   *
   * @param role "licensor", "licensee", "both" or "neither"
   * @param homes as written
   */
  public record PartyRow(String name, String role, List<String> homes) implements Serializable {
    public PartyRow {
      homes = List.copyOf(homes);
    }
  }

  /**
   * What an amendment says of itself.
   *
   * @param amends title of the agreement that it amends, as written; empty when it does not say
   * @param dates of that agreement, ISO 8601
   * @param changes what it changes, in its own words, each with its place
   */
  public record Amendment(String amends, List<String> dates, List<String> changes)
      implements Serializable {
    public Amendment {
      dates = List.copyOf(dates);
      changes = List.copyOf(changes);
    }
  }

  /**
   * A finding in one row.
   *
   * @param verdict as id
   * @param quote the deciding words; empty when there are none
   * @param place where the quote stands
   */
  public record FindingRow(
      int leverage,
      String family,
      String position,
      String title,
      String verdict,
      String severity,
      String decisive,
      String quote,
      String place,
      String why,
      String ask)
      implements Serializable {}
}
