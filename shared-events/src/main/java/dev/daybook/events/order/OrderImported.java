package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.util.Optional;

/**
 * An order that another system has already completed was taken over, with its own dates.
 *
 * @param paymentId the payment that says what came in there, all that the order came to; absent: none does
 */
@EventType(name = "order.imported")
public record OrderImported(
        String orderId, String number, OrderKind kind, String source, OrderContent content, Optional<String> paymentId)
        implements OrderEvent {

    /** An order without its money. */
    public OrderImported(String orderId, String number, OrderKind kind, String source, OrderContent content) {
        this(orderId, number, kind, source, content, Optional.empty());
    }
}
