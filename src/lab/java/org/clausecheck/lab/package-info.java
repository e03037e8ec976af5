/**
 * The lab beside the product: how the classifier is trained, and how good the program is. In a jar
 * of its own; nothing of the product knows it.
 */
@NullMarked
package org.clausecheck.lab;

import org.jspecify.annotations.NullMarked;
