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

    @Test
    void parcels_and_money_are_compared() {
        String mug = "\"lines\": [{\"lineId\": \"l1\", \"quantity\": 1}]";
        String part = "[{\"paymentId\": \"p1\", \"amountMinor\": 200}]";

        assertThat(ReferenceFold.of(List.of(
                        stored("order.placed", "{\"content\": {\"lines\": [{\"lineId\": \"l1\", \"quantity\": 3}]}}"),
                        stored("order.lines-shipped", "{" + mug + "}"),
                        stored("order.lines-shipped", "{" + mug + "}"),
                        stored("order.lines-delivered", "{" + mug + "}"),
                        stored("order.lines-undelivered", "{" + mug + "}"),
                        stored("order.payment-recorded", """
                                {"payment": {"paymentId": "p1", "heldMinor": 700, "capturedMinor": 500, "backMinor": 100}}"""),
                        stored("order.payment-requested", "{\"captures\": " + part + "}"),
                        stored("order.refund-requested", "{\"refunds\": " + part + "}"),
                        stored("order.invoice-issued", "{\"content\": {\"totalMinor\": 400}}"),
                        stored("order.credit-note-issued", "{\"content\": {\"totalMinor\": 150}}"))))
                .containsEntry("invoicedMinor", "400")
                .containsEntry("creditNotesMinor", "150")
                .containsEntry("shipped", "{l1=1}")
                .containsEntry("delivered", "{l1=1}")
                .containsEntry("undelivered", "{l1=1}")
                .containsEntry("heldMinor", "500")
                .containsEntry("capturedMinor", "500")
                .containsEntry("refundedMinor", "300");
    }

    private static StoredEvent stored(String type) {
        return stored(type, "{}");
    }

    private static StoredEvent stored(String type, String json) {
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        return new StoredEvent(
                new StoredEvent.Place(1, "default/order/1", 0), "1", type, 1, Instant.EPOCH, payload, payload);
    }
}
