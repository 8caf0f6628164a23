package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCELLED;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.SampleOrder.cancelled;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.SentOrderTableTest.ASSIGNED;
import static dev.daybook.command.order.domain.SentOrderTableTest.CREDITED;
import static dev.daybook.command.order.domain.SentOrderTableTest.MISSED;
import static dev.daybook.command.order.domain.SentOrderTableTest.ONE;
import static dev.daybook.command.order.domain.SentOrderTableTest.REOPENED;
import static dev.daybook.command.order.domain.SentOrderTableTest.SHIPPED;
import static dev.daybook.command.order.domain.SentOrderTableTest.THREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderPaymentsReleased;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.RefundCause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The order comes to 19.94: line 1 of three pieces 9.99, line 2 of one piece 5.00, the parcel 4.95. */
class SettledOrderTest {

    private static final SettleOrder SETTLE = new SettleOrder(ID, RefundCause.CANCEL, REASON);
    private static final OrderEvent SHIPPED_TOO = new LinesShipped(ID, "f1", "s2", ONE);

    static final List<OrderEvent> DELIVERED = List.of(
            PLACED,
            CONFIRMED,
            ASSIGNED,
            SHIPPED,
            SHIPPED_TOO,
            new LinesDelivered(ID, "s1", THREE),
            new LinesDelivered(ID, "s2", ONE));

    private static OrderEvent held(String paymentId, long minor) {
        return new OrderPaymentRecorded(
                ID, new PaymentStanding(paymentId, "AUTHORIZED", minor, 0, 0, 0, 0, 0, 0, true));
    }

    private static OrderEvent captured(long held, long captured, long prepaid, long back) {
        return new OrderPaymentRecorded(
                ID, new PaymentStanding("p1", "CAPTURED", held, 0, captured, prepaid, back, 0, 0, false));
    }

    private static OrderEvent requested(int time, String shipmentId, long missing, PaymentPart... captures) {
        return new OrderPaymentRequested(ID, ID + "-" + time, shipmentId, List.of(captures), missing);
    }

    private static OrderEvent refunded(int time, long minor) {
        return new OrderRefundRequested(
                ID, ID + "-" + time, RefundCause.CANCEL, List.of(new PaymentPart("p1", minor)), REASON);
    }

    @Nested
    class BeforeItIsConfirmed {
        @Test
        void it_is_confirmed_once_payments_cover_it() {
            assertThat(when(SETTLE, PLACED, held("p1", 1993))).isEmpty();
            assertThat(when(SETTLE, PLACED, held("p1", 1994))).containsExactly(CONFIRMED);
            assertThat(when(SETTLE, PLACED, held("p1", 1000), held("p2", 994))).containsExactly(CONFIRMED);
        }

        @Test
        void a_hold_is_stronger_than_money() {
            assertRefused(OrderRejection.OnHold.class, "order.on-hold", SETTLE, PLACED, HELD, held("p1", 1994));
        }

        @Test
        void a_payment_that_was_let_go_covers_nothing() {
            OrderEvent released = new OrderPaymentsReleased(ID, List.of("p1"), REASON);

            assertThat(when(SETTLE, PLACED, held("p1", 1994), released)).isEmpty();
        }
    }

    @Nested
    class WhenItIsCalledOff {
        @Test
        void held_money_is_let_go_and_paid_money_goes_back() {
            assertThat(when(SETTLE, PLACED, held("p1", 1994), CANCELLED))
                    .containsExactly(new OrderPaymentsReleased(ID, List.of("p1"), REASON));
            assertThat(when(SETTLE, PLACED, captured(0, 1994, 1994, 0), CANCELLED))
                    .containsExactly(refunded(1, 1994));
        }

        @Test
        void both_happen_once() {
            assertThat(when(
                            SETTLE,
                            PLACED,
                            held("p1", 1994),
                            CANCELLED,
                            new OrderPaymentsReleased(ID, List.of("p1"), REASON)))
                    .isEmpty();
            assertThat(when(SETTLE, PLACED, captured(0, 1994, 1994, 0), CANCELLED, refunded(1, 1994)))
                    .isEmpty();
        }

