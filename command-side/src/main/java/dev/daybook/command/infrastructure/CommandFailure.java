package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.Subject;
import dev.daybook.store.append.KeyInFlightException;
import dev.daybook.store.append.KeyTakenException;
import dev.daybook.store.append.OutcomeUnknownException;
import dev.daybook.store.append.StoreUnavailableException;
import java.util.Objects;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Why a command failed, as it travels from the node that handled it to the one that was asked.
 *
 * @param text what the failure says; of a taken key, the key
 * @param rejection of a feature, where it is that
 * @param stale the versions, where the caller had seen another one
 */
record CommandFailure(
        Kind kind,
        String text,
        @Nullable Rejection rejection,
        @Nullable Stale stale) {

    enum Kind {
        REJECTED,
        STALE_VERSION,
        RACED,
        KEY_TAKEN,
        KEY_IN_FLIGHT,
        NOT_WRITTEN,
        OUTCOME_UNKNOWN,
        BUG
    }

    record Stale(String subject, long expected, long actual) {}

    static CommandFailure of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return new CommandFailure(Kind.REJECTED, refusal.explanation(), Rejection.of(refusal), null);
        }
        if (failure instanceof StaleVersionException stale) {
            return new CommandFailure(
                    Kind.STALE_VERSION,
                    text(failure),
                    null,
                    new Stale(stale.subject().toString(), stale.expected(), stale.actual()));
        }
        return new CommandFailure(kind(failure), text(failure), null, null);
    }

    private static Kind kind(Throwable failure) {
        return switch (failure) {
            case ConcurrencyException _ -> Kind.RACED;
            case DeadlockException _ -> Kind.RACED;
            case AggregateStreamCreationException _ -> Kind.RACED;
            case KeyTakenException _ -> Kind.KEY_TAKEN;
            case KeyInFlightException _ -> Kind.KEY_IN_FLIGHT;
            case StoreUnavailableException _ -> Kind.NOT_WRITTEN;
            case LockAcquisitionFailedException _ -> Kind.NOT_WRITTEN;
            case EventStoreException _ -> Kind.OUTCOME_UNKNOWN;
            default -> Kind.BUG;
        };
    }

    private static String text(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    /** The failure as it would have come from this node. */
    RuntimeException exception() {
        return switch (kind) {
            case REJECTED -> new RejectedElsewhereException(Objects.requireNonNull(rejection));
            case STALE_VERSION -> stale(Objects.requireNonNull(stale));
            case RACED -> new ConcurrencyException(text);
            case KEY_TAKEN -> new KeyTakenException(text);
            case KEY_IN_FLIGHT -> new KeyInFlightException(text);
            case NOT_WRITTEN -> new StoreUnavailableException(text);
            case OUTCOME_UNKNOWN -> new OutcomeUnknownException(text);
            case BUG -> new IllegalStateException("the node that handled the command failed: " + text);
        };
    }

    private static StaleVersionException stale(Stale stale) {
        return new StaleVersionException(Subject.parse(stale.subject()), stale.expected(), stale.actual());
    }
}
