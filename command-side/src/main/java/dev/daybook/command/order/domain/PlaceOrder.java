package dev.daybook.command.order.domain;

/**
 * Take a new order.
 *
 * @param number for people to name the order by
 * @param numberAssigned whether we chose the number; then a repeat may come with another
 * @param pricesOverridden whether its prices hold against those of the catalogue
 * @param supply what catalogue and stock say
 */
public record PlaceOrder(
        String orderId,
        String number,
        boolean numberAssigned,
        OrderDraft draft,
        boolean pricesOverridden,
        Supply supply)
        implements OrderCommand {

    /** The same order, placed with this supply. */
    public PlaceOrder with(Supply known) {
        return new PlaceOrder(orderId, number, numberAssigned, draft, pricesOverridden, known);
    }
}