        @Test
        void of_money_paid_in_advance_the_share_of_cancelled_pieces_goes_back() {
            OrderEvent two = cancelled(new LineCredit("1", "SKU-1", 2, 666));

            assertThat(when(SETTLE, PLACED, CONFIRMED, captured(0, 1994, 1994, 0), two))
                    .containsExactly(refunded(1, 666));
            assertThat(when(SETTLE, PLACED, CONFIRMED, held("p1", 1994), two)).isEmpty();
        }

        @Test
        void a_payment_may_begin_no_more_but_one_that_is_known_goes_on() {
            PaymentStanding late = new PaymentStanding("p1", "VOIDED", 0, 0, 0, 0, 0, 0, 0, false);

            assertThat(when(new RecordPayment(ID, late), PLACED, held("p1", 1994), CANCELLED))
                    .containsExactly(new OrderPaymentRecorded(ID, late));
            assertRefused(
                    OrderRejection.AlreadyCancelled.class,
                    "order.already-cancelled",
                    new RecordPayment(ID, late),
                    PLACED,
                    CANCELLED);
        }
    }

    @Nested
    class WhenAParcelHasLeft {
        @Test
        void its_pieces_and_the_adjustments_are_asked_for_once() {
            OrderEvent first = requested(1, "s1", 0, new PaymentPart("p1", 1494));

            assertThat(when(SETTLE, PLACED, CONFIRMED, held("p1", 1994), ASSIGNED, SHIPPED))
                    .containsExactly(first);
            assertThat(when(SETTLE, PLACED, CONFIRMED, held("p1", 1994), ASSIGNED, SHIPPED, first))
                    .isEmpty();
            assertThat(when(SETTLE, PLACED, CONFIRMED, held("p1", 1994), ASSIGNED, SHIPPED, first, SHIPPED_TOO))
                    .containsExactly(requested(2, "s2", 0, new PaymentPart("p1", 500)));
        }

        @Test
        void payments_are_asked_in_their_order_and_what_none_has_is_told() {
            assertThat(when(SETTLE, PLACED, CONFIRMED, held("p1", 1000), held("p2", 400), ASSIGNED, SHIPPED))
                    .containsExactly(requested(1, "s1", 94, new PaymentPart("p1", 1000), new PaymentPart("p2", 400)));
        }

        @Test
        void money_paid_in_advance_is_not_asked_for_again() {
            assertThat(when(SETTLE, PLACED, CONFIRMED, captured(0, 1994, 1994, 0), ASSIGNED, SHIPPED))
                    .isEmpty();
        }

