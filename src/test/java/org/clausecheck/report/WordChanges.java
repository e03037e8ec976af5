package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Our tracked changes in Word files: rejected to the byte, or shown in the text. */
public final class WordChanges {
  private static final String OURS =
      "w:id=\"\\d{1,9}\" w:author=\"Clausecheck(?:, new paragraph)?\"";

  /** What stands where a run was cut in two, and nothing else that was added. */
  private static final Pattern CUT =
      Pattern.compile(
          "(?:</w:t>)?</w:r><w:r(?: [^>]{0,300})?>(?:<w:rPr>.{0,3000}?</w:rPr>|<w:rPr/>)?"
              + "(?:<w:t xml:space=\"preserve\">)?",
          Pattern.DOTALL);

  private static final String SPACE = " xml:space=\"preserve\"";

  private WordChanges() {}

  /** The parts of a Word file but for those that hold our comments and tie them to the text. */
  public static Map<String, String> parts(byte[] docx) {
    Map<String, String> parts = new TreeMap<>();
    WordFixture.parts(docx).forEach((name, bytes) -> parts.put(name, text(name, bytes)));
    parts.keySet().removeIf(WordChanges::isOfComments);
    return parts;
  }

  /** The same of a marked file, with our changes rejected and our marks taken away. */
  public static Map<String, String> rejected(byte[] marked, byte[] original) {
    Map<String, String> parts = parts(marked);
    Map<String, String> before = parts(original);
    parts.replaceAll(
        (name, xml) -> xml.equals(before.get(name)) ? xml : rejected(xml, before.get(name)));
    return parts;
  }

  private static String rejected(String marked, String original) {
    String xml =
        marked
            .replaceAll(
                "(?s)<w:p><w:pPr>(?:(?!</w:pPr>).){0,2000}<w:rPr><w:ins "
                    + OURS
                    + "[^>]{0,9}>.{0,20}?</w:rPr></w:pPr><w:ins "
                    + OURS
                    + ">.{0,9000}?</w:ins></w:p>",
                "")
            .replaceAll("(?s)<w:ins " + OURS + ">.{0,9000}?</w:ins>", "");
    StringBuilder kept = new StringBuilder();
    Matcher deleted = Pattern.compile("(?s)<w:del " + OURS + ">(.{0,20000}?)</w:del>").matcher(xml);
    while (deleted.find()) {
      deleted.appendReplacement(
          kept, Matcher.quoteReplacement(deleted.group(1).replace("w:delText", "w:t")));
    }
    deleted.appendTail(kept);
    return joined(withoutOurMarks(kept.toString(), original), original);
  }

  /** Without the marks of comments that the original does not have. */
  private static String withoutOurMarks(String xml, String original) {
    String number = " w:id=\"(\\d{1,9})\"/>";
    return Pattern.compile(
            "<w:comment(?:RangeStart|RangeEnd)"
                + number
                + "|<w:r><w:commentReference"
                + number
                + "</w:r>")
        .matcher(xml)
        .replaceAll(
            mark ->
                original.contains(mark.group().replaceAll("^<w:r>|</w:r>$", ""))
                    ? Matcher.quoteReplacement(mark.group())
                    : "");
  }

  /** Goes along both texts, leaving out cuts that the original lacks. */
  private static String joined(String xml, String original) {
    StringBuilder joined = new StringBuilder();
    int at = 0;
    while (at < xml.length()) {
      int there = joined.length();
      if (there < original.length() && xml.charAt(at) == original.charAt(there)) {
        joined.append(xml.charAt(at++));
        continue;
      }
      int skipped = skipped(xml, at);
      for (int back = 1; skipped == 0 && back <= Math.min(3, there); back++) {
        skipped = skipped(xml, at - back);
        if (skipped > 0) {
          joined.setLength(there - back);
          at -= back;
        }
      }
      if (skipped == 0) {
        return joined + xml.substring(at);
      }
      at += skipped;
    }
    return joined.toString();
  }

  private static int skipped(String xml, int at) {
    if (xml.startsWith(SPACE, at)) {
      return SPACE.length();
    }
    Matcher cut = CUT.matcher(xml).region(at, xml.length());
    return cut.lookingAt() ? cut.end() - at : 0;
  }

  /** The text with what we took out and put in: [-out-]{+in+}. */
  public static String shown(byte[] marked) {
    return text("", WordFixture.parts(marked).get("word/document.xml"))
        .replaceAll("<w:comment(?:RangeStart|RangeEnd) w:id=\"\\d{1,9}\"/>", "")
        .replaceAll("<w:r><w:commentReference w:id=\"\\d{1,9}\"/></w:r>", "")
        .replaceAll("</w:del><w:del " + OURS + ">", "")
        .replaceAll("<w:del " + OURS + ">", "[-")
        .replace("</w:del>", "-]")
        .replaceAll("<w:ins " + OURS + ">", "{+")
        .replace("</w:ins>", "+}")
        .replace("</w:p>", "\n")
        .replaceAll("<[^>]{1,2000}>", "");
  }

  private static boolean isOfComments(String name) {
    return name.endsWith(".rels")
        || name.equals("[Content_Types].xml")
        || name.matches("word/comments[0-9]{0,2}\\.xml");
  }

  /** Text for XML, so that a difference can be read; each byte a character for the rest. */
  private static String text(String name, byte[] bytes) {
    return name.endsWith(".xml") || name.isEmpty()
        ? new String(bytes, UTF_8)
        : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
