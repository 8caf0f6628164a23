package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Rules;
import dev.daybook.events.returns.ReturnEvent;
import java.util.List;
import java.util.Optional;

/**
 * The return's state machine: which command leads to which events in which state.
 *
 * <p>Of each line restocked ≤ accepted ≤ inspected ≤ received ≤ requested. What is inspected but neither accepted nor written
 * off is not credited; it goes back to the customer outside this stream.
 */
public sealed interface Return {

    /** Nobody has asked for anything under this id. */
    record NotRequested() implements Return {}

    /** A return that exists, in whatever state. */
    sealed interface Existing extends Return {
        ReturnFacts facts();
    }

    /** Nobody has decided yet whether the pieces may come back. */
    record Requested(ReturnFacts facts) implements Existing {}

    /** The pieces may not come back. */
    record Declined(ReturnFacts facts) implements Existing {}

    /** Approved, and nothing has come back yet. */
    sealed interface Awaited extends Existing {}

    /** The pieces may come back. */
    record Approved(ReturnFacts facts) implements Awaited {}

    /** A parcel is on its way. */
    record InTransit(ReturnFacts facts) implements Awaited {}

    /** Pieces came back. */
    sealed interface Arrived extends Existing {}

    /** Some pieces came back, others are missing. */
    record PartiallyReceived(ReturnFacts facts) implements Arrived {}

    /** All pieces came back, and some are still to be inspected. */
    record Received(ReturnFacts facts) implements Arrived {}

    /** All pieces came back and were inspected. */
    record Inspected(ReturnFacts facts) implements Arrived {}

    /** Nothing more happens. */
    record Closed(ReturnFacts facts) implements Existing {}

    /** Called off before anything came back. */
    record Cancelled(ReturnFacts facts) implements Existing {}

    /** The rules of the stream {@code return}. */
    static Rules<ReturnCommand, ReturnEvent, Return> rules() {
        return new Rules<>(
                "return", ReturnCommand::returnId, ReturnEvent::returnId, initial(), Return::decide, Evolving::evolve);
    }

    static Return initial() {
        return new NotRequested();
    }

    /** The order whose pieces are to come back; empty for a return that does not exist. */
    default Optional<String> orderId() {
        return this instanceof Existing existing
                ? Optional.of(existing.facts().requested().orderId())
                : Optional.empty();
    }

    /** The order that was placed in exchange for it, the last one; empty for a return without one. */
    default Optional<String> exchangeOrderId() {
        return this instanceof Existing existing ? existing.facts().exchangeOrderId() : Optional.empty();
    }

    /**
     * What follows from a command; nothing when the return is already as wanted.
     *
     * @throws ReturnRejection when a rule forbids it
     */
    static List<ReturnEvent> decide(ReturnCommand command, Return state) {
        return switch (state) {
            case NotRequested _ -> Requesting.begin(command);
            case Existing existing -> decide(command, existing);
        };
    }

    private static List<ReturnEvent> decide(ReturnCommand command, Existing state) {
        return switch (command) {
            case RequestReturn c -> Requesting.again(c, state);
            case ImportReturn c -> TakingOver.again(c, state);
            case ApproveReturn c -> Approving.approve(c, state);
            case DeclineReturn c -> Approving.decline(c, state);
            case RecordSent c -> Arriving.send(c, state);
            case ReceiveItems c -> Arriving.receive(c, state);
            case InspectItems c -> Inspecting.inspect(c, state);
            case RestockItems c -> Restocking.restock(c, state);
            case ExchangeReturn c -> Exchanging.exchange(c, state);
            case CloseReturn c -> Ending.close(c, state);
            case CancelReturn c -> Ending.cancel(c, state);
        };
    }
}
