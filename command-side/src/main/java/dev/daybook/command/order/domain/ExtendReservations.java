package dev.daybook.command.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Give an order more time to be confirmed, and let stock keep its pieces as long.
 *
 * @param time from now on, at most {@link #MOST}; absent: as much as an order has when it is placed
 * @param deadline that this comes to; absent: none is known yet
 */
public record ExtendReservations(String orderId, Optional<Duration> time, Optional<Deadline> deadline)
        implements OrderCommand {

    /** So much time is given at once. */
    public static final Duration MOST = Duration.ofDays(7);

    /** Before it is known what the policy is. */
    public ExtendReservations(String orderId, Optional<Duration> time) {
        this(orderId, time, Optional.empty());
    }

    /** The same, by this policy, from this moment on. */
    public ExtendReservations by(ReservationPolicy policy, Instant now) {
        Deadline known = time.map(wanted -> new Deadline(now.plus(wanted), policy.version()))
                .orElseGet(() -> policy.deadline(now));
        return new ExtendReservations(orderId, time, Optional.of(known));
    }
}
