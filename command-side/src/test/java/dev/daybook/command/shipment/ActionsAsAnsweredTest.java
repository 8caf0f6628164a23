package dev.daybook.command.shipment;

import static dev.daybook.command.Answers.assertEvents;
import static dev.daybook.command.shipment.ShipmentApi.REASON;
import static dev.daybook.command.shipment.ShipmentApi.SIDE;
import static dev.daybook.command.shipment.ShipmentApi.picking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.command.shipment.ShipmentApi.Sending;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In one state after the other, what is told of an action is what its request is answered. */
class ActionsAsAnsweredTest {

    private static final String ALLOWED = "ok";
    private static final String PIECE = "{\"lineId\":\"1\",\"quantity\":1}";

    /** What a request is sent to, below what it is about, and what it says. */
    private record Request(String path, String body) {}

    @Test
    void of_an_order_its_parcels_and_its_stock_while_it_is_picked_and_packed() {
        Sending sending = picking(3);

        var picked = assertAsAnswered(sending, "none");
        assertThat(picked.get("fulfilment")).containsEntry("pack", ALLOWED);
        assertThat(picked.get("stock")).containsEntry("release", "stock.reservation-of-order");
        assertThat(picked.get("order")).containsEntry("fulfilments/merge", "order.fulfilment-elsewhere");

        String parcel = sending.packed(2);
        assertThat(assertAsAnswered(sending, parcel).get("shipment")).containsEntry("dispatch", ALLOWED);

        assertEvents(SIDE.post(sending.fulfilment() + "/hold", "{" + REASON + "}"), "fulfilment.held");
        assertThat(assertAsAnswered(sending, parcel).get("shipment"))
                .containsEntry("dispatch", "fulfilment.on-hold")
                .containsEntry("label", ALLOWED);
    }

    @Test
    void of_an_order_that_is_held_while_it_is_packed() {
        Sending sending = picking(3);
        String parcel = sending.packed(2);
        hold(sending);

        var held = assertAsAnswered(sending, parcel);

        assertThat(held.get("shipment"))
                .containsEntry("dispatch", "order.on-hold")
                .containsEntry("label", "order.on-hold")
                .containsEntry("cancel", ALLOWED);
        assertThat(held.get("fulfilment"))
                .containsEntry("pack", "order.on-hold")
                .containsEntry("unpack", ALLOWED);
        Answer refused = SIDE.post(parcel + "/dispatch", "{}");
        assertThat(refused.json().path("allowedActions").toString()).isEqualTo("[\"cancel\"]");
    }

    @Test
    void of_an_order_that_is_held_before_anybody_works_for_it() {
        Sending sending = ShipmentApi.routed(2);
        hold(sending);

        assertThat(assertAsAnswered(sending, "none").get("fulfilment")).containsEntry("allocate", "order.on-hold");

        assertEvents(SIDE.post(sending.order() + "/holds/h1/release", "{}"), "order.hold-released");
        assertThat(assertAsAnswered(sending, "none").get("fulfilment")).containsEntry("allocate", ALLOWED);
    }

    @Test
    void of_an_order_whose_parcel_leaves_and_is_lost() {
        Sending sending = picking(3);
        String parcel = sending.sent(2);
        var _ = assertAsAnswered(sending, parcel);

        assertEvents(SIDE.post(parcel + "/lost", "{}"), "shipment.lost");

        assertThat(assertAsAnswered(sending, parcel).get("order"))
                .containsEntry("shipments/refund", ALLOWED)
                .containsEntry("shipments/reship", "order.out-of-stock");
    }

    @Test
    void of_an_order_that_waits_to_be_confirmed() {
        Sending sending = ShipmentApi.placed(2);

        assertThat(assertAsAnswered(sending, "none").get("order")).containsEntry("reservation/extend", ALLOWED);

        assertEvents(SIDE.post(sending.order() + "/edits", "{\"editId\":\"e1\"}"), "order.edit-started");
        hold(sending);
        assertThat(assertAsAnswered(sending, "none").get("order"))
                .containsEntry("confirm", "order.on-hold")
                .containsEntry("reservation/extend", "order.on-hold")
                .containsEntry("edits/stage", ALLOWED);
    }

    private static void hold(Sending sending) {
        String hold = "{\"holdId\":\"h1\",\"kind\":\"ADDRESS\"," + REASON + "}";
        assertEvents(SIDE.post(sending.order() + "/holds", hold), "order.held");
    }

    /** The verdicts by stream, each seen to be what the request is answered. */
    private static Map<String, Map<String, String>> assertAsAnswered(Sending sending, String parcel) {
        String shipment = parcel.substring(parcel.lastIndexOf('/') + 1);
        Map<String, Map<String, String>> verdicts = new TreeMap<>();
        String missing = ShipmentApi.has("order", sending.orderId(), "order.lines-undelivered") ? shipment : "none";
        verdicts.put("order", assertAsAnswered(sending.order(), ofOrder(sending, missing)));
        verdicts.put("stock", assertAsAnswered("/v1/stock/" + sending.stockId(), ofStock(sending.orderId())));
        if (!sending.fulfilmentId().equals("none")) {
            String packed = ShipmentApi.has("shipment", shipment, "shipment.dispatched") ? "none" : shipment;
            verdicts.put("fulfilment", assertAsAnswered(sending.fulfilment(), ofFulfilment(packed)));
        }
        if (!shipment.equals("none")) {
            verdicts.put("shipment", assertAsAnswered(parcel, ofShipment()));
        }
        return verdicts;
    }

