/**
 * In comes a clause, out go its sentences and tokens. With {@code classify}, the only room that
 * knows CoreNLP.
 */
@NullMarked
package org.clausecheck.nlp;

import org.jspecify.annotations.NullMarked;
