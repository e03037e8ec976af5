package org.clausecheck.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.DocumentInfo;

/**
 * Reads a contract file. The format is told from the content, never from the name. Works offline;
 * the same bytes give the same text. Thread-safe; keeps nothing between calls.
 */
public final class DocumentReader {
  private final ReadingSettings settings;

  public DocumentReader(ReadingSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableDocumentException if it gives no text; the message is one line for the user
   */
  public ReadDocument read(Path file) throws UnreadableDocumentException {
    Path fileName = file.getFileName();
    String name = fileName == null ? file.toString() : fileName.toString();
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableDocumentException(
            Reason.INACCESSIBLE,
            file + (Files.exists(file) ? ": not a regular file" : ": no such file"));
      }
      if (Files.size(file) > settings.limits().bytes()) {
        throw new UnreadableDocumentException(
            Reason.TOO_LARGE, file + ": over the limit of " + settings.limits().bytes() + " bytes");
      }
      return read(Files.readAllBytes(file), name);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          Reason.INACCESSIBLE, file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a document from memory.
   *
   * @param name for messages and {@link DocumentInfo#name()}
   * @throws UnreadableDocumentException if it gives no text; the message is one line for the user
   */
  public ReadDocument read(byte[] bytes, String name) throws UnreadableDocumentException {
    if (bytes.length == 0) {
      throw new UnreadableDocumentException(Reason.EMPTY, name + ": the file is empty");
    }
    Budget budget = new Budget(settings.limits());
    try {
      String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
      SourceText source;
      String type;
      if (head.contains("%PDF-")) {
        type = "application/pdf";
        source = new PdfReader(settings, budget).read(bytes);
      } else if (head.startsWith("PK\003\004")) {
        type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        source = new DocxReader(settings, budget).read(bytes);
      } else {
        type = "text/plain";
        source = new PlainTextReader().read(bytes);
      }
      DocumentInfo info = new DocumentInfo(name, type, sha256(bytes), 0, 0, "en", "");
      return new ReadDocument(
          TextNormaliser.normalise(info, source), source.trackedChanges(), List.of());
    } catch (Budget.LimitException e) {
      throw new UnreadableDocumentException(e.reason(), name + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          Reason.DAMAGED, name + ": damaged: " + e.getMessage(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
