package dev.daybook.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.query.Orders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An order of two mugs and one tea that comes to 28.48. */
class OrderStandingTest {

    private static final String ID = Orders.id(1);
    private static final Reason REASON = new Reason("customer-request", "");
    private static final LineQuantity TEA = new LineQuantity("l2", "TEA", 1);
    private static final OrderEvent ONE_MUG_BACKORDERED = reserved(1, 1);

    private static LineQuantity mugs(int quantity) {
        return new LineQuantity("l1", "MUG", quantity);
    }

    private static OrderEvent reserved(int there, int backordered) {
        return new OrderStockReserved(
                ID, List.of(new LineReservation("MUG@main", ID, "MUG", there, backordered)), Optional.empty(), 1);
    }

    private static OrderEvent assigned(LineQuantity... lines) {
        return new LinesAssigned(ID, "f1", "main", List.of(lines), Optional.of(1));
    }

    private static OrderEvent unassigned(LineQuantity... lines) {
        return new LinesUnassigned(ID, "f1", List.of(lines));
    }

    private static OrderEvent shipped(String shipmentId, LineQuantity... lines) {
        return new LinesShipped(ID, "f1", shipmentId, List.of(lines));
    }

    private static OrderEvent delivered(String shipmentId, LineQuantity... lines) {
        return new LinesDelivered(ID, shipmentId, List.of(lines));
    }

    private static OrderEvent lost(String shipmentId, LineQuantity... lines) {
        return new LinesUndelivered(ID, shipmentId, UndeliveredCause.LOST, List.of(lines));
    }

    private static OrderStanding after(OrderEvent... events) {
        OrderStanding standing = OrderStanding.placed(Orders.placed(ID).content());
        for (OrderEvent event : events) {
            standing = standing.after(event);
        }
        return standing;
    }

    private static FulfilmentStatus statusAfter(OrderEvent... events) {
        return after(events).fulfilmentStatus();
    }

    @Nested
    class Backordered {

        @Test
        void an_order_of_which_all_is_there_is_not() {
            assertThat(statusAfter(reserved(2, 0))).isEqualTo(FulfilmentStatus.UNFULFILLED);
        }

        @Test
        void while_a_promised_piece_is_assigned_to_nobody() {
            assertThat(statusAfter(ONE_MUG_BACKORDERED)).isEqualTo(FulfilmentStatus.BACKORDERED);
            assertThat(statusAfter(ONE_MUG_BACKORDERED, assigned(mugs(1), TEA)))
                    .isEqualTo(FulfilmentStatus.BACKORDERED);
            assertThat(statusAfter(ONE_MUG_BACKORDERED, assigned(mugs(2)))).isEqualTo(FulfilmentStatus.UNFULFILLED);
        }

        @Test
        void not_again_when_what_had_come_is_taken_from_its_fulfilment() {
            assertThat(statusAfter(ONE_MUG_BACKORDERED, assigned(mugs(2)), unassigned(mugs(2))))
                    .isEqualTo(FulfilmentStatus.UNFULFILLED);
        }

        @Test
        void not_when_the_promised_piece_is_called_off() {
            OrderEvent released = new OrderStockReleased(ID, List.of(new StockPieces("MUG@main", ID, "MUG", 1)));

            assertThat(statusAfter(ONE_MUG_BACKORDERED, released)).isEqualTo(FulfilmentStatus.UNFULFILLED);
            assertThat(statusAfter(
                            ONE_MUG_BACKORDERED,
                            assigned(mugs(1)),
                            new LinesCancelled(ID, "GBP", List.of(Orders.mugs(1)), REASON)))
                    .isEqualTo(FulfilmentStatus.UNFULFILLED);
        }

