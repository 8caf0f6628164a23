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
            4,
            OrderRow.class,
            DocumentKey.STREAM,
            List.of(
                    newestFirst(new Index()),
                    newestFirst(index("status")),
                    newestFirst(index("paymentStatus")),
                    newestFirst(index("fulfilmentStatus")),
                    newestFirst(index("kind")),
                    newestFirst(index("marks")),
                    newestFirst(index("holds.kind")),
                    newestFirst(index("locations")),
                    newestFirst(index("customerId")),
                    newestFirst(index("skus")),
                    newestFirst(index("words")),
                    newestFirst(index("country")),
                    newestFirst(index("number")),
                    newest(new Index(), "updatedAt"),
                    newest(index("currency"), "totalMinor")),
            OrderListProjection::new);

    @Bean
    View<OrderRow> orderRows(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static Index index(String field) {
        return new Index(field, Sort.Direction.ASC);
    }

    private static Index newestFirst(Index after) {
        return newest(after, "placedAt");
    }

    private static Index newest(Index after, String field) {
        return after.on(field, Sort.Direction.DESC).on("_id", Sort.Direction.DESC);
    }
}
