package org.clausecheck.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * What is taken out of one paragraph and put in to make another of it, mark for mark. Unlike {@link
 * Change} it leaves nothing out that can be read: numbers of clauses, references that follow them
 * and punctuation are told too. Case, spaces and the shape of quotation marks are not.
 */
public final class Redline {
  private Redline() {}

  /**
   * A stretch of one of the two.
   *
   * @param span in the old text, of what stays or is taken out; in the new one of what is put in
   */
  public record Piece(Kind kind, Span span) {}

  /** What becomes of a stretch. */
  public enum Kind {
    STAYS,
    TAKEN_OUT,
    PUT_IN
  }

  /**
   * The stretches in order; those of the old text together are all of it.
   *
   * @param old what it is made of, a stretch of the first text
   * @param latest what it becomes, a stretch of the second
   */
  public static List<Piece> of(String before, Span old, String after, Span latest) {
    Map<String, Integer> lexicon = new HashMap<>();
    Side one = new Side(before, old, lexicon);
    Side other = new Side(after, latest, lexicon);
    int[] partner = WordDiff.match(one.ids, other.ids);
    List<Piece> pieces = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0) {
        add(pieces, Kind.TAKEN_OUT, one.span(i));
        continue;
      }
      for (; next < partner[i]; next++) {
        add(pieces, Kind.PUT_IN, other.span(next));
      }
      add(pieces, Kind.STAYS, one.span(i));
      next++;
    }
    for (; next < other.ids.length; next++) {
      add(pieces, Kind.PUT_IN, other.span(next));
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Kind kind, Span span) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).kind() == kind) {
      pieces.set(last, new Piece(kind, pieces.get(last).span().cover(span)));
    } else {
      pieces.add(new Piece(kind, span));
    }
  }

  /** The words and marks of a stretch, each with what stands between it and the next. */
  private static final class Side {
    private final Span all;
    private final int[] ids;
    private final int[] starts;

    Side(String text, Span all, Map<String, Integer> lexicon) {
      this.all = all;
      Words words = Words.of(all.in(text));
      this.ids = new int[words.size()];
      this.starts = new int[words.size()];
      for (int i = 0; i < words.size(); i++) {
        ids[i] = lexicon.computeIfAbsent(form(words, i), form -> lexicon.size());
        starts[i] = all.start() + words.start(i);
      }
    }

    /** Together they are the whole stretch. */
    Span span(int word) {
      int start = word == 0 ? all.start() : starts[word];
      return new Span(start, word + 1 < starts.length ? starts[word + 1] : all.end());
    }

    private static String form(Words words, int i) {
      String form = DraftWords.form(words, i);
      return switch (form) {
        case "“", "”", "„", "«", "»" -> "\"";
        case "‘", "’", "‚", "`" -> "'";
        case "–", "—" -> "-";
        default -> form;
      };
    }
  }
}
