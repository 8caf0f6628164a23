package dev.daybook.command.order.domain;

import dev.daybook.events.order.ExchangedReturn;
import java.util.Optional;

/**
 * Take a new order.
 *
 * @param number for people to name the order by
 * @param numberAssigned whether we chose the number; then a repeat may come with another
 * @param pricesOverridden whether its prices hold against those of the catalogue
 * @param supply what catalogue and stock say
 * @param exchangeFor absent: it is no exchange
 */
public record PlaceOrder(
        String orderId,
        String number,
        boolean numberAssigned,
        OrderDraft draft,
        boolean pricesOverridden,
        Supply supply,
        Optional<ExchangedReturn> exchangeFor)
        implements OrderCommand {

    /** An order that is no exchange. */
    public PlaceOrder(
            String orderId,
            String number,
            boolean numberAssigned,
            OrderDraft draft,
            boolean pricesOverridden,
            Supply supply) {
        this(orderId, number, numberAssigned, draft, pricesOverridden, supply, Optional.empty());
    }

    /** The same order, placed with this supply. */
    public PlaceOrder with(Supply known) {
        return new PlaceOrder(orderId, number, numberAssigned, draft, pricesOverridden, known, exchangeFor);
    }
}
