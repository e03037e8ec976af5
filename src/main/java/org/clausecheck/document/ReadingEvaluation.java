package org.clausecheck.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/**
 * Measures the reading of PDFs against texts of the same agreements in which passages are labelled,
 * as in the CUAD collection: are the letters and digits of every labelled passage found in our
 * reading?
 */
public final class ReadingEvaluation {
  private final DocumentReader reader;

  public ReadingEvaluation(DocumentReader reader) {
    this.reader = reader;
  }

  /**
   * One agreement, measured.
   *
   * @param id of the agreement
   * @param spans distinct labelled passages
   * @param missed the labelled words not found, as the label has them
   * @param setAside share of the source characters set aside, layout not counted, 0 to 1
   * @param unreadable share of the source characters that could not be read, 0 to 1
   * @param seconds wall time to read it
   * @param error why it could not be read; empty when it was
   */
  public record Result(
      String id,
      int spans,
      List<String> missed,
      double setAside,
      double unreadable,
      double seconds,
      String error) {}

  /**
   * Measures every agreement that has a PDF.
   *
   * @param folder holds {@code labels.jsonl}; its lines have {@code id}, {@code text} and {@code
   *     pdf} (paths relative to the folder, the latter may be null) and {@code labels}, each with
   *     {@code spans}
   * @param every takes only each n-th agreement; 1 for all
   * @throws IOException if the labels cannot be read
   */
  public List<Result> measure(Path folder, int every) throws IOException {
    List<Result> results = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    int at = 0;
    for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
      JsonNode agreement = json.readTree(line);
      if (!agreement.path("pdf").isTextual() || at++ % every != 0) {
        continue;
      }
      String label = Files.readString(folder.resolve(agreement.path("text").asText()));
      results.add(measure(folder, agreement, label));
    }
    return results;
  }

  private Result measure(Path folder, JsonNode agreement, String label) {
    String id = agreement.path("id").asText();
    long start = System.nanoTime();
    try {
      ContractText pdf = reader.read(folder.resolve(agreement.path("pdf").asText())).text();
      double seconds = (System.nanoTime() - start) / 1e9;
      ContractText text = reader.read(label.getBytes(StandardCharsets.UTF_8), id + ".txt").text();
      String analysed = lettersAndDigits(pdf.text());
      String source = lettersAndDigits(pdf.source());
      List<Span> spans = spans(agreement.path("labels"));
      List<String> missed = new ArrayList<>();
      for (Span span : spans) {
        String words = span.in(label);
        String withoutFurniture = text.quote(text.fromSource(span));
        if (!analysed.contains(lettersAndDigits(words))
            && !source.contains(lettersAndDigits(words))
            && !analysed.contains(lettersAndDigits(withoutFurniture))) {
          missed.add(words);
        }
      }
      int aside =
          pdf.setAside().stream()
              .filter(s -> s.reason() != SetAside.Reason.LAYOUT)
              .mapToInt(s -> s.source().length())
              .sum();
      int unreadable = pdf.unreadable().stream().mapToInt(Unreadable::characters).sum();
      double length = Math.max(1, pdf.source().length());
      return new Result(id, spans.size(), missed, aside / length, unreadable / length, seconds, "");
    } catch (UnreadableDocumentException e) {
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Result(id, 0, List.of(), 0, 0, seconds, e.getMessage());
    }
  }

  private static List<Span> spans(JsonNode labels) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode label : labels) {
      for (JsonNode span : label.path("spans")) {
        spans.add(new Span(span.get(0).asInt(), span.get(1).asInt()));
      }
    }
    return spans.stream().distinct().sorted().toList();
  }

  /** What is compared: letters and digits, ligatures taken apart, without case. */
  static String lettersAndDigits(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
