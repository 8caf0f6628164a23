package dev.daybook.query.returnsqueue;

import dev.daybook.events.returns.ReturnReason;
import dev.daybook.query.infrastructure.http.Conditions;
import dev.daybook.query.infrastructure.http.InstantOrder;
import dev.daybook.query.infrastructure.http.RequestReader;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;

/** Which returns are wanted: those under way, unless states are named; what waits longest comes first. */
final class ReturnsQueueQuery {

    static final InstantOrder ORDER = InstantOrder.oldestFirst("returns", "requestedAt");

    private ReturnsQueueQuery() {}

    static Query read(RequestReader reader) {
        List<ReturnCase.State> states = reader.constants("state", ReturnCase.State.class);
        Conditions conditions = new Conditions()
                .anyOf("state", states.isEmpty() ? ReturnCase.State.UNDER_WAY : states)
                .is("orderId", reader.text("orderId"))
                .anyOf("reasons", reader.constants("reason", ReturnReason.class))
                .before("requestedAt", reader.instant("requestedBefore"))
                .and(ORDER.after(reader));
        return ORDER.query(conditions);
    }
}
