package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clausecheck.library.Family;
import org.clausecheck.library.Library;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The HTML report as Chromium shows it; skipped where there is no Chromium. */
class ReportInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final String ATTACK =
      "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
          + "<img src=\"http://probe.invalid/image.png\">"
          + "<link rel=\"stylesheet\" href=\"http://probe.invalid/sheet.css\">"
          + "<a href=\"javascript:document.title='ran'\">javascript:document.title='ran'</a>";

  /** What Chromium asks for itself whatever it shows, flags or no flags; fonts are a page's. */
  private static final Pattern OWN_REQUEST =
      Pattern.compile(
          "[A-Z]{3,7} (?:http://)?(?!fonts)[a-z0-9.-]{1,60}\\.(?:google|googleapis|gvt1)\\.com[:/].*");

  /** What the browser made of a page, and what the page asked the network for. */
  private record Page(Document document, List<String> requests) {}

  @TempDir Path folder;

  @BeforeAll
  static void thereIsABrowser() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium here");
  }

  @Test
  void thePageShowsTheSixFamiliesAndEveryFindingLeadsToItsMarks() throws Exception {
    Page page = open(report(Path.of("test-contracts/pharma-template.docx")));

    assertThat(page.requests()).isEmpty();
    Element families =
        elements(page.document(), "table").stream()
            .filter(table -> table.getAttribute("class").equals("families"))
            .findFirst()
            .orElseThrow();
    assertThat(elements(families, "span"))
        .filteredOn(span -> span.getAttribute("class").equals("family"))
        .extracting(Element::getTextContent)
        .containsExactlyElementsOf(
            Library.shipped().families().stream().map(Family::words).toList());
    List<String> places =
        elements(page.document(), "a").stream()
            .map(link -> link.getAttribute("href"))
            .filter(target -> target.startsWith("#q"))
            .toList();
    assertThat(places).hasSizeGreaterThan(20);
    for (String place : places) {
      Element anchor = page.document().getElementById(place.substring(1));
      assertThat(anchor).as(place).isNotNull();
      assertThat(anchor.getParentNode().getNodeName()).as(place).isEqualTo("mark");
      assertThat(anchor.getParentNode().getTextContent()).as(place).isNotBlank();
    }
  }

  @Test
  void aContractThatContainsMarkupRunsNothingAndLoadsNothing() throws Exception {
    String contract = Files.readString(Path.of("test-contracts/exclusive-no-upfront.txt"));
    String words = "exclusive";
    assertThat(contract).contains(words);
    Path hostile = folder.resolve("hostile.txt");
    Files.writeString(hostile, contract.replace(words, words + " " + ATTACK));

    Page page = open(report(hostile));

    assertThat(page.requests()).isEmpty();
    assertThat(elements(page.document(), "script")).isEmpty();
    assertThat(elements(page.document(), "img")).isEmpty();
    assertThat(elements(page.document(), "link")).isEmpty();
    assertThat(elements(page.document(), "a"))
        .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#"));
    assertThat(title(page)).isNotEqualTo("ran").isNotBlank();
    assertThat(page.document().getElementById("contract").getTextContent().replaceAll("\\s+", " "))
        .contains("<script>document.title='ran'</script>", "javascript:document.title='ran'</a>");
  }

  @Test
  void theSameMarkupUnescapedWouldBeNoticed() throws Exception {
    Path bare = folder.resolve("bare.html");
    Files.writeString(bare, "<!doctype html><title>bare</title><p>" + ATTACK);

    Page page = open(bare);

    assertThat(title(page)).isEqualTo("ran");
    assertThat(page.requests())
        .anyMatch(request -> request.contains("probe.invalid/image.png"))
        .anyMatch(request -> request.contains("probe.invalid/sheet.css"));
  }

  @Test
  void thePageIsPaintedWideAndNarrow() throws Exception {
    Path report = report(Path.of("test-contracts/pharma-template.docx"));
    for (int width : List.of(1280, 500)) {
      Path picture = folder.resolve(width + ".png");
      browse(
          report,
          "--window-size=" + width + ",1000",
          "--hide-scrollbars",
          "--screenshot=" + picture);

      BufferedImage painted = ImageIO.read(picture.toFile());
      assertThat(painted.getWidth()).isEqualTo(width);
      long colours =
          Stream.iterate(0, i -> i + 1)
              .limit((long) width * painted.getHeight())
              .map(i -> painted.getRGB(i % width, i / width))
              .distinct()
              .count();
      assertThat(colours).as("colours at width " + width).isGreaterThan(50);
    }
  }

  @Test
  void theNegotiationSheetAlonePrintsOnTwoPagesAtMost() throws Exception {
    Path report = report(Path.of("test-contracts/pharma-template.docx"));
    assertThat(elements(parsed(Files.readString(report)).getElementById("sheet"), "tr"))
        .as("a long sheet")
        .hasSizeGreaterThan(18);
    Path page = folder.resolve("sheet.pdf");
    browse(
        URI.create(report.toUri() + "#sheet"), "--no-pdf-header-footer", "--print-to-pdf=" + page);

    try (PDDocument printed = Loader.loadPDF(page.toFile())) {
      assertThat(printed.getNumberOfPages()).isBetween(1, 2);
      assertThat(new PDFTextStripper().getText(printed))
          .contains("Negotiation sheet")
          .doesNotContain("Findings, worst first");
    }
  }

  @Test
  void theClosingLinesPrintBelowTheSheetNotOnAPageOfTheirOwn() throws Exception {
    Path report = report(Path.of("test-contracts/exclusive-no-upfront.txt"));
    Path page = folder.resolve("page.pdf");
    browse(report, "--no-pdf-header-footer", "--print-to-pdf=" + page);

    try (PDDocument printed = Loader.loadPDF(page.toFile())) {
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(printed.getNumberOfPages());
      assertThat(last.getText(printed)).contains("A reading aid, not legal advice", "Walk away if");
    }
  }

  /** The HTML report of a contract. */
  private Path report(Path contract) throws IOException {
    Path out = folder.resolve("out");
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    int code =
        new CommandLineProgram(nowhere, nowhere)
            .run("check", contract.toString(), "--format", "html", "--out", out.toString());
    assertThat(code).isEqualTo(1);
    try (Stream<Path> files = Files.list(out)) {
      return files.findFirst().orElseThrow();
    }
  }

  private Page open(Path html) throws Exception {
    Queue<String> requests = new ConcurrentLinkedQueue<>();
    String dom;
    try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread refusing = new Thread(() -> refuse(proxy, requests));
      refusing.setDaemon(true);
      refusing.start();
      dom =
          browse(
              html,
              "--proxy-server=http://127.0.0.1:" + proxy.getLocalPort(),
              "--virtual-time-budget=2000",
              "--dump-dom");
    }
    return new Page(
        parsed(dom),
        requests.stream().filter(request -> !OWN_REQUEST.matcher(request).matches()).toList());
  }

  private static Document parsed(String html) throws Exception {
    return new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW)
        .parse(new InputSource(new StringReader(html)));
  }

  /** Notes what is asked for and answers that it is not there, until the socket is closed. */
  private static void refuse(ServerSocket proxy, Queue<String> requests) {
    while (!proxy.isClosed()) {
      try (Socket socket = proxy.accept()) {
        socket.setSoTimeout(5_000);
        String line =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        if (line != null) {
          requests.add(line);
        }
        socket
            .getOutputStream()
            .write("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
      } catch (IOException closed) {
        // the browser gave up, or the test is over
      }
    }
  }

  /** What the browser prints. */
  private String browse(Path page, String... options) throws Exception {
    return browse(page.toUri(), options);
  }

  private String browse(URI page, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    command.addAll(List.of(options));
    command.add(page.toString());
    Path printed = folder.resolve("printed");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("the browser ended").isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(printed);
  }

  private static String title(Page page) {
    return elements(page.document(), "title").get(0).getTextContent();
  }

  private static List<Element> elements(Document document, String name) {
    return elements(document.getDocumentElement(), name);
  }

  private static List<Element> elements(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
