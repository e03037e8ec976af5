package org.clausecheck.library;

import java.util.List;

/**
 * Where evidence comes from.
 *
 * @param key by which positions cite it, such as "lund-2024"
 * @param citation in full
 * @param sections that may be cited
 * @param interviewees that may be named; empty when the source has none
 */
public record Source(
    String key, String citation, List<String> sections, List<String> interviewees) {
  public Source {
    sections = List.copyOf(sections);
    interviewees = List.copyOf(interviewees);
  }
}
