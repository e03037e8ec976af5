package org.clausecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

  @Test
  void everyFormatIsFoundByItsNameInAnyCase() {
    for (Format format : Format.values()) {
      assertThat(Format.of(format.id())).contains(format);
      assertThat(Format.of(" " + format.id().toUpperCase(java.util.Locale.ROOT))).contains(format);
    }
    assertThat(Format.of("odt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "md", "sarif"})
  void aPlainReportLoadsNothingThatOnlyTheOthersNeed(String format) throws Exception {
    Watching loader = new Watching();
    try {
      loader.loadClass(Probe.class.getName()).getMethod("write", String.class).invoke(null, format);
    } catch (InvocationTargetException e) {
      throw new AssertionError("a report could not be written", e.getCause());
    }
    assertThat(loader.foreign).isEmpty();
    assertThat(loader.ours).contains("org.clausecheck.report.ReportText");
  }

  /** Runs in the class loader that watches. */
  public static final class Probe {
    private Probe() {}

    public static void write(String format) throws IOException {
      Format.of(format)
          .orElseThrow()
          .writer(ReportOptions.STANDARD)
          .write(ReviewFixture.review(), () -> new byte[0], OutputStream.nullOutputStream());
    }
  }

  /** Loads our classes itself, so that it sees what they ask for. */
  private static final class Watching extends ClassLoader {
    private final List<String> foreign = new ArrayList<>();
    private final List<String> ours = new ArrayList<>();

    Watching() {
      super(FormatTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith("org.clausecheck.")) {
          if (name.startsWith("org.apache.") || name.startsWith("gg.jte.")) {
            foreign.add(name);
          }
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      ours.add(name);
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
