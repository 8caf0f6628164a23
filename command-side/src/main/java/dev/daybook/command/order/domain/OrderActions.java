package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteVisibility;
import java.util.List;
import java.util.Optional;

/** What may be done to an order, and why the rest may not. */
public final class OrderActions {

    private OrderActions() {}

    /** Every action with its verdict, in the order's state. */
    public static List<Action> of(String orderId, Order order) {
        List<LinePieces> piece = List.of(new LinePieces(openLine(order), 1));
        Reason reason = new Reason("", "");
        return List.of(
                verdict("confirm", new ConfirmOrder(orderId), order),
                verdict("cancel", new CancelOrder(orderId, reason), order),
                verdict("cancel-lines", new CancelLines(orderId, piece, reason), order),
                verdict("return-lines", new ReturnLines(orderId, "", returned(piece), reason), order),
                verdict("holds", new PlaceHold(orderId, "", HoldKind.MANUAL), order),
                verdict("release", new ReleaseHold(orderId, activeHold(order)), order),
                verdict("notes", new AddNote(orderId, "", NoteVisibility.PRIVATE, ""), order));
    }

    private static Action verdict(String name, OrderCommand command, Order order) {
        return Action.judged(name, () -> Order.decide(command, order));
    }

    private static List<ReturnedPieces> returned(List<LinePieces> pieces) {
        return pieces.stream()
                .map(piece -> new ReturnedPieces(piece.lineId(), piece.quantity(), Optional.empty()))
                .toList();
    }

    private static String openLine(Order order) {
        return facts(order)
                .flatMap(facts -> facts.lines().open().stream().findFirst())
                .map(line -> line.line().lineId())
                .orElse("1");
    }

    private static String activeHold(Order order) {
        return facts(order)
                .flatMap(facts -> facts.holds().active().stream().findFirst())
                .orElse("none");
    }

    private static Optional<OrderFacts> facts(Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> Optional.empty();
            case Order.Existing existing -> Optional.of(existing.facts());
        };
    }
}