        @Test
        void not_when_the_whole_order_is_called_off_or_runs_out() {
            List<LineCredit> all = List.of(Orders.mugs(2), new LineCredit("l2", "TEA", 1, 500));

            assertThat(statusAfter(ONE_MUG_BACKORDERED, new OrderCancelled(ID, "GBP", all, 2848, REASON)))
                    .isEqualTo(FulfilmentStatus.UNFULFILLED);
            assertThat(statusAfter(ONE_MUG_BACKORDERED, new OrderExpired(ID, "GBP", all, 2848)))
                    .isEqualTo(FulfilmentStatus.UNFULFILLED);
        }

        @Test
        void not_once_anything_has_left() {
            assertThat(statusAfter(ONE_MUG_BACKORDERED, assigned(mugs(1)), shipped("s1", mugs(1))))
                    .isEqualTo(FulfilmentStatus.PARTIALLY_SHIPPED);
        }

        @Test
        void when_all_was_lost_and_a_piece_to_be_sent_again_is_missing() {
            assertThat(statusAfter(
                            assigned(mugs(2)),
                            shipped("s1", mugs(2)),
                            lost("s1", mugs(2)),
                            new LinesReopened(ID, "s1", List.of(mugs(2))),
                            reserved(1, 1)))
                    .isEqualTo(FulfilmentStatus.BACKORDERED);
        }
    }

    @Nested
    class Edited {

        private OrderEvent mugsInstead(int quantity) {
            return new LineQuantityChanged(ID, "GBP", line("l1", "MUG", quantity), 2, 0);
        }

        private OrderLine line(String lineId, String sku, int quantity) {
            return new OrderLine(
                    lineId, sku, sku, quantity, new BigDecimal("1"), Optional.empty(), Optional.empty(), quantity);
        }

        @Test
        void more_pieces_are_wanted_and_may_be_backordered() {
            assertThat(statusAfter(reserved(2, 0), assigned(mugs(2), TEA), mugsInstead(3), reserved(0, 1)))
                    .isEqualTo(FulfilmentStatus.BACKORDERED);
            assertThat(after(mugsInstead(3)).pieces().wanted()).isEqualTo(4);
        }

        @Test
        void fewer_pieces_are_wanted() {
            assertThat(statusAfter(assigned(mugs(1), TEA), mugsInstead(1), shipped("s1", mugs(1), TEA)))
                    .isEqualTo(FulfilmentStatus.SHIPPED);
        }

        @Test
        void a_line_is_added_or_removed() {
            OrderEvent removed = new LineRemoved(ID, "GBP", new LineCredit("l2", "TEA", 1, 500));
            OrderEvent added = new LineAdded(ID, "GBP", line("l3", "JAM", 4));

            assertThat(after(removed).pieces().wanted()).isEqualTo(2);
            assertThat(after(removed).pieces().backlog().waiting()).containsExactly(new Backlog.Waiting("MUG", 2, 0));
            assertThat(after(added).pieces().wanted()).isEqualTo(7);
        }
    }

    @Nested
    class Sent {

        private final OrderEvent all = shipped("s1", mugs(2), TEA);

        @Test
        void in_parcels_that_arrive_one_after_the_other() {
            OrderEvent first = shipped("s1", mugs(1));
            OrderEvent second = shipped("s2", mugs(1), TEA);

            assertThat(statusAfter(first)).isEqualTo(FulfilmentStatus.PARTIALLY_SHIPPED);
            assertThat(statusAfter(first, second)).isEqualTo(FulfilmentStatus.SHIPPED);
            assertThat(statusAfter(first, second, delivered("s1", mugs(1))))
                    .isEqualTo(FulfilmentStatus.PARTIALLY_DELIVERED);
            assertThat(statusAfter(first, second, delivered("s1", mugs(1)), delivered("s2", mugs(1), TEA)))
                    .isEqualTo(FulfilmentStatus.DELIVERED);
        }

        @Test
        void and_all_that_is_wanted_has_arrived_when_the_rest_was_called_off() {
            assertThat(statusAfter(
                            shipped("s1", mugs(2)),
                            delivered("s1", mugs(2)),
                            new LinesCancelled(ID, "GBP", List.of(new LineCredit("l2", "TEA", 1, 500)), REASON)))
                    .isEqualTo(FulfilmentStatus.DELIVERED);
        }

