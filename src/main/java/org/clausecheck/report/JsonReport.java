package org.clausecheck.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.clausecheck.library.Evidence;
import org.clausecheck.review.Absence;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.DocumentInfo;
import org.clausecheck.text.Place;
import org.clausecheck.text.Span;
import org.clausecheck.text.Unreadable;

/** The whole review as data, in the form of {@code review.schema.json}. */
public final class JsonReport implements ReportWriter {

  /** Names the form; the number goes up when readers of the old form would fail. */
  public static final String FORMAT = "urn:clausecheck:review:1";

  private static final JsonForm FORM =
      new JsonForm(
          Map.of(
              Finding.class, FindingForm.class,
              Absence.Candidate.class, CandidateForm.class,
              Evidence.class, EvidenceForm.class,
              Quote.class, QuoteForm.class,
              Place.InCell.class, CellForm.class,
              Place.Box.class, BoxForm.class));

  @Override
  public List<String> write(Review review, Original original, OutputStream out) throws IOException {
    FORM.write(
        new Root(
            FORMAT,
            review.libraryVersion(),
            review.as(),
            review.text().info(),
            review.kind(),
            review.title(),
            review.parties(),
            review.shares(),
            review.unreadable(),
            review.notices(),
            review.headline(),
            review.families(),
            review.findings(),
            review.counts(),
            ReportText.of(review).disclaimer()),
        Map.of(OwnTerms.class, OwnTerms.of(review)),
        out);
    return List.of();
  }

  private record Root(
      String format,
      String library,
      String as,
      DocumentInfo document,
      Review.Kind kind,
      String title,
      List<Review.ReviewedParty> parties,
      List<Review.Share> shares,
      List<Unreadable> unreadable,
      List<String> notices,
      String headline,
      List<Review.FamilyVerdict> families,
      List<Finding> findings,
      Map<Verdict, Long> counts,
      String disclaimer) {}

  @JsonPropertyOrder({
    "position",
    "family",
    "title",
    "verdict",
    "severity",
    "confidence",
    "leverage"
  })
  interface FindingForm {
    @JsonSerialize(using = InOwnTerms.class)
    String wording();

    @JsonSerialize(using = InOwnTerms.class)
    String settleWording();
  }

  private static final class InOwnTerms extends JsonSerializer<String> {
    @Override
    public void serialize(String wording, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      OwnTerms terms = (OwnTerms) provider.getAttribute(OwnTerms.class);
      json.writeString(terms.in(wording));
    }
  }

  @JsonPropertyOrder({"likeness", "quote"})
  interface CandidateForm {
    @JsonUnwrapped
    Absence.Likeness likeness();
  }

  interface EvidenceForm {
    @JsonProperty
    String citation();
  }

  @JsonSerialize(converter = Quoted.Converter.class)
  interface QuoteForm {}

  private record Quoted(
      String words, String clause, String where, Span span, Span source, Place place) {

    private static final class Converter extends StdConverter<Quote, Quoted> {
      @Override
      public Quoted convert(Quote quote) {
        return new Quoted(
            quote.words(),
            quote.clause(),
            FindingText.where(quote),
            quote.span(),
            quote.source(),
            quote.place());
      }
    }
  }

  @JsonIgnoreProperties({"row", "column"})
  interface CellForm {
    @JsonProperty("cell")
    String address();
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  interface BoxForm {}
}
