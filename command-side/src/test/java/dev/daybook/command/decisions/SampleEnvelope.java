package dev.daybook.command.decisions;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import java.time.Instant;
import java.util.Optional;

/** What is known of an event beside what it tells, for tests of what follows from it. */
public final class SampleEnvelope {

    /** Of any event. */
    public static final Envelope ANY = of(Instant.parse("2026-01-01T12:00:00Z"), Optional.empty());

    private SampleEnvelope() {}

    public static Envelope at(Instant time) {
        return of(time, Optional.empty());
    }

    public static Envelope because(Reason reason) {
        return of(ANY.recordedAt(), Optional.of(reason));
    }

    private static Envelope of(Instant time, Optional<Reason> reason) {
        Envelope.Context context = new Envelope.Context(
                "default",
                "a-1",
                "c-1",
                "m-1",
                "somebody",
                Optional.empty(),
                reason,
                Optional.empty(),
                Optional.empty(),
                time);
        return new Envelope("e-1", "any.happened", 1, new Subject("default", "any", "1"), 0, 1, context, time);
    }
}
