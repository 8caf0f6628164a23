package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CANCEL;
import static dev.daybook.command.order.domain.SampleOrder.CANCELLED;
import static dev.daybook.command.order.domain.SampleOrder.CANCEL_TWO;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRM;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.CREDIT;
import static dev.daybook.command.order.domain.SampleOrder.DRAFT;
import static dev.daybook.command.order.domain.SampleOrder.HELD;
import static dev.daybook.command.order.domain.SampleOrder.HOLD;
import static dev.daybook.command.order.domain.SampleOrder.IMPORTED;
import static dev.daybook.command.order.domain.SampleOrder.NOTE;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RELEASE;
import static dev.daybook.command.order.domain.SampleOrder.RETURN_TWO;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.SampleOrder.cancelled;
import static dev.daybook.command.order.domain.SampleOrder.importOf;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacedOrderTest {

    @Nested
    class GivenNoOrder {
        @Test
        void placing_records_what_was_ordered_and_what_it_comes_to() {
            assertThat(when(place(DRAFT))).containsExactly(PLACED);
            assertThat(PLACED.content().totalMinor()).isEqualTo(999 + 500 + 495);
        }

        @Test
        void placing_in_exchange_for_a_return_names_it() {
            assertThat(when(exchange("r-1")))
                    .containsExactly(new OrderPlaced(
                            ID,
                            "D1",
                            PLACED.content(),
                            Optional.empty(),
                            Optional.of(new ExchangedReturn("o-1", "r-1"))));
        }

        @Test
        void importing_records_it_with_its_source() {
            assertThat(when(importOf(DRAFT, OrderKind.SALE, "536365"))).containsExactly(IMPORTED);
        }

        @Test
        void an_imported_credit_counts_negative() {
            assertThat(when(importOf(DRAFT, OrderKind.CREDIT, "C536379"))).containsExactly(CREDIT);
            assertThat(CREDIT.content().lines()).extracting(l -> l.totalMinor()).containsExactly(-999L, -500L);
        }

        static Stream<OrderCommand> everythingElse() {
            return Stream.of(CONFIRM, CANCEL, CANCEL_TWO, RETURN_TWO, HOLD, RELEASE, NOTE);
        }

        @ParameterizedTest
        @MethodSource("everythingElse")
        void there_is_nothing_to_change(OrderCommand command) {
            assertRefused(OrderRejection.NotFound.class, "order.not-found", command);
        }
    }

    @Nested
    class GivenAPlacedOrder {
        @Test
        void placing_the_same_again_changes_nothing() {
            assertThat(when(place(DRAFT), PLACED)).isEmpty();
            assertThat(when(new PlaceOrder(ID, "D2", true, DRAFT, false, Supply.none()), PLACED))
                    .isEmpty();
        }

        @Test
        void placing_something_else_under_its_id_is_refused() {
            assertRefused(
                    OrderRejection.AlreadyPlaced.class,
                    "order.already-placed",
                    place(draft(line("1", 2, "3.33"))),
                    PLACED);
            assertRefused(
                    OrderRejection.AlreadyPlaced.class,
                    "order.already-placed",
                    new PlaceOrder(ID, "D2", false, DRAFT, false, Supply.none()),
                    PLACED);
        }

        @Test
        void placing_it_in_exchange_for_another_return_or_for_none_is_refused() {
            OrderEvent exchanged = when(exchange("r-1")).getFirst();

            assertThat(when(exchange("r-1"), exchanged)).isEmpty();
            for (PlaceOrder other : List.of(exchange("r-2"), place(DRAFT))) {
                assertRefused(OrderRejection.AlreadyPlaced.class, "order.already-placed", other, exchanged);
            }
            assertRefused(OrderRejection.AlreadyPlaced.class, "order.already-placed", exchange("r-1"), PLACED);
        }

        @Test
        void importing_under_its_id_is_refused() {
            assertRefused(
                    OrderRejection.AlreadyPlaced.class,
                    "order.already-placed",
                    importOf(DRAFT, OrderKind.SALE, "D1"),
                    PLACED);
        }

        @Test
        void confirming_it_accepts_it() {
            assertThat(when(CONFIRM, PLACED)).containsExactly(CONFIRMED);
        }

        @Test
        void cancelling_it_credits_everything_shipping_included() {
            assertThat(when(CANCEL, PLACED)).containsExactly(CANCELLED);
        }

        @Test
        void cancelling_pieces_credits_their_share() {
            assertThat(when(CANCEL_TWO, PLACED)).containsExactly(cancelled(new LineCredit("1", "SKU-1", 2, 666)));
        }

        @Test
        void cancelling_the_rest_credits_what_rounding_left() {
            assertThat(when(CANCEL, PLACED, cancelled(new LineCredit("1", "SKU-1", 2, 666))))
                    .containsExactly(new OrderCancelled(
                            ID,
                            "EUR",
                            List.of(new LineCredit("1", "SKU-1", 1, 333), new LineCredit("2", "SKU-2", 1, 500)),
                            1328,
                            REASON));
        }

        @Test
        void cancelling_the_last_pieces_cancels_the_order() {
            CancelLines all = new CancelLines(ID, List.of(pieces("1", 3), pieces("2", 1)), REASON);

            assertThat(when(all, PLACED))
                    .containsExactly(
                            cancelled(new LineCredit("1", "SKU-1", 3, 999), new LineCredit("2", "SKU-2", 1, 500)),
                            new OrderCancelled(ID, "EUR", List.of(), 495, REASON));
        }

        @Test
        void cancelling_more_than_there_is_names_every_line() {
            CancelLines tooMuch = new CancelLines(ID, List.of(pieces("1", 4), pieces("9", 1), pieces("2", 1)), REASON);

            OrderRejection refusal =
                    assertRefused(OrderRejection.LinesUnavailable.class, "order.lines-unavailable", tooMuch, PLACED);

            assertThat(refusal.faults())
                    .containsExactly(
                            new Fault("/lines/0/quantity", "too-many", "line 1 has 3 left, not 4"),
                            new Fault("/lines/1/lineId", "unknown-line", "there is no line 9"));
        }

        @Test
        void the_same_line_may_be_named_twice_but_not_beyond_its_pieces() {
            CancelLines twice = new CancelLines(ID, List.of(pieces("1", 2), pieces("1", 2)), REASON);

            assertThat(assertRefused(OrderRejection.LinesUnavailable.class, "order.lines-unavailable", twice, PLACED)
                            .faults())
                    .containsExactly(new Fault("/lines/1/quantity", "too-many", "line 1 has 1 left, not 2"));
        }

        @Test
        void nothing_can_be_returned_yet() {
            assertRefused(OrderRejection.NotReturnable.class, "order.not-returnable", RETURN_TWO, PLACED);
        }

        @Test
        void holding_it_records_the_kind() {
            assertThat(when(HOLD, PLACED)).containsExactly(HELD);
        }

        @Test
        void a_hold_that_never_was_cannot_be_released() {
            assertRefused(OrderRejection.HoldNotFound.class, "order.hold-not-found", RELEASE, PLACED);
        }

        @Test
        void a_note_says_who_may_read_it() {
            assertThat(when(NOTE, PLACED))
                    .containsExactly(new NoteAdded(ID, "n1", NoteVisibility.PRIVATE, "call back"));
        }
    }

    private static PlaceOrder exchange(String returnId) {
        return new PlaceOrder(
                ID, "D1", false, DRAFT, false, Supply.none(), Optional.of(new ExchangedReturn("o-1", returnId)));
    }
}
