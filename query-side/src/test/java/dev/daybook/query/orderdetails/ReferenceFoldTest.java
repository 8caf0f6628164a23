package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.events.EventCatalog;
import dev.daybook.store.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The check of sampled orders is only worth something if it knows everything that happens to an order. */
class ReferenceFoldTest {

    static Stream<String> orderEvents() {
        return EventCatalog.events().stream()
                .map(event -> EventCatalog.typeOf(event).name())
                .filter(name -> name.startsWith("order."));
    }

    @ParameterizedTest
    @MethodSource("orderEvents")
    void the_check_knows_every_event_of_an_order(String type) {
        assertThat(ReferenceFold.of(List.of(stored(type)))).containsEntry("version", "0");
    }

    @Test
    void an_event_that_it_does_not_know_is_no_event_without_effect() {
        assertThatThrownBy(() -> ReferenceFold.of(List.of(stored("order.painted-blue"))))
                .hasMessageContaining("order.painted-blue");
    }

    private static StoredEvent stored(String type) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new StoredEvent(
                new StoredEvent.Place(1, "default/order/1", 0), "1", type, 1, Instant.EPOCH, nothing, nothing);
    }
}
