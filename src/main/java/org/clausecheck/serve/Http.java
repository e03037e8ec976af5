package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request and its answer, which carries the security headers whatever it is. */
final class Http {
  static final String JSON = "application/json";
  static final String HTML = "text/html; charset=utf-8";

  /** Our own pages: nothing but what this server sends, and no code in them. */
  static final String OWN_CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  /** How much of a body that is refused is still taken in, so that the client sees the answer. */
  private static final long DRAINED = 64L << 20;

  private final HttpExchange exchange;

  Http(HttpExchange exchange) {
    this.exchange = exchange;
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", OWN_CONTENT);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  String method() {
    return exchange.getRequestMethod();
  }

  /** The path as sent, still encoded. */
  String path() {
    return exchange.getRequestURI().getRawPath();
  }

  Headers headers() {
    return exchange.getRequestHeaders();
  }

  String header(String name) {
    String value = headers().getFirst(name);
    return value == null ? "" : value;
  }

  boolean isApi() {
    return path().startsWith("/v1/");
  }

  /** Sets a header of the answer. */
  void set(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  /** The query by name. */
  Map<String, String> query() throws Refusal {
    Map<String, String> query = new LinkedHashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    if (raw == null || raw.isEmpty()) {
      return query;
    }
    try {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), UTF_8);
        String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        if (query.put(name, value) != null) {
          throw new Refusal(400, "the option '" + name + "' stands twice");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "the query is not well encoded");
    }
    return query;
  }

  /** Takes only these methods; refuses others with 405. */
  void only(String... methods) throws Refusal {
    for (String method : methods) {
      if (method.equals(method()) || (method.equals("GET") && method().equals("HEAD"))) {
        return;
      }
    }
    set("Allow", String.join(", ", methods));
    throw new Refusal(405, path() + " takes " + String.join(" or ", methods));
  }

  /**
   * Saves the body, or the next bytes of it.
   *
   * @param most bytes that it may have
   * @param exactly how many bytes to take; negative for all that follow
   */
  void save(Path file, long most, long exactly) throws Refusal, IOException {
    String length = header("Content-Length");
    if (length.matches("[0-9]{1,18}") && Long.parseLong(length) > most) {
      throw tooBig(most);
    }
    InputStream in = exchange.getRequestBody();
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long taken = 0;
      while (exactly < 0 || taken < exactly) {
        long wanted = exactly < 0 ? buffer.length : Math.min(buffer.length, exactly - taken);
        int read = next(in, buffer, (int) wanted);
        if (read < 0) {
          break;
        }
        taken += read;
        if (taken > most) {
          throw tooBig(most);
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static int next(InputStream in, byte[] buffer, int most) throws Refusal {
    try {
      return in.read(buffer, 0, most);
    } catch (IOException e) {
      throw new Refusal(400, "the request broke off, or took too long");
    }
  }

  private static Refusal tooBig(long most) {
    return new Refusal(413, "more than " + (most >> 20) + " MiB (--max-size sets it)");
  }

  /** Answers. */
  void reply(int status, String type, byte[] body) throws IOException {
    begin(status, type, body.length);
    if (!method().equals("HEAD")) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  void reply(int status, String type, String body) throws IOException {
    reply(status, type, body.getBytes(UTF_8));
  }

  void json(int status, Object value) throws IOException {
    reply(status, JSON, new ObjectMapper().writeValueAsBytes(value));
  }

  /** Answers without a body. */
  void empty(int status) throws IOException {
    begin(status, "", -1);
    exchange.close();
  }

  /** Answers with what a browser saves under this name. */
  void attach(String type, String name, byte[] body) throws IOException {
    String ascii = name.replaceAll("[^A-Za-z0-9. _-]", "_");
    set(
        "Content-Disposition",
        "attachment; filename=\""
            + ascii
            + "\"; filename*=UTF-8''"
            + URLEncoder.encode(name, UTF_8).replace("+", "%20"));
    reply(200, type, body);
  }

  /** Begins an answer that comes bit by bit. */
  OutputStream stream(String type) throws IOException {
    begin(200, type, 0);
    return exchange.getResponseBody();
  }

  private void begin(int status, String type, long length) throws IOException {
    if (!type.isEmpty()) {
      set("Content-Type", type);
    }
    boolean bodiless = length < 0 || method().equals("HEAD");
    if (bodiless && length >= 0) {
      set("Content-Length", Long.toString(length));
    }
    exchange.sendResponseHeaders(status, bodiless ? -1 : length);
  }

  /** Whether an answer has begun. */
  boolean isBegun() {
    return exchange.getResponseCode() >= 0;
  }

  private record Problem(int status, String detail) {}

  /**
   * Answers why it is not done: as a page to a browser, otherwise as problem details (RFC 9457).
   */
  void refuse(Refusal refusal) throws IOException {
    if (isBegun()) {
      return;
    }
    if (refusal.passes()) {
      set("Retry-After", "" + Refusal.SOON);
    }
    if (refusal.status() == 401) {
      set("WWW-Authenticate", "Bearer");
    }
    if (!isApi() && header("Accept").contains("text/html")) {
      reply(refusal.status(), HTML, Templates.refused(refusal.says()));
    } else {
      byte[] body =
          new ObjectMapper().writeValueAsBytes(new Problem(refusal.status(), refusal.says()));
      begin(refusal.status(), "application/problem+json", body.length);
      if (!method().equals("HEAD")) {
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
      }
      drain();
      exchange.close();
    }
  }

  /** A client that is cut off while it still sends does not read why. */
  private void drain() {
    try {
      InputStream in = exchange.getRequestBody();
      byte[] buffer = new byte[1 << 16];
      long left = DRAINED;
      int read = in.read(buffer);
      while (read >= 0 && left > 0) {
        left -= read;
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // it has gone, or was too slow
    }
  }
}
