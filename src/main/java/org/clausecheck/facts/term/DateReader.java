package org.clausecheck.facts.term;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clausecheck.facts.AgreementDates;
import org.clausecheck.facts.AgreementDates.Signature;
import org.clausecheck.facts.Fact;
import org.clausecheck.facts.Party;
import org.clausecheck.facts.core.Agreement;
import org.clausecheck.facts.core.Statement;
import org.clausecheck.facts.phrases.Match;
import org.clausecheck.facts.values.Value;
import org.clausecheck.facts.values.Words;
import org.clausecheck.text.Span;

/**
 * Reads when an agreement is made, takes effect and is signed. The first two stand in its opening,
 * or where the Effective Date is defined; the last beside the signatures.
 */
public final class DateReader {
  private static final int OPENING = 6_000;

  /** Words from "made and entered into" to the date at most. */
  private static final int MADE_WORDS = 12;

  /** Characters in which a letter bears its date. */
  private static final int LETTERHEAD = 1_200;

  private static final int MAX_TOWN = 30;
  private static final int TITLE_WORDS = 8;

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final String OPEN = "; nothing tells whether its day or its month comes first";

  private final Agreement agreement;
  private final Words words;
  private final Map<Integer, Value.Day> days = new HashMap<>();

  public DateReader(Agreement agreement) {
    this.agreement = agreement;
    this.words = agreement.words();
    for (Value value : agreement.values()) {
      if (value instanceof Value.Day day) {
        days.put(words.at(day.span().start()), day);
      }
    }
  }

  public AgreementDates read(List<Statement> statements, List<Party> parties) {
    SignatureReader signing = new SignatureReader(agreement, days);
    List<Signature> signatures = signing.signatures(parties);
    Fact<LocalDate> signed = signed(signatures);
    Fact<LocalDate> effective = effective(statements, signed);
    return new AgreementDates(made(), effective, signed, signatures);
  }

  /**
   * A day as a fact; redacted where a part of it is blank, unclear where its figures may put the
   * day or the month first.
   */
  public static Fact<LocalDate> fact(Value.Day day) {
    if (day.readings().isPresent()) {
      return open(day, day.span());
    }
    return day.date()
        .<Fact<LocalDate>>map(date -> Fact.stated(date, day.span()))
        .orElseGet(() -> new Fact.Redacted<>(List.of(day.span())));
  }

  /** A date of which day and month cannot be told apart. */
  public static Fact<LocalDate> open(Value.Day day, Span proof) {
    Value.Readings readings = day.readings().orElseThrow();
    String why =
        "the date may be "
            + WRITTEN.format(readings.dayFirst())
            + " or "
            + WRITTEN.format(readings.monthFirst())
            + OPEN;
    return new Fact.Unclear<>(why, List.of(proof));
  }

  /** Whether a day is unclear because its figures may be read both ways. */
  public static boolean isOpen(Fact<LocalDate> day) {
    return day instanceof Fact.Unclear<LocalDate> unclear && unclear.why().endsWith(OPEN);
  }

  // ---- signatures

  /** The last of the signatures' days. */
  private static Fact<LocalDate> signed(List<Signature> signatures) {
    List<Fact.Stated<LocalDate>> dated = new ArrayList<>();
    List<Span> blank = new ArrayList<>();
    for (Signature signature : signatures) {
      if (isOpen(signature.date())) {
        return signature.date();
      }
      if (signature.date() instanceof Fact.Stated<LocalDate> stated) {
        dated.add(stated);
      } else {
        blank.addAll(signature.date().proof());
      }
    }
    if (dated.isEmpty()) {
      return blank.isEmpty() ? Fact.notStated() : new Fact.Redacted<>(blank);
    }
    List<Span> proof = dated.stream().flatMap(date -> date.proof().stream()).toList();
    if (!blank.isEmpty()) {
      return new Fact.Unclear<>("only some of the signatures are dated", proof);
    }
    LocalDate last = dated.stream().map(Fact.Stated::answer).max(Comparator.naturalOrder()).get();
    return new Fact.Stated<>(last, proof);
  }

  // ---- effective

  /** The day called the Effective Date; that of the last signature where the agreement says so. */
  private Fact<LocalDate> effective(List<Statement> statements, Fact<LocalDate> signed) {
    for (Statement statement : statements) {
      if (!statement.schedule() && statement.has("takes-effect")) {
        for (Match match : statement.matches("last-signature")) {
          return atLastSignature(signed, agreement.proof(statement, match));
        }
      }
    }
    for (Value value : agreement.values()) {
      if (value instanceof Value.Day day
          && isEffective(words.at(day.span().start()), words.at(day.span().end()))) {
        return fact(day);
      }
    }
    return Fact.notStated();
  }

