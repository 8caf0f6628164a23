package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Intent;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.Reason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands to orders as the bus takes them. */
final class OrderIntents {

    private OrderIntents() {}

    /** Something that happens now. */
    static Intent now(OrderCommand command, @Nullable ReasonRequest reason) {
        return of(command, Optional.ofNullable(reason).map(ReasonRequest::reason), Optional.empty());
    }

    /** Something that has happened at a time, kept to the millisecond; absent: now. */
    static Intent of(OrderCommand command, Optional<Reason> reason, Optional<Instant> occurredAt) {
        return new Intent(
                OrderAggregate.STREAM, command, reason, occurredAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS)));
    }
}
