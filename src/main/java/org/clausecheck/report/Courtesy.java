package org.clausecheck.report;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.clausecheck.report.FindingText.Label;

/** What the other side is told: what is asked for, and why; in few words, and nothing else. */
final class Courtesy {
  /** Most words of a request. */
  static final int WORDS = 40;

  /** By position; the library's own reasons are for us alone. */
  private static final Properties REASONS = Data.properties("reasons.properties");

  private Courtesy() {}

  /** Positions for which there is a reason to tell. */
  static Set<String> reasoned() {
    return REASONS.stringPropertyNames();
  }

  /** Whether the other side is asked about a finding at all. */
  static boolean isAsked(FindingText text) {
    if (text.finding().acceptance().isPresent() || !text.entry(Label.TWIN).isEmpty()) {
      return false;
    }
    return switch (text.finding().verdict()) {
      case WALK_AWAY, MISSING, UNCLEAR -> true;
      case FALLBACK, PREFERRED, NOT_APPLICABLE -> false;
    };
  }

  /** The request, with its reason where there is room for it. */
  static String request(FindingText text) {
    String asked = asked(text);
    String why = REASONS.getProperty(text.finding().position(), "");
    String whole = why.isEmpty() ? asked : asked + " " + why;
    if (words(whole) <= WORDS) {
      return whole;
    }
    return words(asked) <= WORDS ? asked : "We would like to discuss: " + topic(text) + ".";
  }

  private static String asked(FindingText text) {
    String ask = text.entry(Label.ASK);
    boolean unclear = text.finding().verdict() == org.clausecheck.review.Verdict.UNCLEAR;
    for (String verb : List.of("Ask", "Offer")) {
      if (!unclear && ask.startsWith(verb + " ")) {
        String request = "We would " + verb.toLowerCase(Locale.ROOT) + ask.substring(verb.length());
        return withoutOurs(request.replace("your own", "our own"));
      }
    }
    return "We would like to make this clear together: " + topic(text) + ".";
  }

  /** Without what only we should know, such as "at or above your floor". */
  private static String withoutOurs(String request) {
    int ours = request.indexOf(" your ");
    int comma = ours < 0 ? -1 : request.lastIndexOf(',', ours);
    return comma < 0 ? request : request.substring(0, comma) + ".";
  }

  private static String topic(FindingText text) {
    String title = text.finding().title();
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** How many words a text has. */
  static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }
}
