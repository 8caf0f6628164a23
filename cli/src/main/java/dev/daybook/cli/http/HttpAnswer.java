package dev.daybook.cli.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a server answered.
 *
 * @param body the parsed JSON; missing when it is none
 */
public record HttpAnswer(int status, HttpHeaders headers, JsonNode body) {

    /** Amounts stay as exact as they were sent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    static HttpAnswer of(int status, HttpHeaders headers, String text) {
        try {
            return new HttpAnswer(status, headers, text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
        } catch (JacksonException _) {
            return new HttpAnswer(status, headers, MissingNode.getInstance());
        }
    }

    public boolean ok() {
        return status / 100 == 2;
    }

    boolean isProblem() {
        return headers.firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    /** The problem's stable code; empty text when there is none. */
    public String code() {
        return body.path("code").asString("");
    }

    /** The problem in one line. */
    public String summary() {
        String detail = body.path("detail").asString(body.path("title").asString(""));
        return (status + " " + code() + (detail.isEmpty() ? "" : ": " + detail)).strip();
    }

    /** Whether what was asked for is being made, however long that takes. */
    boolean beingPrepared() {
        return code().equals("history-being-prepared");
    }

    /** Whether the same request may fare better in a moment. */
    boolean passing() {
        return (PASSING.contains(status) && !beingPrepared()) || (status == 409 && code().equals("request-in-flight"));
    }

    /** The pause the server asks for; none when it names none in seconds. */
    Duration retryAfter() {
        return headers.firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }
}
