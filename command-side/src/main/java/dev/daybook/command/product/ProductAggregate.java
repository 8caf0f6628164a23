package dev.daybook.command.product;

import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.ProductCommand;
import dev.daybook.events.product.ProductEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a product. */
@AggregateRoot(type = ProductAggregate.STREAM)
final class ProductAggregate extends DecidingAggregate<ProductCommand, ProductEvent, Product> {

    static final String STREAM = "product";

    ProductAggregate() {
        super(Product.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(ProductCommand command, MetaData metaData) {
        return handle(command, metaData).decision();
    }
}
