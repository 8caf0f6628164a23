package dev.daybook.query.catalogue;

import dev.daybook.query.infrastructure.views.View;
import dev.daybook.query.infrastructure.views.ViewDatabase;
import dev.daybook.query.infrastructure.views.ViewDefinition;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/** The view that answers what is for sale. */
@Configuration(proxyBeanMethods = false)
class CatalogueView {

    static final String NAME = "product_catalogue";

    static final ViewDefinition<CatalogueProduct> DEFINITION = new ViewDefinition<>(
            NAME,
            1,
            CatalogueProduct.class,
            new CatalogueKey(),
            Stream.of("name", "price", "addedAt", "category", "words", "available")
                    .map(CatalogueView::index)
                    .toList(),
            CatalogueProjection::new);

    @Bean
    View<CatalogueProduct> catalogueProducts(ViewDatabase database) {
        return database.open(DEFINITION);
    }

    private static IndexDefinition index(String field) {
        return new Index("listing." + field, Sort.Direction.ASC).on("_id", Sort.Direction.ASC);
    }
}
