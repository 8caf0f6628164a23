package dev.daybook.command.infrastructure;

import dev.daybook.events.Envelope;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.IdempotencyRecords;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Takes a command from HTTP to the bus: once per idempotency key, again when another writer was faster. */
public final class CommandDesk {

    private static final int ATTEMPTS = 4;

    private final CommandGateway gateway;
    private final IdempotencyRecords records;
    private final OutcomeJson json;
    private final Clock clock;
    private final Set<IdempotencyRecords.Scope> inFlight = ConcurrentHashMap.newKeySet();

    CommandDesk(CommandGateway gateway, IdempotencyRecords records, OutcomeJson json, Clock clock) {
        this.gateway = gateway;
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a caller is answered.
     *
     * @param appendId null when the command changed nothing
     */
    public record Answer(String id, long version, Optional<String> appendId, List<String> events) {}

    private record Submitted(Outcome outcome, boolean replayed) {}

    /** Answers 200 for a command to something that exists. */
    public ResponseEntity<Answer> change(CommandCall call, Intent intent) {
        return answer(HttpStatus.OK, submit(call, intent), Optional.empty());
    }

    /** Answers 201 and the location {@code <collection>/<id>} for a command that brings something into being. */
    public ResponseEntity<Answer> create(CommandCall call, Intent intent, String collection) {
        Submitted submitted = submit(call, intent);
        boolean created = submitted.outcome().appendId().isPresent();
        URI location = URI.create(collection + "/" + submitted.outcome().id());
        return answer(created ? HttpStatus.CREATED : HttpStatus.OK, submitted, Optional.of(location));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, Submitted submitted, Optional<URI> location) {
        Outcome outcome = submitted.outcome();
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .eTag("\"" + outcome.version() + "\"")
                .header("Consistency-Token", ConsistencyToken.encode(outcome.position()));
        location.ifPresent(response::location);
        if (submitted.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(new Answer(outcome.id(), outcome.version(), outcome.appendId(), outcome.events()));
    }

    private Submitted submit(CommandCall call, Intent intent) {
        Optional<Submitted> known = kept(call, true);
        if (known.isPresent()) {
            return known.get();
        }
        if (!inFlight.add(call.scope())) {
            throw new RequestException(
                    HttpStatus.CONFLICT,
                    "request-in-flight",
                    "a request with this Idempotency-Key is still running; ask again",
                    List.of());
        }
        try {
            dispatch(call, intent);
            return kept(call, false).orElseThrow();
        } catch (DuplicateKeyException _) {
            // Another node was faster with the same key: its answer is the answer.
            return kept(call, true).orElseThrow();
        } finally {
            inFlight.remove(call.scope());
        }
    }

    private Optional<Submitted> kept(CommandCall call, boolean replayed) {
        return records.find(call.scope()).map(answer -> {
            if (!answer.requestHash().equals(call.requestHash())) {
                throw new RequestException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "this Idempotency-Key was used for another request",
                        List.of());
            }
            return new Submitted(json.read(answer.outcome()), replayed);
        });
    }

    /** A lost race is decided again on the newer state; a caller who sent If-Match then gets its 412. */
    private void dispatch(CommandCall call, Intent intent) {
        for (int attempt = 1; ; attempt++) {
            try {
                var _ = gateway.sendAndWait(message(call, intent));
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }

    private GenericCommandMessage<Object> message(CommandCall call, Intent intent) {
        String appendId = IdentifierFactory.getInstance().generateIdentifier();
        Envelope.Context context = new Envelope.Context(
                call.scope().tenant(),
                appendId,
                call.correlationId().orElse(appendId),
                appendId,
                call.actor(),
                call.onBehalfOf(),
                intent.reason(),
                call.traceparent(),
                Optional.empty(),
                intent.occurredAt().orElseGet(clock::instant));
        return new GenericCommandMessage<>(
                new GenericMessage<>(intent.command(), CommandMetaData.of(call, context)), intent.stream());
    }
}
