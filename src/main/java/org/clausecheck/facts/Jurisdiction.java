package org.clausecheck.facts;

/**
 * Whose law, and where to go.
 *
 * @param law as a place, such as "New York"
 * @param lawCode ISO 3166-1 or 3166-2 code of that law, such as "US-NY"
 * @param forum courts, arbitration or both
 * @param forumPlace where, as written
 * @param forumCode ISO 3166 code of the forum or seat
 * @param institution arbitral institution or rules, as written
 * @param forumExclusive whether the forum is the only one
 * @param lawRelation how the law stands to the parties' homes
 * @param forumRelation how the forum or seat stands to the parties' homes
 */
public record Jurisdiction(
    Fact<String> law,
    Fact<String> lawCode,
    Fact<Forum> forum,
    Fact<String> forumPlace,
    Fact<String> forumCode,
    Fact<String> institution,
    Fact<Boolean> forumExclusive,
    Fact<Relation> lawRelation,
    Fact<Relation> forumRelation) {

  /** Where disputes go. */
  public enum Forum implements Named {
    COURTS,
    ARBITRATION,
    BOTH,
    NONE
  }

  /** How a place stands to the parties' homes. */
  public enum Relation implements Named {
    NEUTRAL,
    LICENSOR_HOME,
    LICENSEE_HOME,
    BOTH_HOME,
    UNKNOWN
  }
}
