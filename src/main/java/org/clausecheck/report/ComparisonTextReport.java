package org.clausecheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clausecheck.report.ComparisonText.ChangeText;
import org.clausecheck.report.ComparisonText.Excerpt;
import org.clausecheck.report.ComparisonText.Passage;
import org.clausecheck.report.ComparisonText.TurnText;
import org.clausecheck.review.DraftReview;
import org.clausecheck.review.DraftReview.Direction;
import org.jspecify.annotations.Nullable;

/** A comparison for a terminal: plain text of at most 80 columns, in UTF-8. */
final class ComparisonTextReport {
  private static final int WIDTH = 80;

  private final StringBuilder page = new StringBuilder();
  private final Set<Integer> told = new HashSet<>();

  List<String> write(List<DraftReview> steps, OutputStream out) throws IOException {
    if (steps.size() > 1) {
      table(PositionTable.of(steps));
    }
    for (DraftReview step : steps) {
      step(ComparisonText.of(step));
    }
    out.write(page.toString().getBytes(UTF_8));
    return List.of();
  }

  private void table(PositionTable table) {
    heading("POSITIONS BY DRAFT");
    for (int i = 0; i < table.drafts().size(); i++) {
      wrap("", "    ", i + 1 + "  " + table.drafts().get(i));
    }
    page.append('\n');
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-34s", ""));
    for (int i = 0; i < table.drafts().size(); i++) {
      head.append(String.format(Locale.ROOT, "%-15s", i + 1));
    }
    line(head.toString());
    for (PositionTable.Row row : table.rows()) {
      StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-34s", row.position()));
      row.verdicts()
          .forEach(verdict -> text.append(String.format(Locale.ROOT, "%-15s", verdict.words())));
      line(text.toString());
    }
    page.append('\n');
  }

  private void step(ComparisonText text) {
    told.clear();
    wrap("", "", text.title());
    wrap("Old   ", "      ", text.drafts().get(0));
    wrap("New   ", "      ", text.drafts().get(1));
    text.notices().forEach(notice -> wrap("Note  ", "      ", notice));

    heading("ANSWER");
    text.answer().forEach(sentence -> wrap("", "", sentence));
    if (!text.unmarked().isEmpty()) {
      heading("NOT MARKED AS CHANGES");
      text.unmarked().forEach(change -> change(change, ""));
    }
    for (Direction direction : Direction.values()) {
      List<TurnText> turns =
          text.turns().stream().filter(turn -> turn.turn().direction() == direction).toList();
      if (!turns.isEmpty()) {
        heading("POSITIONS: " + direction.words().toUpperCase(Locale.ROOT));
        turns.forEach(this::turn);
      }
    }
    changes("SAME VERDICT, OTHER WORDS", text.touching());
    changes("CHANGES THAT TOUCH NO POSITION", text.others());
    page.append('\n');
    wrap("", "", text.disclaimer());
  }

  private void changes(String heading, List<ChangeText> changes) {
    if (!changes.isEmpty()) {
      heading(heading);
      changes.forEach(change -> change(change, ""));
    }
  }

  private void turn(TurnText turn) {
    wrap("", "    ", turn.heading());
    wrap("    ", "    ", turn.verdicts() + " · " + turn.turn().after().position());
    wrap("    ", "    ", turn.turn().after().decisive());
    passages("    before | ", turn.before(), turn.turn().before().decisive());
    passages("    now    | ", turn.after(), turn.turn().after().decisive());
    turn.changes().forEach(change -> change(change, "    "));
    page.append('\n');
  }

  private void passages(String lead, List<Passage> passages, String otherwise) {
    if (passages.isEmpty()) {
      wrap(lead, "           | ", otherwise.isEmpty() ? "no words on it" : otherwise);
    }
    for (Passage passage : passages) {
      wrap(lead, "           | ", passage.where() + ": “" + passage.words() + "”");
    }
  }

  private void change(ChangeText change, String indent) {
    if (!told.add(change.change().number())) {
      wrap(indent, indent + "    ", change.heading() + " (above)");
      return;
    }
    String unmarked = change.change().unmarked() ? " · NOT MARKED" : "";
    String signals = change.signals().isEmpty() ? "" : " · " + change.signals();
    wrap(indent, indent + "    ", change.heading() + signals + unmarked);
    switch (change.change().change().kind()) {
      case CHANGED, INSERTED, DELETED -> {
        excerpt(indent + "  - ", indent + "    ", change.before());
        excerpt(indent + "  + ", indent + "    ", change.after());
      }
      case MOVED -> excerpt(indent + "  = ", indent + "    ", change.after());
      case RENUMBERED, SPLIT, MERGED -> {}
    }
    change.hanging().forEach(line -> wrap(indent + "  > ", indent + "    ", line));
  }

  private void excerpt(String lead, String nextLead, @Nullable Excerpt excerpt) {
    if (excerpt != null) {
      wrap(lead, nextLead, excerpt.lead() + "[" + excerpt.words() + "]" + excerpt.tail());
    }
  }

  private void heading(String words) {
    page.append('\n').append(words).append("\n\n");
  }

  private void line(String words) {
    page.append(words.stripTrailing()).append('\n');
  }

  private void wrap(String lead, String nextLead, String words) {
    StringBuilder line = new StringBuilder(lead);
    boolean empty = true;
    for (String word : Printable.line(words).split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        line(line.toString());
        line = new StringBuilder(nextLead);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(line.toString());
  }
}
