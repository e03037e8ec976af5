package org.clausecheck.cli;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.clausecheck.document.ReadingSettings.TrackedChanges;
import org.clausecheck.facts.Side;
import org.clausecheck.report.Format;
import org.clausecheck.report.ReportOptions.Audience;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options with a few values, in lower case, whatever the case they are typed in. */
final class Choices {
  private Choices() {}

  /** licensor or licensee. */
  static final class Sides implements ITypeConverter<Side> {
    @Override
    public Side convert(String typed) {
      return one(typed, Side.values(), Side::id);
    }
  }

  /** accepted or rejected. */
  static final class Changes implements ITypeConverter<TrackedChanges> {
    @Override
    public TrackedChanges convert(String typed) {
      return one(typed, TrackedChanges.values(), change -> change.name().toLowerCase(Locale.ROOT));
    }
  }

  /** us or counterparty. */
  static final class Audiences implements ITypeConverter<Audience> {
    @Override
    public Audience convert(String typed) {
      return one(typed, Audience.values(), reader -> reader.name().toLowerCase(Locale.ROOT));
    }
  }

  /** auto, always or never. */
  static final class Colours implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      return one(typed, new String[] {"auto", "always", "never"}, Function.identity());
    }
  }

  /**
   * Formats by their ids, whatever their case.
   *
   * @param allowed what there is to choose from
   * @throws UsageException if a name is none of them
   */
  static Set<Format> formats(List<String> names, Set<Format> allowed) {
    List<String> ids = allowed.stream().map(Format::id).toList();
    Set<Format> formats = new LinkedHashSet<>();
    for (String name : names) {
      formats.add(
          Format.of(name)
              .filter(allowed::contains)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "no format '"
                              + name
                              + "'; there are "
                              + String.join(", ", ids)
                              + DidYouMean.among(ids, name))));
    }
    return formats;
  }

  private static <T> T one(String typed, T[] values, Function<T, String> id) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<String> ids = Arrays.stream(values).map(id).toList();
    return Arrays.stream(values)
        .filter(value -> id.apply(value).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + typed
                        + "' is none of "
                        + String.join(", ", ids)
                        + DidYouMean.among(ids, wanted)));
  }
}
