package dev.daybook.query.catalogue;

/** Whether a product can be had. */
enum Availability {
    /** Its pieces are not counted: it always can. */
    NOT_COUNTED,
    IN_STOCK,
    /** None is there, and more may be sold than there is. */
    BACKORDER,
    OUT_OF_STOCK
}
