package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.generated.precompiled.JtereportGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clausecheck.review.Review;

/**
 * One HTML file that needs nothing else: no network, no script. The templates escape all that comes
 * from elsewhere.
 */
public final class HtmlReport implements ReportWriter {

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    StringOutput html = new StringOutput();
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(html), null, HtmlPage.of(review, styleSheet()));
    out.write(Printable.of(html.toString()).getBytes(UTF_8));
    return List.of();
  }

  /** The style sheet of our pages. */
  public static String styleSheet() {
    return Data.text("report.css");
  }
}
