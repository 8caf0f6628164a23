package dev.daybook.command.stock.domain;

/**
 * Pieces that came or went under an id.
 *
 * @param counterpart the other location of a transfer, the reservation of a shipment; else empty
 * @param delta pieces more on hand, fewer where negative
 */
record Movement(Kind kind, String id, String counterpart, int delta) {

    /** Each kind has ids of its own; a shipment may take pieces of several reservations. */
    enum Kind {
        RECEIPT,
        ADJUSTMENT,
        TRANSFER,
        SHIPMENT
    }

    static Movement receipt(String receiptId, int quantity) {
        return new Movement(Kind.RECEIPT, receiptId, "", quantity);
    }

    static Movement adjustment(String adjustmentId, int delta) {
        return new Movement(Kind.ADJUSTMENT, adjustmentId, "", delta);
    }

    static Movement transfer(String transferId, String otherLocation, int delta) {
        return new Movement(Kind.TRANSFER, transferId, otherLocation, delta);
    }

    static Movement shipment(String shipmentId, String reservationId, int quantity) {
        return new Movement(Kind.SHIPMENT, shipmentId, reservationId, -quantity);
    }

    boolean hasIdOf(Movement other) {
        return kind == other.kind
                && id.equals(other.id)
                && (kind != Kind.SHIPMENT || counterpart.equals(other.counterpart));
    }
}
