package org.clausecheck.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the template of the first page shows.
 *
 * @param kept the last reviews, newest first
 * @param folder where they are kept; empty when they are not
 * @param deal the deal's settings, by the names of clausecheck.yaml
 * @param sides for which the library has positions
 * @param megabytes of the largest file
 * @param version of the program
 */
public record HomePage(
    List<Kept> kept,
    String folder,
    Map<String, Object> deal,
    List<String> sides,
    long megabytes,
    String version) {

  /** A setting as a person writes it. */
  public String setting(String name) {
    Object value = deal.getOrDefault(name, "");
    return value instanceof List<?> places
        ? places.stream().map(place -> country("" + place)).collect(Collectors.joining(", "))
        : "" + value;
  }

  public boolean is(String name, String value) {
    return setting(name).equals(value);
  }

  /** A country by its English name, a part of one by its code. */
  private static String country(String code) {
    return code.length() == 2
        ? new Locale("", code).getDisplayCountry(Locale.ENGLISH)
        : code.equals("GB-ENG") ? "England" : code;
  }
}
