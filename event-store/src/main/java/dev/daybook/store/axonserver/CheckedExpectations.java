package dev.daybook.store.axonserver;

import dev.daybook.store.Expectations;
import dev.daybook.store.StoredEvents;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/** Expectations that are held against the store right before the append; what comes in between is not seen. */
final class CheckedExpectations implements Expectations {

    private final StoredEvents events;

    CheckedExpectations(StoredEvents events) {
        this.events = events;
    }

    @Override
    public void expect(UnitOfWork<?> unit, String subject, long version) {
        unit.root().onPrepareCommit(_ -> {
            if (events.lastVersion(subject).orElse(-1) != version) {
                throw new ConcurrencyException("changed meanwhile: " + subject);
            }
        });
    }
}
