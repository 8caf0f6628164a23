package dev.daybook.benchmarks.store;

import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.MetaData;

/** Makes the event that the store's suites append: a note on an order of its own, of about 400 bytes beside its envelope. */
public final class NoteEvents {

    private static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);
    private static final String TENANT = "default";
    private static final String TEXT = "The customer asks for delivery before noon. ".repeat(6);

    private NoteEvents() {}

    /** A UUIDv7. */
    public static String freshId() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }

    public static String subject(String orderId) {
        return new Subject(TENANT, "order", orderId).toString();
    }

    public static NoteAdded note(String orderId) {
        return new NoteAdded(orderId, orderId, NoteVisibility.PUBLIC, TEXT);
    }

    /** Who, why and when, as the command side would say it. */
    public static MetaData envelope() {
        String appendId = freshId();
        return EnvelopeMetaData.of(new Envelope.Context(
                TENANT,
                appendId,
                appendId,
                appendId,
                "anonymous",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CLOCK.instant()));
    }
}
