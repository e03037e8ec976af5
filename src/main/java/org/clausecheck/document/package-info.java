/**
 * In comes a file, out goes a {@link org.clausecheck.text.ContractText}. The only room (with the
 * report writers that edit originals) that knows PDFBox, Tika and POI.
 */
@NullMarked
package org.clausecheck.document;

import org.jspecify.annotations.NullMarked;
