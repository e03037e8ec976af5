package org.clausecheck.lab.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.clausecheck.lab.facts.FactEvaluation.Pair;
import org.clausecheck.lab.facts.FactEvaluation.Result;
import org.clausecheck.lab.facts.FactEvaluation.Score;
import org.junit.jupiter.api.Test;

class FactEvaluationTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Result evaluate(String gold, String predicted, String text) {
    try {
      Pair pair = new Pair("a", JSON.readTree(gold), JSON.readTree(predicted), text);
      return new FactEvaluation().evaluate(List.of(pair));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Score field(Result result, String field) {
    return result.score(c -> c.field().equals(field));
  }

  @Test
  void countsOnlyCellsThatStateSomething() {
    Result result =
        evaluate(
            "{'term':{'kind':'fixed','length':'P5Y','renewal':'none'}}".replace('\'', '"'),
            "{'term':{'kind':'fixed','length':'P4Y','renewal':'automatic'}}".replace('\'', '"'),
            "");
    assertThat(field(result, "kind")).isEqualTo(new Score(1, 1, 1, 1, 1));
    assertThat(field(result, "length")).isEqualTo(new Score(1, 1, 1, 0, 0));
    assertThat(field(result, "renewal")).isEqualTo(new Score(1, 0, 1, 0, 0));
    Score all = result.score(c -> c.family().equals("term"));
    assertThat(all.precision()).isEqualTo(1.0 / 3, within(1e-9));
    assertThat(all.recall()).isEqualTo(0.5, within(1e-9));
    assertThat(all.f1()).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void silenceOnBothSidesIsRightButStatesNothing() {
    Result result = evaluate("{}", "{\"escrow\":{\"present\":false}}", "");
    assertThat(field(result, "present").equal()).isEqualTo(2);
    assertThat(field(result, "present").f1()).isZero();
  }

  @Test
  void comparesLawsByPlaceAndDatesADayEitherWay() {
    Result result =
        evaluate(
            "{\"jurisdiction\":{\"law\":\"People's Republic of China\"},\"term\":{\"end\":\"2020-01-01\"}}",
            "{\"jurisdiction\":{\"law\":\"China\"},\"term\":{\"end\":\"2019-12-31\"}}",
            "");
    assertThat(field(result, "law").bothRight()).isEqualTo(1);
    assertThat(field(result, "end").bothRight()).isEqualTo(1);
  }

  @Test
  void evidenceTouchesWhenTheQuotesShareWordsInPlace() {
    String gold = "{\"jurisdiction\":{\"law\":\"Texas\",\"law_quote\":\"laws of  Texas\"}}";
    String near = "{\"jurisdiction\":{\"law\":\"Texas\",\"law_quote\":\"Texas apply\"}}";
    String far = "{\"jurisdiction\":{\"law\":\"Texas\",\"law_quote\":\"Other words\"}}";
    String text = "Other words. The laws of Texas apply.";
    assertThat(evaluate(gold, near, text).evidenceOverlap()).isEqualTo(1);
    assertThat(evaluate(gold, far, text).evidenceOverlap()).isZero();
  }

  @Test
  void aRoleIsRightOnlyForThePartyThatHasIt() {
    String gold = "{\"parties\":[{\"name\":\"Acme, Inc.\",\"role\":\"licensor\"}]}";
    assertThat(evaluate(gold, gold, "").rolesRight()).isEqualTo(1);
    String wrong = gold.replace("licensor", "licensee");
    assertThat(evaluate(gold, wrong, "").rolesRight()).isZero();
  }

  @Test
  void theThreeInconsistentFieldsAreLeftOut() throws IOException {
    StringBuilder out = new StringBuilder();
    evaluate("{}", "{}", "").print(out, true);
    assertThat(out).doesNotContain("survival", "escalation", "penalty_on_licensor");
  }
}
