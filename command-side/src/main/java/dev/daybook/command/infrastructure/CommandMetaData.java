package dev.daybook.command.infrastructure;

import dev.daybook.command.infrastructure.aggregates.DryRun;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.wire.EnvelopeMetaData;
import dev.daybook.store.IdempotencyRecords;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/** What travels beside a command: the envelope of its events, its key, and the version its caller has seen. */
public final class CommandMetaData {

    private static final String CLIENT = "command.client";
    private static final String KEY = "command.key";
    private static final String REQUEST_HASH = "command.requestHash";
    private static final String CUSTOMER = "command.customer";
    private static final String EXPECTED_VERSION = "command.expectedVersion";

    private CommandMetaData() {}

    static MetaData of(CommandCall call, Envelope.Context context) {
        MetaData metaData = EnvelopeMetaData.of(context)
                .mergedWith(Map.of(
                        CLIENT, call.scope().client(),
                        KEY, call.scope().key(),
                        REQUEST_HASH, call.requestHash()));
        if (call.dryRun()) {
            metaData = DryRun.mark(metaData);
        }
        if (call.customerId().isPresent()) {
            metaData = metaData.and(CUSTOMER, call.customerId().get());
        }
        return call.expectedVersion().isPresent()
                ? metaData.and(
                        EXPECTED_VERSION, Long.toString(call.expectedVersion().getAsLong()))
                : metaData;
    }

    /** The part that belongs to each event of the command. */
    public static MetaData ofEvents(MetaData command) {
        return EnvelopeMetaData.of(EnvelopeMetaData.contextOf(command));
    }

    /**
     * Holds the version that the caller has seen against the one that is there.
     *
     * @param actual -1 for a stream without events
     * @throws StaleVersionException when they differ
     */
    public static void checkVersion(MetaData command, Subject subject, long actual) {
        if (command.get(EXPECTED_VERSION) instanceof String expected && Long.parseLong(expected) != actual) {
            throw new StaleVersionException(subject, Long.parseLong(expected), actual);
        }
    }

    /** The customer whose own things alone the command may be about; empty: anybody's. */
    public static Optional<String> customerId(MetaData command) {
        return command.get(CUSTOMER) instanceof String customerId ? Optional.of(customerId) : Optional.empty();
    }

    static String tenant(MetaData command) {
        return String.valueOf(command.get(EnvelopeMetaData.TENANT));
    }

    static String appendId(MetaData command) {
        return EnvelopeMetaData.contextOf(command).appendId();
    }

    static Optional<IdempotencyRecords.Scope> scope(MetaData command) {
        return command.get(KEY) instanceof String key
                ? Optional.of(new IdempotencyRecords.Scope(
                        EnvelopeMetaData.contextOf(command).tenant(), String.valueOf(command.get(CLIENT)), key))
                : Optional.empty();
    }

    static String requestHash(MetaData command) {
        return String.valueOf(command.get(REQUEST_HASH));
    }
}
