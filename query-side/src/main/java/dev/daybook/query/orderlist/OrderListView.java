package dev.daybook.query.orderlist;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers which orders there are. */
@Configuration(proxyBeanMethods = false)
class OrderListView {

    static final String NAME = "order_list";

    static final ViewDefinition<OrderRow> DEFINITION = new ViewDefinition<>(
            NAME,
            3,
            OrderRow.class,
            DocumentKey.STREAM,
            List.of(
                    newestFirst(new Index()),
                    newestFirst(new Index("status", Sort.Direction.ASC)),
                    newestFirst(new Index("paymentStatus", Sort.Direction.ASC)),
                    newestFirst(new Index("fulfilmentStatus", Sort.Direction.ASC)),
                    newestFirst(new Index("customerId", Sort.Direction.ASC)),
                    newestFirst(new Index("skus", Sort.Direction.ASC))),
            OrderListProjection::new);

    @Bean
    View<OrderRow> orderRows(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static Index newestFirst(Index after) {
        return after.on("placedAt", Sort.Direction.DESC).on("_id", Sort.Direction.DESC);
    }
}
