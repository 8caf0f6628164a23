package dev.daybook.query.infrastructure.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a small JSON body and collects what is wrong with them; {@link #finish} then refuses the request for all of
 * it at once, unknown fields included. What is wrong is told without the texts themselves.
 */
public final class BodyReader {

    private static final int BYTES_MAX = 4096;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode body;
    private final String within;
    private final List<Fault> faults;

    private BodyReader(ObjectNode body, String within, List<Fault> faults) {
        this.body = body;
        this.within = within;
        this.faults = faults;
    }

    /**
     * Reads the body.
     *
     * @throws QueryProblem when it is no JSON object, or too large
     */
    public static BodyReader of(HttpServletRequest request) throws IOException {
        return of(request, BYTES_MAX);
    }

    /** The same of a body that may have so many bytes. */
    public static BodyReader of(HttpServletRequest request, int bytesMax) throws IOException {
        if (!isJson(request.getContentType())) {
            throw QueryProblem.refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The body must be application/json.");
        }
        byte[] bytes = request.getInputStream().readNBytes(bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw QueryProblem.refused(
                    HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body may have " + bytesMax + " bytes.");
        }
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode object) {
                return new BodyReader(object, "", new ArrayList<>());
            }
        } catch (JacksonException _) {
            // told like every other body that is no object
        }
        throw QueryProblem.badRequest(List.of(new Fault("body", "malformed-json", "must be a JSON object")));
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /** The text of a field; any text at all when it is refused in the end. */
    public String text(String name, String form) {
        if (!body.has(name)) {
            refuse(name, "required", "must not be null");
        }
        return optionalText(name, form).orElse("");
    }

    /** The text of a field that may be left out. */
    public Optional<String> optionalText(String name, String form) {
        JsonNode value = body.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString() || !value.asString().matches(form)) {
            refuse(name, "pattern", "must match " + form);
            return Optional.empty();
        }
        return Optional.of(value.asString());
    }

    /** A whole number from one on, that may be left out. */
    public Optional<Integer> number(String name, int most) {
        JsonNode value = body.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > most) {
            refuse(name, "range", "must be a number from 1 to " + most);
            return Optional.empty();
        }
        return Optional.of(value.asInt());
    }

    /** A whole number from zero on, that may be left out. */
    public Optional<Long> position(String name) {
        JsonNode value = body.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 0) {
            refuse(name, "range", "must be a position, from 0 on");
            return Optional.empty();
        }
        return Optional.of(value.asLong());
    }

    /** An RFC 3339 instant that may be left out. */
    public Optional<Instant> instant(String name) {
        JsonNode value = body.remove(name);
        try {
            return Optional.ofNullable(value).map(given -> Instant.parse(given.asString("")));
        } catch (DateTimeException _) {
            refuse(name, "bad-value", "must be an instant such as 2026-01-31T12:00:00Z");
            return Optional.empty();
        }
    }

    /**
     * The texts in a field; none when it is left out.
     *
     * @param most there may be so many
     */
    public List<String> texts(String name, String form, int most) {
        JsonNode value = body.remove(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = value.valueStream()
                .filter(text -> text.isString() && text.asString().matches(form))
                .map(JsonNode::asString)
                .toList();
        if (!value.isArray() || texts.size() != value.size() || texts.size() > most) {
            refuse(name, "pattern", "must be a list of at most " + most + " texts that match " + form);
            return List.of();
        }
        return texts;
    }

    /** What a field holds, to be read further; ends with this reading. */
    public BodyReader object(String name) {
        if (body.remove(name) instanceof ObjectNode inner) {
            return new BodyReader(inner, within + name + "/", faults);
        }
        refuse(name, "required", "must be a JSON object");
        return new BodyReader(JSON.createObjectNode(), within + name + "/", new ArrayList<>());
    }

    /** Notes the fields that nobody has read. */
    public void requireNothingElse() {
        body.propertyNames().forEach(name -> refuse(name, "unknown-field", "there is no such field"));
    }

    /** Notes a fault that the caller of this reader has found, or this reader itself. */
    public void refuse(String name, String code, String message) {
        faults.add(new Fault(within + name, code, message));
    }

    /**
     * Ends the reading.
     *
     * @throws QueryProblem when anything was wrong
     */
    public void finish() {
        requireNothingElse();
        if (!faults.isEmpty()) {
            throw QueryProblem.badRequest(faults);
        }
    }
}
