/**
 * In come PDFs and texts of the same agreements, out goes how much of the labelled passages was
 * read.
 */
@NullMarked
package org.clausecheck.lab.reading;

import org.jspecify.annotations.NullMarked;
