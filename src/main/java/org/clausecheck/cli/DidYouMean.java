package org.clausecheck.cli;

import java.util.List;
import org.clausecheck.library.Vocabulary;

/** What a mistaken word may have been meant to be. */
final class DidYouMean {
  private DidYouMean() {}

  /** "; did you mean 'docx'?", or nothing where no candidate is near. */
  static String among(List<String> candidates, String mistaken) {
    return Vocabulary.nearest(mistaken, candidates)
        .map(near -> "; did you mean '" + near + "'?")
        .orElse("");
  }
}
