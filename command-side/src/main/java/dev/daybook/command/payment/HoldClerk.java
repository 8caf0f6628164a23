package dev.daybook.command.payment;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.infrastructure.StreamReader;
import dev.daybook.command.order.domain.HeldMoney;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.payment.domain.AuthorisationExpiry;
import dev.daybook.command.payment.domain.AuthorisationRenewal;
import dev.daybook.command.payment.domain.HoldQuestion;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.events.Envelope;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.payment.PaymentEvent;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at payments and their orders as they are when a hold is to be ended, renewed or taken over. */
final class HoldClerk implements Outside {

    private static final Logger LOG = LoggerFactory.getLogger(HoldClerk.class);

    private final StreamReader reader;
    private final StreamDefinition<PaymentCommand, PaymentEvent, Payment> payments;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;
    private final int most;

    /** Renews a hold so many times at most. */
    HoldClerk(
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
        return HoldQuestion.OUTSIDE;
    }

    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        HoldQuestion asked = (HoldQuestion) question;
        String tenant = cause.subject().tenant();
        Payment payment = payment(tenant, asked.paymentId());
        return switch (asked) {
            case HoldQuestion.IsOver q -> AuthorisationExpiry.end(q, payment);
            case HoldQuestion.RunsOut _ -> renew(tenant, payment);
            case HoldQuestion.IsHeld _ ->
                payment.renews()
                        .map(old -> AuthorisationRenewal.takeOver(payment, payment(tenant, old)))
                        .orElse(List.of());
        };
    }

    private List<Effect.Send> renew(String tenant, Payment payment) {
        List<Effect.Send> renewal = AuthorisationRenewal.renew(payment);
        return renewal.isEmpty() || (isNeeded(tenant, payment) && mayBeRenewed(tenant, payment)) ? renewal : List.of();
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
