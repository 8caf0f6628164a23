package dev.daybook.query.changes;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.events.Subject;
import dev.daybook.query.infrastructure.http.CallingCustomer;
import dev.daybook.query.infrastructure.http.OrderSubject;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.query.infrastructure.live.LiveAnswer;
import dev.daybook.store.ConsistencyToken;
import dev.daybook.store.StoreIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** What changes, as server-sent events. */
@RestController
class ChangesController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final LiveChanges changes;
    private final StoreIdentity store;

    ChangesController(LiveChanges changes, StoreIdentity store) {
        this.changes = changes;
        this.store = store;
    }

    @Operation(summary = "Hear what happens to an order", needs = Scope.ORDERS_READ)
    @GetMapping(value = "/v1/orders/{id}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> ofOrder(@PathVariable String id, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Subject subject = OrderSubject.read(id, reader);
        return listen(new Topic.OfOrder(subject), reader);
    }

    @Operation(summary = "Hear which own orders change", needs = Scope.ORDERS_READ_OWN)
    @GetMapping(value = "/v1/me/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> ofCustomer(HttpServletRequest request) {
        String customerId = CallingCustomer.id(request);
        return listen(new Topic.OfCustomer(customerId), new RequestReader(request));
    }

    @Operation(summary = "Hear what happens in a queue", needs = Scope.ORDERS_READ)
    @GetMapping(value = "/v1/queues/{queue}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<ResponseBodyEmitter> ofQueue(@PathVariable String queue, HttpServletRequest request) {
        RequestReader reader = new RequestReader(request);
        Optional<Queue> wanted = Queue.named(queue);
        if (wanted.isEmpty()) {
            reader.refuse("queue", "bad-value", "must be one of " + String.join(", ", Queue.words()));
        }
        return listen(new Topic.OfQueue(wanted.orElse(Queue.ORDERS)), reader);
    }

    private ResponseEntity<ResponseBodyEmitter> listen(Topic topic, RequestReader reader) {
        Optional<ConsistencyToken> last = reader.token(LAST_EVENT_ID);
        if (last.isPresent() && !last.get().isOf(store)) {
            reader.refuse(LAST_EVENT_ID, "bad-header", "is of another store, or from before a restore; read again");
        }
        reader.finish();
        LiveAnswer answer = new LiveAnswer();
        Listener listener = changes.listen(topic, last.map(ConsistencyToken::position), answer);
        return answer.begin(MediaType.TEXT_EVENT_STREAM, listener::close);
    }
}
