package dev.daybook.query.paymentledger;

import dev.daybook.events.Envelope;
import dev.daybook.events.payment.PaymentActionRequired;
import dev.daybook.events.payment.PaymentAuthorized;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import dev.daybook.query.paymentledger.PaymentAccount.Entry;
import dev.daybook.query.paymentledger.PaymentAccount.Kind;
import dev.daybook.query.paymentledger.PaymentAccount.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A payment after one more event; pure. */
final class PaymentFold {

    private PaymentFold() {}

    static PaymentAccount fold(Optional<PaymentAccount> before, PaymentEvent event, Envelope envelope) {
        PaymentAccount known = event instanceof PaymentInitiated initiated
                ? initiated(initiated, envelope)
                : event instanceof PaymentImported imported
                        ? imported(imported, envelope)
                        : before.orElseThrow(
                                () -> new IllegalStateException("the stream does not begin with a payment"));
        PaymentAccount after = next(known, event, envelope);
        return after.status(status(after));
    }

    /** Where nobody sent for the money it is as if it had been recorded by hand. */
    private static PaymentAccount imported(PaymentImported event, Envelope envelope) {
        PaymentInitiated byHand = new PaymentInitiated(
                event.paymentId(),
                event.orderId(),
                event.amountMinor(),
                event.currency(),
                PaymentMethod.MANUAL,
                Optional.empty(),
                Optional.empty());
        return opened(byHand, Optional.of(event.source()), envelope);
    }

    private static PaymentAccount initiated(PaymentInitiated event, Envelope envelope) {
        return opened(event, Optional.empty(), envelope);
    }

    private static PaymentAccount opened(PaymentInitiated event, Optional<String> source, Envelope envelope) {
        Instant at = envelope.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        return new PaymentAccount(
                envelope.subject().toString(),
                event.paymentId(),
                event.orderId(),
                event.method(),
                Status.INITIATED,
                event.amountMinor(),
                event.currency(),
                null,
                event.renews().orElse(null),
                source.orElse(null),
                null,
                List.of(),
                at,
                at,
                envelope.version(),
                envelope.position());
    }

    private static PaymentAccount next(PaymentAccount before, PaymentEvent event, Envelope envelope) {
        Entry entry = EntryFold.entry(before.entries(), event, envelope);
        Optional<PaymentAuthorized> authorized =
                event instanceof PaymentAuthorized e ? Optional.of(e) : Optional.empty();
        String reference = event instanceof PaymentActionRequired e
                ? e.gatewayReference()
                : authorized.map(PaymentAuthorized::gatewayReference).orElse(before.gatewayReference());
        return new PaymentAccount(
                before.id(),
                before.paymentId(),
                before.orderId(),
                before.method(),
                before.status(),
                before.amountMinor(),
                before.currency(),
                reference,
                before.renews(),
                before.source(),
                authorized.flatMap(PaymentAuthorized::expiresAt).orElse(before.holdExpiresAt()),
                Stream.concat(before.entries().stream(), Stream.of(entry)).toList(),
                before.initiatedAt(),
                entry.at(),
                envelope.version(),
                envelope.position());
    }

    private static Status status(PaymentAccount payment) {
        return payment.any(Kind.CAPTURED) ? settled(payment) : unsettled(payment);
    }

    /** No money came in: the last that was said of the hold decides. */
    private static Status unsettled(PaymentAccount payment) {
        Status status = Status.INITIATED;
        for (Entry entry : payment.entries()) {
            status = switch (entry.kind()) {
                case ACTION_REQUIRED -> Status.REQUIRES_ACTION;
                case AUTHORIZED -> Status.AUTHORIZED;
                case DECLINED -> Status.DECLINED;
                case VOIDED -> Status.VOIDED;
                case EXPIRED -> Status.EXPIRED;
                case INITIATED,
                        CAPTURE_REQUESTED,
                        CAPTURED,
                        CAPTURE_FAILED,
                        VOID_REQUESTED,
                        REFUND_REQUESTED,
                        REFUNDED,
                        REFUND_FAILED,
                        CHARGEBACK_OPENED,
                        CHARGEBACK_WON,
                        CHARGEBACK_LOST -> status;
            };
        }
        return status;
    }

    private static Status settled(PaymentAccount payment) {
        if (payment.disputed()) {
            return Status.DISPUTED;
        }
        if (payment.any(Kind.CHARGEBACK_LOST)) {
            return Status.LOST;
        }
        long capturedMinor = payment.sumMinor(Kind.CAPTURED);
        if (payment.any(Kind.REFUNDED)) {
            return payment.sumMinor(Kind.REFUNDED) == capturedMinor ? Status.REFUNDED : Status.PARTIALLY_REFUNDED;
        }
        if (payment.any(Kind.CHARGEBACK_WON)) {
            return Status.WON;
        }
        long heldMinor = payment.any(Kind.AUTHORIZED) ? payment.sumMinor(Kind.AUTHORIZED) : payment.amountMinor();
        return capturedMinor == heldMinor ? Status.CAPTURED : Status.PARTIALLY_CAPTURED;
    }
}
