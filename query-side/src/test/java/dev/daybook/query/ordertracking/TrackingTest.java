package dev.daybook.query.ordertracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentLabelled;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrackingTest {

    private static final String ACTOR = "Daybook-Actor";

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = Shared.querySide();
    }

    @Test
    void parcels_are_told_in_the_order_of_their_packing_with_nothing_private() {
        String order = Shared.newOrderId();
        side.history()
                .append(Orders.placed(order), new NoteAdded(order, "n1", NoteVisibility.PRIVATE, "difficult"))
                .at("2026-01-02T10:00:00Z")
                .append(
                        created("b-" + order, order, "MUG"),
                        new ShipmentLabelled("b-" + order, "DHL", "T-1", Optional.of("https://track.example/T-1")),
                        new ShipmentDispatched("b-" + order, Optional.empty()))
                .at("2026-01-03T10:00:00Z")
                .append(created("a-" + order, order, "TEA"), new ShipmentDelivered("a-" + order, Optional.of("Ada")));
        side.await();

        QuerySide.Answer answer = side.get("/v1/orders/" + order + "/tracking");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/orderId")).isEqualTo(order);
        assertThat(answer.json().at("/parcels").toString().replace(order, "ORDER"))
                .isEqualTo("[{\"id\":\"b-ORDER\",\"status\":\"DISPATCHED\",\"expected\":true,\"carrier\":\"DHL\","
                        + "\"trackingNumber\":\"T-1\",\"trackingUrl\":\"https://track.example/T-1\","
                        + "\"lines\":[{\"lineId\":\"l1\",\"sku\":\"MUG\",\"quantity\":1}],"
                        + "\"steps\":[{\"status\":\"CREATED\",\"at\":\"2026-01-02T10:00:00Z\"},"
                        + "{\"status\":\"LABELLED\",\"at\":\"2026-01-02T10:00:00Z\"},"
                        + "{\"status\":\"DISPATCHED\",\"at\":\"2026-01-02T10:00:00Z\"}]},"
                        + "{\"id\":\"a-ORDER\",\"status\":\"DELIVERED\",\"expected\":false,"
                        + "\"lines\":[{\"lineId\":\"l1\",\"sku\":\"TEA\",\"quantity\":1}],"
                        + "\"steps\":[{\"status\":\"CREATED\",\"at\":\"2026-01-03T10:00:00Z\"},"
                        + "{\"status\":\"DELIVERED\",\"at\":\"2026-01-03T10:00:00Z\"}]}]");
        assertThat(side.get("/v1/orders/" + order + "/tracking", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void customers_follow_their_own_orders_and_no_others() {
        String own = Shared.newOrderId();
        String other = Shared.newOrderId();
        String nobodys = Shared.newOrderId();
        side.history()
                .append(Orders.placed(own, "track-1", "MUG"), Orders.imported(other, "track-2", "MUG"))
                .append(created("own-" + own, own, "MUG"), created("other-" + other, other, "MUG"));
        side.await();

        QuerySide.Answer mine = side.get(path(own), ACTOR, "customer/track-1");
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.at("/parcels/0/id")).isEqualTo("own-" + own);
        assertThat(side.get(path(other), ACTOR, "customer/track-1").without(other))
                .startsWith("404 ")
                .isEqualTo(side.get(path(nobodys), ACTOR, "customer/track-1").without(nobodys));
        assertThat(side.get(path(own)).status()).isEqualTo(403);
        assertThat(side.get(path(other), ACTOR, "customer/track-2").status()).isEqualTo(200);
    }

    @Test
    void an_order_without_parcels_has_none_and_an_unknown_one_is_not_found() {
        String order = Shared.newOrderId();
        side.history().append(Orders.placed(order));
        side.await();

        assertThat(side.get("/v1/orders/" + order + "/tracking").json().at("/parcels"))
                .isEmpty();
        assertThat(side.get("/v1/orders/" + Shared.newOrderId() + "/tracking").status())
                .isEqualTo(404);
        assertThat(side.get("/v1/orders/x/tracking").status()).isEqualTo(400);
        assertThat(side.get("/v1/orders/" + order + "/tracking?limit=0").status())
                .isEqualTo(400);
        assertThat(side.get("/v1/orders/" + order + "/tracking?after=x").status())
                .isEqualTo(400);
    }

    @Test
    void pages_walk_over_every_parcel_once() {
        String order = Shared.newOrderId();
        History history = side.history().append(Orders.placed(order));
        List<String> all = IntStream.range(10, 23)
                .mapToObj(number -> "p" + number + "-" + order)
                .peek(id -> history.append(created(id, order, "MUG")))
                .toList();
        side.await();
        List<String> walked = new ArrayList<>();
        for (String next = "/v1/orders/" + order + "/tracking?limit=5";
                !next.isEmpty();
                next = side.get(next).next()) {
            side.get(next)
                    .json()
                    .at("/parcels")
                    .forEach(parcel -> walked.add(parcel.at("/id").asString()));
        }

        assertThat(walked).containsExactlyElementsOf(all);
    }

    @Test
    void who_brings_a_token_reads_what_was_written() {
        String order = Shared.newOrderId();
        side.history().append(Orders.placed(order)).append(created("fresh-" + order, order, "MUG"));
        String token = ConsistencyToken.of(
                        side.bean(StoreIdentity.class),
                        side.bean(StoredEvents.class).head())
                .text();

        QuerySide.Answer answer =
                side.get("/v1/orders/" + order + "/tracking", "Consistency-Token", token, "Prefer", "wait=10");

        assertThat(answer.header("Consistency")).isEqualTo("current");
        assertThat(answer.json().at("/parcels")).hasSize(1);
    }

    private static ShipmentCreated created(String id, String order, String sku) {
        return new ShipmentCreated(id, order, "f-" + id, "main", List.of(new LineQuantity("l1", sku, 1)));
    }

    private static String path(String order) {
        return "/v1/me/orders/" + order + "/tracking";
    }
}
