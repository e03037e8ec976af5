package org.clausecheck.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.library.Evidence;
import org.clausecheck.review.Absence;
import org.clausecheck.review.Absence.Likeness.ByWords;
import org.clausecheck.review.Absence.Likeness.OfKind;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Unreadable;

/**
 * What a finding says, in words: composed here and nowhere else, so that every report prints the
 * same.
 *
 * @param finding where the words come from
 * @param heading rank and what the contract does, such as "3. Nothing is paid for exclusivity"
 * @param standing verdict, topic, severity and position, such as "WALK AWAY · Payment for
 *     exclusivity · critical · exclusivity.paid"
 * @param passages the contract's words that prove it
 * @param nearest for a missing position, the passages that came nearest
 * @param entries the rest, in reading order; none is empty
 */
public record FindingText(
    Finding finding,
    String heading,
    String standing,
    List<Passage> passages,
    List<Passage> nearest,
    List<Entry> entries) {
  public FindingText {
    passages = List.copyOf(passages);
    nearest = List.copyOf(nearest);
    entries = List.copyOf(entries);
  }

  /** What an entry is about. */
  public enum Label {
    DECIDED("Decided by"),
    CONDITION("Held against"),
    ACCEPTED("Accepted"),
    TWIN("Together with"),
    SEARCHED("Searched"),
    WHY("Why it matters"),
    EVIDENCE("Who says so"),
    DISSENT("Others differ"),
    ASK("Preferred"),
    SETTLE("Fallback"),
    WALK_AWAY("Walk away if"),
    WORDING("Wording to ask for"),
    SETTLE_WORDING("Wording to settle for");

    private final String words;

    Label(String words) {
      this.words = words;
    }

    /** The label as a reader sees it. */
    public String words() {
      return words;
    }
  }

  /** One labelled statement. */
  public record Entry(Label label, String text) {}

  /**
   * Words of the contract.
   *
   * @param where section and page, such as "Article 7 &gt; 7.2, page 3"
   * @param quote the words themselves
   * @param words the same as one reads them: on one line, with an ellipsis where they are cut out
   *     of a sentence, and only the beginning and end of many
   * @param remark how near it came, for a nearest passage; otherwise empty
   */
  public record Passage(String where, Quote quote, String words, String remark) {}

  /** What is told of a finding whose matter was told before. */
  private static final Set<Label> OF_TWIN =
      Set.of(Label.ACCEPTED, Label.ASK, Label.WORDING, Label.SETTLE_WORDING);

  /** Likelihood from which a passage came near; a less likely one is shown only for want of it. */
  private static final double NEAR = 0.05;

  /** The words of a finding on a contract. */
  public static FindingText of(Finding finding, ContractText text) {
    return of(finding, text, OwnTerms.NONE);
  }

  /** The words of a finding on a contract, with what is proposed in the contract's own terms. */
  static FindingText of(Finding finding, ContractText text, OwnTerms terms) {
    Excerpts excerpts = new Excerpts(text);
    return new FindingText(
        finding,
        finding.leverage() + ". " + says(finding),
        standing(finding),
        finding.quotes().stream()
            .map(quote -> new Passage(where(quote), quote, excerpts.deciding(quote), ""))
            .toList(),
        finding.absence().stream()
            .flatMap(absence -> near(absence.nearest()).stream())
            .map(candidate -> candidate(candidate, excerpts))
            .toList(),
        entries(finding, terms));
  }

  /** What the contract does about it, in a sentence; of an unclear one, what is unclear. */
  public static String says(Finding finding) {
    String decisive = finding.decisive().strip();
    boolean told = !decisive.isEmpty() && finding.verdict() != Verdict.UNCLEAR;
    return told
        ? decisive.substring(0, 1).toUpperCase(Locale.ROOT) + decisive.substring(1)
        : finding.verdict() == Verdict.UNCLEAR ? "Unclear: " + finding.title() : finding.title();
  }

  /** The same, told briefly because another finding on the same matter has been told in full. */
  FindingText after(FindingText twin) {
    List<Entry> brief = new ArrayList<>();
    brief.add(new Entry(Label.TWIN, twin.heading() + " One matter; raise both at once."));
    entries.stream().filter(entry -> OF_TWIN.contains(entry.label())).forEach(brief::add);
    return new FindingText(finding, heading, standing, passages, List.of(), brief);
  }

  /** Passages that came near, or else the nearest. */
  private static List<Absence.Candidate> near(List<Absence.Candidate> all) {
    List<Absence.Candidate> near =
        all.stream()
            .filter(
                one -> !(one.likeness() instanceof OfKind ofKind) || ofKind.probability() >= NEAR)
            .toList();
    return near.isEmpty() ? all.stream().limit(1).toList() : near;
  }

  /** Where a quote stands, as a reader finds it: "Article 7 &gt; 7.2, page 3". */
  public static String where(Quote quote) {
    String place = quote.place().describe();
    return quote.clause().isEmpty() ? place : quote.clause() + ", " + place;
  }

  /** All but the contract's words, as lines of plain text: for a note beside those words. */
  public List<String> note() {
    List<String> lines = new ArrayList<>();
    lines.add(heading);
    lines.add(standing);
    for (Entry entry : entries) {
      lines.add(entry.label().words() + ": " + entry.text());
      if (entry.label() == Label.SEARCHED) {
        for (Passage passage : nearest) {
          lines.add(
              "Nearest: “"
                  + passage.words()
                  + "” ("
                  + passage.where()
                  + "; "
                  + passage.remark()
                  + ")");
        }
      }
    }
    return lines;
  }

  /** What it says under a label; empty when it says nothing there. */
  public String entry(Label label) {
    return entries.stream()
        .filter(entry -> entry.label() == label)
        .map(Entry::text)
        .findFirst()
        .orElse("");
  }

  /** Why it does not apply, where it does not. */
  public String reason() {
    return finding.decisive().isBlank() ? finding.condition() : finding.decisive();
  }

  /** Whether there is something to ask for, so that the finding is told in full. */
  public boolean isGap() {
    return isGap(finding.verdict());
  }

  private static boolean isGap(Verdict verdict) {
    return switch (verdict) {
      case WALK_AWAY, MISSING, UNCLEAR, FALLBACK -> true;
      case PREFERRED, NOT_APPLICABLE -> false;
    };
  }

  private static String standing(Finding finding) {
    List<String> parts = new ArrayList<>();
    parts.add(finding.verdict().words().toUpperCase(Locale.ROOT));
    parts.add(finding.title());
    if (isGap(finding.verdict())) {
      parts.add(finding.severity().name().toLowerCase(Locale.ROOT));
      parts.add(sureness(finding.confidence()));
    }
    parts.add(finding.position());
    return String.join(" · ", parts);
  }

  private static String sureness(double confidence) {
    if (confidence >= 0.85) {
      return "sure reading";
    }
    return confidence >= 0.6 ? "fairly sure reading" : "unsure reading, check the words";
  }

  private static List<Entry> entries(Finding finding, OwnTerms terms) {
    List<Entry> entries = new ArrayList<>();
    if (finding.verdict() == Verdict.UNCLEAR) {
      add(entries, Label.DECIDED, finding.decisive());
    }
    if (!Likeness.repeats(finding.condition(), finding.decisive())) {
      add(entries, Label.CONDITION, finding.condition());
    }
    finding
        .acceptance()
        .ifPresent(acceptance -> add(entries, Label.ACCEPTED, accepted(acceptance)));
    finding.absence().ifPresent(absence -> add(entries, Label.SEARCHED, searched(absence)));
    boolean gap = isGap(finding.verdict());
    if (gap) {
      add(entries, Label.WHY, finding.why());
    }
    if (finding.verdict() != Verdict.NOT_APPLICABLE) {
      add(entries, Label.EVIDENCE, evidence(finding.evidence(), gap));
    }
    if (gap) {
      add(entries, Label.DISSENT, finding.dissent());
      add(entries, Label.ASK, finding.ask());
      add(entries, Label.SETTLE, finding.settle());
      // Where it is what the contract gives, it has been said.
      if (finding.verdict() != Verdict.WALK_AWAY) {
        add(entries, Label.WALK_AWAY, finding.walkAway());
      }
      add(entries, Label.WORDING, terms.in(unwrapped(finding.wording())));
      add(entries, Label.SETTLE_WORDING, terms.in(unwrapped(finding.settleWording())));
    }
    return entries;
  }

  private static void add(List<Entry> entries, Label label, String text) {
    if (!text.isBlank()) {
      entries.add(new Entry(label, text.strip()));
    }
  }

  /** The library breaks its lines for its own readers; only an empty line parts paragraphs. */
  private static String unwrapped(String wording) {
    return Arrays.stream(wording.strip().split("\\n\\s{0,50}\\n", -1))
        .map(Printable::line)
        .collect(Collectors.joining("\n"));
  }

  private static String accepted(Finding.Acceptance acceptance) {
    String until = acceptance.until().isEmpty() ? "" : ", until " + acceptance.until();
    return "by " + acceptance.who() + until + ": " + acceptance.reason();
  }

  private static String searched(Absence absence) {
    String kinds =
        Stream.concat(
                absence.searched().stream().map(kind -> kind.id().replace('-', ' ')),
                absence.words().stream().map(word -> "the word “" + word + "”"))
            .collect(Collectors.joining(", "));
    StringBuilder words =
        new StringBuilder()
            .append(String.format(Locale.ROOT, "%,d sentences, for: ", absence.sentences()))
            .append(kinds)
            .append('.');
    if (absence.nearest().isEmpty()) {
      words.append(" No passage came near.");
    }
    if (!absence.unreadable().isEmpty()) {
      words
          .append(" Not searched: ")
          .append(
              absence.unreadable().stream()
                  .map(Unreadable::where)
                  .collect(Collectors.joining(", ")))
          .append('.');
    }
    return words.toString();
  }

  private static Passage candidate(Absence.Candidate candidate, Excerpts excerpts) {
    return new Passage(
        where(candidate.quote()),
        candidate.quote(),
        excerpts.nearest(candidate.quote()),
        remark(candidate.likeness()));
  }

  private static String remark(Absence.Likeness likeness) {
    if (likeness instanceof ByWords byWords) {
      return "has: " + String.join(", ", byWords.words());
    }
    OfKind ofKind = (OfKind) likeness;
    String chance =
        ofKind.probability() < 0.01
            ? "under 1"
            : String.valueOf(Math.round(ofKind.probability() * 100));
    return ofKind.kind().id().replace('-', ' ') + ", " + chance + " %";
  }

  private static String evidence(List<Evidence> evidence, boolean full) {
    return evidence.stream()
        .map(
            item ->
                full && !item.said().isBlank()
                    ? item.citation() + ": " + item.said().strip()
                    : item.citation())
        .collect(Collectors.joining(full ? "\n" : "; "));
  }
}
