package dev.daybook.query.standing;

/**
 * Where the pieces of an order are, over all of its lines.
 *
 * @param wanted ordered, and neither cancelled nor credited instead of being sent again
 * @param shipped have left the house, and were neither lost nor brought back by the carrier
 * @param delivered have arrived, whether or not they were returned later
 */
public record Pieces(int wanted, int shipped, int delivered, Backlog backlog) {

    Pieces wanted(int more) {
        return new Pieces(wanted + more, shipped, delivered, backlog);
    }

    Pieces shipped(int more) {
        return new Pieces(wanted, shipped + more, delivered, backlog);
    }

    Pieces delivered(int more) {
        return new Pieces(wanted, shipped, delivered + more, backlog);
    }

    Pieces backlog(Backlog next) {
        return new Pieces(wanted, shipped, delivered, next);
    }
}
