package org.clausecheck.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.facts.Side;

/** Writes a library for readers, in Markdown: one page a family, and one that leads to them. */
public final class LibraryDocs {
  private final Library library;

  public LibraryDocs(Library library) {
    this.library = library;
  }

  /** The pages by file name. */
  public SortedMap<String, String> pages() {
    SortedMap<String, String> pages = new TreeMap<>();
    pages.put("README.md", index());
    pages.put("facts.md", facts());
    for (Family family : library.families()) {
      pages.put(family.id() + ".md", family(family, of(family)));
    }
    return pages;
  }

  private List<Position> of(Family family) {
    return library.positions().stream().filter(p -> p.family().equals(family)).toList();
  }

  private String index() {
    StringBuilder page = new StringBuilder();
    page.append("# Positions\n\n")
        .append("What a contract is held against, made from `clause-library/` by\n")
        .append("`clausecheck library docs`; do not edit. How the conditions read and how a\n")
        .append("verdict comes about is told in [clause-library/README.md]")
        .append("(../../clause-library/README.md); the facts\n")
        .append("that conditions may name are listed in [facts.md](facts.md).\n\n")
        .append("| position | recommended | severity | rests on |\n|---|---|---|---|\n");
    for (Position position : library.positions()) {
      page.append("| [")
          .append(position.id())
          .append("](")
          .append(position.family().id())
          .append(".md#")
          .append(anchor(position))
          .append(") | ")
          .append(cell(position.title()))
          .append(" | ")
          .append(lower(position.severity()))
          .append(" | ")
          .append(
              cell(
                  position.evidence().stream()
                      .map(Evidence::citation)
                      .distinct()
                      .collect(Collectors.joining("; "))))
          .append(" |\n");
    }
    page.append("\nSeverity is editorial: the study ranks nothing.\n\n## Interactions\n\n")
        .append("Positions that are worse together than each alone; the first two that hold stand ")
        .append("at the top of a review.\n\n");
    for (Interaction interaction : library.interactions()) {
      page.append("- **").append(interaction.says()).append("** ").append(interaction.why());
      page.append(" Held when ")
          .append(
              interaction.all().stream()
                  .map(
                      term ->
                          String.join(" or ", code(term.positions()))
                              + " is "
                              + String.join(" or ", term.verdicts()))
                  .collect(Collectors.joining(", and ")))
          .append(".\n");
    }
    page.append("\n## Sources\n\n");
    for (Source source : library.sources()) {
      page.append("- `").append(source.key()).append("`: ").append(source.citation()).append('\n');
    }
    return page.toString();
  }

  private static String facts() {
    StringBuilder page = new StringBuilder();
    page.append("# Facts that a condition may name\n\n")
        .append("| fact | type | meaning | values |\n|---|---|---|---|\n");
    for (Vocabulary.Term term : Vocabulary.standard().terms()) {
      page.append("| `")
          .append(term.name())
          .append("` | ")
          .append(term.type().words())
          .append(" | ")
          .append(cell(term.meaning()))
          .append(" | ")
          .append(String.join(", ", code(term.values())))
          .append(" |\n");
    }
    page.append("\n## Kinds of clause\n\nFor `searches` and `doubt`: ")
        .append(
            Arrays.stream(ClauseKind.values())
                .map(kind -> "`" + kind.id() + "`")
                .collect(Collectors.joining(", ")))
        .append(".\n");
    return page.toString();
  }

  private String family(Family family, List<Position> positions) {
    StringBuilder page = new StringBuilder();
    String words = family.words();
    page.append("# ")
        .append(Character.toUpperCase(words.charAt(0)))
        .append(words.substring(1))
        .append("\n\nMade from `clause-library/")
        .append(family.id())
        .append(".yaml` by `clausecheck library docs`; do not edit.\n");
    for (Position position : positions) {
      page.append('\n').append(position(position));
    }
    return page.toString();
  }

