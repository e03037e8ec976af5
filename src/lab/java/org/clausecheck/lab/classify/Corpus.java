package org.clausecheck.lab.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausecheck.classify.FeatureExtractor;
import org.clausecheck.classify.SeenSentence;
import org.clausecheck.structure.OutlineBuilder;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;

/** Labelled agreements and sentences of our own, as the classifier sees them. */
final class Corpus {
  /**
   * A labelled agreement.
   *
   * @param labels what people said of it
   * @param text its text
   * @param sentences its sentences
   */
  record Agreement(LabelledText labels, ContractText text, List<SeenSentence> sentences) {

    Agreement with(List<SeenSentence> passages) {
      return new Agreement(labels, text, passages);
    }

    String quote(SeenSentence seen) {
      return text.quote(seen.sentence().span());
    }

    /** The labelled words of a category, as the source has them. */
    List<String> answers(String category) {
      return labels.categories().getOrDefault(category, List.of()).stream()
          .map(source -> source.in(text.source()))
          .toList();
    }
  }

  /**
   * A sentence of our own as read.
   *
   * @param plain the sentence and its kinds
   * @param alone whether it was a file of its own, not a paragraph among others
   * @param fold in which it is left out, however it was read; not bounded
   * @param sentences mostly one
   */
  record Plain(PlainSentence plain, boolean alone, int fold, List<SeenSentence> sentences) {}

  /** Sentences of our own in one text, where they are read as paragraphs. */
  private static final int PARAGRAPHS = 40;

  private final FeatureExtractor extractor;
  private final TextReader reader;
  private final Map<String, String> features = new HashMap<>();

  Corpus(TextReader reader) {
    this.extractor = FeatureExtractor.shipped();
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
   * Reads sentences of our own, with their headings: each as a text of its own, as somebody asks
   * about a clause, and again as paragraphs of longer texts, as they stand in a draft.
   *
   * @throws IOException if one cannot be read
   */
  List<Plain> plain(List<PlainSentence> sentences) throws IOException {
    List<Plain> read = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      ContractText text = read(paragraph(sentences.get(i)));
      read.add(new Plain(sentences.get(i), true, i / PARAGRAPHS, see(text)));
    }
    for (int from = 0; from < sentences.size(); from += PARAGRAPHS) {
      int to = Math.min(from + PARAGRAPHS, sentences.size());
      read.addAll(paragraphs(sentences.subList(from, to), from / PARAGRAPHS));
    }
    return List.copyOf(read);
  }

  private List<Plain> paragraphs(List<PlainSentence> sentences, int fold) throws IOException {
    ContractText text =
        read(sentences.stream().map(Corpus::paragraph).collect(Collectors.joining("\n\n")));
    List<SeenSentence> seen = see(text);
    List<Plain> plain = new ArrayList<>();
    int end = 0;
    for (PlainSentence sentence : sentences) {
      int start = text.text().indexOf(sentence.text(), end);
      if (start < 0) {
        continue;
      }
      end = start + sentence.text().length();
      Span span = new Span(start, end);
      plain.add(
          new Plain(
              sentence,
              false,
              fold,
              seen.stream().filter(s -> s.sentence().span().overlaps(span)).toList()));
    }
    return plain;
  }

  private static String paragraph(PlainSentence sentence) {
    return sentence.heading() == null
        ? sentence.text()
        : sentence.heading() + "\n\n" + sentence.text();
  }

  private ContractText read(String chars) throws IOException {
    return reader.read(chars.getBytes(StandardCharsets.UTF_8), "sentence");
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
