package dev.daybook.command.stock;

import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockActions;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.stock.StockEvent;
import java.time.Clock;

/** The stream {@code stock}, for handlers of commands that let it decide alongside. */
public final class StockStream implements HandlerPart {

    /** Goes up with every change of what stock remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 1;

    private final StreamDefinition<StockCommand, StockEvent, Stock> definition;

    StockStream(Clock clock) {
        definition = new StreamDefinition<>(
                Stock.rules(),
                StockCommand.class,
                StockAggregate.class,
                StockAggregate::new,
                SNAPSHOT_REVISION,
                "stock",
                (id, stock) -> StockActions.of(id, stock, clock.instant()),
                StockProblems.pages());
    }

    /** All that the command side knows of it. */
    public StreamDefinition<StockCommand, StockEvent, Stock> definition() {
        return definition;
    }
}
