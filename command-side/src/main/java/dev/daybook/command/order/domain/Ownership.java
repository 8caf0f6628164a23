package dev.daybook.command.order.domain;

/** Whose an order is: customers ask things of their own ones. */
public final class Ownership {

    private Ownership() {}

    /**
     * Refuses what a customer asks of somebody else's order, or of a guest's.
     *
     * @throws OrderRejection.NotFound the same as of an order that does not exist
     */
    public static void require(String customerId, String orderId, Order order) {
        if (!order.isOf(customerId)) {
            throw new OrderRejection.NotFound(orderId);
        }
    }
}
