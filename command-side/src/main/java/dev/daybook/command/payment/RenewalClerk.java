package dev.daybook.command.payment;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.payment.domain.AuthorisationRenewal;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.domain.RenewalQuestion;
import dev.daybook.events.Envelope;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;

/** Looks at the payment as it is when its authorisation may have to be renewed. */
final class RenewalClerk implements Outside {

    private final StreamReader reader;
    private final StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments;

    RenewalClerk(StreamReader reader, StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments) {
        this.reader = reader;
        this.payments = payments;
    }

    @Override
    public String name() {
        return AuthorisationRenewal.NAME;
    }

    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        RenewalQuestion asked = (RenewalQuestion) question;
        Payment payment = reader.load(payments, cause.subject().tenant(), asked.paymentId())
                .state();
        return AuthorisationRenewal.answer(asked, payment);
    }
}
