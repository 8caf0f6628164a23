package dev.daybook.query.holdsqueue;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.query.holdsqueue.HeldOrder.Hold;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The holds of an order after one more event; pure. */
final class HoldFold {

    private HoldFold() {}

    /** Nothing where the event does not concern them. */
    static Optional<HeldOrder> fold(Optional<HeldOrder> before, OrderEvent event, Envelope envelope) {
        return switch (event) {
            case OrderPlaced e -> Optional.of(none(e.orderId(), e.number(), envelope));
            case OrderImported e -> Optional.of(none(e.orderId(), e.number(), envelope));
            case OrderHeld e -> Optional.of(placed(known(before), e, envelope));
            case OrderHoldReleased e ->
                ended(known(before), hold -> hold.holdId().equals(e.holdId()), false, envelope);
            case OrderCancelled _, OrderExpired _, OrderCompleted _, OrderArchived _ ->
                ended(known(before), _ -> true, true, envelope);
            case OrderConfirmed _,
                    LinesCancelled _,
                    LinesReturned _,
                    LinesCredited _,
                    NoteAdded _,
                    OrderStockReserved _,
                    OrderReservationExtended _,
                    OrderGoods _,
                    OrderMoney _,
                    OrderEditing _,
                    OrderDocument _ -> Optional.empty();
        };
    }

    private static HeldOrder known(Optional<HeldOrder> before) {
        return before.orElseThrow(() -> new IllegalStateException("the stream does not begin with an order"));
    }

    private static HeldOrder none(String orderId, String number, Envelope envelope) {
        return new HeldOrder(
                envelope.subject().toString(), orderId, number, List.of(), envelope.version(), envelope.position());
    }

    private static HeldOrder placed(HeldOrder before, OrderHeld event, Envelope envelope) {
        Hold hold = new Hold(
                before.id() + "#" + envelope.version(),
                event.holdId(),
                event.kind(),
                true,
                occurred(envelope),
                envelope.context().actor(),
                envelope.context()
                        .reason()
                        .map(reason -> new HeldOrder.Why(reason.code(), reason.text()))
                        .orElse(null),
                event.review()
                        .map(review -> new HeldOrder.Review(
                                review.by(), review.whenOverdue().orElse(null)))
                        .orElse(null),
                null);
        return with(before, Stream.concat(before.holds().stream(), Stream.of(hold)), envelope);
    }

    private static Optional<HeldOrder> ended(
            HeldOrder before, Predicate<Hold> which, boolean orderOver, Envelope envelope) {
        Predicate<Hold> ends = which.and(Hold::active);
        if (before.holds().stream().noneMatch(ends)) {
            return Optional.empty();
        }
        HeldOrder.End end =
                new HeldOrder.End(occurred(envelope), envelope.context().actor(), orderOver);
        return Optional.of(
                with(before, before.holds().stream().map(hold -> ends.test(hold) ? hold.ended(end) : hold), envelope));
    }

    private static HeldOrder with(HeldOrder before, Stream<Hold> holds, Envelope envelope) {
        return new HeldOrder(
                before.id(),
                before.orderId(),
                before.number(),
                holds.toList(),
                envelope.version(),
                envelope.position());
    }

    private static Instant occurred(Envelope envelope) {
        return envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
    }
}
