package org.clausecheck.text;

import java.io.Serializable;

/**
 * What is known of a document besides its text.
 *
 * @param name file name without its folders; an attachment or archive entry is "outer!inner"
 * @param mediaType as detected by content
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param pages number of pages; 0 when the format has none
 * @param paragraphs number of paragraphs (blocks) read
 * @param language ISO 639-1 code, or "und" when it could not be told
 * @param note what else the reader should know (such as "3 tracked changes read as accepted"); may
 *     be empty
 */
public record DocumentInfo(
    String name,
    String mediaType,
    String sha256,
    int pages,
    int paragraphs,
    String language,
    String note)
    implements Serializable {}
