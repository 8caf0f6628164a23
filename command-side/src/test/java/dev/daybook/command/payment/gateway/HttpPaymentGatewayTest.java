package dev.daybook.command.payment.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapter makes of answers that no decent gateway gives. */
@SuppressWarnings("NullAway.Init")
class HttpPaymentGatewayTest {

    private static final GatewayQuestion.Authorise QUESTION =
            new GatewayQuestion.Authorise("p-1", 5000, "EUR", "tok_1");

    private record Scripted(int status, String body) {}

    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private PaymentGateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var _ = server.createContext("/", http -> {
            requests.add(http.getRequestURI() + " " + http.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + http.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(http.getRequestBody().readAllBytes(), UTF_8));
            Scripted next = script.size() > 1 ? script.pop() : script.getFirst();
            if (next.status() > 0) {
                http.getResponseHeaders().set("Location", "/elsewhere");
                http.sendResponseHeaders(next.status(), next.body().length());
                http.getResponseBody().write(next.body().getBytes(UTF_8));
            }
            http.close();
        });
        server.start();
        GatewaySettings settings = new GatewaySettings(
                "g",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "secret-key",
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));
        gateway = new HttpPaymentGateway(settings, new GatewayGuard(settings, new SimpleMeterRegistry()));
        assertThat(settings.toString()).doesNotContain("secret-key");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_question_carries_its_key_and_who_asks_and_is_the_same_to_the_byte_in_every_process() {
        answers(
                200,
                "{\"status\":\"authorised\",\"reference\":\"g-1\",\"expiresAt\":\"2026-01-08T00:00:00.1234567Z\"}");

        assertThat(gateway.authorise(QUESTION, "event/0"))
                .isEqualTo(new Authorisation.Authorised(
                        "g-1", Optional.empty(), Optional.of(Instant.parse("2026-01-08T00:00:00.123Z"))));
        assertThat(requests)
                .singleElement()
                .satisfies(
                        request -> assertThat(request)
                                .isEqualTo(
                                        "/payments event/0 Bearer secret-key "
                                                + "{\"amountMinor\":5000,\"currency\":\"EUR\",\"paymentId\":\"p-1\",\"token\":\"tok_1\"}"));
    }

    @Test
    void every_answer_is_understood_and_more_fields_than_known_do_no_harm() {
        answers(200, "{\"status\":\"pending\",\"reference\":\"g-1\",\"more\":{}}");
        assertThat(gateway.authorise(QUESTION, "k")).isEqualTo(new Authorisation.Pending("g-1"));
        answers(200, "{\"status\":\"authorised\",\"reference\":\"g-1\"}");
        assertThat(gateway.authorise(QUESTION, "k"))
                .isEqualTo(new Authorisation.Authorised("g-1", Optional.empty(), Optional.empty()));
        answers(200, "{\"status\":\"action-required\",\"reference\":\"g-1\",\"actionUrl\":\"https://b/1\"}");
        assertThat(gateway.authorise(QUESTION, "k")).isEqualTo(new Authorisation.ActionRequired("g-1", "https://b/1"));
        answers(200, "{\"status\":\"declined\",\"code\":\"Do not honour!\",\"message\":\"no\"}");
        assertThat(gateway.authorise(QUESTION, "k")).isEqualTo(new Authorisation.Declined("Do-not-honour-", "no"));
        answers(200, "{\"status\":\"declined\"}");
        assertThat(gateway.authorise(QUESTION, "k")).isEqualTo(new Authorisation.Declined("unspecified", ""));
        answers(200, "{\"status\":\"refused\",\"code\":\"" + "x".repeat(100) + "\"}");
        assertThat(gateway.capture("g-1", new GatewayQuestion.Capture("p-1", "c1", 1), "k"))
                .isEqualTo(new Settlement.Refused("x".repeat(64)));
        answers(200, "{\"status\":\"done\"}");
        assertThat(gateway.release("g 1", new GatewayQuestion.Release("p-1"), "k"))
                .isEqualTo(new Settlement.Done());
        answers(200, "{\"status\":\"pending\"}");
        assertThat(gateway.refund("g-1", new GatewayQuestion.Refund("p-1", "r1", 1), "k"))
                .isEqualTo(new Settlement.Pending());
        assertThat(requests.subList(5, 8))
                .satisfiesExactly(
                        capture -> assertThat(capture)
                                .startsWith("/payments/g-1/capture k ")
                                .contains("\"captureId\":\"c1\""),
                        release -> assertThat(release).startsWith("/payments/g%201/void k "),
                        refund -> assertThat(refund)
                                .startsWith("/payments/g-1/refund k ")
                                .contains("\"refundId\":\"r1\""));
    }

    @Test
    void how_a_payment_stands_is_asked_without_a_key_and_what_is_not_named_is_not_known() {
        answers(
                200,
                "{\"status\":\"authorised\",\"reference\":\"g-1\",\"amountMinor\":900,\"captures\":{\"c1\":{\"status\":\"done\"},"
                        + "\"c2\":{\"status\":\"refused\",\"code\":\"no\"}},\"refunds\":{\"r1\":{\"status\":\"pending\"}}}");

        PaymentReport report = gateway.find("p 1").orElseThrow();

        assertThat(requests).singleElement().asString().startsWith("/payments?paymentId=p%201 null Bearer secret-key");
        assertThat(report.authorisation())
                .isEqualTo(new Authorisation.Authorised("g-1", Optional.of(900L), Optional.empty()));
        assertThat(report.capture("c1")).contains(new Settlement.Done());
        assertThat(report.capture("c2")).contains(new Settlement.Refused("no"));
        assertThat(report.capture("c3")).isEmpty();
        assertThat(report.refund("r1")).contains(new Settlement.Pending());
        assertThat(report.refund("r2")).isEmpty();
        assertThat(report.release()).isEmpty();
    }

    @Test
    void a_hold_that_is_over_is_told_and_so_is_that_the_payment_is_not_known() {
        answers(200, "{\"status\":\"voided\",\"reference\":\"g-1\"}");
        assertThat(gateway.find("p-1").orElseThrow().release()).contains(new Settlement.Done());
        answers(200, "{\"status\":\"expired\",\"reference\":\"g-1\"}");
        assertThat(gateway.find("p-1").orElseThrow().release())
                .contains(new Settlement.Refused("authorization-expired"));
        answers(404, "{}");
        assertThat(gateway.find("p-1")).isEmpty();
        answers(401, "{}");
        assertThatExceptionOfType(GatewayFaultException.class).isThrownBy(() -> gateway.find("p-1"));
        script.add(new Scripted(500, ""));
        script.add(new Scripted(404, "{}"));
        var _ = script.pop();
        assertThat(gateway.find("p-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 409, 425, 429, 0})
    void what_is_no_answer_is_asked_again_under_the_same_key(int status) {
        script.add(new Scripted(status, ""));
        script.add(new Scripted(200, "{\"status\":\"pending\",\"reference\":\"g-1\"}"));

        assertThat(gateway.authorise(QUESTION, "k")).isEqualTo(new Authorisation.Pending("g-1"));
        assertThat(requests)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request).startsWith("/payments k "));
    }

    @Test
    void an_answer_that_is_cut_off_is_none() {
        answers(200, "{\"status\":");

        assertThatExceptionOfType(GatewayUnavailableException.class).isThrownBy(() -> gateway.authorise(QUESTION, "k"));
        assertThat(requests).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "302 | {}",
                "400 | {}",
                "401 | {}",
                "404 | {}",
                "422 | {}",
                "200 | {}",
                "200 | {\"status\":\"perhaps\"}",
                "200 | {\"status\":\"pending\"}",
                "200 | {\"status\":\"authorised\",\"reference\":\"g\",\"expiresAt\":\"soon\"}"
            })
    void what_would_be_said_again_is_asked_once(int status, String body) {
        answers(status, body);

        assertThatExceptionOfType(GatewayFaultException.class).isThrownBy(() -> gateway.authorise(QUESTION, "k"));
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_gateway_that_fails_too_often_is_left_alone_and_one_that_does_not_understand_is_not() {
        answers(400, "{}");
        for (int call = 0; call < 30; call++) {
            assertThatExceptionOfType(GatewayFaultException.class).isThrownBy(() -> gateway.authorise(QUESTION, "k"));
        }
        answers(500, "");
        for (int call = 0; call < 4; call++) {
            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> gateway.authorise(QUESTION, "k"));
        }
        int asked = requests.size();

        assertThatExceptionOfType(CallNotPermittedException.class).isThrownBy(() -> gateway.authorise(QUESTION, "k"));
        assertThat(requests).hasSize(asked);
    }

    private void answers(int status, String body) {
        script.clear();
        script.add(new Scripted(status, body));
    }
}
