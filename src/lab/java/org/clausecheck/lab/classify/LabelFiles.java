package org.clausecheck.lab.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.text.Span;

/** Reads labels: one JSON object a line. */
final class LabelFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelFiles() {}

  /**
   * Labels of CUAD's form: {@code id}, {@code text}, {@code labels}: category &rarr; {@code spans}.
   *
   * @throws IOException if the file cannot be read or is not of that form, naming the line
   */
  static List<LabelledText> cuad(Path file) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (JsonNode line : lines(file)) {
      Map<String, List<Span>> categories = new TreeMap<>();
      for (Map.Entry<String, JsonNode> label : line.path("labels").properties()) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : label.getValue().path("spans")) {
          spans.add(new Span(span.path(0).asInt(), span.path(1).asInt()));
        }
        categories.put(label.getKey(), List.copyOf(spans));
      }
      texts.add(
          new LabelledText(
              required(line, "id"),
              line.path("text").asText(),
              Map.copyOf(categories),
              List.of(),
              Set.of()));
    }
    return List.copyOf(texts);
  }

  /**
   * Adds judgements of our own: {@code id}, {@code spans} with {@code start}, {@code end}, {@code
   * kinds}, {@code not}, {@code unclear}, and {@code complete}.
   *
   * @throws IOException if the file cannot be read or is not of that form
   */
  static List<LabelledText> judgements(Path file, List<LabelledText> texts) throws IOException {
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode line : lines(file)) {
      byId.put(required(line, "id"), line);
    }
    List<LabelledText> joined = new ArrayList<>();
    for (LabelledText text : texts) {
      JsonNode line = byId.get(text.id());
      if (line == null) {
        joined.add(text);
        continue;
      }
      List<LabelledText.Judged> judged = new ArrayList<>();
      for (JsonNode span : line.path("spans")) {
        judged.add(
            new LabelledText.Judged(
                new Span(span.path("start").asInt(), span.path("end").asInt()),
                kinds(span.path("kinds")),
                kinds(span.path("not")),
                kinds(span.path("unclear"))));
      }
      joined.add(text.with(List.copyOf(judged), kinds(line.path("complete"))));
    }
    return List.copyOf(joined);
  }

  /**
   * Sentences of our own: {@code text}, {@code heading}, {@code kinds}, {@code complete}.
   *
   * @throws IOException if the file cannot be read or is not of that form
   */
  static List<PlainSentence> plain(Path file) throws IOException {
    List<PlainSentence> sentences = new ArrayList<>();
    for (JsonNode line : lines(file)) {
      JsonNode heading = line.path("heading");
      sentences.add(
          new PlainSentence(
              required(line, "text"),
              heading.isTextual() ? heading.asText() : null,
              kinds(line.path("kinds")),
              line.path("complete").asBoolean()));
    }
    return List.copyOf(sentences);
  }

  private static Set<ClauseKind> kinds(JsonNode ids) throws IOException {
    Set<ClauseKind> kinds = EnumSet.noneOf(ClauseKind.class);
    for (JsonNode id : ids) {
      kinds.add(
          ClauseKind.of(id.asText())
              .orElseThrow(() -> new IOException("unknown kind '" + id.asText() + "'")));
    }
    return Set.copyOf(kinds);
  }

  private static String required(JsonNode line, String field) throws IOException {
    JsonNode value = line.path(field);
    if (!value.isTextual()) {
      throw new IOException("a line without '" + field + "'");
    }
    return value.asText();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank()) {
        try {
          nodes.add(JSON.readTree(line));
        } catch (IOException e) {
          throw new IOException(file.getFileName() + " line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return nodes;
  }
}
