package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.generated.precompiled.serve.JtebarGenerated;
import gg.jte.generated.precompiled.serve.JtehomeGenerated;
import gg.jte.generated.precompiled.serve.JtekeptGenerated;
import gg.jte.generated.precompiled.serve.JterefusedGenerated;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.clausecheck.report.Printable;

/** The pages' templates, which escape all that comes from elsewhere, and what goes with them. */
final class Templates {
  private static final String STYLE_BEGIN = "<style>";
  private static final String STYLE_END = "</style>";

  private Templates() {}

  /** The page to begin with. */
  static String home(HomePage page) {
    return html(out -> JtehomeGenerated.render(out, null, page));
  }

  /** A kept review, as the list of them shows it. */
  static String kept(Kept kept) {
    return html(out -> JtekeptGenerated.render(out, null, kept));
  }

  /** Why something is not done. */
  static String refused(String says) {
    return html(out -> JterefusedGenerated.render(out, null, says));
  }

  private static String html(Consumer<HtmlTemplateOutput> template) {
    StringOutput html = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput(html));
    return Printable.of(html.toString());
  }

  /**
   * A report as the server shows it: the file's own page, with a bar to go back and to save it in
   * other formats.
   *
   * @param html a page of ours, whose head holds one style sheet
   * @param style the content of its style sheet, for the hash that allows it
   */
  record Report(String html, String style) {

    static Report of(String html, Kept kept, int number) {
      String bar = Templates.html(out -> JtebarGenerated.render(out, null, kept, number));
      int styled = html.indexOf(STYLE_BEGIN) + STYLE_BEGIN.length();
      int unstyled = html.indexOf(STYLE_END, styled);
      int body = html.indexOf('>', html.indexOf("<body", unstyled)) + 1;
      String style = html.substring(styled, unstyled) + resource("bar.css");
      return new Report(
          html.substring(0, styled)
              + style
              + html.substring(unstyled, body)
              + bar
              + html.substring(body),
          style);
    }
  }

  /** A file that comes with the program. */
  static String resource(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
