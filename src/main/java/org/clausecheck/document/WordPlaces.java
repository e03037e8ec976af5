package org.clausecheck.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausecheck.text.Place;
import org.clausecheck.text.Places;
import org.clausecheck.text.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Paragraph and run of every source character of a Word file, and the way to find them again in its
 * XML.
 *
 * <p>How places count, so that a writer of comments can reproduce it: the <em>paragraph</em> of
 * {@link Place.InParagraph} is the n-th {@code w:p} element of the part, 1-based, in document
 * order, those in tables, text boxes, content controls and fallbacks counted; the <em>run</em> is
 * the n-th {@code w:r} element, 0-based, whose nearest {@code w:p} ancestor is that paragraph,
 * those in hyperlinks, insertions, deletions and fields counted. Use {@link #paragraph} and {@link
 * #runs}.
 */
public final class WordPlaces implements Places {
  private static final long serialVersionUID = 1L;

  /** Of a character that no run holds, such as an automatic number. */
  static final int NO_RUN = -1;

  private final int[] starts;
  private final int[] paragraphs;
  private final int[] runs;
  private final String[] parts;

  private WordPlaces(int[] starts, String[] parts, int[] paragraphs, int[] runs) {
    this.starts = starts;
    this.parts = parts;
    this.paragraphs = paragraphs;
    this.runs = runs;
  }

  @Override
  public Place locate(Span source) {
    int at = Arrays.binarySearch(starts, source.start());
    int first = Math.max(0, at >= 0 ? at : -at - 2);
    int firstRun = runs[first];
    int lastRun = firstRun;
    for (int i = first;
        i < starts.length
            && starts[i] < Math.max(source.end(), source.start() + 1)
            && parts[i].equals(parts[first])
            && paragraphs[i] == paragraphs[first];
        i++) {
      lastRun = runs[i];
    }
    return new Place.InParagraph(parts[first], paragraphs[first], firstRun, lastRun);
  }

  /**
   * Finds the paragraph of a place in the XML of its part.
   *
   * @param part the parsed part, namespace-aware
   * @param number 1-based, from {@link Place.InParagraph#paragraph()}
   */
  public static Optional<Element> paragraph(Document part, int number) {
    for (Map.Entry<Element, Integer> entry : index(part.getDocumentElement()).entrySet()) {
      if (isWord(entry.getKey(), "p") && entry.getValue() == number) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /**
   * The runs of a paragraph, in the order in which {@link Place.InParagraph#firstRun()} counts
   * them.
   */
  public static List<Element> runs(Element paragraph) {
    List<Element> runs = new ArrayList<>();
    collectRuns(paragraph, runs);
    return runs;
  }

  private static void collectRuns(Node parent, List<Element> runs) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && !isWord(element, "p")) {
        if (isWord(element, "r")) {
          runs.add(element);
        }
        collectRuns(element, runs);
      }
    }
  }

  /** Numbers all paragraphs (1-based) and runs (0-based within their paragraph) of a part. */
  static IdentityHashMap<Element, Integer> index(Element root) {
    IdentityHashMap<Element, Integer> index = new IdentityHashMap<>();
    number(root, index, new int[1], new int[1]);
    return index;
  }

  private static void number(
      Element parent,
      IdentityHashMap<Element, Integer> index,
      int[] paragraphs,
      int[] runsOfParagraph) {
    for (Element element : Xml.children(parent)) {
      int[] runs = runsOfParagraph;
      if (isWord(element, "p")) {
        index.put(element, ++paragraphs[0]);
        runs = new int[1];
      } else if (isWord(element, "r")) {
        index.put(element, runs[0]++);
      }
      number(element, index, paragraphs, runs);
    }
  }

  static boolean isWord(Element element, String name) {
    return name.equals(element.getLocalName()) && isWord(element);
  }

  static boolean isWord(Element element) {
    String namespace = element.getNamespaceURI();
    return namespace != null && namespace.contains("wordprocessingml");
  }

  /** Collects places along with the source characters. */
  static final class Builder {
    private int[] starts = new int[256];
    private int[] paragraphs = new int[256];
    private int[] runs = new int[256];
    private String[] parts = new String[256];
    private int count;

    /** Notes that from an offset on, characters come from a run. */
    void at(int offset, String part, int paragraph, int run) {
      if (count > 0 && starts[count - 1] == offset) {
        count--;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        paragraphs = Arrays.copyOf(paragraphs, count * 2);
        runs = Arrays.copyOf(runs, count * 2);
        parts = Arrays.copyOf(parts, count * 2);
      }
      starts[count] = offset;
      parts[count] = part;
      paragraphs[count] = paragraph;
      runs[count++] = run;
    }

    WordPlaces build() {
      if (count == 0) {
        at(0, "document", 1, NO_RUN);
      }
      return new WordPlaces(
          Arrays.copyOf(starts, count),
          Arrays.copyOf(parts, count),
          Arrays.copyOf(paragraphs, count),
          Arrays.copyOf(runs, count));
    }
  }
}
