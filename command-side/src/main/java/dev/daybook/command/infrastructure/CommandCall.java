package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.Envelope;
import dev.daybook.store.IdempotencyRecords;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;

/**
 * One HTTP request that carries a command: who calls, under which key, expecting which version.
 *
 * @param scope tenant, client and idempotency key
 * @param requestHash tells a repeat from another request under the same key
 * @param actor opaque subject of the caller
 * @param onBehalfOf opaque subject of the one the caller acts for
 * @param customerId the customer whose own things alone the command may be about; absent: anybody's
 * @param correlationId of the conversation the request belongs to
 * @param causationId of the message that led to the request; absent: the request itself
 * @param traceparent W3C trace context of this request
 * @param expectedVersion of the stream, from If-Match
 * @param dryRun whether to decide only: same answer, same refusals, nothing appended and no key looked at
 */
public record CommandCall(
        IdempotencyRecords.Scope scope,
        String requestHash,
        String actor,
        Optional<String> onBehalfOf,
        Optional<String> customerId,
        Optional<String> correlationId,
        Optional<String> causationId,
        Optional<String> traceparent,
        OptionalLong expectedVersion,
        boolean dryRun) {

    private static final String TRIAL = "trial";

    /**
     * A command that follows from somebody's message.
     *
     * @param messageId in the sender's words; the same id is the same message, whatever else differs
     */
    public static CommandCall ofMessage(String sender, String messageId) {
        return new CommandCall(
                new IdempotencyRecords.Scope(Tenants.DEFAULT, sender, messageId),
                messageId,
                sender,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false);
    }

    /**
     * A command that is tried for the sake of its answer.
     *
     * @param customerId the customer in whose name; absent: the shop
     */
    static CommandCall ofTrial(Optional<String> customerId) {
        return new CommandCall(
                new IdempotencyRecords.Scope(Tenants.DEFAULT, TRIAL, TRIAL),
                TRIAL,
                TRIAL,
                Optional.empty(),
                customerId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                true);
    }

    /**
     * The call of somebody who says which version they have read.
     *
     * @throws RequestException (428) without If-Match
     */
    public CommandCall ofKnownVersion() {
        if (expectedVersion.isEmpty()) {
            throw RequestException.refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "say by If-Match which version of the document this was decided on");
        }
        return this;
    }

    /**
     * One command of many that follow from an event, in the name of whoever has caused it.
     *
     * @param process stored name of the one that sends them
     * @param key the same for the same command each time, and for no other of this process
     * @param correlationId of the conversation that they all make
     */
    public static CommandCall ofItem(String process, String key, Envelope cause, String correlationId, boolean dryRun) {
        return new CommandCall(
                new IdempotencyRecords.Scope(cause.subject().tenant(), "process/" + process, key),
                key,
                cause.context().actor(),
                cause.context().onBehalfOf(),
                Optional.empty(),
                Optional.of(correlationId),
                Optional.of(cause.id()),
                cause.context().traceparent(),
                OptionalLong.empty(),
                dryRun);
    }

    /**
     * The call of somebody who begins something, of which there is no version yet.
     *
     * @throws RequestException (400) with If-Match
     */
    public CommandCall ofNoVersion() {
        if (expectedVersion.isPresent()) {
            throw RequestException.malformed(
                    List.of(new Fault("header:If-Match", "not-supported", "there is no version of what begins here")));
        }
        return this;
    }

    /** The same request, told from others by what its body came to. */
    public CommandCall hashed(String hash) {
        return new CommandCall(
                scope,
                hash,
                actor,
                onBehalfOf,
                customerId,
                correlationId,
                causationId,
                traceparent,
                expectedVersion,
                dryRun);
    }
}
