package dev.daybook.command.infrastructure.reactions;

import dev.daybook.command.decisions.NoAnswer;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Why an attempt gave no answer, in words that say nothing of how we are built; the node's log says more. */
public enum FailureKind {
    UNKNOWN_HERE("unknown-here", "The node's build does not know the reaction, or whom it asks."),
    OUTSIDE_FAULT(
            "outside-fault",
            "Who was asked outside does not understand or trust us, and will say the same until somebody mends it."),
    OUTSIDE_UNAVAILABLE("outside-unavailable", "Who was asked outside gave no answer."),
    OUTSIDE_PENDING("outside-pending", "Who was asked outside has not decided yet."),
    STORE_UNAVAILABLE("store-unavailable", "The store could not be reached."),
    CONCURRENT_CHANGE("concurrent-change", "Others kept changing the same stream at the same time."),
    TIMEOUT("timeout", "There was no answer in time."),
    UNREACHABLE("unreachable", "Who was asked could not be reached."),
    UNEXPECTED("unexpected", "Something that nobody expected; the node's log has it.");

    private static final int CAUSES_LOOKED_AT = 10;

    private final String word;
    private final String sentence;

    FailureKind(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** Stable. */
    public String word() {
        return word;
    }

    /** For people. */
    public String sentence() {
        return sentence;
    }

    /** The kind of this word; another build may know words that this one does not. */
    static FailureKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElse(UNEXPECTED);
    }

    /** The outermost cause of a known kind tells. */
    static FailureKind of(Throwable failure) {
        Throwable cause = failure;
        for (int looked = 0; looked < CAUSES_LOOKED_AT && cause != null; looked++) {
            Optional<FailureKind> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
            cause = cause.getCause();
        }
        return UNEXPECTED;
    }

    private static FailureKind of(NoAnswer.Why why) {
        return switch (why) {
            case AWAY -> OUTSIDE_UNAVAILABLE;
            case FAULT -> OUTSIDE_FAULT;
            case PENDING -> OUTSIDE_PENDING;
        };
    }

    private static Optional<FailureKind> known(Throwable failure) {
        return switch (failure) {
            case UnknownHereException _ -> Optional.of(UNKNOWN_HERE);
            case NoAnswer no -> Optional.of(of(no.why()));
            case CallNotPermittedException _ -> Optional.of(OUTSIDE_UNAVAILABLE);
            case BulkheadFullException _ -> Optional.of(OUTSIDE_UNAVAILABLE);
            case DataAccessException _ -> Optional.of(STORE_UNAVAILABLE);
            case TransactionException _ -> Optional.of(STORE_UNAVAILABLE);
            case EventStoreException _ -> Optional.of(STORE_UNAVAILABLE);
            case ConcurrencyException _ -> Optional.of(CONCURRENT_CHANGE);
            case AggregateStreamCreationException _ -> Optional.of(CONCURRENT_CHANGE);
            case DeadlockException _ -> Optional.of(CONCURRENT_CHANGE);
            case LockAcquisitionFailedException _ -> Optional.of(CONCURRENT_CHANGE);
            case TimeoutException _ -> Optional.of(TIMEOUT);
            case InterruptedIOException _ -> Optional.of(TIMEOUT);
            case IOException _ -> Optional.of(UNREACHABLE);
            default -> Optional.empty();
        };
    }
}
