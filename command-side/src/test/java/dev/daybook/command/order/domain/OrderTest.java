package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.back;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.content;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.place;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTest {

    private static final OrderDraft DRAFT = draft(
            List.of(line("1", 3, "3.33"), line("2", 1, "5")),
            List.of(new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "POST", "parcel", cents(495))));
    private static final OrderPlaced PLACED = placed(DRAFT);
    private static final OrderConfirmed CONFIRMED = new OrderConfirmed(ID);
    private static final OrderCancelled CANCELLED = new OrderCancelled(
            ID,
            "EUR",
            List.of(new LineCredit("1", "SKU-1", 3, 999), new LineCredit("2", "SKU-2", 1, 500)),
            1994,
            REASON);
    private static final OrderHeld HELD = new OrderHeld(ID, "h1", HoldKind.FRAUD);
    private static final OrderHoldReleased RELEASED = new OrderHoldReleased(ID, "h1");
    private static final OrderImported IMPORTED =
            new OrderImported(ID, "536365", OrderKind.SALE, "online-retail", content(DRAFT));
    private static final OrderImported CREDIT =
            new OrderImported(ID, "C536379", OrderKind.CREDIT, "online-retail", Pricing.price(DRAFT, OrderKind.CREDIT));

    private static final ConfirmOrder CONFIRM = new ConfirmOrder(ID);
    private static final CancelOrder CANCEL = new CancelOrder(ID, REASON);
    private static final CancelLines CANCEL_TWO = new CancelLines(ID, List.of(pieces("1", 2)), REASON);
    private static final ReturnLines RETURN_TWO = new ReturnLines(ID, "r1", List.of(back("1", 2)), REASON);
    private static final PlaceHold HOLD = new PlaceHold(ID, "h1", HoldKind.FRAUD);
    private static final ReleaseHold RELEASE = new ReleaseHold(ID, "h1");
    private static final AddNote NOTE = new AddNote(ID, "n1", NoteVisibility.PRIVATE, "call back");
    private static final LinesReturned RETURNED_TWO =
            new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 2, 666)), REASON);

    @Nested
    class GivenNoOrder {
        @Test
        void placing_records_what_was_ordered_and_what_it_comes_to() {
            assertThat(when(place(DRAFT))).containsExactly(PLACED);
            assertThat(PLACED.content().totalMinor()).isEqualTo(999 + 500 + 495);
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
            assertThat(when(new PlaceOrder(ID, "D2", true, DRAFT), PLACED)).isEmpty();
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
                    new PlaceOrder(ID, "D2", false, DRAFT),
                    PLACED);
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

    @Nested
    class GivenAHeldOrder {
        @Test
        void it_goes_no_further() {
            OrderRejection refusal = assertRefused(OrderRejection.OnHold.class, "order.on-hold", CONFIRM, PLACED, HELD);
            assertThat(refusal).hasMessageContaining("h1");
        }

        @Test
        void it_may_be_cancelled_and_noted() {
            assertThat(when(CANCEL, PLACED, HELD)).containsExactly(CANCELLED);
            assertThat(when(CANCEL_TWO, PLACED, HELD)).hasSize(1);
            assertThat(when(NOTE, PLACED, HELD)).hasSize(1);
        }

        @Test
        void holding_it_again_the_same_way_changes_nothing() {
            assertThat(when(HOLD, PLACED, HELD)).isEmpty();
        }

        @Test
        void a_hold_id_names_one_hold_for_ever() {
            assertRefused(
                    OrderRejection.HoldIdTaken.class,
                    "order.hold-id-taken",
                    new PlaceHold(ID, "h1", HoldKind.STOCK),
                    PLACED,
                    HELD);
            assertRefused(OrderRejection.HoldIdTaken.class, "order.hold-id-taken", HOLD, PLACED, HELD, RELEASED);
        }

        @Test
        void every_hold_must_be_released_before_it_goes_on() {
            OrderHeld second = new OrderHeld(ID, "h2", HoldKind.STOCK);

            assertThat(when(RELEASE, PLACED, HELD)).containsExactly(RELEASED);
            assertRefused(OrderRejection.OnHold.class, "order.on-hold", CONFIRM, PLACED, HELD, second, RELEASED);
            assertThat(when(CONFIRM, PLACED, HELD, RELEASED)).containsExactly(CONFIRMED);
        }

        @Test
        void releasing_a_released_hold_changes_nothing() {
            assertThat(when(RELEASE, PLACED, HELD, RELEASED)).isEmpty();
        }
    }

    @Nested
    class GivenAConfirmedOrder {
        @Test
        void confirming_it_again_changes_nothing() {
            assertThat(when(CONFIRM, PLACED, CONFIRMED)).isEmpty();
        }

        @Test
        void it_can_be_cancelled_held_and_returned_from() {
            assertThat(when(CANCEL, PLACED, CONFIRMED)).containsExactly(CANCELLED);
            assertThat(when(CANCEL_TWO, PLACED, CONFIRMED)).hasSize(1);
            assertThat(when(HOLD, PLACED, CONFIRMED)).containsExactly(HELD);
            assertThat(when(RELEASE, PLACED, HELD, RELEASED, CONFIRMED)).isEmpty();
            assertThat(when(RETURN_TWO, PLACED, CONFIRMED)).containsExactly(RETURNED_TWO);
        }

        @Test
        void placing_the_same_again_changes_nothing() {
            assertThat(when(place(DRAFT), PLACED, CONFIRMED)).isEmpty();
        }
    }

    @Nested
    class GivenAnImportedOrder {
        @Test
        void importing_the_same_again_changes_nothing() {
            assertThat(when(importOf(DRAFT, OrderKind.SALE, "536365"), IMPORTED))
                    .isEmpty();
            assertThat(when(importOf(DRAFT, OrderKind.SALE, "536365"), IMPORTED, RETURNED_TWO))
                    .isEmpty();
        }

        static Stream<ImportOrder> others() {
            return Stream.of(
                    importOf(DRAFT, OrderKind.CREDIT, "536365"),
                    importOf(DRAFT, OrderKind.SALE, "536366"),
                    importOf(draft(line("1", 1, "1")), OrderKind.SALE, "536365"));
        }

        @ParameterizedTest
        @MethodSource("others")
        void importing_something_else_under_its_id_is_refused(ImportOrder other) {
            assertRefused(OrderRejection.AlreadyPlaced.class, "order.already-placed", other, IMPORTED);
        }

        @Test
        void returned_pieces_are_credited_with_their_share() {
            assertThat(when(RETURN_TWO, IMPORTED)).containsExactly(RETURNED_TWO);
        }

        @Test
        void returned_pieces_may_be_credited_with_another_price() {
            ReturnLines cheaper =
                    new ReturnLines(ID, "r1", List.of(new ReturnedPieces("1", 2, Optional.of(euros("3.005")))), REASON);

            assertThat(when(cheaper, IMPORTED))
                    .containsExactly(
                            new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 2, 601)), REASON));
        }

        @Test
        void the_same_return_again_changes_nothing() {
            ReturnLines priced =
                    new ReturnLines(ID, "r1", List.of(new ReturnedPieces("1", 2, Optional.of(euros("3.33")))), REASON);

            assertThat(when(RETURN_TWO, IMPORTED, RETURNED_TWO)).isEmpty();
            assertThat(when(priced, IMPORTED, RETURNED_TWO)).isEmpty();
        }

        static Stream<List<ReturnedPieces>> otherReturns() {
            return Stream.of(
                    List.of(back("1", 1)),
                    List.of(back("2", 2)),
                    List.of(back("1", 2), back("2", 1)),
                    List.of(new ReturnedPieces("1", 2, Optional.of(euros("3.34")))));
        }

        @ParameterizedTest
        @MethodSource("otherReturns")
        void a_return_id_names_one_return(List<ReturnedPieces> other) {
            assertRefused(
                    OrderRejection.ReturnIdTaken.class,
                    "order.return-id-taken",
                    new ReturnLines(ID, "r1", other, REASON),
                    IMPORTED,
                    RETURNED_TWO);
        }

        @Test
        void no_piece_comes_back_twice() {
            assertThat(assertRefused(
                                    OrderRejection.LinesUnavailable.class,
                                    "order.lines-unavailable",
                                    new ReturnLines(ID, "r2", List.of(back("1", 2)), REASON),
                                    IMPORTED,
                                    RETURNED_TWO)
                            .faults())
                    .containsExactly(new Fault("/lines/0/quantity", "too-many", "line 1 has 1 left, not 2"));
        }

        @Test
        void a_credit_in_another_currency_or_beyond_reckoning_is_refused() {
            ReturnLines odd = new ReturnLines(
                    ID,
                    "r1",
                    List.of(
                            new ReturnedPieces(
                                    "1", 1, Optional.of(new Price(euros("1").amount(), "GBP"))),
                            new ReturnedPieces("1", 1, Optional.of(euros("99999999999999999999")))),
                    REASON);

            assertThat(assertRefused(OrderRejection.InvalidContent.class, "order.invalid-content", odd, IMPORTED)
                            .faults())
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("/lines/0/unitPrice/currency", "currency-mismatch"),
                            org.assertj.core.groups.Tuple.tuple("/lines/1/unitPrice", "amount-overflow"));
        }

        @Test
        void nothing_comes_back_on_a_credit() {
            assertRefused(OrderRejection.NotReturnable.class, "order.not-returnable", RETURN_TWO, CREDIT);
        }

        static Stream<OrderCommand> changes() {
            return Stream.of(CONFIRM, CANCEL, CANCEL_TWO, HOLD);
        }

        @ParameterizedTest
        @MethodSource("changes")
        void it_is_completed_and_goes_nowhere(OrderCommand command) {
            assertRefused(OrderRejection.AlreadyCompleted.class, "order.already-completed", command, IMPORTED);
        }
    }

    @Nested
    class GivenACancelledOrder {
        @Test
        void cancelling_it_again_changes_nothing() {
            assertThat(when(CANCEL, PLACED, CANCELLED)).isEmpty();
        }

        static Stream<OrderCommand> changes() {
            return Stream.of(CONFIRM, CANCEL_TWO, RETURN_TWO, HOLD);
        }

        @ParameterizedTest
        @MethodSource("changes")
        void nothing_else_can_be_done_with_it(OrderCommand command) {
            assertRefused(OrderRejection.AlreadyCancelled.class, "order.already-cancelled", command, PLACED, CANCELLED);
        }

        @Test
        void it_may_still_be_noted_and_let_go() {
            assertThat(when(NOTE, PLACED, CANCELLED)).hasSize(1);
            assertThat(when(RELEASE, PLACED, HELD, CANCELLED)).containsExactly(RELEASED);
        }
    }

    @Test
    void an_event_that_does_not_begin_a_stream_leaves_nothing_behind() {
        assertThat(Scenario.given(CONFIRMED, HELD)).isEqualTo(Order.initial());
    }

    @Test
    void a_second_beginning_leaves_an_order_as_it_is() {
        assertThat(Scenario.given(PLACED, CONFIRMED, PLACED)).isEqualTo(Scenario.given(PLACED, CONFIRMED));
    }

    private static ImportOrder importOf(OrderDraft draft, OrderKind kind, String number) {
        return new ImportOrder(ID, number, kind, "online-retail", draft);
    }

    private static LinesCancelled cancelled(LineCredit... credits) {
        return new LinesCancelled(ID, "EUR", List.of(credits), REASON);
    }

    private static <R extends OrderRejection> R assertRefused(
            Class<R> rejection, String code, OrderCommand command, OrderEvent... history) {
        assertThatExceptionOfType(rejection)
                .isThrownBy(() -> when(command, history))
                .withMessageMatching("(?s).{10,}")
                .extracting(OrderRejection::code)
                .isEqualTo(code);
        R refusal = catchThrowableOfType(rejection, () -> when(command, history));
        return java.util.Objects.requireNonNull(refusal);
    }
}
