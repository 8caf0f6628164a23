package dev.daybook.command.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.CommandSide.Answer;
import dev.daybook.simulator.TestCard;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A shop in which nobody does by hand what processes do. */
class OrderJourneyTest extends Journey {

    private static final String REASON = "\"reason\":{\"code\":\"customer-request\",\"text\":\"\"}";

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
    void money_that_is_held_for_a_completed_order_is_let_go() {
        String order = ordered();
        String first = shop.pay(shop.token(TestCard.APPROVED), order);
        String second = shop.pay(shop.token(TestCard.APPROVED), order);
        String fulfilment = picking(routed(order));

        accept("/v1/shipments/" + sent(fulfilment) + "/deliver", "{}");
        accept("/v1/shipments/" + sent(fulfilment) + "/deliver", "{}");

        await("order", order, "order.completed", 1);
        await("payment", second, "payment.voided", 1);
        assertThat(shop.ledger(first)).containsExactly("HOLD 5000", "CAPTURE 2500", "CAPTURE 2500");
        assertThat(shop.ledger(second)).containsExactly("HOLD 5000", "RELEASE 5000");
    }

    @Test
    void what_a_payment_holds_beyond_its_order_is_let_go_with_the_orders_completion() {
        String order = ordered();
        String payment = shop.pay(shop.token(TestCard.APPROVED), order, 6000);
        String fulfilment = picking(routed(order));

        accept("/v1/shipments/" + sent(fulfilment) + "/deliver", "{}");
        accept("/v1/shipments/" + sent(fulfilment) + "/deliver", "{}");

        await("order", order, "order.payments-released", 1);
        await("payment", payment, "payment.voided", 1);
        assertThat(shop.ledger(payment)).containsExactly("HOLD 6000", "CAPTURE 2500", "CAPTURE 2500", "RELEASE 1000");
        returned(order);
        await("payment", payment, "payment.refund-succeeded", 1);
    }

    @Test
    void an_order_that_is_edited_waits_for_what_it_costs_more() {
        String order = ordered();
        String first = shop.pay(shop.token(TestCard.APPROVED), order);
        String edit = "/v1/orders/" + order + "/edits";
        await("order", order, "order.lines-assigned", 1);
        accept(edit, "{\"editId\":\"e1\"}");
        accept(edit + "/e1/stage", "{\"changedLines\":[{\"lineId\":\"1\",\"quantity\":3}]}", read(edit));
        accept(edit + "/e1/confirm", "{" + REASON + "}", read(edit));
        assertThat(history("order", order)).endsWith("order.stock-reserved", "order.held");

        String second = shop.pay(shop.token(TestCard.APPROVED), order, 2500);
        await("order", order, "order.hold-released", 1);
        await("order", order, "order.lines-assigned", 2);

        for (String fulfilment : fulfilments(order)) {
            picking(fulfilment);
        }
        String parcel = sent(fulfilments(order).getFirst());
        await("payment", first, "payment.captured", 1);
        assertThat(shop.ledger(first)).containsExactly("HOLD 5000", "CAPTURE 2500");
        assertThat(shop.ledger(second)).containsExactly("HOLD 2500");
        accept("/v1/shipments/" + parcel + "/deliver", "{}");
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
}
