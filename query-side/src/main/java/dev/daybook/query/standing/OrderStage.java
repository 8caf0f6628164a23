package dev.daybook.query.standing;

/** Where an order is in its life. */
public enum OrderStage {
    PLACED,
    CONFIRMED,
    COMPLETED,
    CANCELLED,
    EXPIRED,
    ARCHIVED
}
