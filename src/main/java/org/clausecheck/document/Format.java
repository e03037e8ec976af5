package org.clausecheck.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The formats that are read, and how they are told: by content, never by name. */
enum Format {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  /** A ZIP file that may be one document; Tika tells which. */
  PACKAGE("application/zip"),
  ZIP("application/zip"),
  OLE("application/x-tika-msoffice"),
  RTF("application/rtf"),
  HTML("text/html"),
  MAIL("message/rfc822"),
  MARKDOWN("text/markdown"),
  TEXT("text/plain"),
  /** Tika may know it. */
  OTHER("application/octet-stream");

  private static final int HEAD = 8_192;

  /** Entries by which other packages than Office's and OpenDocument's may be told (iWork, EPUB). */
  private static final List<String> PACKAGE_PARTS =
      List.of("index.xml", "index.apxl", "Index/Document", "Index.zip", "META-INF/container.xml");

  private static final Pattern HTML_MARK =
      Pattern.compile("<(?:!doctype\\s{1,10}html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML_TAG =
      Pattern.compile(
          "</?(?:p|div|br|table|tr|td|font|b|i|u|center|h[1-6]|span|a|ul|ol|li)(?:\\s[^<>]{0,200})?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?:From |(?:(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Date|From|To|Cc"
              + "|Subject|Reply-To|DKIM-Signature|Content-Type|X-[A-Za-z0-9-]{1,40}):))[^\\r\\n]{0,998}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SURE_MAIL_HEADER =
      Pattern.compile(
          "(?m)^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To):",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKDOWN_SIGN =
      Pattern.compile(
          "(?m)^(?:#{1,6} \\S|\\*\\*[^*\\n]{2,80}\\*\\*|[-*] \\S|\\|[^\\n]{3,400}\\|\\s{0,3}$|> \\S)");

  private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} \\S");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * Tells the format of a file from its first bytes and, for a package, from the entries it must
   * have.
   */
  static Format of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\003\004") || head.startsWith("PK\005\006")) {
      return zipped(head, bytes);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return OLE;
    }
    if (head.stripLeading().startsWith("{\\rtf")) {
      return RTF;
    }
    if (head.substring(0, Math.min(head.length(), 1_024)).contains("%PDF-")) {
      return PDF;
    }
    return isText(bytes, Math.min(bytes.length, HEAD)) ? text(bytes, head) : OTHER;
  }

  private static Format zipped(String head, byte[] bytes) {
    if (head.startsWith("mimetypeapplication/vnd.oasis.opendocument.text", 30)) {
      return ODT;
    }
    // Names stand readable in the local headers and again in the directory at the end.
    String tail =
        new String(
            bytes,
            Math.max(0, bytes.length - 64 * 1_024),
            Math.min(bytes.length, 64 * 1_024),
            StandardCharsets.ISO_8859_1);
    boolean office = head.contains("[Content_Types].xml") || tail.contains("[Content_Types].xml");
    if (office && (tail.contains("word/") || head.contains("word/"))) {
      return DOCX;
    }
    return office
            || head.startsWith("mimetype", 30)
            || PACKAGE_PARTS.stream().anyMatch(part -> tail.contains(part) || head.contains(part))
        ? PACKAGE
        : ZIP;
  }

  private static Format text(byte[] bytes, String head) {
    String start =
        PlainTextReader.decode(bytes.length <= HEAD ? bytes : Arrays.copyOf(bytes, HEAD));
    String trimmed = start.stripLeading();
    if (HTML_MARK.matcher(start).find()
        || (trimmed.startsWith("<") && HTML_TAG.matcher(start).results().limit(4).count() == 4)) {
      return HTML;
    }
    if (trimmed.startsWith("<?xml")) {
      return OTHER;
    }
    int blank = head.indexOf("\n\n") < 0 ? head.indexOf("\r\n\r\n") : head.indexOf("\n\n");
    String headers = blank < 0 ? head : head.substring(0, blank);
    if (MAIL_HEADER.matcher(head).lookingAt() && SURE_MAIL_HEADER.matcher(headers).find()) {
      return MAIL;
    }
    if (MARKDOWN_HEADING.matcher(start).find()
        && MARKDOWN_SIGN.matcher(start).results().limit(3).count() == 3) {
      return MARKDOWN;
    }
    return TEXT;
  }

  /**
   * Whether bytes could be text in one of the encodings known here: hardly any control characters.
   */
  private static boolean isText(byte[] bytes, int length) {
    boolean utf16 =
        length >= 2
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    if (utf16) {
      return true;
    }
    int odd = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return false;
      }
      odd += b < 0x20 && "\t\n\r\f\u001A\u001B\b".indexOf(b) < 0 ? 1 : 0;
    }
    return odd * 100 <= length;
  }
}
