package org.clausecheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/** Which program this is; the build leaves it among the classes, packed or not. */
public final class ProgramVersion {
  private static final Properties BUILD = build();

  private ProgramVersion() {}

  private static Properties build() {
    Properties build = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        build.load(in);
      }
      return build;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version, such as "0.1.0". */
  static String released() {
    return BUILD.getProperty("git.build.version", "unknown").replace("-SNAPSHOT", "");
  }

  /** The commit that it was built from, in short; "unknown" where there was no repository. */
  static String commit() {
    return BUILD.getProperty("git.commit.id.abbrev", "unknown");
  }

  /** The version with a hash of the jar: no change of the program goes unnoticed. */
  public static String exact() {
    try {
      CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
      Path jar = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return released();
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return released() + " " + HexFormat.of().formatHex(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
