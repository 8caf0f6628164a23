package dev.daybook.query.returnsqueue;

import dev.daybook.events.Envelope;
import dev.daybook.events.returns.ReturnEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per return. */
@ProcessingGroup(ReturnsQueueView.NAME)
final class ReturnsQueueProjection {

    private final ViewWriter<ReturnCase> returns;

    ReturnsQueueProjection(ViewWriter<ReturnCase> returns) {
        this.returns = returns;
    }

    @EventHandler
    void on(ReturnEvent event, Envelope envelope) {
        returns.update(envelope.subject().toString(), envelope, before -> ReturnFold.fold(before, event, envelope));
    }
}
