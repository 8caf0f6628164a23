package dev.daybook.query.infrastructure.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.consistency.Freshness;
import dev.daybook.query.infrastructure.deadletters.DeadLetters;
import dev.daybook.query.infrastructure.deadletters.ParkedKey;
import dev.daybook.query.infrastructure.deadletters.ParkedKeyCursor;
import dev.daybook.query.infrastructure.http.Answers;
import dev.daybook.query.infrastructure.http.Cursor;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.viewlog.Operator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/dead-letters}: what waits, trying it again, doing without it. */
@RestController
class DeadLettersController {

    private static final String CURSOR_ORDER = "dead-letters";
    private static final int MOST = 200;

    private final DeadLetters deadLetters;
    private final DeadLetterDesk desk;
    private final LetterContent content;

    DeadLettersController(DeadLetters deadLetters, DeadLetterDesk desk, LetterContent content) {
        this.deadLetters = deadLetters;
        this.desk = desk;
        this.content = content;
    }

    /** The keys that wait, by view and key. */
    record Parked(List<LetterResponse> deadLetters) {}

    /** What a retry came to; {@code sequences} is how many keys were tried. */
    record Retried(String view, int sequences, int succeeded) {}

    /** What a key waits for after a discard; absent: for nothing any more. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Discarded(Optional<LetterResponse> next) {}

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
        Parked parked = new Parked(page.stream().map(LetterResponse::of).toList());
        Optional<String> next = keys.size() > limit
                ? Optional.of(Cursor.encode(
                        CURSOR_ORDER, page.getLast().view(), page.getLast().key()))
                : Optional.empty();
        long newest = page.stream().mapToLong(ParkedKey::position).max().orElse(0);
        return Answers.page(parked, Answers.etag(newest, parked), Freshness.UNASKED, request, next);
    }

    @Operation(summary = "See what a key of a view waits for", needs = Scope.ADMIN_DEADLETTERS)
    @GetMapping("/v1/admin/dead-letters/{view}")
    LetterResponse.Detail get(@PathVariable String view, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        String key = reader.required("key");
        reader.finish();
        return content.of(desk.find(view, key));
    }

    @Operation(summary = "Try the dead letters of a view again", needs = Scope.ADMIN_DEADLETTERS)
    @PostMapping("/v1/admin/dead-letters/{view}/retry")
    Retried retry(@PathVariable String view, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Optional<String> key = reader.text("key");
        reader.finish();
        DeadLetterDesk.Tried tried = desk.retry(view, key);
        return new Retried(view, tried.keys(), tried.succeeded());
    }

    @Operation(
            summary = "Have a view do without an event for good",
            needs = Scope.ADMIN_DEADLETTERS,
            body = DiscardRequest.class)
    @PostMapping("/v1/admin/dead-letters/{view}/discard")
    Discarded discard(@PathVariable String view, HttpServletRequest request) throws IOException {
        RequestReader reader = new RequestReader(request);
        Operator operator = new Operator(reader.actor());
        reader.finish();
        DiscardRequest asked = DiscardRequest.read(request);
        return new Discarded(
                desk.discard(view, asked.key(), asked.eventId(), asked.reason().reason(), operator)
                        .map(LetterResponse::of));
    }
}
