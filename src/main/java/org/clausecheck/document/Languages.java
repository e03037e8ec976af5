package org.clausecheck.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfile;
import com.optimaize.langdetect.profiles.LanguageProfileBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Tells the language of words by their n-grams, with Optimaize's detector and profiles.
 *
 * <p>English is told from its neighbours alone, by the commoner n-grams of each, so that next to
 * nothing is loaded for an agreement in English. What is not English is held against every language
 * the library knows.
 */
final class Languages {
  /** Not told. */
  static final String UNKNOWN = "und";

  static final String ENGLISH = "en";

  /** One or more of each family, so that no other European language comes nearest to English. */
  private static final List<String> NEIGHBOURS =
      List.of(ENGLISH, "de", "fr", "es", "it", "nl", "sv", "da", "fi", "pl");

  /** Of the neighbours' n-grams those that make one in so many, or more. */
  private static final long RAREST = 2_000;

  /** The detector samples n-grams at random; the same text must give the same answer. */
  private static final long SEED = 1;

  private Languages() {}

  private static final class Near {
    static final LanguageDetector DETECTOR =
        detector(NEIGHBOURS.stream().map(LdLocale::fromString).toList(), RAREST);
  }

  private static final class All {
    static final LanguageDetector DETECTOR =
        detector(BuiltInLanguages.getLanguages(), Long.MAX_VALUE);
  }

  /** Whether words are likelier English than of a neighbouring language. */
  static boolean areEnglish(String words) {
    return best(Near.DETECTOR, words, 0.5).equals(ENGLISH);
  }

  /**
   * The language that words are in.
   *
   * @param sure how likely it must be, from .5 to 1
   * @return ISO 639-1 code, or {@link #UNKNOWN}
   */
  static String of(String words, double sure) {
    return best(All.DETECTOR, words, sure);
  }

  private static String best(LanguageDetector detector, String words, double sure) {
    // Profiles are made from running text, where capitals are rare.
    List<DetectedLanguage> likely = detector.getProbabilities(words.toLowerCase(Locale.ROOT));
    return likely.isEmpty() || likely.get(0).getProbability() < sure
        ? UNKNOWN
        : likely.get(0).getLocale().getLanguage();
  }

  private static LanguageDetector detector(List<LdLocale> languages, long rarest) {
    JsonFactory json = new JsonFactory();
    return LanguageDetectorBuilder.create(NgramExtractors.standard())
        .withProfiles(languages.stream().map(language -> profile(json, language, rarest)).toList())
        .shortTextAlgorithm(0)
        .seed(SEED)
        .build();
  }

  /**
   * Reads one of the library's profiles. Its own reader takes a hundred milliseconds longer for the
   * same.
   */
  private static LanguageProfile profile(JsonFactory factory, LdLocale language, long rarest) {
    Map<String, Integer> counts = new LinkedHashMap<>(4_096);
    long[] totals = new long[NgramExtractors.standard().getGramLengths().size() + 1];
    try (InputStream in =
            Objects.requireNonNull(
                LanguageDetector.class.getResourceAsStream("/languages/" + language),
                language.toString());
        JsonParser json = factory.createParser(in)) {
      String field = "";
      int length = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field = json.currentName();
        } else if (token == JsonToken.VALUE_NUMBER_INT && field.equals("n_words")) {
          totals[++length] = json.getLongValue();
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
          counts.put(field, json.getIntValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LanguageProfileBuilder profile = new LanguageProfileBuilder(language);
    counts.forEach(
        (gram, count) -> {
          if (count >= totals[gram.length()] / rarest) {
            profile.addGram(gram, count);
          }
        });
    return profile.build();
  }
}
