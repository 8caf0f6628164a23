package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCELLED;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.cancelled;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.SentOrderTableTest.ASSIGNED;
import static dev.daybook.command.order.domain.SentOrderTableTest.ONE;
import static dev.daybook.command.order.domain.SentOrderTableTest.SHIPPED;
import static dev.daybook.command.order.domain.SentOrderTableTest.THREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPaymentRecorded;
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

/** The order comes to 19.94; p1 has brought money for it, p2 holds some. */
class HeldMoneyTest {

    private static final SettleOrder SETTLE = new SettleOrder(ID, RefundCause.CANCEL, REASON);
    private static final OrderEvent COMPLETED = new OrderCompleted(ID);
    private static final OrderEvent HELD = payment("p2", 1994, 0, 0, 0, true);
    private static final OrderEvent PAID = payment("p1", 0, 0, 1994, 0, false);
    private static final OrderEvent RELEASED = new OrderPaymentsReleased(ID, List.of("p2"), REASON);

    private static final List<OrderEvent> DELIVERED = List.of(
            PLACED,
            CONFIRMED,
            ASSIGNED,
            SHIPPED,
            new LinesShipped(ID, "f1", "s2", ONE),
            new LinesDelivered(ID, "s1", THREE),
            new LinesDelivered(ID, "s2", ONE));

    private static OrderEvent payment(
            String id, long held, long capturing, long captured, long goodwill, boolean voidable) {
        return new OrderPaymentRecorded(
                ID,
                new PaymentStanding(
                        id,
                        voidable ? "AUTHORIZED" : "CAPTURED",
                        held,
                        capturing,
                        captured,
                        0,
                        goodwill,
                        0,
                        0,
                        voidable,
                        Optional.of(goodwill)));
    }

    private static List<OrderEvent> settled(OrderEvent... more) {
        return when(SETTLE, Stream.concat(DELIVERED.stream(), Stream.of(more)).toArray(OrderEvent[]::new));
    }

    @Nested
    class OfACompletedOrder {
        @Test
        void is_let_go_once() {
            assertThat(settled(PAID, HELD, COMPLETED)).containsExactly(RELEASED);
            assertThat(settled(PAID, HELD, COMPLETED, RELEASED)).isEmpty();
        }

        @Test
        void is_let_go_too_where_it_is_held_only_then() {
            assertThat(settled(PAID, COMPLETED, HELD)).containsExactly(RELEASED);
        }

        @Test
        void is_kept_until_the_order_is_completed() {
            assertThat(settled(PAID, HELD)).isEmpty();
        }

        @Test
        void is_let_go_while_what_came_back_is_paid_back() {
            OrderEvent returned =
                    new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 1, 333)), REASON);

            assertThat(settled(PAID, HELD, COMPLETED, returned))
                    .containsExactly(
                            RELEASED,
                            new OrderRefundRequested(
                                    ID, ID + "-1", RefundCause.CANCEL, List.of(new PaymentPart("p1", 333)), REASON));
        }

        @Test
        void stays_where_the_gateway_cannot_be_asked_to_let_it_go() {
            assertThat(settled(payment("p1", 500, 0, 1994, 0, false), COMPLETED))
                    .isEmpty();
        }

        @Test
        void is_let_go_where_a_part_of_it_came_in_and_what_came_in_stays() {
            OrderEvent partly = payment("p1", 500, 0, 1994, 0, true);
            OrderEvent rest = new OrderPaymentsReleased(ID, List.of("p1"), REASON);
            OrderEvent returned =
                    new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 1, 333)), REASON);

            assertThat(settled(partly, COMPLETED)).containsExactly(rest);
            assertThat(settled(partly, COMPLETED, rest)).isEmpty();
            assertThat(settled(partly, COMPLETED, rest, returned))
                    .containsExactly(new OrderRefundRequested(
                            ID, ID + "-1", RefundCause.CANCEL, List.of(new PaymentPart("p1", 333)), REASON));
        }
    }

    @Nested
    class IsNeeded {
        @Test
        void by_an_order_that_waits_for_it_or_for_its_parcels() {
            assertThat(isNeeded(PLACED, HELD)).isTrue();
            assertThat(isNeeded(PLACED, CONFIRMED, HELD)).isTrue();
            assertThat(isNeeded(PLACED, CONFIRMED, HELD, cancelled(new LineCredit("1", "SKU-1", 2, 666))))
                    .isTrue();
        }

        @Test
        void until_all_has_come_in_or_was_given_out_of_goodwill() {
            assertThat(isNeeded(PLACED, CONFIRMED, HELD, payment("p1", 0, 0, 1993, 0, false)))
                    .isTrue();
            assertThat(isNeeded(PLACED, CONFIRMED, HELD, payment("p1", 0, 1994, 0, 0, false)))
                    .isTrue();
            assertThat(isNeeded(PLACED, CONFIRMED, HELD, PAID)).isFalse();
            assertThat(isNeeded(PLACED, HELD, PAID)).isFalse();
            assertThat(isNeeded(PLACED, CONFIRMED, HELD, payment("p1", 0, 0, 1994, 500, false)))
                    .isFalse();
        }

        @Test
        void by_no_order_that_is_over_or_was_never_placed() {
            assertThat(isNeeded(PLACED, HELD, CANCELLED)).isFalse();
            assertThat(isNeeded(PLACED, CONFIRMED, HELD, COMPLETED)).isFalse();
            assertThat(isNeeded(PLACED, CONFIRMED, HELD, COMPLETED, new OrderArchived(ID)))
                    .isFalse();
            assertThat(HeldMoney.isNeededBy(Order.initial())).isFalse();
        }

        private static boolean isNeeded(OrderEvent... history) {
            return HeldMoney.isNeededBy(Order.rules().after(List.of(history)));
        }
    }
}
