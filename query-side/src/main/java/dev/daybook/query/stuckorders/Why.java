package dev.daybook.query.stuckorders;

/** What an order waits for. */
public enum Why {
    /** Placed, and payments neither hold nor have brought all that it comes to. */
    AWAITING_PAYMENT,
    /** Placed, covered and not held, and nobody has confirmed it. */
    AWAITING_CONFIRMATION,
    /** A hold keeps it. */
    ON_HOLD,
    /** Confirmed, and pieces were promised from the next delivery. */
    BACKORDERED,
    /** Confirmed, stock keeps pieces, and no fulfilment is to send them. */
    AWAITING_ROUTING,
    /** A fulfilment has pieces that have not left the house. */
    AWAITING_DISPATCH,
    /** Pieces have left the house and not arrived. */
    IN_TRANSIT,
    /** Pieces were lost or came back from the carrier, and nobody has decided what becomes of them. */
    UNDELIVERED,
    /** Money was asked for, and nobody has answered. */
    CAPTURE_PENDING,
    /** All that is wanted has left the house, and not all of it is paid for or being asked for. */
    PAYMENT_DUE,
    /** Money is to go back, and has not gone. */
    REFUND_PENDING,
    /** More came in than is owed, and nobody has sent it back. */
    CREDIT_OWED,
    /** Nothing is missing, and nobody has completed it. */
    AWAITING_COMPLETION
}
