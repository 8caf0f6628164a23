package dev.daybook.command.payment;

import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.payment.domain.Payment;
import dev.daybook.command.payment.domain.PaymentCommand;
import dev.daybook.events.payment.PaymentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a payment. */
@AggregateRoot(type = PaymentAggregate.STREAM)
final class PaymentAggregate extends DecidingAggregate<PaymentCommand, PaymentEvent, Payment> {

    static final String STREAM = "payment";

    PaymentAggregate() {
        super(Payment.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(PaymentCommand command, MetaData metaData, PaidOrder order) {
        Outcome<PaymentEvent, Payment> outcome = handle(command, metaData);
        order.check(outcome.events(), metaData);
        order.follow(outcome.events(), outcome.after(), metaData);
        return outcome.decision();
    }
}
