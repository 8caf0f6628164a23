package dev.daybook.query.timeline;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per event of an order: an order may have very many. */
@ProcessingGroup(TimelineView.NAME)
final class TimelineProjection {

    private final ViewWriter<TimelineEntry> entries;

    TimelineProjection(ViewWriter<TimelineEntry> entries) {
        this.entries = entries;
    }

    @EventHandler
    void on(OrderEvent event, Envelope envelope) {
        entries.insert(TimelineFold.entry(event, envelope));
    }
}
