package dev.daybook.command.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daybook.command.infrastructure.aggregates.AssumedNew;
import dev.daybook.events.Envelope;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.IdempotencyRecords;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.append.KeyInFlightException;
import dev.daybook.store.append.KeyTakenException;
import dev.daybook.store.append.OutcomeUnknownException;
import dev.daybook.store.append.StoreUnavailableException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Takes a command from HTTP to the bus: once per idempotency key, again when another writer was faster. */
public final class CommandDesk {

    private static final int ATTEMPTS = 8;
    private static final int LATELY_MAX = 10_000;
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final CommandGateway gateway;
    private final IdempotencyRecords records;
    private final OutcomeJson json;
    private final StoreIdentity store;
    private final Clock clock;
    private final Set<IdempotencyRecords.Scope> inFlight = ConcurrentHashMap.newKeySet();
    private final Cache<IdempotencyRecords.Scope, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(LATELY_MAX)
            .expireAfterWrite(LATELY)
            .build();

    CommandDesk(
            CommandGateway gateway, IdempotencyRecords records, OutcomeJson json, StoreIdentity store, Clock clock) {
        this.gateway = gateway;
        this.records = records;
        this.json = json;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What a caller is answered.
     *
     * @param appendId null when the command changed nothing
     */
    public record Answer(String id, long version, Optional<String> appendId, List<String> events) {}

    /** Answers 200 for a command to something that exists. */
    public ResponseEntity<Answer> change(CommandCall call, Intent intent) {
        AcceptedCommand accepted = submit(call, intent, false);
        return response(HttpStatus.OK, call, accepted).body(body(accepted.outcome()));
    }

    /** Answers 201 and the location {@code <collection>/<id>} for a command that brings something into being. */
    public ResponseEntity<Answer> create(CommandCall call, Intent intent, String collection) {
        AcceptedCommand accepted = submit(call, intent, true);
        Outcome outcome = accepted.outcome();
        HttpStatus status = outcome.appendId().isPresent() ? HttpStatus.CREATED : HttpStatus.OK;
        ResponseEntity.BodyBuilder response = response(status, call, accepted);
        if (!call.dryRun()) {
            response.location(URI.create(collection + "/" + UriUtils.encodePathSegment(outcome.id(), UTF_8)));
        }
        return response.body(body(outcome));
    }

    /** Answers 202 and a place to watch for a command that others go on from. */
    public ResponseEntity<Answer> begin(CommandCall call, Intent intent, Function<Answer, String> place) {
        AcceptedCommand accepted = submit(call, intent, true);
        Answer answer = body(accepted.outcome());
        ResponseEntity.BodyBuilder response = response(HttpStatus.ACCEPTED, call, accepted);
        if (!call.dryRun()) {
            response.location(URI.create(place.apply(answer)));
        }
        return response.body(answer);
    }

    /** Carries out a command that is one of many. */
    Answer answer(CommandCall call, Intent intent) {
        return body(submit(call, intent, false).outcome());
    }

    /** Carries out a command that nobody waits for at the other end of a connection. */
    void send(CommandCall call, Intent intent) {
        var _ = submit(call, intent, false);
    }

    private ResponseEntity.BodyBuilder response(HttpStatus status, CommandCall call, AcceptedCommand accepted) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate());
        if (call.dryRun()) {
            return response.header("Dry-Run", "true");
        }
        if (accepted.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.eTag("\"" + accepted.outcome().version() + "\"")
                .header(
                        "Consistency-Token",
                        ConsistencyToken.of(store, accepted.position()).text());
    }

    private static Answer body(Outcome outcome) {
        return new Answer(outcome.id(), outcome.version(), outcome.appendId(), outcome.events());
    }

    private AcceptedCommand submit(CommandCall call, Intent intent, boolean creates) {
        if (call.dryRun()) {
            return dispatch(call, intent, creates);
        }
        if (!inFlight.add(call.scope())) {
            throw requestInFlight();
        }
        try {
            return repeated(call).orElseGet(() -> dispatch(call, intent, creates));
        } catch (KeyTakenException repeated) {
            return kept(call).orElseThrow(() -> repeated);
        } catch (KeyInFlightException running) {
            throw requestInFlight();
        } catch (StoreUnavailableException unavailable) {
            throw unavailable;
        } catch (OutcomeUnknownException lost) {
            return resolved(call).orElseThrow(() -> lost);
        } catch (RuntimeException refused) {
            // A repeat is answered as before, whatever the newer state would say.
            return kept(call).orElseThrow(() -> refused);
        } finally {
            inFlight.remove(call.scope());
        }
    }

    /** What was answered before; who asks again is not to wait for the streams once more. */
    private Optional<AcceptedCommand> repeated(CommandCall call) {
        return lately.asMap().putIfAbsent(call.scope(), true) == null ? Optional.empty() : kept(call);
    }

    /** What became of a command that the store was lost with; empty while nobody can tell. */
    private Optional<AcceptedCommand> resolved(CommandCall call) {
        try {
            return kept(call);
        } catch (DataAccessException | EventStoreException stillAway) {
            return Optional.empty();
        }
    }

    private static RequestException requestInFlight() {
        return new RequestException(
                HttpStatus.CONFLICT,
                "request-in-flight",
                "a request with this Idempotency-Key is still running; ask again",
                List.of());
    }

    private Optional<AcceptedCommand> kept(CommandCall call) {
        return records.find(call.scope()).map(kept -> {
            if (!kept.answer().requestHash().equals(call.requestHash())) {
                throw new RequestException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "this Idempotency-Key was used for another request",
                        List.of());
            }
            return new AcceptedCommand(json.read(kept.answer().outcome()), kept.position(), true);
        });
    }

    /** A lost race is decided again on the newer state; a caller who sent If-Match then gets its 412. */
    private AcceptedCommand dispatch(CommandCall call, Intent intent, boolean creates) {
        for (int attempt = 1; ; attempt++) {
            try {
                PendingOutcome outcome = gateway.sendAndWait(message(call, intent, creates && attempt == 1));
                return outcome.accepted();
            } catch (ConcurrencyException | AggregateStreamCreationException | DeadlockException raced) {
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
                stepAside(attempt);
            }
        }
    }

    /** Those who keep colliding wait for a random moment, each time up to two milliseconds longer. */
    private static void stepAside(int attempt) {
        long most = TimeUnit.MILLISECONDS.toNanos(2L * (attempt - 1));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most + 1));
    }

    private GenericCommandMessage<Object> message(CommandCall call, Intent intent, boolean assumedNew) {
        String appendId = IdentifierFactory.getInstance().generateIdentifier();
        Envelope.Context context = new Envelope.Context(
                call.scope().tenant(),
                appendId,
                call.correlationId().orElse(appendId),
                call.causationId().orElse(appendId),
                call.actor(),
                call.onBehalfOf(),
                intent.reason(),
                call.traceparent(),
                Optional.empty(),
                intent.occurredAt().orElseGet(clock::instant));
        MetaData metaData = CommandMetaData.of(call, context);
        return new GenericCommandMessage<>(
                new GenericMessage<>(intent.command(), assumedNew ? AssumedNew.mark(metaData) : metaData),
                intent.stream());
    }
}
