package dev.daybook.command.requests;

import dev.daybook.events.Reason;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer calls something off, and need not say why. */
public record CancelOwnRequest(@Nullable @Valid CustomerReasonRequest reason) {

    private static final Reason UNSAID = new Reason("customer-request", "");

    public Reason because() {
        return Optional.ofNullable(reason).map(CustomerReasonRequest::reason).orElse(UNSAID);
    }
}
