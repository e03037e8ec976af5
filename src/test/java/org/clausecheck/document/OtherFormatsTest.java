package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clausecheck.document.FormatsTest.utf8;
import static org.clausecheck.document.FormatsTest.zip;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tika reads, and where it stands. */
class OtherFormatsTest {
  private static ContractText read(byte[] bytes) {
    return Reads.document(bytes, "contract").text();
  }

  private static String place(ContractText text, String words) {
    return text.place(Reads.find(text, words)).describe();
  }

  @Test
  void wordPerfect5IsReadParagraphByParagraph() {
    isTheLicence(read(OtherFiles.wordPerfect5()), "application/vnd.wordperfect; version=5.1");
  }

  @Test
  void wordPerfect6IsReadParagraphByParagraph() {
    isTheLicence(read(OtherFiles.wordPerfect6()), "application/vnd.wordperfect; version=6.x");
  }

  private static void isTheLicence(ContractText text, String type) {
    assertThat(text.info().mediaType()).isEqualTo(type);
    assertThat(Reads.blocks(text))
        .containsExactly(
            OtherFiles.PARTIES.replaceAll("[“”]", "\""),
            OtherFiles.GRANT.replace('’', '\''),
            OtherFiles.TERM);
    assertThat(place(text, "five years")).isEqualTo("paragraph 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"licence.epub", "licence-word2003.xml", "licence.fodt"})
  void filesOfLibreOfficeGiveTheirClausesAndTables(String file) {
    ContractText text = read(OtherFiles.made(file));
    assertThat(Reads.blocks(text))
        .startsWith("Software Licence Agreement")
        .contains("3. Term. This agreement runs for five years from its date.")
        .endsWith("Milestone\tPayment", "Delivery\tEUR 10,000");
    assertThat(place(text, "for five years")).isEqualTo("paragraph 5");
    assertThat(text.info().language()).isEqualTo("en");
  }

  @Test
  void cellsOfAWorkbookAreReadAsShownAndFoundByTheirAddress() {
    ContractText text = read(OtherFiles.workbook());
    assertThat(Reads.blocks(text))
        .containsExactly(
            "Licensor\tHarbour Instruments Ltd",
            "Grant\t" + OtherFiles.GRANT.replace('’', '\''),
            OtherFiles.TERM,
            "Fee\tEUR 40,000");
    assertThat(text.blocks().stream().map(Block::kind))
        .containsExactly(
            Block.Kind.TABLE_ROW, Block.Kind.TABLE_ROW, Block.Kind.PARAGRAPH, Block.Kind.TABLE_ROW);
    assertThat(place(text, "non-exclusive")).isEqualTo("Key terms, cell B4");
    assertThat(text.place(Reads.find(text, "EUR 40,000")))
        .isEqualTo(new Place.InCell("Key terms", 6, 3));
  }

  @Test
  void cellsOfAnOldWorkbookAreFoundByTheirAddress() {
    ContractText text = read(OtherFiles.made("terms.xls"));
    assertThat(Reads.blocks(text))
        .containsExactly(
            "Term\tAgreed",
            "Licensor\tHarbour Instruments Ltd",
            "Exclusivity\tThe licence is non-exclusive.");
    assertThat(place(text, "The licence")).isEqualTo("terms, cell B4");
  }

  @Test
  void cellsGoOnAfterZ() {
    assertThat(new Place.InCell("s", 7, 26).address()).isEqualTo("Z7");
    assertThat(new Place.InCell("s", 7, 27).address()).isEqualTo("AA7");
    assertThat(new Place.InCell("s", 1, 16_384).address()).isEqualTo("XFD1");
  }

  @Test
  void slidesAreReadInOrder() {
    ContractText text = read(OtherFiles.slides());
    assertThat(Reads.blocks(text)).last().isEqualTo("Law\tEngland");
    assertThat(place(text, "five years")).isEqualTo("slide 2, paragraph 2");
  }

  @Test
  void theLinesOfAnXpsPageAreJoined() {
    ContractText text = read(OtherFiles.xps());
    assertThat(Reads.blocks(text))
        .containsExactly(
            "1. Grant. The Licensor grants the Licensee a licence to use the Software.",
            OtherFiles.TERM);
    assertThat(text.place(Reads.find(text, "five years")))
        .isEqualTo(new Place.OnPage(2, List.of()));
  }

  @Test
  void pagesOf2009IsRead() {
    ContractText text =
        read(OtherFiles.pages("<sf:p>The fee is EUR 5.</sf:p><sf:p>The law is ours.</sf:p>"));
    assertThat(text.info().mediaType()).isEqualTo("application/vnd.apple.pages");
    assertThat(place(text, "law")).isEqualTo("paragraph 2");
  }

  @Test
  void anArchiveStaysAnArchiveWhateverItsFilesAreCalled() {
    ReadDocument archive =
        Reads.document(
            zip("index.xml", utf8("<a/>"), "licence.wpd", OtherFiles.wordPerfect5()), "a.zip");
    assertThat(archive.attachments())
        .extracting(inside -> inside.text().info().name())
        .containsExactly("a.zip!index.xml", "a.zip!licence.wpd");
    assertThat(archive.attachments().get(1).text().text()).contains("non-exclusive");
  }

  @Test
  void aSharedCopyOfTikasOwnSamplesReadsOrSaysWhyNot() throws IOException {
    Path samples = Path.of("../shared/documents/formats");
    assumeTrue(Files.exists(samples), "no samples here");
    assertThat(read(Files.readAllBytes(samples.resolve("testWordPerfect_5_0.wp"))).text())
        .startsWith("President's phone call");
    for (String unread :
        List.of("testWORKS2000.wps", "testPages2013.pages", "testWordPerfect_42.doc")) {
      assertThatThrownBy(
              () -> new DocumentReader(ReadingSettings.DEFAULT).read(samples.resolve(unread)))
          .isInstanceOfSatisfying(
              UnreadableDocumentException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED))
          .hasMessageEndingWith("is not a format that is read");
    }
  }

  @Test
  void aBookWithoutWordsIsEmpty() {
    assertThatThrownBy(
            () ->
                new DocumentReader(ReadingSettings.DEFAULT)
                    .read(OtherFiles.book("<html><body/></html>"), "empty.epub"))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"balanced-licence.pdf", "pharma-template.docx"})
  void noParserOfTikaIsLoadedForAPdfOrAWordFile(String contract, @TempDir Path folder)
      throws IOException, InterruptedException {
    assertThat(loadedFor(Path.of("test-contracts", contract), folder))
        .contains("org.clausecheck.document.Reading ")
        .doesNotContain("org.apache.tika.parser.", "org.clausecheck.document.Tika");
  }

  @Test
  void parsersOfTikaAreLoadedForItsOwnFormats(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path book = Files.write(folder.resolve("a.epub"), OtherFiles.made("licence.epub"));
    assertThat(loadedFor(book, folder)).contains("org.apache.tika.parser.epub.EpubParser ");
  }

  /** The classes that a process loads to read a file. */
  private static String loadedFor(Path file, Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("loaded");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                HostileFilesTest.Several.class.getName(),
                file.toString())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(log);
  }
}
