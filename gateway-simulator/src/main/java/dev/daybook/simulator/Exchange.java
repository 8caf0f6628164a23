package dev.daybook.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request and its answer. */
final class Exchange {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BODY_BYTES_MAX = 64 << 10;

    private final HttpExchange http;
    private final byte[] body;

    Exchange(HttpExchange http) throws IOException {
        this.http = http;
        this.body = http.getRequestBody().readNBytes(BODY_BYTES_MAX);
    }

    String method() {
        return http.getRequestMethod();
    }

    String path() {
        return http.getRequestURI().getPath();
    }

    /** A parameter of the query; empty where there is none. */
    String query(String name) {
        String query = Optional.ofNullable(http.getRequestURI().getQuery()).orElse("");
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    String header(String name) {
        return Optional.ofNullable(http.getRequestHeaders().getFirst(name)).orElse("");
    }

    /** The body as JSON; an empty object where it is none. */
    JsonNode json() {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    /** The same for the same request. */
    String fingerprint() {
        return method() + " " + path() + " " + json();
    }

    void answer(Reply reply) throws IOException {
        answer(reply.status(), "application/json", JSON.writeValueAsBytes(reply.body()));
    }

    void answer(Object body) throws IOException {
        answer(200, "application/json", JSON.writeValueAsBytes(body));
    }

    void page(String html) throws IOException {
        answer(200, "text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    private void answer(int status, String type, byte[] bytes) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    /** Ends the connection without an answer. */
    void cut() {
        http.close();
    }
}
