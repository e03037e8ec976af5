package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.clausecheck.LongContract;
import org.junit.jupiter.api.Test;

/** Reading a PDF takes as much for each page of a long one as for each of a short one. */
class PdfWorkTest {
  private static final int ARTICLES = 48;
  private static final double SLACK = 1.15;

  private static long bytes(int articles) throws IOException {
    byte[] file = PdfFile.of(LongContract.paragraphs(articles)).bytes();
    Budget budget = new Budget(ReadingLimits.DEFAULT, () -> {});
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    SourceText source = new PdfReader(ReadingSettings.DEFAULT, budget).read(file);
    long taken = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    assertThat(source.chars()).contains("ARTICLE " + articles + " ");
    return taken;
  }

  @Test
  void workGrowsNoFasterThanTheNumberOfPages() throws IOException {
    bytes(ARTICLES);
    double once = bytes(ARTICLES);
    for (int times : new int[] {4, 8}) {
      assertThat(bytes(times * ARTICLES) / once)
          .as("of a PDF made " + times + " times as long")
          .isLessThan(times * SLACK);
    }
  }
}
