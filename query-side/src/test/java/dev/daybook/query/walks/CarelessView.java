package dev.daybook.query.walks;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import dev.daybook.query.infrastructure.views.ViewDocument;
import dev.daybook.query.infrastructure.views.ViewWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.support.GenericApplicationContext;

/** A view as none may be: its projection remembers what it was given, so its documents depend on how their events came. */
final class CarelessView {

    static final String NAME = "careless";

    static final ViewDefinition<Count> DEFINITION =
            new ViewDefinition<>(NAME, 1, Count.class, DocumentKey.STREAM, List.of(), Projection::new);

    private CarelessView() {}

    static void addTo(GenericApplicationContext context) {
        AddedViews.add(context, DEFINITION);
    }

    /** How many events of any order were there when the last of this one came. */
    record Count(String id, long events, long version, long position) implements ViewDocument {}

    @ProcessingGroup(NAME)
    static final class Projection {

        private final ViewWriter<Count> counts;
        private final AtomicLong events = new AtomicLong();

        Projection(ViewWriter<Count> counts) {
            this.counts = counts;
        }

        @EventHandler
        void on(OrderEvent event, Envelope envelope) {
            String id = envelope.subject().toString();
            counts.update(
                    id,
                    envelope,
                    _ -> new Count(id, events.incrementAndGet(), envelope.version(), envelope.position()));
        }
    }
}
