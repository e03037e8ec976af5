package org.clausecheck.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a YAML file that knows where it stands, so that every fault names file, line and
 * path. What is missing or of the wrong shape becomes a {@link Fault}; reading goes on.
 */
public final class YamlEntry {
  private static final int MOST_CHARACTERS = 2_000_000;

  /** Of more members than this a fault names the nearest only. */
  private static final int FEW_MEMBERS = 30;

  /** A value that goes on after a closing quotation mark. */
  private static final Pattern AFTER_QUOTATION =
      Pattern.compile("[ -]{0,80}(?:[\\w-]{1,40}: {1,8})?'[^']{0,200}' {0,8}[^ #].{0,1000}");

  private final String file;
  private final String path;
  private final Node node;
  private final Map<String, Node> children;
  private final List<Fault> faults;

  /** Keys that were meant by a misspelt one: told once, as the misspelling. */
  private final Set<String> meant = new HashSet<>();

  private YamlEntry(String file, String path, Node node, List<Fault> faults) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.faults = faults;
    this.children = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          if (children.put(key.getValue(), tuple.getValueNode()) != null) {
            fault(key, at(key.getValue()), "the key stands twice");
          }
        }
      }
    } else {
      fault(node, path, "a mapping of keys was expected");
    }
  }

  /**
   * Reads a file's text.
   *
   * @param file its name, for faults
   * @param faults collects what is wrong
   * @return empty when the text is not YAML or holds nothing
   */
  public static Optional<YamlEntry> parse(String file, String yaml, List<Fault> faults) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(20);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(yaml));
      if (root == null) {
        faults.add(new Fault(file, 0, "", "the file is empty"));
        return Optional.empty();
      }
      return Optional.of(new YamlEntry(file, "", root, faults));
    } catch (MarkedYAMLException e) {
      faults.add(notYaml(file, yaml, e));
    } catch (YAMLException e) {
      faults.add(new Fault(file, 0, "", "not YAML: " + firstLine(e)));
    }
    return Optional.empty();
  }

  private static Fault notYaml(String file, String yaml, MarkedYAMLException e) {
    Mark mark = e.getProblemMark();
    if (mark == null) {
      return new Fault(file, 0, "", "not YAML: " + e.getProblem());
    }
    String line = yaml.lines().skip(mark.getLine()).findFirst().orElse("");
    boolean quoted = AFTER_QUOTATION.matcher(line).lookingAt();
    return new Fault(
        file,
        mark.getLine() + 1,
        "",
        "not YAML, at column "
            + (mark.getColumn() + 1)
            + ": "
            + e.getProblem()
            + (quoted
                ? "; put the whole of what begins with a quotation mark in double quotes"
                : "")
            + "; what else is wrong in this file shows when it is YAML");
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }

  /** Reports every key that is not one of these. */
  public void only(String... keys) {
    List<String> known = Arrays.asList(keys);
    children.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            Vocabulary.nearest(key, known).ifPresent(meant::add);
            fault(value, at(key), "no such key" + suggestion(key, known));
          }
        });
  }

  public boolean has(String key) {
    return children.containsKey(key);
  }

  public List<String> keys() {
    return List.copyOf(children.keySet());
  }

  /** A text that must be there; empty, with a fault, when it is not. */
  public String text(String key) {
    Node child = children.get(key);
    if (child == null) {
      if (!meant.contains(key)) {
        fault(node, at(key), "a text was expected and is missing");
      }
      return "";
    }
    String text = scalar(child, at(key)).orElse("");
    if (text.isBlank()) {
      boolean tag = child.getTag().getValue().startsWith("!");
      fault(
          child,
          at(key),
          "a text was expected and is blank"
              + (tag ? "; put what begins with '!' in double quotes" : ""));
    }
    return text;
  }

  /** A text that may be left out. */
  public String textOr(String key, String otherwise) {
    Node child = children.get(key);
    return child == null ? otherwise : scalar(child, at(key)).orElse(otherwise);
  }

  /** A list of texts; empty when the key is left out. */
  public List<String> texts(String key) {
    Node child = children.get(key);
    if (child == null) {
      return List.of();
    }
    if (!(child instanceof SequenceNode list)) {
      fault(child, at(key), "a list was expected");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.getValue().size(); i++) {
      scalar(list.getValue().get(i), at(key) + "[" + i + "]").ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /** A nested mapping; empty when the key is left out. */
  public Optional<YamlEntry> entry(String key) {
    Node child = children.get(key);
    return child == null
        ? Optional.empty()
        : Optional.of(new YamlEntry(file, at(key), child, faults));
  }

  /** A list of mappings; empty when the key is left out. */
  public List<YamlEntry> entries(String key) {
    Node child = children.get(key);
    if (child == null) {
      return List.of();
    }
    if (!(child instanceof SequenceNode list)) {
      fault(child, at(key), "a list was expected");
      return List.of();
    }
    List<YamlEntry> entries = new ArrayList<>();
    for (int i = 0; i < list.getValue().size(); i++) {
      entries.add(new YamlEntry(file, at(key) + "[" + i + "]", list.getValue().get(i), faults));
    }
    return List.copyOf(entries);
  }

  /** A boolean, {@code long}, text or list of texts, by YAML's own rules. */
  public Optional<Object> value(String key) {
    Node child = children.get(key);
    if (child instanceof SequenceNode) {
      return Optional.of(texts(key));
    }
    if (!(child instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return Optional.of(
          scalar.getValue().equalsIgnoreCase("true") || scalar.getValue().equalsIgnoreCase("yes"));
    }
    if (scalar.getTag().equals(Tag.INT)) {
      try {
        return Optional.of(Long.parseLong(scalar.getValue()));
      } catch (NumberFormatException e) {
        return Optional.of(scalar.getValue());
      }
    }
    return Optional.of(scalar.getValue());
  }

  /** One of a closed set, by id; empty, with a fault that names the nearest, when it is none. */
  public <E> Optional<E> oneOf(String key, List<E> members, Function<E, String> id) {
    String text = text(key);
    return text.isEmpty() ? Optional.empty() : member(key, at(key), text, members, id);
  }

  /** Members of a closed set, by id. */
  public <E> List<E> someOf(String key, List<E> members, Function<E, String> id) {
    List<E> some = new ArrayList<>();
    List<String> texts = texts(key);
    for (int i = 0; i < texts.size(); i++) {
      member(key, at(key) + "[" + i + "]", texts.get(i), members, id).ifPresent(some::add);
    }
    return List.copyOf(some);
  }

  private <E> Optional<E> member(
      String key, String where, String text, List<E> members, Function<E, String> id) {
    Optional<E> member = members.stream().filter(m -> id.apply(m).equals(text)).findFirst();
    if (member.isEmpty()) {
      List<String> ids = members.stream().map(id).toList();
      fault(
          children.getOrDefault(key, node),
          where,
          "'"
              + text
              + "' is none of "
              + (ids.size() <= FEW_MEMBERS
                  ? String.join(", ", ids)
                  : "the " + ids.size() + " known")
              + suggestion(text, ids));
    }
    return member;
  }

  /** Reports a fault at a key; not again where the key was misspelt. */
  public void fault(String key, String message) {
    if (meant.contains(key) && !children.containsKey(key)) {
      return;
    }
    fault(children.getOrDefault(key, node), at(key), message);
  }

  /** Reports a fault at this entry. */
  public void fault(String message) {
    fault(node, path, message);
  }

  private void fault(Node where, String path, String message) {
    faults.add(new Fault(file, where.getStartMark().getLine() + 1, path, message));
  }

  private Optional<String> scalar(@Nullable Node child, String where) {
    if (child instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    if (child != null) {
      fault(child, where, "a text was expected");
    }
    return Optional.empty();
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** "; did you mean '…'?", or nothing when no candidate is near. */
  static String suggestion(String mistaken, List<String> candidates) {
    return Vocabulary.nearest(mistaken, candidates)
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElse("");
  }
}
