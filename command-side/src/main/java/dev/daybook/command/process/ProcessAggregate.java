package dev.daybook.command.process;

import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.process.domain.ProcessCommand;
import dev.daybook.command.process.domain.StuckProcess;
import dev.daybook.events.process.ProcessEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of an effect that somebody has decided about. */
@AggregateRoot(type = ProcessAggregate.STREAM)
final class ProcessAggregate extends DecidingAggregate<ProcessCommand, ProcessEvent, StuckProcess> {

    static final String STREAM = "process";

    ProcessAggregate() {
        super(StuckProcess.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(ProcessCommand command, MetaData metaData) {
        return handle(command, metaData).decision();
    }
}
