package dev.daybook.query.stuckorders;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
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
import dev.daybook.query.standing.OrderState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What an order waits for after one more event; pure. */
final class WaitingFold {

    private WaitingFold() {}

    static WaitingOrder fold(Optional<WaitingOrder> before, OrderEvent event, Envelope envelope) {
        if (event instanceof OrderPlaced e) {
            return opened(e.orderId(), e.number(), e.content(), OrderState.placed(e.content()), envelope);
        }
        if (event instanceof OrderImported e) {
            return opened(e.orderId(), e.number(), e.content(), OrderState.imported(e), envelope);
        }
        return next(before, event, envelope);
    }

    private static WaitingOrder opened(
            String orderId, String number, OrderContent content, OrderState state, Envelope envelope) {
        return waiting(orderId, number, content.currency(), state, 0, occurred(envelope), envelope);
    }

    private static WaitingOrder next(Optional<WaitingOrder> stored, OrderEvent event, Envelope envelope) {
        WaitingOrder before =
                stored.orElseThrow(() -> new IllegalStateException("the stream does not begin with an order"));
        return waiting(
                before.orderId(),
                before.number(),
                before.currency(),
                before.state().after(event),
                before.undelivered() + undelivered(event),
                moves(event) ? occurred(envelope) : before.movedAt(),
                envelope);
    }

    private static WaitingOrder waiting(
            String orderId,
            String number,
            String currency,
            OrderState state,
            int undelivered,
            Instant movedAt,
            Envelope envelope) {
        List<Why> why = Waiting.of(state, undelivered);
        return new WaitingOrder(
                envelope.subject().toString(),
                orderId,
                number,
                currency,
                state,
                undelivered,
                why,
                why.isEmpty() ? null : movedAt,
                movedAt,
                envelope.version(),
                envelope.position());
    }

    private static Instant occurred(Envelope envelope) {
        return envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How many pieces more there are of which nobody has decided. */
    private static int undelivered(OrderEvent event) {
        if (event instanceof LinesUndelivered e) {
            return e.pieces();
        }
        if (event instanceof LinesReopened e) {
            return -e.pieces();
        }
        return event instanceof LinesCredited e
                ? -e.lines().stream().mapToInt(LineCredit::quantity).sum()
                : 0;
    }

    /** Whether the order comes closer to its end, or is set back, by it; talk, paper and more time do neither. */
    private static boolean moves(OrderEvent event) {
        return switch (event) {
            case OrderPlaced _,
                    OrderImported _,
                    OrderConfirmed _,
                    OrderCancelled _,
                    OrderExpired _,
                    OrderCompleted _,
                    OrderArchived _,
                    OrderHeld _,
                    OrderHoldReleased _,
                    OrderStockReserved _,
                    LinesCancelled _,
                    LinesReturned _,
                    LinesCredited _,
                    OrderGoods _,
                    OrderMoney _,
                    OrderChange _,
                    OrderEditConfirmed _ -> true;
            case NoteAdded _,
                    OrderReservationExtended _,
                    OrderDocument _,
                    OrderEditStarted _,
                    OrderEditStaged _,
                    OrderEditCancelled _ -> false;
        };
    }
}
