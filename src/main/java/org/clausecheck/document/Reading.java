package org.clausecheck.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.MailReader.Attachment;
import org.clausecheck.document.MailReader.Mail;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Unreadable;

/** The reading of one file with all that is inside it, on one budget. */
final class Reading {
  private final ReadingSettings settings;
  private final Budget budget;

  Reading(ReadingSettings settings, Budget budget) {
    this.settings = settings;
    this.budget = budget;
  }

  /**
   * @param depth 0 for the file itself, one more for each archive or mail around the document
   */
  ReadDocument read(byte[] bytes, String name, int depth)
      throws IOException, UnreadableDocumentException {
    budget.checkDepth(depth);
    if (bytes.length == 0) {
      throw new LimitException(Reason.EMPTY, "the file is empty");
    }
    Format format = Format.of(bytes);
    return switch (format) {
      case PDF -> document(bytes, name, format, new PdfReader(settings, budget).read(bytes));
      case DOCX -> document(bytes, name, format, new DocxReader(settings, budget).read(bytes));
      case ODT -> document(bytes, name, format, new OdtReader(settings, budget).read(bytes));
      case RTF -> document(bytes, name, format, new RtfReader(budget, accepts()).read(bytes));
      case HTML -> document(bytes, name, format, new HtmlReader(budget).read(bytes));
      case MARKDOWN -> document(bytes, name, format, new MarkdownReader().read(bytes));
      case TEXT -> document(bytes, name, format, new PlainTextReader().read(bytes));
      case MAIL ->
          mail(bytes, name, format.mediaType(), new MailReader(budget).readMime(bytes), depth);
      case ZIP -> archive(bytes, name, depth);
      case OLE -> compound(bytes, name, depth);
      case PACKAGE -> {
        unpackAll(bytes);
        yield other(bytes, name, depth);
      }
      case OTHER -> other(bytes, name, depth);
    };
  }

  /** Reads what only Tika knows. */
  private ReadDocument other(byte[] bytes, String name, int depth) throws IOException {
    TikaReader tika = new TikaReader(budget, accepts());
    String type = tika.typeOf(bytes);
    if (WorkbookReader.reads(type)) {
      return document(bytes, name, type, new WorkbookReader(budget).read(bytes));
    }
    if (tika.reads(type)) {
      TikaReader.Reading read = tika.read(bytes, type);
      return document(bytes, name, read.type(), read.source());
    }
    if (type.equals(Format.ZIP.mediaType())) {
      return archive(bytes, name, depth);
    }
    throw new LimitException(Reason.UNSUPPORTED, type + " is not a format that is read");
  }

  /** Holds all of a package against the limits before a library unpacks it without them. */
  private void unpackAll(byte[] bytes) throws IOException {
    try (ZipPackage zip = new ZipPackage(bytes, budget)) {
      for (String entry : zip.names()) {
        zip.bytes(entry);
      }
    }
  }

  private boolean accepts() {
    return settings.trackedChanges() == TrackedChanges.ACCEPTED;
  }

  private ReadDocument document(byte[] bytes, String name, Format format, SourceText source)
      throws IOException {
    return document(bytes, name, format.mediaType(), source);
  }

  private ReadDocument document(byte[] bytes, String name, String type, SourceText source)
      throws IOException {
    return new ReadDocument(text(bytes, name, type, source), source.trackedChanges(), List.of());
  }

  private ContractText text(byte[] bytes, String name, String type, SourceText source)
      throws IOException {
    budget.checkCharacters(source.chars().length());
    ContractText text = TextNormaliser.normalise(name, type, sha256(bytes), source);
    if (text.text().isBlank() && text.unreadable().isEmpty()) {
      throw new LimitException(Reason.EMPTY, "there is no text in it");
    }
    return text;
  }

  private ReadDocument mail(byte[] bytes, String name, String type, Mail mail, int depth)
      throws IOException {
    Inside inside = new Inside();
    for (Attachment attachment : mail.attachments()) {
      inside.read(attachment.bytes(), name, attachment.name(), depth);
    }
    SourceText source = mail.text();
    List<Unreadable> unreadable = new ArrayList<>(source.unreadable());
    unreadable.addAll(inside.unreadable);
    if (source.chars().isBlank() && inside.documents.isEmpty() && unreadable.isEmpty()) {
      throw new LimitException(Reason.EMPTY, "a mail without text or attachments");
    }
    ContractText text =
        TextNormaliser.normalise(
            name,
            type,
            sha256(bytes),
            source.with(
                unreadable, mail.subject().isBlank() ? "" : "subject: " + mail.subject().strip()));
    return new ReadDocument(text, source.trackedChanges(), inside.documents);
  }

