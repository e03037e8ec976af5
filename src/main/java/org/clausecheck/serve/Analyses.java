package org.clausecheck.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.document.GuardedReader;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.UnreadableDocumentException;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.library.DealSettings;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.review.ContractAnalyser.Checked;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReviewer;
import org.clausecheck.review.DraftReviewer.Judged;
import org.clausecheck.review.Reviewer;

/** Files in, reviews out. Each file is read in a process of its own. Thread-safe. */
final class Analyses {
  /** Settings of deals of which the analyser is kept. */
  private static final int DEALS = 16;

  private final ServeSettings settings;
  private final ClauseClassifier classifier = ClauseClassifier.shipped();
  private final Map<DealSettings, ContractAnalyser> analysers =
      new LinkedHashMap<>(DEALS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DealSettings, ContractAnalyser> eldest) {
          return size() > DEALS;
        }
      };

  Analyses(ServeSettings settings) {
    this.settings = settings;
  }

  /** Is told how far the work is. */
  @FunctionalInterface
  interface Progress {
    void begin(String part) throws IOException;
  }

  /**
   * Checks a file.
   *
   * @return its documents, at least one of them with a review
   * @throws Refusal with 422 if it cannot be read or holds no agreement
   */
  List<Checked> check(Path file, Options options, Progress progress) throws Refusal, IOException {
    progress.begin("Reading");
    ReadDocument outer = read(file, options);
    progress.begin("Analysing");
    List<Checked> checked =
        outer.withText().map(document -> check(document, options.deal())).toList();
    if (checked.stream().allMatch(each -> each.review().isEmpty())) {
      throw noAgreement(file, checked);
    }
    return checked;
  }

  /**
   * Compares two drafts; of a mail or an archive the first agreement in it.
   *
   * @throws Refusal with 422 if one cannot be read or holds no agreement
   */
  DraftReview compare(Path old, Path latest, Options options, Progress progress)
      throws Refusal, IOException {
    progress.begin("Reading");
    List<ReadDocument> drafts = List.of(read(old, options), read(latest, options));
    progress.begin("Analysing");
    Judged before = judge(drafts.get(0), old, options.deal());
    Judged after = judge(drafts.get(1), latest, options.deal());
    progress.begin("Comparing");
    return new DraftReviewer().review(before, after);
  }

  private Judged judge(ReadDocument outer, Path file, DealSettings deal) throws Refusal {
    List<Checked> others = new ArrayList<>();
    for (ReadDocument document : outer.withText().toList()) {
      Checked checked = check(document, deal);
      if (checked.review().isPresent()) {
        return Judged.of(
            document, checked.recognised().classified().outline(), checked.review().get());
      }
      others.add(checked);
    }
    throw noAgreement(file, others);
  }

  private static Refusal noAgreement(Path file, List<Checked> checked) {
    return new Refusal(
        422,
        file.getFileName()
            + ": "
            + (checked.isEmpty() ? "there is no text in it" : checked.get(0).kind().says()));
  }

  private Checked check(ReadDocument document, DealSettings deal) {
    return analyser(deal).check(document, List.of(), LocalDate.now(ZoneId.systemDefault()));
  }

  private ContractAnalyser analyser(DealSettings deal) {
    synchronized (analysers) {
      return analysers.computeIfAbsent(
          deal,
          missing ->
              new ContractAnalyser(
                  classifier, new ContractReader(), new Reviewer(settings.library(), missing)));
    }
  }

  private ReadDocument read(Path file, Options options) throws Refusal {
    try {
      return new GuardedReader(options.reading(), settings.memory()).read(file);
    } catch (UnreadableDocumentException e) {
      // the folder is nobody's business
      String name = String.valueOf(file.getFileName());
      throw new Refusal(422, String.valueOf(e.getMessage()).replace(file.toString(), name));
    }
  }
}