        @Test
        void what_the_payer_claimed_back_is_neither_asked_for_again_nor_sent_back_twice() {
            OrderEvent disputed = new OrderPaymentRecorded(
                    ID, new PaymentStanding("p1", "DISPUTED", 500, 0, 1494, 0, 0, 1494, 0, false));

            assertThat(when(SETTLE, PLACED, CONFIRMED, held("p1", 1994), ASSIGNED, SHIPPED, disputed))
                    .isEmpty();
            assertThat(when(
                            SETTLE,
                            PLACED,
                            CONFIRMED,
                            held("p1", 1994),
                            ASSIGNED,
                            SHIPPED,
                            disputed,
                            new LinesDelivered(ID, "s1", THREE),
                            new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 3, 999)), REASON)))
                    .isEmpty();
        }

        @Test
        void what_is_lost_stays_paid_for_until_it_is_credited() {
            OrderEvent paid = captured(500, 1494, 0, 0);

            assertThat(when(SETTLE, PLACED, CONFIRMED, ASSIGNED, SHIPPED, paid, MISSED))
                    .isEmpty();
            assertThat(when(SETTLE, PLACED, CONFIRMED, ASSIGNED, SHIPPED, paid, MISSED, REOPENED))
                    .isEmpty();
            assertThat(when(SETTLE, PLACED, CONFIRMED, ASSIGNED, SHIPPED, paid, MISSED, CREDITED))
                    .containsExactly(refunded(1, 999));
        }

        @Test
        void what_is_sent_again_is_not_asked_for_again() {
            OrderEvent paid = captured(500, 1494, 0, 0);
            OrderEvent assigned = new LinesAssigned(ID, "f2", "main", THREE, Optional.of(1));
            OrderEvent again = new LinesShipped(ID, "f2", "s3", THREE);

            assertThat(when(SETTLE, PLACED, CONFIRMED, ASSIGNED, SHIPPED, paid, MISSED, REOPENED, assigned, again))
                    .isEmpty();
        }

        @Test
        void of_what_was_to_be_sent_again_and_is_cancelled_the_share_goes_back() {
            OrderEvent paid = captured(500, 1494, 0, 0);
            OrderEvent one = cancelled(new LineCredit("1", "SKU-1", 1, 333));

            assertThat(when(SETTLE, PLACED, CONFIRMED, ASSIGNED, SHIPPED, paid, MISSED, REOPENED, one))
                    .containsExactly(refunded(1, 333));
        }

        @Test
        void a_refund_that_failed_is_left_to_people() {
            OrderEvent failed = new OrderPaymentRecorded(
                    ID, new PaymentStanding("p1", "CAPTURED", 0, 0, 1994, 1994, 0, 0, 1994, false));

            assertThat(when(SETTLE, PLACED, CONFIRMED, failed, CANCELLED)).isEmpty();
        }

        @Test
        void a_refund_of_a_part_that_failed_is_not_asked_for_again() {
            OrderEvent failed = new OrderPaymentRecorded(
                    ID, new PaymentStanding("p1", "CAPTURED", 0, 0, 1994, 1994, 0, 0, 500, false));

            assertThat(when(SETTLE, PLACED, CONFIRMED, failed, CANCELLED)).isEmpty();
        }

        @Test
        void pieces_that_come_back_are_paid_back_though_others_are_still_to_be_sent() {
            OrderEvent delivered = new LinesDelivered(ID, "s1", THREE);
            OrderEvent returned =
                    new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 1, 333)), REASON);

            assertThat(when(
                            SETTLE,
                            PLACED,
                            CONFIRMED,
                            held("p1", 1994),
                            ASSIGNED,
                            SHIPPED,
                            captured(500, 1494, 0, 0),
                            delivered,
                            returned))
                    .containsExactly(refunded(1, 333));
            assertThat(when(
                            SETTLE,
                            PLACED,
                            CONFIRMED,
                            captured(0, 1994, 1994, 0),
                            ASSIGNED,
                            SHIPPED,
                            delivered,
                            returned))
                    .containsExactly(refunded(1, 333));
        }
    }

    @Nested
    class WhenEverythingHasArrived {
        private static OrderEvent[] delivered(OrderEvent payment) {
            return Stream.concat(DELIVERED.stream(), Stream.of(payment)).toArray(OrderEvent[]::new);
        }

        @Test
        void it_is_completed_when_it_is_paid() {
            assertThat(when(new CompleteOrder(ID), delivered(captured(0, 1994, 0, 0))))
                    .containsExactly(new OrderCompleted(ID));
        }

        @Test
        void it_is_not_completed_while_money_is_due_on_its_way_or_owed() {
            assertNotSettled(captured(1, 1993, 0, 0));
            assertNotSettled(captured(0, 1995, 0, 0));
            assertNotSettled(new OrderPaymentRecorded(
                    ID, new PaymentStanding("p1", "AUTHORIZED", 0, 1994, 0, 0, 0, 0, 0, false)));
        }

        private void assertNotSettled(OrderEvent payment) {
            var refusal = assertRefused(
                    OrderRejection.NotCompletable.class,
                    "order.not-completable",
                    new CompleteOrder(ID),
                    delivered(payment));
            assertThat(refusal.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("not-settled"));
        }
    }
}
