package dev.daybook.command.fulfilment.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.daybook.events.Reason;
import dev.daybook.events.fulfilment.FulfilmentAllocated;
import dev.daybook.events.fulfilment.FulfilmentCancelled;
import dev.daybook.events.fulfilment.FulfilmentClosed;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentDispatched;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.fulfilment.FulfilmentHeld;
import dev.daybook.events.fulfilment.FulfilmentLinesAdded;
import dev.daybook.events.fulfilment.FulfilmentLinesRemoved;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentReleased;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.fulfilment.PickingStarted;
import dev.daybook.events.order.LineQuantity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Three cups and two plates that one location is to send, and everything that is done with them; given events, when a command. */
final class SampleFulfilment {

    static final String ID = "f-1";
    static final Reason BECAUSE = new Reason("changed-mind", "not needed");

    static final FulfilmentCreated CREATED = new FulfilmentCreated(ID, "o-1", "main", List.of(cups(3), plates(2)));
    static final FulfilmentAllocated ALLOCATED = new FulfilmentAllocated(ID);
    static final PickingStarted PICKING = new PickingStarted(ID);
    static final FulfilmentHeld HELD = new FulfilmentHeld(ID, BECAUSE);
    static final FulfilmentReleased RELEASED = new FulfilmentReleased(ID);
    static final FulfilmentCancelled CANCELLED = new FulfilmentCancelled(ID, BECAUSE);
    static final FulfilmentClosed CLOSED = new FulfilmentClosed(ID);

    static final CreateFulfilment CREATE = creating(cups(3), plates(2));

    private SampleFulfilment() {}

    static LineQuantity cups(int quantity) {
        return new LineQuantity("1", "CUP", quantity);
    }

    static LineQuantity plates(int quantity) {
        return new LineQuantity("2", "PLATE", quantity);
    }

    static Pieces pieces(String lineId, int quantity) {
        return new Pieces(lineId, quantity);
    }

    static CreateFulfilment creating(LineQuantity... lines) {
        return new CreateFulfilment(ID, "o-1", "main", List.of(lines));
    }

    static AddLines add(LineQuantity... lines) {
        return new AddLines(ID, List.of(lines));
    }

    static RemoveLines remove(Pieces... lines) {
        return new RemoveLines(ID, List.of(lines), BECAUSE);
    }

    static Pack pack(String shipmentId, Pieces... lines) {
        return new Pack(ID, shipmentId, List.of(lines));
    }

    static FulfilmentLinesAdded added(LineQuantity... lines) {
        return new FulfilmentLinesAdded(ID, List.of(lines));
    }

    static FulfilmentLinesRemoved removed(LineQuantity... lines) {
        return new FulfilmentLinesRemoved(ID, List.of(lines), BECAUSE);
    }

    static FulfilmentPacked packed(String shipmentId, LineQuantity... lines) {
        return new FulfilmentPacked(ID, shipmentId, List.of(lines));
    }

    static FulfilmentUnpacked unpacked(String shipmentId, LineQuantity... lines) {
        return new FulfilmentUnpacked(ID, shipmentId, List.of(lines));
    }

    static FulfilmentDispatched dispatched(String shipmentId) {
        return new FulfilmentDispatched(ID, shipmentId);
    }

    /** All pieces are off the shelves or about to be, and then more happened. */
    static FulfilmentEvent[] picking(FulfilmentEvent... more) {
        return Stream.concat(Stream.of(CREATED, ALLOCATED, PICKING), Stream.of(more))
                .toArray(FulfilmentEvent[]::new);
    }

    static Fulfilment given(FulfilmentEvent... history) {
        return Fulfilment.rules().after(List.of(history));
    }

    static List<FulfilmentEvent> when(FulfilmentCommand command, FulfilmentEvent... history) {
        return Fulfilment.decide(command, given(history));
    }

    static FulfilmentRejection refused(FulfilmentCommand command, FulfilmentEvent... history) {
        return Objects.requireNonNull(catchThrowableOfType(FulfilmentRejection.class, () -> when(command, history)));
    }
}
