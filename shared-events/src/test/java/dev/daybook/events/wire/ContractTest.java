package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden payloads: what was ever written must be readable for ever, so the files are append-only. */
class ContractTest {

    private static final Path CONTRACT = Path.of("src/test/resources/contract");
    private static final JsonMapper JSON = EventMapper.create();
    private static final CatalogSerializer SERIALIZER = CatalogSerializer.create(JSON);

    static Stream<Object> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_its_golden_file_says(Object event) throws IOException {
        EventType type = EventCatalog.typeOf(event.getClass());
        var written = SERIALIZER.serialize(event, byte[].class);

        assertThat(JSON.readTree(written.getData())).isEqualTo(golden(type.name(), type.revision()));
        assertThat(written.getType().getName()).isEqualTo(type.name());
        assertThat(written.getType().getRevision()).isEqualTo(Integer.toString(type.revision()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_revision_ever_written_is_read_as_the_newest(Object event) throws IOException {
        EventType type = EventCatalog.typeOf(event.getClass());
        for (int revision = 1; revision <= type.revision(); revision++) {
            assertThat(read(type.name(), revision)).as("revision %d", revision).isEqualTo(event);
        }
    }

    @Test
    void every_event_has_a_sample_and_every_revision_a_golden_file() throws IOException {
        assertThat(Samples.all())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(EventCatalog.events());
        List<String> expected = EventCatalog.events().stream()
                .map(EventCatalog::typeOf)
                .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                        .mapToObj(revision -> type.name() + "." + revision + ".json"))
                .sorted()
                .toList();
        assertThat(digests().keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void no_golden_file_was_ever_edited() throws IOException {
        Map<String, String> known = new TreeMap<>();
        for (String line : Files.readAllLines(CONTRACT.resolve("digests.txt"))) {
            known.put(line.substring(66), line.substring(0, 64));
        }

        assertThat(digests()).isEqualTo(known);
    }

    private static Object read(String type, int revision) throws IOException {
        var entry = new GenericDomainEventEntry<>(
                "order",
                "default/order/o1",
                0,
                "e1",
                "2026-01-01T00:00:00.000Z",
                type,
                Integer.toString(revision),
                Files.readAllBytes(CONTRACT.resolve(type + "." + revision + ".json")),
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        DomainEventMessage<?> message = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(entry), SERIALIZER, StepUpcaster.chain())
                .next();
        return message.getPayload();
    }

    private static JsonNode golden(String type, int revision) throws IOException {
        return JSON.readTree(Files.readAllBytes(CONTRACT.resolve(type + "." + revision + ".json")));
    }

    private static Map<String, String> digests() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT)) {
            Map<String, String> digests = new TreeMap<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                digests.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
            }
            return digests;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
