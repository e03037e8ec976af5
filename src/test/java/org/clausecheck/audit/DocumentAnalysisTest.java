package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clausecheck.audit.DocumentResult.Outcome;
import org.clausecheck.document.ReadingSettings;
import org.clausecheck.library.DealSettings;
import org.clausecheck.library.Library;
import org.junit.jupiter.api.Test;

class DocumentAnalysisTest {
  private static final DocumentAnalysis ANALYSIS = analysis();

  private static DocumentAnalysis analysis() {
    return new DocumentAnalysis(
        new DocumentAnalysis.Settings(
            ReadingSettings.DEFAULT, DealSettings.standard(), Library.shipped(), "test"));
  }

  private static List<DocumentResult> analyse(String text) {
    return ANALYSIS.analyse(text.getBytes(StandardCharsets.UTF_8), "a.txt");
  }

  /** Run in another class loader: everything in it is of that loader's own classes. */
  public static String analyseToJson(String text) {
    return Results.write(analyse(text));
  }

  @Test
  void anAgreementGivesItsRow() {
    DocumentResult result = analyse(Agreements.text(1)).get(0);
    assertThat(result.outcome()).isEqualTo(Outcome.ANALYSED);
    DocumentResult.Summary summary = Objects.requireNonNull(result.summary());
    assertThat(summary.title()).isEqualTo("LICENCE AGREEMENT");
    assertThat(summary.law()).isEqualTo("Switzerland");
    assertThat(summary.dates()).contains("2020-03-02");
    assertThat(result.findings()).isNotEmpty();
    assertThat(result.sha256()).hasSize(64);
  }

  @Test
  void whateverTheBytesAreThereIsAResultThatSaysWhy() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 8) {
        byte[] head =
            (i % 4 == 0 ? "%PDF-1.7" : "PK\003\004....").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, 8);
      }
      List<DocumentResult> results = ANALYSIS.analyse(bytes, "x");
      assertThat(results).isNotEmpty();
      assertThat(results.get(0).outcome()).isIn(Outcome.UNREADABLE, Outcome.NOT_A_CONTRACT);
      assertThat(results.get(0).reason()).isNotBlank();
    }
  }

  @Test
  void theReasonDoesNotRepeatTheName() {
    assertThat(ANALYSIS.analyse(new byte[0], "x.pdf").get(0).reason())
        .isEqualTo("the file is empty");
  }

  @Test
  void whatIsNotEnglishIsNotHeldToBeRead() {
    String german =
        "Lizenzvertrag zwischen der Lizenzgeberin und der Lizenznehmerin. Die Lizenzgeberin räumt der"
            + " Lizenznehmerin das ausschließliche Recht ein, die Erfindung zu nutzen, und die"
            + " Lizenznehmerin zahlt dafür eine Gebühr, die mit der Unterschrift fällig ist. ";
    DocumentResult result = analyse(german.repeat(10)).get(0);
    assertThat(result.outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(result.reason()).isEqualTo("written in German; only English is read");
  }

  @Test
  void anAgreementWithoutALicenceIsNotJudged() {
    DocumentResult result =
        analyse(
                "LOAN AGREEMENT\n\nThis Loan Agreement is made between Fjordbanken ASA (the"
                    + " \"Lender\") and Havn AS (the \"Borrower\"). The Lender shall lend the Borrower"
                    + " EUR 70,000. The Borrower shall pay interest on the loan of four per cent, and"
                    + " shall give a mortgage of its house as collateral. The Borrower may make a"
                    + " prepayment on ten days' notice. If the Borrower does not pay, the Lender may"
                    + " terminate this Agreement and demand the loan at once.")
            .get(0);
    assertThat(result.outcome()).isEqualTo(Outcome.NO_LICENCE);
    assertThat(result.reason())
        .isEqualTo("This is a loan agreement; it grants no licence, so no position applies.");
    assertThat(result.findings()).isEmpty();
    assertThat(result.summary()).isNull();
  }

  @Test
  void anArchiveGivesARowForItselfAndForEveryEntry() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("one.txt", "deep/two.txt", "broken.pdf")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            (name.endsWith("txt") ? Agreements.text(name.length()) : "%PDF-1.4 x")
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    List<Integer> reviewed = new ArrayList<>();
    List<DocumentResult> results =
        ANALYSIS.analyse(bytes.toByteArray(), "a.zip", (index, review) -> reviewed.add(index));
    assertThat(results)
        .extracting(DocumentResult::entry)
        .containsExactlyInAnyOrder("", "one.txt", "deep/two.txt", "broken.pdf");
    assertThat(results.get(0).entry()).isEmpty();
    assertThat(results.get(0).outcome()).isEqualTo(Outcome.NOT_A_CONTRACT);
    assertThat(reviewed)
        .containsExactlyElementsOf(
            IntStream.range(0, results.size())
                .filter(i -> results.get(i).summary() != null)
                .boxed()
                .toList())
        .hasSize(2);
  }

  @Test
  void resultsSurviveJavaSerialisationAndJson() throws Exception {
    List<DocumentResult> results = analyse(Agreements.text(3));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(results);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(results);
    }
    assertThat(Results.read(Results.write(results))).isEqualTo(results);
    assertThat(Results.write(results)).doesNotContain("\n");
  }

  @Test
  void manyThreadsAndClassLoadersGiveTheSameResults() throws Exception {
    List<String> texts = List.of(Agreements.text(1), Agreements.text(2), Agreements.text(3));
    List<String> expected = texts.stream().map(DocumentAnalysisTest::analyseToJson).toList();
    List<Callable<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = texts.get(i % texts.size());
      tasks.add(() -> analyseToJson(text));
    }
    for (int i = 0; i < 2; i++) {
      tasks.add(inALoaderOfItsOwn(texts.get(i)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> results = threads.invokeAll(tasks);
      for (int i = 0; i < 12; i++) {
        assertThat(results.get(i).get()).isEqualTo(expected.get(i % texts.size()));
      }
      assertThat(results.get(12).get()).isEqualTo(expected.get(0));
      assertThat(results.get(13).get()).isEqualTo(expected.get(1));
    } finally {
      threads.shutdown();
    }
  }

  private static Callable<String> inALoaderOfItsOwn(String text) {
    return () -> {
      try (URLClassLoader loader =
          new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
        Class<?> own = loader.loadClass(DocumentAnalysisTest.class.getName());
        assertThat(own).isNotEqualTo(DocumentAnalysisTest.class);
        Method analyse = own.getMethod("analyseToJson", String.class);
        analyse.setAccessible(true); // the test class itself is not public
        return (String) analyse.invoke(null, text);
      }
    };
  }

  private static URL[] classPath() throws IOException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
