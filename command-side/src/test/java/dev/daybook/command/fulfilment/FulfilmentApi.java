package dev.daybook.command.fulfilment;

import static dev.daybook.command.Answers.assertEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide;
import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Subject;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import java.util.List;
import java.util.UUID;

/** Words for the tests of the fulfilment API. */
final class FulfilmentApi {

    static final CommandSide SIDE = CommandSide.running();
    static final String FULFILMENTS = "/v1/fulfilments";
    static final String ORDERS = "/v1/orders";
    static final String REASON = "\"reason\":{\"code\":\"address-unclear\",\"text\":\"no such street\"}";

    /** What an order adds to its id to name its first fulfilment. */
    private static final String FIRST = "-1";

    private FulfilmentApi() {}

    /** The path of a fulfilment of five cups and two plates, that an order has been given to. */
    static String created() {
        String orderId = UUID.randomUUID().toString();
        String order = ORDERS + "/" + orderId;
        String body = "{\"id\":\"" + orderId + "\",\"currency\":\"EUR\",\"lines\":[" + line("CUP", 5) + ","
                + line("PLATE", 2) + "]}";
        assertThat(SIDE.post(ORDERS, body).status()).isEqualTo(201);
        assertEvents(SIDE.post(order + "/confirm", "{}"), "order.confirmed");
        assertEvents(SIDE.post(order + "/route", "{}"), "order.lines-assigned");
        return FULFILMENTS + "/" + orderId + FIRST;
    }

    private static String line(String sku, int quantity) {
        return "{\"sku\":\"" + sku + "\",\"description\":\"a thing\",\"quantity\":" + quantity
                + ",\"unitPrice\":{\"amount\":\"2.50\",\"currency\":\"EUR\"}}";
    }

    /** The path of the order that a fulfilment is of. */
    static String order(String path) {
        return ORDERS + "/" + orderId(path);
    }

    static String orderId(String path) {
        return id(path).substring(0, id(path).length() - FIRST.length());
    }

    /** Somebody holds the order that a fulfilment is of. */
    static Answer holdOrder(String path) {
        return SIDE.post(order(path) + "/holds", "{\"holdId\":\"h1\",\"kind\":\"ADDRESS\"," + REASON + "}");
    }

    static String picking() {
        String path = created();
        assertEvents(SIDE.post(path + "/allocate", "{}"), "fulfilment.allocated");
        assertEvents(SIDE.post(path + "/pick", ""), "fulfilment.picking-started");
        return path;
    }

    /** So many cups into a parcel. */
    static Answer pack(String path, String shipmentId, int cups) {
        return SIDE.post(path + "/pack", parcel(shipmentId, cups));
    }

    static String parcel(String shipmentId, int cups) {
        return "{\"shipmentId\":\"" + shipmentId + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":" + cups + "}]}";
    }

    /** The id of a fresh parcel of so many cups. */
    static String packed(String path, int cups) {
        String shipmentId = UUID.randomUUID().toString();
        assertEvents(pack(path, shipmentId, cups), "fulfilment.packed");
        return shipmentId;
    }

    static String id(String path) {
        return path.substring(FULFILMENTS.length() + 1);
    }

    static List<StoredEvent> stored(String stream, String id) {
        return SIDE.bean(StoredEvents.class).ofStream(new Subject("default", stream, id), 0, 100);
    }
}
