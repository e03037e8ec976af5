import java.io.File;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What PDFBox takes to extract the text of a file, and nothing else: a reference for timings. */
final class ExtractText {
  private ExtractText() {}

  public static void main(String[] files) throws Exception {
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    try (PDDocument document = Loader.loadPDF(new File(files[0]))) {
      new PDFTextStripper().writeText(document, out);
    }
    out.flush();
  }
}
