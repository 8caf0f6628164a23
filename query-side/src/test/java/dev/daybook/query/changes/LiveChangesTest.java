package dev.daybook.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.query.Eventually;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.query.SseClient;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LiveChangesTest {

    private static final int CLIENTS_MAX = 300;

    private static QuerySide side;

    private final String order = Shared.newOrderId();

    @BeforeAll
    static void start() {
        side = QuerySide.start("DAYBOOK_LIVE_CLIENTS=" + CLIENTS_MAX, "daybook.live.heartbeat=200ms");
        side.history().append(Orders.placed(Shared.newOrderId()));
        side.await();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void what_happens_to_an_order_is_told_and_a_read_that_waits_sees_it() {
        var history = side.history().append(Orders.placed(order));
        try (SseClient client = SseClient.listen(side, "/v1/orders/" + order + "/changes")) {
            side.history().append(Orders.placed(Shared.newOrderId()));
            history.append(new OrderConfirmed(order));

            SseClient.Told told = client.next();

            assertThat(client.status()).isEqualTo(200);
            assertThat(client.header("Content-Type")).startsWith("text/event-stream");
            assertThat(client.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(client.header("Cache-Control")).isEqualTo("no-store");
            assertThat(told.event()).isEqualTo("order.confirmed");
            assertThat(told.data().path("subject").asString()).isEqualTo("default/order/" + order);
            assertThat(told.data().path("id").asString()).isEqualTo(order);
            assertThat(told.data().path("version").asInt()).isEqualTo(1);
            assertThat(told.data().path("occurredAt").asString()).isEqualTo("2026-01-01T10:00:00Z");
            assertThat(told.data().path("consistencyToken").asString()).isEqualTo(told.id());
            QuerySide.Answer read =
                    side.get("/v1/orders/" + order, "Consistency-Token", told.id(), "Prefer", "wait=10");
            assertThat(read.at("/status")).isEqualTo("CONFIRMED");
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void customers_hear_that_their_own_orders_change_and_not_why() {
        String own = Shared.newOrderId();
        String customer = "live-" + own;
        var history = side.history().append(Orders.placed(own, customer, "MUG"));
        try (SseClient client = SseClient.listen(side, "/v1/me/changes", "Daybook-Actor", "customer/" + customer)) {
            history.append(Orders.placed(order, "somebody-else", "MUG"));
            history.append(new OrderHeld(own, "h1", HoldKind.FRAUD));

            SseClient.Told told = client.next();

            assertThat(told.data().path("id").asString()).isEqualTo(own);
            assertThat(told.event()).isEqualTo("order-changed");
            assertThat(told.data().toString()).doesNotContain("held").doesNotContain("type");
            String next = Shared.newOrderId();
            history.append(Orders.placed(next, customer, "MUG"));
            assertThat(client.next().data().path("id").asString()).isEqualTo(next);
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void a_queue_hears_what_belongs_to_it() {
        try (SseClient holds = SseClient.listen(side, "/v1/queues/holds/changes");
                SseClient orders = SseClient.listen(side, "/v1/queues/orders/changes");
                SseClient stock = SseClient.listen(side, "/v1/queues/stock/changes")) {
            side.history().append(Orders.placed(order), new OrderHeld(order, "h1", HoldKind.FRAUD));

            assertThat(orders.next().event()).isEqualTo("order.placed");
            assertThat(orders.next().event()).isEqualTo("order.held");
            assertThat(holds.next().event()).isEqualTo("order.held");
            assertThat(stock.hearsNothing()).isTrue();
        }
    }

    @Test
    void whoever_comes_back_hears_everything_once() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int events = 400;
        String lastId = tokenOf(
                side.bean(StoreIdentity.class), side.bean(StoredEvents.class).head());
        Thread writer = Thread.ofVirtual().start(() -> {
            var history = side.history().append(Orders.placed(order));
            for (int event = 1; event < events; event++) {
                history.append(new NoteAdded(order, "n" + event, NoteVisibility.PRIVATE, "x"));
            }
        });
        List<Long> versions = new ArrayList<>();
        while (versions.size() < events) {
            try (SseClient client =
                    SseClient.listen(side, "/v1/orders/" + order + "/changes", "Last-Event-ID", lastId)) {
                for (int wanted = 1 + random.nextInt(60); wanted > 0 && versions.size() < events; wanted--) {
                    SseClient.Told told = client.next();
                    versions.add(told.data().path("version").asLong());
                    lastId = told.id();
                }
            }
        }

        assertThat(versions).isEqualTo(LongStream.range(0, events).boxed().toList());
        assertThat(writer.isAlive()).isFalse();
    }

    @Test
    void heartbeats_move_the_place_to_come_back_to() {
        try (SseClient client = SseClient.listen(side, "/v1/orders/" + order + "/changes")) {
            Eventually.isTrue(() -> !client.lastId().isEmpty(), Duration.ofSeconds(5));
            String first = client.lastId();
            side.history().append(Orders.placed(Shared.newOrderId()));

            Eventually.isTrue(() -> !client.lastId().equals(first), Duration.ofSeconds(5));
            int beats = client.beats();
            Eventually.isTrue(() -> client.beats() > beats + 2, Duration.ofSeconds(5));
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void whoever_has_missed_too_much_is_told_to_read_again() {
        side.history().append(Orders.placed(order), new NoteAdded(order, "n1", NoteVisibility.PRIVATE, "x"));
        long head = side.bean(StoredEvents.class).head();
        appendNotes(10_001);
        Eventually.isTrue(() -> side.bean(StoredEvents.class).head() > head, Duration.ofSeconds(5));
        side.await();
        String lastId = tokenOf(side.bean(StoreIdentity.class), head);

        try (SseClient client = SseClient.listen(side, "/v1/orders/" + order + "/changes", "Last-Event-ID", lastId)) {
            SseClient.Told told = client.next();

            assertThat(told.event()).isEqualTo("reset");
            assertThat(told.data().path("consistencyToken").asString()).isEqualTo(told.id());
            assertThat(client.hearsNothing()).isTrue();
        }
    }

    @Test
    void hundreds_hear_the_same_change_and_one_more_than_there_is_room_for_is_sent_away() {
        side.history().append(Orders.placed(order));
        List<SseClient> clients = new ArrayList<>();
        try {
            while (clients.size() < CLIENTS_MAX) {
                clients.add(SseClient.listen(side, "/v1/orders/" + order + "/changes"));
            }
            try (SseClient tooMany = SseClient.listen(side, "/v1/orders/" + order + "/changes")) {
                assertThat(tooMany.status()).isEqualTo(503);
                assertThat(tooMany.header("Retry-After")).isEqualTo("5");
            }
            side.history().append(Orders.placed(Shared.newOrderId()));
            side.appendForeign("default/order/" + order, 1, "order.confirmed", "{\"orderId\":\"" + order + "\"}");

            assertThat(clients)
                    .allSatisfy(client -> assertThat(client.next().event()).isEqualTo("order.confirmed"));
        } finally {
            clients.forEach(SseClient::close);
        }
        Eventually.isTrue(LiveChangesTest::isRoom, Duration.ofSeconds(20));
    }

    @Test
    void what_is_no_question_is_refused() {
        String foreign = tokenOf(new StoreIdentity(UUID.randomUUID(), 1), 1);
        StoreIdentity store = side.bean(StoreIdentity.class);
        String otherEpoch = tokenOf(new StoreIdentity(store.id(), store.epoch() + 1), 1);
        String path = "/v1/orders/" + order + "/changes";

        assertThat(Stream.of("x", "", "42", foreign, otherEpoch)
                        .map(id -> side.get(path, "Last-Event-ID", id).status()))
                .containsOnly(400);
        assertThat(side.get(path, "Last-Event-ID", foreign).at("/errors/0/parameter"))
                .isEqualTo("Last-Event-ID");
        assertThat(side.get("/v1/orders/42/changes").status()).isEqualTo(400);
        assertThat(side.get(path + "?from=1").status()).isEqualTo(400);
        assertThat(side.get("/v1/queues/moods/changes").raw().body()).contains("orders, fulfilments");
        assertThat(side.get("/v1/me/changes").status()).isEqualTo(403);
        assertThat(side.get(path, "Accept", "application/json").status()).isEqualTo(406);
    }

    @Test
    void a_node_that_stops_lets_everybody_go() {
        try (QuerySide other = QuerySide.start();
                SseClient client = SseClient.listen(other, "/v1/queues/orders/changes")) {
            long began = System.nanoTime();
            other.restart(() -> {});

            assertThat(client.hasEnded()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        }
    }

    private void appendNotes(int notes) {
        var _ = side.sql().sql("""
                        insert into event (position, recorded_at, version, revision, encoding, id, subject, type, payload, metadata)
                        select position + n, recorded_at, version + n, revision, encoding, gen_random_uuid(), subject, type, payload, metadata
                        from event, generate_series(1, ?) n
                        where position = (select max(position) from event)""").params(notes).update();
    }

    private static boolean isRoom() {
        try (SseClient client = SseClient.listen(side, "/v1/queues/orders/changes")) {
            return client.status() == 200;
        }
    }

    private static String tokenOf(StoreIdentity store, long position) {
        return ConsistencyToken.of(store, position).text();
    }
}
