package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order of two mugs and one tea that comes to 28.48, told by the order itself and by the list after each step. */
class PaidAndSentOrderTest {

    private static final QuerySide SIDE = Shared.querySide();
    private static final Reason REASON = new Reason("customer-request", "");
    private static final LineQuantity MUG = new LineQuantity("l1", "MUG", 1);
    private static final LineQuantity TEA = new LineQuantity("l2", "TEA", 1);

    private final History history = SIDE.history();
    private final String id = Shared.newOrderId();
    private final String customer = "customer-of-" + id;

    private void given(OrderEvent... events) {
        history.append(events);
        SIDE.await();
    }

    private OrderEvent assigned() {
        return new LinesAssigned(id, "f1", "main", List.of(new LineQuantity("l1", "MUG", 2), TEA), Optional.of(1));
    }

    private OrderEvent shipped(String shipmentId, LineQuantity... lines) {
        return new LinesShipped(id, "f1", shipmentId, List.of(lines));
    }

    private OrderEvent captured(String captureId, long amountMinor) {
        return new OrderPaymentRequested(id, captureId, "s1", List.of(new PaymentPart("p1", amountMinor)), 0);
    }

    private OrderEvent payment(String status, long heldMinor, long capturedMinor, long backMinor) {
        return Orders.payment(id, status, heldMinor, 0, capturedMinor, backMinor);
    }

    private QuerySide.Answer thenOrderIs(String paymentStatus, String fulfilmentStatus) {
        QuerySide.Answer order = SIDE.get("/v1/orders/" + id);
        assertThat(order.at("/paymentStatus")).isEqualTo(paymentStatus);
        assertThat(order.at("/fulfilmentStatus")).isEqualTo(fulfilmentStatus);
        QuerySide.Answer list = SIDE.get("/v1/orders?customerId=" + customer + "&paymentStatus=" + paymentStatus
                + "&fulfilmentStatus=" + fulfilmentStatus);
        assertThat(list.at("/orders/0/id")).isEqualTo(id);
        assertThat(list.at("/orders/0/paymentStatus")).isEqualTo(paymentStatus);
        assertThat(list.at("/orders/0/fulfilmentStatus")).isEqualTo(fulfilmentStatus);
        return order;
    }

    @Test
    void from_the_authorisation_over_two_parcels_to_the_refund() {
        given(Orders.placed(id, customer, "MUG"));
        thenIsOwed(thenOrderIs("NOT_PAID", "UNFULFILLED"), "2848", "0");

        given(payment("AUTHORIZED", 2848, 0, 0), new OrderConfirmed(id), assigned());
        QuerySide.Answer held = thenOrderIs("AUTHORIZED", "UNFULFILLED");
        assertThat(held.at("/payments/0/paymentId")).isEqualTo("p1");
        assertThat(held.at("/payments/0/status")).isEqualTo("AUTHORIZED");
        assertThat(held.at("/payments/0/held/amountMinor")).isEqualTo("2848");
        assertThat(held.at("/payments/0/held/currency")).isEqualTo("GBP");
        thenIsOwed(held, "2848", "0");

        given(shipped("s1", MUG), captured("c1", 1349));
        QuerySide.Answer asked = thenOrderIs("AUTHORIZED", "PARTIALLY_SHIPPED");
        assertThat(asked.at("/payments/0/held/amountMinor")).isEqualTo("1499");
        assertThat(asked.at("/payments/0/capturing/amountMinor")).isEqualTo("1349");
        thenPieces(asked, 0, "shipped 1, delivered 0, undelivered 0, open 2");

        given(payment("PARTIALLY_CAPTURED", 1499, 1349, 0));
        thenIsOwed(thenOrderIs("PARTIALLY_PAID", "PARTIALLY_SHIPPED"), "1499", "0");

        given(shipped("s2", MUG, TEA), captured("c2", 1499), payment("CAPTURED", 0, 2848, 0));
        QuerySide.Answer sent = thenOrderIs("PAID", "SHIPPED");
        assertThat(sent.at("/payments/0/captured/amountMinor")).isEqualTo("2848");
        thenIsOwed(sent, "0", "0");

        given(new LinesDelivered(id, "s1", List.of(MUG)));
        thenOrderIs("PAID", "PARTIALLY_DELIVERED");

        given(new LinesDelivered(id, "s2", List.of(MUG, TEA)));
        thenPieces(thenOrderIs("PAID", "DELIVERED"), 0, "shipped 2, delivered 2, undelivered 0, open 2");
    }

