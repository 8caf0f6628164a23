package dev.daybook.command.order.domain;

/** Whether the house may work for an order: what is held goes no further until every hold is released. */
public final class Progress {

    private Progress() {}

    /**
     * Refuses work on the pieces of an order that goes no further.
     *
     * @throws OrderRejection when it is not confirmed, held, or over
     */
    public static void require(String orderId, Order order) {
        var _ = Dispatching.sendable(orderId, order);
    }
}
