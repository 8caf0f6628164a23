package dev.daybook.command.order;

import static dev.daybook.command.order.OrderApi.LINE;
import static dev.daybook.command.order.OrderApi.REASON;
import static dev.daybook.command.order.OrderApi.SIDE;
import static dev.daybook.command.order.OrderApi.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.order.domain.Order;
import dev.daybook.events.order.OrderEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderSnapshotTest {

    private final String id = UUID.randomUUID().toString();
    private final String subject = "default/order/" + id;
    private final EventStore events = SIDE.bean(EventStore.class);

    @BeforeEach
    void an_order_with_a_long_history() throws InterruptedException {
        assertThat(SIDE.post("/v1/orders", order(id, LINE)).status()).isEqualTo(201);
        assertThat(SIDE.post(
                                path("return-lines"),
                                "{\"returnId\":\"" + UUID.randomUUID()
                                        + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]," + REASON + "}")
                        .status())
                .isIn(200, 409);
        for (int hold = 0; hold < 12; hold++) {
            String holdId = UUID.randomUUID().toString();
            assertThat(SIDE.post(path("holds"), "{\"holdId\":\"" + holdId + "\",\"kind\":\"FRAUD\"," + REASON + "}")
                            .status())
                    .isEqualTo(200);
            if (hold % 3 > 0) {
                assertThat(SIDE.post(path("holds/" + holdId + "/release"), "{" + REASON + "}")
                                .status())
                        .isEqualTo(200);
            }
        }
        awaitSnapshot();
    }

    @Test
    void an_order_loaded_from_its_snapshot_is_the_order_that_all_its_events_make() {
        List<DomainEventMessage<?>> loaded = loaded();

        assertThat(loaded.getFirst().getPayload()).isInstanceOf(OrderAggregate.class);
        assertThat(loaded).hasSizeLessThan(20);
        assertThat(stateOf(loaded)).isEqualTo(stateOf(allEvents()));
    }

    @Test
    void a_snapshot_that_is_corrupt_or_of_another_revision_is_ignored() {
        for (String damage : List.of(
                "payload = '{\"subject\":'",
                "payload = '{\"state\":{\"is\":\"Teleported\"}}'",
                "revision = 9",
                "type = 'unknown'")) {
            var _ = sql("update snapshot set " + damage + " where subject = ?")
                    .param(subject)
                    .update();

            List<DomainEventMessage<?>> loaded = loaded();

            assertThat(loaded).as(damage).hasSize(allEvents().size());
            assertThat(stateOf(loaded)).isEqualTo(stateOf(allEvents()));
        }
    }

    private List<DomainEventMessage<?>> loaded() {
        return events.readEvents(subject).asStream().collect(Collectors.toList());
    }

    private List<DomainEventMessage<?>> allEvents() {
        return events.readEvents(subject, 0).asStream().collect(Collectors.toList());
    }

    private static Order stateOf(List<DomainEventMessage<?>> history) {
        Order order = Order.initial();
        for (DomainEventMessage<?> event : history) {
            order = event.getPayload() instanceof OrderAggregate snapshot
                    ? snapshot.state()
                    : Order.evolve(order, (OrderEvent) event.getPayload());
        }
        return order;
    }

    private void awaitSnapshot() throws InterruptedException {
        for (int attempt = 0; attempt < 500 && snapshots() == 0; attempt++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(snapshots()).isEqualTo(1);
    }

    private long snapshots() {
        return sql("select count(*) from snapshot where subject = ?")
                .param(subject)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static JdbcClient.StatementSpec sql(String statement) {
        return SIDE.bean(JdbcClient.class).sql(statement);
    }

    private String path(String command) {
        return "/v1/orders/" + id + "/" + command;
    }
}
