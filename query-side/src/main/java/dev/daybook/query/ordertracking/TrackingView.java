package dev.daybook.query.ordertracking;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers where the parcels of an order are. */
@Configuration(proxyBeanMethods = false)
class TrackingView {

    static final String NAME = "order_tracking";

    static final ViewDefinition<TrackedOrder> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            TrackedOrder.class,
            DocumentKey.STREAM,
            List.of(new Index("orderId", Sort.Direction.ASC)
                    .on("since", Sort.Direction.ASC)
                    .on("_id", Sort.Direction.ASC)),
            TrackingProjection::new);

    @Bean
    View<TrackedOrder> trackedOrders(ViewDatabase database) {
        return database.open(DEFINITION);
    }
}
