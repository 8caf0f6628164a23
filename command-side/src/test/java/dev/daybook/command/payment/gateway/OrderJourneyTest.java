package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.events.Envelope;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.simulator.TestCard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop in which nobody does by hand what processes do: an order over two lamps of 25.00 euros each. */
class OrderJourneyTest {

    private static final String REASON = "\"reason\":{\"code\":\"customer-request\",\"text\":\"\"}";

    @TempDir
    private static Path folder;

    private static CardShop shop;

    private final String sku = "LAMP-" + UUID.randomUUID();

    @BeforeAll
    static void open() throws IOException {
        shop = new CardShop(folder, simulator -> simulator, "--daybook.reactions.off=").hearing();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void an_order_is_paid_sent_in_two_parcels_partly_returned_and_refunded() {
        String order = ordered();
        String payment = shop.pay(shop.token(TestCard.APPROVED), order);
        String fulfilment = picking(routed(order));

        String first = sent(fulfilment);
        await("order", order, "order.payment-requested", 1);
        await("payment", payment, "payment.captured", 1);
        String second = sent(fulfilment);
        await("payment", payment, "payment.captured", 2);
        accept("/v1/shipments/" + first + "/deliver", "{}");
        accept("/v1/shipments/" + second + "/deliver", "{}");
        await("order", order, "order.completed", 1);
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 2500", "CAPTURE 2500");

        returned(order);
        await("payment", payment, "payment.refund-succeeded", 1);
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 2500", "CAPTURE 2500", "REFUND 2500");
        assertThat(history("order", order))
                .containsSubsequence(
                        "order.placed",
                        "order.stock-reserved",
                        "order.confirmed",
                        "order.lines-assigned",
                        "order.lines-shipped",
                        "order.payment-requested",
                        "order.lines-shipped",
                        "order.payment-requested",
                        "order.lines-delivered",
                        "order.lines-delivered",
                        "order.completed",
                        "order.lines-returned",
                        "order.refund-requested");
    }

    @Test
    void an_order_that_is_cancelled_lets_the_held_money_the_pieces_and_the_parcel_go() {
        String order = ordered();
        String payment = shop.pay(shop.token(TestCard.APPROVED), order);
        String fulfilment = picking(routed(order));
        String parcel = packed(fulfilment);

        accept("/v1/orders/" + order + "/cancel", "{" + REASON + "}");

        await("payment", payment, "payment.voided", 1);
        await("shipment", parcel, "shipment.cancelled", 1);
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "RELEASE 5000");
        assertThat(history("stock", sku + "@main")).endsWith("stock.released");
        assertThat(shop.side()
                        .post("/v1/shipments/" + parcel + "/dispatch", "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void money_that_is_held_for_an_order_that_is_over_goes_back() {
        String order = ordered();
        accept("/v1/orders/" + order + "/cancel", "{" + REASON + "}");
        String early = ordered();
        String payment = shop.pay(shop.token(TestCard.APPROVED), early);
        accept("/v1/orders/" + early + "/cancel", "{" + REASON + "}");

        await("payment", payment, "payment.voided", 1);
        Answer late = shop.side()
                .post(
                        "/v1/payments",
                        "{\"orderId\":\"" + order
                                + "\",\"amount\":{\"amountMinor\":5000,\"currency\":\"EUR\"},\"method\":\"MANUAL\"}");
        assertThat(late.status()).as(late.response().body()).isEqualTo(409);
        assertThat(late.json().path("code").asString()).isEqualTo("order.already-cancelled");
    }

    @Test
    void a_lost_parcel_is_sent_again_and_charged_once() {
        String order = ordered();
        String payment = shop.pay(shop.token(TestCard.APPROVED), order);
        String fulfilment = picking(routed(order));
        String lost = sent(fulfilment);
        await("payment", payment, "payment.captured", 1);

        accept("/v1/shipments/" + lost + "/lost", "{}");
        accept("/v1/orders/" + order + "/shipments/" + lost + "/reship", "{}");
        await("order", order, "order.lines-assigned", 2);
        String again = picking(fulfilments(order).getLast());
        accept("/v1/shipments/" + sent(again) + "/deliver", "{}");
        accept("/v1/shipments/" + sent(fulfilment) + "/deliver", "{}");

        await("order", order, "order.completed", 1);
        assertThat(shop.ledger(payment)).containsExactly("HOLD 5000", "CAPTURE 2500", "CAPTURE 2500");
    }

    @Test
    void money_that_the_gateway_refuses_to_move_is_asked_for_once() throws InterruptedException {
        String order = ordered();
        String payment = shop.pay(shop.token(TestCard.CAPTURE_FAILS), order);
        String fulfilment = picking(routed(order));
        var _ = sent(fulfilment);
        await("payment", payment, "payment.capture-failed", 1);

        TimeUnit.SECONDS.sleep(3);

        assertThat(history("payment", payment)).containsOnlyOnce("payment.capture-requested");
        assertThat(history("order", order)).containsOnlyOnce("order.payment-requested");
    }

    private String ordered() {
        String id = UUID.randomUUID().toString();
        assertThat(shop.side()
                        .post(
                                "/v1/products",
                                "{\"sku\":\"" + sku
                                        + "\",\"name\":\"A lamp\",\"category\":\"light\",\"price\":{\"amount\":\"25\","
                                        + "\"currency\":\"EUR\"},\"stock\":{\"controlled\":true,\"backorders\":false}}")
                        .status())
                .isIn(200, 201);
        shop.side().post("/v1/products/" + sku + "/publish", "{}");
        accept("/v1/stock/" + sku + "@main/receive", "{\"quantity\":5}");
        Answer placed = shop.side()
                .post(
                        "/v1/orders",
                        "{\"id\":\"" + id + "\",\"currency\":\"EUR\",\"lines\":[{\"sku\":\"" + sku
                                + "\",\"quantity\":2}]}");
        assertThat(placed.status()).as(placed.response().body()).isEqualTo(201);
        return id;
    }

    private static String routed(String order) {
        await("order", order, "order.lines-assigned", 1);
        return fulfilments(order).getFirst();
    }

    private static String picking(String fulfilment) {
        accept("/v1/fulfilments/" + fulfilment + "/allocate", "{}");
        accept("/v1/fulfilments/" + fulfilment + "/pick", "{}");
        return fulfilment;
    }

    private static List<String> fulfilments(String order) {
        return events("order", order).stream()
                .filter(event -> event.type().equals("order.lines-assigned"))
                .map(event -> order + "-" + (1 + assignedBefore(order, event)))
                .toList();
    }

    private static long assignedBefore(String order, Envelope assigned) {
        return events("order", order).stream()
                .filter(event -> event.type().equals("order.lines-assigned") && event.version() < assigned.version())
                .count();
    }

    private static String packed(String fulfilment) {
        String shipment = UUID.randomUUID().toString();
        accept(
                "/v1/fulfilments/" + fulfilment + "/pack",
                "{\"shipmentId\":\"" + shipment + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}");
        return shipment;
    }

    private static String sent(String fulfilment) {
        String shipment = packed(fulfilment);
        accept("/v1/shipments/" + shipment + "/dispatch", "{}");
        return shipment;
    }

    private static void returned(String order) {
        String id = UUID.randomUUID().toString();
        Answer requested = shop.side()
                .post(
                        "/v1/returns",
                        "{\"id\":\"" + id + "\",\"orderId\":\"" + order
                                + "\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"reason\":\"CHANGED_MIND\"}]}");
        assertThat(requested.status()).as(requested.response().body()).isEqualTo(201);
        accept("/v1/returns/" + id + "/approve", "{}");
        accept(
                "/v1/returns/" + id + "/receipts",
                "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"condition\":\"NEW\"}]}");
        accept(
                "/v1/returns/" + id + "/inspections",
                "{\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"verdict\":\"ACCEPTED\"}]}");
    }

    private static void accept(String path, String body) {
        Answer answer = shop.side().post(path, body);
        assertThat(answer.status()).as(path + " " + answer.response().body()).isEqualTo(200);
    }

    private static List<Envelope> events(String stream, String id) {
        return shop.side()
                .bean(EventStore.class)
                .readEvents("default/" + stream + "/" + id, 0)
                .asStream()
                .map(EnvelopeMetaData::envelopeOf)
                .toList();
    }

    private static List<String> history(String stream, String id) {
        return events(stream, id).stream().map(Envelope::type).toList();
    }

    private static void await(String stream, String id, String type, int times) {
        for (int attempt = 0; attempt < 600; attempt++) {
            if (history(stream, id).stream().filter(type::equals).count() >= times) {
                return;
            }
            pause();
        }
        assertThat(history(stream, id)).as("within a minute").contains(type);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
