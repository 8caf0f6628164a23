package dev.daybook.command.stock;

import org.axonframework.messaging.MetaData;

/** Who knows for whom pieces are kept, in the append of what somebody does to a reservation. */
public interface ReservationOwners {

    /** Whether an order reckons with what is kept under this reservation. */
    boolean isOfOrder(String stockId, String reservationId, MetaData metaData);
}
