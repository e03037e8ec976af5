package org.clausecheck.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clausecheck.serve.TestServer.CONTRACT;
import static org.clausecheck.serve.TestServer.TOKEN;
import static org.clausecheck.serve.TestServer.text;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, origins and the token: what keeps pages of others out. */
class WhoIsLetInTest {
  private static final String ADDIN = "https://addin.example";
  private static final String ATTACKER = "https://attacker.example";

  @TempDir private static Path folder;

  private static TestServer server;
  private static TestServer withAddin;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start(Optional.of(folder.resolve("kept")));
    withAddin =
        TestServer.start(Optional.empty(), TestServer.AMPLE, Set.of(ADDIN), TestServer.program());
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    withAddin.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/library",
        "/v1/check",
        "/reviews",
        "/serve.js",
        "/nothing",
        "/v1/nothing"
      })
  void withoutTheTokenNobodySeesAnything(String path) throws Exception {
    assertThat(server.askWithoutToken("GET", path, none()).statusCode()).isEqualTo(401);
    assertThat(
            server
                .askWithoutToken("GET", path, none(), "Authorization", "Bearer wrong" + TOKEN)
                .statusCode())
        .isEqualTo(401);
    assertThat(
            server
                .askWithoutToken(
                    "GET", path, none(), "Cookie", "clausecheck-" + server.port() + "=wrong")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void healthAndTheDescriptionOfTheApiNeedNoneAndTellNothingOfTheUser() throws Exception {
    HttpResponse<byte[]> health = server.askWithoutToken("GET", "/v1/health", none());

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(text(health)).contains("\"ok\"").doesNotContain(folder.toString(), TOKEN);
    assertThat(server.askWithoutToken("GET", "/v1/openapi.json", none()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theAddressThatIsOpenedTradesItsTokenForACookie() throws Exception {
    HttpResponse<byte[]> entrance =
        server.askWithoutToken("GET", "/?token=" + TOKEN, none(), "Accept", "text/html");

    assertThat(entrance.statusCode()).isEqualTo(303);
    assertThat(entrance.headers().firstValue("Location")).contains("/");
    String cookie = entrance.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("clausecheck-" + server.port() + "=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(
            server
                .askWithoutToken("GET", "/", none(), "Cookie", "a=b; " + cookie.split(";")[0])
                .statusCode())
        .isEqualTo(200);
    assertThat(server.askWithoutToken("GET", "/?token=guess", none()).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attacker.example",
        "attacker.example:%d",
        "127.0.0.1.attacker.example:%d",
        "127.0.0.1:1",
        "localhost.:%d",
        "",
        "127.0.0.1:%d, attacker.example"
      })
  void aNameThatLeadsHereButIsNotOursIsRefusedEvenWithTheToken(String host) throws Exception {
    assertThat(server.raw(request(host.replace("%d", "" + server.port()))))
        .startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:%d", "localhost:%d", "LOCALHOST:%d", "[::1]:%d", "clausecheck.test"})
  void ourOwnNamesAndThoseTheUserNamedAreServed(String host) throws Exception {
    assertThat(server.raw(request(host.replace("%d", "" + server.port()))))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void noHostOrTwoAreRefused() throws Exception {
    String token = "Authorization: Bearer " + TOKEN + "\r\n";
    assertThat(server.raw("GET / HTTP/1.0\r\n" + token + "\r\n")).contains(" 403 ");
    assertThat(
            server.raw(
                "GET / HTTP/1.1\r\nHost: "
                    + server.host()
                    + "\r\nHost: attacker.example\r\n"
                    + token
                    + "Connection: close\r\n\r\n"))
        .contains(" 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {ATTACKER, "null", "http://localhost:1", "https://clausecheck.test", ""})
  void aPageOfOthersCanSendNothingAlthoughTheBrowserAddsTheCookie(String origin) throws Exception {
    for (String path : new String[] {"/reviews?name=a.txt", "/v1/check?name=a.txt"}) {
      String method = path.startsWith("/v1") ? "PUT" : "POST";
      HttpResponse<byte[]> answer =
          server.askWithoutToken(
              method, path, contract(), "Cookie", server.cookie(), "Origin", origin);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
    assertThat(folder.resolve("kept")).isEmptyDirectory();
  }

  @Test
  void withTheCookieAloneNothingIsChangedUnlessTheBrowserNamesOurPage() throws Exception {
    assertThat(
            server
                .askWithoutToken(
                    "PUT", "/v1/check?name=a.txt", contract(), "Cookie", server.cookie())
                .statusCode())
        .isEqualTo(403);
    assertThat(
            server
                .askWithoutToken(
                    "PUT",
                    "/v1/check?name=a.txt",
                    contract(),
                    "Cookie",
                    server.cookie(),
                    "Origin",
                    server.origin())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void corsIsOffUnlessTheUserNamesAnOrigin() throws Exception {
    HttpResponse<byte[]> refused =
        server.askWithoutToken(
            "OPTIONS",
            "/v1/check",
            none(),
            "Origin",
            ADDIN,
            "Access-Control-Request-Method",
            "PUT");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void anOriginThatTheUserNamedMayCallTheApiWithTheTokenAndNothingElse() throws Exception {
    HttpResponse<byte[]> preflight =
        withAddin.askWithoutToken(
            "OPTIONS",
            "/v1/check",
            none(),
            "Origin",
            ADDIN,
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Private-Network",
            "true");
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains(ADDIN);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("PUT");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Authorization");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Private-Network"))
        .contains("true");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();

    HttpResponse<byte[]> answer =
        withAddin.ask("PUT", "/v1/check?name=a.txt", contract(), "Origin", ADDIN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(ADDIN);
    assertThat(
            withAddin
                .askWithoutToken("PUT", "/v1/check?name=a.txt", contract(), "Origin", ADDIN)
                .statusCode())
        .isEqualTo(401);
    assertThat(withAddin.get("/", "Origin", ADDIN).statusCode()).isEqualTo(403);
    assertThat(withAddin.get("/v1/library", "Origin", ATTACKER).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1/health", "/nothing", "/serve.css"})
  void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
    HttpResponse<byte[]> answer = server.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*", "http:");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private static String request(String host) {
    return "GET /v1/library HTTP/1.1\r\nHost: "
        + host
        + "\r\nAuthorization: Bearer "
        + TOKEN
        + "\r\nConnection: close\r\n\r\n";
  }

  private static BodyPublisher none() {
    return BodyPublishers.noBody();
  }

  private static BodyPublisher contract() throws Exception {
    return BodyPublishers.ofFile(CONTRACT);
  }
}
