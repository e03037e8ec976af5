package org.clausecheck.facts.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.facts.phrases.Phrase.Step;

/**
 * Finds the phrases of a book in one wording after another. A search backtracks but never tries the
 * same step twice at the same word, so it takes at most (steps &times; words) steps for a phrase.
 * For one thread: it remembers words it has met.
 */
public final class PhraseFinder {
  /** Of two that begin at one word the longer first; then in the order of the file. */
  private static final Comparator<Match> IN_THE_TEXT =
      Comparator.comparingInt(Match::from).thenComparingInt(m -> -m.next());

  private final PhraseBook book;
  private final Map<String, BitSet> choicesOf = new HashMap<>();
  private long[] tried = new long[256];
  private long stepsTried;

  PhraseFinder(PhraseBook book) {
    this.book = book;
  }

  /** How many steps of phrases it has tried so far: what it cost, whatever the machine. */
  public long steps() {
    return stepsTried;
  }

  /** Everything found in a wording, by heading; within a heading in the order of the text. */
  public Map<String, List<Match>> find(Wording wording) {
    int words = wording.forms().size();
    BitSet[] choices = new BitSet[words];
    BitSet present = new BitSet();
    for (int i = 0; i < words; i++) {
      choices[i] = choicesOf.computeIfAbsent(wording.forms().get(i), book::choicesOf);
      present.or(choices[i]);
    }
    BitSet[] places = places(choices, present);
    BitSet candidates = book.candidates(present);
    Map<String, List<Match>> found = new HashMap<>();
    BitSet missing = new BitSet();
    for (int p = candidates.nextSetBit(0); p >= 0; p = candidates.nextSetBit(p + 1)) {
      Phrase phrase = book.phrase(p);
      missing.clear();
      missing.or(phrase.required());
      missing.andNot(present);
      if (missing.isEmpty()) {
        List<Match> matches =
            new Search(phrase, wording, choices).all(starts(phrase, places, words));
        if (!matches.isEmpty()) {
          found.computeIfAbsent(phrase.group(), g -> new ArrayList<>(2)).addAll(matches);
        }
      }
    }
    found.values().forEach(matches -> matches.sort(IN_THE_TEXT));
    return found;
  }

  /** For each choice the words that belong to it. */
  private static BitSet[] places(BitSet[] choices, BitSet present) {
    BitSet[] places = new BitSet[present.length()];
    for (int word = 0; word < choices.length; word++) {
      for (int c = choices[word].nextSetBit(0); c >= 0; c = choices[word].nextSetBit(c + 1)) {
        if (places[c] == null) {
          places[c] = new BitSet(choices.length);
        }
        places[c].set(word);
      }
    }
    return places;
  }

  /** The words that a phrase may begin with. */
  private static BitSet starts(Phrase phrase, BitSet[] places, int words) {
    BitSet starts = new BitSet(words);
    if (phrase.first().length == 0) {
      starts.set(0, words);
    }
    for (int choice : phrase.first()) {
      if (choice < places.length && places[choice] != null) {
        starts.or(places[choice]);
      }
    }
    return starts;
  }

  /** One phrase in one wording. */
  private final class Search {
    private final Phrase phrase;
    private final Step[] steps;
    private final Wording wording;
    private final BitSet[] choices;
    private final int words;
    private final Map<String, int[]> marks = new HashMap<>(4);
    private int end;

    Search(Phrase phrase, Wording wording, BitSet[] choices) {
      this.phrase = phrase;
      this.steps = phrase.steps();
      this.wording = wording;
      this.choices = choices;
      this.words = choices.length;
    }

    /** All matches that do not overlap, from the left. */
    List<Match> all(BitSet starts) {
      List<Match> matches = List.of();
      int from = starts.nextSetBit(0);
      if (from >= 0) {
        forget();
      }
      while (from >= 0) {
        marks.clear();
        if (run(0, from)) {
          matches = matches.isEmpty() ? new ArrayList<>(2) : matches;
          matches.add(new Match(phrase.group(), from, end, parts()));
          from = Math.max(end, from + 1);
          forget();
        } else {
          from++;
        }
        from = starts.nextSetBit(from);
      }
      return matches;
    }

    private void forget() {
      int needed = (steps.length * (words + 1) + 63) / 64;
      if (tried.length < needed) {
        tried = new long[Math.max(needed, 2 * tried.length)];
      } else {
        Arrays.fill(tried, 0, needed, 0);
      }
    }

    private Map<String, Match.Part> parts() {
      if (marks.isEmpty()) {
        return Map.of();
      }
      Map<String, Match.Part> parts = new HashMap<>();
      marks.forEach(
          (name, at) -> {
            if (at[0] >= 0 && at[1] >= at[0]) {
              parts.put(name, new Match.Part(at[0], at[1]));
            }
          });
      return parts;
    }

    private boolean run(int firstStep, int firstWord) {
      int step = firstStep;
      int word = firstWord;
      while (true) {
        int key = step * (words + 1) + word;
        if ((tried[key >> 6] & (1L << key)) != 0) {
          return false;
        }
        tried[key >> 6] |= 1L << key;
        stepsTried++;
        Step current = steps[step];
        if (current instanceof Step.Word w) {
          if (word >= words || !choices[word].get(w.choice())) {
            return false;
          }
          step++;
          word++;
        } else if (current instanceof Step.Either either) {
          if (run(either.first(), word)) {
            return true;
          }
          step = either.second();
        } else if (current instanceof Step.AnyWord) {
          if (word >= words) {
            return false;
          }
          step++;
          word++;
        } else if (current instanceof Step.Jump jump) {
          step = jump.to();
        } else if (current instanceof Step.Mark mark) {
          return marked(mark, step, word);
        } else if (current instanceof Step.OfType of) {
          return things(of.type(), step, word);
        } else {
          end = word;
          return true;
        }
      }
    }

    private boolean marked(Step.Mark mark, int step, int word) {
      int[] at = marks.computeIfAbsent(mark.part(), p -> new int[] {-1, -2});
      int slot = mark.opens() ? 0 : 1;
      int before = at[slot];
      at[slot] = word;
      if (run(step + 1, word)) {
        return true;
      }
      at[slot] = before;
      return false;
    }

    private boolean things(String type, int step, int word) {
      if (word >= words) {
        return false;
      }
      for (Wording.Thing thing : wording.things().get(word)) {
        if (thing.type().equals(type) && run(step + 1, thing.next())) {
          return true;
        }
      }
      return false;
    }
  }
}
