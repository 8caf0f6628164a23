package dev.daybook.command.order.domain;

import java.util.Optional;

/**
 * Let the order go on, as far as this hold is concerned.
 *
 * @param deadline for the order to be confirmed, if it was the last hold; absent: the one it had
 */
public record ReleaseHold(String orderId, String holdId, Optional<Deadline> deadline) implements OrderCommand {

    public ReleaseHold(String orderId, String holdId) {
        this(orderId, holdId, Optional.empty());
    }

    /** The same with a deadline. */
    public ReleaseHold by(Deadline known) {
        return new ReleaseHold(orderId, holdId, Optional.of(known));
    }
}
