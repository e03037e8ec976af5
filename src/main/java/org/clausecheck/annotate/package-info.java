/**
 * In comes CoreNLP's annotation of a classified contract, out goes the same with its parties and
 * the words that speak of them: for pipelines that others set up.
 */
@NullMarked
package org.clausecheck.annotate;

import org.jspecify.annotations.NullMarked;
