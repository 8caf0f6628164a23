package dev.daybook.query.orderlist;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view that answers which orders there are. */
@Configuration(proxyBeanMethods = false)
class OrderListView {

    static final String NAME = "order_list";

    static final ViewDefinition<OrderRow> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            OrderRow.class,
            List.of(
                    descending("placedAt", "_id"),
                    compoundIndex(ascending("status"), descending("placedAt", "_id")),
                    compoundIndex(ascending("customerId"), descending("placedAt", "_id")),
                    compoundIndex(ascending("skus"), descending("placedAt", "_id"))),
            OrderListProjection::new);

    @Bean
    View<OrderRow> orderRows(ViewDatabase database) {
        return database.open(DEFINITION);
    }
}
