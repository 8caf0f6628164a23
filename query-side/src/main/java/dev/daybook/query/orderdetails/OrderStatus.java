package dev.daybook.query.orderdetails;

/** Where an order is in its life. */
public enum OrderStatus {
    PLACED,
    CONFIRMED,
    COMPLETED,
    CANCELLED,
    EXPIRED,
    ARCHIVED
}
