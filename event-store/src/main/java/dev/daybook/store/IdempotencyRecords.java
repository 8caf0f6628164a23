package dev.daybook.store;

import java.time.Duration;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Which requests were already answered, and how; an answer is in the store exactly when its append is. */
public interface IdempotencyRecords {

    /**
     * Whose key it is.
     *
     * @param client opaque subject of the caller: two callers may use the same key
     */
    record Scope(String tenant, String client, String key) {}

    /**
     * The answer that a request got.
     *
     * @param requestHash tells a repeat from another request under the same key
     * @param outcome what was answered, as JSON
     */
    record Answer(String requestHash, String outcome) {}

    /** An answer on its way into the store. */
    record Entry(Scope scope, Answer answer) {}

    /**
     * A kept answer.
     *
     * @param position from which on the store holds what the request did
     */
    record Kept(Answer answer, long position) {}

    /** The answer that is kept under this key. */
    Optional<Kept> find(Scope scope);

    /**
     * Keeps an answer with the events that this unit of work is about to append. Where the key is taken, this or the
     * append fails with a {@link dev.daybook.store.append.KeyTakenException}; where another append under the key is still
     * under way, with a {@link dev.daybook.store.append.KeyInFlightException}.
     *
     * @param version of the stream after the append
     */
    void keepWithAppend(UnitOfWork<?> unit, String subject, long version, Entry entry);

    /** The position of the last event that a unit of work has appended; 0 when it has appended none. */
    long appendedPosition(UnitOfWork<?> unit);

    /**
     * Keeps the answer to a command that changed nothing, and returns the newest position.
     *
     * @param version of the stream on which that was decided, -1 for none
     * @throws dev.daybook.store.append.KeyTakenException when the key is taken
     * @throws org.axonframework.modelling.command.ConcurrencyException when the stream has another version
     */
    long keepAlone(String subject, long version, Entry entry);

    /** Forgets what is older than {@code retention} and tells how many answers that were. */
    int forgetOlderThan(Duration retention);
}
