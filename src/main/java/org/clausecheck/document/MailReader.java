package org.clausecheck.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads mails: the message and what is attached to it. */
final class MailReader {
  private final Budget budget;

  MailReader(Budget budget) {
    this.budget = budget;
  }

  /**
   * A mail taken apart.
   *
   * @param subject may be empty
   * @param text the message; empty when it has none
   * @param attachments in their order
   */
  record Mail(String subject, SourceText text, List<Attachment> attachments) {}

  /** A file as the mail names it; the name is never empty. */
  static final class Attachment {
    private final String name;
    private final byte[] bytes;

    Attachment(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  // RFC 5322

  Mail readMime(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(2_000)
            .setMalformedHeaderStartsBody(true)
            .build());
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      Parts parts = new Parts();
      collect(message, parts, 0);
      String subject = message.getSubject() == null ? "" : message.getSubject();
      return new Mail(subject, parts.text(), parts.attachments);
    } finally {
      message.dispose();
    }
  }

  private final class Parts {
    private final List<Attachment> attachments = new ArrayList<>();
    private String plain = "";
    private String html = "";

    private SourceText text() throws IOException {
      return plain.isBlank() && !html.isBlank()
          ? new HtmlReader(budget).read(html)
          : new PlainTextReader().read(plain);
    }
  }

  private void collect(Entity entity, Parts parts, int depth) throws IOException {
    budget.countEntry();
    if (depth > 20) {
      throw new IOException("a mail nested deeper than 20 levels");
    }
    Body body = entity.getBody();
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, parts, depth + 1);
      }
      return;
    }
    String name = entity.getFilename() == null ? "" : entity.getFilename();
    String type = entity.getMimeType();
    boolean attached =
        "attachment".equalsIgnoreCase(entity.getDispositionType()) || !name.isEmpty();
    if (!attached
        && body instanceof TextBody text
        && type.equals("text/plain")
        && parts.plain.isEmpty()) {
      parts.plain = decoded(text);
    } else if (!attached
        && body instanceof TextBody text
        && type.equals("text/html")
        && parts.html.isEmpty()) {
      parts.html = decoded(text);
    } else if (body instanceof Message message) {
      String subject = message.getSubject() == null ? "message" : message.getSubject();
      parts.attachments.add(
          new Attachment((name.isEmpty() ? subject : name) + ".eml", written(message)));
    } else if (attached && (body instanceof BinaryBody || body instanceof TextBody)) {
      try (InputStream in = ((SingleBody) body).getInputStream()) {
        parts.attachments.add(
            new Attachment(
                name.isEmpty() ? "attachment" : name, budget.unpack(in, Long.MAX_VALUE)));
      }
    }
  }

  private String decoded(TextBody text) throws IOException {
    try (InputStream in = text.getInputStream()) {
      byte[] bytes = budget.unpack(in, Long.MAX_VALUE);
      String charset = text.getMimeCharset();
      boolean told =
          charset != null && !charset.equalsIgnoreCase("us-ascii") && Charset.isSupported(charset);
      return told ? new String(bytes, Charset.forName(charset)) : PlainTextReader.decode(bytes);
    }
  }

  private static byte[] written(Message message) throws IOException {
    var out = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(message, out);
    return out.toByteArray();
  }

  // Outlook

  Mail readOutlook(POIFSFileSystem files) throws IOException {
    MAPIMessage message = new MAPIMessage(files.getRoot());
    message.setReturnNullOnMissingChunk(true);
    List<Attachment> attachments = new ArrayList<>();
    for (AttachmentChunks chunks : message.getAttachmentFiles()) {
      budget.countEntry();
      byte[] bytes = chunks.getEmbeddedAttachmentObject();
      if (bytes != null && bytes.length > 0) {
        String name =
            chunks.getAttachLongFileName() != null
                ? chunks.getAttachLongFileName().getValue()
                : chunks.getAttachFileName() != null
                    ? chunks.getAttachFileName().getValue()
                    : "attachment";
        attachments.add(new Attachment(name, bytes));
      } else if (chunks.isEmbeddedMessage()) {
        attachments.add(new Attachment("message.msg", embedded(chunks)));
      }
    }
    try {
      String subject = message.getSubject() == null ? "" : message.getSubject();
      String plain = message.getTextBody();
      String html = message.getHtmlBody();
      String rtf = plain == null && html == null ? message.getRtfBody() : null;
      SourceText text =
          plain != null && !plain.isBlank()
              ? new PlainTextReader().read(plain)
              : html != null
                  ? new HtmlReader(budget).read(html)
                  : rtf != null
                      ? new RtfReader(budget).read(rtf.getBytes(StandardCharsets.ISO_8859_1))
                      : new PlainTextReader().read("");
      return new Mail(subject, text, attachments);
    } catch (ChunkNotFoundException e) {
      throw new IOException("the message is missing", e);
    }
  }

  private static byte[] embedded(AttachmentChunks chunks) throws IOException {
    var out = new ByteArrayOutputStream();
    try (POIFSFileSystem copy = new POIFSFileSystem()) {
      EntryUtils.copyNodes(chunks.getAttachmentDirectory().getDirectory(), copy.getRoot());
      copy.writeFilesystem(out);
    }
    return out.toByteArray();
  }
}