  private ReadDocument archive(byte[] bytes, String name, int depth) throws IOException {
    Inside inside = new Inside();
    try (ZipPackage zip = new ZipPackage(bytes, budget)) {
      for (String entry : zip.names()) {
        if (isClutter(entry)) {
          continue;
        }
        try {
          inside.read(zip.bytes(entry).orElse(new byte[0]), name, entry, depth);
        } catch (LimitException e) {
          if (e.reason() == Reason.TIMED_OUT || e.reason() == Reason.TOO_LARGE) {
            throw e;
          }
          inside.unreadable.add(new Unreadable(entry, e.getMessage(), 0));
        }
      }
    }
    if (inside.documents.isEmpty()) {
      throw new LimitException(
          inside.unreadable.isEmpty() ? Reason.EMPTY : Reason.UNSUPPORTED,
          inside.unreadable.isEmpty()
              ? "an archive without files"
              : "an archive without a document that can be read ("
                  + inside.unreadable.get(0).where()
                  + ": "
                  + inside.unreadable.get(0).reason()
                  + ")");
    }
    return new ReadDocument(
        new ContractText(
            new DocumentInfo(
                name, Format.ZIP.mediaType(), sha256(bytes), 0, 0, Languages.UNKNOWN, ""),
            "",
            "",
            new int[0],
            LinePlaces.of(""),
            List.of(),
            List.of(),
            inside.unreadable),
        List.of(),
        inside.documents);
  }

  /**
   * Looks for the bytes of a document in a file: the file itself, what it encrypts, or what is
   * inside it. No document is read.
   *
   * @param sha256 of the document, in lower-case hexadecimal
   */
  Optional<byte[]> find(byte[] bytes, String sha256, int depth) throws IOException {
    budget.checkDepth(depth);
    if (sha256(bytes).equals(sha256)) {
      return Optional.of(bytes);
    }
    return switch (Format.of(bytes)) {
      case MAIL -> find(new MailReader(budget).readMime(bytes), sha256, depth);
      case ZIP, PACKAGE -> {
        try (ZipPackage zip = new ZipPackage(bytes, budget)) {
          Optional<byte[]> found = Optional.empty();
          for (String entry : zip.names()) {
            if (found.isEmpty() && !isClutter(entry)) {
              found = find(zip.bytes(entry).orElse(new byte[0]), sha256, depth + 1);
            }
          }
          yield found;
        }
      }
      case OLE -> {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
          DirectoryNode root = files.getRoot();
          if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            yield find(decrypted(files), sha256, depth + 1);
          }
          yield root.hasEntryCaseInsensitive("__properties_version1.0")
              ? find(new MailReader(budget).readOutlook(files), sha256, depth)
              : Optional.empty();
        }
      }
      default -> Optional.empty();
    };
  }

  private Optional<byte[]> find(Mail mail, String sha256, int depth) throws IOException {
    for (Attachment attachment : mail.attachments()) {
      Optional<byte[]> found = find(attachment.bytes(), sha256, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What operating systems put into archives unasked. */
  private static boolean isClutter(String entry) {
    return entry.startsWith("__MACOSX/")
        || entry.endsWith(".DS_Store")
        || entry.endsWith("Thumbs.db")
        || entry.endsWith("desktop.ini");
  }

  private ReadDocument compound(byte[] bytes, String name, int depth)
      throws IOException, UnreadableDocumentException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return read(decrypted(files), name, depth + 1);
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        SourceText source = new DocReader(settings, budget).read(files);
        return document(bytes, name, "application/msword", source);
      }
      if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
        return mail(
            bytes,
            name,
            "application/vnd.ms-outlook",
            new MailReader(budget).readOutlook(files),
            depth);
      }
    }
    return other(bytes, name, depth);
  }

  private byte[] decrypted(POIFSFileSystem files) throws IOException {
    try {
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
      if (!decryptor.verifyPassword(
          settings.password().isEmpty() ? Decryptor.DEFAULT_PASSWORD : settings.password())) {
        throw new LimitException(
            Reason.ENCRYPTED,
            settings.password().isEmpty()
                ? "encrypted; give the password with --password"
                : "encrypted, and the password does not open it");
      }
      try (InputStream in = decryptor.getDataStream(files)) {
        return budget.unpack(in, Long.MAX_VALUE);
      }
    } catch (GeneralSecurityException e) {
      throw new LimitException(Reason.ENCRYPTED, "encrypted in a way that is not supported");
    }
  }

  /**
   * Documents inside a document: one that cannot be read does not keep the others from being read.
   */
  private final class Inside {
    private final List<ReadDocument> documents = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    void read(byte[] bytes, String outer, String entry, int depth) throws IOException {
      try {
        documents.add(Reading.this.read(bytes, outer + "!" + entry, depth + 1));
      } catch (UnreadableDocumentException e) {
        unreadable.add(new Unreadable(entry, e.getMessage(), 0));
      } catch (LimitException e) {
        if (e.reason() == Reason.TIMED_OUT) {
          throw e;
        }
        unreadable.add(new Unreadable(entry, e.getMessage(), 0));
      } catch (IOException | RuntimeException e) {
        unreadable.add(new Unreadable(entry, DocumentReader.unreadable(entry, e).getMessage(), 0));
      }
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
