package dev.daybook.command.stock;

import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.stock.StockEvent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the stock feature together. */
@Configuration(proxyBeanMethods = false)
class StockConfiguration {

    @Bean
    StockStream stockStream(Clock clock) {
        return new StockStream(clock);
    }

    @Bean
    ReservationsByHand reservationsByHand(ReservationOwners owners) {
        return new ReservationsByHand(owners);
    }

    @Bean
    StreamDefinition<StockCommand, StockEvent, Stock> stockDefinition(StockStream stock) {
        return stock.definition();
    }
}
