package org.clausecheck.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsKeptIsFoundAgain() throws SQLException {
    Path file = folder.resolve("store");
    try (ResultStore store = ResultStore.open(file)) {
      assertThat(store.find("a")).isEmpty();
      store.keep("a", "[\"ü\\u0000🙂\"]");
    }
    try (ResultStore store = ResultStore.open(file)) {
      assertThat(store.find("a")).contains("[\"ü\\u0000🙂\"]");
    }
  }

  @Test
  void twoWritersOnOneFileBothSucceed() throws Exception {
    Path file = folder.resolve("store");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> writers = two.invokeAll(List.of(writer(file, "a"), writer(file, "b")));
      for (Future<Boolean> writer : writers) {
        assertThat(writer.get()).isTrue();
      }
    } finally {
      two.shutdown();
    }
    try (ResultStore store = ResultStore.open(file)) {
      for (int i = 0; i < 100; i++) {
        assertThat(store.find("a" + i)).contains("value a");
        assertThat(store.find("b" + i)).contains("value b");
      }
    }
  }

  private static Callable<Boolean> writer(Path file, String name) {
    return () -> {
      try (ResultStore store = ResultStore.open(file)) {
        for (int i = 0; i < 100; i++) {
          store.keep(name + i, "value " + name);
        }
      }
      return true;
    };
  }

  @Test
  void aFileThatIsNoStoreIsRefusedAndLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("store"), "a contract, not a store ".repeat(100));
    assertThatThrownBy(() -> ResultStore.open(file)).isInstanceOf(SQLException.class);
    assertThat(file).content().startsWith("a contract");
  }

  @Test
  void aStoreOfAnotherVersionIsRefused() throws SQLException {
    Path file = folder.resolve("store");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> ResultStore.open(file))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("another version of the program (99)");
  }
}
