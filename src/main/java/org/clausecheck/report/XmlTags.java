package org.clausecheck.report;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks the tags of a well-formed XML text by their offsets, so that the text can be edited with
 * every other character left as it was; a parser and serialiser would write all of it anew.
 */
final class XmlTags {
  private XmlTags() {}

  /**
   * A tag.
   *
   * @param start offset of its "&lt;"
   * @param end one past its "&gt;"
   * @param name with its prefix
   */
  record Tag(String xml, int start, int end, String name, boolean close, boolean empty) {

    /** The value of an attribute as it stands in the text; null when it has none. */
    @org.jspecify.annotations.Nullable
    String attribute(String attribute) {
      Matcher matcher =
          Pattern.compile("\\s" + Pattern.quote(attribute) + "\\s{0,8}=\\s{0,8}([\"'])")
              .matcher(xml)
              .region(start, end);
      if (!matcher.find()) {
        return null;
      }
      int close = xml.indexOf(matcher.group(1).charAt(0), matcher.end());
      return xml.substring(matcher.end(), close);
    }

    String raw() {
      return xml.substring(start, end);
    }
  }

  /**
   * Calls back for every tag, in order.
   *
   * @throws IOException if the text is not well-formed
   */
  static void walk(String xml, Consumer<Tag> each) throws IOException {
    int at = xml.indexOf('<');
    while (at >= 0) {
      int end;
      if (xml.startsWith("<!--", at)) {
        end = after(xml, "-->", at + 4);
      } else if (xml.startsWith("<![CDATA[", at)) {
        end = after(xml, "]]>", at + 9);
      } else if (xml.startsWith("<?", at)) {
        end = after(xml, "?>", at + 2);
      } else if (xml.startsWith("<!", at)) {
        throw new IOException("a document type declaration is not allowed");
      } else {
        end = tagEnd(xml, at);
        boolean close = xml.charAt(at + 1) == '/';
        boolean empty = xml.charAt(end - 2) == '/';
        each.accept(new Tag(xml, at, end, name(xml, close ? at + 2 : at + 1), close, empty));
      }
      at = xml.indexOf('<', end);
    }
  }

  private static int after(String xml, String mark, int from) throws IOException {
    int at = xml.indexOf(mark, from);
    if (at < 0) {
      throw new IOException("unclosed markup at character " + from);
    }
    return at + mark.length();
  }

  private static int tagEnd(String xml, int from) throws IOException {
    char quote = 0;
    for (int i = from + 1; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    throw new IOException("unclosed tag at character " + from);
  }

  private static String name(String xml, int from) {
    int end = from;
    while (end < xml.length() && " \t\r\n/>".indexOf(xml.charAt(end)) < 0) {
      end++;
    }
    return xml.substring(from, end);
  }
}
