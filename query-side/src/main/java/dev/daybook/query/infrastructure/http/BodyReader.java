package dev.daybook.query.infrastructure.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * Reads the texts of a small JSON body and collects what is wrong with them; {@link #finish} then refuses the request for all of
 * it at once, unknown fields included. What is wrong is told without the texts themselves.
 */
public final class BodyReader {

    private static final int BYTES_MAX = 4096;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode body;
    private final List<Fault> faults = new ArrayList<>();

    private BodyReader(ObjectNode body) {
        this.body = body;
    }

    /**
     * Reads the body.
     *
     * @throws QueryProblem when it is no JSON object, or too large
     */
    public static BodyReader of(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw QueryProblem.refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The body must be application/json.");
        }
        byte[] bytes = request.getInputStream().readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw QueryProblem.refused(
                    HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body may have " + BYTES_MAX + " bytes.");
        }
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode object) {
                return new BodyReader(object);
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
        JsonNode value = body.remove(name);
        if (value == null) {
            faults.add(new Fault(name, "required", "must not be null"));
        } else if (!value.isString() || !value.asString().matches(form)) {
            faults.add(new Fault(name, "pattern", "must match " + form));
        } else {
            return value.asString();
        }
        return "";
    }

    /**
     * Ends the reading.
     *
     * @throws QueryProblem when anything was wrong
     */
    public void finish() {
        body.propertyNames().forEach(name -> faults.add(new Fault(name, "unknown-field", "there is no such field")));
        if (!faults.isEmpty()) {
            throw QueryProblem.badRequest(faults);
        }
    }
}
