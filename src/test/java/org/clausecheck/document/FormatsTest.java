package org.clausecheck.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.text.Block;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Place;
import org.clausecheck.text.SetAside.Reason;
import org.junit.jupiter.api.Test;

/** Formats besides PDF, Word and plain text: the same agreement reads the same from each. */
class FormatsTest {
  private static final List<String> LICENCE =
      List.of(
          "LICENCE AGREEMENT",
          "1. Grant",
          "1.1 Licensor grants an exclusive licence.",
          "1.2 Sublicences need consent.",
          "2. Term",
          "The term is ten years.",
          "1 As listed in Schedule 1.",
          "Milestone\tPayment",
          "First sale\t$5",
          "The laws of England govern this Agreement.");

  private static final String RTF =
      """
      {\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s0 Normal;}}{\\info{\\author A. Counsel}}
      {\\header\\pard Draft of 3 May\\par}{\\*\\unknowndest secret}
      \\pard\\qc{\\b LICENCE AGREEMENT}\\par
      \\pard{\\listtext\\tab 1.\\tab}Grant\\par
      {\\listtext\\tab 1.1\\tab}Licensor grants an exclusive {\\*\\cs7 licence}.\\par
      {\\listtext\\tab 1.2\\tab}Sublicences need {\\field{\\*\\fldinst REF x}{\\fldrslt consent}}.\\par
      {\\listtext\\tab 2.\\tab}Term\\par
      \\pard The term is {\\deleted five}{\\revised ten} years{\\super\\chftn{\\footnote\\pard 1 As listed in Schedule 1.}}.\\par
      \\trowd\\cellx3000\\cellx6000\\pard\\intbl Milestone\\cell Payment\\cell\\row
      \\trowd\\cellx3000\\cellx6000\\pard\\intbl First sale\\cell $5\\cell\\row
      \\pard The laws of England {\\v hidden} govern this Agreement.\\par}
      """;

  private static final String ODT =
      """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
      <office:automatic-styles>
      <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
      <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>
      </office:automatic-styles>
      <office:body><office:text>
      <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>five</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>
      <text:p text:style-name="P1">LICENCE AGREEMENT</text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>Grant</text:p><text:list><text:list-item><text:p>Licensor grants an <text:span>exclusive</text:span> licence.</text:p></text:list-item><text:list-item><text:p>Sublicences need <text:a>consent</text:a>.</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Term</text:p></text:list-item></text:list>
      <text:p>The term is <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>ten<text:change-end text:change-id="c2"/><text:s/>years<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>As listed in Schedule 1.</text:p></text:note-body></text:note>.</text:p>
      <table:table><table:table-row><table:table-cell><text:p>Milestone</text:p></table:table-cell><table:table-cell><text:p>Payment</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>First sale</text:p></table:table-cell><table:table-cell><text:p>$5</text:p></table:table-cell></table:table-row></table:table>
      <text:p>The laws of England govern this Agreement.</text:p>
      </office:text></office:body></office:document-content>
      """;

  private static final String HTML =
      """
      <!DOCTYPE html><html><head><title>not text</title><style>p {}</style></head><body>
      <p style="text-align:center"><b>LICENCE AGREEMENT</b></p>
      <ol><li>Grant</li></ol>
      <p>1.1&nbsp;&nbsp;Licensor grants an <i>exclusive</i> licence.</p><div>1.2 Sublicences need consent.
      </div><h2>2. Term</h2>
      <p>The term is<br>ten years.</p>
      <p>1 As listed in Schedule&#160;1.</p>
      <table><tr><td>Milestone</td><td></td><td>Payment</td></tr><tr><td>First sale</td><td>$</td><td>5</td></tr></table>
      <script>alert("no")</script><p style="display:none">hidden</p>
      The laws of England govern this Agreement.</body></html>
      """;

  static byte[] odt() {
    return odt(ODT);
  }

