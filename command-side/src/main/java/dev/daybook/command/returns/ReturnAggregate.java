package dev.daybook.command.returns;

import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.returns.domain.Return;
import dev.daybook.command.returns.domain.ReturnCommand;
import dev.daybook.events.returns.ReturnEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a return. */
@AggregateRoot(type = ReturnAggregate.STREAM)
final class ReturnAggregate extends DecidingAggregate<ReturnCommand, ReturnEvent, Return> {

    static final String STREAM = "return";

    ReturnAggregate() {
        super(Return.rules());
    }

    /** The order is taken before stock, as everywhere. */
    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(
            ReturnCommand command,
            MetaData metaData,
            ReturnedOrder order,
            TakenOverReturn takenOver,
            ReturnedStock stock) {
        order.requireOwn(command, state(), metaData);
        Outcome<ReturnEvent, Return> outcome =
                handle(takenOver.informed(order.informed(command, state(), metaData), metaData), metaData);
        order.follow(command, outcome.events(), outcome.after(), metaData);
        takenOver.follow(command, outcome.events(), metaData);
        stock.follow(outcome.events(), metaData);
        return outcome.decision();
    }
}
