package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clausecheck.report.XmlTags.Tag;

/**
 * The parts of a Word file by name, in their order. Parts that are not replaced keep their bytes.
 */
final class WordPackage {
  private static final String TYPES = "[Content_Types].xml";

  /**
   * Of entries that are added or have no time, so that the same input gives the same bytes. One
   * tick after the earliest time of the format, which Java writes by the local time zone.
   */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  /** How the parts are called that hold macros and their settings. */
  private static final List<String> MACROS =
      List.of("vbaproject", "vbadata", "vbaprojectsignature");

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private static final class Entry {
    private final byte[] bytes;
    private final LocalDateTime time;

    Entry(byte[] bytes, LocalDateTime time) {
      this.bytes = bytes;
      this.time = time;
    }
  }

  /** A relationship of a part. */
  private record Relation(String id, String type, String target) {}

  /** An empty package. */
  WordPackage() {}

  /**
   * @throws IOException if it is not a package of parts
   */
  static WordPackage read(byte[] bytes) throws IOException {
    WordPackage parts = new WordPackage();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          LocalDateTime time = entry.getTime() < 0 ? EPOCH : entry.getTimeLocal();
          parts.entries.put(
              entry.getName(), new Entry(zip.readAllBytes(), time.isBefore(EPOCH) ? EPOCH : time));
        }
      }
    } catch (ZipException e) {
      throw new IOException("not a Word file: " + e.getMessage(), e);
    }
    if (!parts.entries.containsKey(TYPES)) {
      throw new IOException("not a Word file: it has no list of content types");
    }
    return parts;
  }

  /**
   * Makes a document of a template or of a file with macros, which may not bear a document's name:
   * sets the content type of its main part and takes the macros out.
   *
   * @return what was done, in words; empty when it was a plain document
   */
  String plain() throws IOException {
    String types = text(TYPES).orElseThrow();
    String main =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    String plain = types;
    for (String other :
        List.of(
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")) {
      plain = plain.replace(other, main);
    }
    if (plain.equals(types)) {
      return "";
    }
    boolean macros = false;
    for (String name : List.copyOf(entries.keySet())) {
      String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (MACROS.stream().anyMatch(file::startsWith)) {
        entries.remove(name);
        macros = true;
      }
    }
    String bare =
        plain.replace("application/vnd.ms-office.vbaProject\"", "application/octet-stream\"");
    put(TYPES, without(bare, "Override", "PartName"));
    for (String name : List.copyOf(entries.keySet())) {
      if (name.endsWith(".rels")) {
        put(name, without(text(name).orElseThrow(), "Relationship", "Target"));
      }
    }
    return macros
        ? "the macros are left out, so that the file opens as a document"
        : "the template is saved as a document";
  }

  /** XML without the elements of a name that lead to a part of the macros. */
  private static String without(String xml, String element, String attribute) throws IOException {
    List<Tag> gone = new ArrayList<>();
    XmlTags.walk(
        xml,
        tag -> {
          String target = tag.attribute(attribute);
          if (tag.empty() && tag.name().endsWith(element) && target != null) {
            String file = target.substring(target.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (MACROS.stream().anyMatch(file::startsWith)) {
              gone.add(tag);
            }
          }
        });
    StringBuilder kept = new StringBuilder(xml);
    for (int i = gone.size() - 1; i >= 0; i--) {
      kept.delete(gone.get(i).start(), gone.get(i).end());
    }
    return kept.toString();
  }

  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    for (Map.Entry<String, Entry> part : entries.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(part.getValue().time);
      zip.putNextEntry(entry);
      zip.write(part.getValue().bytes);
      zip.closeEntry();
    }
    zip.finish();
  }

  boolean hasUnder(String folder) {
    return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
  }

  /** The decoded part, if there is one. */
  Optional<String> text(String name) throws IOException {
    Entry entry = entries.get(name);
    return entry == null ? Optional.empty() : Optional.of(decode(entry.bytes));
  }

  /** Replaces a part, in the encoding it had, or adds one. */
  void put(String name, String text) {
    Entry old = entries.get(name);
    Charset charset = old == null ? UTF_8 : charset(old.bytes);
    entries.put(name, new Entry(text.getBytes(charset), old == null ? EPOCH : old.time));
  }

  /** Name of the part that holds the document's text. */
  String mainPart() throws IOException {
    return relations("").stream()
        .filter(relation -> relation.type().endsWith("/officeDocument"))
        .map(relation -> resolve("", relation.target()))
        .findFirst()
        .orElseThrow(() -> new IOException("not a Word file: it has no main part"));
  }

  /** Name of a part's related part of a kind, such as "comments", if it has one. */
  Optional<String> related(String part, String kind) throws IOException {
    return relations(part).stream()
        .filter(relation -> relation.type().endsWith("/relationships/" + kind))
        .map(relation -> resolve(part, relation.target()))
        .filter(entries::containsKey)
        .findFirst();
  }

  /** Adds a part with its content type and the relationship that leads to it. */
  void add(String from, String name, String kind, String contentType, String text)
      throws IOException {
    put(name, text);
    String types = text(TYPES).orElseThrow();
    put(
        TYPES,
        insertedAtEnd(
            types, "<%sOverride PartName=\"/" + name + "\" ContentType=\"" + contentType + "\"/>"));
    String relations = relationsOf(from);
    List<String> ids = relations(from).stream().map(Relation::id).toList();
    int number = ids.size() + 1;
    while (ids.contains("rId" + number)) {
      number++;
    }
    // A strict file names its relationships under another root.
    String root =
        relations(from).stream()
            .map(Relation::type)
            .filter(type -> type.contains("/relationships/"))
            .map(type -> type.substring(0, type.indexOf("/relationships/")))
            .filter(type -> type.endsWith("/officeDocument"))
            .findFirst()
            .orElse("http://schemas.openxmlformats.org/officeDocument/2006");
    String relation =
        "<%sRelationship Id=\"rId"
            + number
            + "\" Type=\""
            + root
            + "/relationships/"
            + kind
            + "\" Target=\"/"
            + name
            + "\"/>";
    put(
        relations,
        insertedAtEnd(
            text(relations)
                .orElse(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<Relationships xmlns="
                        + "\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "</Relationships>"),
            relation));
  }

  /** The XML with an element more at the end of its root; {@code %s} becomes the root's prefix. */
  static String insertedAtEnd(String xml, String element) throws IOException {
    Tag[] first = new Tag[1];
    Tag[] last = new Tag[1];
    XmlTags.walk(
        xml,
        tag -> {
          first[0] = first[0] == null ? tag : first[0];
          last[0] = tag;
        });
    if (first[0] == null) {
      throw new IOException("an XML part has no root");
    }
    String name = first[0].name();
    int colon = name.indexOf(':');
    String inserted = element.replace("%s", colon < 0 ? "" : name.substring(0, colon + 1));
    if (first[0].empty()) {
      int slash = xml.lastIndexOf('/', first[0].end());
      return xml.substring(0, slash)
          + ">"
          + inserted
          + "</"
          + name
          + ">"
          + xml.substring(first[0].end());
    }
    int at = last[0].start();
    return xml.substring(0, at) + inserted + xml.substring(at);
  }

  private List<Relation> relations(String part) throws IOException {
    List<Relation> relations = new ArrayList<>();
    Optional<String> xml = text(relationsOf(part));
    if (xml.isPresent()) {
      XmlTags.walk(
          xml.get(),
          tag -> {
            if (tag.name().endsWith("Relationship")) {
              String id = tag.attribute("Id");
              String type = tag.attribute("Type");
              String target = tag.attribute("Target");
              if (id != null && type != null && target != null) {
                relations.add(new Relation(id, type, target));
              }
            }
          });
    }
    return relations;
  }

  private static String relationsOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  private static String resolve(String part, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String path = target;
    while (path.startsWith("../") && !folder.isEmpty()) {
      path = path.substring(3);
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
    }
    return folder + path;
  }

  private static String decode(byte[] bytes) throws IOException {
    try {
      return charset(bytes)
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException("a part of the Word file is not in its encoding", e);
    }
  }

  /** UTF-8 or UTF-16, the only ones that the format allows. A byte order mark stays in the text. */
  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = bytes[0] & 0xFF;
      int second = bytes[1] & 0xFF;
      if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
        return StandardCharsets.UTF_16LE;
      }
      if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return UTF_8;
  }
}
