package dev.daybook.events.order;

import dev.daybook.events.EventType;
import java.time.Instant;
import java.util.Optional;

/**
 * The order has longer to be confirmed than it was first said, and the stock keeps what it keeps for it as long.
 *
 * @param policyVersion of the rules that set the time
 * @param latest so long its payment may be waited for; absent: it was given time for another reason
 */
@EventType(name = "order.reservation-extended")
public record OrderReservationExtended(String orderId, Instant expiresAt, int policyVersion, Optional<Instant> latest)
        implements OrderEvent {

    /** Time for an order that was held. */
    public OrderReservationExtended(String orderId, Instant expiresAt, int policyVersion) {
        this(orderId, expiresAt, policyVersion, Optional.empty());
    }
}
