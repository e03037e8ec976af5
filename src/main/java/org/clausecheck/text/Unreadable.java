package org.clausecheck.text;

import java.io.Serializable;

/**
 * A part of the source that could not be read.
 *
 * @param where the part as a reader finds it, such as "page 4"
 * @param reason why, in words, with what would help ("image only; install Tesseract to read it")
 * @param characters number of source characters concerned; 0 when the part gave none (an image)
 */
public record Unreadable(String where, String reason, int characters) implements Serializable {}
