package dev.daybook.events.customer;

/** Everything that can happen to one customer; the stream of a customer contains nothing else. */
public sealed interface CustomerEvent
        permits CustomerRegistered,
                CustomerContactChanged,
                CustomerAddressAdded,
                CustomerAddressRemoved,
                CustomerDataErased {

    /** The customer's id, unique within its tenant. */
    String customerId();
}
