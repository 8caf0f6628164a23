package dev.daybook.query.fulfilmentqueue;

import dev.daybook.events.Envelope;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per fulfilment. */
@ProcessingGroup(FulfilmentQueueView.NAME)
final class FulfilmentQueueProjection {

    private final ViewWriter<FulfilmentWork> works;

    FulfilmentQueueProjection(ViewWriter<FulfilmentWork> works) {
        this.works = works;
    }

    @EventHandler
    void on(FulfilmentEvent event, Envelope envelope) {
        works.update(envelope.subject().toString(), envelope, before -> FulfilmentFold.fold(before, event, envelope));
    }
}
