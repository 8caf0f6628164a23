package dev.daybook.command.batch;

import dev.daybook.command.batch.domain.Batch;
import dev.daybook.command.batch.domain.BatchCommand;
import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.events.batch.BatchEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a batch. */
@AggregateRoot(type = BatchAggregate.STREAM)
final class BatchAggregate extends DecidingAggregate<BatchCommand, BatchEvent, Batch> {

    static final String STREAM = "batch";

    BatchAggregate() {
        super(Batch.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(BatchCommand command, MetaData metaData, BatchUndo undo) {
        Outcome<BatchEvent, Batch> outcome = handle(command, metaData);
        undo.follow(outcome.before(), outcome.events(), metaData);
        return outcome.decision();
    }
}
