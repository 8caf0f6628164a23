package dev.daybook.query.infrastructure.operations;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.deadletters.ParkedKey;
import dev.daybook.query.infrastructure.deadletters.ParkedKeyCursor;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.QueryProblem;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.processing.ViewProcessors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/dead-letters}: what waits, and trying it again. */
@RestController
class DeadLettersController {

    private static final String CURSOR_ORDER = "dead-letters";
    private static final int MOST = 200;
    private static final int MOST_RETRIED = 1024;

    private final DeadLetters deadLetters;
    private final ViewProcessors processors;

    DeadLettersController(DeadLetters deadLetters, ViewProcessors processors) {
        this.deadLetters = deadLetters;
        this.processors = processors;
    }

    /** The keys that wait, by view and subject. */
    record Parked(List<Letter> deadLetters) {}

    /** The first dead letter of a key. */
    record Letter(String view, String subject, Event event, String cause, Instant since, long waitingBehind) {

        static Letter of(ParkedKey key) {
            return new Letter(
                    key.view(),
                    key.subject(),
                    new Event(key.eventId(), key.eventType(), key.version(), key.position()),
                    key.cause(),
                    key.since(),
                    key.waiting());
        }
    }

    /** Which event could not be taken. */
    record Event(String id, String type, long version, long position) {}

    /** What a retry came to; {@code sequences} is how many keys were tried. */
    record Retried(String view, int sequences, int succeeded) {}

    @Operation(summary = "List events that a view could not take", needs = Scope.ADMIN_DEADLETTERS)
    @GetMapping("/v1/admin/dead-letters")
    ResponseEntity<Parked> list(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Optional<String> view = reader.text("view");
        Optional<ParkedKeyCursor> after =
                reader.after(CURSOR_ORDER, 2, key -> new ParkedKeyCursor(key.getFirst(), key.getLast()));
        int limit = reader.limit(MOST, MOST);
        reader.finish();
        List<ParkedKey> keys = deadLetters.list(view, after, limit + 1);
        List<ParkedKey> page = keys.stream().limit(limit).toList();
        Parked parked = new Parked(page.stream().map(Letter::of).toList());
        Optional<String> next = keys.size() > limit
                ? Optional.of(Cursor.encode(
                        CURSOR_ORDER, page.getLast().view(), page.getLast().subject()))
                : Optional.empty();
        long newest = page.stream().mapToLong(ParkedKey::position).max().orElse(0);
        return Answers.page(parked, Answers.etag(newest, parked), Freshness.UNASKED, request, next);
    }

    @Operation(summary = "Try the dead letters of a view again", needs = Scope.ADMIN_DEADLETTERS)
    @PostMapping("/v1/admin/dead-letters/{view}/retry")
    Retried retry(@PathVariable String view, HttpServletRequest request) {
        new RequestReader(request).finish();
        if (processors.views().stream().noneMatch(known -> known.name().equals(view))) {
            throw QueryProblem.notFound("There is no view of this name.", Freshness.UNASKED);
        }
        List<ParkedKey> keys = deadLetters.list(Optional.of(view), Optional.empty(), MOST_RETRIED);
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                processors.feedOf(view).deadLetters();
        long succeeded = keys.stream()
                .filter(key -> processor.process(letter -> letter instanceof MongoDeadLetter<?> stored
                        && stored.sequenceIdentifier().equals(key.subject())))
                .count();
        return new Retried(view, keys.size(), (int) succeeded);
    }
}
