package dev.daybook.command.order.domain;

import dev.daybook.command.decisions.Fault;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How pieces that have arrived come back. */
final class Returning {

    private Returning() {}

    static List<OrderEvent> returnLines(ReturnLines c, Order order) {
        return switch (order) {
            case Order.Confirmed(var facts) -> pieces(c, facts);
            case Order.Completed(var facts) when facts.kind() == OrderKind.SALE -> pieces(c, facts);
            case Order.Completed _, Order.Placed _ -> throw new OrderRejection.NotReturnable(c.orderId());
            case Order.NotPlaced _ -> throw new OrderRejection.NotFound(c.orderId());
            case Order.Expired _ -> throw new OrderRejection.AlreadyExpired(c.orderId());
            case Order.Cancelled _ -> throw new OrderRejection.AlreadyCancelled(c.orderId());
            case Order.Archived _ -> throw new OrderRejection.AlreadyArchived(c.orderId());
        };
    }

    private static List<OrderEvent> pieces(ReturnLines c, OrderFacts facts) {
        checkPrices(c, facts);
        List<LineCredit> known = facts.returns().get(c.returnId());
        if (known != null) {
            return repeated(c, facts, known);
        }
        List<LineCredit> credits = facts.lines()
                .take(c.orderId(), c.lines(), facts.decimals(), LineBalance::delivered, LineBalance::giveBack);
        return List.of(
                new LinesReturned(c.orderId(), c.returnId(), facts.content().currency(), credits, c.reason()));
    }

    private static void checkPrices(ReturnLines c, OrderFacts facts) {
        String currency = facts.content().currency();
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < c.lines().size(); index++) {
            ReturnedPieces pieces = c.lines().get(index);
            String pointer = "/lines/" + index + "/unitPrice";
            pieces.creditPrice().ifPresent(price -> faults.addAll(fault(pointer, pieces, price, currency, facts)));
        }
        if (!faults.isEmpty()) {
            throw new OrderRejection.InvalidContent(faults);
        }
    }

    private static List<Fault> fault(
            String pointer, ReturnedPieces pieces, Price price, String currency, OrderFacts facts) {
        if (!price.currency().equals(currency)) {
            return List.of(new Fault(
                    pointer + "/currency",
                    "currency-mismatch",
                    "the order is in " + currency + ", this is in " + price.currency()));
        }
        try {
            var _ = Pricing.minor(price.amount(), pieces.quantity(), facts.decimals());
            return List.of();
        } catch (ArithmeticException _) {
            return List.of(
                    new Fault(pointer, "amount-overflow", "the amount is too large to be reckoned in minor units"));
        }
    }

    private static List<OrderEvent> repeated(ReturnLines c, OrderFacts facts, List<LineCredit> known) {
        boolean same = c.lines().size() == known.size()
                && IntStream.range(0, known.size())
                        .allMatch(index -> same(c.lines().get(index), known.get(index), facts.decimals()));
        if (!same) {
            throw new OrderRejection.ReturnIdTaken(c.orderId(), c.returnId());
        }
        return List.of();
    }

    private static boolean same(ReturnedPieces pieces, LineCredit known, int decimals) {
        return pieces.lineId().equals(known.lineId())
                && pieces.quantity() == known.quantity()
                && pieces.creditPrice()
                        .map(price -> Pricing.minor(price.amount(), pieces.quantity(), decimals) == known.creditMinor())
                        .orElse(true);
    }
}
