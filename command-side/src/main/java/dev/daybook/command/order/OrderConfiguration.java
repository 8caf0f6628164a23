package dev.daybook.command.order;

import dev.daybook.command.infrastructure.ProblemPages;
import dev.daybook.store.StoreSchema;
import javax.sql.DataSource;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the order feature together. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    AggregateConfiguration<OrderAggregate> orderAggregate() {
        return AggregateConfigurer.defaultConfiguration(OrderAggregate.class)
                .configureCommandTargetResolver(_ -> new OrderCommandTarget());
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
