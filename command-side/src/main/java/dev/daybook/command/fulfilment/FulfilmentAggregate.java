package dev.daybook.command.fulfilment;

import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a fulfilment. */
@AggregateRoot(type = FulfilmentAggregate.STREAM)
final class FulfilmentAggregate extends DecidingAggregate<FulfilmentCommand, FulfilmentEvent, Fulfilment> {

    static final String STREAM = "fulfilment";

    FulfilmentAggregate() {
        super(Fulfilment.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(FulfilmentCommand command, MetaData metaData, FulfilmentFlow flow) {
        Outcome<FulfilmentEvent, Fulfilment> outcome = handle(command, metaData);
        flow.follow(outcome.events(), outcome.after(), metaData);
        return outcome.decision();
    }
}