  private static Fact<LocalDate> atLastSignature(Fact<LocalDate> signed, Span said) {
    List<Span> proof = new ArrayList<>(List.of(said));
    proof.addAll(signed.proof());
    if (signed instanceof Fact.Stated<LocalDate> day) {
      return new Fact.Stated<>(day.answer(), proof);
    }
    if (isOpen(signed)) {
      return new Fact.Unclear<>(((Fact.Unclear<LocalDate>) signed).why(), proof);
    }
    return signed instanceof Fact.Redacted
        ? new Fact.Redacted<>(proof)
        : new Fact.Unclear<>("the day of the last signature; read the signatures", proof);
  }

  private boolean isEffective(int from, int next) {
    for (int i = next; i < Math.min(words.size() - 1, next + 7); i++) {
      if (isEffectiveDate(i)) {
        return true;
      }
      if (words.is(i, ".") || words.is(i, ";") || words.is(i, "agreement")) {
        break;
      }
    }
    for (int i = from - 1; i >= Math.max(1, from - 6); i--) {
      if (isEffectiveDate(i - 1)) {
        return i + 1 == from
            || switch (words.form(i + 1)) {
              case ":", "\"", "is", "means", "shall", "of" -> true;
              default -> false;
            };
      }
    }
    return false;
  }

  /** "Effective Date", and not "an agreement having an Effective Date". */
  private boolean isEffectiveDate(int i) {
    return (words.is(i, "effective") || words.is(i, "commencement"))
        && words.is(i + 1, "date")
        && !words.is(i - 1, "an");
  }

  // ---- made

  /** The day that the opening bears, or a letter's head. */
  private Fact<LocalDate> made() {
    int opening = opening();
    Value.Day head = null;
    for (Value value : agreement.values()) {
      if (!(value instanceof Value.Day day)) {
        continue;
      }
      int from = words.at(day.span().start());
      if (from < opening && isMade(from)) {
        return fact(day);
      }
      boolean atTop = head == null && day.span().start() < LETTERHEAD && from < opening;
      head = atTop && isAlone(day) ? day : head;
    }
    return head == null ? Fact.notStated() : fact(head);
  }

  /** The word at which the recitals or the first clause begin. */
  private int opening() {
    int most = words.at(OPENING);
    for (int i = 0; i < most; i++) {
      switch (words.form(i)) {
        case "whereas", "recitals", "witnesseth", "background" -> {
          return i;
        }
        default -> {}
      }
    }
    return most;
  }

  /**
   * "dated May 3, 2019", "made and entered into as of …", "… (\"Beta\") as of …"; not "the
   * agreement dated …".
   */
  private boolean isMade(int from) {
    int of = words.is(from - 1, "the") ? from - 2 : from - 1;
    boolean asOf = words.is(of, "of") && words.is(of - 1, "as");
    if (asOf && words.is(of - 2, ")") && words.is(of - 3, "\"")) {
      return true;
    }
    for (int i = from - 1; i >= Math.max(0, from - MADE_WORDS); i--) {
      switch (words.form(i)) {
        case "dated", "made", "entered", "effective", "this", "date", "executed", "concluded" -> {
          boolean another = words.is(i - 1, "effective") && !isEffectiveDate(i - 1);
          return !another && (!words.is(i - 1, "agreement") || isThis(i - 1));
        }
        case "agreement", "amendment", "contract" -> {
          if (asOf) {
            return true;
          }
        }
        case ".", ";" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether the agreement of a word is this one: "This Supply and License Agreement". */
  private boolean isThis(int agreement) {
    for (int i = agreement - 1; i >= Math.max(0, agreement - TITLE_WORDS); i--) {
      if (words.is(i, "this")) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but the date stands on its line, or a town before it: "Bern, 3 May 2019". */
  private boolean isAlone(Value.Day day) {
    String text = agreement.text();
    int start = text.lastIndexOf('\n', day.span().start()) + 1;
    int line = text.indexOf('\n', day.span().end());
    int end = line < 0 ? text.length() : line;
    String before = text.substring(start, day.span().start()).strip();
    boolean town =
        before.endsWith(",")
            && before.length() <= MAX_TOWN
            && before.chars().noneMatch(Character::isDigit);
    return (before.isEmpty() || town) && text.substring(day.span().end(), end).isBlank();
  }

  /**
   * The first day of an agreement that says nothing else of its beginning: its Effective Date, or
   * the day that it is made as of, unless it calls something else the Effective Date (a closing).
   * Where the signatures that it takes effect with are not dated, the day that it bears stands.
   */
  public Fact<LocalDate> start(AgreementDates dates) {
    if (dates.effective() instanceof Fact.Stated || isOpen(dates.effective())) {
      return dates.effective();
    }
    if (!(dates.effective() instanceof Fact.NotStated)) {
      return dates.made();
    }
    int opening = opening();
    for (int i = 0; i + 2 < opening; i++) {
      boolean defined = words.is(i + 2, "(") || words.is(i + 2, "\"");
      if (words.is(i, "effective") && words.is(i + 1, "date") && defined) {
        return Fact.notStated();
      }
    }
    return dates.made();
  }
}
