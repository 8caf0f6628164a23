package dev.daybook.command.order.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Give up an order that nobody has confirmed in time.
 *
 * @param latest before then, an order whose payment is not answered is given more time
 * @param more the time that it is given; absent: none
 */
public record ExpireOrder(String orderId, Instant at, Instant latest, Optional<Deadline> more) implements OrderCommand {

    public ExpireOrder(String orderId, Instant at, Instant latest) {
        this(orderId, at, latest, Optional.empty());
    }

    /** Whether or not its payment is answered. */
    public ExpireOrder(String orderId, Instant at) {
        this(orderId, at, at);
    }

    /** The same with a deadline. */
    public ExpireOrder by(Deadline known) {
        return new ExpireOrder(orderId, at, latest, Optional.of(known));
    }

    /** What it may be given, if its payment is worth waiting for. */
    Optional<Deadline> respite() {
        return more.filter(_ -> at.isBefore(latest));
    }
}
