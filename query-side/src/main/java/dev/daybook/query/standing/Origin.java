package dev.daybook.query.standing;

/** Where an order was taken, and by that whose books tell of its money. */
public enum Origin {
    PLACED,
    /** Another system has sold, sent and been paid. */
    IMPORTED_SALE,
    /** Another system has given money back. */
    IMPORTED_CREDIT
}
