package dev.daybook.query.orderdetails;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers how an order stands. */
@Configuration(proxyBeanMethods = false)
class OrderDetailView {

    static final String NAME = "order_detail";

    static final ViewDefinition<OrderDetail> DEFINITION = new ViewDefinition<>(
            NAME,
            4,
            OrderDetail.class,
            DocumentKey.STREAM,
            List.of(new Index("number", Sort.Direction.ASC)
                    .on("placedAt", Sort.Direction.DESC)
                    .on("_id", Sort.Direction.DESC)),
            OrderDetailProjection::new);

    @Bean
    View<OrderDetail> orderDetails(ViewDatabase database) {
        return database.open(DEFINITION);
    }
}
