package org.clausecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is long has several things to do: the program is held to short methods and files. */
class LengthTest {
  private static final int LONGEST_METHOD = 60;
  private static final int LONGEST_FILE = 800;

  /** Methods that are longer still. One that is shortened leaves the list. */
  private static final List<String> LONGER =
      List.of(
          "FactCatalogue.exclusivity",
          "FactCatalogue.termination",
          "FeatureExtractor.extract",
          "Mentions.generic",
          "NameReader.nameEnd");

  @Test
  void noMethodIsLong() throws IOException {
    Map<String, Integer> tooLong = new TreeMap<>();
    lengths()
        .forEach(
            (method, lines) -> {
              if (lines > LONGEST_METHOD) {
                tooLong.put(method, lines);
              }
            });
    assertThat(tooLong.keySet()).as("%s", tooLong).containsExactlyElementsOf(LONGER);
  }

  @Test
  void noFileIsLong() throws IOException {
    for (Path file : sources()) {
      assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  /** Lines of each method, from its modifiers to its closing brace; of overloads, the longest. */
  private static Map<String, Integer> lengths() throws IOException {
    Map<String, Integer> lengths = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree file : task.parse()) {
        new Methods(file, positions, lengths).scan(file, null);
      }
    }
    assertThat(lengths).hasSizeGreaterThan(1000);
    return lengths;
  }

  private static final class Methods extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree file;
    private final SourcePositions positions;
    private final Map<String, Integer> lengths;
    private final Deque<String> types = new ArrayDeque<>();

    Methods(CompilationUnitTree file, SourcePositions positions, Map<String, Integer> lengths) {
      this.file = file;
      this.positions = positions;
      this.lengths = lengths;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      types.push(type.getSimpleName().toString());
      super.visitClass(type, nothing);
      types.pop();
      return nothing;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      LineMap lines = file.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(file, method));
      long last = lines.getLineNumber(positions.getEndPosition(file, method));
      lengths.merge(types.peek() + "." + method.getName(), (int) (last - first + 1), Math::max);
      return super.visitMethod(method, nothing);
    }
  }
}
