package dev.daybook.benchmarks.lag;

import dev.daybook.events.order.NoteAdded;
import java.util.function.ObjLongConsumer;
import org.axonframework.eventhandling.EventHandler;

/** The handler that events are on their way to: says which one came, and when. */
final class NoteListener {

    private final ObjLongConsumer<String> arrivals;

    NoteListener(ObjLongConsumer<String> arrivals) {
        this.arrivals = arrivals;
    }

    @EventHandler
    void on(NoteAdded event) {
        arrivals.accept(event.orderId(), WallClock.nanos());
    }
}