    private static Map<String, String> assertAsAnswered(String resource, Map<String, Request> requests) {
        Answer told = SIDE.get(resource + "/actions");
        Map<String, String> verdicts = new TreeMap<>();
        told.json().path("actions").forEach(action -> {
            String code = action.path("code").asString(ALLOWED);
            verdicts.put(action.path("action").asString(), code);
        });
        Map<String, String> answers = new TreeMap<>();
        requests.forEach((name, request) ->
                answers.put(name, answered(resource + request.path(), request.body(), told.header("ETag"))));

        assertThat(verdicts).as(resource).isEqualTo(answers);
        return verdicts;
    }

    private static String answered(String path, String body, String version) {
        Answer answer = SIDE.post(path + "?dryRun=true", body, "If-Match", version);
        if (answer.status() != 200) {
            return answer.json().path("code").asString();
        }
        return answer.json().path("events").isEmpty() ? "no-effect" : ALLOWED;
    }

    private static Map<String, Request> ofOrder(Sending sending, String missing) {
        String fulfilment = "/fulfilments/" + sending.fulfilmentId();
        String lines = "\"lines\":[" + PIECE + "]";
        String why = "{" + REASON + "}";
        return Map.ofEntries(
                request("confirm", "{}"),
                request("cancel", why),
                request("cancel-lines", "{" + lines + "," + REASON + "}"),
                request("return-lines", "{\"returnId\":\"" + UUID.randomUUID() + "\"," + lines + "," + REASON + "}"),
                request("holds", "{\"holdId\":\"h9\",\"kind\":\"MANUAL\"}"),
                request("release", "/holds/" + (isHeld(sending) ? "h1" : "none") + "/release", "{}"),
                request("reservation/extend", "{\"expiresInSeconds\":604800," + REASON + "}"),
                request("notes", "{\"text\":\"a note\",\"visibility\":\"PRIVATE\"}"),
                request("route", "{}"),
                request("fulfilments/split", fulfilment + "/split", "{" + lines + "}"),
                request(
                        "fulfilments/merge",
                        fulfilment + "/merge",
                        "{\"into\":\"" + sending.fulfilmentId() + "\"," + lines + "}"),
                request("fulfilments/move", fulfilment + "/move", "{\"location\":\"main\"," + REASON + "}"),
                request("fulfilments/cancel", fulfilment + "/cancel", why),
                request("shipments/reship", "/shipments/" + missing + "/reship", "{}"),
                request("shipments/refund", "/shipments/" + missing + "/refund", why),
                request("edits", "{\"editId\":\"e9\"}"),
                request("edits/stage", "/edits/e1/stage", "{\"contact\":{\"name\":\"N\"}}"),
                request("edits/confirm", "/edits/e1/confirm", why),
                request("edits/cancel", "/edits/e1/cancel", "{}"),
                request("settle", why),
                request("complete", "{}"),
                request("archive", "{}"));
    }

    private static boolean isHeld(Sending sending) {
        return ShipmentApi.has("order", sending.orderId(), "order.held")
                && !ShipmentApi.has("order", sending.orderId(), "order.hold-released");
    }

    private static Map<String, Request> ofStock(String orderId) {
        String reservation = "/reservations/" + orderId;
        return Map.ofEntries(
                request("receive", "{\"quantity\":1}"),
                request("adjust", "{\"delta\":1," + REASON + "}"),
                request("transfer", "{\"quantity\":1,\"toLocation\":\"shop\"}"),
                request("reserve", "{\"reservationId\":\"r9\",\"quantity\":1}"),
                request("extend", reservation + "/extend", "{\"expiresInSeconds\":1}"),
                request("release", reservation + "/release", "{\"quantity\":1," + REASON + "}"),
                request("commit", reservation + "/commit", "{\"shipmentId\":\"s9\",\"quantity\":1}"));
    }

    private static Map<String, Request> ofFulfilment(String packed) {
        return Map.ofEntries(
                request("allocate", "{}"),
                request("pick", "{}"),
                request("pack", "{\"lines\":[" + PIECE + "]}"),
                request("unpack", "{\"shipmentId\":\"" + packed + "\"}"),
                request("hold", "{" + REASON + "}"),
                request("release", "{}"));
    }

    private static Map<String, Request> ofShipment() {
        return Map.ofEntries(
                request("label", "{\"carrier\":\"DHL\",\"trackingNumber\":\"77\"}"),
                request("dispatch", "{}"),
                request("tracking", "{\"status\":\"OUT_FOR_DELIVERY\",\"description\":\"in the van\"}"),
                request("delivery-failed", "{" + REASON + "}"),
                request("deliver", "{}"),
                request("return", "{}"),
                request("returned-to-sender", "{}"),
                request("lost", "{}"),
                request("cancel", "{" + REASON + "}"));
    }

    private static Map.Entry<String, Request> request(String name, String body) {
        return request(name, "/" + name, body);
    }

    private static Map.Entry<String, Request> request(String name, String path, String body) {
        return Map.entry(name, new Request(path, body));
    }
}
