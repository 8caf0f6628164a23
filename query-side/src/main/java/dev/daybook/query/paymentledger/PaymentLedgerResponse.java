package dev.daybook.query.paymentledger;

import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.query.infrastructure.http.Money;
import dev.daybook.query.paymentledger.PaymentAccount.Kind;
import java.time.Instant;
import java.util.List;

/** A page of payments on the wire. */
record PaymentLedgerResponse(List<Payment> payments) {

    /** One of them, without its entries. */
    record Payment(
            String id,
            String orderId,
            PaymentMethod method,
            PaymentAccount.Status status,
            Money amount,
            Money captured,
            Money refunded,
            Instant initiatedAt,
            Instant updatedAt,
            long version) {

        static Payment of(PaymentAccount stored) {
            return new Payment(
                    stored.paymentId(),
                    stored.orderId(),
                    stored.method(),
                    stored.status(),
                    new Money(stored.amountMinor(), stored.currency()),
                    new Money(stored.sumMinor(Kind.CAPTURED), stored.currency()),
                    new Money(stored.sumMinor(Kind.REFUNDED), stored.currency()),
                    stored.initiatedAt(),
                    stored.updatedAt(),
                    stored.version());
        }
    }
}
