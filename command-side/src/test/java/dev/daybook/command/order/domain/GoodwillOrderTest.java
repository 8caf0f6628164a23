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
import dev.daybook.events.order.OrderPaymentRequested;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.payment.RefundCause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order comes to 19.94: line 1 of three pieces 9.99, line 2 of one piece 5.00, the parcel 4.95. */
class GoodwillOrderTest {

    private static final SettleOrder SETTLE = new SettleOrder(ID, RefundCause.RETURN, REASON);
    private static final OrderEvent SHIPPED_TOO = new LinesShipped(ID, "f1", "s2", ONE);
    private static final LinesReturned RETURNED =
            new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 1, 333)), REASON);

    /** Of what went back, so much was given out of goodwill. */
    private static OrderEvent paid(long held, long captured, long prepaid, long back, long goodwill) {
        return new OrderPaymentRecorded(
                ID,
                new PaymentStanding(
                        "p1",
                        "PARTIALLY_REFUNDED",
                        held,
                        0,
                        captured,
                        prepaid,
                        back,
                        0,
                        0,
                        false,
                        Optional.of(goodwill)));
    }

    private static OrderEvent refunded(long minor) {
        return new OrderRefundRequested(
                ID, ID + "-1", RefundCause.RETURN, List.of(new PaymentPart("p1", minor)), REASON);
    }

    private static OrderEvent[] sent(OrderEvent... more) {
        return Stream.concat(Stream.of(PLACED, CONFIRMED, ASSIGNED, SHIPPED), Stream.of(more))
                .toArray(OrderEvent[]::new);
    }

    private static OrderEvent[] arrived(OrderEvent... more) {
        return sent(Stream.concat(
                        Stream.of(SHIPPED_TOO, new LinesDelivered(ID, "s1", THREE), new LinesDelivered(ID, "s2", ONE)),
                        Stream.of(more))
                .toArray(OrderEvent[]::new));
    }

    @Test
    void what_is_given_of_a_paid_parcel_is_not_asked_for_again_though_more_is_held() {
        assertThat(when(SETTLE, sent(paid(500, 1494, 0, 700, 700)))).isEmpty();
    }

    @Test
    void a_second_parcel_is_asked_for_at_its_own_price() {
        assertThat(when(SETTLE, sent(paid(500, 1494, 0, 700, 700), SHIPPED_TOO)))
                .containsExactly(
                        new OrderPaymentRequested(ID, ID + "-1", "s2", List.of(new PaymentPart("p1", 500)), 0));
    }

    @Test
    void of_money_paid_in_advance_what_is_given_is_missing_nowhere() {
        assertThat(when(SETTLE, PLACED, paid(0, 1994, 1994, 700, 700))).containsExactly(CONFIRMED);
        assertThat(when(SETTLE, sent(paid(0, 1994, 1994, 700, 700)))).isEmpty();
        assertThat(when(SETTLE, sent(paid(0, 1994, 1994, 700, 700), SHIPPED_TOO)))
                .isEmpty();
    }

    @Test
    void the_order_is_completed_and_archived() {
        assertThat(when(new CompleteOrder(ID), arrived(paid(0, 1994, 0, 700, 700))))
                .containsExactly(new OrderCompleted(ID));
        assertThat(when(new ArchiveOrder(ID), arrived(paid(0, 1994, 0, 700, 700), new OrderCompleted(ID))))
                .containsExactly(new OrderArchived(ID));
    }

    @Test
    void it_is_not_completed_for_goodwill_where_other_money_went_back() {
        assertThat(Scenario.tried(
                        new CompleteOrder(ID), Order.rules().after(List.of(arrived(paid(0, 1994, 0, 700, 699))))))
                .isEmpty();
    }

    @Test
    void a_later_return_is_paid_back_in_full() {
        assertThat(when(SETTLE, arrived(paid(0, 1994, 0, 700, 700), new OrderCompleted(ID), RETURNED)))
                .containsExactly(refunded(333));
        assertThat(when(
                        SETTLE,
                        arrived(
                                paid(0, 1994, 0, 700, 700),
                                new OrderCompleted(ID),
                                RETURNED,
                                paid(0, 1994, 0, 1033, 700))))
                .isEmpty();
    }

    @Test
    void a_later_return_is_paid_back_as_far_as_there_is_money() {
        assertThat(when(SETTLE, arrived(paid(0, 1994, 0, 1894, 1894), RETURNED)))
                .containsExactly(refunded(100));
        assertThat(when(new CompleteOrder(ID), arrived(paid(0, 1994, 0, 1994, 1894), RETURNED)))
                .containsExactly(new OrderCompleted(ID));
    }

    @Test
    void an_order_that_is_called_off_gives_back_what_is_left() {
        assertThat(when(SETTLE, PLACED, paid(0, 1994, 1994, 700, 700), CANCELLED))
                .containsExactly(refunded(1294));
        assertThat(when(
                        SETTLE,
                        PLACED,
                        CONFIRMED,
                        paid(0, 1994, 1994, 700, 700),
                        cancelled(new LineCredit("1", "SKU-1", 2, 666))))
                .containsExactly(refunded(666));
    }

    @Test
    void a_capture_and_a_refund_that_are_asked_for_meanwhile_leave_it_as_it_was() {
        assertThat(when(
                        SETTLE,
                        sent(
                                paid(500, 1494, 0, 700, 700),
                                SHIPPED_TOO,
                                new OrderPaymentRequested(
                                        ID, ID + "-1", "s2", List.of(new PaymentPart("p1", 500)), 0))))
                .isEmpty();
        assertThat(when(SETTLE, arrived(paid(0, 1994, 0, 700, 700), RETURNED, refunded(333))))
                .isEmpty();
    }
}
