package org.clausecheck.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What is already known of a file's content under given settings, kept in one SQLite file.
 *
 * <p>SQLite because its write-ahead log survives a kill at any moment and two processes on one
 * file; with full synchronisation a committed result also survives a power cut. What a key stands
 * for decides its value, so that it never matters which run wrote it.
 */
final class ResultStore implements AutoCloseable {
  private static final int FORMAT = 1;

  private final Connection connection;

  private ResultStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the store, making it when there is none.
   *
   * @throws SQLException if the file cannot be used as a store
   */
  static ResultStore open(Path file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 30000");
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      int format = format(statement);
      if (format != 0 && format != FORMAT) {
        throw new SQLException(file + " is of another version of the program (" + format + ")");
      }
      statement.execute(
          "CREATE TABLE IF NOT EXISTS result"
              + " (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
      statement.execute("PRAGMA user_version = " + FORMAT);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return new ResultStore(connection);
  }

  private static int format(Statement statement) throws SQLException {
    try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
      return version.getInt(1);
    }
  }

  /** The value kept under a key. */
  synchronized Optional<String> find(String key) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT value FROM result WHERE key = ?")) {
      query.setString(1, key);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  /** Keeps a value; when this returns, it is on disk. */
  synchronized void keep(String key, String value) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR REPLACE INTO result (key, value) VALUES (?, ?)")) {
      insert.setString(1, key);
      insert.setString(2, value);
      insert.executeUpdate();
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
