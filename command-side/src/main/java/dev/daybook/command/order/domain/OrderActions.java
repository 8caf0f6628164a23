package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Contact;
import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.payment.RefundCause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be done to an order, and why the rest may not. */
public final class OrderActions {

    private OrderActions() {}

    /** Every action with its verdict, in the order's state. */
    public static List<Action> of(String orderId, Order order) {
        List<LinePieces> piece = List.of(new LinePieces(openLine(order), 1));
        Reason reason = new Reason("", "");
        String fulfilment = fulfilment(order);
        List<LinePieces> split = assigned(fulfilment, order);
        String shipment = missing(order);
        return List.of(
                verdict("confirm", new ConfirmOrder(orderId), order),
                verdict("cancel", new CancelOrder(orderId, reason), order),
                verdict("cancel-lines", new CancelLines(orderId, piece, reason), order),
                verdict("return-lines", new ReturnLines(orderId, "", returned(piece), reason), order),
                verdict("holds", new PlaceHold(orderId, "", HoldKind.MANUAL), order),
                verdict("release", new ReleaseHold(orderId, activeHold(order)), order),
                verdict("notes", new AddNote(orderId, "", NoteVisibility.PRIVATE, ""), order),
                verdict("route", route(orderId, order), order),
                verdict("fulfilments/split", new ReassignLines(orderId, fulfilment, "", split), order),
                verdict("fulfilments/move", move(orderId, fulfilment, order), order),
                verdict("fulfilments/cancel", new UnassignLines(orderId, fulfilment), order),
                verdict("shipments/reship", new ReopenLines(orderId, shipment, Supply.none()), order),
                verdict("shipments/refund", new CreditLines(orderId, shipment, reason), order),
                verdict("edits", new BeginEdit(orderId, ""), order),
                verdict("edits/stage", stage(orderId, order), order),
                verdict("edits/confirm", new ConfirmEdit(orderId, openEdit(order), Supply.none()), order),
                verdict("edits/cancel", new CancelEdit(orderId, openEdit(order)), order),
                verdict("settle", new SettleOrder(orderId, RefundCause.CANCEL, reason), order),
                verdict("complete", new CompleteOrder(orderId), order),
                verdict("archive", new ArchiveOrder(orderId), order));
    }

    /** What the customer who placed it may do to the order itself. */
    public static List<Action> ofCustomer(String orderId, Order order) {
        return List.of(verdict("cancel", new CancelOrder(orderId, new Reason("", "")), order));
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
                .flatMap(facts ->
                        facts.lines().with(LineBalance::remaining).stream().findFirst())
                .map(line -> line.line().lineId())
                .orElse("1");
    }

    private static String activeHold(Order order) {
        return facts(order)
                .flatMap(facts -> facts.holds().active().stream().findFirst())
                .orElse("none");
    }

    private static String openEdit(Order order) {
        return facts(order)
                .flatMap(facts -> facts.edits().open())
                .map(Edits.Open::editId)
                .orElse("none");
    }

    /** As if somebody were to be reached in another way. */
    private static StageEdit stage(String orderId, Order order) {
        Contact contact = new Contact(Optional.of(""), Optional.empty(), Optional.empty());
        EditDraft draft = new EditDraft(
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(contact));
        return new StageEdit(orderId, openEdit(order), draft, false, Supply.none());
    }

    /** As if everything that stock keeps were there. */
    private static RouteOrder route(String orderId, Order order) {
        Map<String, Integer> ready = new HashMap<>();
        order.reservations().kept().forEach(kept -> ready.merge(kept.stockId(), kept.pieces(), Integer::sum));
        return new RouteOrder(orderId).with(Supply.none().policy(), ready);
    }

    /** As if nothing were packed and another location had enough of everything. */
    private static MoveLines move(String orderId, String fulfilmentId, Order order) {
        ReservationPolicy elsewhere = Supply.none().policy();
        String location = elsewhere.locations().getFirst();
        Map<String, Integer> loose = new HashMap<>();
        Map<String, Integer> there = new HashMap<>();
        facts(order).flatMap(facts -> facts.goods().assignments().find(fulfilmentId)).stream()
                .flatMap(assignment -> assignment.pieces().values().stream())
                .forEach(line -> {
                    loose.put(line.lineId(), line.quantity());
                    there.put(line.stockId(location), Integer.MAX_VALUE);
                });
        return new MoveLines(orderId, fulfilmentId, location).with(elsewhere, loose, there);
    }

    private static String fulfilment(Order order) {
        return facts(order)
                .flatMap(facts -> facts.goods().assignments().byFulfilmentId().keySet().stream()
                        .findFirst())
                .orElse("none");
    }

    private static List<LinePieces> assigned(String fulfilmentId, Order order) {
        return facts(order).flatMap(facts -> facts.goods().assignments().find(fulfilmentId)).stream()
                .flatMap(assignment -> assignment.pieces().keySet().stream())
                .limit(1)
                .map(lineId -> new LinePieces(lineId, 1))
                .toList();
    }

    private static String missing(Order order) {
        return facts(order).stream()
                .flatMap(facts -> facts.goods().parcels().byShipmentId().entrySet().stream())
                .filter(parcel -> parcel.getValue().place() == Parcels.Place.UNDELIVERED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("none");
    }

    private static Optional<OrderFacts> facts(Order order) {
        return switch (order) {
            case Order.NotPlaced _ -> Optional.empty();
            case Order.Existing existing -> Optional.of(existing.facts());
        };
    }
}
