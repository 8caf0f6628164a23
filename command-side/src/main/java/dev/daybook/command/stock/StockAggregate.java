package dev.daybook.command.stock;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.stock.domain.SendTransfer;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.command.stock.domain.StockRejection;
import dev.daybook.command.stock.domain.TakeTransfer;
import dev.daybook.events.stock.StockEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of the pieces of one SKU at one location. */
@AggregateRoot(type = StockAggregate.STREAM)
public final class StockAggregate extends DecidingAggregate<StockCommand, StockEvent, Stock> {

    static final String STREAM = "stock";

    StockAggregate() {
        super(Stock.rules());
    }

    /** What is sent to another location arrives there in the same append; what an order keeps only the order changes. */
    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(
            StockCommand command,
            MetaData metaData,
            Alongside alongside,
            StockStream stock,
            ReservationsByHand reservations) {
        Decision decision = handle(command, metaData).decision();
        if (!decision.events().isEmpty()) {
            reservations.check(command, metaData);
        }
        if (command instanceof SendTransfer sent && !decision.events().isEmpty()) {
            arrive(TakeTransfer.of(sent), metaData, alongside, stock);
        }
        return decision;
    }

    /** Where the id was used before, nothing would arrive of what was sent. */
    private static void arrive(TakeTransfer taken, MetaData metaData, Alongside alongside, StockStream stock) {
        Stock there = alongside.lock(stock.definition(), metaData, taken.stockId());
        if (Stock.rules().decide().apply(taken, there).isEmpty()) {
            throw new StockRejection.IdTaken(taken.stockId(), taken.transferId());
        }
        alongside.decide(stock.definition(), taken, metaData);
    }
}
