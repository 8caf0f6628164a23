package dev.daybook.query.eventsearch;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.live.LiveAnswer;
import dev.daybook.query.infrastructure.live.SseFrames;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * {@code GET /v1/events/stream}: events from a position on, as server-sent events that go on with what comes, or, where
 * {@code application/x-ndjson} is asked for, as lines that end with the newest event there was.
 */
@RestController
class EventStreamController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EventStreams streams;
    private final StoreIdentity store;

    EventStreamController(EventStreams streams, StoreIdentity store) {
        this.streams = streams;
        this.store = store;
    }

    @Operation(summary = "Read events from a position on", needs = Scope.EVENTS_READ)
    @GetMapping(
            value = "/v1/events/stream",
            produces = {MediaType.TEXT_EVENT_STREAM_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    ResponseEntity<ResponseBodyEmitter> read(HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Optional<Long> after = EventParameters.position("after", reader);
        Optional<Long> until = EventParameters.position("until", reader);
        Optional<ConsistencyToken> last = reader.token(LAST_EVENT_ID);
        if (last.isPresent() && !last.get().isOf(store)) {
            reader.refuse(LAST_EVENT_ID, "bad-header", "is of another store, or from before a restore; read again");
        }
        long from = last.map(ConsistencyToken::position).or(() -> after).orElse(0L);
        if (until.filter(end -> end < from).isPresent()) {
            reader.refuse("until", "bad-value", "must not be before the position after which it begins");
        }
        List<String> types = EventParameters.types(reader);
        List<String> kinds = EventParameters.streams(reader);
        reader.finish();
        return wantsLines(request)
                ? answer(new StreamForm.Lines(), new StreamQuery(types, kinds, from, upToHead(until)))
                : answer(
                        new StreamForm.Sse(new SseFrames(store)),
                        new StreamQuery(types, kinds, from, until.orElse(Long.MAX_VALUE)));
    }

    /** The first of the two forms that is named; who names none of them gets what goes on. */
    private static boolean wantsLines(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).stream()
                .flatMap(accepted -> MediaType.parseMediaTypes(accepted).stream())
                .filter(accepted -> accepted.equalsTypeAndSubtype(MediaType.APPLICATION_NDJSON)
                        || accepted.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM))
                .findFirst()
                .filter(MediaType.APPLICATION_NDJSON::equalsTypeAndSubtype)
                .isPresent();
    }

    private long upToHead(Optional<Long> until) {
        long head = streams.head();
        return until.filter(end -> end < head).orElse(head);
    }

    private ResponseEntity<ResponseBodyEmitter> answer(StreamForm form, StreamQuery query) {
        LiveAnswer answer = new LiveAnswer();
        EventReading reading = streams.open(query, form, answer);
        return answer.begin(form.type(), () -> streams.leave(reading));
    }
}