        @Test
        void and_stays_delivered_when_it_comes_back() {
            assertThat(statusAfter(
                            all,
                            delivered("s1", mugs(2), TEA),
                            new LinesReturned(ID, "r1", "GBP", List.of(Orders.mugs(2)), REASON)))
                    .isEqualTo(FulfilmentStatus.DELIVERED);
        }

        @Test
        void but_lost_counts_as_not_sent_until_it_is_sent_again_or_credited() {
            OrderEvent[] lostMug = {shipped("s1", mugs(1)), shipped("s2", mugs(1), TEA), lost("s1", mugs(1))};
            OrderStanding standing = after(lostMug);

            assertThat(standing.fulfilmentStatus()).isEqualTo(FulfilmentStatus.PARTIALLY_SHIPPED);
            assertThat(standing.after(new LinesReopened(ID, "s1", List.of(mugs(1))))
                            .after(shipped("s3", mugs(1)))
                            .fulfilmentStatus())
                    .isEqualTo(FulfilmentStatus.SHIPPED);
            assertThat(standing.after(new LinesCredited(ID, "s1", "GBP", List.of(Orders.mugs(1)), REASON))
                            .fulfilmentStatus())
                    .isEqualTo(FulfilmentStatus.SHIPPED);
            assertThat(statusAfter(all, lost("s1", mugs(2), TEA))).isEqualTo(FulfilmentStatus.UNFULFILLED);
        }
    }

    @Nested
    class Imported {

        @Test
        void an_order_has_arrived_and_a_credit_was_given() {
            var sale = OrderStanding.imported(Orders.imported(ID, "c", "MUG"));
            var credit = OrderStanding.imported(Orders.credit(ID));

            assertThat(sale.fulfilmentStatus()).isEqualTo(FulfilmentStatus.DELIVERED);
            assertThat(PaymentStatus.of(sale.bill(2848, 0))).isEqualTo(PaymentStatus.PAID);
            assertThat(credit.fulfilmentStatus()).isEqualTo(FulfilmentStatus.DELIVERED);
            assertThat(PaymentStatus.of(credit.bill(-2848, 0))).isEqualTo(PaymentStatus.REFUNDED);
        }
    }

    @Nested
    class Paid {

        private final OrderEvent held = Orders.payment(ID, "AUTHORIZED", 2848, 0, 0, 0);
        private final OrderEvent captured = Orders.payment(ID, "CAPTURED", 0, 0, 2848, 0);

        @Test
        void the_newest_record_of_a_payment_counts_and_each_payment_is_told_once() {
            assertThat(after(held, captured).payments())
                    .containsExactly(new Payment("p1", "CAPTURED", 0, 0, 2848, 0, 0));
        }

        @Test
        void what_is_asked_for_is_still_held_for_the_order() {
            OrderStanding standing =
                    after(held, new OrderPaymentRequested(ID, "c1", "s1", List.of(new PaymentPart("p1", 848)), 0));

            assertThat(standing.payments()).containsExactly(new Payment("p1", "AUTHORIZED", 2000, 848, 0, 0, 0));
            assertThat(PaymentStatus.of(standing.bill(2848, 0))).isEqualTo(PaymentStatus.AUTHORIZED);
        }

        @Test
        void what_is_to_go_back_is_told_at_once() {
            OrderEvent asked =
                    new OrderRefundRequested(ID, "b1", RefundCause.RETURN, List.of(new PaymentPart("p1", 999)), REASON);

            assertThat(after(captured, asked).payments())
                    .containsExactly(new Payment("p1", "CAPTURED", 0, 0, 2848, 999, 0));
        }

        @Test
        void what_is_let_go_is_held_no_more() {
            assertThat(after(held, new OrderPaymentsReleased(ID, List.of("p1", "p9"), REASON))
                            .payments())
                    .containsExactly(new Payment("p1", "AUTHORIZED", 0, 0, 0, 0, 0));
        }
    }
}
