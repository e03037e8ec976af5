package org.clausecheck.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of Word files without what Clausecheck adds, to compare them one by one. */
public final class WordElements {
  private static final String AUTHOR = "Clausecheck";

  private WordElements() {}

  /**
   * The parts that can change, as elements: without our comments and their marks, with our changes
   * rejected, and with the runs of one format joined that stand side by side. Of an original
   * nothing is taken away; its runs are joined likewise.
   */
  public static Map<String, String> of(byte[] docx) throws Exception {
    Map<String, byte[]> parts = WordFixture.parts(docx);
    Set<String> ours = new HashSet<>();
    Map<String, String> elements = new HashMap<>();
    if (parts.containsKey("word/comments.xml")) {
      Document comments = dom(parts.get("word/comments.xml"));
      for (Element comment : children(comments.getDocumentElement())) {
        if (AUTHOR.equals(value(comment, "author"))) {
          ours.add(value(comment, "id"));
          comment.getParentNode().removeChild(comment);
        }
      }
      elements.put("comments", xml(comments));
    }
    Document document = dom(parts.get("word/document.xml"));
    strip(document.getDocumentElement(), ours);
    join(document.getDocumentElement());
    elements.put("document", xml(document));
    return elements;
  }

  private static void strip(Element parent, Set<String> ours) {
    for (Element child : children(parent)) {
      if (isOurs(child, ours)) {
        parent.removeChild(child);
      } else if (child.getLocalName().equals("del") && isOurs(child)) {
        for (Element run : children(child)) {
          restore(run);
          parent.insertBefore(run, child);
        }
        parent.removeChild(child);
      } else {
        strip(child, ours);
      }
    }
  }

  /** What was taken out is text again. */
  private static void restore(Element run) {
    for (Element child : children(run)) {
      if (child.getLocalName().equals("delText")) {
        run.getOwnerDocument().renameNode(child, child.getNamespaceURI(), "w:t");
      }
    }
  }

  private static boolean isOurs(Element change) {
    String author = value(change, "author");
    return author.equals(AUTHOR) || author.equals(AUTHOR + ", new paragraph");
  }

  private static boolean isOurs(Element element, Set<String> ours) {
    return switch (element.getLocalName()) {
      case "commentRangeStart", "commentRangeEnd" -> ours.contains(value(element, "id"));
      case "r" ->
          children(element).stream()
              .anyMatch(
                  child ->
                      child.getLocalName().equals("commentReference")
                          && ours.contains(value(child, "id")));
      case "ins" -> isOurs(element);
      case "p" ->
          children(element).stream()
              .filter(child -> child.getLocalName().equals("pPr"))
              .flatMap(properties -> children(properties).stream())
              .flatMap(letters -> children(letters).stream())
              .anyMatch(mark -> mark.getLocalName().equals("ins") && isOurs(mark));
      default -> false;
    };
  }

  private static void join(Element parent) {
    Element last = null;
    for (Element child : children(parent)) {
      boolean run = child.getLocalName().equals("r");
      if (run && last != null && format(last).equals(format(child))) {
        while (child.getFirstChild() != null) {
          Node moved = child.removeChild(child.getFirstChild());
          if (!"rPr".equals(moved.getLocalName())) {
            append(last, moved);
          }
        }
        parent.removeChild(child);
      } else {
        join(child);
        last = run ? child : null;
      }
    }
  }

  private static void append(Element run, Node moved) {
    Node before = run.getLastChild();
    boolean both =
        before instanceof Element one
            && moved instanceof Element other
            && one.getLocalName().equals(other.getLocalName())
            && List.of("t", "delText").contains(one.getLocalName());
    if (both) {
      before.setTextContent(before.getTextContent() + moved.getTextContent());
    } else {
      run.appendChild(moved);
    }
  }

  /** Attributes and properties of a run; a tracked change of format has a number in each piece. */
  private static String format(Element run) {
    Element bare = (Element) run.cloneNode(true);
    for (Element child : children(bare)) {
      if (!child.getLocalName().equals("rPr")) {
        bare.removeChild(child);
      }
    }
    return xml(bare).replaceAll("(<w:rPrChange[^>]{0,200}) w:id=\"\\d{1,9}\"", "$1");
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static String value(Element element, String name) {
    return element.getAttributeNS(element.getNamespaceURI(), name);
  }

  private static Document dom(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static String xml(Node node) {
    try {
      StringWriter text = new StringWriter();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(node), new StreamResult(text));
      // Set where a run is cut beside a space; without a run cut it changes nothing.
      return text.toString().replace(" xml:space=\"preserve\"", "").replace(">", ">\n");
    } catch (javax.xml.transform.TransformerException e) {
      throw new java.io.UncheckedIOException(new IOException(e));
    }
  }
}
