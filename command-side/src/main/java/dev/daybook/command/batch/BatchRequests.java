package dev.daybook.command.batch;

import dev.daybook.command.requests.ReasonRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What may be asked of batches over HTTP besides their items. */
final class BatchRequests {

    private BatchRequests() {}

    record WhyRequest(@NotNull @Valid ReasonRequest reason) {}
}
