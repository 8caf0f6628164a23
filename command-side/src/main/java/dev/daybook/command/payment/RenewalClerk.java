package dev.daybook.command.payment;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.domain.HeldMoney;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.payment.domain.AuthorisationRenewal;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.command.payment.domain.RenewalQuestion;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the payment and its order as they are when the authorisation may have to be renewed. */
final class RenewalClerk implements Outside {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalClerk.class);

    private final StreamReader reader;
    private final StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;
    private final int most;

    /** Renews a hold so many times at most. */
    RenewalClerk(
            StreamReader reader,
            StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            int most) {
        this.reader = reader;
        this.payments = payments;
        this.orders = orders;
        this.most = most;
    }

    @Override
    public String name() {
        return AuthorisationRenewal.NAME;
    }

    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        RenewalQuestion asked = (RenewalQuestion) question;
        String tenant = cause.subject().tenant();
        Payment payment = payment(tenant, asked.paymentId());
        boolean again =
                asked instanceof RenewalQuestion.RunsOut && isNeeded(tenant, payment) && mayBeRenewed(tenant, payment);
        return AuthorisationRenewal.answer(asked, payment, again);
    }

    private boolean isNeeded(String tenant, Payment payment) {
        return payment instanceof Payment.Existing existing
                && HeldMoney.isNeededBy(
                        reader.load(orders, tenant, existing.initiated().orderId())
                                .state());
    }

    /** Each renewal names the payment before it. */
    private boolean mayBeRenewed(String tenant, Payment payment) {
        int renewals = 0;
        Optional<String> before = payment.renews();
        while (before.isPresent() && renewals < most) {
            renewals++;
            before = payment(tenant, before.get()).renews();
        }
        if (renewals == most) {
            LOG.warn("a hold that was renewed {} time(s) is left to run out", renewals);
        }
        return renewals < most;
    }

    private Payment payment(String tenant, String paymentId) {
        return reader.load(payments, tenant, paymentId).state();
    }
}
