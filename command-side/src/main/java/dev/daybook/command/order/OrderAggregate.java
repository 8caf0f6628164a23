package dev.daybook.command.order;

import dev.daybook.command.infrastructure.CommandMetaData;
import dev.daybook.command.infrastructure.Decision;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.events.EventCatalog;
import dev.daybook.events.Subject;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Axon's view of an order: routes commands to {@link Order#decide} and events to {@link Order#evolve}. */
@AggregateRoot(type = OrderAggregate.STREAM)
final class OrderAggregate {

    static final String STREAM = "order";

    /** Goes up with every change of what an order remembers or of how events change it. */
    static final int SNAPSHOT_REVISION = 1;

    private @Nullable String subject;
    private Order state = Order.initial();

    OrderAggregate() {}

    @CommandHandler(commandName = STREAM)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(OrderCommand command, MetaData metaData) {
        CommandMetaData.checkVersion(metaData, subject(metaData, command.orderId()), version());
        List<OrderEvent> events = Order.decide(command, state);
        MetaData envelope = CommandMetaData.ofEvents(metaData);
        events.forEach(event -> AggregateLifecycle.apply(event, envelope));
        return new Decision(command.orderId(), version(), names(events));
    }

    @EventSourcingHandler
    void on(OrderEvent event, @MetaDataValue(EnvelopeMetaData.TENANT) String tenant) {
        subject = new Subject(tenant, STREAM, event.orderId()).toString();
        state = Order.evolve(state, event);
    }

    @AggregateIdentifier
    @Nullable
    String subject() {
        return subject;
    }

    /** What the order's events come to. */
    Order state() {
        return state;
    }

    static Subject subject(MetaData metaData, String orderId) {
        return new Subject(String.valueOf(metaData.get(EnvelopeMetaData.TENANT)), STREAM, orderId);
    }

    private static long version() {
        Long version = AggregateLifecycle.getVersion();
        return version == null ? -1 : version;
    }

    private static List<String> names(List<OrderEvent> events) {
        return events.stream()
                .map(event -> EventCatalog.typeOf(event.getClass()).name())
                .toList();
    }
}
