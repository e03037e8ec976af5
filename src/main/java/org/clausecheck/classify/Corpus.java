package org.clausecheck.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;

/** Labelled agreements and sentences of our own, as the classifier sees them. */
final class Corpus {
  /**
   * A labelled agreement.
   *
   * @param labels what people said of it
   * @param text its text
   * @param sentences its sentences
   */
  record Agreement(LabelledText labels, ContractText text, List<SeenSentence> sentences) {}

  /**
   * A sentence of our own, read as a file of its own.
   *
   * @param plain the sentence and its kinds
   * @param sentences mostly one
   */
  record Plain(PlainSentence plain, List<SeenSentence> sentences) {}

  private final FeatureExtractor extractor;
  private final TextReader reader;
  private final Map<String, String> features = new HashMap<>();

  Corpus(TextReader reader) {
    this.extractor = new FeatureExtractor(Cues.shipped(), Concepts.shipped());
    this.reader = reader;
  }

  /**
   * Reads agreements.
   *
   * @param folder where their paths begin, or the folder that holds the files themselves
   * @throws IOException if a text cannot be read
   */
  List<Agreement> agreements(List<LabelledText> labelled, Path folder) throws IOException {
    List<Agreement> agreements = new ArrayList<>();
    for (LabelledText labels : labelled) {
      Path file = folder.resolve(labels.path());
      Path name = folder.resolve(file.getFileName());
      ContractText text =
          reader.read(Files.readAllBytes(Files.exists(file) ? file : name), labels.id());
      agreements.add(new Agreement(labels, text, see(text)));
    }
    return List.copyOf(agreements);
  }

  /**
   * Reads sentences of our own, each as a text file with its heading.
   *
   * @throws IOException if one cannot be read
   */
  List<Plain> plain(List<PlainSentence> sentences) throws IOException {
    List<Plain> read = new ArrayList<>();
    for (PlainSentence sentence : sentences) {
      String chars =
          sentence.heading() == null
              ? sentence.text()
              : sentence.heading() + "\n\n" + sentence.text();
      ContractText text = reader.read(chars.getBytes(StandardCharsets.UTF_8), "sentence");
      read.add(new Plain(sentence, see(text)));
    }
    return List.copyOf(read);
  }

  /** One string for each feature, however often it is seen. */
  private List<SeenSentence> see(ContractText text) {
    List<SeenSentence> seen = extractor.extract(text, new OutlineBuilder().build(text));
    for (SeenSentence sentence : seen) {
      String[] names = sentence.features();
      for (int i = 0; i < names.length; i++) {
        names[i] = features.computeIfAbsent(names[i], name -> name);
      }
    }
    return seen;
  }
}
