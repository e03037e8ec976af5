package org.clausecheck.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.iwork.IWorkPackageParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.wordperfect.QuattroProParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.clausecheck.document.Budget.LimitException;
import org.clausecheck.document.UnreadableDocumentException.Reason;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads what has no reader of its own, through Apache Tika: WordPerfect, sheets, slides, EPUB,
 * iWork, XPS, Word and OpenDocument in one XML file.
 *
 * <p>Of a document inside the document nothing is read. None of Tika's parsers is loaded before
 * such a file comes.
 */
final class TikaReader {
  private final Budget budget;
  private final AutoDetectParser parser;
  private final ParseContext context = new ParseContext();
  private final OfficeParserConfig office = new OfficeParserConfig();

  /**
   * @param accept whether tracked changes are read as accepted
   */
  TikaReader(Budget budget, boolean accept) {
    this.budget = budget;
    WordPerfectParser wordPerfect = new WordPerfectParser();
    wordPerfect.setIncludeDeletedContent(!accept);
    this.parser =
        new AutoDetectParser(
            new DefaultDetector(),
            new Parser[] {
              wordPerfect,
              new QuattroProParser(),
              new EpubParser(),
              new IWorkPackageParser(),
              new OfficeParser(),
              new OldExcelParser(),
              new OOXMLParser(),
              new WordMLParser(),
              new Word2006MLParser(),
              new SpreadsheetMLParser(),
              new OpenDocumentParser(),
              new FlatOpenDocumentParser()
            });
    office.setUseSAXPptxExtractor(true);
    office.setIncludeDeletedContent(!accept);
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeSlideMasterContent(false);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new NothingInside());
  }

  /** The media type of a file, as Tika tells it from the content. */
  String typeOf(byte[] bytes) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      MediaType type = parser.getDetector().detect(in, new Metadata());
      return type.toString().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether files of a type are read here. */
  boolean reads(String type) {
    MediaType wanted = MediaType.parse(type);
    return wanted != null && parser.getSupportedTypes(context).contains(wanted);
  }

  /** What was read, with its media type. */
  record Reading(String type, SourceText source) {}

  /**
   * @param type from {@link #typeOf}; what is read may tell more of it
   * @throws LimitException if it gives no text, or is over a limit
   */
  Reading read(byte[] bytes, String type) throws IOException {
    TikaPage page = new TikaPage(budget, type);
    // Of the newer workbooks Tika counts missing rows wrongly.
    office.setIncludeMissingRows(type.equals(TikaPage.OLD_WORKBOOK));
    Metadata metadata = new Metadata();
    try (InputStream in = TikaInputStream.get(bytes)) {
      parser.parse(in, page, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw new LimitException(
          Reason.ENCRYPTED, "encrypted; save it without a password, as Word or PDF");
    } catch (TikaException | SAXException e) {
      throw Budget.limitIn(e).orElseGet(() -> new IOException(told(e), e));
    }
    SourceText source = page.source();
    if (source.chars().isBlank()) {
      throw new LimitException(Reason.EMPTY, "no text in it that can be read (" + type + ")");
    }
    String told = metadata.get(Metadata.CONTENT_TYPE);
    return new Reading(told == null ? type : told.toLowerCase(Locale.ROOT), source);
  }

  /** What the parser says is wrong; Tika's own words name the parser by where it lies in memory. */
  private static String told(Exception e) {
    String cause = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    return cause == null || cause.contains("@") ? "it is broken" : cause;
  }

  /** Leaves alone what a document has inside it. */
  private static final class NothingInside implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
  }
}
