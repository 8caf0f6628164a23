package dev.daybook.command.series;

import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.series.domain.Series;
import dev.daybook.command.series.domain.SeriesCommand;
import dev.daybook.events.series.SeriesEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a series of numbers. */
@AggregateRoot(type = SeriesAggregate.STREAM)
final class SeriesAggregate extends DecidingAggregate<SeriesCommand, SeriesEvent, Series> {

    static final String STREAM = "series";

    SeriesAggregate() {
        super(Series.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(SeriesCommand command, MetaData metaData) {
        return handle(command, metaData).decision();
    }
}
