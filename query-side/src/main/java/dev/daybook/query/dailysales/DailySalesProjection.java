package dev.daybook.query.dailysales;

import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one ledger entry per event that moved money; days are summed when they are asked for. */
@ProcessingGroup(DailySalesView.NAME)
final class DailySalesProjection {

    private final ViewWriter<LedgerEntry> ledger;
    private final LedgerFold fold;

    DailySalesProjection(ViewWriter<LedgerEntry> ledger, LedgerFold fold) {
        this.ledger = ledger;
        this.fold = fold;
    }

    @EventHandler
    void on(OrderEvent event, Envelope envelope) {
        fold.entry(event, envelope).ifPresent(ledger::insert);
    }
}
