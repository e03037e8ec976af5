package org.clausecheck.facts.values;

import java.util.Map;
import java.util.Set;

/** Currencies as agreements write them, by ISO 4217 code. */
final class Currencies {
  static final Map<String, String> SYMBOLS =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₪", "ILS", "₹", "INR", "₩", "KRW");

  /** What a word before "$" makes of it. */
  static final Map<String, String> DOLLARS =
      Map.ofEntries(
          Map.entry("us", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("c", "CAD"),
          Map.entry("ca", "CAD"),
          Map.entry("cdn", "CAD"),
          Map.entry("cad", "CAD"),
          Map.entry("can", "CAD"),
          Map.entry("a", "AUD"),
          Map.entry("au", "AUD"),
          Map.entry("aud", "AUD"),
          Map.entry("nz", "NZD"),
          Map.entry("hk", "HKD"),
          Map.entry("hkd", "HKD"),
          Map.entry("s", "SGD"),
          Map.entry("sg", "SGD"),
          Map.entry("nt", "TWD"),
          Map.entry("r", "BRL"));

  static final Set<String> CODES =
      Set.of(
          "usd", "eur", "gbp", "chf", "jpy", "cny", "sek", "nok", "dkk", "cad", "aud", "nzd", "hkd",
          "sgd", "inr", "krw", "twd", "ils", "mxn", "brl", "zar", "rub", "pln", "czk", "huf", "thb",
          "myr", "idr", "php", "aed", "sar");

  static final Map<String, String> ALIASES =
      Map.of(
          "rmb", "CNY", "nis", "ILS", "rs", "INR", "euro", "EUR", "euros", "EUR", "skr", "SEK",
          "sfr", "CHF", "nkr", "NOK", "dkr", "DKK", "ntd", "TWD");

  /** A unit of money by its name; "dollars" may be told more closely by the word before. */
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("sterling", "GBP"),
          Map.entry("franc", "CHF"),
          Map.entry("francs", "CHF"),
          Map.entry("yen", "JPY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("kronor", "SEK"),
          Map.entry("kroner", "DKK"),
          Map.entry("rupees", "INR"),
          Map.entry("won", "KRW"),
          Map.entry("shekels", "ILS"));

  /** What an adjective before a unit's name makes of it. */
  static final Map<String, String> NATIONS =
      Map.ofEntries(
          Map.entry("us dollar", "USD"),
          Map.entry("states dollar", "USD"),
          Map.entry("american dollar", "USD"),
          Map.entry("canadian dollar", "CAD"),
          Map.entry("australian dollar", "AUD"),
          Map.entry("kong dollar", "HKD"),
          Map.entry("singapore dollar", "SGD"),
          Map.entry("zealand dollar", "NZD"),
          Map.entry("swiss franc", "CHF"),
          Map.entry("french franc", "FRF"),
          Map.entry("swedish kronor", "SEK"),
          Map.entry("danish kroner", "DKK"),
          Map.entry("norwegian kroner", "NOK"),
          Map.entry("pounds sterling", "GBP"),
          Map.entry("pound sterling", "GBP"),
          Map.entry("british pounds", "GBP"),
          Map.entry("british pound", "GBP"),
          Map.entry("uk pounds", "GBP"),
          Map.entry("english pounds", "GBP"),
          Map.entry("japanese yen", "JPY"),
          Map.entry("chinese yuan", "CNY"),
          Map.entry("chinese renminbi", "CNY"),
          Map.entry("korean won", "KRW"),
          Map.entry("indian rupees", "INR"));

  private Currencies() {}
}
