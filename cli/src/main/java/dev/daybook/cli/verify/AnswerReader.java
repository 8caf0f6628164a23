package dev.daybook.cli.verify;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a server's answer, all of whose fields have to be there; further ones may be. */
final class AnswerReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private AnswerReader() {}

    static <T> Optional<T> read(JsonNode answer, Class<T> type) {
        try {
            return answer.isObject() ? Optional.of(JSON.treeToValue(answer, type)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
