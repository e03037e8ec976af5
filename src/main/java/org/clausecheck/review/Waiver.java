package org.clausecheck.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clausecheck.library.Fault;
import org.clausecheck.library.YamlEntry;

/**
 * A deviation that a reviewer accepts, kept in a file beside the contract.
 *
 * @param position id of the position
 * @param reason why it is accepted
 * @param who accepted it
 * @param until the last day on which it holds; empty for ever
 * @param words of the contract that were accepted: when they no longer stand in the finding's
 *     quotes, the waiver no longer matches; empty for whatever words
 * @param verdict that was accepted: when the contract comes to a worse one, the waiver no longer
 *     matches; empty for whatever verdict
 */
public record Waiver(
    String position,
    String reason,
    String who,
    Optional<LocalDate> until,
    String words,
    Optional<Verdict> verdict) {

  /** Verdicts that can be accepted. */
  private static final List<Verdict> DEVIATIONS =
      Stream.of(Verdict.values()).filter(Verdict::deviates).toList();

  /** What loading came to. */
  public sealed interface Loading {
    record Loaded(List<Waiver> waivers) implements Loading {
      public Loaded {
        waivers = List.copyOf(waivers);
      }
    }

    record Faulty(List<Fault> faults) implements Loading {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /** As a finding reports it. */
  Finding.Acceptance acceptance() {
    return new Finding.Acceptance(reason, who, until.map(LocalDate::toString).orElse(""));
  }

  /** Where a contract's waivers are kept: {@code draft.docx} has {@code draft.waivers.yaml}. */
  public static Path besides(Path contract) {
    String name = String.valueOf(contract.getFileName());
    int dot = name.lastIndexOf('.');
    return contract.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + ".waivers.yaml");
  }

  /**
   * Reads a file of waivers.
   *
   * @throws IOException if it cannot be read
   */
  public static Loading load(Path file) throws IOException {
    List<Fault> faults = new ArrayList<>();
    List<Waiver> waivers = new ArrayList<>();
    YamlEntry.parse(
            String.valueOf(file.getFileName()),
            Files.readString(file, StandardCharsets.UTF_8),
            faults)
        .ifPresent(
            root -> {
              root.only("waivers");
              for (YamlEntry entry : root.entries("waivers")) {
                entry.only("position", "reason", "who", "until", "words", "verdict");
                waivers.add(
                    new Waiver(
                        entry.text("position"),
                        entry.text("reason"),
                        entry.text("who"),
                        entry.has("until") ? date(entry) : Optional.empty(),
                        entry.textOr("words", ""),
                        entry.has("verdict")
                            ? entry.oneOf("verdict", DEVIATIONS, Verdict::id)
                            : Optional.empty()));
              }
            });
    return faults.isEmpty()
        ? new Loading.Loaded(waivers)
        : new Loading.Faulty(faults.stream().sorted().toList());
  }

  private static Optional<LocalDate> date(YamlEntry entry) {
    try {
      return Optional.of(LocalDate.parse(entry.text("until")));
    } catch (DateTimeParseException e) {
      entry.fault("until", "a date was expected, such as 2027-06-30");
      return Optional.empty();
    }
  }
}
