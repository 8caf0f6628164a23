package dev.daybook.command.payment.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.payment.PaymentEvent;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.payment.PaymentInitiated;
import dev.daybook.events.payment.PaymentMethod;
import java.util.List;

/** How a payment begins. */
final class Initiating {

    private Initiating() {}

    /** Of what does not exist, nothing else can be asked. */
    static List<PaymentEvent> begin(PaymentCommand command) {
        if (command instanceof InitiatePayment c) {
            return List.of(initiated(c));
        }
        if (command instanceof ImportPayment c) {
            return List.of(imported(c));
        }
        throw new PaymentRejection.NotFound(command.paymentId());
    }

    static List<PaymentEvent> again(ImportPayment c, Payment.Existing payment) {
        Payment.Captured known = Evolving.takenOver(imported(c));
        if (payment instanceof Payment.Captured captured
                && captured.initiated().equals(known.initiated())
                && captured.authorization().equals(known.authorization())) {
            return List.of();
        }
        throw new PaymentRejection.AlreadyInitiated(c.paymentId());
    }

    private static PaymentImported imported(ImportPayment c) {
        Entries.requireAmount("/amount/amountMinor", c.amountMinor());
        return new PaymentImported(c.paymentId(), c.orderId(), c.amountMinor(), c.currency(), c.source());
    }

    static List<PaymentEvent> again(InitiatePayment c, Payment.Existing payment) {
        if (payment.initiated().equals(initiated(c))) {
            return List.of();
        }
        throw new PaymentRejection.AlreadyInitiated(c.paymentId());
    }

    private static PaymentInitiated initiated(InitiatePayment c) {
        Entries.requireAmount("/amount/amountMinor", c.amountMinor());
        if (c.token().isPresent() && c.method() != PaymentMethod.CARD) {
            throw new PaymentRejection.InvalidContent(
                    List.of(new Fault("/token", "token-without-card", "only a payment by card has a token")));
        }
        return new PaymentInitiated(
                c.paymentId(), c.orderId(), c.amountMinor(), c.currency(), c.method(), c.token(), c.renews());
    }
}
