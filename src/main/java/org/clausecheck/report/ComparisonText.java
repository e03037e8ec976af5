package org.clausecheck.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clausecheck.compare.Change;
import org.clausecheck.compare.Signal;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReview.Direction;
import org.clausecheck.review.DraftReview.Hanging;
import org.clausecheck.review.DraftReview.ReviewedChange;
import org.clausecheck.review.DraftReview.Turn;
import org.clausecheck.review.Finding;
import org.clausecheck.review.Quote;
import org.clausecheck.review.Review;
import org.clausecheck.review.Verdict;
import org.clausecheck.text.ContractText;
import org.clausecheck.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words of a comparison that every report prints.
 *
 * @param title the agreement's
 * @param drafts the two files, in words
 * @param notices what else the reader must know
 * @param answer what it adds up to, a sentence each
 * @param unmarked changes that the new draft does not mark, where it marks others
 * @param turns positions whose verdict changed, worst first
 * @param others changes that touch no position
 * @param touching changes of deciding words that left every verdict as it was
 * @param changes all, in the order of the new draft
 * @param disclaimer one line
 */
public record ComparisonText(
    String title,
    List<String> drafts,
    List<String> notices,
    List<String> answer,
    List<ChangeText> unmarked,
    List<TurnText> turns,
    List<ChangeText> touching,
    List<ChangeText> others,
    List<ChangeText> changes,
    String disclaimer) {
  /**
   * Of the sentence around words that changed, so much is shown on either side, in UTF-16 units.
   */
  private static final int CONTEXT = 300;

  /** Of words that changed, so many are shown, in UTF-16 units. */
  private static final int LONGEST = 600;

  /**
   * A change in words.
   *
   * @param heading its number, what was done and where
   * @param signals what in it not to miss, such as "period, number"; may be empty
   * @param before as the old draft has it; null when it has nothing there
   * @param after as the new draft has it; null when it has nothing there
   * @param hanging what hangs on it, a line each
   */
  public record ChangeText(
      ReviewedChange change,
      String heading,
      String signals,
      @Nullable Excerpt before,
      @Nullable Excerpt after,
      List<String> hanging) {}

  /** Words that changed, with some of those around them. */
  public record Excerpt(String lead, String words, String tail) {}

  /**
   * A position whose verdict changed.
   *
   * @param heading its title
   * @param verdicts "PREFERRED → WALK AWAY"
   * @param before where and how the old draft has the deciding words, a line each
   * @param after where and how the new draft has them
   * @param changes those that it is put down to
   */
  public record TurnText(
      Turn turn,
      String heading,
      String verdicts,
      List<Passage> before,
      List<Passage> after,
      List<ChangeText> changes) {}

  /** Words that decide, and where they stand. */
  public record Passage(String where, String words) {}

  /** The words of one step from draft to draft. */
  public static ComparisonText of(DraftReview step) {
    List<ChangeText> changes = step.changes().stream().map(change -> change(step, change)).toList();
    List<TurnText> turns = step.turns().stream().map(turn -> turn(step, turn, changes)).toList();
    List<ChangeText> unmarked =
        changes.stream().filter(change -> change.change().unmarked()).toList();
    List<ChangeText> rest =
        changes.stream()
            .filter(change -> !isCause(step, change.change()))
            .filter(change -> !change.change().unmarked())
            .toList();
    String title = step.after().title().isBlank() ? step.before().title() : step.after().title();
    return new ComparisonText(
        title.isBlank() ? step.after().text().info().name() : title.strip(),
        List.of(draft(step.before().text()), draft(step.after().text())),
        notices(step),
        answer(step),
        unmarked,
        turns,
        rest.stream().filter(change -> !change.change().positions().isEmpty()).toList(),
        rest.stream().filter(change -> change.change().positions().isEmpty()).toList(),
        changes,
        "A reading aid, not legal advice: have a lawyer read the contract before you sign.");
  }

  private static boolean isCause(DraftReview step, ReviewedChange change) {
    return step.turns().stream().anyMatch(turn -> turn.changes().contains(change.number()));
  }

  private static String draft(ContractText text) {
    String note = text.info().note().strip();
    return text.info().name() + (note.isEmpty() ? "" : " (" + note + ")");
  }

  private static List<String> notices(DraftReview step) {
    List<String> notices = new ArrayList<>();
    for (var review : List.of(step.before(), step.after())) {
      String name = review.text().info().name();
      if (!review.judged()) {
        notices.add(name + ": " + review.headline());
      }
      review
          .unreadable()
          .forEach(
              part -> notices.add(name + ": not read: " + part.where() + ", " + part.reason()));
    }
    return notices;
  }

  private static List<String> answer(DraftReview step) {
    List<String> answer = new ArrayList<>();
    if (step.changes().isEmpty()) {
      answer.add("The drafts say the same.");
      return answer;
    }
    if (!step.unmarked().isEmpty()) {
      answer.add(
          count(step.unmarked().size(), "difference")
              + (step.unmarked().size() == 1 ? " is" : " are")
              + " not among the changes that the new draft marks.");
    }
    List<String> turns = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      int count = step.turns(direction).size();
      if (count > 0) {
        turns.add(count(count, "position") + " " + direction.words(count));
      }
    }
    answer.add(verdicts(step, String.join(", ", turns)));
    Map<Change.Kind, Integer> kinds = new EnumMap<>(Change.Kind.class);
    step.changes().forEach(change -> kinds.merge(change.change().kind(), 1, Integer::sum));
    answer.add(
        count(step.changes().size(), "change")
            + ": "
            + kinds.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().id())
                .collect(Collectors.joining(", "))
            + ".");
    return answer;
  }

  /** What became of the positions; where only one draft is of a kind they apply to, that. */
  private static String verdicts(DraftReview step, String turns) {
    if (step.before().judged() && step.after().judged()) {
      return turns.isEmpty() ? "No verdict changed." : turns + ".";
    }
    if (step.before().judged()) {
      return lost(applying(step.before()));
    }
    return step.after().judged()
        ? "Positions apply to the new draft alone: " + applying(step.after()) + " of them."
        : "No position applies to either draft.";
  }

  private static String lost(int number) {
    return count(number, "position") + " " + Direction.LAPSED.words(number) + ".";
  }

  private static int applying(Review review) {
    return (int)
        review.findings().stream().filter(f -> f.verdict() != Verdict.NOT_APPLICABLE).count();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static ChangeText change(DraftReview step, ReviewedChange reviewed) {
    Change change = reviewed.change();
    String where =
        switch (change.kind()) {
          case CHANGED, INSERTED -> FindingText.where(reviewed.after());
          case DELETED -> FindingText.where(reviewed.before());
          default ->
              FindingText.where(reviewed.before()) + " → " + FindingText.where(reviewed.after());
        };
    return new ChangeText(
        reviewed,
        reviewed.number() + ". " + change.kind().id() + " · " + where,
        change.signals().stream().map(Signal::words).collect(Collectors.joining(", ")),
        excerpt(step.before().text(), change.before().span(), change),
        excerpt(step.after().text(), change.after().span(), change),
        reviewed.hanging().stream().map(ComparisonText::hanging).toList());
  }

  private static String hanging(Hanging hanging) {
    return hanging.of()
        + " "
        + hanging.tie().words()
        + ": "
        + String.join("; ", hanging.clauses())
        + (hanging.positions().isEmpty()
            ? ""
            : " (decides " + String.join(", ", hanging.positions()) + ")");
  }

  private static @Nullable Excerpt excerpt(ContractText text, Span span, Change change) {
    if (span.isEmpty()) {
      return null;
    }
    String all = text.text();
    String words = shortened(Printable.line(span.in(all)));
    if (change.kind() != Change.Kind.CHANGED) {
      return new Excerpt("", words, "");
    }
    Span sentence = new Excerpts(text).sentence(span);
    int from = Math.max(sentence.start(), spaceBefore(all, span.start()));
    int to = Math.min(sentence.end(), spaceAfter(all, span.end()));
    return new Excerpt(
        (from > sentence.start() ? "… " : "") + lead(all.substring(from, span.start())),
        words,
        tail(all.substring(span.end(), to)) + (to < sentence.end() ? " …" : ""));
  }

  private static String lead(String words) {
    String line = Printable.line(words);
    return line.isEmpty() || !Character.isWhitespace(words.charAt(words.length() - 1))
        ? line
        : line + " ";
  }

  private static String tail(String words) {
    String line = Printable.line(words);
    return line.isEmpty() || !Character.isWhitespace(words.charAt(0)) ? line : " " + line;
  }

  private static int spaceBefore(String text, int at) {
    int from = Math.max(0, at - CONTEXT);
    while (from > 0 && from < at && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    return from;
  }

  private static int spaceAfter(String text, int at) {
    int to = Math.min(text.length(), at + CONTEXT);
    while (to < text.length() && to > at && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return to;
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int half = LONGEST / 2;
    return words.substring(0, half) + " … " + words.substring(words.length() - half);
  }

  private static TurnText turn(DraftReview step, Turn turn, List<ChangeText> changes) {
    return new TurnText(
        turn,
        turn.after().title(),
        shout(turn.before().verdict()) + " → " + shout(turn.after().verdict()),
        passages(step.before().text(), turn.before()),
        passages(step.after().text(), turn.after()),
        turn.changes().stream().map(number -> changes.get(number - 1)).toList());
  }

  private static String shout(Verdict verdict) {
    return verdict.words().toUpperCase(Locale.ROOT);
  }

  private static List<Passage> passages(ContractText text, Finding finding) {
    List<Passage> passages = new ArrayList<>();
    for (Quote quote : finding.quotes()) {
      passages.add(new Passage(FindingText.where(quote), new Excerpts(text).deciding(quote)));
    }
    return passages;
  }
}
