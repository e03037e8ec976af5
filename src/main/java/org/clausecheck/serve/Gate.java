package org.clausecheck.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in. A page on the internet can have a browser send requests to this computer, under a
 * name of its own that leads here (DNS rebinding) or as a form; so a request must ask for a name we
 * go by, come from our own page or from none, and bring the token.
 */
final class Gate {
  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Set<String> hosts = new HashSet<>();
  private final Set<String> origins;
  private final byte[] token;
  private final String cookie;

  /**
   * @param port on which the server listens
   */
  Gate(ServeSettings settings, int port) {
    Set<String> names = new HashSet<>(settings.names());
    InetAddress bound = settings.bind().getAddress();
    if (bound.isLoopbackAddress() || bound.isAnyLocalAddress()) {
      names.addAll(List.of("127.0.0.1", "localhost", "[::1]"));
    } else {
      names.addAll(List.of(settings.bind().getHostString(), bound.getHostAddress()));
    }
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      hosts.add(lower);
      hosts.add(lower + ":" + port);
    }
    origins = settings.origins();
    token = settings.token().getBytes(UTF_8);
    cookie = "clausecheck-" + port;
  }

  /**
   * Refuses a request under a name that is not ours, and one that a page of others sent.
   *
   * @param api whether it asks for the API, which pages of some others may call
   */
  void checkSender(Headers headers, boolean api) throws Refusal {
    String host = single(headers, "Host");
    if (host == null || !hosts.contains(host.toLowerCase(Locale.ROOT))) {
      throw new Refusal(403, "this server does not go by that name (Host)");
    }
    String origin = headers.getFirst("Origin");
    if (origin != null && !isOwn(headers, host) && !(api && isAllowed(headers))) {
      throw new Refusal(403, "pages of others may not ask this server (Origin)");
    }
  }

  private static boolean isOwn(Headers headers, String host) {
    String origin = single(headers, "Origin");
    return origin != null && origin.equalsIgnoreCase("http://" + host);
  }

  /** Whether a page of others asks that may call the API. */
  boolean isAllowed(Headers headers) {
    String origin = single(headers, "Origin");
    return origin != null && origins.contains(origin);
  }

  /** Refuses a request that does not bring the token. */
  void checkToken(Headers headers, String method) throws Refusal {
    String authorization = single(headers, "Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      if (isToken(authorization.substring(BEARER.length()).strip())) {
        return;
      }
    } else if (isToken(cookie(headers))) {
      // a browser sends the cookie by itself: then its page must be ours
      if (SAFE.contains(method) || headers.containsKey("Origin")) {
        return;
      }
      throw new Refusal(403, "with the cookie alone, only our own page may do that (Origin)");
    }
    throw new Refusal(
        401, "open the address that 'clausecheck serve' printed: it has the token in it");
  }

  boolean isToken(String given) {
    return MessageDigest.isEqual(token, given.getBytes(UTF_8));
  }

  /** The header that lets the browser in from now on. */
  String setCookie() {
    return cookie + "=" + new String(token, UTF_8) + "; HttpOnly; SameSite=Strict; Path=/";
  }

  private String cookie(Headers headers) {
    for (String line : headers.getOrDefault("Cookie", List.of())) {
      for (String part : line.split(";")) {
        String pair = part.strip();
        if (pair.startsWith(cookie + "=")) {
          return pair.substring(cookie.length() + 1);
        }
      }
    }
    return "";
  }

  /** The header's value where it stands once. */
  private static @Nullable String single(Headers headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? values.get(0) : null;
  }
}
