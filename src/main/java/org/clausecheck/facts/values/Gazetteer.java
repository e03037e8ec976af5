package org.clausecheck.facts.values;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of {@code places.txt}, found in words. Immutable and thread-safe. */
public final class Gazetteer {

  /** What a name stands for. */
  enum Sort {
    COUNTRY,
    STATE,
    CITY,
    ADJECTIVE
  }

  /**
   * A name of a place.
   *
   * @param forms the words of the name, see {@link Words#form}
   * @param code ISO 3166
   * @param name of the state or country
   */
  record Entry(List<String> forms, String code, String name, Sort sort, boolean capitals) {}

  /** A name found in a text: the entry and the word after it. */
  record Hit(Entry entry, int next) {}

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<String, Entry> states = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private Gazetteer() {}

  /**
   * Loads the places.
   *
   * @throws UncheckedIOException if the program's own resource cannot be read
   */
  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    try (InputStream in = Gazetteer.class.getResourceAsStream("places.txt")) {
      if (in == null) {
        throw new IllegalStateException("places.txt is not packed");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          gazetteer.read(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    gazetteer
        .byFirstWord
        .values()
        .forEach(entries -> entries.sort(Comparator.comparingInt(e -> -e.forms().size())));
    return gazetteer;
  }

  /** The English name of a place, such as "New York" for "US-NY"; the code itself if unknown. */
  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  private void read(String line) {
    String[] fields = line.split("\\|", -1);
    String code = fields[0].strip();
    String name = fields[1].strip();
    boolean state = code.indexOf('-') > 0;
    String country =
        code.startsWith("CA-") ? ", Canada" : code.startsWith("AU-") ? ", Australia" : "";
    names.put(code, name + country);
    Sort sort = state ? Sort.STATE : Sort.COUNTRY;
    add(name, code, name, sort);
    if (code.startsWith("US-") || code.startsWith("CA-") || code.startsWith("AU-")) {
      states.putIfAbsent(
          code.substring(3), new Entry(List.of(code.substring(3)), code, name, sort, true));
    }
    for (int field = 2; field < fields.length; field++) {
      Sort of = field == 2 ? sort : field == 3 ? Sort.CITY : Sort.ADJECTIVE;
      for (String other : fields[field].split(";")) {
        add(other.strip(), code, name, of);
      }
    }
  }

  private void add(String written, String code, String name, Sort sort) {
    if (written.isEmpty()) {
      return;
    }
    Words words = Words.of(written);
    List<String> forms = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      forms.add(words.form(i));
    }
    boolean capitals = forms.size() == 1 && forms.get(0).length() <= 3;
    byFirstWord
        .computeIfAbsent(forms.get(0), w -> new ArrayList<>(2))
        .add(new Entry(forms, code, name, sort, capitals));
  }

  /** The longest name of a country, state or city that begins at this word. */
  @Nullable Hit place(Words words, int at) {
    return find(words, at, false);
  }

  /**
   * A name or an adjective found in a text.
   *
   * @param code ISO 3166
   * @param next index of the word after it
   */
  public record Name(String code, int next) {}

  /** The longest name or adjective ("English", "Delaware") that begins at this word. */
  public Optional<Name> nameAt(Words words, int at) {
    Hit hit = find(words, at, true);
    return hit == null ? Optional.empty() : Optional.of(new Name(hit.entry().code(), hit.next()));
  }

  private @Nullable Hit find(Words words, int at, boolean adjectives) {
    if (!words.is(at, Words.Kind.WORD)) {
      return null;
    }
    List<Entry> entries = byFirstWord.get(words.form(at));
    if (entries == null || !(words.capitalised(at) || words.is(at, "mainland"))) {
      return null;
    }
    Hit adjective = null;
    for (Entry entry : entries) {
      int next = end(words, at, entry);
      if (next < 0) {
        continue;
      }
      if (entry.sort() != Sort.ADJECTIVE) {
        return new Hit(entry, next);
      }
      if (adjectives && adjective == null) {
        adjective = new Hit(entry, next);
      }
    }
    return adjective;
  }

  private static int end(Words words, int at, Entry entry) {
    List<String> forms = entry.forms();
    for (int i = 1; i < forms.size(); i++) {
      if (!words.is(at + i, forms.get(i))) {
        return -1;
      }
    }
    if (entry.capitals() && Character.isLowerCase(words.text().charAt(words.end(at) - 1))) {
      return -1;
    }
    int next = at + forms.size();
    boolean split =
        words.is(next - 1, Words.Kind.WORD)
            && words.end(next - 1) < words.text().length()
            && words.text().charAt(words.end(next - 1)) == '-';
    return split && entry.sort() != Sort.ADJECTIVE ? -1 : next;
  }

  /** A state by its postal code at this word: "CA 94063", ", NY". */
  @Nullable Hit postal(Words words, int at) {
    if (!words.is(at, Words.Kind.WORD)
        || words.form(at).length() > 3
        || words.form(at).length() < 2) {
      return null;
    }
    String written = words.text().substring(words.start(at), words.end(at));
    Entry entry = states.get(written.replace(".", ""));
    if (entry == null) {
      return null;
    }
    int zip = words.is(at + 1, ",") ? at + 2 : at + 1;
    boolean zipped =
        entry.code().startsWith("US-")
            ? words.is(zip, Words.Kind.NUMBER) && words.form(zip).length() == 5
            : words.is(zip, Words.Kind.WORD)
                && Character.isDigit(words.form(zip).charAt(words.form(zip).length() - 1));
    boolean ends = !words.is(at + 1, Words.Kind.WORD) && words.is(at - 1, ",");
    return zipped || ends ? new Hit(entry, at + 1) : null;
  }
}
