package org.clausecheck.serve;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;

/**
 * How the server is run.
 *
 * @param bind where it listens; port 0 is any free one
 * @param names further names by which it may be asked, as "host" or "host:port"
 * @param origins of pages of others that may call the API, such as "https://addin.example"
 * @param token without which nobody is let in; at least {@link #SHORTEST_TOKEN} characters
 * @param keep where reviews are kept; empty for a temporary folder that is gone when it ends
 * @param limits what clients may take
 * @param reading how files are read unless a request says otherwise; its limit of bytes is also
 *     that of a body
 * @param memory most memory for reading one file, in MiB
 * @param deal settings of the deal unless a request says otherwise
 * @param library that contracts are held against
 * @param libraryFolder its folder; empty for the shipped one
 * @param program the command that runs this program, for copies that are marked in a process of
 *     their own; its arguments follow
 * @param version of the program
 */
public record ServeSettings(
    InetSocketAddress bind,
    Set<String> names,
    Set<String> origins,
    String token,
    Optional<Path> keep,
    Limits limits,
    ReadingSettings reading,
    int memory,
    DealSettings deal,
    Library library,
    Optional<Path> libraryFolder,
    List<String> program,
    String version) {
  /** A shorter token could be guessed. */
  public static final int SHORTEST_TOKEN = 16;

  public ServeSettings {
    names = Set.copyOf(names);
    origins = Set.copyOf(origins);
    program = List.copyOf(program);
    if (token.length() < SHORTEST_TOKEN || !token.matches("[A-Za-z0-9._~-]+")) {
      throw new IllegalArgumentException(
          "a token has at least " + SHORTEST_TOKEN + " letters, digits or . _ ~ -");
    }
  }

  /**
   * What clients may take.
   *
   * @param request longest time in which a request must have arrived in full
   * @param atOnce files that are worked on at the same time, at least 1
   * @param waiting requests that may wait for their turn; one more is answered with 429
   * @param patience longest time a request waits for its turn; then it is answered with 503
   */
  public record Limits(Duration request, int atOnce, int waiting, Duration patience) {
    public Limits {
      if (atOnce < 1 || waiting < 0 || request.toSeconds() < 1 || patience.isNegative()) {
        throw new IllegalArgumentException("limits must be positive");
      }
    }
  }
}
