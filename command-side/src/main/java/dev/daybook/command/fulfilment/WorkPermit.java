package dev.daybook.command.fulfilment;

import org.axonframework.messaging.MetaData;

/** Who says whether the pieces of an order may be worked on, in the append of the fulfilment that works on them. */
public interface WorkPermit {

    /**
     * Somebody would take the pieces of an order on, pick or pack them.
     *
     * @throws dev.daybook.command.decisions.Refusal when the order goes no further
     */
    void require(String orderId, MetaData metaData);
}