  /** One position, as a section of its family's page. */
  public String position(Position position) {
    StringBuilder section = new StringBuilder();
    section.append("## ").append(position.id()).append("\n\n");
    section.append("**").append(position.title()).append("** · severity ");
    section.append(lower(position.severity())).append(" (editorial)");
    if (position.side() != Side.LICENSOR) {
      section.append(" · for the ").append(position.side().id());
    }
    if (!position.profile().isEmpty()) {
      section.append(" · only under the profile `").append(position.profile()).append('`');
    }
    section.append("\n\n").append(position.why()).append("\n\n");
    position
        .applies()
        .ifPresent(
            applies ->
                section.append("Applies when `").append(oneLine(applies.text())).append("`. "));
    if (!position.notApplicable().isEmpty()) {
      section
          .append("Otherwise: ")
          .append(position.notApplicable())
          .append(" Where nothing is said: ");
      section.append(position.notFound()).append("\n\n");
    }
    tiers(section, position);
    section.append("**Ask.** ").append(position.ask()).append("\n\n");
    if (!position.settle().isEmpty()) {
      section.append("**Settle.** ").append(position.settle()).append("\n\n");
    }
    evidence(section, position);
    if (!position.dissent().isEmpty()) {
      section.append("**Others differ.** ").append(position.dissent()).append("\n\n");
    }
    wordings(section, position);
    examples(section, position);
    return section.toString();
  }

  private static void tiers(StringBuilder section, Position position) {
    section.append("| tier | held when | condition |\n|---|---|---|\n");
    for (Position.Tier tier : position.tiers()) {
      section
          .append("| ")
          .append(tier.level().id().replace('-', ' '))
          .append(" | ")
          .append(cell(tier.means()))
          .append(" | `")
          .append(cell(oneLine(tier.when().text())))
          .append("` |\n");
    }
    section.append("| missing | ").append(cell(position.silent())).append(" | searched: ");
    section.append(
        Stream.concat(
                position.searches().stream().map(ClauseKind::id),
                position.words().stream().map(word -> "the word \"" + word + "\""))
            .collect(Collectors.joining(", ")));
    section.append(" |\n\n");
  }

  private static void evidence(StringBuilder section, Position position) {
    section.append("**Evidence**\n\n");
    for (Evidence evidence : position.evidence()) {
      section
          .append("- ")
          .append(evidence.basis() == Evidence.Basis.INTERVIEW ? "interview, " : "")
          .append(evidence.citation())
          .append(": ")
          .append(evidence.said())
          .append('\n');
    }
    section.append('\n');
  }

  private static void wordings(StringBuilder section, Position position) {
    for (Position.Tier tier : position.tiers()) {
      if (!tier.wording().isEmpty()) {
        section.append("**Wording, ").append(tier.level().id()).append("**\n\n> ");
        section.append(tier.wording().strip().replace("\n", "\n> ")).append("\n\n");
      }
    }
  }

  private static void examples(StringBuilder section, Position position) {
    section.append("**Examples**\n\n");
    for (Position.Tier tier : position.tiers()) {
      for (Position.Example example : tier.examples()) {
        section
            .append(example.meets() ? "- " : "- near miss of ")
            .append(tier.level().id())
            .append(": ")
            .append(marked(example.passage()))
            .append(example.facts().isEmpty() ? "" : " → " + told(example.facts()))
            .append('\n');
      }
    }
  }

  private static String told(List<Position.ExampleFact> facts) {
    return facts.stream()
        .map(fact -> "`" + fact.name() + ": " + value(fact.value()) + "`")
        .collect(Collectors.joining(", "));
  }

  private static String value(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"))
        : value.toString();
  }

  /** The decisive words stand out. */
  private static String marked(String passage) {
    StringBuilder marked = new StringBuilder();
    boolean open = false;
    for (String part : passage.split("\\|", -1)) {
      marked.append(open && !part.isBlank() ? "**" + part.strip() + "**" : part);
      open = !open;
    }
    return marked.toString().strip();
  }

  private static String anchor(Position position) {
    return position.id().replace(".", "");
  }

  private static List<String> code(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").toList();
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String cell(String text) {
    return oneLine(text).replace("|", "\\|");
  }

  private static String lower(Enum<?> member) {
    return member.name().toLowerCase(Locale.ROOT);
  }
}
