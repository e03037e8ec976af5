import java.nio.file.Files;
import java.nio.file.Path;
import org.clausecheck.LongContract;

/** Writes the agreement that the tests draw, of so many articles, to a file. */
final class DrawContract {
  private DrawContract() {}

  public static void main(String[] arguments) throws Exception {
    Files.writeString(
        Path.of(arguments[0]), LongContract.text(Integer.parseInt(arguments[1])));
  }
}
