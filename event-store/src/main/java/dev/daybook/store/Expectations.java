package dev.daybook.store;

import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What an append rests on beside the streams that it adds to. */
public interface Expectations {

    /**
     * The append of this unit of work is made only if the stream still has this version; otherwise it fails with a
     * {@link org.axonframework.modelling.command.ConcurrencyException}. On Axon Server, which knows no such condition, the
     * version is held against the store right before the append.
     *
     * @param version newest one that was seen, -1 for a stream without events
     */
    void expect(UnitOfWork<?> unit, String subject, long version);
}
