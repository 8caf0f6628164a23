package dev.daybook.command.fulfilment.domain;

import dev.daybook.command.decisions.Rules;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The state machine of one location's work on one order: which command leads to which events in which state. A hold is apart from
 * the state: what is held goes no further.
 */
public sealed interface Fulfilment {

    /** No order has sent anything here under this id. */
    record NotCreated() implements Fulfilment {}

    /** A fulfilment that exists, in whatever state. */
    sealed interface Existing extends Fulfilment {
        FulfilmentFacts facts();

        /** The same state with other facts; work at the table is done when nothing is left to pack. */
        Existing with(FulfilmentFacts facts);
    }

    /** Nobody has taken the work on. */
    record Open(FulfilmentFacts facts) implements Existing {
        @Override
        public Open with(FulfilmentFacts changed) {
            return new Open(changed);
        }
    }

    /** Taken on, not begun. */
    record Allocated(FulfilmentFacts facts) implements Existing {
        @Override
        public Allocated with(FulfilmentFacts changed) {
            return new Allocated(changed);
        }
    }

    /** Begun; pieces are still to be packed. */
    record Picking(FulfilmentFacts facts) implements Existing {
        @Override
        public Existing with(FulfilmentFacts changed) {
            return atWork(changed);
        }
    }

    /** Every piece is in a parcel, and at least one parcel is in the house. */
    record Packed(FulfilmentFacts facts) implements Existing {
        @Override
        public Existing with(FulfilmentFacts changed) {
            return atWork(changed);
        }
    }

    /** All that was to be sent from here has left. */
    record Closed(FulfilmentFacts facts) implements Existing {
        @Override
        public Closed with(FulfilmentFacts changed) {
            return new Closed(changed);
        }
    }

    /** Nothing is to be sent from here, and nothing was. */
    record Cancelled(FulfilmentFacts facts) implements Existing {
        @Override
        public Cancelled with(FulfilmentFacts changed) {
            return new Cancelled(changed);
        }
    }

    /** The rules of the stream {@code fulfilment}. */
    static Rules<FulfilmentCommand, FulfilmentEvent, Fulfilment> rules() {
        return new Rules<>(
                "fulfilment",
                FulfilmentCommand::fulfilmentId,
                FulfilmentEvent::fulfilmentId,
                initial(),
                Fulfilment::decide,
                Fulfilment::evolve);
    }

    /** Whose pieces are sent from where; empty for a fulfilment that does not exist. */
    default Optional<FulfilmentCreated> created() {
        return this instanceof Existing existing ? Optional.of(existing.facts().created()) : Optional.empty();
    }

    /** Pieces that are here and in no parcel, by line id. */
    default Map<String, Integer> loose() {
        return this instanceof Existing existing
                ? existing.facts().lines().parts().stream()
                        .collect(Collectors.toMap(LineQuantity::lineId, LineQuantity::quantity))
                : Map.of();
    }

    static Fulfilment initial() {
        return new NotCreated();
    }

    /**
     * What follows from a command; nothing when the fulfilment is already as wanted.
     *
     * @throws FulfilmentRejection when a rule forbids it
     */
    static List<FulfilmentEvent> decide(FulfilmentCommand command, Fulfilment fulfilment) {
        return switch (fulfilment) {
            case NotCreated _ -> Assigning.begin(command);
            case Existing existing -> decide(command, existing);
        };
    }

    private static List<FulfilmentEvent> decide(FulfilmentCommand command, Existing fulfilment) {
        return switch (command) {
            case CreateFulfilment c -> Assigning.again(c, fulfilment);
            case AddLines c -> Assigning.add(c, fulfilment);
            case RemoveLines c -> Removing.remove(c, fulfilment);
            case Allocate c -> Working.allocate(c, fulfilment);
            case StartPicking c -> Working.startPicking(c, fulfilment);
            case Pack c -> Packing.pack(c, fulfilment);
            case Unpack c -> Packing.unpack(c, fulfilment);
            case RecordDispatch c -> Packing.dispatch(c, fulfilment);
            case Hold c -> Holding.hold(c, fulfilment);
            case Release c -> Holding.release(c, fulfilment);
        };
    }

    /** The fulfilment after an event; never refuses. */
    static Fulfilment evolve(Fulfilment fulfilment, FulfilmentEvent event) {
        return switch (fulfilment) {
            case NotCreated none ->
                event instanceof FulfilmentCreated created ? new Open(FulfilmentFacts.of(created)) : none;
            case Existing existing -> evolve(existing, event);
        };
    }

    private static Existing evolve(Existing fulfilment, FulfilmentEvent event) {
        FulfilmentFacts facts = fulfilment.facts();
        return switch (event) {
            case FulfilmentCreated _ -> fulfilment;
            case FulfilmentLinesAdded e -> fulfilment.with(facts.more(e.lines()));
            case FulfilmentLinesRemoved e -> fulfilment.with(facts.fewer(e.lines()));
            case FulfilmentAllocated _ -> new Allocated(facts);
            case PickingStarted _ -> atWork(facts);
            case FulfilmentPacked e -> fulfilment.with(facts.packed(e));
            case FulfilmentUnpacked e -> fulfilment.with(facts.unpacked(e));
            case FulfilmentDispatched e -> fulfilment.with(facts.dispatched(e.shipmentId()));
            case FulfilmentHeld _ -> fulfilment.with(facts.held(true));
            case FulfilmentReleased _ -> fulfilment.with(facts.held(false));
            case FulfilmentCancelled _ -> new Cancelled(facts.held(false));
            case FulfilmentClosed _ -> new Closed(facts.held(false));
        };
    }

    private static Existing atWork(FulfilmentFacts facts) {
        return facts.lines().isEmpty() ? new Packed(facts) : new Picking(facts);
    }
}
