package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderLine;
import java.math.BigDecimal;

/**
 * What is left of one line.
 *
 * @param openQuantity pieces neither cancelled nor returned
 */
record LineBalance(OrderLine line, int openQuantity) {

    static LineBalance of(OrderLine line) {
        return new LineBalance(line, line.quantity());
    }

    /** Credits some of the open pieces with their share; the shares of all pieces add up to the line's total. */
    LineCredit share(int quantity) {
        return new LineCredit(
                line.lineId(), line.sku(), quantity, worth(openQuantity) - worth(openQuantity - quantity));
    }

    LineBalance less(int quantity) {
        return new LineBalance(line, openQuantity - quantity);
    }

    private long worth(int pieces) {
        return Rounding.quotient(
                BigDecimal.valueOf(line.totalMinor()).multiply(BigDecimal.valueOf(pieces)),
                BigDecimal.valueOf(line.quantity()));
    }
}
