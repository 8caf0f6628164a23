package dev.daybook.command.stock.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.command.decisions.Refusal;
import java.util.List;

/** What stands against a command to stock. */
public abstract sealed class StockRejection extends Refusal {

    private final String stockId;

    private StockRejection(Kind kind, String rule, String stockId, String message, List<Fault> faults) {
        super(kind, "stock." + rule, message, faults);
        this.stockId = stockId;
    }

    private StockRejection(String rule, String stockId, String message) {
        this(Kind.STATE, rule, stockId, message, List.of());
    }

    /** The stock that refused. */
    public final String stockId() {
        return stockId;
    }

    /** The SKU of which there was not enough, or with which something is wrong. */
    public final String sku() {
        return StockId.parse(stockId).sku();
    }

    /** There are not so many pieces. */
    public static final class Insufficient extends StockRejection {
        private final int available;

        Insufficient(String stockId, int available) {
            super("insufficient", stockId, "stock " + stockId + " has " + available + " piece(s) available");
            this.available = available;
        }

        /** So many pieces could have been had. */
        public int available() {
            return available;
        }
    }

    /** The pieces are there, but kept for somebody. */
    public static final class ReservedPieces extends StockRejection {
        ReservedPieces(String stockId, int free, int reserved) {
            super(
                    "reserved-pieces",
                    stockId,
                    "stock " + stockId + " has " + free + " free piece(s) and " + reserved
                            + " reserved one(s); release reservations first");
        }
    }

    /** More pieces than can be at one location. */
    public static final class TooMany extends StockRejection {
        TooMany(String stockId) {
            super("too-many", stockId, "stock " + stockId + " would exceed " + Stock.ON_HAND_MAX + " pieces");
        }
    }

    /** The id of a receipt, an adjustment, a transfer or a shipment was used for another one. */
    public static final class IdTaken extends StockRejection {
        public IdTaken(String stockId, String id) {
            super("id-taken", stockId, "stock " + stockId + " already has another movement " + id);
        }
    }

    /** The id was used for a reservation of another quantity. */
    public static final class ReservationIdTaken extends StockRejection {
        ReservationIdTaken(String stockId, String reservationId) {
            super(
                    "reservation-id-taken",
                    stockId,
                    "stock " + stockId + " already has another reservation " + reservationId);
        }
    }

    /** The reservation does not exist, or has not so many pieces left. */
    public static final class NotReserved extends StockRejection {
        NotReserved(String stockId, String reservationId, int left) {
            super(
                    "not-reserved",
                    stockId,
                    "reservation " + reservationId + " of stock " + stockId + " has " + left + " piece(s) left");
        }
    }

    /** The time of the reservation ran out. */
    public static final class Expired extends StockRejection {
        Expired(String stockId, String reservationId) {
            super(
                    "reservation-expired",
                    stockId,
                    "reservation " + reservationId + " of stock " + stockId + " has expired");
        }
    }

    /** An order reckons with the reservation, so it is changed by what is done to the order. */
    public static final class ReservationOfOrder extends StockRejection {
        public ReservationOfOrder(String stockId, String reservationId) {
            super(
                    "reservation-of-order",
                    stockId,
                    "an order reckons with reservation " + reservationId + " of stock " + stockId);
        }
    }

    /** Pieces cannot be transferred to where they are. */
    public static final class SameLocation extends StockRejection {
        SameLocation(String stockId, String pointer) {
            super(
                    Kind.CONTENT,
                    "same-location",
                    stockId,
                    "stock " + stockId + " is at this location already",
                    List.of(new Fault(pointer, "same-location", "must be another location")));
        }
    }
}
