package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every existing order knows of itself, whatever its state. */
record OrderFacts(
        String orderId,
        String number,
        OrderKind kind,
        OrderContent content,
        LineBalances lines,
        Holds holds,
        Map<String, List<LineCredit>> returns,
        Reservations reservations) {

    static OrderFacts of(String orderId, String number, OrderKind kind, OrderContent content) {
        return new OrderFacts(
                orderId,
                number,
                kind,
                content,
                LineBalances.of(content.lines()),
                Holds.none(),
                Map.of(),
                Reservations.none());
    }

    OrderFacts less(List<LineCredit> credits) {
        return new OrderFacts(orderId, number, kind, content, lines.less(credits), holds, returns, reservations);
    }

    OrderFacts returned(String returnId, List<LineCredit> credits) {
        Map<String, List<LineCredit>> known = new LinkedHashMap<>(returns);
        known.put(returnId, credits);
        return new OrderFacts(orderId, number, kind, content, lines.less(credits), holds, known, reservations);
    }

    OrderFacts held(String holdId, HoldKind reason) {
        return new OrderFacts(
                orderId, number, kind, content, lines, holds.placed(holdId, reason), returns, reservations);
    }

    OrderFacts released(String holdId) {
        return new OrderFacts(orderId, number, kind, content, lines, holds.released(holdId), returns, reservations);
    }

    /** Called off: what stock keeps for these pieces is given up as well. */
    OrderFacts cancelled(List<LineCredit> credits) {
        return less(credits).with(reservations.less(credits));
    }

    OrderFacts reserved(OrderStockReserved kept) {
        return with(Reservations.of(kept));
    }

    OrderFacts reservedUntil(Instant later) {
        return with(new Reservations(reservations.byStockId(), Optional.of(later)));
    }

    OrderFacts keepingNothing() {
        return with(Reservations.none());
    }

    private OrderFacts with(Reservations others) {
        return new OrderFacts(orderId, number, kind, content, lines, holds, returns, others);
    }

    /** What these lines and all adjustments come to. */
    long worth(List<LineCredit> credits) {
        return credits.stream().mapToLong(LineCredit::creditMinor).sum() + adjustmentsMinor();
    }

    private long adjustmentsMinor() {
        return content.adjustments().stream().mapToLong(Adjustment::amountMinor).sum();
    }

    int decimals() {
        return Currency.getInstance(content.currency()).getDefaultFractionDigits();
    }
}
