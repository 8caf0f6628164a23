package dev.daybook.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.EventCatalog;
import dev.daybook.events.Subject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueTest {

    @ParameterizedTest
    @CsvSource({
        "order, order.placed, orders",
        "order, order.held, orders holds",
        "order, order.hold-released, orders holds",
        "fulfilment, fulfilment.picked, fulfilments",
        "fulfilment, fulfilment.held, fulfilments holds",
        "shipment, shipment.dispatched, fulfilments",
        "return, return.requested, returns",
        "payment, payment.captured, payments",
        "stock, stock.received, stock",
        "product, product.created, ''",
        "customer, customer.registered, ''"
    })
    void a_change_belongs_to_the_queues_of_those_who_work_on_it(String stream, String type, String queues) {
        Change change = new Change(new Subject("default", stream, "x"), type, 0, 1, Instant.EPOCH);

        assertThat(Queue.words().stream()
                        .filter(word -> Queue.named(word).orElseThrow().has(change)))
                .isEqualTo(queues.isEmpty() ? List.of() : List.of(queues.split(" ", -1)));
    }

    @Test
    void the_events_of_holds_are_those_that_there_are() {
        assertThat(List.of("order.held", "order.hold-released", "fulfilment.held", "fulfilment.released"))
                .allSatisfy(type -> assertThat(EventCatalog.find(type)).isPresent());
    }
}
