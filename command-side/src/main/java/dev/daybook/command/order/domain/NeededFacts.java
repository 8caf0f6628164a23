package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Need;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which facts of an order a refusal is for, and how they would have to be. */
final class NeededFacts {

    private NeededFacts() {}

    /** Nothing where it is for the status, or for what the command says itself. */
    static List<Need> of(OrderRejection refusal, OrderCommand command, OrderFacts facts) {
        return switch (refusal) {
            case OrderRejection.OnHold _ -> List.of(new Need.Flag("/held", false));
            case OrderRejection.HoldNotFound _ -> List.of(new Need.Flag("/held", true));
            case OrderRejection.NothingReserved _ -> reserved(facts);
            case OrderRejection.NotReturnable _ -> sold(facts);
            case OrderRejection.LinesUnavailable _ -> pieces(command, facts);
            case OrderRejection.NotCompletable _ -> unfinished(facts);
            case OrderRejection.AlreadyDispatched _ ->
                List.of(new Need.AtMost(
                        "/shipments", facts.goods().parcels().byShipmentId().size(), 0));
            case OrderRejection.ShipmentNotFound _, OrderRejection.ParcelNotMissing _ -> missing(facts);
            case OrderRejection.FulfilmentNotFound _, OrderRejection.FulfilmentElsewhere _ -> oneMoreFulfilment(facts);
            case OrderRejection.EditNotFound _ -> edit(facts, "STARTED");
            case OrderRejection.NothingStaged _ -> edit(facts, "STAGED");
            case OrderRejection.EditOpen _ -> edit(facts, "NONE");
            case OrderRejection.AlreadyCancelled _,
                    OrderRejection.AlreadyExpired _,
                    OrderRejection.AlreadyCompleted _,
                    OrderRejection.AlreadyArchived _,
                    OrderRejection.NotConfirmed _,
                    OrderRejection.NotOver _ -> List.of();
            case OrderRejection.NotFound _,
                    OrderRejection.AlreadyPlaced _,
                    OrderRejection.HoldIdTaken _,
                    OrderRejection.ReturnIdTaken _,
                    OrderRejection.ShipmentIdTaken _,
                    OrderRejection.EditIdTaken _,
                    OrderRejection.ParcelDelivered _,
                    OrderRejection.ParcelUndelivered _,
                    OrderRejection.ParcelSettled _,
                    OrderRejection.OutOfStock _,
                    OrderRejection.NotOnSale _,
                    OrderRejection.PriceChanged _,
                    OrderRejection.InvalidContent _ -> List.of();
        };
    }

    private static List<Need> reserved(OrderFacts facts) {
        return facts.reservations().kept().isEmpty() ? List.of(new Need.AtLeast("/reservations", 0, 1)) : List.of();
    }

    private static List<Need> sold(OrderFacts facts) {
        return facts.kind() == OrderKind.SALE
                ? List.of()
                : List.of(new Need.OneOf("/kind", facts.kind().name(), List.of(OrderKind.SALE.name())));
    }

    private static List<Need> pieces(OrderCommand command, OrderFacts facts) {
        return switch (command) {
            case CancelLines c ->
                c.lines().stream().flatMap(line -> toSend(facts, line)).toList();
            case ReturnLines c ->
                c.lines().stream().flatMap(line -> arrived(facts, line)).toList();
            default -> List.of();
        };
    }

    /** Open are all pieces that count; those that were sent are not to be sent. */
    private static Stream<Need> toSend(OrderFacts facts, LinePieces wanted) {
        return facts.lines().find(wanted.lineId()).stream()
                .filter(line -> line.open() < wanted.quantity())
                .map(line -> new Need.AtLeast(
                        quantity(line, "open"), line.remaining(), line.remaining() - line.open() + wanted.quantity()));
    }

    private static Stream<Need> arrived(OrderFacts facts, ReturnedPieces wanted) {
        return facts.lines().find(wanted.lineId()).stream()
                .filter(line -> line.delivered() < wanted.quantity())
                .map(line -> delivered(facts, line, wanted.quantity() - line.delivered()));
    }

    private static Need delivered(OrderFacts facts, LineBalance line, int more) {
        long back = facts.returns().values().stream()
                .flatMap(List::stream)
                .filter(credit -> credit.lineId().equals(line.line().lineId()))
                .mapToLong(LineCredit::quantity)
                .sum();
        long everDelivered = line.delivered() + back;
        return new Need.AtLeast(quantity(line, "delivered"), everDelivered, everDelivered + more);
    }

    private static List<Need> missing(OrderFacts facts) {
        return facts.lines().byLineId().values().stream()
                .limit(1)
                .<Need>map(line -> new Need.AtLeast(quantity(line, "undelivered"), line.undelivered(), 1))
                .toList();
    }

    private static List<Need> unfinished(OrderFacts facts) {
        List<Need> needs = new ArrayList<>();
        facts.lines()
                .with(line -> line.open() + line.onTheWay())
                .forEach(line -> needs.add(delivered(facts, line, line.open() + line.onTheWay())));
        facts.lines()
                .with(LineBalance::undelivered)
                .forEach(line -> needs.add(new Need.AtMost(quantity(line, "undelivered"), line.undelivered(), 0)));
        Balance balance = Balance.of(facts);
        long capturingMinor = facts.payments().capturingMinor();
        if (balance.dueMinor() + capturingMinor > 0) {
            needs.add(new Need.AtMost("/balanceDue/amountMinor", balance.unpaidMinor() + capturingMinor, 0));
        }
        if (balance.creditMinor() > 0) {
            needs.add(new Need.AtMost("/creditOwed/amountMinor", balance.creditMinor(), 0));
        }
        if (!facts.holds().active().isEmpty()) {
            needs.add(new Need.Flag("/held", false));
        }
        return needs;
    }

    private static List<Need> oneMoreFulfilment(OrderFacts facts) {
        int known = facts.goods().assignments().byFulfilmentId().size();
        return List.of(new Need.AtLeast("/fulfilments", known, known + 1));
    }

    private static List<Need> edit(OrderFacts facts, String needed) {
        String edit = facts.edits()
                .open()
                .map(open -> open.plan().isPresent() ? "STAGED" : "STARTED")
                .orElse("NONE");
        return List.of(new Need.OneOf("/edit", edit, List.of(needed)));
    }

    /** JSON pointers write a slash as {@code ~1}. */
    private static String quantity(LineBalance line, String which) {
        String lineId = line.line().lineId().replace("~", "~0").replace("/", "~1");
        return "/lines/" + lineId + "/quantities/" + which;
    }
}
