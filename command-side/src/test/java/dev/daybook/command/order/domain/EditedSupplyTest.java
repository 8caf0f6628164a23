package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Edit.NOW;
import static dev.daybook.command.order.domain.Edit.add;
import static dev.daybook.command.order.domain.Edit.after;
import static dev.daybook.command.order.domain.Edit.change;
import static dev.daybook.command.order.domain.Edit.confirm;
import static dev.daybook.command.order.domain.Edit.confirmed;
import static dev.daybook.command.order.domain.Edit.edited;
import static dev.daybook.command.order.domain.Edit.held;
import static dev.daybook.command.order.domain.Edit.priced;
import static dev.daybook.command.order.domain.Edit.remove;
import static dev.daybook.command.order.domain.Edit.staged;
import static dev.daybook.command.order.domain.Edit.stocked;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.given;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.SentOrderTableTest.ASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderRefundRequested;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.PaymentPart;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.payment.RefundCause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The order comes to 19.94: line 1 of three pieces 9.99, line 2 of one piece 5.00, the parcel 4.95. */
class EditedSupplyTest {

    @Nested
    class Stock {
        private final OrderEvent reserved = new OrderStockReserved(
                ID,
                List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 3, 0)),
                Optional.of(OrderTableCommands.DUE),
                1);

        private OrderEvent more(int pieces, Optional<Instant> until) {
            return new OrderStockReserved(
                    ID, List.of(new LineReservation("SKU-1@main", ID + "-2", "SKU-1", pieces, 0)), until, 7);
        }

        @Test
        void more_pieces_are_reserved_as_long_as_the_others() {
            assertThat(edited(change("1", 5), stocked("SKU-1", 2), PLACED, reserved))
                    .endsWith(more(2, Optional.of(OrderTableCommands.DUE)));
            assertThat(edited(change("1", 5), stocked("SKU-1", 2), PLACED, reserved, CONFIRMED))
                    .endsWith(more(2, Optional.empty()));
            assertThat(edited(change("1", 5), stocked("SKU-1", 2), PLACED, reserved, HELD))
                    .endsWith(more(2, Optional.empty()));
        }

        @Test
        void an_order_that_kept_nothing_gets_the_time_of_the_policy() {
            OrderEvent placed = placed(draft(line("2", 1, "5")));

            assertThat(edited(add(line("1", 1, "3.33")), stocked("SKU-1", 2), placed))
                    .endsWith(new OrderStockReserved(
                            ID,
                            List.of(new LineReservation("SKU-1@main", ID, "SKU-1", 1, 0)),
                            Optional.of(NOW.plusSeconds(900)),
                            7));
        }

        @Test
        void nothing_changes_when_one_piece_is_missing() {
            OrderEvent[] staged = staged(change("1", 6), stocked("SKU-1", 2), PLACED, reserved);

            assertRefused(OrderRejection.OutOfStock.class, "order.out-of-stock", confirm(stocked("SKU-1", 2)), staged);
        }

        @Test
        void fewer_pieces_leave_their_fulfilment_and_the_stock_before_the_line_changes() {
            assertThat(edited(change("1", 1), stocked("SKU-1", 0), PLACED, reserved, CONFIRMED, ASSIGNED))
                    .containsExactly(
                            confirmed(-666),
                            new LinesUnassigned(ID, "f1", List.of(new LineQuantity("1", "SKU-1", 2))),
                            new OrderStockReleased(ID, List.of(new StockPieces("SKU-1@main", ID, "SKU-1", 2))),
                            new LineQuantityChanged(ID, "EUR", priced("1", 1, "3.33", 333), 3, -666));
        }

        @Test
        void pieces_of_a_removed_line_do_as_well() {
            assertThat(edited(remove("1"), stocked("SKU-1", 0), PLACED, reserved, CONFIRMED))
                    .contains(new OrderStockReleased(ID, List.of(new StockPieces("SKU-1@main", ID, "SKU-1", 3))));
        }
    }

    @Nested
    class MoneyOfAnEdit {
        private final OrderEvent waiting = new OrderHeld(ID, "edit-e1", HoldKind.PAYMENT);

        @Test
        void what_was_covered_and_no_longer_is_waits_for_a_payment() {
            assertThat(edited(change("1", 5), PLACED, held(1994), CONFIRMED)).endsWith(waiting);
        }

        @Test
        void what_is_still_covered_does_not_wait() {
            assertThat(edited(change("1", 5), PLACED, held(2660), CONFIRMED)).doesNotContain(waiting);
            assertThat(edited(change("1", 1), PLACED, held(1994), CONFIRMED)).doesNotContain(waiting);
        }

        @Test
        void an_order_on_account_does_not_wait_and_one_that_is_not_accepted_waits_anyway() {
            assertThat(edited(change("1", 5), PLACED, CONFIRMED)).doesNotContain(waiting);
            assertThat(edited(change("1", 5), PLACED, held(1994))).doesNotContain(waiting);
        }

        @Test
        void it_goes_on_once_payments_cover_it_again() {
            OrderEvent[] dearer = after(change("1", 5), PLACED, held(1994), CONFIRMED);
            OrderEvent more =
                    new OrderPaymentRecorded(ID, new PaymentStanding("p2", "AUTHORIZED", 666, 0, 0, 0, 0, 0, 0, true));
            SettleOrder settle = new SettleOrder(ID, RefundCause.CANCEL, REASON);

            assertThat(when(settle, dearer)).isEmpty();
            assertThat(given(dearer))
                    .extracting(order -> Order.decide(settle, Order.evolve(order, more)))
                    .isEqualTo(List.of(new OrderHoldReleased(ID, "edit-e1")));
        }

        @Test
        void another_hold_is_not_released_by_money() {
            OrderEvent manual = new OrderHeld(ID, "edit-e9", HoldKind.PAYMENT);

            assertThat(when(
                            new SettleOrder(ID, RefundCause.CANCEL, REASON),
                            PLACED,
                            held(1994),
                            CONFIRMED,
                            manual,
                            HELD))
                    .isEmpty();
        }

        @Test
        void what_was_paid_too_much_goes_back() {
            OrderEvent paid = new OrderPaymentRecorded(
                    ID, new PaymentStanding("p1", "CAPTURED", 0, 0, 1994, 1994, 0, 0, 0, false));

            assertThat(when(
                            new SettleOrder(ID, RefundCause.EDIT, REASON),
                            after(change("1", 1), PLACED, paid, CONFIRMED)))
                    .containsExactly(new OrderRefundRequested(
                            ID, ID + "-1", RefundCause.EDIT, List.of(new PaymentPart("p1", 666)), REASON));
        }

        @Test
        void every_confirmed_edit_is_settled_for_the_reason_it_was_made_for() {
            EditSettlement settlement = new EditSettlement();

            assertThat(settlement.react(confirmed(-666), SampleEnvelope.because(REASON)))
                    .containsExactly(new Effect.Send(
                            "order", new SettleOrder(ID, RefundCause.EDIT, REASON), Optional.of(REASON)));
            assertThat(settlement.react(confirmed(-666), SampleEnvelope.ANY))
                    .extracting(effect ->
                            ((Effect.Send) effect).reason().orElseThrow().code())
                    .containsExactly("edited");
            assertThat(settlement.react(PLACED, SampleEnvelope.ANY)).isEmpty();
        }
    }
}
