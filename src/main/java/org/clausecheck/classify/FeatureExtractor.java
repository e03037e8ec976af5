package org.clausecheck.classify;

import edu.stanford.nlp.pipeline.Annotation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clausecheck.nlp.ContractAnnotations;
import org.clausecheck.nlp.Sentence;
import org.clausecheck.nlp.Stemmer;
import org.clausecheck.nlp.Token;
import org.clausecheck.structure.Clause;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/**
 * What the classifier sees of a sentence: its own words, what its cues say, the words around it,
 * the headings above it, and where it stands.
 */
public final class FeatureExtractor {
  /** In a document with fewer sentences their places say nothing, and nothing need stand. */
  static final int SHORT_DOCUMENT = 30;

  /** Length of the part of an agreement in which its parties get their names, in UTF-16 units. */
  private static final int OPENING = 6_000;

  /** So many sentences before and after are near. */
  private static final int NEAR = 4;

  /** A list item is read with so many words before it that lead in to the list. */
  private static final int LEAD_IN = 20;

  /** Before a list these end a sentence, or an item of another list. */
  private static final Set<String> ENDS = Set.of(".", ";");

  private static final Pattern ALIAS =
      Pattern.compile("\\([^()]{0,80}?[\"“”]([A-Z][A-Za-z0-9&.' -]{1,30})[\"“”][^()]{0,60}\\)");

  private static final Pattern NO_PARTY =
      Pattern.compile(
          "(?:agreement|contract|date|product|software|service|territory|term|license|licence|field"
              + "|technology|effective)s?");

  private final Cues cues;
  private final Concepts concepts;

  FeatureExtractor(Cues cues, Concepts concepts) {
    this.cues = cues;
    this.concepts = concepts;
  }

  /** With the cues and concepts that come with the program. */
  public static FeatureExtractor shipped() {
    return new FeatureExtractor(Cues.shipped(), Concepts.shipped());
  }

  /** The sentences of a contract, in order, as the classifier sees them. */
  public List<SeenSentence> extract(ContractText text, Outline outline) {
    return extract(ContractAnnotations.split(text, outline));
  }

