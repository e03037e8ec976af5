package org.clausecheck.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.clausecheck.text.Place;

/** Reads Word files (OOXML). */
final class DocxReader {
  DocxReader(ReadingSettings settings) {}

  SourceText read(byte[] bytes) throws IOException {
    SourceText.Builder builder = new SourceText.Builder();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        int start = builder.length();
        for (XWPFRun run : paragraph.getRuns()) {
          builder.append(run.text(), run.isBold(), false);
        }
        builder.paragraph(start, builder.length());
        builder.append("\n");
      }
    }
    return builder.build(span -> new Place.InParagraph("document", 1, 0, 0));
  }
}
