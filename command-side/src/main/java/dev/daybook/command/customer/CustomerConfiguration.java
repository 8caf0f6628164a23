package dev.daybook.command.customer;

import dev.daybook.command.customer.domain.Customer;
import dev.daybook.command.customer.domain.CustomerActions;
import dev.daybook.command.customer.domain.CustomerCommand;
import dev.daybook.command.customer.domain.CustomerErasure;
import dev.daybook.command.infrastructure.SnapshotRenewal;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.events.customer.CustomerEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the customer feature together. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    /** Goes up with every change of what a customer remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 2;

    @Bean
    StreamDefinition<CustomerCommand, CustomerEvent, Customer> customerStream() {
        return new StreamDefinition<>(
                Customer.rules(),
                CustomerCommand.class,
                CustomerAggregate.class,
                CustomerAggregate::new,
                SNAPSHOT_REVISION,
                "customers",
                CustomerActions::of,
                CustomerProblems.pages());
    }

    @Bean
    CustomerMemory customerMemory(
            SnapshotRenewal snapshots, StreamDefinition<CustomerCommand, CustomerEvent, Customer> customers) {
        return new CustomerMemory(snapshots, customers);
    }

    @Bean
    CustomerErasure customerErasure() {
        return new CustomerErasure();
    }
}
