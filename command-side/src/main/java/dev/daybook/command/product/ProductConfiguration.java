package dev.daybook.command.product;

import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductActions;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.events.product.ProductEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the product feature together. */
@Configuration(proxyBeanMethods = false)
class ProductConfiguration {

    /** Goes up with every change of what a product remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 2;

    @Bean
    StreamDefinition<ProductCommand, ProductEvent, Product> productStream() {
        return new StreamDefinition<>(
                Product.rules(),
                ProductCommand.class,
                ProductAggregate.class,
                ProductAggregate::new,
                SNAPSHOT_REVISION,
                "products",
                ProductActions::of,
                ProductProblems.pages());
    }
}
