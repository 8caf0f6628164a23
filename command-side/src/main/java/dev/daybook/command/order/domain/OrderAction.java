package dev.daybook.command.order.domain;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteVisibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that could be done to an order, and whether it may be: found by deciding, never by a second list.
 *
 * @param name as in the path of the command
 * @param refusal why not; absent: allowed
 */
public record OrderAction(String name, Optional<Refusal> refusal) {

    /** The code and the words of the rule that forbids the action. */
    public record Refusal(String code, String message) {}

    public boolean allowed() {
        return refusal.isEmpty();
    }

    /** Every action with its verdict, in the order's state. */
    public static List<OrderAction> of(String orderId, Order order) {
        List<LinePieces> piece = List.of(new LinePieces(openLine(order), 1));
        Reason reason = new Reason("", "");
        return Stream.of(
                        verdict("confirm", new ConfirmOrder(orderId), order),
                        verdict("cancel", new CancelOrder(orderId, reason), order),
                        verdict("cancel-lines", new CancelLines(orderId, piece, reason), order),
                        verdict("return-lines", new ReturnLines(orderId, "", returned(piece), reason), order),
                        verdict("holds", new PlaceHold(orderId, "", HoldKind.MANUAL), order),
                        verdict("release", new ReleaseHold(orderId, activeHold(order)), order),
                        verdict("notes", new AddNote(orderId, "", NoteVisibility.PRIVATE, ""), order))
                .toList();
    }

    private static OrderAction verdict(String name, OrderCommand command, Order order) {
        try {
            return Order.decide(command, order).isEmpty()
                    ? refused(name, "order.no-effect", "the order is already so")
                    : new OrderAction(name, Optional.empty());
        } catch (OrderRejection rejection) {
            return refused(name, rejection.code(), String.valueOf(rejection.getMessage()));
        }
    }

    private static OrderAction refused(String name, String code, String message) {
        return new OrderAction(name, Optional.of(new Refusal(code, message)));
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
