package org.clausecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clausecheck.document.DocumentReader;
import org.clausecheck.document.ReadingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Accepts and rejects the suggested clauses with the commands of LibreOffice Writer; skipped where
 * it is not installed.
 */
class SuggestionsInLibreOfficeTest {
  private static final String MACRO =
      """
      Sub Resolve(file, command, text)
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = "Hidden"
        hidden(0).Value = True
        document = StarDesktop.loadComponentFromURL(file, "_blank", 0, hidden())
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
        Dim plain(1) As New com.sun.star.beans.PropertyValue
        plain(0).Name = "FilterName"
        plain(0).Value = "Text (encoded)"
        plain(1).Name = "FilterOptions"
        plain(1).Value = "UTF8"
        document.storeToURL(text, plain())
        document.close(True)
      End Sub

      Sub Main
      %s
        StarDesktop.terminate()
      End Sub
      """;

  @TempDir private Path folder;

  private final List<String> calls = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"no-term", "pharma-template"})
  void rejectingAllGivesBackTheTextAndAcceptingAllGivesWhatTheProgramReads(String name)
      throws Exception {
    Path original = Path.of("test-contracts", name + ".docx").toAbsolutePath();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    new CommandLineProgram(nowhere, nowhere)
        .run(
            "check",
            original.toString(),
            "--suggest",
            "--format",
            "docx",
            "--out",
            folder.toString());
    Path marked = folder.resolve(name + ".clausecheck.docx");

    Path before = resolve(original, "RejectAllTrackedChanges", "before.txt");
    Path rejected = resolve(marked, "RejectAllTrackedChanges", "rejected.txt");
    Path accepted = resolve(marked, "AcceptAllTrackedChanges", "accepted.txt");
    assumeTrue(run(), "LibreOffice is not installed");

    assertThat(lines(rejected)).hasSizeGreaterThan(20).isEqualTo(lines(before));
    String read = new DocumentReader(ReadingSettings.DEFAULT).read(marked).text().text();
    assertThat(plain(String.join("", lines(accepted))))
        .isEqualTo(plain(read))
        .isNotEqualTo(plain(String.join("", lines(before))));
  }

  @Test
  void ofAComparisonRejectingAllGivesTheOldDraftAndAcceptingAllTheNewOne() throws Exception {
    String old = "test-contracts/carve-outs.docx";
    String latest = "test-contracts/drafts/carve-outs-round-2.docx";
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    new CommandLineProgram(nowhere, nowhere)
        .run("compare", old, latest, "--format", "docx", "--out", folder.toString());
    Path redline = folder.resolve("carve-outs-round-2.compared.docx");

    Path before = resolve(Path.of(old).toAbsolutePath(), "AcceptAllTrackedChanges", "before.txt");
    Path after = resolve(Path.of(latest).toAbsolutePath(), "AcceptAllTrackedChanges", "after.txt");
    Path rejected = resolve(redline, "RejectAllTrackedChanges", "rejected.txt");
    Path accepted = resolve(redline, "AcceptAllTrackedChanges", "accepted.txt");
    assumeTrue(run(), "LibreOffice is not installed");

    assertThat(words(rejected)).hasSizeGreaterThan(500).isEqualTo(words(before));
    assertThat(words(accepted)).isEqualTo(words(after)).isNotEqualTo(words(before));
  }

  /** Letters and digits alone: the program has its own marks and spaces, and rows for cells. */
  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static List<String> words(Path text) throws IOException {
    return words(String.join(" ", lines(text)));
  }

  private static List<String> words(String text) {
    return new ArrayList<>(List.of(text.split("[^\\p{L}\\p{N}]+", -1)));
  }

  private Path resolve(Path document, String command, String text) {
    Path to = folder.resolve(text);
    calls.add(
        "  Resolve(\"%s\", \".uno:%s\", \"%s\")".formatted(document.toUri(), command, to.toUri()));
    return to;
  }

  /** Runs what was asked for, as a macro of a profile of its own. */
  private boolean run() throws Exception {
    // The first start makes the profile, and throws away what is there.
    if (!office("--terminate_after_init")) {
      return false;
    }
    Path basic = Files.createDirectories(folder.resolve("profile/user/basic/Standard"));
    Files.writeString(
        basic.resolve("Module1.xba"),
        xml(
            "script:module",
            "<script:module xmlns:script=\"http://openoffice.org/2000/script\""
                + " script:name=\"Module1\" script:language=\"StarBasic\">"
                + MACRO
                    .formatted(String.join("\n", calls))
                    .replace("&", "&amp;")
                    .replace("\"", "&quot;")
                + "</script:module>"));
    Files.writeString(
        basic.resolve("script.xlb"),
        xml(
            "library:library",
            "<library:library xmlns:library=\"http://openoffice.org/2000/library\""
                + " library:name=\"Standard\" library:readonly=\"false\""
                + " library:passwordprotected=\"false\"><library:element"
                + " library:name=\"Module1\"/></library:library>"));
    Files.writeString(
        basic.resolveSibling("script.xlc"),
        xml(
            "library:libraries",
            "<library:libraries xmlns:library=\"http://openoffice.org/2000/library\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><library:library"
                + " library:name=\"Standard\""
                + " xlink:href=\"$(USER)/basic/Standard/script.xlb/\" xlink:type=\"simple\""
                + " library:link=\"false\"/></library:libraries>"));
    return office("macro:///Standard.Module1.Main");
  }

  /** Whether there is an office to start; it has ended then. */
  private boolean office(String what) throws InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--norestore",
                  what)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
    } catch (IOException notInstalled) {
      return false;
    }
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("LibreOffice ended").isTrue();
      return true;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String xml(String root, String content) {
    String kind = root.substring(root.indexOf(':') + 1);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE "
        + root
        + " PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \""
        + kind
        + ".dtd\">\n"
        + content
        + "\n";
  }

  private static List<String> lines(Path text) throws IOException {
    return Files.readString(text)
        .replace("\uFEFF", "")
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
