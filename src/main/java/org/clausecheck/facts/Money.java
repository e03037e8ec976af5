package org.clausecheck.facts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of money as the agreement puts it.
 *
 * @param written as written, such as "CHF 1'000'000"
 * @param amount the number; empty when redacted or blank
 * @param currency ISO 4217, such as "CHF"; empty when it could not be told
 */
public record Money(String written, Optional<BigDecimal> amount, String currency) {}
