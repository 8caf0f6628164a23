package dev.daybook.query.standing;

/** How far the pieces of an order have come; what comes back after it arrived changes nothing. */
public enum FulfilmentStatus {
    /** Nothing has left the house, or all that left was lost or came back from the carrier. */
    UNFULFILLED,
    /** Likewise, and some pieces wait for the next delivery. */
    BACKORDERED,
    PARTIALLY_SHIPPED,
    /** All that is wanted is on its way. */
    SHIPPED,
    PARTIALLY_DELIVERED,
    /** All that is wanted has arrived. */
    DELIVERED;

    /** What has arrived decides, then what has left, then what is missing. */
    public static FulfilmentStatus of(Pieces pieces) {
        if (pieces.delivered() > 0) {
            return pieces.delivered() < pieces.wanted() ? PARTIALLY_DELIVERED : DELIVERED;
        }
        if (pieces.shipped() > 0) {
            return pieces.shipped() < pieces.wanted() ? PARTIALLY_SHIPPED : SHIPPED;
        }
        return pieces.backlog().promised() > 0 ? BACKORDERED : UNFULFILLED;
    }
}
