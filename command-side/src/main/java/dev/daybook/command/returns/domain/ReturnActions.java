package dev.daybook.command.returns.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import dev.daybook.events.returns.InspectedPieces;
import dev.daybook.events.returns.InspectionVerdict;
import dev.daybook.events.returns.PieceCondition;
import dev.daybook.events.returns.ReceivedPieces;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What may be done to a return, and why the rest may not. */
public final class ReturnActions {

    private ReturnActions() {}

    /** Every action with its verdict, judged on one piece of the first line it could be about. */
    public static List<Action> of(String id, Return state) {
        Reason reason = new Reason("", "");
        var received = new ReceivedPieces(line(state, LineCount::missing), 1, PieceCondition.NEW);
        var inspected = new InspectedPieces(line(state, LineCount::uninspected), 1, InspectionVerdict.ACCEPTED);
        return List.of(
                verdict("approve", new ApproveReturn(id, Optional.empty()), state),
                verdict("decline", new DeclineReturn(id, reason), state),
                verdict("sent", new RecordSent(id, "", ""), state),
                verdict("receipts", new ReceiveItems(id, "", List.of(received)), state),
                shared("inspections", new InspectItems(id, "", List.of(inspected)), state),
                verdict("restock", new RestockItems(id, "", "", Optional.empty()), state),
                shared("exchange", new ExchangeReturn(id, "", state.exchangeOrderId()), state),
                verdict("close", new CloseReturn(id), state),
                verdict("cancel", new CancelReturn(id, reason), state));
    }

    /** What the customer whose order it is may do to it. */
    public static List<Action> ofCustomer(String id, Return state) {
        return List.of(
                verdict("sent", new RecordSent(id, "", ""), state),
                verdict("cancel", new CancelReturn(id, new Reason("", "")), state));
    }

    /** Orders have a say: the one that is to credit pieces, the one that was placed in exchange. */
    private static Action shared(String name, ReturnCommand command, Return state) {
        return verdict(name, command, state).trying(command);
    }

    private static Action verdict(String name, ReturnCommand command, Return state) {
        return Action.judged(name, () -> Return.decide(command, state));
    }

    /** The first line with pieces left; where there is none, no line at all. */
    private static String line(Return state, ToIntFunction<LineCount> left) {
        return switch (state) {
            case Return.NotRequested _ -> "";
            case Return.Existing r ->
                r.facts().lines().byLineId().values().stream()
                        .filter(count -> left.applyAsInt(count) > 0)
                        .map(count -> count.line().lineId())
                        .findFirst()
                        .orElse("");
        };
    }
}
