package dev.daybook.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiDocumentsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CallGraph GRAPH = new CallGraph();

    enum Side {
        COMMAND,
        QUERY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Path file() {
            return root().resolve(word() + "-side/src/main/resources/openapi/" + word() + "-side.json");
        }

        ObjectNode generated() {
            return SideDocument.of("Daybook, " + word() + " side", "dev.daybook." + word(), GRAPH);
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void the_file_says_what_the_code_says(Side side) throws IOException {
        String generated = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(side.generated()) + "\n";
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(side.file().getParent());
            Files.writeString(side.file(), generated);
        }

        assertThat(side.file())
                .as("%s differs from the code; write it anew with -Dregenerate=true", side.file())
                .hasContent(generated);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void both_documents_hold_what_the_routing_table_holds(Side side) throws IOException {
        List<String> table = Files.readAllLines(root().resolve("docker/routes.txt")).stream()
                .map(line -> line.split("\\s+", -1))
                .filter(row -> row[0].equals(side.word()))
                .map(row -> shape(row[1] + " " + row[2]))
                .toList();
        Stream<String> operations = read(side).path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(verb -> shape(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(table).isNotEmpty();
        assertThat(operations).containsExactlyInAnyOrderElementsOf(table);
    }

    private static String shape(String route) {
        return route.replaceAll("\\{[a-zA-Z]+}", "{}");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void nothing_is_wrong_with_it(Side side) throws IOException {
        JsonNode document = read(side);

        assertThat(document.path("openapi").asString()).startsWith("3.1.");
        assertThat(DocumentFaults.of(document)).isEmpty();
    }

    @Test
    void what_is_wrong_is_found() throws IOException {
        ObjectNode document = (ObjectNode) read(Side.COMMAND);
        ObjectNode place = (ObjectNode) document.at("/paths/~1v1~1orders/post");
        ObjectNode cancel = (ObjectNode) document.at("/paths/~1v1~1orders~1{id}~1cancel/post");
        place.set("operationId", cancel.path("operationId"));
        place.remove("summary");
        place.withObject("/requestBody/content")
                .withObject("application/json")
                .putObject("schema")
                .put("type", "object");
        cancel.remove("requestBody");
        cancel.withObject("/responses")
                .withObject("200")
                .withObject("/content")
                .withObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Nobody");
        document.withObject("/components/schemas").putObject("Anything").put("type", "object");

        assertThat(DocumentFaults.of(document))
                .contains(
                        "operationId \"postOrdersCancel\" is missing or not unique",
                        "POST /v1/orders has no summary",
                        "POST /v1/orders has a body without fields",
                        "POST /v1/orders/{id}/cancel has no body",
                        "#/components/schemas/Nobody leads nowhere",
                        "Anything may be anything",
                        "Anything is used nowhere");
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void every_operation_says_who_may_call_it(Side side) {
        assertThat(silent("dev.daybook." + side.word())).isEmpty();
    }

    @Test
    void an_operation_that_does_not_say_who_may_call_it_is_found() {
        assertThat(silent(getClass().getPackageName())).containsExactly("GET /v1/silent");
        assertThatThrownBy(() -> SideDocument.of("silent", getClass().getPackageName(), GRAPH))
                .hasMessage("GET /v1/silent has no @Operation");
    }

    @RestController
    static class SilentController {
        @GetMapping("/v1/silent")
        String get() {
            return "";
        }
    }

    private static Stream<String> silent(String packageName) {
        return Endpoint.below(packageName).stream()
                .filter(endpoint -> endpoint.operation().isEmpty())
                .map(Endpoint::toString);
    }

    private static JsonNode read(Side side) throws IOException {
        return JSON.readTree(Files.readString(side.file()));
    }

    private static Path root() {
        Path start = Path.of("").toAbsolutePath();
        return Files.exists(start.resolve("docker/routes.txt"))
                ? start
                : java.util.Objects.requireNonNull(start.getParent());
    }
}
