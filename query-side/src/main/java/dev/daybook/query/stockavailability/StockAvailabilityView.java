package dev.daybook.query.stockavailability;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** The view that answers how many pieces there are. */
@Configuration(proxyBeanMethods = false)
class StockAvailabilityView {

    static final String NAME = "stock_availability";

    static final ViewDefinition<StockAvailability> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            StockAvailability.class,
            DocumentKey.STREAM,
            List.of(index("sku"), index("location"), index("available"), index("foldedSku")),
            StockAvailabilityProjection::new);

    @Bean
    View<StockAvailability> stockAvailabilities(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static IndexDefinition index(String field) {
        return new Index(field, Sort.Direction.ASC).on("_id", Sort.Direction.ASC);
    }
}
