package org.clausecheck.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;

/** Results as JSON, on one line, and back. The same results give the same JSON. */
public final class Results {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Results() {}

  /** The results as one line of JSON. */
  public static String write(List<DocumentResult> results) {
    try {
      return JSON.writeValueAsString(results);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain records always become JSON", e);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static List<DocumentResult> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<DocumentResult>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not results: " + e.getOriginalMessage(), e);
    }
  }
}
