package dev.daybook.command.order;

import dev.daybook.command.infrastructure.CommandRoute;
import dev.daybook.command.infrastructure.ProblemPages;
import dev.daybook.command.infrastructure.Rejections;
import dev.daybook.command.infrastructure.aggregates.AggregateStream;
import dev.daybook.events.wire.SnapshotType;
import dev.daybook.store.StoreSchema;
import javax.sql.DataSource;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the order feature together. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    AggregateConfiguration<OrderAggregate> orderAggregate(
            @Value("${daybook.orders.snapshot-every}") int snapshotEvery,
            @Value("${daybook.orders.cached}") int cached) {
        return new AggregateStream<>(OrderAggregate.class, new OrderCommandTarget(), snapshotEvery, cached)
                .configuration();
    }

    @Bean
    CommandRoute orderCommands() {
        return new CommandRoute(OrderAggregate.STREAM, new OrderCommandTarget());
    }

    @Bean
    Rejections orderRejections() {
        return OrderProblems::rejection;
    }

    @Bean
    SnapshotType orderSnapshots() {
        return new SnapshotType(OrderAggregate.STREAM, OrderAggregate.SNAPSHOT_REVISION, OrderAggregate.class);
    }

    @Bean
    OrderNumbers orderNumbers(DataSource database) {
        StoreSchema.migrate(database, "command-side");
        return new OrderNumbers(JdbcClient.create(database));
    }

    @Bean
    Orders orders(EventStore events) {
        return new Orders(events);
    }

    @Bean
    ProblemPages orderProblemPages() {
        return OrderProblems::pages;
    }
}
