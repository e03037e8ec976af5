package org.clausecheck.facts.phrases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One phrase, compiled to a small program. It is run by backtracking that never tries the same
 * instruction twice at the same word, so a search takes at most (instructions &times; words) steps.
 */
final class Phrase {

  /** One step of the program. */
  sealed interface Step {
    record Word(Set<String> forms, List<String> prefixes) implements Step {
      boolean accepts(String form) {
        if (forms.contains(form)) {
          return true;
        }
        for (String prefix : prefixes) {
          if (form.startsWith(prefix)) {
            return true;
          }
        }
        return false;
      }
    }

    record AnyWord() implements Step {}

    record OfType(String type) implements Step {}

    /** Tries {@code first}, then {@code second}. */
    record Either(int first, int second) implements Step {}

    record Jump(int to) implements Step {}

    record Mark(String part, boolean opens) implements Step {}

    record End() implements Step {}
  }

  private final String group;
  private final Step[] steps;
  private final List<Step.Word> required;

  Phrase(String group, List<Step> steps, List<Step.Word> required) {
    this.group = group;
    this.steps = steps.toArray(new Step[0]);
    this.required = List.copyOf(required);
  }

  String group() {
    return group;
  }

  /** The word that must occur and is best for finding candidates, if any must. */
  Optional<Step.Word> trigger() {
    return best(required);
  }

  /** The rarest of these words. */
  static Optional<Step.Word> best(List<Step.Word> words) {
    return words.stream().max(Comparator.comparingDouble(Phrase::rank));
  }

  /** Longer and fewer words are rarer in a text. */
  private static double rank(Step.Word word) {
    int shortest = Integer.MAX_VALUE;
    for (String form : word.forms()) {
      shortest = Math.min(shortest, form.length());
    }
    for (String prefix : word.prefixes()) {
      shortest = Math.min(shortest, prefix.length());
    }
    return shortest / (1.0 + 0.2 * (word.forms().size() + word.prefixes().size()));
  }

  /** All matches that do not overlap, from the left. */
  List<Match> find(Wording wording) {
    int words = wording.forms().size();
    for (Step.Word word : required) {
      if (!occurs(word, wording.forms())) {
        return List.of();
      }
    }
    List<Match> matches = new ArrayList<>(1);
    Search search = new Search(wording);
    int from = 0;
    while (from < words) {
      int next = search.from(from);
      if (next < 0) {
        from++;
      } else {
        matches.add(new Match(group, from, next, search.parts()));
        from = Math.max(next, from + 1);
        search = new Search(wording);
      }
    }
    return matches;
  }

  private static boolean occurs(Step.Word word, List<String> forms) {
    for (String form : forms) {
      if (word.accepts(form)) {
        return true;
      }
    }
    return false;
  }

  /** One search through a wording; remembers what it has tried. */
  private final class Search {
    private final Wording wording;
    private final long[] tried;
    private final Map<String, int[]> marks = new HashMap<>();
    private int end;

    Search(Wording wording) {
      this.wording = wording;
      this.tried = new long[(steps.length * (wording.forms().size() + 1) + 63) / 64];
    }

    /** Word after a match that begins here, or -1. */
    int from(int word) {
      marks.clear();
      return run(0, word) ? end : -1;
    }

    Map<String, Match.Part> parts() {
      Map<String, Match.Part> parts = new HashMap<>();
      marks.forEach(
          (name, at) -> {
            if (at[1] >= at[0]) {
              parts.put(name, new Match.Part(at[0], at[1]));
            }
          });
      return parts;
    }

    private boolean run(int firstStep, int firstWord) {
      int step = firstStep;
      int word = firstWord;
      while (true) {
        int key = step * (wording.forms().size() + 1) + word;
        if ((tried[key >> 6] & (1L << key)) != 0) {
          return false;
        }
        tried[key >> 6] |= 1L << key;
        Step current = steps[step];
        if (current instanceof Step.Word w) {
          if (word >= wording.forms().size() || !w.accepts(wording.forms().get(word))) {
            return false;
          }
          step++;
          word++;
        } else if (current instanceof Step.AnyWord) {
          if (word >= wording.forms().size()) {
            return false;
          }
          step++;
          word++;
        } else if (current instanceof Step.Either either) {
          if (run(either.first(), word)) {
            return true;
          }
          step = either.second();
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
      if (word >= wording.forms().size()) {
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