    @Test
    void a_payment_without_an_answer_is_awaited() {
        given(Orders.placed(id, customer, "MUG"));
        thenPaymentIsAwaited("NOT_PAID", "false");

        given(payment("INITIATED", 0, 0, 0));
        thenPaymentIsAwaited("NOT_PAID", "true");

        given(payment("AUTHORIZED", 2848, 0, 0));
        thenPaymentIsAwaited("AUTHORIZED", "false");
    }

    private void thenPaymentIsAwaited(String paymentStatus, String awaited) {
        assertThat(thenOrderIs(paymentStatus, "UNFULFILLED").at("/paymentAwaited"))
                .isEqualTo(awaited);
        assertThat(SIDE.get("/v1/orders?customerId=" + customer).at("/orders/0/paymentAwaited"))
                .isEqualTo(awaited);
        assertThat(SIDE.get("/v1/me/orders/" + id, "Daybook-Actor", "customer/" + customer)
                        .at("/paymentAwaited"))
                .isEqualTo(awaited);
    }

    @Test
    void what_comes_back_is_owed_and_then_refunded() {
        given(
                Orders.placed(id, customer, "MUG"),
                payment("CAPTURED", 0, 2848, 0),
                new OrderConfirmed(id),
                assigned(),
                shipped("s1", MUG, MUG, TEA),
                new LinesDelivered(id, "s1", List.of(MUG, MUG, TEA)),
                new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), REASON));
        QuerySide.Answer back = thenOrderIs("PAID", "DELIVERED");
        thenIsOwed(back, "0", "999");
        thenPieces(back, 0, "shipped 2, delivered 2, undelivered 0, open 1");

        given(new OrderRefundRequested(id, "b1", RefundCause.RETURN, List.of(new PaymentPart("p1", 999)), REASON));
        QuerySide.Answer refunding = thenOrderIs("PARTIALLY_REFUNDED", "DELIVERED");
        assertThat(refunding.at("/payments/0/refunded/amountMinor")).isEqualTo("999");
        thenIsOwed(refunding, "0", "0");

        given(payment("REFUNDED", 0, 2848, 2848));
        thenOrderIs("REFUNDED", "DELIVERED");
        thenTheRawEventsComeToTheSame();
    }

    @Test
    void what_is_given_out_of_goodwill_is_not_due_and_takes_nothing_from_a_return() {
        given(
                Orders.placed(id, customer, "MUG"),
                new OrderPaymentRecorded(
                        id,
                        new PaymentStanding(
                                "p1", "PARTIALLY_REFUNDED", 0, 0, 2848, 2848, 500, 0, 0, false, Optional.of(500L))),
                new OrderConfirmed(id),
                assigned(),
                shipped("s1", MUG, MUG, TEA));
        QuerySide.Answer order = thenOrderIs("PARTIALLY_REFUNDED", "SHIPPED");
        thenIsOwed(order, "0", "0");
        assertThat(order.at("/payments/0/refunded/amountMinor")).isEqualTo("500");

        given(
                new LinesDelivered(id, "s1", List.of(MUG, MUG, TEA)),
                new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), REASON));
        thenIsOwed(thenOrderIs("PARTIALLY_REFUNDED", "DELIVERED"), "0", "999");

        given(new OrderRefundRequested(id, "b1", RefundCause.RETURN, List.of(new PaymentPart("p1", 999)), REASON));
        thenIsOwed(thenOrderIs("PARTIALLY_REFUNDED", "DELIVERED"), "0", "0");
        thenTheRawEventsComeToTheSame();
    }

    @Test
    void an_order_that_is_called_off_lets_the_money_go() {
        given(
                Orders.placed(id, customer, "MUG"),
                payment("AUTHORIZED", 2848, 0, 0),
                new OrderCancelled(
                        id, "GBP", List.of(Orders.mugs(2), new LineCredit("l2", "TEA", 1, 500)), 2848, REASON),
                new OrderPaymentsReleased(id, List.of("p1"), REASON));
        thenIsOwed(thenOrderIs("NOT_PAID", "UNFULFILLED"), "0", "0");

        given(payment("VOIDED", 0, 0, 0));
        thenOrderIs("VOIDED", "UNFULFILLED");
        thenTheRawEventsComeToTheSame();
    }

    @Test
    void of_a_payment_whose_rest_is_let_go_what_came_in_stays() {
        given(
                Orders.placed(id, customer, "MUG"),
                payment("PARTIALLY_CAPTURED", 848, 2000, 0),
                new OrderPaymentsReleased(id, List.of("p1"), REASON));
        QuerySide.Answer order = thenOrderIs("PARTIALLY_PAID", "UNFULFILLED");
        assertThat(order.at("/payments/0/held/amountMinor")).isEqualTo("0");
        assertThat(order.at("/payments/0/captured/amountMinor")).isEqualTo("2000");
        thenIsOwed(order, "848", "0");
        thenTheRawEventsComeToTheSame();

        given(payment("PARTIALLY_CAPTURED", 0, 2000, 0));
        QuerySide.Answer over = thenOrderIs("PARTIALLY_PAID", "UNFULFILLED");
        assertThat(over.at("/payments/0/status")).isEqualTo("PARTIALLY_CAPTURED");
        thenIsOwed(over, "848", "0");
        thenTheRawEventsComeToTheSame();
    }

    @Test
    void a_lost_parcel_is_sent_again_and_what_is_lost_again_is_credited() {
        given(
                Orders.placed(id, customer, "MUG"),
                new OrderConfirmed(id),
                assigned(),
                shipped("s1", MUG, MUG),
                shipped("s2", TEA),
                new LinesUndelivered(id, "s1", UndeliveredCause.LOST, List.of(MUG, MUG)));
        QuerySide.Answer lost = thenOrderIs("NOT_PAID", "PARTIALLY_SHIPPED");
        thenPieces(lost, 0, "shipped 0, delivered 0, undelivered 2, open 2");

        given(new LinesReopened(id, "s1", List.of(MUG, MUG)), assigned(), shipped("s3", MUG, MUG));
        thenPieces(thenOrderIs("NOT_PAID", "SHIPPED"), 0, "shipped 2, delivered 0, undelivered 0, open 2");

        given(
                new LinesUndelivered(id, "s3", UndeliveredCause.LOST, List.of(MUG, MUG)),
                new LinesCredited(id, "s3", "GBP", List.of(Orders.mugs(2)), REASON),
                new LinesDelivered(id, "s2", List.of(TEA)));
        QuerySide.Answer given = thenOrderIs("NOT_PAID", "DELIVERED");
        thenPieces(given, 0, "shipped 0, delivered 0, undelivered 0, open 0");
        thenPieces(given, 1, "shipped 1, delivered 1, undelivered 0, open 1");
        thenIsOwed(given, "850", "0");
        thenTheRawEventsComeToTheSame();
    }

    @Test
    void an_imported_order_has_arrived_and_was_paid_elsewhere() {
        given(Orders.imported(id, customer, "MUG"));
        QuerySide.Answer sold = thenOrderIs("PAID", "DELIVERED");
        thenPieces(sold, 0, "shipped 2, delivered 2, undelivered 0, open 2");
        thenIsOwed(sold, "0", "0");
        assertThat(sold.json().at("/payments")).isEmpty();

        given(new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), REASON));
        thenIsOwed(thenOrderIs("PARTIALLY_REFUNDED", "DELIVERED"), "0", "0");
        thenTheRawEventsComeToTheSame();
    }

    @Test
    void money_that_came_in_elsewhere_goes_back_with_what_it_was_paid_for() {
        var order = Orders.paidElsewhere(id, customer, "MUG");
        given(order);
        QuerySide.Answer sold = thenOrderIs("PAID", "DELIVERED");
        assertThat(sold.at("/payments/0/status")).isEqualTo("CAPTURED");
        thenIsOwed(sold, "0", "0");
        thenTheRawEventsComeToTheSame();

        long paidMinor = order.content().totalMinor();
        given(
                new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), REASON),
                Orders.payment(id, "PARTIALLY_REFUNDED", 0, 0, paidMinor, 999));
        QuerySide.Answer back = thenOrderIs("PARTIALLY_REFUNDED", "DELIVERED");
        thenIsOwed(back, "0", "0");
        assertThat(back.at("/payments/0/status")).isEqualTo("PARTIALLY_REFUNDED");
        thenTheRawEventsComeToTheSame();
    }

    private static void thenIsOwed(QuerySide.Answer order, String balanceDueMinor, String creditOwedMinor) {
        assertThat(order.at("/balanceDue/amountMinor")).isEqualTo(balanceDueMinor);
        assertThat(order.at("/creditOwed/amountMinor")).isEqualTo(creditOwedMinor);
    }

    private static void thenPieces(QuerySide.Answer order, int line, String pieces) {
        String at = "/lines/" + line + "/quantities/";
        assertThat("shipped %s, delivered %s, undelivered %s, open %s"
                        .formatted(
                                order.at(at + "shipped"),
                                order.at(at + "delivered"),
                                order.at(at + "undelivered"),
                                order.at(at + "open")))
                .isEqualTo(pieces);
    }

    private void thenTheRawEventsComeToTheSame() {
        QuerySide.Answer verdict = SIDE.post("/v1/admin/projections/verification");

        assertThat(verdict.status()).as(verdict.json().toString()).isEqualTo(200);
        assertThat(verdict.json().toString()).doesNotContain(id);
    }
}
