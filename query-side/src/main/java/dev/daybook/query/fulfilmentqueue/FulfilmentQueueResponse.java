package dev.daybook.query.fulfilmentqueue;

import java.time.Instant;
import java.util.List;

/** A page of fulfilments on the wire. */
record FulfilmentQueueResponse(List<Fulfilment> fulfilments) {

    /** One of them, without its lines: there may be thousands. */
    record Fulfilment(
            String id,
            String orderId,
            String location,
            FulfilmentWork.State state,
            boolean held,
            FulfilmentResponse.Pieces pieces,
            Instant createdAt,
            Instant updatedAt,
            long version) {

        static Fulfilment of(FulfilmentWork work) {
            return new Fulfilment(
                    work.fulfilmentId(),
                    work.orderId(),
                    work.location(),
                    work.state(),
                    work.hold() != null,
                    FulfilmentResponse.Pieces.of(work),
                    work.createdAt(),
                    work.updatedAt(),
                    work.version());
        }
    }
}
