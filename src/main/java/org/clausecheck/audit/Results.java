package org.clausecheck.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import org.clausecheck.audit.DocumentResult.Outcome;

/** Results as JSON, one line, and back. */
final class Results {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Results() {}

  static String write(List<DocumentResult> results) {
    try {
      return JSON.writeValueAsString(results);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain records always become JSON", e);
    }
  }

  /** Reads what {@link #write} wrote. */
  static List<DocumentResult> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<DocumentResult>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store holds what this program wrote", e);
    }
  }

  /** The result of a file that gave nothing. */
  static DocumentResult unreadable(String why) {
    return new DocumentResult(
        "", "", Outcome.UNREADABLE, why, null, List.of(), List.of(), List.of());
  }
}
