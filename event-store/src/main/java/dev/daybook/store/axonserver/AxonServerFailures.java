package dev.daybook.store.axonserver;

import dev.daybook.store.append.OutcomeUnknownException;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** What failures of the connector mean to this store. */
public final class AxonServerFailures {

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String INVALID_EVENT_SEQUENCE = "AXONIQ-2000";

    private AxonServerFailures() {}

    /** The failure as the rest of the store names it: a lost race, a store that is away; everything else as it is. */
    public static Throwable translate(Throwable failure) {
        if (isConflict(failure)) {
            return failure instanceof ConcurrencyException
                    ? failure
                    : new ConcurrencyException("changed meanwhile: " + failure.getMessage(), failure);
        }
        return status(failure)
                .<Throwable>map(lost -> new OutcomeUnknownException("Axon Server did not answer", lost))
                .orElse(failure);
    }

    /** Whether the server refused an append since a stream has another version; nothing of it was written. */
    static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException
                || status(failure)
                        .flatMap(status -> Optional.ofNullable(status.getTrailers()))
                        .map(trailers -> INVALID_EVENT_SEQUENCE.equals(trailers.get(ERROR_CODE)))
                        .orElse(false);
    }

    private static Optional<StatusRuntimeException> status(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
