package dev.daybook.command.order.domain;

import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.OrderLine;
import java.math.BigDecimal;

/**
 * Where the pieces of one line are. Those that still count are open, on the way, delivered or undelivered.
 *
 * @param remaining pieces neither cancelled nor credited nor returned
 * @param assigned open pieces that a fulfilment is to send
 * @param onTheWay pieces that have left the house
 * @param delivered pieces that have arrived and not come back
 * @param undelivered pieces of which nobody has decided yet whether they are sent again
 * @param again open pieces that are to be sent once more
 */
record LineBalance(
        OrderLine line, int remaining, int assigned, int onTheWay, int delivered, int undelivered, int again) {

    static LineBalance open(OrderLine line) {
        return new LineBalance(line, line.quantity(), 0, 0, 0, 0, 0);
    }

    static LineBalance delivered(OrderLine line) {
        return new LineBalance(line, line.quantity(), 0, 0, line.quantity(), 0, 0);
    }

    /** Pieces still to be sent. */
    int open() {
        return remaining - onTheWay - delivered - undelivered;
    }

    /** Pieces still to be sent, by nobody yet. */
    int unassigned() {
        return open() - assigned;
    }

    /** Pieces that the customer has or will have. */
    int shipped() {
        return onTheWay + delivered;
    }

    /** Pieces that have left the house at least once, and are neither credited nor returned. */
    int sent() {
        return shipped() + undelivered + again;
    }

    /** What the pieces come to that have left the house at least once, in minor units. */
    long earnedMinor() {
        return worth(sent());
    }

    /** The tax in what they come to. */
    long earnedTaxMinor() {
        return line.tax().map(tax -> share(tax.amountMinor(), sent())).orElse(0L);
    }

    /** Credits some of the remaining pieces with their share; the shares of all pieces add up to the line's total. */
    LineCredit share(int quantity) {
        return new LineCredit(line.lineId(), line.sku(), quantity, worth(remaining) - worth(remaining - quantity));
    }

    LineQuantity pieces(int quantity) {
        return new LineQuantity(line.lineId(), line.sku(), quantity);
    }

    LineBalance cancel(int quantity) {
        int left = Math.min(again, open() - quantity);
        return new LineBalance(line, remaining - quantity, assigned, onTheWay, delivered, undelivered, left);
    }

    /** Counts anew from the pieces that another version of the line has; nothing of it has left the house. */
    LineBalance replaced(OrderLine other) {
        return new LineBalance(other, other.quantity(), assigned, onTheWay, delivered, undelivered, again);
    }

    LineBalance giveBack(int quantity) {
        return new LineBalance(
                line, remaining - quantity, assigned, onTheWay, delivered - quantity, undelivered, again);
    }

    LineBalance credit(int quantity) {
        return new LineBalance(
                line, remaining - quantity, assigned, onTheWay, delivered, undelivered - quantity, again);
    }

    LineBalance assign(int quantity) {
        return new LineBalance(line, remaining, assigned + quantity, onTheWay, delivered, undelivered, again);
    }

    /** Those that are sent once more go first. */
    LineBalance ship(int quantity) {
        int left = Math.max(0, again - quantity);
        return new LineBalance(line, remaining, assigned - quantity, onTheWay + quantity, delivered, undelivered, left);
    }

    LineBalance deliver(int quantity) {
        return new LineBalance(
                line, remaining, assigned, onTheWay - quantity, delivered + quantity, undelivered, again);
    }

    LineBalance miss(int quantity) {
        return new LineBalance(
                line, remaining, assigned, onTheWay - quantity, delivered, undelivered + quantity, again);
    }

    LineBalance reopen(int quantity) {
        return new LineBalance(
                line, remaining, assigned, onTheWay, delivered, undelivered - quantity, again + quantity);
    }

    private long worth(int pieces) {
        return share(line.totalMinor(), pieces);
    }

    private long share(long minor, int pieces) {
        return Rounding.quotient(
                BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(pieces)), BigDecimal.valueOf(line.quantity()));
    }
}
