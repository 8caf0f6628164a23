package dev.daybook.command.order;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.Answers.assertProblem;
import static dev.daybook.command.Answers.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pieces on their way from one of two locations to the other, over HTTP. */
class MovedFulfilmentTest {

    private static final CommandSide SIDE = CommandSide.onItsOwn("--daybook.reservations.locations=near,far");
    private static final String SKU = "LAMP";

    @BeforeAll
    static void twoLocations() {
        String product = "{\"sku\":\"LAMP\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"2.50\","
                + "\"currency\":\"EUR\"},\"stock\":{\"controlled\":true,\"backorders\":false}}";
        assertThat(SIDE.post("/v1/products", product).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/products/LAMP/publish", "{}"), "product.published");
        assertEvents(SIDE.post("/v1/stock/LAMP@near/receive", "{\"quantity\":8}"), "stock.received");
        assertEvents(SIDE.post("/v1/stock/LAMP@far/receive", "{\"quantity\":4}"), "stock.received");
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void pieces_stock_and_parcels_follow_in_one_append() {
        String id = routed(5);
        String here = "/v1/fulfilments/" + id + "-1";
        assertEvents(SIDE.post(here + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(SIDE.post(here + "/pick", "{}"), "fulfilment.picking-started");
        assertEvents(SIDE.post(here + "/pack", "{\"lines\":[{\"lineId\":\"1\",\"quantity\":2}]}"), "fulfilment.packed");

        Answer moved = move(id, id + "-1", "far");

        assertEvents(
                moved,
                "order.lines-unassigned",
                "order.stock-released",
                "order.stock-reserved",
                "order.lines-assigned");
        String appendId = moved.json().path("appendId").asString();
        for (StoredEvent event : List.of(
                newest("stock", SKU + "@near", "stock.released"),
                newest("stock", SKU + "@far", "stock.reserved"),
                newest("fulfilment", id + "-1", "fulfilment.lines-removed"),
                newest("fulfilment", id + "-2", "fulfilment.created"))) {
            assertThat(event.metadata()).contains(appendId);
            assertThat(event.payload()).contains("\"quantity\":3");
        }
        assertThat(newest("fulfilment", id + "-1", "fulfilment.lines-removed").payload())
                .contains("flooded");
        assertEvents(move(id, id + "-1", "far"));

        assertThat(sent(id + "-2", 3)).contains("\"quantity\":3");
        assertProblem(move(id, id + "-2", "attic"), 422, "order.invalid-content");
    }

    @Test
    void where_too_few_are_nothing_is_moved() {
        assertEvents(SIDE.post("/v1/stock/LAMP@near/receive", "{\"quantity\":9}"), "stock.received");
        String id = routed(6);
        long events = SIDE.rows("event");

        Answer refused = move(id, id + "-1", "far");

        assertThat(faults(assertProblem(refused, 409, "order.out-of-stock"))).containsExactly("/location out-of-stock");
        assertThat(SIDE.rows("event")).isEqualTo(events);
        assertProblem(move(id, "elsewhere", "far"), 409, "order.fulfilment-not-found");
        assertThat(SIDE.get("/v1/orders/" + id + "/actions").response().body()).contains("fulfilments/move");
    }

    @Test
    void a_reason_and_a_place_are_wanted() {
        String path = "/v1/orders/" + UUID.randomUUID() + "/fulfilments/f1/move";

        assertThat(faults(assertProblem(SIDE.post(path, "{}"), 400, "malformed-request")))
                .containsExactlyInAnyOrder("/location required", "/reason required");
    }

    private static String routed(int pieces) {
        String id = UUID.randomUUID().toString();
        String order = "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"LAMP\",\"quantity\":" + pieces
                + "}]}";
        assertThat(SIDE.post("/v1/orders", order).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/orders/" + id + "/confirm", "{}"), "order.confirmed");
        assertEvents(SIDE.post("/v1/orders/" + id + "/route", "{}"), "order.lines-assigned");
        return id;
    }

    private static Answer move(String orderId, String fulfilmentId, String location) {
        return SIDE.post(
                "/v1/orders/" + orderId + "/fulfilments/" + fulfilmentId + "/move",
                "{\"location\":\"" + location + "\",\"reason\":{\"code\":\"flooded\"}}");
    }

    /** What stock tells of a parcel that has left. */
    private static String sent(String fulfilmentId, int pieces) {
        String parcel = UUID.randomUUID().toString();
        String fulfilment = "/v1/fulfilments/" + fulfilmentId;
        assertEvents(SIDE.post(fulfilment + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(SIDE.post(fulfilment + "/pick", "{}"), "fulfilment.picking-started");
        assertEvents(
                SIDE.post(
                        fulfilment + "/pack",
                        "{\"shipmentId\":\"" + parcel + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":" + pieces
                                + "}]}"),
                "fulfilment.packed");
        assertEvents(SIDE.post("/v1/shipments/" + parcel + "/dispatch", ""), "shipment.dispatched");
        return newest("stock", SKU + "@far", "stock.committed").payload();
    }

    private static StoredEvent newest(String stream, String id, String type) {
        return SIDE.bean(StoredEvents.class).ofStream(new Subject("default", stream, id), 0, 100).reversed().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