  /** An OpenDocument text with this content. */
  static byte[] odt(String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry type = new ZipEntry("mimetype");
      byte[] bytes = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(bytes);
      type.setMethod(ZipEntry.STORED);
      type.setSize(bytes.length);
      type.setCompressedSize(bytes.length);
      type.setCrc(crc.getValue());
      zip.putNextEntry(type);
      zip.write(bytes);
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static byte[] doc() {
    try (InputStream in =
        Objects.requireNonNull(FormatsTest.class.getResourceAsStream("licence.doc"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] zip(Object... namesAndBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  /** A mail with a message, and attachments as name and bytes. */
  static byte[] mail(String message, Object... namesAndBytes) {
    StringBuilder mail =
        new StringBuilder(
            "From: a@example.org\r\nTo: b@example.org\r\nSubject: Draft licence\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"part\"\r\n\r\n--part\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + message
                + "\r\n");
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      mail.append(
              "--part\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n")
          .append("Content-Disposition: attachment; filename=\"")
          .append(namesAndBytes[i])
          .append("\"\r\n\r\n")
          .append(Base64.getMimeEncoder().encodeToString((byte[]) namesAndBytes[i + 1]))
          .append("\r\n");
    }
    return utf8(mail + "--part--\r\n");
  }

  private static byte[] utf16(String words) {
    return words.getBytes(StandardCharsets.UTF_16LE);
  }

  /** An Outlook message with one attachment. */
  static byte[] outlook(String message, String name, byte[] attachment) {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      DirectoryEntry root = files.getRoot();
      root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
      root.createDocument("__substg1.0_0037001F", new ByteArrayInputStream(utf16("Draft licence")));
      root.createDocument("__substg1.0_1000001F", new ByteArrayInputStream(utf16(message)));
      DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
      ByteBuffer properties = ByteBuffer.allocate(8 + 16).order(ByteOrder.LITTLE_ENDIAN);
      properties.position(8);
      properties.putShort((short) 3).putShort((short) 0x3705).putInt(6).putInt(1);
      attached.createDocument(
          "__properties_version1.0", new ByteArrayInputStream(properties.array()));
      attached.createDocument("__substg1.0_37010102", new ByteArrayInputStream(attachment));
      attached.createDocument("__substg1.0_3707001F", new ByteArrayInputStream(utf16(name)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void binaryWord() {
    ReadDocument document = Reads.document(doc(), "licence.pdf");
    assertThat(document.text().info().mediaType()).isEqualTo("application/msword");
    assertThat(Reads.blocks(document.text())).containsExactlyElementsOf(LICENCE);
    assertThat(Reads.asides(document.text(), Reason.DELETED_TEXT)).containsExactly("five");
    assertThat(document.trackedChanges()).hasSize(2);
    ReadingSettings rejected = new ReadingSettings("", false, TrackedChanges.REJECTED, Reads.SMALL);
    assertThat(Reads.document(doc(), "licence.doc", rejected).text().text())
        .contains("The term is five years.");
  }

  @Test
  void rtf() {
    ReadDocument document = Reads.document(utf8(RTF), "licence.rtf");
    assertThat(Reads.blocks(document.text())).containsExactlyElementsOf(LICENCE);
    assertThat(document.text().blocks().get(2).layout().labelLength()).isEqualTo(3);
    assertThat(document.text().blocks().get(0).layout().bold()).isTrue();
    assertThat(Reads.asides(document.text(), Reason.DELETED_TEXT)).containsExactly("five");
    assertThat(Reads.asides(document.text(), Reason.RUNNING_HEADER))
        .containsExactly("Draft of 3 May");
    assertThat(Reads.asides(document.text(), Reason.HIDDEN_TEXT)).containsExactly("hidden");
    assertThat(document.text().source()).doesNotContain("secret").doesNotContain("A. Counsel");
  }

  @Test
  void odtWithListsAndChanges() {
    ReadDocument document = Reads.document(odt(), "licence.odt");
    assertThat(Reads.blocks(document.text())).containsExactlyElementsOf(LICENCE);
    assertThat(document.text().blocks().get(6).kind()).isEqualTo(Block.Kind.FOOTNOTE);
    assertThat(Reads.asides(document.text(), Reason.DELETED_TEXT)).containsExactly("five");
    assertThat(document.trackedChanges()).hasSize(2);
  }

  @Test
  void html() {
    ContractText text = Reads.document(utf8(HTML), "licence.txt").text();
    assertThat(text.info().mediaType()).isEqualTo("text/html");
    List<String> blocks = Reads.blocks(text).stream().map(b -> b.replace("$ 5", "$5")).toList();
    assertThat(blocks).containsExactlyElementsOf(LICENCE);
    assertThat(text.blocks().get(0).layout().centred()).isTrue();
    assertThat(text.blocks().get(4).kind()).isEqualTo(Block.Kind.HEADING);
    assertThat(Reads.asides(text, Reason.HIDDEN_TEXT)).containsExactly("hidden");
    assertThat(text.place(Reads.find(text, "Sublicences"))).isEqualTo(new Place.OnLine(4, 76));
    assertThat(text.source()).doesNotContain("alert").doesNotContain("not text");
  }

  @Test
  void pagesOfFiledHtmlAreSetAside() {
    StringBuilder html = new StringBuilder("<html><body>");
    for (int page = 1; page <= 4; page++) {
      html.append("<p>ACME CONFIDENTIAL MATERIAL</p><p>")
          .append(page)
          .append(". ")
          .append("The Licensee keeps books of account. ".repeat(30))
          .append("</p><p align=center>")
          .append(page)
          .append("</p><hr>");
    }
    ContractText text = Reads.document(utf8(html + "</body></html>"), "a.htm").text();
    assertThat(text.blocks()).hasSize(4);
    assertThat(Reads.asides(text, Reason.PAGE_NUMBER)).containsExactly("1", "2", "3", "4");
    assertThat(Reads.asides(text, Reason.RUNNING_HEADER)).hasSize(4);
  }

  @Test
  void typewrittenTextInHtmlIsReadAsText() {
    String html =
        "<html><body>\n<pre>\n"
            + "1. Grant. Licensor grants to Licensee an exclusive licence under the\nLicensed Patents in the Territory"
                .concat(" ")
                .concat("x".repeat(500))
            + "\n\n2. Term. Ten years.\n</pre></body></html>";
    ContractText text = Reads.document(utf8(html), "a.htm").text();
    assertThat(Reads.blocks(text)).last().isEqualTo("2. Term. Ten years.");
    assertThat(text.place(Reads.find(text, "Term")).describe()).isEqualTo("line 6");
  }

  @Test
  void markdown() {
    String markdown =
        "# LICENCE AGREEMENT\n\n**Grant.** Licensor grants an *exclusive* licence under\nthe [Patents](https://example.org).\n\n"
            + "1. First item\n2. Second **item**\n   - nested\n\n| Milestone | Payment |\n|---|---|\n| Sale | $5 |\n";
    ContractText text = Reads.document(utf8(markdown), "licence.md").text();
    assertThat(text.info().mediaType()).isEqualTo("text/markdown");
    assertThat(Reads.blocks(text))
        .startsWith(
            "LICENCE AGREEMENT",
            "Grant. Licensor grants an exclusive licence under the Patents.",
            "1. First item",
            "2. Second item",
            "- nested");
    assertThat(text.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADING);
    assertThat(text.blocks().get(1).layout().boldPrefix()).isEqualTo("Grant.".length());
    assertThat(text.blocks().get(4).layout().level()).isEqualTo(2);
    assertThat(text.source()).isEqualTo(markdown);
    assertThat(text.blocks().get(5).kind()).isEqualTo(Block.Kind.TABLE_ROW);
  }

  @Test
  void aMailIsADocumentWithItsAttachments() {
    byte[] bytes =
        mail(
            "Please find the draft attached. The fee is still open.",
            "draft.pdf",
            new PdfFile().paragraph("The Licensor grants a licence.").bytes(),
            "photo.jpg",
            new byte[] {
              (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1
            });
    ReadDocument read = Reads.document(bytes, "mail.eml");
    assertThat(read.text().text())
        .isEqualTo("Please find the draft attached. The fee is still open.");
    assertThat(read.text().info().note()).isEqualTo("subject: Draft licence");
    assertThat(read.attachments())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.text().info().name()).isEqualTo("mail.eml!draft.pdf");
              assertThat(a.text().text()).isEqualTo("The Licensor grants a licence.");
            });
    assertThat(read.text().unreadable())
        .singleElement()
        .satisfies(
            u -> {
              assertThat(u.where()).isEqualTo("photo.jpg");
              assertThat(u.reason()).contains("image/jpeg is not a format that is read");
            });
    assertThat(read.withText()).hasSize(2);
  }

  @Test
  void anOutlookMessageIsADocumentWithItsAttachment() {
    ReadDocument read =
        Reads.document(
            outlook("See attachment.", "draft.txt", utf8("The term is ten years.")), "mail.msg");
    assertThat(read.text().text()).isEqualTo("See attachment.");
    assertThat(read.text().info().note()).isEqualTo("subject: Draft licence");
    assertThat(read.attachments())
        .singleElement()
        .satisfies(a -> assertThat(a.text().text()).isEqualTo("The term is ten years."));
  }

  @Test
  void anArchiveGivesItsDocumentsAndNamesWhatItCouldNotRead() {
    byte[] bytes =
        zip(
            "a/first.txt", utf8("First agreement."),
            "__MACOSX/a/._first.txt", new byte[] {0, 5, 22, 7},
            "inner.zip", zip("second.docx", new DocxFile().paragraph("Second agreement.").bytes()),
            "broken.pdf", utf8("%PDF-1.7 broken"));
    ReadDocument read = Reads.document(bytes, "all.zip");
    assertThat(read.withText().map(d -> d.text().info().name()))
        .containsExactly("all.zip!a/first.txt", "all.zip!inner.zip!second.docx");
    assertThat(read.text().unreadable())
        .singleElement()
        .satisfies(u -> assertThat(u.where()).isEqualTo("broken.pdf"));
  }

  @Test
  void anEncryptedWordFileOpensWithItsPassword() throws Exception {
    byte[] plain = new DocxFile().paragraph("Secret terms.").bytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(plain);
      }
      files.writeFilesystem(out);
    }
    ReadingSettings right =
        new ReadingSettings("secret", false, TrackedChanges.ACCEPTED, Reads.SMALL);
    assertThat(Reads.document(out.toByteArray(), "a.docx", right).text().text())
        .isEqualTo("Secret terms.");
  }

  @Test
  void otherLanguagesAreTold() {
    assertThat(
            Reads.text(
                    "Der Lizenzgeber räumt dem Lizenznehmer das ausschließliche Recht ein, die Software zu nutzen, und zwar für die Dauer von fünf Jahren.")
                .info()
                .language())
        .isEqualTo("de");
    assertThat(
            Reads.text(
                    "Le concédant accorde au licencié une licence exclusive pour la durée de cinq ans dans les pays qui sont énumérés dans cette annexe.")
                .info()
                .language())
        .isEqualTo("fr");
    assertThat(
            Reads.text(
                    "Poskytovatel poskytuje nabyvateli licenci, která je výhradní, a to na dobu pěti let ode dne podpisu této smlouvy podle zákona.")
                .info()
                .language())
        .isEqualTo("cs");
    assertThat(Reads.text("许可方授予被许可方独占许可。").info().language()).isIn("zh", "und");
    assertThat(Reads.text("Fee: 100").info().language()).isEqualTo("und");
  }
}
