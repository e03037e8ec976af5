package org.clausecheck.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of several formats a client likes best, by its {@code Accept} header. */
final class Accept {
  private Accept() {}

  /**
   * The best of what is offered.
   *
   * @param header the client's; empty for none, which takes the first
   * @param offered formats by media type, the standard one first
   * @throws Refusal with 406 if it takes none of them
   */
  static <F> F best(String header, Map<String, F> offered) throws Refusal {
    Optional<F> best = Optional.empty();
    double liked = 0;
    for (String range : header.isBlank() ? List.of("*/*") : List.of(header.split(","))) {
      String[] parts = range.toLowerCase(Locale.ROOT).split(";");
      Optional<F> format = match(parts[0].strip(), offered);
      double quality = quality(parts);
      if (format.isPresent() && quality > liked) {
        best = format;
        liked = quality;
      }
    }
    return best.orElseThrow(
        () -> new Refusal(406, "Accept takes one of " + String.join(", ", offered.keySet())));
  }

  private static <F> Optional<F> match(String range, Map<String, F> offered) {
    return offered.entrySet().stream()
        .filter(
            each ->
                range.equals("*/*")
                    || range.equals(each.getKey())
                    || (range.endsWith("/*")
                        && each.getKey().startsWith(range.substring(0, range.length() - 1))))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("q=")) {
        return parameter.matches("q=[01](?:\\.[0-9]{0,3})?")
            ? Double.parseDouble(parameter.substring(2))
            : 0;
      }
    }
    return 1;
  }
}
