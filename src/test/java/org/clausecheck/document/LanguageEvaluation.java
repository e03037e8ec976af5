package org.clausecheck.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.SetAside;

/**
 * The language that is told of every document in folders; run by name. Prints what is not plain
 * English, then how many documents are in which language.
 */
final class LanguageEvaluation {
  private LanguageEvaluation() {}

  public static void main(String[] folders) throws IOException {
    DocumentReader reader =
        new DocumentReader(
            new ReadingSettings("", false, TrackedChanges.ACCEPTED, ReadingLimits.DEFAULT));
    Map<String, Integer> counts = new TreeMap<>();
    for (String folder : folders) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        try {
          reader.read(file).withText().forEach(document -> tell(document.text(), counts));
        } catch (UnreadableDocumentException e) {
          counts.merge("unread", 1, Integer::sum);
        }
      }
    }
    System.out.println(counts);
  }

  private static void tell(ContractText text, Map<String, Integer> counts) {
    counts.merge(text.info().language(), 1, Integer::sum);
    boolean parts =
        text.setAside().stream().anyMatch(a -> a.reason() == SetAside.Reason.OTHER_LANGUAGE);
    if (parts || !text.info().language().equals(Languages.ENGLISH)) {
      System.out.println(
          text.info().name() + ": " + text.info().language() + " " + text.info().note());
    }
  }
}
