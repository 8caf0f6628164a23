package dev.daybook.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that exports a history of so many events, ten in a file; an event is a line with its position. */
final class FakeExports implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PART = 10;

    private final HttpServer http;
    private final List<String> requests = new ArrayList<>();
    private long head;
    private String epoch = "1";
    private String firstPhase = "RUNNING";
    private String lastPhase = "DONE";
    private int beginning = 202;
    private boolean damaged;
    private int filesUntilGone = Integer.MAX_VALUE;
    private JsonNode asked = JSON.nullNode();

    FakeExports(long head) throws IOException {
        this.head = head;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/exports", this::answer);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    void grows(long to) {
        head = to;
    }

    void isRestored() {
        epoch = "2";
    }

    void fails() {
        lastPhase = "FAILED";
    }

    void hasFailed() {
        firstPhase = "FAILED";
        lastPhase = "DONE";
    }

    void isWell() {
        firstPhase = "RUNNING";
        lastPhase = "DONE";
        beginning = 202;
        damaged = false;
        filesUntilGone = Integer.MAX_VALUE;
    }

    void findsFault() {
        beginning = 400;
    }

    void damagesFiles() {
        damaged = true;
    }

    void hasNoMoreFilesAfter(int files) {
        filesUntilGone = files;
    }

    JsonNode asked() {
        return asked;
    }

    /** Methods and paths, without ids. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
        requests.add(request);
        if (request.startsWith("GET /v1/exports/ID/files/")) {
            file(exchange, path.substring(path.lastIndexOf('/') + 1));
            return;
        }
        switch (request) {
            case "GET /v1/exports" ->
                send(exchange, 200, "{\"store\":{\"id\":\"s1\",\"epoch\":" + epoch + "},\"exports\":[]}");
            case "POST /v1/exports" -> {
                asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
                send(
                        exchange,
                        beginning,
                        beginning == 400
                                ? "{\"code\":\"malformed-request\",\"errors\":[{\"parameter\":\"types\",\"message\":\"there are no events a.b\"}]}"
                                : state(firstPhase));
            }
            case "POST /v1/exports/ID/resume" -> send(exchange, 200, state("RUNNING"));
            case "GET /v1/exports/ID" -> send(exchange, 200, state(lastPhase));
            case "DELETE /v1/exports/ID" -> send(exchange, 200, "{}");
            default -> send(exchange, 404, "{}");
        }
    }

    private String state(String phase) {
        long since = asked.path("since").asLong();
        String files = LongStream.iterate(since, from -> from < head, from -> from + PART)
                .mapToObj(from -> {
                    String name = name(from + 1, Math.min(head, from + PART), format());
                    byte[] content = content(name);
                    return "{\"name\":\"" + folder() + name + "\",\"bytes\":" + content.length + ",\"sha256\":\""
                            + sha256(content) + "\",\"href\":\"/v1/exports/"
                            + asked.path("id").asString("") + "/files/" + name + "\"}";
                })
                .collect(Collectors.joining(","));
        return "{\"phase\":\"" + phase + "\",\"until\":" + head + ",\"progress\":{\"position\":" + head + ",\"events\":"
                + (head - since) + "},\"files\":[" + files
                + "],\"trouble\":{\"code\":\"cannot-write\",\"detail\":\"No room.\"}}";
    }

    private String format() {
        return asked.path("format").asString("");
    }

    /** All events are of one type and month. */
    private String folder() {
        return format().equals("parquet") ? "events/type=order.placed/month=2026-01/" : "";
    }

    private static String name(long first, long last, String ending) {
        return String.format(Locale.ROOT, "events-%012d-%012d.%s", first, last, ending);
    }

    private static byte[] content(String name) {
        String[] parts = name.split("[-.]", -1);
        return LongStream.rangeClosed(Long.parseLong(parts[1]), Long.parseLong(parts[2]))
                .mapToObj(position -> "{\"position\":" + position + "}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        if (filesUntilGone-- <= 0) {
            send(exchange, 404, "{\"code\":\"not-found\",\"detail\":\"It is gone.\"}");
            return;
        }
        String content = new String(content(name), StandardCharsets.UTF_8);
        send(exchange, 200, damaged ? content.replace("1", "2") : content);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
