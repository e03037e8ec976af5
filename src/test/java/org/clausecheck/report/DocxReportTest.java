package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.clausecheck.report.FindingText.Label;
import org.clausecheck.report.ReportOptions.Suggest;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Review;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class DocxReportTest {
  private final byte[] original = WordFixture.bytes();
  private final Review review = ReviewFixture.review(WordFixture.text());

  @Test
  void partsThatNeedNoChangeKeepTheirBytes() throws Exception {
    Map<String, byte[]> before = WordFixture.parts(original);
    Map<String, byte[]> after = WordFixture.parts(marked(false));
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    before.forEach(
        (name, bytes) -> {
          if (!name.equals("word/document.xml") && !name.equals("word/comments.xml")) {
            assertThat(after.get(name)).as(name).isEqualTo(bytes);
          }
        });
  }

  @Test
  void commentsStandOnTheExactWords() throws Exception {
    Map<String, byte[]> parts = WordFixture.parts(marked(false));
    Map<String, String> ranges = ranges(dom(parts.get("word/document.xml")));
    Map<String, String> comments = comments(dom(parts.get("word/comments.xml")));
    for (Finding finding : review.findings()) {
      if (!FindingText.of(finding, review.text()).isGap()) {
        continue;
      }
      finding
          .quotes()
          .forEach(
              quote ->
                  assertThat(
                          comments.entrySet().stream()
                              .filter(c -> c.getValue().contains(finding.title()))
                              .map(c -> ranges.get(c.getKey())))
                      .as(finding.position())
                      .contains(quote.words()));
    }
  }

  @Test
  void aMissingClauseIsToldWhereItBelongsOrAtTheTitle() throws Exception {
    Map<String, byte[]> parts = WordFixture.parts(marked(false));
    Map<String, String> ranges = ranges(dom(parts.get("word/document.xml")));
    Map<String, String> comments = comments(dom(parts.get("word/comments.xml")));
    assertThat(
            comments.entrySet().stream()
                .filter(c -> c.getValue().contains("Continuity is met by escrow"))
                .map(c -> ranges.get(c.getKey())))
        .containsExactly("EXCLUSIVE LICENSE AGREEMENT");
  }

  @Test
  void aCommentSaysWhatIsSoWhyItHurtsAndWhatToAsk() throws Exception {
    String all =
        String.join(
            "\n",
            comments(dom(WordFixture.parts(marked(false)).get("word/comments.xml"))).values());
    for (FindingText finding : ReportText.of(review).findings()) {
      if (finding.isGap()) {
        assertThat(all).contains(finding.heading());
        for (Label label : List.of(Label.WHY, Label.ASK, Label.SETTLE)) {
          assertThat(all).contains(finding.entry(label).replace("\n", ""));
        }
      }
    }
  }

  @Test
  void theOtherSideReadsRequestsOfFortyWordsAndNothingOfOurs() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxReport(
            new ReportOptions(
                false, 80, false, ReportOptions.Audience.COUNTERPARTY, Suggest.NOTHING))
        .write(review, () -> original, out);
    Map<String, String> comments =
        comments(dom(WordFixture.parts(out.toByteArray()).get("word/comments.xml")));
    comments.remove("7");
    assertThat(comments.values())
        .hasSize(3)
        .allSatisfy(
            comment ->
                assertThat(comment)
                    .startsWith("We would")
                    .doesNotContainIgnoringCase("walk away")
                    .doesNotContain("Settle", "Fallback", "interviewee", "lund", "MISSING")
                    .satisfies(c -> assertThat(Courtesy.words(c)).isLessThanOrEqualTo(40)));
  }

  @Test
  void existingCommentsAndChangesSurviveAndCharactersKeepTheirFormat() throws Exception {
    Map<String, byte[]> before = WordFixture.parts(original);
    Map<String, byte[]> after = WordFixture.parts(marked(false));
    Document comments = dom(after.get("word/comments.xml"));
    assertThat(comments(comments)).containsEntry("7", "Ours was 90.");
    assertThat(ranges(dom(after.get("word/document.xml"))))
        .containsEntry("7", ranges(dom(before.get("word/document.xml"))).get("7"));
    assertThat(characters(dom(after.get("word/document.xml"))))
        .isEqualTo(characters(dom(before.get("word/document.xml"))));
  }

  @Test
  void withoutWhatIsAddedItIsTheOriginalElementForElement() throws Exception {
    Map<String, String> before = WordElements.of(original);
    assertThat(before.get("document")).contains("w:sdt", "w:ins", "w:del", "headerReference");
    for (boolean suggest : new boolean[] {false, true}) {
      assertThat(WordElements.of(marked(suggest))).isEqualTo(before);
    }
  }

  @Test
  void theTextIsOnlyAddedTo() throws Exception {
    String before = new String(WordFixture.parts(original).get("word/document.xml"), UTF_8);
    String after = new String(WordFixture.parts(marked(true)).get("word/document.xml"), UTF_8);
    int at = 0;
    for (int i = 0; i < after.length() && at < before.length(); i++) {
      if (after.charAt(i) == before.charAt(at)) {
        at++;
      }
    }
    assertThat(at).isEqualTo(before.length());
  }

  @Test
  void rejectingTheSuggestionsGivesBackTheTextAndAcceptingGivesItWithThem() throws Exception {
    List<String> before = paragraphs(dom(WordFixture.parts(original).get("word/document.xml")));
    Document rejected = dom(WordFixture.parts(marked(true)).get("word/document.xml"));
    resolve(rejected, false);
    assertThat(paragraphs(rejected)).isEqualTo(before);

    Document accepted = dom(WordFixture.parts(marked(true)).get("word/document.xml"));
    resolve(accepted, true);
    assertThat(paragraphs(accepted))
        .hasSameSizeAs(before)
        .anyMatch(p -> p.contains("In consideration of the exclusivity granted in Section"))
        .noneMatch(p -> p.contains("grants to Licensee an exclusive, worldwide license"));
  }

  @Test
  void whatTheProgramDoesNotReadAsBetterIsNotProposed() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> remarks =
        new DocxReport(ReportOptions.STANDARD.suggesting(Suggest.PREFERRED))
            .write(
                review,
                new Original() {
                  @Override
                  public byte[] bytes() {
                    return original;
                  }

                  @Override
                  public Optional<Review> reread(byte[] changed) {
                    return Optional.of(review);
                  }
                },
                out);
    assertThat(remarks).singleElement().asString().contains("Exclusivity is paid for");
    assertThat(WordFixture.parts(out.toByteArray()).get("word/document.xml"))
        .isEqualTo(WordFixture.parts(marked(false)).get("word/document.xml"));
  }

  @Test
  void whatItWritesIsValid() throws Exception {
    for (boolean suggest : new boolean[] {false, true}) {
      Map<String, byte[]> parts = WordFixture.parts(marked(suggest));
      assertThat(
              errors(
                  DocumentDocument.Factory.parse(
                      new ByteArrayInputStream(parts.get("word/document.xml")))))
          // The fixture's own shorthand for a text box.
          .isEqualTo(
              errors(
                  DocumentDocument.Factory.parse(
                      new ByteArrayInputStream(
                          WordFixture.parts(original).get("word/document.xml")))));
      assertThat(
              errors(
                  CommentsDocument.Factory.parse(
                      new ByteArrayInputStream(parts.get("word/comments.xml")))))
          .isEmpty();
      assertThat(ids(dom(parts.get("word/document.xml")), "ins", "del", "rPrChange"))
          .doesNotHaveDuplicates();
      try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(marked(suggest)))) {
        assertThat(word.getComments()).hasSizeGreaterThan(5);
      }
    }
  }

  @Test
  void aFileWithoutCommentsGetsThePartItsTypeAndItsRelationship() throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>(WordFixture.parts(original));
    parts.remove("word/comments.xml");
    parts.replaceAll(
        (name, bytes) ->
            new String(bytes, UTF_8)
                .replaceAll("<Override PartName=\"/word/comments.xml\"[^>]{1,200}/>", "")
                .replaceAll("<Relationship Id=\"rId2\"[^>]{1,200}/>", "")
                .replaceAll("<w:comment(RangeStart|RangeEnd|Reference) [^>]{1,20}/>", "")
                .getBytes(UTF_8));
    byte[] bytes = WordFixture.zip(parts);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxReport(ReportOptions.STANDARD).write(sameText(bytes), () -> bytes, out);
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(word.getComments()[0].getAuthor()).isEqualTo("Clausecheck");
      assertThat(word.getComments()[0].getText()).contains("Exclusive, unpaid, and no way out.");
    }
  }

  @Test
  void anotherOriginalGetsAFileOfItsOwnAndSaysSo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> remarks =
        new DocxReport(ReportOptions.STANDARD)
            .write(ReviewFixture.review(), () -> new byte[0], out);
    assertThat(remarks).singleElement().asString().contains("not a Word file");
    Map<String, byte[]> parts = WordFixture.parts(out.toByteArray());
    assertThat(
            errors(
                DocumentDocument.Factory.parse(
                    new ByteArrayInputStream(parts.get("word/document.xml")))))
        .isEmpty();
    assertThat(
            errors(
                StylesDocument.Factory.parse(
                    new ByteArrayInputStream(parts.get("word/styles.xml")))))
        .isEmpty();
    String text = String.join("\n", paragraphs(dom(parts.get("word/document.xml"))));
    assertThat(text).contains("grants to Licensee an exclusive, worldwide license", "WALK AWAY");
  }

  @Test
  void anOriginalThatChangedMeanwhileIsRefused() {
    assertThatThrownBy(
            () ->
                new DocxReport(ReportOptions.STANDARD)
                    .write(review, () -> new byte[] {1}, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed since it was read");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    assertThat(marked(true)).isEqualTo(marked(true));
  }

  private byte[] marked(boolean suggest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(
            new DocxReport(
                    ReportOptions.STANDARD.suggesting(
                        suggest ? Suggest.PREFERRED : Suggest.NOTHING))
                .write(review, new Trusting(), out))
        .isEmpty();
    return out.toByteArray();
  }

  /** Takes every proposal for what it should be; whether it is, is tested with real contracts. */
  private final class Trusting implements Original {
    @Override
    public byte[] bytes() {
      return original;
    }

    @Override
    public Optional<Review> reread(byte[] changed) {
      return Optional.of(ReviewFixture.met(review));
    }
  }

  private static Review sameText(byte[] bytes) {
    var text = WordFixture.text();
    var info = text.info();
    int[] origin = new int[text.text().length()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    return ReviewFixture.review(
        new org.clausecheck.text.ContractText(
            new org.clausecheck.text.DocumentInfo(
                info.name(), info.mediaType(), WordFixture.sha256(bytes), 0, 12, "en", ""),
            text.source(),
            text.text(),
            origin,
            span -> text.place(text.fromSource(span)),
            text.blocks(),
            List.of(),
            List.of()));
  }

  private static List<String> errors(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    return errors.stream().map(XmlError::getMessage).distinct().sorted().toList();
  }

  private static Document dom(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  /** The live words between the marks of each comment. */
  private static Map<String, String> ranges(Document document) {
    Map<String, StringBuilder> open = new HashMap<>();
    Map<String, String> ranges = new LinkedHashMap<>();
    walk(
        document,
        node -> {
          switch (node.getLocalName()) {
            case "commentRangeStart" -> open.put(id(node), new StringBuilder());
            case "commentRangeEnd" -> ranges.put(id(node), open.remove(id(node)).toString());
            case "t" -> open.values().forEach(words -> words.append(node.getTextContent()));
            default -> {}
          }
        });
    assertThat(open).isEmpty();
    return ranges;
  }

  private static Map<String, String> comments(Document document) {
    Map<String, String> comments = new LinkedHashMap<>();
    walk(
        document,
        node -> {
          if (node.getLocalName().equals("comment")) {
            assertThat(comments).doesNotContainKey(id(node));
            comments.put(id(node), node.getTextContent());
          }
        });
    return comments;
  }

  /** Every character that shows or is deleted, with the format of its run. */
  private static List<String> characters(Document document) {
    List<String> characters = new ArrayList<>();
    walk(
        document,
        node -> {
          if (List.of("t", "delText").contains(node.getLocalName())) {
            Element run = (Element) node.getParentNode();
            String format =
                run.getElementsByTagNameNS("*", "b").getLength()
                    + " "
                    + run.getElementsByTagNameNS("*", "i").getLength()
                    + " "
                    + run.getParentNode().getLocalName();
            node.getTextContent()
                .chars()
                .forEach(c -> characters.add(format + " " + Character.toString(c)));
          } else if (node.getLocalName().equals("tab")) {
            characters.add("tab");
          }
        });
    return characters;
  }

  private static List<String> paragraphs(Document document) {
    List<String> paragraphs = new ArrayList<>();
    walk(
        document,
        node -> {
          if (node.getLocalName().equals("p")) {
            paragraphs.add(node.getTextContent());
          }
        });
    return paragraphs;
  }

  private static List<String> ids(Document document, String... names) {
    List<String> ids = new ArrayList<>();
    walk(
        document,
        node -> {
          if (List.of(names).contains(node.getLocalName())) {
            ids.add(id(node));
          }
        });
    return ids;
  }

  /** Accepts or rejects our changes. */
  private static void resolve(Document document, boolean accept) {
    List<Element> ours = new ArrayList<>();
    walk(
        document,
        node -> {
          if (List.of("ins", "del").contains(node.getLocalName())
              && List.of("Clausecheck", "Clausecheck, new paragraph")
                  .contains(node.getAttributeNS(node.getNamespaceURI(), "author"))) {
            ours.add(node);
          }
        });
    assertThat(ours).isNotEmpty();
    for (Element change : ours) {
      if (change.getLocalName().equals("ins") != accept) {
        change.getParentNode().removeChild(change);
      }
    }
  }

  private static void walk(Node node, java.util.function.Consumer<Element> each) {
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element) {
        each.accept(element);
        walk(element, each);
      }
    }
  }

  private static String id(Element element) {
    return element.getAttributeNS(element.getNamespaceURI(), "id");
  }
}
