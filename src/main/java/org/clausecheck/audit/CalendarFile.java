package org.clausecheck.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.clausecheck.audit.Column.Due;
import org.clausecheck.report.Printable;

/**
 * What falls due, as calendars take it in (RFC 5545): a day each. The same portfolio gives the same
 * bytes, so an event's stamp is its own day and no clock's.
 */
final class CalendarFile {
  /** Octets of a line, its end not counted. */
  private static final int LONGEST = 75;

  private CalendarFile() {}

  static String of(List<Due> dues) {
    StringBuilder file = new StringBuilder();
    line(file, "BEGIN:VCALENDAR");
    line(file, "VERSION:2.0");
    line(file, "PRODID:-//Clausecheck//Audit//EN");
    for (Due due : dues) {
      String day = LocalDate.parse(due.date()).format(DateTimeFormatter.BASIC_ISO_DATE);
      String title = Column.title(due.row());
      String name = title.isEmpty() ? due.row().path() : title;
      String of = due.row().path() + "\n" + due.what() + "\n" + due.date();
      line(file, "BEGIN:VEVENT");
      line(file, "UID:" + DocumentAnalysis.sha256(of.getBytes(UTF_8)) + "@clausecheck");
      line(file, "DTSTAMP:" + day + "T000000Z");
      line(file, "DTSTART;VALUE=DATE:" + day);
      line(file, "SUMMARY:" + text(due.what() + ": " + name));
      line(file, "DESCRIPTION:" + text(Column.parties(due.row(), "") + " – " + due.row().path()));
      line(file, "TRANSP:TRANSPARENT");
      line(file, "END:VEVENT");
    }
    line(file, "END:VCALENDAR");
    return file.toString();
  }

  private static String text(String words) {
    return Printable.line(words).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
  }

  /** A line, folded where it is too long, and never within a character. */
  private static void line(StringBuilder file, String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int next = content.offsetByCodePoints(at, 1);
      int size = content.substring(at, next).getBytes(UTF_8).length;
      if (octets + size > LONGEST) {
        file.append("\r\n ");
        octets = 1;
      }
      file.append(content, at, next);
      octets += size;
      at = next;
    }
    file.append("\r\n");
  }
}
