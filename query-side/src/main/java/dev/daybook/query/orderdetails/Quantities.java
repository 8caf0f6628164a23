package dev.daybook.query.orderdetails;

/**
 * What became of the pieces of one line.
 *
 * @param ordered all that were ever ordered
 * @param cancelled called off, or credited instead of being sent again
 * @param returned came back from the customer and were credited
 * @param shipped have left the house, and were neither lost nor brought back by the carrier; stay told when returned
 * @param delivered have arrived; stay told when returned
 * @param undelivered were lost or brought back by the carrier, and nobody has decided yet what becomes of them
 */
public record Quantities(int ordered, int cancelled, int returned, int shipped, int delivered, int undelivered) {

    static Quantities ordered(int pieces) {
        return new Quantities(pieces, 0, 0, 0, 0, 0);
    }

    /** All of them have arrived. */
    static Quantities arrived(int pieces) {
        return new Quantities(pieces, 0, 0, pieces, pieces, 0);
    }

    /** Those that still count, wherever they are. */
    int open() {
        return ordered - cancelled - returned;
    }

    Quantities order(int more) {
        return new Quantities(ordered + more, cancelled, returned, shipped, delivered, undelivered);
    }

    Quantities cancel(int pieces) {
        return new Quantities(ordered, cancelled + pieces, returned, shipped, delivered, undelivered);
    }

    Quantities takeBack(int pieces) {
        return new Quantities(ordered, cancelled, returned + pieces, shipped, delivered, undelivered);
    }

    Quantities ship(int pieces) {
        return new Quantities(ordered, cancelled, returned, shipped + pieces, delivered, undelivered);
    }

    Quantities deliver(int pieces) {
        return new Quantities(ordered, cancelled, returned, shipped, delivered + pieces, undelivered);
    }

    Quantities miss(int pieces) {
        return new Quantities(ordered, cancelled, returned, shipped - pieces, delivered, undelivered + pieces);
    }

    Quantities reopen(int pieces) {
        return new Quantities(ordered, cancelled, returned, shipped, delivered, undelivered - pieces);
    }

    /** Undelivered pieces are credited instead of being sent again. */
    Quantities giveUp(int pieces) {
        return new Quantities(ordered, cancelled + pieces, returned, shipped, delivered, undelivered - pieces);
    }
}
