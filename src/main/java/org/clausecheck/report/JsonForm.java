package org.clausecheck.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.clausecheck.classify.ClauseKind;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Signal;
import org.clausecheck.library.Family;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.Verdict;

/**
 * Writes records as JSON: a property a component, in their order; what is null or absent is left
 * out. Indented UTF-8, with the same line breaks everywhere.
 */
final class JsonForm {
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withRootSeparator(""))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private final JsonMapper mapper;

  /** What goes by its id. */
  private interface Named {
    @JsonValue
    String id();
  }

  JsonForm() {
    this(Map.of());
  }

  /**
   * @param forms types of other rooms, and for each a type whose annotations say how it is written
   */
  JsonForm(Map<Class<?>, Class<?>> forms) {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .defaultPropertyInclusion(Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
            .addMixIn(ClauseKind.class, Named.class)
            .addMixIn(Family.class, Named.class)
            .addMixIn(Verdict.class, Named.class)
            .addMixIn(Change.Kind.class, Named.class)
            .addMixIn(Signal.class, Named.class)
            .addMixIn(DraftReview.Tie.class, Named.class)
            .addMixIn(DraftReview.Direction.class, Named.class);
    forms.forEach(builder::addMixIn);
    this.mapper = builder.build();
  }

  /**
   * Writes a record and a line break; leaves the stream open.
   *
   * @param attributes what serializers find under these names
   */
  void write(Object form, Map<?, ?> attributes, OutputStream out) throws IOException {
    mapper.writer(PRINTER).withAttributes(attributes).writeValue(out, form);
    out.write('\n');
    out.flush();
  }
}
