package org.clausecheck.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What others have written to tell whether a file keeps its format. Each gives a line a fault. */
public final class Validators {
  private static final String RELATIONSHIP_IDS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Validators() {}

  /**
   * The checker behind validator.w3.org/nu: a page's elements and attributes, its style sheet, what
   * its content security policy forbids. Errors and warnings alike.
   */
  public static List<String> html(byte[] page) throws IOException {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(OutputFormat.GNU);
    checker.setNoLangDetect(true);
    try {
      return checker
          .validate(new ByteArrayInputStream(page))
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  /** The published schema of our JSON. */
  public static List<String> json(byte[] json) throws IOException {
    return faults(
        JsonReport.class.getResourceAsStream("review.schema.json"), VersionFlag.V202012, json);
  }

  /** The published schema of our JSON of a comparison. */
  public static List<String> comparison(byte[] json) throws IOException {
    return faults(
        JsonReport.class.getResourceAsStream("comparison.schema.json"), VersionFlag.V202012, json);
  }

  /** The schema of SARIF 2.1.0. */
  public static List<String> sarif(byte[] json) throws IOException {
    return faults(
        Validators.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"),
        VersionFlag.V7,
        json);
  }

  private static List<String> faults(InputStream schema, VersionFlag version, byte[] json)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    return JsonSchemaFactory.getInstance(version)
        .getSchema(mapper.readTree(schema))
        .validate(mapper.readTree(json))
        .stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  /**
   * A Word file or a workbook: every part against the schemas of ECMA-376 (which order elements),
   * its type, its relationships, and in Word the pairs of marks and the numbers of changes.
   */
  public static List<String> ooxml(byte[] file) throws IOException {
    Map<String, byte[]> parts = WordFixture.parts(file);
    List<String> faults = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (Element type : elements(dom(parts.get("[Content_Types].xml")))) {
      if (type.hasAttribute("PartName")) {
        types.add(type.getAttribute("PartName").substring(1));
      } else if (type.hasAttribute("Extension")) {
        types.add("." + type.getAttribute("Extension"));
      }
    }
    types.stream()
        .filter(part -> !part.startsWith(".") && !parts.containsKey(part))
        .forEach(part -> faults.add("a type for " + part + ", which is not there"));
    for (String part : parts.keySet()) {
      String extension = part.substring(part.lastIndexOf('.'));
      if (!types.contains(part) && !types.contains(extension) && !part.startsWith("[")) {
        faults.add(part + " has no type");
      }
      if (extension.equals(".rels")) {
        relationships(part, parts, faults);
      }
      if (extension.equals(".rels") || extension.equals(".xml")) {
        schema(part, parts.get(part), faults);
      }
    }
    if (parts.containsKey("word/document.xml")) {
      word(parts, faults);
    }
    return faults;
  }

  private static void schema(String part, byte[] xml, List<String> faults) throws IOException {
    try {
      XmlObject read =
          TypeSystemHolder.typeSystem.parse(
              new ByteArrayInputStream(xml), null, new XmlOptions().setLoadLineNumbers());
      if (read.schemaType().isNoType()) {
        // The schemas hold what is written inside, not the types of parts and Dublin Core.
        return;
      }
      List<XmlError> errors = new ArrayList<>();
      read.validate(new XmlOptions().setErrorListener(errors));
      errors.forEach(error -> faults.add(part + ": " + error.getMessage()));
    } catch (XmlException e) {
      faults.add(part + ": " + e.getMessage());
    }
  }

  private static void relationships(String part, Map<String, byte[]> parts, List<String> faults)
      throws IOException {
    // "word/_rels/document.xml.rels" holds those of "word/document.xml".
    String source = part.replace("_rels/", "").replaceAll("\\.rels$", "");
    Set<String> ids = new HashSet<>();
    for (Element relationship : elements(dom(parts.get(part)))) {
      if (!relationship.hasAttribute("Target")) {
        continue;
      }
      if (!ids.add(relationship.getAttribute("Id"))) {
        faults.add(part + " has " + relationship.getAttribute("Id") + " twice");
      }
      String target = relationship.getAttribute("Target");
      String found = URI.create("/" + source).resolve(target).getPath().substring(1);
      if (!relationship.getAttribute("TargetMode").equals("External")
          && !parts.containsKey(found)) {
        faults.add(part + " leads to " + target + ", which is not there");
      }
    }
    if (source.isEmpty()) {
      return;
    }
    for (Element element : elements(dom(parts.get(source)))) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        if (RELATIONSHIP_IDS.equals(attribute.getNamespaceURI())
            && !ids.contains(attribute.getNodeValue())) {
          faults.add(source + " names " + attribute.getNodeValue() + ", which does not exist");
        }
      }
    }
  }

  private static void word(Map<String, byte[]> parts, List<String> faults) throws IOException {
    List<String> comments = new ArrayList<>();
    if (parts.containsKey("word/comments.xml")) {
      ids(dom(parts.get("word/comments.xml")), "comment").forEach(comments::add);
    }
    Document document = dom(parts.get("word/document.xml"));
    Map<String, List<String>> marks = new HashMap<>();
    for (String mark : List.of("commentRangeStart", "commentRangeEnd", "commentReference")) {
      marks.put(mark, ids(document, mark));
    }
    marks.forEach(
        (mark, ids) -> {
          if (!Set.copyOf(ids).equals(Set.copyOf(comments)) || ids.size() != comments.size()) {
            faults.add(mark + " stands for " + ids + ", but the comments are " + comments);
          }
        });
    List<String> changes = new ArrayList<>();
    for (String change : List.of("ins", "del", "rPrChange", "pPrChange", "moveFrom", "moveTo")) {
      changes.addAll(ids(document, change));
    }
    if (Set.copyOf(changes).size() != changes.size()) {
      faults.add("two changes of one number in " + changes);
    }
  }

  private static List<String> ids(Document document, String name) {
    return elements(document).stream()
        .filter(element -> element.getLocalName().equals(name))
        .map(element -> element.getAttributeNS(element.getNamespaceURI(), "id"))
        .toList();
  }

  private static Document dom(byte[] xml) throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  private static List<Element> elements(Document document) {
    NodeList nodes = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /**
   * Whether a program that checks a file, such as {@code qpdf --check}, finds it sound.
   *
   * @return what it printed when it did not; empty where it is not installed
   */
  public static Optional<List<String>> program(Path file, String... command)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command));
    line.add(file.toString());
    Path printed = Files.createTempFile("validator", ".txt");
    Process process;
    try {
      process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
    } catch (IOException notInstalled) {
      Files.delete(printed);
      return Optional.empty();
    }
    try {
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      List<String> lines = Files.readAllLines(printed);
      return Optional.of(ended && process.exitValue() == 0 ? List.of() : lines);
    } finally {
      process.destroyForcibly();
      Files.delete(printed);
    }
  }
}
