package dev.daybook.command.shipment;

import dev.daybook.command.infrastructure.DecidingAggregate;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.command.shipment.domain.ShipmentCommand;
import dev.daybook.events.shipment.ShipmentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Axon's view of a parcel. */
@AggregateRoot(type = ShipmentAggregate.STREAM)
final class ShipmentAggregate extends DecidingAggregate<ShipmentCommand, ShipmentEvent, Shipment> {

    static final String STREAM = "shipment";

    ShipmentAggregate() {
        super(Shipment.rules());
    }

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision on(ShipmentCommand command, MetaData metaData, ShipmentFlow flow) {
        Outcome<ShipmentEvent, Shipment> outcome = handle(command, metaData);
        flow.follow(outcome.events(), outcome.after(), metaData);
        return outcome.decision();
    }
}
