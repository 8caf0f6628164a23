package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.back;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.content;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.pieces;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PaymentStanding;
import java.util.List;
import java.util.Optional;

/** One order and everything that is done with it in the tests of its life. */
final class SampleOrder {

    static final OrderDraft DRAFT = draft(
            List.of(line("1", 3, "3.33"), line("2", 1, "5")),
            List.of(new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "POST", "parcel", cents(495))));
    static final OrderPlaced PLACED = placed(DRAFT);
    static final OrderConfirmed CONFIRMED = new OrderConfirmed(ID);
    static final OrderCancelled CANCELLED = new OrderCancelled(
            ID,
            "EUR",
            List.of(new LineCredit("1", "SKU-1", 3, 999), new LineCredit("2", "SKU-2", 1, 500)),
            1994,
            REASON);
    static final OrderHeld HELD = new OrderHeld(ID, "h1", HoldKind.FRAUD);
    static final OrderHoldReleased RELEASED = new OrderHoldReleased(ID, "h1");
    static final OrderImported IMPORTED =
            new OrderImported(ID, "536365", OrderKind.SALE, "online-retail", content(DRAFT), Optional.of(ID));
    static final OrderImported CREDIT =
            new OrderImported(ID, "C536379", OrderKind.CREDIT, "online-retail", Pricing.price(DRAFT, OrderKind.CREDIT));

    static final ConfirmOrder CONFIRM = new ConfirmOrder(ID);
    static final CancelOrder CANCEL = new CancelOrder(ID, REASON);
    static final CancelLines CANCEL_TWO = new CancelLines(ID, List.of(pieces("1", 2)), REASON);
    static final ReturnLines RETURN_TWO = new ReturnLines(ID, "r1", List.of(back("1", 2)), REASON);
    static final PlaceHold HOLD = new PlaceHold(ID, "h1", HoldKind.FRAUD);
    static final ReleaseHold RELEASE = new ReleaseHold(ID, "h1");
    static final AddNote NOTE = new AddNote(ID, "n1", NoteVisibility.PRIVATE, "call back");
    static final LinesReturned RETURNED_TWO =
            new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 2, 666)), REASON);

    static final PaymentStanding HELD_MONEY = new PaymentStanding("p1", "AUTHORIZED", 1994, 0, 0, 0, 0, 0, 0, true);

    private SampleOrder() {}

    static ImportOrder importOf(OrderDraft draft, OrderKind kind, String number) {
        return new ImportOrder(ID, number, kind, "online-retail", draft);
    }

    static LinesCancelled cancelled(LineCredit... credits) {
        return new LinesCancelled(ID, "EUR", List.of(credits), REASON);
    }

    static <R extends OrderRejection> R assertRefused(
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
