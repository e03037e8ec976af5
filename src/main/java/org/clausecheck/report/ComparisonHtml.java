package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.generated.precompiled.JtecomparisonGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clausecheck.review.DraftReview;

/** A comparison as one HTML file that needs nothing else: no network, no script. */
final class ComparisonHtml {

  List<String> write(List<DraftReview> steps, OutputStream out) throws IOException {
    List<ComparisonPage> pages = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      pages.add(ComparisonPage.of(steps.get(i), steps.size() == 1 ? "" : "s" + (i + 1) + "-"));
    }
    StringOutput html = new StringOutput();
    JtecomparisonGenerated.render(
        new OwaspHtmlTemplateOutput(html),
        null,
        pages,
        PositionTable.of(steps),
        HtmlReport.styleSheet() + styleSheet());
    out.write(Printable.of(html.toString()).getBytes(UTF_8));
    return List.of();
  }

  private static String styleSheet() throws IOException {
    try (InputStream css = ComparisonHtml.class.getResourceAsStream("comparison.css")) {
      if (css == null) {
        throw new IllegalStateException("comparison.css is missing from the program");
      }
      return new String(css.readAllBytes(), UTF_8);
    }
  }
}
