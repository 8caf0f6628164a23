package dev.daybook.command.customer;

import dev.daybook.command.customer.domain.Customer;
import dev.daybook.command.customer.domain.CustomerCommand;
import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.events.customer.CustomerEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a customer. */
@AggregateRoot(type = CustomerAggregate.STREAM)
final class CustomerAggregate extends DecidingAggregate<CustomerCommand, CustomerEvent, Customer> {

    static final String STREAM = "customer";

    CustomerAggregate() {
        super(Customer.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(CustomerCommand command, MetaData metaData) {
        return handle(command, metaData).decision();
    }
}
