package dev.daybook.command.order;

import dev.daybook.command.order.domain.OrderCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Routes an order command to its stream, so that commands need no annotation of Axon's. */
final class OrderCommandTarget implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        if (!(message.getPayload() instanceof OrderCommand command)) {
            throw new IllegalArgumentException("no order command: " + message.getPayloadType());
        }
        String subject =
                OrderAggregate.subject(message.getMetaData(), command.orderId()).toString();
        return new VersionedAggregateIdentifier((Object) subject, null);
    }
}
