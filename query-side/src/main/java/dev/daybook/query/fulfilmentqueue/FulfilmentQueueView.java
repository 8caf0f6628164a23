package dev.daybook.query.fulfilmentqueue;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers what is to be packed and sent. */
@Configuration(proxyBeanMethods = false)
class FulfilmentQueueView {

    static final String NAME = "fulfilment_queue";

    static final ViewDefinition<FulfilmentWork> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            FulfilmentWork.class,
            DocumentKey.STREAM,
            List.of(
                    oldestFirst(new Index("state", Sort.Direction.ASC)),
                    oldestFirst(new Index("location", Sort.Direction.ASC)),
                    oldestFirst(new Index("orderId", Sort.Direction.ASC)),
                    oldestFirst(new Index("skus", Sort.Direction.ASC))),
            FulfilmentQueueProjection::new);

    @Bean
    View<FulfilmentWork> fulfilmentWorks(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static Index oldestFirst(Index after) {
        return after.on("createdAt", Sort.Direction.ASC).on("_id", Sort.Direction.ASC);
    }
}
