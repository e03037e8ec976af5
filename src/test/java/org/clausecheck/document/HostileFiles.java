package org.clausecheck.document;

import static org.clausecheck.document.DocxFile.p;
import static org.clausecheck.document.DocxFile.r;
import static org.clausecheck.document.FormatsTest.mail;
import static org.clausecheck.document.FormatsTest.utf8;
import static org.clausecheck.document.FormatsTest.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that broke, or were made to break, a reader of documents. */
public final class HostileFiles {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private HostileFiles() {}

  /** All files by a name that says what is wrong with them. */
  public static Map<String, byte[]> all() {
    HostileFiles hostile = new HostileFiles();
    hostile.bytes();
    hostile.foreign();
    hostile.pdf();
    hostile.word();
    hostile.otherFormats();
    hostile.tika();
    hostile.containers();
    hostile.callers();
    hostile.mutations();
    return hostile.files;
  }

  /** Test contracts, cut off and with bits turned over. */
  static Map<String, byte[]> ofTestContracts() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Path> contracts;
    try (Stream<Path> all = Files.list(Path.of("test-contracts"))) {
      contracts =
          all.filter(Files::isRegularFile)
              .filter(f -> !f.toString().endsWith(".yaml"))
              .sorted()
              .toList();
    }
    Random random = new Random(7);
    for (Path contract : contracts) {
      byte[] bytes = Files.readAllBytes(contract);
      String name = contract.getFileName().toString();
      for (int tenths : new int[] {1, 5, 9}) {
        files.put(
            name + " cut at " + tenths + "/10",
            Arrays.copyOf(bytes, (int) (bytes.length * (long) tenths / 10)));
      }
      for (int bits : new int[] {1, 10, 100, 1_000}) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < bits; i++) {
          flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        files.put(name + " with " + bits + " bits flipped", flipped);
      }
    }
    return files;
  }

  /** Files that would have something fetched from the network. */
  public static final String CALLER = "calls home: ";

  private void callers() {
    String picture = "<img src=\"http://192.0.2.1/a.png\">";
    add(
        CALLER + "HTML",
        "<!DOCTYPE html><html><head><link rel=stylesheet href=\"http://192.0.2.1/a.css\">"
            + "<script src=\"http://192.0.2.1/a.js\"></script><base href=\"http://192.0.2.1/\">"
            + "<meta http-equiv=refresh content=\"0;url=http://192.0.2.1/\"></head><body>"
            + picture
            + "<iframe src=\"http://192.0.2.1/\"></iframe><p>The licence is exclusive.</p></body>");
    add(CALLER + "Markdown", "# A\n\n![a](http://192.0.2.1/a.png)\n\n# B\n\n- c\n");
    add(
        CALLER + "mail",
        "From: a@example.org\nMIME-Version: 1.0\nContent-Type: message/external-body;"
            + " access-type=URL; URL=\"http://192.0.2.1/a\"\n\nContent-Type: text/html\n\n"
            + picture);
    String root = "http://schemas.openxmlformats.org/";
    add(
        CALLER + "Word file with a template and a picture elsewhere",
        zip(
            "[Content_Types].xml",
            utf8("<Types xmlns=\"" + root + "package/2006/content-types\"/>"),
            "word/_rels/document.xml.rels",
            utf8(
                "<Relationships xmlns=\""
                    + root
                    + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                    + root
                    + "officeDocument/2006/relationships/attachedTemplate\""
                    + " Target=\"http://192.0.2.1/a.dotm\" TargetMode=\"External\"/>"
                    + "<Relationship Id=\"r2\" Type=\""
                    + root
                    + "officeDocument/2006/relationships/image\""
                    + " Target=\"http://192.0.2.1/a.png\" TargetMode=\"External\"/></Relationships>"),
            "word/document.xml",
            utf8(
                W
                    + "<w:p><w:r><w:t>The licence is exclusive.</w:t></w:r></w:p></w:body></w:document>")));
    add(
        CALLER + "PDF",
        pdfOf(
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://192.0.2.1/)>>"
                + "/AcroForm<</XFA 4 0 R/Fields[]>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 5 0 R"
                + "/Resources<</XObject<</A<</F(http://192.0.2.1/a)>>>>>>>>",
            "<</F<</FS/URL/F(http://192.0.2.1/form.xml)>>/Length 0>>stream\n\nendstream",
            "<</F<</FS/URL/F(http://192.0.2.1/a.txt)>>/Length 6>>stream\n/A Do \nendstream"));
    add(
        CALLER + "RTF",
        "{\\rtf1 {\\field{\\*\\fldinst INCLUDEPICTURE http://192.0.2.1/a.png}"
            + "{\\fldrslt The licence is exclusive.}}{\\*\\template http://192.0.2.1/a.dotm}}");
  }

  private void add(String name, byte[] bytes) {
    if (files.put(name, bytes) != null) {
      throw new IllegalStateException("twice: " + name);
    }
  }

  private void add(String name, String words) {
    add(name, words.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void bytes() {
    add("zero bytes", new byte[0]);
    add("one byte", new byte[] {'a'});
    add("a null byte", new byte[1]);
    add("nothing but nulls", new byte[100_000]);
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    add("noise", noise);
    add("only spaces", " ".repeat(100_000));
    add("only line feeds", "\n".repeat(100_000));
    add("a byte order mark alone", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    add("a UTF-16 mark alone", new byte[] {(byte) 0xFF, (byte) 0xFE});
    add("half a UTF-16 character", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41});
    add("lone surrogates", "\uFEFF\uD83D \uDE00 a".getBytes(StandardCharsets.UTF_16LE));
    add("broken UTF-8", new byte[] {'a', ' ', (byte) 0xC3, 'b', (byte) 0xFF, ' ', 'c'});
    add("one line of a million letters", "a".repeat(1_000_000));
    add("one line of a million hyphens", "-".repeat(1_000_000));
    add("a million form feeds", "a\f".repeat(500_000));
    add("combining marks", "e\u0301".repeat(100_000));
    add("opening brackets", "(".repeat(500_000));
    add("numbers like sections", "1.1.1.1.1.1.1 ".repeat(50_000));
    add("backspaces", "a\b".repeat(50_000));
    add("over the limit on characters", "words ".repeat(500_000));
  }

  private void foreign() {
    add(
        "a picture called contract.pdf",
        "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0");
    add("a program", "MZ\u0090\0\3\0\0\0\4\0\0\0\u00FF\u00FF\0\0");
    add("an ELF program", "\u007FELF\2\1\1\0\0\0\0\0\0\0\0\0");
    add("a Java class", "\u00CA\u00FE\u00BA\u00BE\0\0\0=\0\n");
    add("a gzip file", gzip(new byte[1_000_000]));
    add("JSON", "{\"licence\": [1, 2, 3]}");
    add("other XML", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    add(
        "a spreadsheet",
        zip("[Content_Types].xml", utf8("<Types/>"), "xl/workbook.xml", utf8("<workbook/>")));
    add("PostScript", "%!PS-Adobe-3.0\nshowpage\n");
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  // PDF

  /** A PDF of raw objects, numbered from 1, with a right cross-reference table. */
  private static byte[] pdfOf(Object... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] offsets = new int[objects.length];
    out.writeBytes(utf8("%PDF-1.7\n"));
    for (int i = 0; i < objects.length; i++) {
      offsets[i] = out.size();
      out.writeBytes(utf8((i + 1) + " 0 obj\n"));
      out.writeBytes(
          objects[i] instanceof byte[] bytes
              ? bytes
              : ((String) objects[i]).getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(utf8("\nendobj\n"));
    }
    int xref = out.size();
    out.writeBytes(utf8("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n"));
    for (int offset : offsets) {
      out.writeBytes(utf8("%010d 00000 n \n".formatted(offset)));
    }
    out.writeBytes(
        utf8(
            "trailer\n<</Size "
                + (objects.length + 1)
                + "/Root 1 0 R>>\nstartxref\n"
                + xref
                + "\n%%EOF"));
    return out.toByteArray();
  }

  private static String stream(String dictionary, String content) {
    return "<<"
        + dictionary
        + "/Length "
        + content.length()
        + ">>stream\n"
        + content
        + "\nendstream";
  }

  private static byte[] flate(int size, String unit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] bytes = utf8(unit.repeat(10_000));
      for (int i = 0; i < size / bytes.length; i++) {
        deflater.write(bytes);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    byte[] head = utf8("<</Filter/FlateDecode/Length " + out.size() + ">>stream\n");
    byte[] all = Arrays.copyOf(head, head.length + out.size() + 10);
    System.arraycopy(out.toByteArray(), 0, all, head.length, out.size());
    System.arraycopy(utf8("\nendstream"), 0, all, head.length + out.size(), 10);
    return all;
  }

  private static final String CATALOGUE = "<</Type/Catalog/Pages 2 0 R>>";
  private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
  private static final String FONT =
      "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

  private static String page(String more) {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + more + ">>";
  }

  private static byte[] pdfWithContent(String content) {
    return pdfOf(CATALOGUE, PAGES, page("/Contents 4 0 R" + FONT), stream("", content));
  }

  private void pdf() {
    byte[] sound =
        new PdfFile().paragraph("The Licensor grants an exclusive licence for ten years.").bytes();
    add("a PDF header alone", "%PDF-1.7\n");
    for (int percent : new int[] {10, 50, 90, 99}) {
      add("a PDF cut at " + percent + " %", Arrays.copyOf(sound, sound.length * percent / 100));
    }
    add("a PDF with junk before it", join(utf8("junk\n".repeat(50)), sound));
    add("a PDF with junk after it", join(sound, new byte[50_000]));
    add(
        "a PDF without cross-references",
        new String(sound, StandardCharsets.ISO_8859_1).replace("startxref", "startxxxx"));
    add("a page tree that holds itself", pdfOf(CATALOGUE, "<</Type/Pages/Kids[2 0 R]/Count 1>>"));
    add(
        "a page tree in a circle",
        pdfOf(
            CATALOGUE,
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"));
    add("no pages", pdfOf(CATALOGUE, "<</Type/Pages/Kids[]/Count 0>>"));
    add("no catalogue", pdfOf("<<>>"));
    StringBuilder kids = new StringBuilder();
    Object[] many = new Object[10_002];
    for (int i = 0; i < 10_000; i++) {
      kids.append(i + 3).append(" 0 R ");
      many[i + 2] = page("");
    }
    many[0] = CATALOGUE;
    many[1] = "<</Type/Pages/Kids[" + kids + "]/Count 10000>>";
    add("ten thousand pages", pdfOf(many));
    Object[] deep = new Object[3_002];
    deep[0] = CATALOGUE;
    for (int i = 1; i < 3_001; i++) {
      deep[i] =
          "<</Type/Pages/Kids["
              + (i + 2)
              + " 0 R]/Count 1"
              + (i > 1 ? "/Parent " + i + " 0 R" : "")
              + ">>";
    }
    deep[3_001] = page("");
    add("a page tree three thousand levels deep", pdfOf(deep));
    add(
        "arrays in arrays",
        pdfOf(CATALOGUE, PAGES, page("/X " + "[".repeat(20_000) + "]".repeat(20_000))));
    add(
        "a page that claims to be a kilometre wide",
        pdfOf(
            CATALOGUE,
            PAGES,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e9 1e9]/Contents 4 0 R" + FONT + ">>",
            stream("", "BT /F 12 Tf 1e8 1e8 Td (far away) Tj ET")));
    add(
        "a page box turned inside out",
        pdfOf(
            CATALOGUE,
            PAGES,
            "<</Type/Page/Parent 2 0 R/MediaBox[595 842 0 0]/Contents 4 0 R" + FONT + ">>",
            stream("", "BT /F 12 Tf 50 50 Td (words) Tj ET")));
    add(
        "numbers that are none",
        pdfWithContent("BT /F NaN Tf 1e400 Inf Td (words) Tj 0 0 0 0 0 0 Tm (more) Tj ET"));
    add("a font of size zero", pdfWithContent("BT /F 0 Tf 50 50 Td (words) Tj ET"));
    add("an enormous font", pdfWithContent("BT /F 1e30 Tf 50 50 Td (words) Tj ET"));
    add("saved states without end", pdfWithContent("q ".repeat(500_000)));
    add("restored states without end", pdfWithContent("Q ".repeat(500_000)));
    add("a million lines", pdfWithContent("0 0 m 100 0 l S ".repeat(200_000)));
    add("a million marked contents", pdfWithContent("/P BMC ".repeat(200_000)));
    add("operators that do not exist", pdfWithContent("1 2 3 xyzzy ".repeat(50_000)));
    add("an unclosed string", pdfWithContent("BT /F 12 Tf (words words words"));
    add(
        "letters on one spot",
        pdfWithContent("BT /F 12 Tf 50 50 Td " + "1 0 0 1 50 50 Tm (a) Tj ".repeat(50_000) + "ET"));
    add("letters strewn about", strewn());
    add(
        "a content stream that swells",
        pdfOf(CATALOGUE, PAGES, page("/Contents 4 0 R" + FONT), flate(120_000_000, "0 0 m\n")));
    add(
        "a content stream of blanks that swells",
        pdfOf(CATALOGUE, PAGES, page("/Contents 4 0 R"), flate(120_000_000, "          ")));
    add(
        "letters without end",
        pdfOf(
            CATALOGUE,
            PAGES,
            page("/Contents 4 0 R" + FONT),
            flate(30_000_000, "BT /F 9 Tf 9 9 Td (abcdefgh) Tj ET ")));
    add(
        "a form that draws itself",
        pdfOf(
            CATALOGUE,
            PAGES,
            page("/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"),
            stream("", "/X Do"),
            stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
                "/X Do")));
    Object[] forms = new Object[14];
    forms[0] = CATALOGUE;
    forms[1] = PAGES;
    forms[2] = page("/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>");
    forms[3] = stream("", "/X Do ".repeat(20));
    for (int i = 4; i < 14; i++) {
      forms[i] =
          stream(
              "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X "
                  + (i + 2)
                  + " 0 R>>>>",
              "/X Do ".repeat(20));
    }
    forms[13] = stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 m");
    add("a PDF that takes for ever", pdfOf(forms));
    add(
        "a cross-reference that points to itself",
        "%PDF-1.7\n1 0 obj\n"
            + CATALOGUE
            + "\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 2/Root 1 0 R/Prev 55>>\nstartxref\n55\n%%EOF");
    add(
        "a negative cross-reference",
        "%PDF-1.7\n1 0 obj\n" + CATALOGUE + "\nendobj\nstartxref\n-1\n%%EOF");
    add(
        "references to what is not there",
        pdfOf(CATALOGUE, PAGES, page("/Contents 99 0 R/Resources 98 0 R/Annots 97 0 R")));
    add(
        "a program in a PDF",
        pdfOf(
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>>>",
            PAGES,
            page("/Contents 4 0 R" + FONT),
            stream("", "BT /F 12 Tf 50 50 Td (words) Tj ET")));
    add(
        "an unknown encryption",
        new String(pdfOf(CATALOGUE, PAGES, page("")), StandardCharsets.ISO_8859_1)
            .replace("/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Unheard/V 9>>"));
    add(
        "encryption to a certificate",
        new String(pdfOf(CATALOGUE, PAGES, page("")), StandardCharsets.ISO_8859_1)
            .replace(
                "/Root 1 0 R",
                "/Root 1 0 R/ID[(a)(b)]/Encrypt<</Filter/Adobe.PubSec/V 4/SubFilter/adbe.pkcs7.s5/CF<</DefaultCryptFilter<</CFM/AESV2/Recipients[(x)]>>>>>>"));
    add(
        "a font that maps nothing",
        pdfOf(
            CATALOGUE,
            PAGES,
            page("/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"),
            stream("", "BT /F 12 Tf 50 700 Td <00010002000300040005> Tj ET"),
            "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>"));
    add(
        "a picture that is damaged",
        pdfOf(
            CATALOGUE,
            PAGES,
            page("/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"),
            stream("", "500 0 0 500 0 0 cm /X Do"),
            stream(
                "/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode",
                "not a picture")));
  }

  private static byte[] strewn() {
    Random random = new Random(2);
    StringBuilder content = new StringBuilder("BT /F 7 Tf ");
    for (int i = 0; i < 20_000; i++) {
      content.append(
          "1 0 0 1 %d %d Tm (x) Tj ".formatted(random.nextInt(595), random.nextInt(842)));
    }
    return pdfWithContent(content + "ET");
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  // Word

  private static byte[] wordWith(String xml) {
    return zip(
        "[Content_Types].xml",
            utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        "word/document.xml", utf8(xml));
  }

  private static final String W =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

  private void word() {
    byte[] sound = new DocxFile().paragraph("The Licensor grants a licence.").bytes();
    add("a Word file cut in half", Arrays.copyOf(sound, sound.length / 2));
    add(
        "a Word file without a document",
        zip("[Content_Types].xml", utf8("<Types/>"), "word/styles.xml", utf8("<x/>")));
    add("XML that is broken", wordWith(W + "<w:p><w:r>"));
    add("an empty Word file", wordWith(W + "</w:body></w:document>"));
    add(
        "a document without a body",
        wordWith(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a \"ha\">");
    for (char c = 'b'; c <= 'k'; c++) {
      laughs
          .append("<!ENTITY ")
          .append(c)
          .append(" \"")
          .append(("&" + (char) (c - 1) + ";").repeat(10))
          .append("\">");
    }
    add(
        "a billion laughs",
        wordWith(laughs + "]>" + W + "<w:p><w:r><w:t>&k;</w:t></w:r></w:p></w:body></w:document>"));
    add(
        "an external entity",
        wordWith(
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + W
                + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"));
    add(
        "an external document type",
        wordWith(
            "<!DOCTYPE w SYSTEM \"http://192.0.2.1/evil.dtd\">" + W + "</w:body></w:document>"));
    add(
        "controls in controls",
        wordWith(
            W
                + "<w:sdt><w:sdtContent>".repeat(20_000)
                + "</w:sdtContent></w:sdt>".repeat(20_000)
                + "</w:body></w:document>"));
    add(
        "tables in tables",
        wordWith(
            W
                + "<w:tbl><w:tr><w:tc>".repeat(120)
                + p("", "deep")
                + "</w:tc></w:tr></w:tbl>".repeat(120)
                + "</w:body></w:document>"));
    add("a zip bomb for a document", bomb(120));
    add(
        "styles in a circle",
        new DocxFile()
            .style(
                "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>")
            .styled("A", "words")
            .bytes());
    add(
        "lists linked in a circle",
        new DocxFile()
            .style(
                "<w:style w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .numbering(
                "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"A\"/></w:abstractNum>"
                    + DocxFile.num(1, 1))
            .item(1, 0, "words")
            .bytes());
    add(
        "levels and numbers out of bounds",
        new DocxFile()
            .numbering(
                DocxFile.list(1, "decimal:%1%9%0%")
                    + DocxFile.num(
                        1,
                        1,
                        DocxFile.startOverride(99, 1),
                        DocxFile.startOverride(0, Integer.MAX_VALUE)))
            .item(1, 0, "a")
            .item(1, 0, "b")
            .item(1, 77, "c")
            .item(1, -5, "d")
            .bytes());
    add(
        "a note that refers to itself",
        new DocxFile()
            .part(
                "footnotes",
                "<w:footnote w:id=\"2\"><w:p>"
                    + r("note")
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote>")
            .body("<w:p>" + r("text") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
            .bytes());
    add(
        "a hundred thousand paragraphs",
        new DocxFile().body(p("", "words").repeat(100_000)).bytes());
    add(
        "fields that never end",
        new DocxFile()
            .body(
                "<w:p>"
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(5_000)
                    + r("words")
                    + "</w:p>")
            .bytes());
    add(
        "macros",
        zip(
            "[Content_Types].xml",
            utf8("<Types/>"),
            "word/vbaProject.bin",
            new byte[1000],
            "word/document.xml",
            utf8(W + p("", "words") + "</w:body></w:document>")));
    add(
        "names that climb out",
        zip(
            "[Content_Types].xml",
            utf8("<Types/>"),
            "../../../../tmp/clausecheck-escaped",
            utf8("x"),
            "word/document.xml",
            utf8(W + p("", "words") + "</w:body></w:document>")));
    add(
        "relations that climb out",
        zip(
            "[Content_Types].xml",
            utf8("<Types/>"),
            "_rels/.rels",
            utf8(
                "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"../../../../etc/passwd\"/></Relationships>"),
            "word/document.xml",
            utf8("<x/>")));
    add(
        "relations that are no addresses",
        zip(
            "[Content_Types].xml",
            utf8("<Types/>"),
            "_rels/.rels",
            utf8(
                "<Relationships><Relationship Type=\"x/officeDocument\" Target=\":// %%\"/></Relationships>"),
            "word/document.xml",
            utf8("<x/>")));
  }

  /** A Word file whose document unpacks to many megabytes of one letter. */
  private static byte[] bomb(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(utf8("<Types/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] chunk = new byte[1 << 20];
      Arrays.fill(chunk, (byte) ' ');
      for (int i = 0; i < megabytes; i++) {
        zip.write(chunk);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  // Others

  private void otherFormats() {
    byte[] doc = FormatsTest.doc();
    add("an old Word file cut in half", Arrays.copyOf(doc, doc.length / 2));
    add("an Office header alone", Arrays.copyOf(doc, 512));
    byte[] noisy = doc.clone();
    Arrays.fill(noisy, 1_500, 3_000, (byte) 0xFF);
    add("an old Word file with a hole", noisy);
    byte[] odt = FormatsTest.odt();
    add("an OpenDocument cut in half", Arrays.copyOf(odt, odt.length / 2));
    add("RTF groups in groups", "{\\rtf1 " + "{".repeat(200_000) + "words" + "}".repeat(200_000));
    add("RTF that closes too much", "{\\rtf1 words" + "}".repeat(100_000));
    add("RTF cut short", "{\\rtf1\\ansi {\\fonttbl{\\f0 Ti");
    add("RTF with a binary that is not there", "{\\rtf1 {\\pict\\bin999999999 x}words}");
    add("RTF with wrong characters", "{\\rtf1\\ansi \\u99999999? \\'zz \\'G1 words\\par}");
    add("RTF with enormous parameters", "{\\rtf1\\li99999999999999999999 words\\par}");
    add("HTML boxes in boxes", "<html><body>" + "<div>".repeat(100_000) + "words");
    add("HTML tables in tables", "<html><body>" + "<table><tr><td>".repeat(3_000) + "words");
    add("HTML never closed", "<html><body><p>" + "<b><i><u>".repeat(20_000) + "words");
    add("HTML of attributes", "<html><body " + "a=1 ".repeat(100_000) + ">words</body></html>");
    add("HTML of scripts", "<html><body>" + "<script>x</script>".repeat(10_000) + "</body></html>");
    add(
        "HTML with a list that starts at the end",
        "<html><body><ol start=2147483647><li>a<li>b<li value=x>c</ol></body></html>");
    add("Markdown quotes in quotes", "# A\n\n" + ">".repeat(20_000) + " words\n\n- a\n- b\n");
    add("Markdown of brackets", "# A\n\n- a\n- b\n\n" + "[".repeat(50_000) + "words\n");
    add("Markdown of stars", "# A\n\n- a\n- b\n\n" + "**a ".repeat(20_000) + "\n");
    add("Markdown lists in lists", "# A\n\n" + markdownLists());
  }

  private static String markdownLists() {
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lists.append("  ".repeat(i)).append("- item\n");
    }
    return lists.toString();
  }

  /** Formats that Tika reads. */
  private void tika() {
    Map<String, byte[]> sound = new LinkedHashMap<>();
    sound.put("a WordPerfect 5 file", OtherFiles.wordPerfect5());
    sound.put("a WordPerfect 6 file", OtherFiles.wordPerfect6());
    sound.put("a workbook", OtherFiles.workbook());
    sound.put("an old workbook", OtherFiles.made("terms.xls"));
    sound.put("a slide show", OtherFiles.slides());
    sound.put("a book", OtherFiles.made("licence.epub"));
    sound.put("an XPS file", OtherFiles.xps());
    sound.put("a Pages file", OtherFiles.pages("<sf:p>The fee is EUR 5.</sf:p>"));
    sound.put("a Word file in XML", OtherFiles.made("licence-word2003.xml"));
    Random random = new Random(11);
    sound.forEach(
        (name, bytes) -> {
          for (int tenths : new int[] {2, 5, 9}) {
            add(
                name + " cut at " + tenths + "/10",
                Arrays.copyOf(bytes, bytes.length * tenths / 10));
          }
          byte[] flipped = bytes.clone();
          for (int i = 0; i < 40; i++) {
            flipped[20 + random.nextInt(flipped.length - 20)] ^= (byte) (1 << random.nextInt(8));
          }
          add(name + " with bits flipped", flipped);
        });
    String laughs = laughs();
    String deep = "<div>".repeat(5_000) + "words" + "</div>".repeat(5_000);
    add("a book of a billion laughs", OtherFiles.book(laughs.replace("ROOT", "html")));
    add("a book of boxes in boxes", OtherFiles.book("<html><body>" + deep + "</body></html>"));
    add("a book that is a zip bomb", OtherFiles.book("<html><p>" + " ".repeat(60_000_000)));
    add("a Pages file of a billion laughs", pagesOf(laughs));
    add(
        "a Pages file of boxes in boxes",
        OtherFiles.pages("<sf:p>".repeat(5_000) + "words" + "</sf:p>".repeat(5_000)));
    add("a Word file in XML of a billion laughs", laughs.replace("ROOT", "w:wordDocument"));
    add("a workbook of a billion laughs", sheet(laughs.replace("ROOT", "worksheet")));
    add("a workbook that is a zip bomb", sheet("<worksheet>" + " ".repeat(60_000_000)));
    add(
        "a workbook with rows in the millions",
        sheet(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>words</t></is></c>"
                + "</row></sheetData></worksheet>"));
    add(
        "a workbook with a cell that is nowhere",
        sheet(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"-1\"><c r=\"???\" t=\"s\"><v>999999</v></c></row></sheetData></worksheet>"));
    add(
        CALLER + "book",
        OtherFiles.book(
            "<!DOCTYPE html SYSTEM \"http://192.0.2.1/a.dtd\"><html"
                + " xmlns=\"http://www.w3.org/1999/xhtml\"><body><img src=\"http://192.0.2.1/a.png\"/>"
                + "<p>The licence is exclusive.</p></body></html>"));
  }

  /** XML whose entities double, and double again. */
  private static String laughs() {
    StringBuilder entities = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE ROOT [");
    entities.append("<!ENTITY l0 \"words words words words words words words words\">");
    for (int i = 1; i < 10; i++) {
      String once = "&l" + (i - 1) + ";";
      entities.append("<!ENTITY l").append(i).append(" \"").append(once.repeat(10)).append("\">");
    }
    return entities
        + "]><ROOT xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">"
        + "&l9;</ROOT>";
  }

  private static byte[] pagesOf(String xml) {
    return zip(
        "index.xml",
        utf8(xml.replace("ROOT", "document")),
        "buildVersionHistory.plist",
        utf8("<a/>"));
  }

  /** A workbook with a sheet of that XML. */
  private static byte[] sheet(String xml) {
    String root = "http://schemas.openxmlformats.org/";
    String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return zip(
        "[Content_Types].xml",
        utf8(
            "<Types xmlns=\""
                + root
                + "package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                + main
                + "sheet.main+xml\"/><Override PartName=\"/xl/s.xml\" ContentType=\""
                + main
                + "worksheet+xml\"/></Types>"),
        "_rels/.rels",
        utf8(
            "<Relationships xmlns=\""
                + root
                + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + root
                + "officeDocument/2006/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/>"
                + "</Relationships>"),
        "xl/workbook.xml",
        utf8(
            "<workbook xmlns=\""
                + root
                + "spreadsheetml/2006/main\" xmlns:r=\""
                + root
                + "officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\""
                + " r:id=\"r1\"/></sheets></workbook>"),
        "xl/_rels/workbook.xml.rels",
        utf8(
            "<Relationships xmlns=\""
                + root
                + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + root
                + "officeDocument/2006/relationships/worksheet\" Target=\"/xl/s.xml\"/></Relationships>"),
        "xl/s.xml",
        utf8(xml));
  }

  private void containers() {
    byte[] words = utf8("The Licensor grants a licence.");
    byte[] nested = zip("a.txt", words);
    for (int i = 0; i < 12; i++) {
      nested = zip("inner.zip", nested);
    }
    add("archives in archives", nested);
    add("an empty archive", zip());
    add(
        "an archive of nothing readable",
        zip("a.bin", new byte[] {0, 1, 2}, "b.bin", new byte[] {0, 9}));
    Object[] many = new Object[2_000];
    for (int i = 0; i < 1_000; i++) {
      many[2 * i] = i + ".txt";
      many[2 * i + 1] = words;
    }
    add("an archive of a thousand files", zip(many));
    add("an archive with an escaping name", zip("../../../../tmp/clausecheck-escaped.txt", words));
    add("an archive with a zip bomb", zip("bomb.docx", bomb(80), "a.txt", words));
    add("an archive with an encrypted entry", encryptedEntry(words));
    add("an archive cut short", Arrays.copyOf(zip("a.txt", words, "b.txt", words), 60));
    byte[] mail = mail("words", "a.txt", words);
    add("a mail cut short", Arrays.copyOf(mail, mail.length / 2));
    add(
        "a mail without its boundary",
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed\r\n\r\nwords\r\n");
    StringBuilder parts = new StringBuilder("MIME-Version: 1.0\r\n");
    for (int i = 0; i < 200; i++) {
      parts
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    add("mail parts in mail parts", parts + "Content-Type: text/plain\r\n\r\nwords\r\n");
    add(
        "a mail with a header of a megabyte",
        "MIME-Version: 1.0\r\nSubject: " + "x".repeat(1_000_000) + "\r\n\r\nwords");
    add(
        "a mail with bad base64",
        "MIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!====@@@@\r\n");
    byte[] inner = mail;
    for (int i = 0; i < 8; i++) {
      inner = mail("outer", "inner.eml", inner);
    }
    add("mails in mails", inner);
    byte[] message = FormatsTest.outlook("words", "a.txt", words);
    add("an Outlook message cut in half", Arrays.copyOf(message, message.length / 2));
  }

  /** An archive whose only entry claims to be encrypted. */
  private static byte[] encryptedEntry(byte[] words) {
    byte[] bytes = zip("a.txt", words);
    bytes[6] |= 1;
    for (int i = 0; i < bytes.length - 10; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 8] |= 1;
      }
    }
    return bytes;
  }

  /** Sound files with bytes changed at random, the same every time. */
  private void mutations() {
    Map<String, byte[]> sound = new LinkedHashMap<>();
    sound.put(
        "PDF",
        new PdfFile()
            .heading("ARTICLE 1")
            .paragraph("The Licensor grants an exclusive licence.")
            .newPage()
            .paragraph("Ten years.")
            .bytes());
    sound.put(
        "Word file",
        new DocxFile()
            .numbering(WordNumberingTest.LEGAL + DocxFile.num(1, 1))
            .item(1, 0, "Grant")
            .paragraph("words")
            .bytes());
    sound.put("old Word file", FormatsTest.doc());
    sound.put("OpenDocument", FormatsTest.odt());
    sound.put("mail", mail("words", "a.txt", utf8("more words")));
    sound.put("Outlook message", FormatsTest.outlook("words", "a.txt", utf8("more")));
    sound.put("archive", zip("a.txt", utf8("words"), "b.html", utf8("<html><p>words</p></html>")));
    Random random = new Random(3);
    sound.forEach(
        (kind, bytes) -> {
          for (int i = 1; i <= 8; i++) {
            byte[] mutated = bytes.clone();
            int changes = 1 << i;
            for (int c = 0; c < changes; c++) {
              mutated[8 + random.nextInt(mutated.length - 8)] = (byte) random.nextInt(256);
            }
            add("a " + kind + " with " + changes + " bytes changed", mutated);
          }
        });
  }
}
