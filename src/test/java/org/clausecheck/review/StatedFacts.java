package org.clausecheck.review;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clausecheck.facts.AgreementDates;
import org.clausecheck.facts.ContractFacts;
import org.clausecheck.facts.ContractTerm;
import org.clausecheck.facts.Escrow;
import org.clausecheck.facts.Exclusivity;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Jurisdiction;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.Termination;
import org.clausecheck.facts.Upfront;
import org.clausecheck.text.Span;

/** Facts of a contract for tests: nothing is stated but what is set, as "exclusivity.grant". */
final class StatedFacts {
  private final Map<String, Fact<?>> facts = new HashMap<>();
  private List<Party> parties = List.of();
  private List<Span> contradictions = List.of();

  StatedFacts with(String component, Fact<?> fact) {
    facts.put(component, fact);
    return this;
  }

  StatedFacts with(String component, Object value, Span... proof) {
    return with(component, Fact.stated(value, proof));
  }

  StatedFacts parties(Party... all) {
    parties = List.of(all);
    return this;
  }

  StatedFacts contradictions(Span... all) {
    contradictions = List.of(all);
    return this;
  }

  ContractFacts build() {
    return new ContractFacts(
        "LICENCE AGREEMENT",
        "licence",
        parties,
        record("exclusivity", Exclusivity.class),
        record("termination", Termination.class),
        record("jurisdiction", Jurisdiction.class),
        record("upfront", Upfront.class),
        record("escrow", Escrow.class),
        record("term", ContractTerm.class),
        new AgreementDates(Fact.notStated(), Fact.notStated(), Fact.notStated(), List.of()),
        contradictions);
  }

  private <R extends Record> R record(String family, Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] =
          facts.getOrDefault(family + "." + components[i].getName(), Fact.<Object>notStated());
      types[i] = components[i].getType();
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
