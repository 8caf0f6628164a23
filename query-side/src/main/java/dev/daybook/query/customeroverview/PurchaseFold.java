package dev.daybook.query.customeroverview;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.query.customeroverview.CustomerDocument.Purchase;
import dev.daybook.query.standing.Bill;
import dev.daybook.query.standing.OrderState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order is to its customer after one more event; pure. */
final class PurchaseFold {

    private PurchaseFold() {}

    static CustomerDocument fold(Optional<CustomerDocument> before, OrderEvent event, Envelope envelope) {
        return new CustomerDocument(
                envelope.subject().toString(),
                null,
                purchase(before, event, envelope),
                envelope.version(),
                envelope.position());
    }

    private static Purchase purchase(Optional<CustomerDocument> before, OrderEvent event, Envelope envelope) {
        if (event instanceof OrderPlaced e) {
            return opened(
                    e.orderId(), e.number(), OrderKind.SALE, e.content(), OrderState.placed(e.content()), envelope);
        }
        if (event instanceof OrderImported e) {
            return opened(e.orderId(), e.number(), e.kind(), e.content(), OrderState.imported(e), envelope);
        }
        Purchase known = before.flatMap(document -> Optional.ofNullable(document.purchase()))
                .orElseThrow(() -> new IllegalStateException("the stream does not begin with an order"));
        return standing(known, known.state().after(event), returns(known.returnIds(), event));
    }

    private static Purchase opened(
            String orderId, String number, OrderKind kind, OrderContent content, OrderState state, Envelope envelope) {
        Instant placedAt = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        return purchase(
                orderId,
                number,
                content.customerId().orElse(null),
                kind,
                content.currency(),
                state,
                List.of(),
                placedAt);
    }

    private static Purchase standing(Purchase before, OrderState state, List<String> returnIds) {
        return purchase(
                before.orderId(),
                before.number(),
                before.customerId(),
                before.kind(),
                before.currency(),
                state,
                returnIds,
                before.placedAt());
    }

    private static Purchase purchase(
            String orderId,
            String number,
            @Nullable String customerId,
            OrderKind kind,
            String currency,
            OrderState state,
            List<String> returnIds,
            Instant placedAt) {
        Bill bill = state.bill();
        long creditMinor = Math.max(0, -state.totalMinor());
        return new Purchase(
                orderId,
                number,
                customerId,
                kind,
                state.stage(),
                currency,
                Math.max(0, state.totalMinor()),
                Math.addExact(state.creditedMinor(), creditMinor),
                bill.balanceDueMinor(),
                bill.creditOwedMinor(),
                state.holds().size(),
                returnIds.size(),
                returnIds,
                state,
                placedAt);
    }

    private static List<String> returns(List<String> before, OrderEvent event) {
        return event instanceof LinesReturned e
                ? Stream.concat(before.stream(), Stream.of(e.cameWith()))
                        .distinct()
                        .toList()
                : before;
    }
}
