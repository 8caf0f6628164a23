package dev.daybook.query;

import dev.daybook.events.Envelope;
import dev.daybook.events.Reason;
import dev.daybook.events.Subject;
import java.time.Instant;
import java.util.Optional;

/** What stands around events in the tests of folds. */
public final class Envelopes {

    private Envelopes() {}

    /** Of a stream's event that happened then; the stream stands alone in its store. */
    public static Envelope of(String stream, String id, long version, String at) {
        Instant instant = Instant.parse(at);
        return new Envelope(
                "e" + version,
                stream + ".something",
                1,
                new Subject("default", stream, id),
                version,
                version + 1,
                new Envelope.Context(
                        "default",
                        "append-" + version,
                        "conversation",
                        "cause",
                        "user-7",
                        Optional.empty(),
                        Optional.of(new Reason("customer-request", "because")),
                        Optional.empty(),
                        Optional.empty(),
                        instant),
                instant);
    }
}
