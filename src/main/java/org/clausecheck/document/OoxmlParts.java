package org.clausecheck.document;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Parts of an Open XML package and how they are related. */
final class OoxmlParts {
  private OoxmlParts() {}

  /** The first target of a type, or empty. */
  static String first(Map<String, List<String>> relations, String type) {
    List<String> targets = relations.getOrDefault(type, List.of());
    return targets.isEmpty() ? "" : targets.get(0);
  }

  /** Targets of a part's internal relations by the last word of their type. */
  static Map<String, List<String>> relations(ZipPackage zip, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Map<String, List<String>> relations = new LinkedHashMap<>();
    Element root = root(zip, name);
    if (root == null) {
      return relations;
    }
    for (Element relation : Xml.children(root)) {
      if (Xml.attribute(relation, "TargetMode").equals("External")) {
        continue;
      }
      String type = Xml.attribute(relation, "Type");
      String target = resolve(part, Xml.attribute(relation, "Target"));
      relations
          .computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), t -> new ArrayList<>())
          .add(target);
    }
    return relations;
  }

  private static String resolve(String part, String target) {
    try {
      return URI.create("/" + part).resolve(target).normalize().getPath().substring(1);
    } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
      return target;
    }
  }

  /** The root of a part in XML, if the package has it. */
  static @Nullable Element root(ZipPackage zip, String name) throws IOException {
    Optional<byte[]> bytes = name.isEmpty() ? Optional.empty() : zip.bytes(name);
    if (bytes.isEmpty()) {
      return null;
    }
    Document xml = Xml.parse(bytes.get());
    return xml.getDocumentElement();
  }
}
