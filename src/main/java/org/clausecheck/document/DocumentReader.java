package org.clausecheck.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.DocumentInfo;

/**
 * Reads a contract file: PDF, Word (DOCX, DOC), RTF, OpenDocument, HTML, Markdown, plain text, mail
 * with attachments (EML, MSG), ZIP archives of these, and what Apache Tika reads of other formats
 * (WordPerfect, Excel, PowerPoint, EPUB, iWork until 2013, XPS). The format is told from the
 * content, never from the name.
 *
 * <p>Works offline: nothing a document links to is fetched, macros are never looked at, nothing is
 * written outside a temporary folder that is gone afterwards. The same bytes give the same text.
 * Each file is read within the {@link ReadingLimits}; one that takes a library into an endless loop
 * is given up in time. Thread-safe; keeps nothing between calls.
 *
 * <pre>{@code
 * DocumentReader reader = new DocumentReader(ReadingSettings.DEFAULT);
 * ContractText text = reader.read(Path.of("balanced-licence.pdf")).text();
 * int at = text.text().indexOf("exclusive");
 * Span words = new Span(at, at + "exclusive".length());
 * System.out.println(text.place(words).describe()); // page 3
 * }</pre>
 *
 * <p>A file from somebody else may loop, or take all memory, in a library: {@link GuardedReader}
 * reads it in a process of its own.
 */
public final class DocumentReader {
  private final ReadingSettings settings;
  private final Runnable moreTime;

  public DocumentReader(ReadingSettings settings) {
    this(settings, () -> {});
  }

  /**
   * @param moreTime told whenever the time starts anew, as it does for each scanned page
   */
  DocumentReader(ReadingSettings settings, Runnable moreTime) {
    this.settings = settings;
    this.moreTime = moreTime;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableDocumentException if it gives no text; the message is one line for the user
   */
  public ReadDocument read(Path file) throws UnreadableDocumentException {
    Path fileName = file.getFileName();
    String name = fileName == null ? file.toString() : fileName.toString();
    checkFile(file, settings.limits());
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          Reason.INACCESSIBLE, file + ": cannot be read: " + words(e), e);
    }
    return read(bytes, name);
  }

  /** Checks what can be known of a file without opening it. */
  static void checkFile(Path file, ReadingLimits limits) throws UnreadableDocumentException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new UnreadableDocumentException(
            Reason.INACCESSIBLE,
            file + (Files.exists(file) ? ": not a regular file" : ": no such file"));
      }
      if (Files.size(file) > limits.bytes()) {
        throw new UnreadableDocumentException(
            Reason.TOO_LARGE, file + ": over the limit of " + limits.bytes() + " bytes");
      }
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          Reason.INACCESSIBLE, file + ": cannot be read: " + words(e), e);
    }
  }

  /**
   * Reads a document from memory.
   *
   * @param name for messages and {@link DocumentInfo#name()}
   * @throws UnreadableDocumentException if it gives no text; the message is one line for the user
   */
  public ReadDocument read(byte[] bytes, String name) throws UnreadableDocumentException {
    try {
      Budget budget = new Budget(settings.limits(), moreTime);
      return Watch.run(budget, () -> new Reading(settings, budget).read(bytes, name, 0));
    } catch (UnreadableDocumentException e) {
      throw e;
    } catch (Exception e) {
      throw unreadable(name, e);
    }
  }

  /**
   * The bytes of a document that was read from a file, to be marked up: the file's own, or those of
   * what it encrypts or has inside it.
   *
   * @param file the bytes of the file
   * @param document what was read from it
   * @return empty when the file does not have it, or no longer
   * @throws UnreadableDocumentException if the file cannot be opened within the limits
   */
  public Optional<byte[]> original(byte[] file, DocumentInfo document)
      throws UnreadableDocumentException {
    try {
      Budget budget = new Budget(settings.limits(), moreTime);
      return Watch.run(
          budget, () -> new Reading(settings, budget).find(file, document.sha256(), 0));
    } catch (UnreadableDocumentException e) {
      throw e;
    } catch (Exception e) {
      throw unreadable(document.name(), e);
    }
  }

  /** Any failure of a reader as one line about the document. */
  static UnreadableDocumentException unreadable(String name, Exception e) {
    return e instanceof LimitException limit
        ? new UnreadableDocumentException(limit.reason(), name + ": " + limit.getMessage(), e)
        : new UnreadableDocumentException(Reason.DAMAGED, name + ": damaged: " + words(e), e);
  }

  private static String words(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass()
            .getSimpleName()
            .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
            .toLowerCase(Locale.ROOT)
        : message;
  }
}
