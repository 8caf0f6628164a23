package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Action;
import dev.daybook.events.Contact;
import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.NoteVisibility;
import dev.daybook.events.payment.RefundCause;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What may be done to an order, and why the rest may not. */
public final class OrderActions {

    /** Trying a command reads each stock that keeps pieces; above so many the order alone is asked. */
    private static final int TRIED_MAX = 100;

    private OrderActions() {}

    /**
     * Every action with its verdict, in the order's state. Others have a say in what touches stock, fulfilments or payments.
     *
     * @param policy of the locations that its pieces may come from
     */
    public static List<Action> of(String orderId, Order order, ReservationPolicy policy) {
        List<LinePieces> open = List.of(new LinePieces(lineWith(LineBalance::open, order), 1));
        List<LinePieces> delivered = List.of(new LinePieces(lineWith(LineBalance::delivered, order), 1));
        Reason reason = new Reason("", "");
        String fulfilment = fulfilment(order);
        String shipment = missing(order);
        return List.of(
                shared("confirm", new ConfirmOrder(orderId), order),
                shared("cancel", new CancelOrder(orderId, reason), order),
                shared("cancel-lines", new CancelLines(orderId, open, reason), order),
                verdict("return-lines", new ReturnLines(orderId, "", returned(delivered), reason), order),
                shared("holds", new PlaceHold(orderId, "", HoldKind.MANUAL), order),
                shared("release", new ReleaseHold(orderId, activeHold(order)), order),
                shared("reservation/extend", extend(orderId, order), order),
                verdict("notes", new AddNote(orderId, "", NoteVisibility.PRIVATE, ""), order),
                shared("route", route(orderId, order), order),
                shared("fulfilments/split", reassign(orderId, fulfilment, orderId + "/", order), order),
                shared("fulfilments/merge", reassign(orderId, fulfilment, neighbour(fulfilment, order), order), order),
                shared("fulfilments/move", move(orderId, fulfilment, policy, order), order),
                shared("fulfilments/cancel", new UnassignLines(orderId, fulfilment), order),
                shared("shipments/reship", new ReopenLines(orderId, shipment, Supply.none()), order),
                verdict("shipments/refund", new CreditLines(orderId, shipment, reason), order),
                verdict("edits", new BeginEdit(orderId, ""), order),
                verdict("edits/stage", stage(orderId, order), order),
                shared("edits/confirm", new ConfirmEdit(orderId, openEdit(order), Supply.none()), order),
                verdict("edits/cancel", new CancelEdit(orderId, openEdit(order)), order),
                shared("settle", new SettleOrder(orderId, RefundCause.CANCEL, reason), order),
                verdict("complete", new CompleteOrder(orderId), order),
                verdict("archive", new ArchiveOrder(orderId), order));
    }

    /** What the customer who placed it may do to the order itself. */
    public static List<Action> ofCustomer(String orderId, Order order) {
        return List.of(shared("cancel", new CancelOrder(orderId, new Reason("", "")), order));
    }

    private static Action shared(String name, OrderCommand command, Order order) {
        Action verdict = verdict(name, command, order);
        return order.reservations().kept().size() > TRIED_MAX ? verdict : verdict.trying(command);
    }

    private static Action verdict(String name, OrderCommand command, Order order) {
        return Action.judged(name, () -> Order.decide(command, order)).needing(() -> OrderNeeds.of(command, order));
    }

    private static List<ReturnedPieces> returned(List<LinePieces> pieces) {
        return pieces.stream()
                .map(piece -> new ReturnedPieces(piece.lineId(), piece.quantity(), Optional.empty()))
                .toList();
    }

    /** The first line with such pieces; where there is none, the first line. */
    private static String lineWith(ToIntFunction<LineBalance> pool, Order order) {
        return facts(order)
                .map(OrderFacts::lines)
                .flatMap(lines -> Stream.concat(lines.with(pool).stream(), lines.byLineId().values().stream())
                        .findFirst())
                .map(line -> line.line().lineId())
                .orElse("1");
    }

    private static String activeHold(Order order) {
        return facts(order)
                .flatMap(facts -> facts.holds().active().stream().findFirst())
                .orElse("none");
    }

    /** As if as much as can be were more than it has. */
    private static ExtendReservations extend(String orderId, Order order) {
        Instant later = order.reservations().until().orElse(Instant.EPOCH).plusSeconds(1);
        Optional<Deadline> deadline = Optional.of(new Deadline(later, 0));
        return new ExtendReservations(orderId, Optional.of(ExtendReservations.MOST), deadline);
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

    /** One piece, to a fulfilment that is not there yet or to one that is. */
    private static ReassignLines reassign(String orderId, String from, String to, Order order) {
        List<LinePieces> piece = assigned(from, order)
                .map(line -> new LinePieces(line.lineId(), 1))
                .limit(1)
                .toList();
        return new ReassignLines(orderId, from, to, piece);
    }

    /** As if nothing were packed and the first other location had enough of everything. */
    private static MoveLines move(String orderId, String from, ReservationPolicy policy, Order order) {
        String here = order.location(from).orElse("none");
        String location = policy.locations().stream()
                .filter(each -> !each.equals(here))
                .findFirst()
                .orElse(here);
        Map<String, Integer> loose = new HashMap<>();
        Map<String, Integer> there = new HashMap<>();
        assigned(from, order).forEach(line -> {
            loose.put(line.lineId(), line.quantity());
            there.put(line.stockId(location), Integer.MAX_VALUE);
        });
        return new MoveLines(orderId, from, location).with(policy, loose, there);
    }

    private static String fulfilment(Order order) {
        return fulfilments(order).findFirst().orElse("none");
    }

    /** Another one where this one is; else itself, which is none to merge with. */
    private static String neighbour(String fulfilmentId, Order order) {
        return fulfilments(order)
                .filter(other ->
                        !other.equals(fulfilmentId) && order.location(other).equals(order.location(fulfilmentId)))
                .findFirst()
                .orElse(fulfilmentId);
    }

    private static Stream<String> fulfilments(Order order) {
        return facts(order).stream().flatMap(facts -> facts.goods().assignments().byFulfilmentId().keySet().stream());
    }

    private static Stream<LineQuantity> assigned(String fulfilmentId, Order order) {
        return facts(order).flatMap(facts -> facts.goods().assignments().find(fulfilmentId)).stream()
                .flatMap(assignment -> assignment.pieces().values().stream());
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
