package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The checked-in AsyncAPI document says what the records say, and leads nowhere astray; {@code -Dregenerate=true} writes it. */
class AsyncApiTest {

    private static final Path FILE = Path.of("src/main/resources/schema/events/asyncapi.json");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void the_file_says_what_the_records_say() throws IOException {
        String document = JSON.writeValueAsString(AsyncApi.document()) + "\n";
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(FILE, document);
        }

        assertThat(Files.readString(FILE)).isEqualTo(document).isEqualTo(EventSchemas.asyncApi());
    }

    @Test
    void every_event_and_revision_is_a_message_of_the_channel_of_its_stream() throws IOException {
        JsonNode document = checkedIn();
        Set<String> onChannels = new TreeSet<>();
        document.path("channels")
                .properties()
                .forEach(channel -> channel.getValue()
                        .path("messages")
                        .fieldNames()
                        .forEachRemaining(name -> {
                            assertThat(name).startsWith(channel.getKey() + ".");
                            assertThat(onChannels.add(name)).as(name).isTrue();
                        }));

        assertThat(onChannels).containsExactlyInAnyOrderElementsOf(EventSchemas.names());
        assertThat(fields(document.at("/components/messages"))).isEqualTo(onChannels);
        assertThat(fields(document.path("operations"))).isEqualTo(fields(document.path("channels")));
    }

    @Test
    void what_stands_beside_a_payload_is_what_the_outside_is_told() throws IOException {
        JsonNode envelope = checkedIn().at("/components/schemas/Envelope");

        assertThat(fields(envelope.path("properties")))
                .contains("position", "subject", "occurredAt", "actor", "reason", "causationId")
                .doesNotContain("data");
        assertThat(envelope.path("required").toString())
                .contains("\"appendId\"")
                .doesNotContain("reason", "data");
    }

    @Test
    void the_document_is_built_as_asyncapi_wants_it() throws IOException {
        assertThat(faults(checkedIn())).isEmpty();
    }

    @Test
    void a_document_that_is_not_is_seen() throws IOException {
        assertThat(faults(broken("\"3.0.0\"", "\"2.6.0\""))).containsExactly("asyncapi 2.6.0");
        assertThat(faults(broken("\"order.placed.1.json\"", "\"order.placed.7.json\"")))
                .containsExactly("nothing at order.placed.7.json");
        assertThat(faults(broken("\"#/channels/order\"", "\"#/channels/orders\"")))
                .containsExactly("nothing at #/channels/orders");
        assertThat(faults(broken("\"action\" : \"send\"", "\"action\" : \"publish\"")))
                .contains("action publish of order");
        assertThat(faults(broken("{tenant}/order/{id}", "{tenant}/order/{orderId}")))
                .containsExactly("parameters of {tenant}/order/{orderId}");
    }

    private static JsonNode broken(String right, String wrong) throws IOException {
        String text = Files.readString(FILE);
        assertThat(text).contains(right);
        return JSON.readTree(text.replace(right, wrong));
    }

    private static List<String> faults(JsonNode document) {
        List<String> faults = new ArrayList<>();
        if (!document.path("asyncapi").asText().equals("3.0.0")) {
            faults.add("asyncapi " + document.path("asyncapi").asText());
        }
        document.path("channels").forEach(channel -> {
            Set<String> parameters = new TreeSet<>();
            PARAMETER
                    .matcher(channel.path("address").asText())
                    .results()
                    .forEach(found -> parameters.add(found.group(1)));
            if (!parameters.equals(fields(channel.path("parameters")))) {
                faults.add("parameters of " + channel.path("address").asText());
            }
        });
        document.path("operations").properties().forEach(operation -> {
            String action = operation.getValue().path("action").asText();
            if (!Set.of("send", "receive").contains(action)) {
                faults.add("action " + action + " of " + operation.getKey());
            }
        });
        document.findValuesAsText("$ref").stream()
                .distinct()
                .filter(reference -> !leadsSomewhere(document, reference))
                .forEach(reference -> faults.add("nothing at " + reference));
        return faults;
    }

    private static boolean leadsSomewhere(JsonNode document, String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.isRegularFile(FILE.resolveSibling(reference));
    }

    private static JsonNode checkedIn() throws IOException {
        return JSON.readTree(Files.readString(FILE));
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
