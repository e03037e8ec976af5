package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;

/**
 * The fixture's contract as Word files have it: words cut into runs, tracked changes, a comment, a
 * content control, a table, a hyperlink, a text box with its copy, a header.
 */
final class WordFixture {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

  private WordFixture() {}

  static byte[] bytes() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(
        parts,
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType="
            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
            + type("document", "document.main")
            + type("comments", "comments")
            + type("header1", "header")
            + type("styles", "styles")
            + "</Types>");
    put(
        parts,
        "_rels/.rels",
        HEAD + relations(relation("rId1", "officeDocument", "word/document.xml")));
    put(parts, "word/document.xml", HEAD + document());
    put(
        parts,
        "word/_rels/document.xml.rels",
        HEAD
            + relations(
                relation("rId1", "styles", "styles.xml")
                    + relation("rId2", "comments", "comments.xml")
                    + relation("rId3", "header", "header1.xml")
                    + relation("rId4", "hyperlink", "http://example.org\" TargetMode=\"External")));
    put(
        parts,
        "word/comments.xml",
        HEAD
            + "<w:comments xmlns:w=\""
            + W
            + "\"><w:comment w:id=\"7\" w:author=\"A. Berg\" w:date=\"2025-01-02T03:04:05Z\">"
            + "<w:p><w:r><w:t>Ours was 90.</w:t></w:r></w:p></w:comment></w:comments>");
    put(
        parts,
        "word/header1.xml",
        HEAD
            + "<w:hdr xmlns:w=\""
            + W
            + "\"><w:p><w:r><w:t>Draft of 3 March</w:t></w:r></w:p></w:hdr>");
    put(
        parts,
        "word/styles.xml",
        HEAD
            + "<w:styles xmlns:w=\""
            + W
            + "\"><w:style w:type=\"paragraph\" w:styleId=\"Clause\">"
            + "<w:name w:val=\"Clause\"/></w:style></w:styles>");
    put(parts, "docProps/odd.bin", "\u0000\u0001kept");
    return zip(parts);
  }

  private static String document() {
    List<String> p = ReviewFixture.PARAGRAPHS;
    String grant = escaped(p.get(3));
    int cut = grant.indexOf("exclusive, worldwide") + 4;
    int cut2 = grant.indexOf("make");
    StringBuilder body = new StringBuilder();
    body.append(paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>" + p.get(0) + "</w:t></w:r>"));
    body.append(paragraph(run(p.get(1)) + box()));
    body.append(paragraph(run(p.get(2))));
    body.append(
        paragraph(
            run(grant.substring(0, cut))
                + "<w:proofErr w:type=\"gramStart\"/><w:bookmarkStart w:id=\"3\" w:name=\"g\"/>"
                + "<w:r w:rsidR=\"00AB12CD\"><w:rPr><w:i/><w:rPrChange w:id=\"4\" w:author=\"B\">"
                + "<w:rPr/></w:rPrChange></w:rPr><w:t xml:space=\"preserve\">"
                + grant.substring(cut, cut2)
                + "</w:t><w:tab/><w:t>"
                + grant.substring(cut2)
                + "</w:t></w:r><w:bookmarkEnd w:id=\"3\"/>"));
    body.append("<w:sdt><w:sdtContent>").append(paragraph(run(p.get(4)))).append("</w:sdtContent>");
    body.append("</w:sdt>");
    body.append(paragraph(run(p.get(5))));
    body.append("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc>");
    body.append(paragraph(run(p.get(6)))).append("</w:tc></w:tr></w:tbl>");
    int ten = p.get(7).indexOf("thirty");
    body.append(
        paragraph(
            run(p.get(7).substring(0, ten))
                + "<w:del w:id=\"5\" w:author=\"B\"><w:r><w:delText>ten (10)</w:delText></w:r>"
                + "</w:del><w:ins w:id=\"6\" w:author=\"B\"><w:r><w:t>thirty (30)</w:t></w:r>"
                + "</w:ins><w:commentRangeStart w:id=\"7\"/>"
                + run(p.get(7).substring(ten + 11))
                + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"));
    body.append(
        paragraph(
            run(p.get(8).substring(0, 30))
                + "<w:hyperlink r:id=\"rId4\">"
                + run(p.get(8).substring(30))
                + "</w:hyperlink>"));
    body.append("<w:p/>");
    for (String rest : p.subList(9, p.size())) {
      body.append(paragraph(run(rest)));
    }
    return "<w:document xmlns:w=\""
        + W
        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
        + "<!-- a > b --><w:body>"
        + body
        + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/></w:sectPr>"
        + "</w:body></w:document>";
  }

  /** Names of the file's paragraphs in document order: those of the fixture, the others -1. */
  private static final List<Integer> ORDER =
      List.of(0, 1, -1, -1, 2, 3, 4, 5, 6, 7, 8, -1, 9, 10, 11);

  /** The contract read from the file. */
  static ContractText text() {
    List<Block> blocks = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String paragraph : ReviewFixture.PARAGRAPHS) {
      starts.add(text.length());
      blocks.add(
          new Block(
              new Span(text.length(), text.length() + paragraph.length()),
              Block.Kind.PARAGRAPH,
              Block.Layout.PLAIN));
      text.append(paragraph).append("\n\n");
    }
    int[] origin = new int[text.length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    return new ContractText(
        new DocumentInfo("draft.docx", DOCX, sha256(bytes()), 0, blocks.size(), "en", ""),
        text.toString(),
        text.toString(),
        origin,
        span -> {
          int index = 0;
          while (index + 1 < starts.size() && starts.get(index + 1) <= span.start()) {
            index++;
          }
          return new Place.InParagraph("document", ORDER.indexOf(index) + 1, 0, 0);
        },
        blocks,
        List.of(),
        List.of());
  }

  private static String box() {
    String words = "<w:txbxContent><w:p><w:r><w:t>2.2 A note in a box</w:t></w:r></w:p>";
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:pict>"
        + words
        + "</w:txbxContent></w:pict></mc:Choice><mc:Fallback><w:pict>"
        + words
        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  }

  private static String paragraph(String content) {
    return "<w:p><w:pPr><w:pStyle w:val=\"Clause\"/></w:pPr>" + content + "</w:p>";
  }

  private static String run(String text) {
    String escaped = text.contains("&amp;") ? text : escaped(text);
    return "<w:r><w:t xml:space=\"preserve\">" + escaped + "</w:t></w:r>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&#62;");
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/word/"
        + part
        + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
        + type
        + "+xml\"/>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static void put(Map<String, byte[]> parts, String name, String text) {
    parts.put(name, text.getBytes(UTF_8));
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> parts(byte[] bytes) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
