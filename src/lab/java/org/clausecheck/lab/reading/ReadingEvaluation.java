package org.clausecheck.lab.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.structure.Accounting;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;
import org.clausecheck.text.Span;

/**
 * Measures the reading of PDFs against texts of the same agreements in which passages are labelled,
 * as in the CUAD collection: do the letters and digits of every labelled passage stand, without a
 * gap, in our reading?
 *
 * <p>A passage in which the text has page furniture (a page number between two lines) is sought
 * with it and without it.
 */
public final class ReadingEvaluation {
  /** Letters and digits from which on a passage cannot well stand in an agreement by chance. */
  private static final int LONG = 50;

  private final DocumentReader reader;

  public ReadingEvaluation(DocumentReader reader) {
    this.reader = reader;
  }

  /** How much of a labelled passage our reading has. */
  public enum Found {
    /** All of it, in the analysed text. */
    ANALYSED,
    /** All of it, part of which was set aside. */
    READ,
    NOT
  }

  /**
   * One labelled passage.
   *
   * @param words as the label has them
   * @param isLong whether it has at least fifty letters and digits
   */
  public record Passage(String words, boolean isLong, Found found) {}

  /**
   * One agreement, measured.
   *
   * @param id of the agreement
   * @param passages distinct labelled passages, in the text's order; empty when it was not read
   * @param setAside share of the source's characters set aside for another reason than layout, 0 to
   *     1
   * @param unreadable share of the source's characters that could not be read, 0 to 1
   * @param seconds wall time to read it, outline not counted
   * @param error why it could not be read; empty when it was
   */
  public record Result(
      String id,
      List<Passage> passages,
      double setAside,
      double unreadable,
      double seconds,
      String error) {
    public Result {
      passages = List.copyOf(passages);
    }

    /** The passages found so, or better. */
    public long count(Found atLeast) {
      return passages.stream().filter(p -> p.found().compareTo(atLeast) <= 0).count();
    }

    /** The words of the passages that were not found. */
    public List<String> missed() {
      return passages.stream().filter(p -> p.found() == Found.NOT).map(Passage::words).toList();
    }
  }

  /**
   * Measures every agreement that has a PDF.
   *
   * @param pdfs folder of the PDFs
   * @param texts folder of the texts
   * @param labels one agreement a line, as JSON: its id, its text and its pdf (paths of which only
   *     the file's name counts; the latter may be null) and its labels, an object whose values have
   *     spans: pairs of offsets into the text
   * @param every takes only each n-th agreement; 1 for all
   * @throws IOException if the labels or a text cannot be read
   */
  public List<Result> measure(Path pdfs, Path texts, Path labels, int every) throws IOException {
    List<Result> results = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    int at = 0;
    for (String line : Files.readAllLines(labels)) {
      JsonNode agreement = json.readTree(line);
      if (agreement.path("pdf").isTextual() && at++ % every == 0) {
        results.add(
            measure(
                agreement.path("id").asText(),
                pdfs.resolve(fileName(agreement.path("pdf"))),
                Files.readString(texts.resolve(fileName(agreement.path("text")))),
                spans(agreement.path("labels"))));
      }
    }
    return results;
  }

  private Result measure(String id, Path pdf, String labelled, List<Span> spans) {
    long start = System.nanoTime();
    try {
      ContractText read = reader.read(pdf).text();
      double seconds = (System.nanoTime() - start) / 1e9;
      ContractText text =
          reader.read(labelled.getBytes(StandardCharsets.UTF_8), id + ".txt").text();
      String analysed = lettersAndDigits(read.text());
      String source = lettersAndDigits(read.source());
      List<Passage> passages = new ArrayList<>();
      for (Span span : spans) {
        String words = lettersAndDigits(span.in(labelled));
        String unfurnished = lettersAndDigits(text.quote(text.fromSource(span)));
        Found found =
            analysed.contains(words) || (!unfurnished.isEmpty() && analysed.contains(unfurnished))
                ? Found.ANALYSED
                : source.contains(words) ? Found.READ : Found.NOT;
        passages.add(new Passage(span.in(labelled), words.length() >= LONG, found));
      }
      Accounting accounting = Accounting.of(read, new OutlineBuilder().build(read));
      double layout = accounting.shareSetAside(SetAside.Reason.LAYOUT);
      double unreadable = accounting.shareUnreadable();
      double setAside = 1 - accounting.shareAnalysed() - unreadable - layout;
      return new Result(id, passages, Math.max(0, setAside), unreadable, seconds, "");
    } catch (UnreadableDocumentException e) {
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Result(id, List.of(), 0, 0, seconds, String.valueOf(e.getMessage()));
    }
  }

  /** The middle value, of the upper half where there are two; 0 for none. */
  public static double median(List<Result> results, ToDoubleFunction<Result> value) {
    List<Double> sorted = results.stream().map(value::applyAsDouble).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  /** The agreements that took longest, slowest first. */
  public static List<Result> slowest(List<Result> results, int most) {
    return results.stream()
        .sorted(Comparator.comparingDouble(Result::seconds).reversed().thenComparing(Result::id))
        .limit(most)
        .toList();
  }

  private static String fileName(JsonNode path) {
    return path.asText().substring(path.asText().lastIndexOf('/') + 1);
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
