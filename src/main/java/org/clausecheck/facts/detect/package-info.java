/** What a sentence states, told by what was learnt from agreements that were read in full. */
@NullMarked
package org.clausecheck.facts.detect;

import org.jspecify.annotations.NullMarked;
