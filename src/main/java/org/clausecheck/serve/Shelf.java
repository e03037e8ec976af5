package org.clausecheck.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clausecheck.report.AtomicFile;

/**
 * Where reviews are kept: a folder each, with the file as handed in, the reports, and two small
 * files that tell what it is and with which settings it was made. Thread-safe.
 */
final class Shelf {
  /** Of a review that is complete. */
  private static final String REVIEW = "review.json";

  private static final int ID_BYTES = 12;
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** A place on the shelf. */
  private record Place(Path folder, Kept kept) {}

  private final Path folder;
  private final int most;
  private final ObjectMapper json =
      JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  /**
   * Opens a shelf with what is already on it.
   *
   * @param folder made when it is not there
   * @param most how many are kept at most; the oldest go
   */
  Shelf(Path folder, int most) throws IOException {
    this.folder = folder;
    this.most = most;
    Folders.make(folder);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(Files::isDirectory).toList()) {
        read(each).ifPresent(kept -> places.put(kept.id(), new Place(each, kept)));
      }
    }
  }

  private Optional<Kept> read(Path each) throws IOException {
    Path file = each.resolve(REVIEW);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Kept kept = json.readValue(file.toFile(), Kept.class);
      return ("" + each.getFileName()).endsWith(" " + kept.id())
          ? Optional.of(kept)
          : Optional.empty();
    } catch (JsonProcessingException | NullPointerException e) {
      // somebody else's, or spoilt: it is left alone
      return Optional.empty();
    }
  }

  /** A folder of its own for a review that begins. */
  Draft begin(String name) throws IOException {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    String when = SECOND.format(LocalDateTime.now(ZoneId.systemDefault()));
    Path own = folder.resolve(when.replace(':', '.') + " " + name + " " + id);
    Files.createDirectory(own);
    return new Draft(id, when, own);
  }

  /** A review that is being made; closed before it is kept, nothing of it stays. */
  final class Draft implements AutoCloseable {
    private final String id;
    private final String when;
    private final Path own;
    private boolean kept;

    private Draft(String id, String when, Path own) {
      this.id = id;
      this.when = when;
      this.own = own;
    }

    Path folder() {
      return own;
    }

    /** Keeps it. */
    Kept keep(
        Kept.Sort sort,
        List<String> files,
        Map<String, String> reading,
        List<Kept.Answer> answers,
        List<String> left)
        throws IOException {
      Kept made = new Kept(id, sort, files, when, reading, answers, left);
      byte[] content = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(made);
      AtomicFile.write(own.resolve(REVIEW), out -> out.write(content));
      kept = true;
      places.put(id, new Place(own, made));
      List<Kept> all = all();
      for (Kept old : all.subList(Math.min(most, all.size()), all.size())) {
        remove(old.id());
      }
      return made;
    }

    @Override
    public void close() throws IOException {
      if (!kept) {
        Folders.delete(own);
      }
    }
  }

  /** All, newest first. */
  List<Kept> all() {
    List<Kept> all = new ArrayList<>(places.values().stream().map(Place::kept).toList());
    all.sort(Comparator.comparing(Kept::when).reversed().thenComparing(Kept::id));
    return all;
  }

  /**
   * One of them.
   *
   * @throws Refusal with 404 if there is none of that id
   */
  Kept find(String id) throws Refusal {
    return place(id).kept();
  }

  /** Its folder. */
  Path folder(String id) throws Refusal {
    return place(id).folder();
  }

  private Place place(String id) throws Refusal {
    Place place = places.get(id);
    if (place == null || !Files.isDirectory(place.folder())) {
      throw new Refusal(404, "there is no such review, or it was removed");
    }
    return place;
  }

  /** Removes one, with its folder. */
  void remove(String id) throws IOException {
    Place place = places.remove(id);
    if (place != null) {
      Folders.delete(place.folder());
    }
  }
}
