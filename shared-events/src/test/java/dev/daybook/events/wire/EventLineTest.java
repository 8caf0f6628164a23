package dev.daybook.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.daybook.events.Envelope;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.Reason;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

/** What the outside is told of an event is all of it, on one line; or all but what is personal. */
class EventLineTest {

    private static final JsonMapper JSON = EventMapper.create();
    private static final Instant SUNDAY = Instant.parse("2026-03-01T10:15:30.123Z");
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void a_line_tells_the_envelope_and_the_payload() throws Exception {
        for (Object event : Samples.all()) {
            String line = EventLine.whole(message(event)).json();

            JsonNode told = JSON.readTree(line);
            assertThat(line).doesNotContain("\n");
            assertThat(told.get("data")).hasToString(JSON.valueToTree(event).toString());
            assertThat(told.get("type").asText())
                    .isEqualTo(EventCatalog.typeOf(event.getClass()).name());
            assertThat(told.get("position").asLong()).isEqualTo(42);
            assertThat(told.get("stream").asText()).isEqualTo("order");
            assertThat(told.get("subject").asText()).isEqualTo("default/order/o-1");
            assertThat(told.get("version").asLong()).isEqualTo(7);
            assertThat(told.get("occurredAt").asText()).isEqualTo("2026-03-01T10:15:30.123Z");
            assertThat(told.get("recordedAt").asText()).isEqualTo("2026-03-02T08:00:00Z");
            assertThat(told.at("/reason/text").asText()).isEqualTo("Jane asked by phone");
            assertThat(told.has("onBehalfOf")).isFalse();
        }
    }

    @Test
    void a_masked_line_hides_free_text_and_what_is_marked_as_personal() throws Exception {
        for (Object event : Samples.all()) {
            JsonNode told = JSON.readTree(EventLine.masked(message(event)).json());

            assertThat(told.get("data"))
                    .hasToString(PersonalDataMask.mask(event.getClass(), JSON.valueToTree(event))
                            .toString());
            assertThat(told.at("/reason/code").asText()).isEqualTo("customer");
            assertThat(told.at("/reason/text").asText()).isEqualTo("***");
        }
    }

    @Test
    void a_line_is_read_back_as_it_was_written() {
        for (Object event : Samples.all()) {
            EventLine line = EventLine.whole(message(event));

            assertThat(EventLine.read(line.json())).isEqualTo(line);
            assertThat(line.event()).isEqualTo(event);
        }
    }

    @Test
    void a_masked_event_can_still_be_read_as_its_record() {
        for (Object event : Samples.all()) {
            EventLine line = EventLine.read(EventLine.masked(message(event)).json());

            assertThat(line.event()).isInstanceOf(event.getClass());
        }
    }

    @Test
    void what_is_no_line_of_an_event_is_refused() {
        String later = EventLine.whole(message(Samples.all().getFirst()))
                .json()
                .replaceFirst("\"revision\":[0-9]+", "\"revision\":99");
        String unknown = EventLine.whole(message(Samples.all().getFirst()))
                .json()
                .replaceFirst("\"type\":\"[a-z.-]+\"", "\"type\":\"order.dreamt-of\"");

        assertThatThrownBy(() -> EventLine.read("{\"position\":1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventLine.read("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventLine.read(unknown).event())
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("order.dreamt-of");
        assertThatThrownBy(() -> EventLine.read(later).event()).isInstanceOf(UnknownEventException.class);
    }

    private static EventMessage<?> message(Object event) {
        Envelope.Context context = new Envelope.Context(
                "default",
                "append-1",
                "correlation-1",
                "causation-1",
                "staff/s-1",
                Optional.empty(),
                Optional.of(new Reason("customer", "Jane asked by phone")),
                Optional.empty(),
                Optional.empty(),
                SUNDAY);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(42),
                new GenericDomainEventMessage<>(
                        "order",
                        "default/order/o-1",
                        7,
                        event,
                        EnvelopeMetaData.of(context),
                        "0191d000-0000-7000-8000-000000000001",
                        MONDAY));
    }
}
