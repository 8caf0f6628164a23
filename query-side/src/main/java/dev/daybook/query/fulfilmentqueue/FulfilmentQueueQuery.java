package dev.daybook.query.fulfilmentqueue;

import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.InstantOrder;
import dev.daybook.query.infrastructure.http.RequestReader;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;

/** Which fulfilments are wanted: those that are work, unless states are named; what waits longest comes first. */
final class FulfilmentQueueQuery {

    static final InstantOrder ORDER = InstantOrder.oldestFirst("fulfilments", "createdAt");

    private FulfilmentQueueQuery() {}

    static Query read(RequestReader reader) {
        List<FulfilmentWork.State> states = reader.constants("state", FulfilmentWork.State.class);
        Conditions conditions = new Conditions()
                .anyOf("state", states.isEmpty() ? FulfilmentWork.State.WORK : states)
                .is("location", reader.text("location"))
                .exists("hold", reader.flag("held"))
                .is("orderId", reader.text("orderId"))
                .is("skus", reader.text("sku"))
                .before("createdAt", reader.instant("createdBefore"))
                .and(ORDER.after(reader));
        return ORDER.query(conditions);
    }
}
