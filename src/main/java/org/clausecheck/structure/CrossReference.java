package org.clausecheck.structure;

import java.util.OptionalInt;
import org.clausecheck.text.Span;

/**
 * A reference from one clause to another, such as "subject to Section 9.3".
 *
 * @param span the reference itself ("Section 9.3")
 * @param label the number referred to ("9.3", "Schedule 2")
 * @param target index of the clause meant; empty when it is not in this document
 */
public record CrossReference(Span span, String label, OptionalInt target) {}
