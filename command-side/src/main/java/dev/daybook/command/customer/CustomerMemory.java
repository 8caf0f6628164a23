package dev.daybook.command.customer;

import dev.daybook.command.customer.domain.Customer;
import dev.daybook.command.customer.domain.CustomerCommand;
import dev.daybook.command.customer.domain.CustomerErasure;
import dev.daybook.command.customer.domain.ErasureQuestion;
import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.Outside;
import dev.daybook.command.infrastructure.SnapshotRenewal;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.events.Envelope;
import dev.daybook.events.customer.CustomerEvent;
import java.util.List;

/** What the command side keeps of a customer beside the events: a snapshot, which is put in place of the one before. */
final class CustomerMemory implements Outside {

    private final SnapshotRenewal snapshots;
    private final StreamDefinition<CustomerCommand, CustomerEvent, Customer> customers;

    CustomerMemory(SnapshotRenewal snapshots, StreamDefinition<CustomerCommand, CustomerEvent, Customer> customers) {
        this.snapshots = snapshots;
        this.customers = customers;
    }

    @Override
    public String name() {
        return CustomerErasure.MEMORY;
    }

    @Override
    public List<Effect.Send> ask(Object question, String key, Envelope cause) {
        snapshots.renew(customers, cause.subject().tenant(), ((ErasureQuestion) question).customerId());
        return List.of();
    }
}
