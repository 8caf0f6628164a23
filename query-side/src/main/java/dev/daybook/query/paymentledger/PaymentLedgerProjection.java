package dev.daybook.query.paymentledger;

import dev.daybook.events.Envelope;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.query.infrastructure.views.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Keeps one document per payment. */
@ProcessingGroup(PaymentLedgerView.NAME)
final class PaymentLedgerProjection {

    private final ViewWriter<PaymentAccount> accounts;

    PaymentLedgerProjection(ViewWriter<PaymentAccount> accounts) {
        this.accounts = accounts;
    }

    @EventHandler
    void on(PaymentEvent event, Envelope envelope) {
        accounts.update(envelope.subject().toString(), envelope, before -> PaymentFold.fold(before, event, envelope));
    }
}
