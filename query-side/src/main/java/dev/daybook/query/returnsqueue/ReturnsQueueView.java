package dev.daybook.query.returnsqueue;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers which returns are under way. */
@Configuration(proxyBeanMethods = false)
class ReturnsQueueView {

    static final String NAME = "returns_queue";

    static final ViewDefinition<ReturnCase> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            ReturnCase.class,
            DocumentKey.STREAM,
            List.of(
                    oldestFirst(new Index("state", Sort.Direction.ASC)),
                    oldestFirst(new Index("orderId", Sort.Direction.ASC)),
                    oldestFirst(new Index("reasons", Sort.Direction.ASC))),
            ReturnsQueueProjection::new);

    @Bean
    View<ReturnCase> returnCases(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static Index oldestFirst(Index after) {
        return after.on("requestedAt", Sort.Direction.ASC).on("_id", Sort.Direction.ASC);
    }
}
