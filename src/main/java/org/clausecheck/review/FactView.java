package org.clausecheck.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.Fact;
import org.clausecheck.library.Condition;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Vocabulary;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Mark;
import org.clausecheck.text.Unreadable;

/**
 * The facts as conditions may see them. Where the document could not be read in part, what is not
 * stated is unclear: it may stand in the part that was not read. Where it is not in English,
 * everything is.
 */
final class FactView implements Condition.Facts {
  private static final Pattern ID = Pattern.compile("[a-z-]{1,60}+");

  private static final Properties WORDS = words();

  private final Map<String, Fact<Object>> facts = new HashMap<>();

  FactView(ContractText text, ContractFacts contract, DealSettings deal) {
    Optional<String> foreign = foreign(text);
    Optional<String> unread = unread(text);
    for (Vocabulary.Term term : Vocabulary.standard().terms()) {
      Fact<Object> fact = term.read().apply(contract, deal);
      boolean ofContract = !term.name().startsWith("deal.");
      if (ofContract && silent(fact)) {
        fact = new Fact.NotStated<>();
      }
      if (ofContract && foreign.isPresent()) {
        fact = new Fact.Unclear<>(foreign.get(), List.of());
      } else if (ofContract && unread.isPresent() && fact instanceof Fact.NotStated) {
        fact = new Fact.Unclear<>(unread.get(), List.of());
      }
      facts.put(term.name(), fact);
    }
  }

  /** Facts that are given. */
  FactView(Map<String, Fact<Object>> given) {
    facts.putAll(given);
  }

  /** Why nothing can be judged, where the language is not English. */
  static Optional<String> foreign(ContractText text) {
    String language = text.info().language();
    return language.equals("en") || language.equals("und")
        ? Optional.empty()
        : Optional.of(
            "the agreement is in "
                + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
                + "; only English is read");
  }

  /** Characters below which an unread part cannot hold a clause, however short. */
  private static final int SHORTEST_CLAUSE = 25;

  /** Covered characters in a row below which no clause is hidden, only a value. */
  private static final int COVERED_CLAUSE = 50;

  /** Why absence cannot be told, where a part was not read. */
  static Optional<String> unread(ContractText text) {
    List<Unreadable> unread = text.unreadable().stream().filter(FactView::holdsWords).toList();
    return unread.isEmpty()
        ? covered(text)
        : Optional.of(
            unread.get(0).where()
                + (unread.size() == 1 ? "" : " and " + (unread.size() - 1) + " more")
                + " could not be read; it may stand there");
  }

  /** Why absence cannot be told, where so much is covered that a clause could stand there. */
  private static Optional<String> covered(ContractText text) {
    return text.marks().stream()
        .filter(mark -> mark.kind() == Mark.Kind.COVERED)
        .filter(mark -> mark.source().length() >= COVERED_CLAUSE)
        .findFirst()
        .map(
            mark ->
                "words on "
                    + text.place(text.fromSource(mark.source())).describe()
                    + " are covered; it may stand there");
  }

  /** Whether a clause could stand in a part: the bullets of a page without a code are none. */
  private static boolean holdsWords(Unreadable part) {
    return part.characters() == 0 || part.characters() >= SHORTEST_CLAUSE;
  }

  /** A negative without words of the agreement is silence, however it was put. */
  private static boolean silent(Fact<Object> fact) {
    return fact instanceof Fact.Stated<Object> stated
        && stated.proof().isEmpty()
        && (stated.answer().equals(false)
            || stated.answer().equals("none")
            || stated.answer().equals("unstated")
            || stated.answer().equals(List.of()));
  }

  @Override
  public Fact<Object> apply(String name) {
    Fact<Object> fact = facts.get(name);
    if (fact == null) {
      throw new IllegalArgumentException("no such fact: " + name);
    }
    return fact;
  }

  /** A fact's value as a reader sees it; "not stated" and the like where it has none. */
  String words(String name) {
    Fact<Object> fact = apply(name);
    if (fact instanceof Fact.Stated<Object> stated) {
      return words(name, stated.answer());
    }
    if (fact instanceof Fact.Unclear<Object> unclear) {
      return unclear.why();
    }
    return state(fact);
  }

  private static String words(String name, Object value) {
    if (value instanceof Boolean bool) {
      return bool ? "yes" : "no";
    }
    if (value instanceof List<?> list) {
      List<String> members =
          list.stream()
              .sorted(Comparator.comparing(FactView::isOther))
              .map(member -> words(name, member))
              .toList();
      return switch (members.size()) {
        case 0 -> "nothing";
        case 1 -> members.get(0);
        default ->
            String.join(", ", members.subList(0, members.size() - 1))
                + " and "
                + members.get(members.size() - 1);
      };
    }
    String word = value.toString();
    String own = WORDS.getProperty(name + "." + word);
    return own != null
        ? own
        : WORDS.getProperty(
            word,
            word.replace('-', value instanceof String && ID.matcher(word).matches() ? ' ' : '-'));
  }

  /** What is not named comes last. */
  private static boolean isOther(Object member) {
    return String.valueOf(member).equals("other");
  }

  private static Properties words() {
    Properties words = new Properties();
    try (InputStream in = FactView.class.getResourceAsStream("values.properties")) {
      if (in == null) {
        throw new IllegalStateException("values.properties is missing from the program");
      }
      words.load(in);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String state(Fact<Object> fact) {
    if (fact instanceof Fact.Stated) {
      return "stated";
    }
    if (fact instanceof Fact.Unclear) {
      return "unclear";
    }
    return fact instanceof Fact.Redacted ? "redacted" : "not stated";
  }
}
