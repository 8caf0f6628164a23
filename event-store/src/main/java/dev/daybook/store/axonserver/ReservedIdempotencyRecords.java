package dev.daybook.store.axonserver;

import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.append.KeyInFlightException;
import dev.daybook.store.append.KeyTakenException;
import dev.daybook.store.append.StoreUnavailableException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;

/**
 * Answers in PostgreSQL to appends in Axon Server. A key is reserved before the append and confirmed after it; what became
 * of a reservation that nobody confirmed is told by the stream: its events carry the id of their append.
 */
final class ReservedIdempotencyRecords implements IdempotencyRecords {

    private static final String POSITION = "dev.daybook.store.axonserver.position";

    private final Reservations reservations;
    private final StoredEvents events;
    private final Serializer serializer;
    private final Duration fence;

    /**
     * Records over reservations.
     *
     * @param fence an append that comes later than this after its reservation is not made; well below the lease
     */
    ReservedIdempotencyRecords(Reservations reservations, StoredEvents events, Serializer serializer, Duration fence) {
        this.reservations = reservations;
        this.events = events;
        this.serializer = serializer;
        this.fence = fence;
    }

    @Override
    public Optional<Kept> find(Scope scope) {
        return reservations.confirmed(scope).or(() -> resolve(scope, new HashSet<>()));
    }

    @Override
    public void keepWithAppend(UnitOfWork<?> unit, String subject, long version, Entry entry) {
        String appendId =
                EnvelopeMetaData.contextOf(unit.getMessage().getMetaData()).appendId();
        Reservations.Reservation reservation = new Reservations.Reservation(appendId, subject, version, entry);
        reserve(reservation);
        UnitOfWork<?> root = unit.root();
        AppendFate fate = new AppendFate(System.nanoTime() + fence.toNanos());
        root.onPrepareCommit(_ -> fate.begin());
        // Handlers of the commit run last to first: the store's own, which appends, comes after this one and runs
        // before.
        root.onCommit(committing -> {
            fate.done();
            reservations.confirm(reservation, appendedPosition(committing));
        });
        root.onRollback(failed -> {
            if (fate.isNotMade(failed.getExecutionResult().getExceptionResult())) {
                reservations.release(reservation);
            }
        });
    }

    /** Whether an append may have reached the server. */
    private static final class AppendFate {

        private final long deadlineNanos;
        private boolean begun;
        private boolean made;

        AppendFate(long deadlineNanos) {
            this.deadlineNanos = deadlineNanos;
        }

        void begin() {
            if (System.nanoTime() > deadlineNanos) {
                throw new StoreUnavailableException("the append comes too late after its key was reserved");
            }
            begun = true;
        }

        void done() {
            made = true;
        }

        boolean isNotMade(Throwable failure) {
            return !made && (!begun || AxonServerFailures.isConflict(failure));
        }
    }

    /** The newest position once the append is made: everything up to it holds the append. */
    @Override
    public long appendedPosition(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(POSITION, _ -> events.head());
    }

    @Override
    public long keepAlone(String subject, long version, Entry entry) {
        Reservations.Reservation reservation =
                new Reservations.Reservation("none/" + UUID.randomUUID(), subject, version, entry);
        reserve(reservation);
        if (events.lastVersion(subject).orElse(-1) != version) {
            reservations.release(reservation);
            throw new ConcurrencyException("changed meanwhile: " + subject);
        }
        long position = events.head();
        reservations.confirm(reservation, position);
        return position;
    }

    @Override
    public int forgetOlderThan(Duration retention) {
        return reservations.forgetOlderThan(retention);
    }

    private void reserve(Reservations.Reservation reservation) {
        Scope scope = reservation.entry().scope();
        Set<String> absent = new HashSet<>();
        while (true) {
            switch (reservations.reserve(reservation, absent)) {
                case RESERVED -> {
                    return;
                }
                case TAKEN -> throw new KeyTakenException(scope.key());
                case IN_FLIGHT -> throw new KeyInFlightException(scope.key());
                case UNKNOWN -> {
                    if (resolve(scope, absent).isPresent()) {
                        throw new KeyTakenException(scope.key());
                    }
                }
            }
        }
    }

    /** Looks for the appends under a key in their streams, and confirms the one that is there. */
    private Optional<Kept> resolve(Scope scope, Set<String> absent) {
        for (Reservations.Reservation reservation : reservations.of(scope)) {
            if (isInItsStream(reservation)) {
                long position = events.head();
                reservations.confirm(reservation, position);
                return Optional.of(new Kept(reservation.entry().answer(), position));
            }
            absent.add(reservation.appendId());
        }
        return Optional.empty();
    }

    private boolean isInItsStream(Reservations.Reservation reservation) {
        return reservation.version() >= 0
                && events.ofStream(Subject.parse(reservation.subject()), reservation.version(), 1).stream()
                        .anyMatch(last -> appendId(last).equals(reservation.appendId()));
    }

    private String appendId(StoredEvent event) {
        MetaData metadata = serializer.deserialize(new SerializedMetaData<>(event.metadataBytes(), byte[].class));
        return EnvelopeMetaData.contextOf(metadata).appendId();
    }
}
