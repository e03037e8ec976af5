package org.clausecheck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The house: what comes in at the top leaves at the bottom; nothing imports upward. */
class LayersTest {
  private static final String ROOT = "org.clausecheck";

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("document", Set.of("text")),
          Map.entry("structure", Set.of("text")),
          Map.entry("nlp", Set.of("text", "structure")),
          Map.entry("classify", Set.of("text", "structure", "nlp")),
          Map.entry("facts", Set.of("text", "structure", "nlp", "classify")),
          Map.entry("annotate", Set.of("text", "structure", "nlp", "classify", "facts")),
          // facts for its values only: periods, sums and dates that changed are called out
          Map.entry("compare", Set.of("text", "structure", "facts")),
          // classify for its kinds only: a position names the kinds searched before it is missing
          Map.entry("library", Set.of("text", "facts", "classify")),
          Map.entry(
              "review",
              Set.of(
                  "text",
                  "document",
                  "structure",
                  "nlp",
                  "classify",
                  "facts",
                  "compare",
                  "library")),
          // classify for its families and kinds only: a finding belongs to a family
          Map.entry(
              "report", Set.of("text", "structure", "classify", "compare", "library", "review")),
          Map.entry(
              "audit",
              Set.of(
                  "text",
                  "document",
                  "structure",
                  "nlp",
                  "classify",
                  "facts",
                  "library",
                  "review",
                  "report")),
          // not audit: a folder is the command line's
          Map.entry(
              "serve",
              Set.of(
                  "text",
                  "document",
                  "structure",
                  "classify",
                  "facts",
                  "library",
                  "review",
                  "report")),
          // what other programs use; nothing of the house needs it
          Map.entry("api", Set.of("text", "document", "facts", "library", "review", "report")),
          Map.entry(
              "cli",
              Set.of(
                  "text",
                  "document",
                  "structure",
                  "nlp",
                  "classify",
                  "facts",
                  "library",
                  "compare",
                  "review",
                  "report",
                  "audit",
                  "serve")),
          // beside the product: what trains and measures it
          Map.entry(
              "lab",
              Set.of(
                  "text",
                  "document",
                  "structure",
                  "nlp",
                  "classify",
                  "facts",
                  "compare",
                  "review",
                  "cli")),
          // the second front door, in the profile of that name; cli for its options
          Map.entry("spark", Set.of("document", "library", "report", "audit", "cli")));

  /** Which rooms may know which library. */
  private static final Map<String, List<String>> CONFINED =
      Map.ofEntries(
          Map.entry("org.apache.pdfbox..", List.of("document", "report")),
          Map.entry("org.apache.poi..", List.of("document", "report", "audit")),
          Map.entry("org.openxmlformats..", List.of("document", "report", "audit")),
          Map.entry("org.apache.tika..", List.of("document")),
          Map.entry("com.optimaize..", List.of("document")),
          // facts.detect scores with CoreNLP's linear classifier
          Map.entry(
              "edu.stanford.nlp..", List.of("nlp", "classify", "facts.detect", "annotate", "lab")),
          Map.entry("dev.cel..", List.of("library")),
          Map.entry("com.github.difflib..", List.of("compare")),
          Map.entry("com.sun.net.httpserver..", List.of("serve")),
          Map.entry("picocli..", List.of("cli", "spark", "lab")),
          Map.entry("org.apache.spark..", List.of("spark")),
          Map.entry("org.apache.hadoop..", List.of("spark")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyClassBelongsToARoom() {
    assertThat(CLASSES.stream().map(LayersTest::room).distinct())
        .as("the rooms of the house")
        .allMatch(room -> room.isEmpty() || MAY_IMPORT.containsKey(room));
  }

  @Test
  void nothingImportsUpward() {
    MAY_IMPORT.forEach(
        (room, allowed) -> {
          String[] packages =
              java.util.stream.Stream.concat(allowed.stream(), java.util.stream.Stream.of(room))
                  .map(name -> ROOT + "." + name + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + room + "..")
              .should()
              .dependOnClassesThat(
                  resideInAPackage(ROOT + "..")
                      .and(
                          com.tngtech.archunit.base.DescribedPredicate.not(
                              resideInAnyPackage(packages))))
              .because("a contract travels one way through the house; see ARCHITECTURE.md")
              .allowEmptyShould(true)
              .check(CLASSES);
        });
  }

  /** The rooms of facts: each stands on the core, and one on another. */
  private static final Map<String, Set<String>> FACTS_MAY_IMPORT =
      Map.ofEntries(
          Map.entry("values", Set.of()),
          Map.entry("phrases", Set.of()),
          Map.entry("core", Set.of("values", "phrases")),
          Map.entry("parties", Set.of("core", "values", "phrases")),
          Map.entry("grant", Set.of("core", "values", "phrases")),
          Map.entry("payment", Set.of("core", "values", "phrases")),
          Map.entry("term", Set.of("core", "values", "phrases")),
          Map.entry("disputes", Set.of("core", "values", "phrases")),
          Map.entry("escrow", Set.of("core", "values", "phrases")),
          Map.entry("detect", Set.of("core", "values", "phrases")),
          // talks that come before an end are read with the end
          Map.entry("termination", Set.of("core", "values", "phrases", "disputes")));

  @Test
  void theRoomsOfFactsStandOnTheirCore() {
    FACTS_MAY_IMPORT.forEach(
        (room, allowed) -> {
          String[] packages =
              java.util.stream.Stream.concat(allowed.stream(), java.util.stream.Stream.of(room))
                  .map(name -> ROOT + ".facts." + name + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + ".facts." + room + "..")
              .should()
              .dependOnClassesThat(
                  resideInAPackage(ROOT + ".facts.*..")
                      .and(
                          com.tngtech.archunit.base.DescribedPredicate.not(
                              resideInAnyPackage(packages))))
              .because("a family of facts is read without the others")
              .check(CLASSES);
        });
  }

  @Test
  void nobodyGoesRoundTheFrontDoor() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".cli..", ROOT + ".audit..", ROOT + ".api..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.clausecheck\\..*\\.(OutlineBuilder|ClauseClassifier|ContractReader|KindReader|Reviewer)")
        .because("review.ContractAnalyser is the one way from a text to its review")
        .check(CLASSES);
  }

  @Test
  void eachLibraryStaysInItsRoom() {
    CONFINED.forEach(
        (library, rooms) ->
            classes()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackages(
                    rooms.stream().map(r -> ROOT + "." + r + "..").toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat(resideOutsideOf(library))
                .because("a library that is known in one room can be replaced there")
                .allowEmptyShould(true)
                .check(CLASSES));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> resideOutsideOf(
      String library) {
    return com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(library));
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (name.length() <= ROOT.length()) {
      return "";
    }
    String rest = name.substring(ROOT.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
