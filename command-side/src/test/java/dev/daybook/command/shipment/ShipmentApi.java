package dev.daybook.command.shipment;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words for the tests of the shipment API. */
final class ShipmentApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String REASON = "\"reason\":{\"code\":\"nobody-home\",\"text\":\"the dog barked\"}";

    private static final Pattern FULFILMENT = Pattern.compile("\"fulfilmentId\":\"([^\"]+)\"");

    private ShipmentApi() {}

    /** An order for pieces of one product that one location is picking. */
    record Sending(String orderId, String sku, String fulfilmentId) {

        String order() {
            return "/v1/orders/" + orderId;
        }

        String fulfilment() {
            return "/v1/fulfilments/" + fulfilmentId;
        }

        /** The path of a parcel with so many pieces. */
        String packed(int pieces) {
            String id = UUID.randomUUID().toString();
            assertEvents(
                    SIDE.post(
                            fulfilment() + "/pack",
                            "{\"shipmentId\":\"" + id + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":" + pieces
                                    + "}]}"),
                    "fulfilment.packed");
            return "/v1/shipments/" + id;
        }

        String sent(int pieces) {
            String parcel = packed(pieces);
            assertEvents(SIDE.post(parcel + "/dispatch", ""), "shipment.dispatched");
            return parcel;
        }

        String stockId() {
            return sku + "@main";
        }
    }

    /** So many pieces of a product that is counted are ordered, confirmed and being picked. */
    static Sending picking(int pieces) {
        Sending sending = routed(pieces);
        assertEvents(SIDE.post(sending.fulfilment() + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(SIDE.post(sending.fulfilment() + "/pick", "{}"), "fulfilment.picking-started");
        return sending;
    }

    /** They are ordered, confirmed and given to one location. */
    static Sending routed(int pieces) {
        Sending placed = placed(pieces);
        assertEvents(SIDE.post(placed.order() + "/confirm", "{}"), "order.confirmed");
        assertThat(SIDE.post(placed.order() + "/route", "{}").status())
                .as("unless it was routed by itself")
                .isEqualTo(200);
        return new Sending(placed.orderId(), placed.sku(), fulfilmentOf(placed.orderId()));
    }

    /** They are ordered, and one more is there. */
    static Sending placed(int pieces) {
        String sku = "LAMP-" + UUID.randomUUID();
        String order = UUID.randomUUID().toString();
        String product =
                "{\"sku\":\"" + sku + "\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"2.50\","
                        + "\"currency\":\"EUR\"},\"stock\":{\"controlled\":true,\"backorders\":false}}";
        assertThat(SIDE.post("/v1/products", product).status()).isEqualTo(201);
        assertEvents(SIDE.post("/v1/products/" + sku + "/publish", "{}"), "product.published");
        assertEvents(
                SIDE.post("/v1/stock/" + sku + "@main/receive", "{\"quantity\":" + (pieces + 1) + "}"),
                "stock.received");
        String lines = "[{\"sku\":\"" + sku + "\",\"quantity\":" + pieces + "}]";
        String body = "{\"id\":\"" + order + "\",\"currency\":\"EUR\",\"lines\":" + lines + "}";
        assertThat(SIDE.post("/v1/orders", body).status()).isEqualTo(201);
        return new Sending(order, sku, "none");
    }

    static String id(String parcel) {
        return parcel.substring("/v1/shipments/".length());
    }

    static List<StoredEvent> stored(String stream, String id) {
        return SIDE.bean(StoredEvents.class).ofStream(new Subject("default", stream, id), 0, 100);
    }

    static boolean has(String stream, String id, String type) {
        return stored(stream, id).stream().anyMatch(event -> event.type().equals(type));
    }

    /** The newest event of a type, which came with this answer. */
    static StoredEvent alongside(Answer answer, String stream, String id, String type) {
        StoredEvent newest = newest(stream, id, type);
        assertThat(newest.metadata()).contains(answer.json().path("appendId").asString());
        return newest;
    }

    private static StoredEvent newest(String stream, String id, String type) {
        return stored(stream, id).reversed().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String fulfilmentOf(String orderId) {
        return FULFILMENT
                .matcher(newest("order", orderId, "order.lines-assigned").payload())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
