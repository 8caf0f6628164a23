package dev.daybook.query.returnsqueue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daybook.events.returns.ReturnReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of returns on the wire. */
record ReturnsQueueResponse(List<Return> returns) {

    /** One of them, without its lines. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Return(
            String id,
            String orderId,
            ReturnCase.State state,
            List<ReturnReason> reasons,
            ReturnResponse.Pieces pieces,
            @Nullable String exchangeOrderId,
            Instant requestedAt,
            Instant updatedAt,
            long version) {

        static Return of(ReturnCase stored) {
            return new Return(
                    stored.returnId(),
                    stored.orderId(),
                    stored.state(),
                    stored.reasons(),
                    ReturnResponse.Pieces.of(stored),
                    stored.exchangeOrderId(),
                    stored.requestedAt(),
                    stored.updatedAt(),
                    stored.version());
        }
    }
}
