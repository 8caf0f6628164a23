package dev.daybook.query.walks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be asked of the query side by GET, as its OpenAPI document tells it.
 *
 * @param path with variables in braces
 * @param media type of the answer
 * @param parameters of the query string
 */
record ApiQuery(String path, String media, List<ApiParameter> parameters) {

    private static final String DOCUMENT = "/openapi/query-side.json";

    ApiQuery {
        parameters = List.copyOf(parameters);
    }

    static List<ApiQuery> all() {
        try (InputStream document = ApiQuery.class.getResourceAsStream(DOCUMENT)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(document)).path("paths").properties().stream()
                    .filter(path -> path.getValue().has("get"))
                    .map(path -> of(path.getKey(), path.getValue().path("get")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ApiQuery of(String path, JsonNode operation) {
        return new ApiQuery(
                path,
                operation
                        .at("/responses/200/content")
                        .propertyNames()
                        .iterator()
                        .next(),
                operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString("").equals("query"))
                        .map(ApiParameter::of)
                        .toList());
    }

    /** Whether the answer goes on until somebody ends it. */
    boolean isEndless() {
        return media.equals("text/event-stream");
    }

    /** Whether the answer has pages. */
    boolean isList() {
        return parameter(ApiParameter.AFTER).isPresent() && !isEndless();
    }

    boolean hasVariable() {
        return path.contains("{");
    }

    Optional<ApiParameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return path;
    }
}
