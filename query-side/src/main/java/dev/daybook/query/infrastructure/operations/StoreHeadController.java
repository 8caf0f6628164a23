package dev.daybook.query.infrastructure.operations;

import dev.daybook.contract.Operation;
import dev.daybook.contract.Scope;
import dev.daybook.query.infrastructure.history.History;
import dev.daybook.query.infrastructure.http.RequestReader;
import dev.daybook.store.StoreIdentity;
import dev.daybook.store.StoredEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who read history which one it is, and how far it goes. */
@RestController
class StoreHeadController {

    private final StoreIdentity store;
    private final StoredEvents events;

    StoreHeadController(StoreIdentity store, @History StoredEvents events) {
        this.store = store;
        this.events = events;
    }

    /**
     * The store as those see it who read history.
     *
     * @param store label of the store and its epoch; with another one, positions that were noted are void
     * @param head position of the newest event
     */
    record StoreHead(String store, long head) {}

    @Operation(summary = "Tell which store this is, and the position of its newest event", needs = Scope.EVENTS_READ)
    @GetMapping("/v1/store")
    StoreHead head(HttpServletRequest request) {
        new RequestReader(request).finish();
        return new StoreHead(store.label(), events.head());
    }
}
