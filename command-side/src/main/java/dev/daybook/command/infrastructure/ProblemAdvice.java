package dev.daybook.command.infrastructure;

import dev.daybook.command.decisions.Action;
import dev.daybook.command.decisions.Refusal;
import dev.daybook.events.CustomerActor;
import dev.daybook.store.StoredEvent;
import dev.daybook.store.StoredEvents;
import dev.daybook.store.append.OutcomeUnknownException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers every refusal and every failure of the command side as a problem; a bug shows its trace id and no more. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@RestControllerAdvice(basePackages = "dev.daybook.command")
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int EVENTS_SHOWN = 100;

    private final StoredEvents stored;
    private final StreamDirectory directory;
    private final JsonMapper json = JsonMapper.builder().build();

    ProblemAdvice(StoredEvents stored, StreamDirectory directory) {
        this.stored = stored;
        this.directory = directory;
    }

    /** An event that the caller had not seen. */
    record EventSince(long version, String type, String occurredAt, String actor) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RequestException refused, HttpServletRequest request) {
        return Problems.refuse(
                request,
                refused.status(),
                refused.code(),
                String.valueOf(refused.getMessage()),
                refused.faults(),
                Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal refusal, HttpServletRequest request) {
        return refuse(Rejection.of(refusal), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RejectedElsewhereException refused, HttpServletRequest request) {
        return refuse(refused.rejection(), request);
    }

    private ResponseEntity<ProblemDetail> refuse(Rejection refused, HttpServletRequest request) {
        return Problems.refuse(
                request,
                HttpStatus.valueOf(refused.status()),
                refused.code(),
                refused.message(),
                refused.faults(),
                Map.of("allowedActions", allowedActions(request)));
    }

    private List<String> allowedActions(HttpServletRequest request) {
        return directory.actionsUnder(request.getRequestURI(), actor(request)).stream()
                .flatMap(found -> found.actions().stream())
                .filter(Action::allowed)
                .map(Action::name)
                .toList();
    }

    private static String actor(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(CommandCallResolver.ACTOR), "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        String place = "path:" + wrong.getName();
        return on(RequestException.malformed(place, "wrong-type", "must be a UUID"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(InvalidParameterException unreadable, HttpServletRequest request) {
        return on(RequestException.malformed("query", "bad-value", "must be percent-encoded UTF-8"), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StaleVersionException stale, HttpServletRequest request) {
        return Problems.refuse(
                request,
                HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                String.valueOf(stale.getMessage()),
                List.of(),
                CustomerActor.of(actor(request)).isPresent()
                        ? Map.of("currentVersion", stale.actual())
                        : Map.of("currentVersion", stale.actual(), "eventsSince", eventsSince(stale)));
    }

    /** For the eyes of the shop: it tells who did what, and of notes and holds. */
    private List<EventSince> eventsSince(StaleVersionException stale) {
        return stored.ofStream(stale.subject(), stale.expected() + 1, EVENTS_SHOWN).stream()
                .map(this::since)
                .toList();
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class, DeadlockException.class})
    ResponseEntity<ProblemDetail> onRace(HttpServletRequest request) {
        return Problems.refuse(
                request,
                HttpStatus.CONFLICT,
                "concurrent-change",
                "others kept changing this at the same time; read it and ask again",
                List.of(),
                Map.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(OutcomeUnknownException lost, HttpServletRequest request) {
        return notNow(
                request,
                lost,
                "outcome-unknown",
                "the store was lost meanwhile; repeat the request with the same Idempotency-Key to learn what became of it");
    }

    @ExceptionHandler({
        DataAccessException.class,
        TransactionException.class,
        EventStoreException.class,
        LockAcquisitionFailedException.class
    })
    ResponseEntity<ProblemDetail> onStore(Exception failure, HttpServletRequest request) {
        return notNow(
                request,
                failure,
                "store-unavailable",
                "the store cannot take the command at this time; repeat the request with the same Idempotency-Key");
    }

    private static ResponseEntity<ProblemDetail> notNow(
            HttpServletRequest request, Exception failure, String code, String detail) {
        LOG.warn("{}, trace {}: {}", code, Traces.traceId(request), failure.toString());
        ResponseEntity<ProblemDetail> problem =
                Problems.refuse(request, HttpStatus.SERVICE_UNAVAILABLE, code, detail, List.of(), Map.of());
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception bug, HttpServletRequest request) {
        LOG.error("trace {}", Traces.traceId(request), bug);
        return Problems.refuse(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "this is a bug of ours; name the trace id when you report it",
                List.of(),
                Map.of());
    }

    private EventSince since(StoredEvent event) {
        JsonNode metadata = json.readTree(event.metadata());
        return new EventSince(
                event.version(),
                event.type(),
                metadata.path("occurredAt").asString(""),
                metadata.path("actor").asString(""));
    }
}
