package org.clausecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clausecheck.classify.ClassifiedContract;
import org.clausecheck.classify.ClauseClassifier;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadDocument;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.extract.ContractReader;
import org.clausecheck.facts.phrases.PhraseBook;
import org.clausecheck.facts.phrases.PhraseFinder;
import org.clausecheck.facts.values.Gazetteer;
import org.clausecheck.facts.values.ValueScanner;
import org.clausecheck.facts.values.Words;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.clausecheck.review.ContractAnalyser;
import org.clausecheck.structure.Outline;
import org.clausecheck.text.ContractText;
import org.junit.jupiter.api.Test;

/**
 * The work that an agreement takes grows no faster than the agreement. What is counted is the same
 * on every machine, however busy: sentences, steps of the phrase search, and for each stage the
 * bytes that its thread took, which a step that copies or looks through all of the text for each of
 * its parts multiplies.
 */
class WorkGrowthTest {
  private static final int ARTICLES = 48;

  /** Tables double, and what is done once for a contract weighs less in a long one. */
  private static final double SLACK = 1.15;

  private final ClauseClassifier classifier = ClauseClassifier.shipped();
  private final ContractReader facts = new ContractReader();
  private final ValueScanner values = new ValueScanner(Gazetteer.load());
  private final PhraseBook phrases =
      PhraseBook.load("common.txt", "roles.txt", "exclusivity.txt", "termination.txt");
  private final ContractAnalyser analyser =
      ContractAnalyser.shipped(Library.shipped(), DealSettings.standard());

  @Test
  void workGrowsNoFasterThanTheContract() throws Exception {
    work(ARTICLES);
    Map<String, Long> once = work(ARTICLES);
    for (int times : new int[] {4, 8}) {
      work(times * ARTICLES)
          .forEach(
              (what, much) ->
                  assertThat((double) much / once.get(what))
                      .as(what + ", of a contract made " + times + " times as long")
                      .isLessThan(times * SLACK));
    }
  }

  private Map<String, Long> work(int articles) throws Exception {
    Map<String, Long> work = new LinkedHashMap<>();
    String chars = LongContract.text(articles);
    ReadDocument document =
        new DocumentReader(ReadingSettings.DEFAULT)
            .read(chars.getBytes(java.nio.charset.StandardCharsets.UTF_8), "long.txt");
    ContractText text = document.text();
    Outline outline = counted("bytes of the outline", work, () -> ContractAnalyser.outline(text));
    ClassifiedContract classified =
        counted("bytes of classifying", work, () -> classifier.classify(text, outline));
    work.put("sentences", (long) classified.sentences().size());
    Words words = Words.of(text.text());
    PhraseFinder finder = phrases.finder();
    Agreement agreement = new Agreement(classified, words, values.scan(words), values.gazetteer());
    work.put("statements", (long) agreement.statements(finder).size());
    work.put("steps of the phrase search", finder.steps());
    counted("bytes of the facts", work, () -> facts.extract(classified));
    counted("bytes of the whole", work, () -> analyser.check(document, List.of(), LocalDate.EPOCH));
    return work;
  }

  private static <T> T counted(String what, Map<String, Long> work, Supplier<T> stage) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    T result = stage.get();
    work.put(what, threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
    return result;
  }
}
