package dev.daybook.query.stuckorders;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers which orders wait, and for what. */
@Configuration(proxyBeanMethods = false)
class StuckOrdersView {

    static final String NAME = "stuck_orders";

    static final ViewDefinition<WaitingOrder> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            WaitingOrder.class,
            DocumentKey.STREAM,
            List.of(oldestFirst(new Index()), oldestFirst(new Index("why", Sort.Direction.ASC))),
            StuckOrdersProjection::new);

    @Bean
    View<WaitingOrder> waitingOrders(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static Index oldestFirst(Index after) {
        return after.on("waitingSince", Sort.Direction.ASC).on("_id", Sort.Direction.ASC);
    }
}
