package org.clausecheck.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * The agreement as a tree of clauses, with its definitions and cross-references.
 *
 * @param title the agreement's title as written; empty span at 0 when none was found
 * @param clauses in document order; a parent comes before its children; together they cover every
 *     analysed character that is not set aside; {@linkplain Clause.Type#ITEM items} overlap the
 *     clause that holds them
 * @param definitions in document order
 * @param references in document order
 * @param setAside what the outline itself sets aside (table of contents, signature blocks), as
 *     spans of the source
 */
public record Outline(
    Span title,
    List<Clause> clauses,
    List<DefinedTerm> definitions,
    List<CrossReference> references,
    List<SetAside> setAside) {
  public Outline {
    clauses = List.copyOf(clauses);
    definitions = List.copyOf(definitions);
    references = List.copyOf(references);
    setAside = List.copyOf(setAside);
  }

  /**
   * The agreement's title on one line; empty when none was found.
   *
   * @param text the analysed text
   */
  public String title(String text) {
    return title.in(text).strip().replaceAll("\\s{1,100}", " ");
  }

  /** The innermost clause at an offset of the analysed text. */
  public Optional<Clause> clauseAt(int offset) {
    int low = 0;
    int high = clauses.size() - 1;
    int last = -1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (clauses.get(middle).span().start() <= offset) {
        last = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    Clause candidate = clauses.get(last);
    while (!candidate.span().contains(offset)) {
      if (candidate.parent().isEmpty()) {
        return Optional.empty();
      }
      candidate = clauses.get(candidate.parent().getAsInt());
    }
    return Optional.of(candidate);
  }

  /**
   * The clause that a written reference means.
   *
   * @param label such as "9.3(b)", "Section 4", "Article VII", "Exhibit A"; where it has an item
   *     that the outline does not know, the clause around it is given
   */
  public Optional<Clause> find(String label) {
    return find(label, 0);
  }

  /**
   * The clause that a written reference means at the place where it stands: "(c)" is that of the
   * same clause, "3" in a schedule is first sought in that schedule.
   *
   * @param from offset of the reference in the analysed text
   */
  public Optional<Clause> find(String label, int from) {
    OptionalInt index = new LabelIndex(clauses).resolve(label, from);
    return index.isPresent() ? Optional.of(clauses.get(index.getAsInt())) : Optional.empty();
  }

  /** The clause and those that hold it, outermost first. */
  public List<Clause> ancestry(Clause clause) {
    Deque<Clause> chain = new ArrayDeque<>();
    Clause current = clause;
    chain.addFirst(current);
    while (current.parent().isPresent()) {
      current = clauses.get(current.parent().getAsInt());
      chain.addFirst(current);
    }
    return List.copyOf(chain);
  }

  /**
   * The way to a clause by its labels, such as "Article 7 &gt; 7.2 &gt; (b)"; an unnumbered clause
   * goes by its heading.
   *
   * @param text the analysed text
   */
  public String path(Clause clause, String text) {
    return ancestry(clause).stream()
        .map(step -> name(step, text))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" > "));
  }

  private static String name(Clause clause, String text) {
    if (!clause.label().isEmpty()) {
      return clause.label();
    }
    if (clause.heading() != null) {
      String heading = clause.heading().in(text).strip();
      // blacked out, it names nothing
      return heading.chars().anyMatch(Character::isLetter) ? heading : "";
    }
    return switch (clause.type()) {
      case PREAMBLE -> "preamble";
      case RECITALS -> "recitals";
      case SIGNATURES -> "signatures";
      default -> "";
    };
  }
}
