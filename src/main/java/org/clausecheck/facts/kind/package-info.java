/**
 * In comes a document, out comes what kind it is: an agreement to judge, one that grants no
 * licence, none at all. {@link org.clausecheck.facts.kind.KindReader} decides, once, for all
 * commands.
 */
@NullMarked
package org.clausecheck.facts.kind;

import org.jspecify.annotations.NullMarked;
