package dev.daybook.query.holdsqueue;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers which orders are held, and why. */
@Configuration(proxyBeanMethods = false)
class HoldsQueueView {

    static final String NAME = "holds_queue";

    static final ViewDefinition<HeldOrder> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            HeldOrder.class,
            DocumentKey.STREAM,
            List.of(
                    new Index("holds.active", Sort.Direction.ASC).on("holds.placedAt", Sort.Direction.ASC),
                    new Index("orderId", Sort.Direction.ASC)),
            HoldsQueueProjection::new);

    @Bean
    View<HeldOrder> heldOrders(ViewDatabase database) {
        return database.open(DEFINITION);
    }
}
