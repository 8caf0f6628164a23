package dev.daybook.standalone.day;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.standalone.day.audit.Acknowledged;
import dev.daybook.standalone.demo.DayFaultException;
import dev.daybook.standalone.demo.DayShop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks with the shop by HTTP for everybody at once, and writes down what it was told. */
final class DayClient implements DayShop, AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NOBODY = 0;
    /** The same request may fare better in a moment. */
    private static final Set<Integer> PASSING = Set.of(NOBODY, 408, 425, 429, 500, 502, 503, 504);
    /** What is not there or not allowed yet, or decided on an older version. */
    private static final Set<Integer> NOT_YET = Set.of(404, 409, 412);
    /** Nothing that is waited for comes after this. */
    private static final Set<String> OVER = Set.of("order.already-expired", "order.already-cancelled");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI shop;
    private final URI gateway;
    private final Function<String, Optional<URI>> payer;
    private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    private static final Reply NOTHING = new Reply(NOBODY, MissingNode.getInstance());

    /** What came back; status 0 when nothing did. */
    record Reply(int status, JsonNode body) {

        boolean ok() {
            return status / 100 == 2;
        }

        private boolean passing() {
            return PASSING.contains(status) || (status == 409 && code().equals("request-in-flight"));
        }

        String code() {
            return body.path("code").asString("");
        }

        String inShort() {
            return status == NOBODY
                    ? "nobody answers"
                    : (status + " " + code() + " " + body.path("detail").asString("")).strip();
        }
    }

    /** Takes where the payer of a payment is asked, once that is so. */
    DayClient(URI shop, URI gateway, Function<String, Optional<URI>> payer) {
        this.shop = shop;
        this.gateway = gateway;
        this.payer = payer;
    }

    /** Requests of commands that wait for their answer. */
    int inFlight() {
        return inFlight.get();
    }

    /** How often a command was sent that nobody answered. */
    int unanswered() {
        return unanswered.get();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    @Override
    public void post(String path, String key, Object body) {
        var json = JSON.writeValueAsString(body);
        accepted(path, key, () -> answered(() -> command(path, json, Map.of("Idempotency-Key", key))));
    }

    /** While nobody answers, the version stays the one that was told first. */
    @Override
    public void postKnowing(String orderId, String path, String key, Object body) {
        var json = JSON.writeValueAsString(body);
        accepted(path, key, () -> {
            var version = get("/v1/orders/" + orderId + "/actions")
                    .body()
                    .path("version")
                    .asLong();
            var headers = Map.of("Idempotency-Key", key, "If-Match", "\"" + version + "\"");
            return answered(() -> command(path, json, headers));
        });
    }

    private void accepted(String path, String key, Supplier<Reply> attempt) {
        var reply = until(path, attempt, Reply::ok);
        var body = reply.body();
        var _ = acknowledged.add(new Acknowledged(
                key,
                body.path("id").asString(""),
                body.path("appendId").asString(""),
                body.path("events").size()));
    }

    /** An answer that is one, as to a request that may be sent any number of times. */
    private Reply answered(Supplier<Reply> request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var reply = request.get(); ; reply = request.get()) {
            if (!reply.passing() || System.nanoTime() > deadline) {
                return reply;
            }
            pause();
        }
    }

    private static Reply until(String path, Supplier<Reply> attempt, Predicate<Reply> enough) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var reply = attempt.get();
            if (enough.test(reply)) {
                return reply;
            }
            boolean hopeless = !reply.ok()
                    && !reply.passing()
                    && (!NOT_YET.contains(reply.status()) || OVER.contains(reply.code()));
            if (hopeless || System.nanoTime() > deadline) {
                throw new DayFaultException(path + ": " + reply.inShort());
            }
            pause();
        }
    }

    private Reply command(String path, String json, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Daybook-Actor", "day")
                .POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        var _ = inFlight.incrementAndGet();
        try {
            var reply = send(request.build());
            if (reply.status() == NOBODY) {
                var _ = unanswered.incrementAndGet();
            }
            return reply;
        } finally {
            var _ = inFlight.decrementAndGet();
        }
    }

    /** Decides without doing it. */
    Reply tried(String path, Object body) {
        var json = JSON.writeValueAsString(body);
        return answered(() -> command(path + "?dryRun=true", json, Map.of("Idempotency-Key", "day-tried")));
    }

    /** Has the server check something, which takes its time. */
    Reply asked(String path) {
        return send(HttpRequest.newBuilder(shop.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    Reply get(String path) {
        return answered(() ->
                send(HttpRequest.newBuilder(shop.resolve(path)).timeout(ANSWER).build()));
    }

    @Override
    public JsonNode await(String path, Predicate<JsonNode> holds) {
        return until(path, () -> get(path), reply -> reply.ok() && holds.test(reply.body()))
                .body();
    }

    @Override
    public String token(String cardNumber) {
        var asked = HttpRequest.newBuilder(gateway.resolve("/tokens"))
                .timeout(ANSWER)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("cardNumber", cardNumber))))
                .build();
        return answered(() -> send(asked)).body().path("token").asString();
    }

    @Override
    public void approve(String paymentId) {
        var _ = until(
                "the payer of " + paymentId,
                () -> payer.apply(paymentId).map(this::yes).orElse(NOTHING),
                Reply::ok);
    }

    private Reply yes(URI page) {
        return send(HttpRequest.newBuilder(URI.create(page + "/approve"))
                .timeout(ANSWER)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** What moved at the gateway, as it tells it itself. */
    JsonNode ledger() {
        return send(HttpRequest.newBuilder(gateway.resolve("/ledger"))
                        .timeout(ANSWER)
                        .build())
                .body();
    }

    private Reply send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), json(answer.body()));
        } catch (IOException _) {
            return NOTHING;
        } catch (InterruptedException _) {
            throw stopped();
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException _) {
            throw stopped();
        }
    }

    private static DayFaultException stopped() {
        Thread.currentThread().interrupt();
        return new DayFaultException("the day was broken off");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
