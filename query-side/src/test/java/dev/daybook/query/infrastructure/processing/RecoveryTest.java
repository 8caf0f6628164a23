package dev.daybook.query.infrastructure.processing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.Eventually;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.RefusingBackend;
import dev.daybook.store.StoredEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final List<String> VIEWS = List.of(
            "order_detail_v4",
            "order_list_v4",
            "order_timeline_v1",
            "daily_sales_v1",
            "stuck_orders_v1",
            "holds_queue_v1",
            "customer_360_v2",
            "order_tracking_v1");
    private static final int ORDERS = 60;

    private static RefusingBackend backend;
    private static QuerySide side;

    @BeforeAll
    static void appendInterleavedStreams() {
        backend = new RefusingBackend();
        side = QuerySide.start(backend);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        History history = side.history();
        List<List<OrderEvent>> streams = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            streams.add(new ArrayList<>(events(Orders.id(order))));
        }
        while (!streams.isEmpty()) {
            List<OrderEvent> stream = streams.get(random.nextInt(streams.size()));
            history.append(stream.removeFirst());
            streams.removeIf(List::isEmpty);
        }
        side.await();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void events_that_come_again_change_nothing() {
        List<String> before = documents();

        side.restart(() -> side.views().getCollection("trackingtokens").drop());
        side.await();

        assertThat(before).hasSizeGreaterThan(4 * ORDERS);
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void a_view_of_another_shape_is_fed_from_the_start_of_history() {
        List<String> before = documents();

        side.restart(() -> {
            var tokens = side.views().getCollection("trackingtokens");
            assertThat(tokens.updateMany(eq("processorName", "order_detail_v4"), set("processorName", "order_detail"))
                            .getModifiedCount())
                    .isPositive();
            side.views().getCollection("order_detail_v4").drop();
        });
        side.await();

        assertThat(documents()).isEqualTo(before);
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();
    }

    @Test
    void eight_segments_give_the_same_views_as_two() {
        List<String> before = documents();

        side.restart(side::forgetViews, "DAYBOOK_VIEWS_SEGMENTS=8");
        side.await();

        assertThat(side.get("/v1/admin/projections/order_detail").at("/segments"))
                .isEqualTo("8");
        assertThat(documents()).isEqualTo(before);
        side.restart(side::forgetViews);
        side.await();
    }

    @Test
    void a_refused_write_loses_no_event_and_parks_none() {
        String id = Orders.id(500);
        int refusals = backend.refusals();
        backend.refuseWritesTo("order_detail_v4");
        side.history().append(Orders.placed(id), new OrderConfirmed(id));
        Eventually.isTrue(() -> backend.refusals() > refusals + 1, Duration.ofMinutes(1));

        assertThat(side.get("/v1/orders/" + id).status()).isEqualTo(404);
        assertThat(side.get("/v1/admin/projections/order_detail")
                        .json()
                        .at("/lag")
                        .asLong())
                .isPositive();
        assertThat(side.get("/v1/admin/dead-letters").json().at("/deadLetters")).isEmpty();

        backend.refuseNothing();
        side.await();
        assertThat(side.get("/v1/orders/" + id).at("/status")).isEqualTo("CONFIRMED");
        assertThat(side.post("/v1/admin/projections/verification").json().at("/views"))
                .isNotEmpty()
                .allMatch(view -> view.at("/equal").asBoolean());
    }

    @Test
    void a_node_is_not_ready_before_its_views_hold_what_was_stored_when_it_started() {
        side.restart(() -> {
            side.forgetViews();
            backend.refuseWritesTo("order_list_v4");
        });

        QuerySide.Answer early = side.get("/actuator/health/readiness");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.at("/components/views/status")).isEqualTo("DOWN");

        backend.refuseNothing();
        Eventually.isTrue(() -> side.get("/actuator/health/readiness").status() == 200, Duration.ofMinutes(1));
        side.await();
    }

    @Test
    void a_node_without_segments_knows_how_far_the_views_are() {
        try (var second = side.secondNode()) {
            String id = Orders.id(600);
            side.history().append(Orders.placed(id));
            side.await();
            Coverage elsewhere = second.getBean(Coverage.class);
            long head = second.getBean(StoredEvents.class).head();

            assertThat(second.getBean(ViewProcessors.class)
                            .feedOf("order_detail")
                            .processor()
                            .processingStatus())
                    .isEmpty();
            Eventually.isTrue(() -> elsewhere.positionOf("order_detail") == head, Duration.ofSeconds(10));
            Eventually.isTrue(() -> second.getBean(CatchUp.class).state().complete(), Duration.ofSeconds(10));
        }
    }

    private static List<OrderEvent> events(String id) {
        return List.of(
                Orders.placed(id),
                new NoteAdded(id, "n1", NoteVisibility.PUBLIC, "hello"),
                new OrderConfirmed(id),
                new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), new Reason("damaged", "")),
                new NoteAdded(id, "n2", NoteVisibility.PRIVATE, "bye"));
    }

    private static List<String> documents() {
        return VIEWS.stream()
                .flatMap(view -> Stream.concat(Stream.of(view), side.documents(view).stream()))
                .toList();
    }
}
