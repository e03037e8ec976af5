package org.clausecheck.report;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Builds WordprocessingML, escaped; the prefix is bound by whoever receives it. */
final class WordMarkup {
  private final String prefix;
  private final int size;
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  /** A stretch of text in one format. */
  record Run(String text, boolean bold, boolean italic) {
    static Run plain(String text) {
      return new Run(text, false, false);
    }

    static Run bold(String text) {
      return new Run(text, true, false);
    }

    static Run italic(String text) {
      return new Run(text, false, true);
    }
  }

  WordMarkup(String prefix) {
    this(prefix, 0);
  }

  /**
   * @param size of the letters in half points; 0 for that of the style
   */
  WordMarkup(String prefix, int size) {
    this.prefix = prefix;
    this.size = size;
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element; attributes come as name and value in turn. */
  WordMarkup open(String name, String... attributes) {
    try {
      xml.writeStartElement(prefix + ":" + name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  WordMarkup empty(String name, String... attributes) {
    try {
      xml.writeEmptyElement(prefix + ":" + name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(prefix + ":" + attributes[i], Printable.of(attributes[i + 1]));
    }
  }

  WordMarkup close() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Markup that is inserted as it stands. */
  WordMarkup raw(String markup) {
    try {
      xml.writeCharacters("");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    text.append(markup);
    return this;
  }

  /** A run of text; line breaks become breaks. */
  WordMarkup run(Run run) {
    open("r");
    if (run.bold() || run.italic() || size > 0) {
      open("rPr");
      if (run.bold()) {
        empty("b");
      }
      if (run.italic()) {
        empty("i");
      }
      if (size > 0) {
        empty("sz", "val", String.valueOf(size));
      }
      close();
    }
    words(run.text());
    return close();
  }

  /**
   * A run of text in letters of which the markup is known.
   *
   * @param properties what is inside the run's properties, in their order
   */
  WordMarkup run(String line, String properties) {
    open("r");
    if (!properties.isEmpty()) {
      open("rPr").raw(properties).close();
    }
    return words(line).close();
  }

  /** A run of text that a tracked change takes out; the change stands around it. */
  WordMarkup taken(String words) {
    open("r");
    text("delText", Printable.of(words).replaceAll("\\s", " "));
    return close();
  }

  /** Text inside a run. */
  WordMarkup words(String words) {
    List<String> lines = Printable.of(words).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        empty("br");
      }
      text("t", lines.get(i).replace('\t', ' '));
    }
    return this;
  }

  private void text(String element, String words) {
    try {
      xml.writeStartElement(prefix + ":" + element);
      xml.writeAttribute("xml:space", "preserve");
      xml.writeCharacters(words);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A paragraph; an empty style is the default one. */
  WordMarkup paragraph(String style, Run... runs) {
    open("p");
    if (!style.isEmpty()) {
      open("pPr").empty("pStyle", "val", style).close();
    }
    for (Run run : runs) {
      run(run);
    }
    return close();
  }

  /** What was built. */
  String markup() {
    try {
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