  /** The sentences of a document that is split, in order, as the classifier sees them. */
  List<SeenSentence> extract(Annotation document) {
    Outline outline = ContractAnnotations.outline(document);
    String chars = ContractAnnotations.text(document).text();
    Stems stems = new Stems(partyNames(chars));
    Cues.Finder cueFinder = cues.finder();
    Concepts.Finder conceptFinder = concepts.finder();
    List<Words> all = new ArrayList<>();
    int clauseBefore = -1;
    for (Sentence sentence : ContractAnnotations.sentences(document)) {
      Clause clause = outline.clauseAt(sentence.span().start()).orElseThrow();
      int next = clause.index() + 1;
      int firstItem =
          next < outline.clauses().size()
              ? outline.clauses().get(next).span().start()
              : chars.length();
      List<String> words = new ArrayList<>();
      List<String> masked = new ArrayList<>();
      int leading = 0;
      for (Token token : sentence.tokens()) {
        int from = words.size();
        Cues.words(token.word(), words);
        if (words.size() == from && "$€£¥".contains(token.word())) {
          masked.add("#currency");
        }
        boolean capital = Character.isUpperCase(token.word().charAt(0));
        for (String word : words.subList(from, words.size())) {
          masked.add(stems.masked(word, capital));
        }
        if (token.span().start() < firstItem) {
          leading = ENDS.contains(token.word()) ? 0 : words.size();
        }
      }
      all.add(
          new Words(
              sentence,
              clause,
              clause.index() != clauseBefore,
              words,
              words.subList(Math.max(0, leading - LEAD_IN), leading),
              masked,
              conceptFinder.find(words),
              cueFinder.find(words)));
      clauseBefore = clause.index();
    }
    Map<Integer, BitSet> clauseCues = new HashMap<>();
    Map<Integer, Words> lastOf = new HashMap<>();
    for (Words words : all) {
      words.clause().parent().stream()
          .mapToObj(lastOf::get)
          .filter(lead -> lead != null && !lead.leadIn().isEmpty())
          .forEach(lead -> words.cues().or(across(lead.leadIn(), words.words(), cueFinder)));
      clauseCues.computeIfAbsent(words.clause().index(), c -> new BitSet()).or(words.cues());
      lastOf.put(words.clause().index(), words);
    }
    Map<Integer, Set<Feature>> headings = new HashMap<>();
    List<SeenSentence> seen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Words here = all.get(i);
      Set<Feature> features = new LinkedHashSet<>();
      own(here, features);
      if (i > 0) {
        neighbour(Feature.Group.BEFORE, Feature.Group.CUE_BEFORE, all.get(i - 1), features);
      }
      if (i + 1 < all.size()) {
        neighbour(Feature.Group.AFTER, Feature.Group.CUE_AFTER, all.get(i + 1), features);
      }
      features.addAll(
          headings.computeIfAbsent(
              here.clause().index(),
              c -> headings(here.clause(), outline, chars, stems, conceptFinder, cueFinder)));
      BitSet inClause = clauseCues.getOrDefault(here.clause().index(), here.cues());
      kinds(all, i, inClause, features);
      cues(Feature.Group.CUE_CLAUSE, inClause, features);
      Words lead =
          here.clause().parent().isPresent() ? lastOf.get(here.clause().parent().getAsInt()) : null;
      if (lead != null) {
        lead(lead, features);
      }
      if (all.size() >= SHORT_DOCUMENT) {
        place(here, i, all.size(), features);
      } else {
        alone(here, features);
      }
      seen.add(
          SeenSentence.of(
              here.sentence(), here.clause().index(), cues.kinds(here.cues()), features));
    }
    return seen;
  }

  /**
   * @param leadIn its last words before the first item of a list; empty when a sentence ends there
   */
  private record Words(
      Sentence sentence,
      Clause clause,
      boolean opensClause,
      List<String> words,
      List<String> leadIn,
      List<String> stems,
      List<String> concepts,
      BitSet cues) {}

  /** Cues that begin in the words that lead in to a list and end in one of its items. */
  private static BitSet across(List<String> leadIn, List<String> item, Cues.Finder cueFinder) {
    List<String> joined = new ArrayList<>(leadIn);
    joined.addAll(item);
    BitSet across = cueFinder.find(joined);
    across.andNot(cueFinder.find(leadIn));
    return across;
  }

  private void own(Words here, Set<Feature> features) {
    List<String> stems = here.stems();
    for (int i = 0; i < stems.size(); i++) {
      String stem = stems.get(i);
      String before = i == 0 ? "^" : stems.get(i - 1);
      features.add(new Feature(Feature.Group.WORD, stem));
      features.add(new Feature(Feature.Group.PAIR, before + ' ' + stem));
      if (i > 1) {
        features.add(new Feature(Feature.Group.SKIP, stems.get(i - 2) + ' ' + stem));
      }
    }
    for (String word : here.words()) {
      if (word.length() > 5) {
        features.add(new Feature(Feature.Group.ROOT, word.substring(0, 5)));
      }
    }
    concepts(here.concepts(), features);
    cues(Feature.Group.CUE, here.cues(), features);
    features.add(
        new Feature(
            Feature.Group.PLACE,
            "length " + Math.min(8, 32 - Integer.numberOfLeadingZeros(stems.size()))));
  }

  private static void concepts(List<String> row, Set<Feature> features) {
    for (int i = 0; i < row.size(); i++) {
      String concept = row.get(i);
      features.add(new Feature(Feature.Group.CONCEPT, concept));
      if (i > 0) {
        features.add(new Feature(Feature.Group.ROW, row.get(i - 1) + ' ' + concept));
      }
      if (i > 1) {
        features.add(
            new Feature(Feature.Group.ROW, row.get(i - 2) + ' ' + row.get(i - 1) + ' ' + concept));
      }
    }
    List<String> distinct = row.stream().distinct().sorted().toList();
    for (int i = 0; i < distinct.size(); i++) {
      for (int j = i + 1; j < distinct.size(); j++) {
        features.add(new Feature(Feature.Group.TOGETHER, distinct.get(i) + ' ' + distinct.get(j)));
      }
    }
  }

  private void neighbour(
      Feature.Group words, Feature.Group itsCues, Words there, Set<Feature> features) {
    for (String stem : there.stems()) {
      features.add(new Feature(words, stem));
    }
    for (String concept : there.concepts()) {
      features.add(new Feature(words, "~" + concept));
    }
    cues(itsCues, there.cues(), features);
  }

  private void kinds(List<Words> all, int at, BitSet inClause, Set<Feature> features) {
    kinds("here", all.get(at).cues(), features);
    kinds("clause", inClause, features);
    if (at > 0) {
      kinds("before", all.get(at - 1).cues(), features);
    }
    if (at + 1 < all.size()) {
      kinds("after", all.get(at + 1).cues(), features);
    }
    int[] near = new int[ClauseKind.values().length];
    for (int i = Math.max(0, at - NEAR); i <= Math.min(all.size() - 1, at + NEAR); i++) {
      for (ClauseKind kind : cues.kinds(all.get(i).cues())) {
        near[kind.ordinal()]++;
      }
    }
    for (ClauseKind kind : ClauseKind.values()) {
      int count = near[kind.ordinal()];
      if (count > 1) {
        features.add(
            new Feature(
                Feature.Group.KIND, kind.id() + (count > NEAR ? " all around" : " around")));
      }
    }
  }

  private void kinds(String where, BitSet found, Set<Feature> features) {
    for (ClauseKind kind : cues.kinds(found)) {
      features.add(new Feature(Feature.Group.KIND, kind.id() + ' ' + where));
    }
  }

  private static void alone(Words here, Set<Feature> features) {
    features.add(new Feature(Feature.Group.ALONE, "alone"));
    for (String stem : here.stems()) {
      features.add(new Feature(Feature.Group.ALONE, stem));
    }
    List<String> concepts = here.concepts().stream().distinct().sorted().toList();
    for (int i = 0; i < concepts.size(); i++) {
      features.add(new Feature(Feature.Group.ALONE, "~" + concepts.get(i)));
      for (int j = i + 1; j < concepts.size(); j++) {
        features.add(
            new Feature(Feature.Group.ALONE, "~" + concepts.get(i) + " ~" + concepts.get(j)));
      }
    }
  }

  private void lead(Words lead, Set<Feature> features) {
    for (String stem : lead.stems()) {
      features.add(new Feature(Feature.Group.LEAD, stem));
    }
    for (String concept : lead.concepts()) {
      features.add(new Feature(Feature.Group.LEAD, "~" + concept));
    }
    BitSet found = lead.cues();
    for (int c = found.nextSetBit(0); c >= 0; c = found.nextSetBit(c + 1)) {
      features.add(new Feature(Feature.Group.LEAD, "cue " + cues.get(c).pattern()));
    }
  }

  private void cues(Feature.Group group, BitSet found, Set<Feature> features) {
    for (int c = found.nextSetBit(0); c >= 0; c = found.nextSetBit(c + 1)) {
      features.add(new Feature(group, cues.get(c).pattern()));
    }
  }

  private Set<Feature> headings(
      Clause clause,
      Outline outline,
      String chars,
      Stems stems,
      Concepts.Finder conceptFinder,
      Cues.Finder cueFinder) {
    Set<Feature> features = new LinkedHashSet<>();
    for (Clause step : outline.ancestry(clause)) {
      Span heading = step.heading();
      if (heading == null) {
        continue;
      }
      Feature.Group group =
          step.index() == clause.index() ? Feature.Group.HEADING : Feature.Group.UNDER;
      List<String> words = new ArrayList<>();
      Cues.words(heading.in(chars).replace(' ', '-'), words);
      for (String concept : conceptFinder.find(words)) {
        features.add(new Feature(group, "~" + concept));
      }
      kinds(group.id(), cueFinder.find(words), features);
      String before = "";
      for (String word : words) {
        String stem = stems.masked(word, true);
        features.add(new Feature(group, stem));
        if (!before.isEmpty()) {
          features.add(new Feature(group, before + ' ' + stem));
        }
        before = stem;
      }
    }
    return features;
  }

  private static void place(Words here, int index, int of, Set<Feature> features) {
    Clause clause = here.clause();
    features.add(new Feature(Feature.Group.PLACE, "tenth " + 10 * index / of));
    if (index < 5) {
      features.add(new Feature(Feature.Group.PLACE, "sentence " + index));
    }
    features.add(
        new Feature(Feature.Group.PLACE, "in " + clause.type().name().toLowerCase(Locale.ROOT)));
    features.add(new Feature(Feature.Group.PLACE, "depth " + Math.min(4, clause.depth())));
    if (here.opensClause()) {
      features.add(new Feature(Feature.Group.PLACE, "opens its clause"));
    }
    if (clause.heading() != null) {
      features.add(new Feature(Feature.Group.PLACE, "has a heading"));
    }
  }

  /** The words of the names that the opening of the agreement gives its parties. */
  private static Set<String> partyNames(String chars) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = ALIAS.matcher(chars.substring(0, Math.min(OPENING, chars.length())));
    while (matcher.find()) {
      List<String> words = new ArrayList<>();
      Cues.words(matcher.group(1).replace(' ', '-'), words);
      if (words.stream().noneMatch(word -> NO_PARTY.matcher(word).matches())) {
        names.addAll(words);
      }
    }
    return names;
  }

  /** Base forms of words, names and numbers masked, British spelling made American. */
  private static final class Stems {
    /** Common names of the parties, by the side of the grant they stand on; and the months. */
    private static final Map<String, String> MASKS = new HashMap<>();

    static {
      mask("#grantor", "licensor licensors franchisor supplier vendor manufacturer seller owner");
      mask("#grantor", "provider principal developer");
      mask("#grantee", "licensee licensees franchisee distributor distributors reseller purchaser");
      mask("#grantee", "buyer customer dealer affiliate agent");
      mask("#month", "january february march april june july august september october november");
      mask("#month", "december");
    }

    private static final Pattern ISE = Pattern.compile("is(e|es|ed|ing|ation|ations)$");

    private final Stemmer stemmer = new Stemmer();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> parties;

    Stems(Set<String> parties) {
      this.parties = parties;
    }

    private static void mask(String as, String words) {
      for (String word : words.split(" ")) {
        MASKS.put(word, as);
      }
    }

    String masked(String word, boolean capital) {
      char first = word.charAt(0);
      if (Character.isDigit(first) || first == '*') {
        boolean year = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        return year ? "#year" : "#";
      }
      String mask = MASKS.get(word);
      if (mask != null) {
        return mask;
      }
      return capital && parties.contains(word) ? "#party" : known.computeIfAbsent(word, this::stem);
    }

    private String stem(String word) {
      String spelt = word.startsWith("licenc") ? "licens" + word.substring(6) : word;
      if (spelt.length() > 7) {
        spelt = ISE.matcher(spelt).replaceFirst("iz$1");
      }
      return stemmer.stem(spelt);
    }
  }
}
