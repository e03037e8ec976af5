package org.clausecheck.facts;

import java.util.List;
import java.util.Optional;
import org.clausecheck.text.Span;

/**
 * What an agreement says, as far as the six families ask.
 *
 * @param title as written; empty when none was found
 * @param kind licence, distribution, development, collaboration, hosting, outsourcing, franchise or
 *     other
 * @param parties in the order of the preamble
 * @param dates when it is made, takes effect and is signed
 * @param contradictions words and figures that disagree ("thirty (60) days"), each as a finding of
 *     its own
 */
public record ContractFacts(
    String title,
    String kind,
    List<Party> parties,
    Exclusivity exclusivity,
    Termination termination,
    Jurisdiction jurisdiction,
    Upfront upfront,
    Escrow escrow,
    ContractTerm term,
    AgreementDates dates,
    List<Span> contradictions) {
  public ContractFacts {
    parties = List.copyOf(parties);
    contradictions = List.copyOf(contradictions);
  }

  /** The first party with that role, if any. */
  public Optional<Party> party(Party.Role role) {
    return parties.stream().filter(p -> p.role() == role).findFirst();
  }
}
