package dev.daybook.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A double of the command API that keeps what it is sent: streams with their events, and the answers by idempotency key.
 * It answers repeats and refuses what the real one refuses, and can be told to fail in between.
 */
public final class RecordingApi implements AutoCloseable {

    /** What befalls a request. */
    public enum Fate {
        ANSWERED,
        /** Taken, but the connection breaks before the answer. */
        ANSWER_LOST,
        /** The connection breaks before anything is taken. */
        REQUEST_LOST,
        UNAVAILABLE,
        IN_FLIGHT
    }

    private record Stored(JsonNode body, String answer) {}

    static {
        // without it every answer waits for a delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<JsonNode>> eventsByStream = new TreeMap<>();
    private final Map<String, Stored> answersByKey = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final ReturnedPieces pieces = new ReturnedPieces();
    private IntFunction<Fate> fates = _ -> Fate.ANSWERED;
    private Predicate<JsonNode> refused = _ -> false;
    private int requests;
    private int appended;

    public RecordingApi() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/v1/order-imports", exchange -> handle(exchange, ""));
        for (String path : List.of("/v1/return-imports", "/v1/products", "/v1/stock/", "/v1/customers")) {
            http.createContext(
                    path, exchange -> handle(exchange, exchange.getRequestURI().getPath()));
        }
        http.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Decides what befalls each request, counted from 1. */
    public synchronized void fates(IntFunction<Fate> decided) {
        fates = decided;
    }

    /** Refuses bodies with 422. */
    public synchronized void refuse(Predicate<JsonNode> condition) {
        refused = condition;
    }

    /** All events of all streams, in the order in which they were appended to each. */
    public synchronized Map<String, List<JsonNode>> state() {
        Map<String, List<JsonNode>> copy = new TreeMap<>();
        eventsByStream.forEach((id, events) -> copy.put(id, List.copyOf(events)));
        return copy;
    }

    /** The events of one stream. */
    public synchronized List<JsonNode> events(String stream) {
        return List.copyOf(eventsByStream.getOrDefault(stream, List.of()));
    }

    /** The events of the order under an invoice number. */
    public synchronized List<JsonNode> order(String number) {
        return eventsByStream.values().stream()
                .filter(events -> events.getFirst().path("number").asString("").equals(number))
                .findFirst()
                .orElse(List.of());
    }

    public synchronized int appended() {
        return appended;
    }

    public synchronized int requests() {
        return requests;
    }

    /** What the real server would have answered 400. */
    public synchronized List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, String path) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String actor = exchange.getRequestHeaders().getFirst("Daybook-Actor");
        synchronized (this) {
            switch (fates.apply(++requests)) {
                case REQUEST_LOST -> exchange.close();
                case UNAVAILABLE -> {
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    problem(exchange, 503, "unavailable");
                }
                case IN_FLIGHT -> problem(exchange, 409, "request-in-flight");
                case ANSWERED -> answer(exchange, path, key, actor, body);
                case ANSWER_LOST -> {
                    take(path, key, actor, body);
                    exchange.close();
                }
            }
        }
    }

    private void answer(HttpExchange exchange, String path, String key, String actor, JsonNode body)
            throws IOException {
        Stored known = answersByKey.get(key);
        if (known != null && known.body().equals(body)) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
            respond(exchange, 201, "application/json", known.answer());
            return;
        }
        String refusal = known != null ? "idempotency-key-reused" : take(path, key, actor, body);
        if (refusal.isEmpty()) {
            Stored stored = Optional.ofNullable(answersByKey.get(key)).orElseThrow();
            respond(exchange, 201, "application/json", stored.answer());
        } else {
            problem(exchange, refusal.equals("order-exists") ? 409 : 422, refusal);
        }
    }

    /** Takes a command: empty when it holds, else the code of the refusal. */
    private String take(String path, String key, String actor, JsonNode body) {
        if (answersByKey.containsKey(key)) {
            return "";
        }
        ContractCheck.faults(path, key, actor, body).forEach(problems::add);
        if (refused.test(body)) {
            return "told-to-refuse";
        }
        String master = RecordedMasters.stream(path, body);
        if (!master.isEmpty()) {
            return takeMaster(master, path, key, body);
        }
        boolean importing = path.isEmpty();
        String id = body.path(importing ? "id" : "orderId").asString();
        List<JsonNode> events = eventsByStream.computeIfAbsent(id, _ -> new ArrayList<>());
        if (importing && !events.isEmpty() && !events.getFirst().equals(body)) {
            return "order-exists";
        }
        if (!importing && events.isEmpty()) {
            eventsByStream.remove(id);
            return "order-unknown";
        }
        if (!importing && !pieces.giveBack(events.getFirst(), body)) {
            return "more-than-sold";
        }
        boolean repeat = importing && !events.isEmpty();
        if (!repeat) {
            events.add(body);
            appended++;
        }
        String type = importing ? "order.imported" : "order.lines-returned";
        answersByKey.put(key, new Stored(body, answer(id, events.size(), repeat, type)));
        return "";
    }

    private String takeMaster(String stream, String path, String key, JsonNode body) {
        List<JsonNode> known = eventsByStream.getOrDefault(stream, List.of());
        String refusal = RecordedMasters.refusal(path, known, body);
        if (refusal.isEmpty()) {
            boolean repeat = known.contains(body);
            if (!repeat) {
                eventsByStream.computeIfAbsent(stream, _ -> new ArrayList<>()).add(body);
                appended++;
            }
            answersByKey.put(key, new Stored(body, answer(stream, known.size(), repeat, "recorded")));
        }
        return refusal;
    }

    private static String answer(String id, int version, boolean repeat, String type) {
        return JSON.writeValueAsString(Map.of("id", id, "version", version))
                .replace(
                        "}",
                        repeat
                                ? ",\"appendId\":null,\"events\":[]}"
                                : ",\"appendId\":\"a-" + version + "\",\"events\":[\"" + type + "\"]}");
    }

    private static void problem(HttpExchange exchange, int status, String code) throws IOException {
        String body = JSON.writeValueAsString(
                Map.of("status", status, "code", code, "title", code, "detail", "the double says " + code));
        respond(exchange, status, "application/problem+json", body);
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
