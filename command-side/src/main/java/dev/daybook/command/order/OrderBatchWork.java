package dev.daybook.command.order;

import dev.daybook.command.batch.BatchWork;
import dev.daybook.command.infrastructure.RequestReader;
import dev.daybook.command.order.OrderRequests.CancelOrderRequest;
import dev.daybook.command.order.OrderRequests.ImportOrderRequest;
import dev.daybook.command.order.OrderRequests.PlaceHoldRequest;
import dev.daybook.command.order.domain.ConfirmOrder;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.PlaceHold;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.requests.BareRequest;
import dev.daybook.command.requests.Forms;
import dev.daybook.command.requests.ReasonRequest;
import dev.daybook.events.Envelope;
import dev.daybook.events.Subject;
import dev.daybook.events.batch.BatchKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderHeld;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What batches do with orders: a line is the body of the single command, beside what that one has in its path. */
@Component
final class OrderBatchWork implements BatchWork {

    private static final String ORDER_ID = "orderId";
    private static final String HOLD_ID = "holdId";
    private static final Map<String, Pattern> ORDER = Map.of(ORDER_ID, Pattern.compile(Forms.UUID));
    private static final Map<String, Pattern> HOLD =
            Map.of(ORDER_ID, Pattern.compile(Forms.UUID), HOLD_ID, Pattern.compile(Forms.NAME));

    private final RequestReader reader;
    private final EventStore events;

    OrderBatchWork(RequestReader reader, EventStore events) {
        this.reader = reader;
        this.events = events;
    }

    @Override
    public Item read(BatchKind kind, byte[] line) {
        return switch (kind) {
            case CANCEL -> {
                var read = reader.readAddressed(line, ORDER, CancelOrderRequest.class);
                yield item(read.request().command(orderId(read)), read.request().reason());
            }
            case HOLD -> {
                var read = reader.readAddressed(line, ORDER, PlaceHoldRequest.class);
                yield item(read.request().command(orderId(read)), read.request().reason());
            }
            case RELEASE -> {
                var read = reader.readAddressed(line, HOLD, BareRequest.class);
                yield item(
                        new ReleaseHold(orderId(read), read.name(HOLD_ID)),
                        read.request().reason());
            }
            case CONFIRM -> {
                var read = reader.readAddressed(line, ORDER, BareRequest.class);
                yield item(new ConfirmOrder(orderId(read)), read.request().reason());
            }
            case IMPORT -> taken(reader.read(line, ImportOrderRequest.class));
        };
    }

    @Override
    public Item undo(BatchKind kind, byte[] line, int index, Envelope submitted) {
        return switch (kind) {
            case RELEASE -> {
                var held = reader.readAddressed(line, ORDER, PlaceHoldRequest.class);
                yield item(new ReleaseHold(orderId(held), held.request().holdId()), null);
            }
            case HOLD -> {
                var released = reader.readAddressed(line, HOLD, BareRequest.class);
                String orderId = orderId(released);
                Subject order = new Subject(submitted.subject().tenant(), OrderAggregate.STREAM, orderId);
                HoldKind kindBefore = kindOf(order, released.name(HOLD_ID));
                // The id of a hold is not used twice.
                yield item(new PlaceHold(orderId, submitted.subject().id() + "." + index, kindBefore), null);
            }
            case CANCEL, CONFIRM, IMPORT -> throw new IllegalStateException(kind + " takes nothing back");
        };
    }

    private HoldKind kindOf(Subject order, String holdId) {
        return events.readEvents(order.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .<HoldKind>mapMulti((event, kinds) -> {
                    if (event instanceof OrderHeld held && held.holdId().equals(holdId)) {
                        kinds.accept(held.kind());
                    }
                })
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException(order + " never had the hold " + holdId));
    }

    private static String orderId(RequestReader.Addressed<?> read) {
        return read.name(ORDER_ID);
    }

    private static Item item(OrderCommand command, @Nullable ReasonRequest reason) {
        return new Item(command.orderId(), OrderIntents.now(command, reason));
    }

    private static Item taken(ImportOrderRequest request) {
        return new Item(
                request.id(), OrderIntents.of(request.command(), Optional.empty(), Optional.of(request.occurredAt())));
    }
}
