package org.clausecheck.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.GuardedReader;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Fault;
import org.clausecheck.library.Library;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.Waiver;

/**
 * The front door: a file in, the answer out. Making one loads the classifier and the library and
 * takes a moment; keep it and use it for many files, from many threads. Sends nothing anywhere.
 */
public final class Clausecheck {
  private final ContractAnalyser analyser;
  private final boolean trusting;

  private Clausecheck(ContractAnalyser analyser, boolean trusting) {
    this.analyser = analyser;
    this.trusting = trusting;
  }

  /** With the shipped clause library, read for the licensor, with no settings of a deal. */
  public static Clausecheck shipped() {
    return new Clausecheck(ContractAnalyser.shipped(), false);
  }

  /**
   * With the settings of a deal, and the clause library that they name or the shipped one.
   *
   * @param settings a file such as the command's {@code --deal} takes
   * @throws IllegalArgumentException if the settings or the library have faults, all of which the
   *     message tells, or the library has no position for the side that is read for
   * @throws IOException if the file cannot be read
   */
  public static Clausecheck forDeal(Path settings) throws IOException {
    DealSettings.Loading loading = DealSettings.load(settings);
    if (loading instanceof DealSettings.Loading.Faulty faulty) {
      throw faults(faulty.faults());
    }
    DealSettings deal = ((DealSettings.Loading.Loaded) loading).settings();
    Library library = deal.library().map(Clausecheck::library).orElseGet(Library::shipped);
    if (library.positions().stream().noneMatch(each -> each.side() == deal.side())) {
      throw new IllegalArgumentException(
          "the clause library has no positions for a " + deal.side().id());
    }
    return new Clausecheck(ContractAnalyser.shipped(library, deal), false);
  }

  private static Library library(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(folder + ": no such folder");
    }
    Library.Loading loading = Library.load(folder);
    if (loading instanceof Library.Loading.Faulty faulty) {
      throw faults(faulty.faults());
    }
    return ((Library.Loading.Loaded) loading).library();
  }

  /**
   * The same, reading files in this process. Otherwise each file is read in a Java process of its
   * own, so that a malicious one cannot bring this one down. That process is started with this
   * one's {@code java.class.path}, which must name the program's jar and its libraries; where they
   * come in by another way (a module path, an application server), only this one works.
   */
  public Clausecheck trusting() {
    return new Clausecheck(analyser, true);
  }

  /**
   * Checks a file. Deviations accepted in {@code NAME.waivers.yaml} beside it are reported as
   * accepted, until they expire.
   *
   * @param file PDF, Word, ODT, RTF, HTML, Markdown, text, mail, or an archive of them
   * @return one answer a document with text, the outer first; empty only where nothing in the file
   *     has text
   * @throws UnreadableContractException if the file cannot be read
   * @throws IllegalArgumentException if the waivers have faults, all of which the message tells
   */
  public List<CheckedContract> check(Path file) throws UnreadableContractException {
    List<Waiver> waivers = waivers(Waiver.besides(file));
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return read(file)
        .withText()
        .map(document -> new CheckedContract(file, analyser.check(document, waivers, today)))
        .toList();
  }

  private ReadDocument read(Path file) throws UnreadableContractException {
    try {
      return trusting
          ? new DocumentReader(ReadingSettings.DEFAULT).read(file)
          : new GuardedReader(ReadingSettings.DEFAULT, GuardedReader.MEMORY).read(file);
    } catch (UnreadableDocumentException e) {
      throw new UnreadableContractException(e.getMessage(), e);
    }
  }

  private static List<Waiver> waivers(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      Waiver.Loading loading = Waiver.load(file);
      if (loading instanceof Waiver.Loading.Faulty faulty) {
        throw faults(faulty.faults());
      }
      return ((Waiver.Loading.Loaded) loading).waivers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalArgumentException faults(List<Fault> faults) {
    return new IllegalArgumentException(
        faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
  }
}
