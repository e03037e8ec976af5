package org.clausecheck.document;

import java.util.List;

/** A Word file of plain paragraphs; the same paragraphs give the same bytes. */
public final class WordCopy {
  private WordCopy() {}

  /** The paragraphs are text, not XML. */
  public static byte[] of(List<String> paragraphs) {
    DocxFile file = new DocxFile();
    for (String paragraph : paragraphs) {
      file.paragraph(paragraph.replace("&", "&amp;").replace("<", "&lt;").replace("\f", " "));
    }
    return file.bytes();
  }
}
