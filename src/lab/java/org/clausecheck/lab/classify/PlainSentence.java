package org.clausecheck.lab.classify;

import java.util.Set;
import org.clausecheck.classify.ClauseKind;
import org.jspecify.annotations.Nullable;

/**
 * A sentence written for the project, with what it does.
 *
 * @param text one sentence, or two that belong together
 * @param heading the heading it stands under
 * @param kinds all it has; none is an answer too
 * @param complete whether it was judged for every kind, those without cues included
 */
record PlainSentence(
    String text, @Nullable String heading, Set<ClauseKind> kinds, boolean complete) {}
