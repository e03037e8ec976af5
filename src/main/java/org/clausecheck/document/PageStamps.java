package org.clausecheck.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clausecheck.document.TextLine.Piece;

/** Finds what lies over the words of a page, or in balloons beside them. */
final class PageStamps {
  /** How much larger than the words words are that lie over them. */
  private static final float LARGER = 2.4f;

  private static final int FEWEST_UNDER = 2;

  private static final Pattern BALLOON =
      Pattern.compile("(?:Comment(?:ed)?|Formatted|Deleted|Inserted)\\s?(?:\\[[^\\]]{1,8}\\])?:");

  private PageStamps() {}

  /** Large words that other lines run through. */
  static List<Piece> over(List<Piece> pieces) {
    float usual = usualSize(pieces);
    List<Piece> over = new ArrayList<>();
    for (Piece piece : pieces) {
      if (usual > 0 && piece.size >= LARGER * usual) {
        int under = 0;
        for (Piece other : pieces) {
          boolean crosses =
              other.size < piece.size / 2
                  && other.baseline < piece.baseline
                  && other.baseline - 0.3f * other.size > piece.baseline - 0.7f * piece.size
                  && other.left < piece.right
                  && other.right > piece.left;
          under += crosses ? 1 : 0;
        }
        if (under >= FEWEST_UNDER) {
          over.add(piece);
        }
      }
    }
    return over;
  }

  private static float usualSize(List<Piece> pieces) {
    Map<Integer, Integer> counts = new HashMap<>();
    int most = 0;
    float size = 0;
    for (Piece piece : pieces) {
      int count = counts.merge(Math.round(piece.size * 2), piece.text.length(), Integer::sum);
      if (count > most) {
        most = count;
        size = piece.size;
      }
    }
    return size;
  }

  /** The balloons in which a word processor prints remarks and changes beside the text. */
  static List<Piece> balloons(List<Piece> pieces) {
    float from = Float.MAX_VALUE;
    for (Piece piece : pieces) {
      if (piece.text.length() > 6 && BALLOON.matcher(piece.text).lookingAt()) {
        from = Math.min(from, piece.left);
      }
    }
    if (from == Float.MAX_VALUE) {
      return List.of();
    }
    float usual = usualSize(pieces);
    List<Piece> balloons = new ArrayList<>();
    int bodyBeyond = 0;
    for (Piece piece : pieces) {
      if (piece.left >= from - 2) {
        balloons.add(piece);
        bodyBeyond += piece.size >= 0.98f * usual ? 1 : 0;
      }
    }
    return bodyBeyond * 4 > pieces.size() ? List.of() : balloons;
  }
}
