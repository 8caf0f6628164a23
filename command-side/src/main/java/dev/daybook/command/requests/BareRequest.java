package dev.daybook.command.requests;

import dev.daybook.events.Reason;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command that needs no more than its path, and why, if anybody wants to say so. */
public record BareRequest(@Nullable @Valid ReasonRequest reason) {

    /** Why; absent: nobody said. */
    public Optional<Reason> why() {
        return Optional.ofNullable(reason).map(ReasonRequest::reason);
    }
}
