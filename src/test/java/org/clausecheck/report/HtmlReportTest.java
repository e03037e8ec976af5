package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.clausecheck.text.Texts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

class HtmlReportTest {

  @Test
  void itIsWellFormedHtml() throws Exception {
    List<String> errors = new ArrayList<>();
    parse(html(ReviewFixture.review()), errors);
    assertThat(errors).isEmpty();
  }

  @Test
  void aContractThatContainsMarkupStaysText() throws Exception {
    String attack =
        "<script>alert(1)</script><img src=x onerror=alert(1)>"
            + "<a href=\"javascript:alert(1)\">x</a>\"'>&lt;b&gt;${1+1}</style>";
    Review hostile =
        ReviewFixture.review(
            Texts.contract(
                String.join("\n", ReviewFixture.PARAGRAPHS)
                    .replace("in all fields", attack + " in all fields")));
    String html = html(hostile);
    Document document = parse(html, new ArrayList<>());
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "img")).isEmpty();
    assertThat(elements(document, "style")).hasSize(1);
    assertThat(elements(document, "a"))
        .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#"));
    assertThat(document.getElementById("contract").getTextContent()).contains(attack);
  }

  @Test
  void itNeedsNoNetworkAndRunsNoScript() throws Exception {
    Document document = parse(html(ReviewFixture.review()), new ArrayList<>());
    assertThat(elements(document, "meta"))
        .anySatisfy(
            meta ->
                assertThat(meta.getAttribute("content"))
                    .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
    for (String name : List.of("script", "link", "img", "iframe", "object")) {
      assertThat(elements(document, name)).as(name).isEmpty();
    }
    assertThat(html(ReviewFixture.review())).doesNotContain("url(", "@import", "http:", "https:");
  }

  @Test
  void everyLinkLeadsSomewhereAndNoAnchorIsThereTwice() throws Exception {
    String html = html(ReviewFixture.review());
    Document document = parse(html, new ArrayList<>());
    List<String> ids =
        Pattern.compile(" id=\"([^\"]{1,80})\"")
            .matcher(html)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : elements(document, "a")) {
      assertThat(ids).contains(link.getAttribute("href").substring(1));
    }
  }

  @Test
  void theContractIsMarkedWithTheWordsAndLinkedBothWays() throws Exception {
    Review review = ReviewFixture.review();
    Document document = parse(html(review), new ArrayList<>());
    for (Finding finding : review.findings()) {
      for (int i = 0; i < finding.quotes().size(); i++) {
        Element anchor = document.getElementById("q" + finding.leverage() + "-" + (i + 1));
        Element mark = (Element) anchor.getParentNode();
        assertThat(mark.getTextContent()).isEqualTo(finding.quotes().get(i).words());
        assertThat(elements(mark, "a"))
            .allSatisfy(
                link -> assertThat(link.getAttribute("href")).isEqualTo("#f" + finding.leverage()));
      }
    }
  }

  @Test
  void headingsDescendOneByOneAndEverySectionHasAName() throws Exception {
    Document document = parse(html(ReviewFixture.review()), new ArrayList<>());
    assertThat(elements(document, "h1")).hasSize(1);
    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    for (Element section : elements(document, "section")) {
      assertThat(document.getElementById(section.getAttribute("aria-labelledby"))).isNotNull();
    }
    for (Element table : elements(document, "table")) {
      assertThat(elements(table, "th"))
          .allSatisfy(cell -> assertThat(cell.getAttribute("scope")).isIn("col", "row"));
    }
  }

  @Test
  void whatDoesNotApplyIsToldOnceForEachReason() throws Exception {
    Document document = parse(html(ReviewFixture.review()), new ArrayList<>());
    Element title = document.getElementById("f6");
    assertThat(title.getTextContent()).isEqualTo("6. Release only when the licensor fails");
    assertThat(title.getParentNode().getParentNode().getTextContent())
        .contains("there is no escrow");
  }

  @Test
  void noVerdictIsToldByColourAlone() throws Exception {
    Document document = parse(html(ReviewFixture.review()), new ArrayList<>());
    for (Element chip : elements(document, "a")) {
      if (chip.getAttribute("class").startsWith("chip")) {
        assertThat(chip.getTextContent()).matches("(?s).*(away|missing|unclear|back|preferred).*");
      }
    }
  }

  private static String html(Review review) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(review, () -> new byte[0], out);
    return out.toString(UTF_8);
  }

  private static Document parse(String html, List<String> errors) throws Exception {
    HtmlDocumentBuilder parser = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW);
    parser.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException exception) {
            errors.add(exception.getLineNumber() + ": " + exception.getMessage());
          }

          @Override
          public void error(SAXParseException exception) {
            errors.add(exception.getLineNumber() + ": " + exception.getMessage());
          }

          @Override
          public void fatalError(SAXParseException exception) {
            errors.add(exception.getLineNumber() + ": " + exception.getMessage());
          }
        });
    return parser.parse(new InputSource(new StringReader(html)));
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
