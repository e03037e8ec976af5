package org.clausecheck.facts.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Side;
import org.clausecheck.facts.core.Sides;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.core.Who;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.phrases.Wording.Thing;

/**
 * What a detector sees of a sentence: its words and pairs of words, with the parties put as their
 * sides and values as their types; what each party is said to do; the words that lead in and those
 * of the headings; the phrases found and whom they speak of; and the kinds of clause it may be.
 */
public final class StatementFeatures {
  /** Words after a party that may say what it does. */
  private static final int REACH = 4;

  private static final double LIKELY = 0.5;
  private static final double POSSIBLE = 0.15;

  private final Statement statement;
  private final Sides sides;
  private final Set<String> features = new LinkedHashSet<>();

  private StatementFeatures(Statement statement, Sides sides) {
    this.statement = statement;
    this.sides = sides;
  }

  /** The features of a sentence, by name, in the order of its words. */
  public static Set<String> of(Statement statement, Sides sides) {
    StatementFeatures of = new StatementFeatures(statement, sides);
    of.words();
    of.headings();
    of.phrases();
    of.kinds();
    return of.features;
  }

  private void words() {
    int size = statement.wording().forms().size();
    String before = "";
    String actor = "";
    int reach = 0;
    for (int i = 0; i < size; ) {
      Optional<Thing> thing = thing(i);
      boolean party = thing.filter(t -> t.type().equals("party")).isPresent();
      String word = party ? side(i) : thing.map(t -> '#' + t.type()).orElse(form(i));
      if (i < statement.leadIn()) {
        features.add("L:" + word);
      } else {
        features.add(word);
        if (!before.isEmpty()) {
          features.add(before + ' ' + word);
        }
        before = word;
      }
      if (party) {
        actor = word;
        reach = REACH;
      } else if (reach > 0) {
        features.add(actor + '>' + word);
        reach--;
      }
      i = thing.map(Thing::next).orElse(i + 1);
    }
  }

  private String form(int at) {
    String form = statement.wording().forms().get(at);
    return Character.isDigit(form.charAt(0)) ? "#" : form;
  }

  /** What stands at a word as a whole: a party or a value. */
  private Optional<Thing> thing(int at) {
    List<Thing> here = statement.wording().things().get(at);
    return here.stream()
        .filter(thing -> thing.type().equals("party"))
        .findFirst()
        .or(() -> here.stream().filter(thing -> !thing.type().equals("nation")).findFirst())
        .filter(thing -> thing.next() > at);
  }

  private String side(int at) {
    Who who = Sides.mention(statement, at).orElseThrow();
    return switch (who.sort()) {
      case NAMED -> '#' + name(sides.of(who, statement, at));
      case EITHER -> "#either";
      case NEITHER -> "#neither";
      case OTHER -> "#other";
      case SAME -> "#same";
    };
  }

  private static String name(Set<Side> of) {
    return of.isEmpty() ? "party" : of.size() > 1 ? "both" : of.iterator().next().id();
  }

  private void headings() {
    for (String word : statement.heading().split("[^a-z]+")) {
      if (!word.isEmpty()) {
        features.add("H:" + word);
      }
    }
  }

  private void phrases() {
    for (Map.Entry<String, List<Match>> group : statement.found().entrySet()) {
      for (Match match : group.getValue()) {
        String where = match.next() > statement.leadIn() ? "G:" : "LG:";
        features.add(where + group.getKey());
        sides
            .of(statement, match, "who")
            .ifPresent(of -> features.add(where + group.getKey() + '=' + name(of)));
      }
    }
  }

  private void kinds() {
    for (ClauseKind kind : ClauseKind.values()) {
      double probability = statement.probability(kind);
      if (probability >= LIKELY) {
        features.add("K:" + kind.id());
      } else if (probability >= POSSIBLE) {
        features.add("k:" + kind.id());
      }
    }
  }
}
