package dev.daybook.query.customeroverview;

import dev.daybook.query.infrastructure.views.DocumentKey;
import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The view that answers who a customer is, and what its orders come to. */
@Configuration(proxyBeanMethods = false)
class CustomerOverviewView {

    static final String NAME = "customer_360";

    static final ViewDefinition<CustomerDocument> DEFINITION = new ViewDefinition<>(
            NAME,
            2,
            CustomerDocument.class,
            DocumentKey.STREAM,
            List.of(
                    new Index("profile.registeredAt", Sort.Direction.DESC).on("_id", Sort.Direction.DESC),
                    new Index("profile.keys", Sort.Direction.ASC)
                            .on("profile.registeredAt", Sort.Direction.DESC)
                            .on("_id", Sort.Direction.DESC),
                    new Index("purchase.customerId", Sort.Direction.ASC)
                            .on("purchase.placedAt", Sort.Direction.DESC)
                            .on("_id", Sort.Direction.DESC)),
            CustomerOverviewProjection::new);

    @Bean
    View<CustomerDocument> customerDocuments(ViewDatabase database) {
        return database.open(DEFINITION);
    }
}
