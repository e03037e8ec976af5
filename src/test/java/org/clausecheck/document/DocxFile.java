package org.clausecheck.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file for a test, written as XML. */
final class DocxFile {
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder numbering = new StringBuilder();
  private final StringBuilder styles = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();

  DocxFile body(String xml) {
    body.append(xml);
    return this;
  }

  DocxFile paragraph(String words) {
    return body(p("", words));
  }

  /** A paragraph of a list. */
  DocxFile item(int num, int level, String words) {
    return body(
        p(
            "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + num + "\"/></w:numPr>",
            words));
  }

  DocxFile styled(String style, String words) {
    return body(p("<w:pStyle w:val=\"" + style + "\"/>", words));
  }

  DocxFile numbering(String xml) {
    numbering.append(xml);
    return this;
  }

  DocxFile style(String xml) {
    styles.append(xml);
    return this;
  }

  /**
   * Another part, such as {@code footnotes}; its root element takes the part's relation and name.
   */
  DocxFile part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  static String p(String properties, String words) {
    return "<w:p>"
        + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>")
        + r(words)
        + "</w:p>";
  }

  static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  /** A list definition whose levels are given as "format:text", such as "decimal:%1.". */
  static String list(int id, String... levels) {
    StringBuilder xml =
        new StringBuilder(
            "<w:abstractNum w:abstractNumId=\""
                + id
                + "\"><w:multiLevelType w:val=\"multilevel\"/>");
    for (int i = 0; i < levels.length; i++) {
      String[] level = levels[i].split(":", 2);
      xml.append(
          "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
              .formatted(i, level[0], level[1]));
    }
    return xml + "</w:abstractNum>";
  }

  static String num(int id, int list, String... overrides) {
    return "<w:num w:numId=\""
        + id
        + "\"><w:abstractNumId w:val=\""
        + list
        + "\"/>"
        + String.join("", overrides)
        + "</w:num>";
  }

  static String startOverride(int level, int start) {
    return "<w:lvlOverride w:ilvl=\""
        + level
        + "\"><w:startOverride w:val=\""
        + start
        + "\"/></w:lvlOverride>";
  }

  String documentXml() {
    return "<w:document " + WORD + "><w:body>" + body + "<w:sectPr/></w:body></w:document>";
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder types =
          new StringBuilder(
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                  + " Extension=\"rels\""
                  + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                  + " Extension=\"xml\" ContentType=\"application/xml\"/>");
      StringBuilder relations =
          new StringBuilder(
              "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
      Map<String, String> all = new LinkedHashMap<>(parts);
      all.put("numbering", numbering.toString());
      all.put("styles", styles.toString());
      int id = 1;
      types.append(override("document", "document.main"));
      for (String part : all.keySet()) {
        String type = part.replaceAll("\\d", "");
        types.append(override(part, type));
        relations.append(
            "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s.xml\"/>"
                .formatted(id++, type, part));
      }
      put(zip, "[Content_Types].xml", types + "</Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
              + " Id=\"rId1\""
              + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      put(zip, "word/_rels/document.xml.rels", relations + "</Relationships>");
      put(zip, "word/document.xml", documentXml());
      for (Map.Entry<String, String> part : all.entrySet()) {
        String type = part.getKey().replaceAll("\\d", "");
        String root = type.equals("header") ? "hdr" : type.equals("footer") ? "ftr" : type;
        put(
            zip,
            "word/" + part.getKey() + ".xml",
            "<w:" + root + " " + WORD + ">" + part.getValue() + "</w:" + root + ">");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/word/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
        .formatted(part, type);
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
