package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every existing order knows of itself, whatever its state.
 *
 * @param exchangeFor absent: it is no exchange
 */
record OrderFacts(
        String orderId,
        String number,
        OrderKind kind,
        OrderContent content,
        Goods goods,
        Holds holds,
        Map<String, List<LineCredit>> returns,
        Payments payments,
        Edits edits,
        Optional<ExchangedReturn> exchangeFor) {

    static OrderFacts placed(OrderPlaced e) {
        return new OrderFacts(
                e.orderId(),
                e.number(),
                OrderKind.SALE,
                e.content(),
                Goods.of(e.content().lines(), LineBalance::open),
                Holds.none(),
                Map.of(),
                Payments.none(),
                Edits.none(),
                e.exchangeFor());
    }

    /** Paid for where it was taken over from. */
    static OrderFacts imported(OrderImported e) {
        return new OrderFacts(
                e.orderId(),
                e.number(),
                e.kind(),
                e.content(),
                Goods.of(e.content().lines(), LineBalance::delivered),
                Holds.none(),
                Map.of(),
                Payments.of(e),
                Edits.none(),
                Optional.empty());
    }

    LineBalances lines() {
        return goods.lines();
    }

    Reservations reservations() {
        return goods.reservations();
    }

    OrderFacts with(Goods others) {
        return new OrderFacts(orderId, number, kind, content, others, holds, returns, payments, edits, exchangeFor);
    }

    private OrderFacts with(Holds others) {
        return new OrderFacts(orderId, number, kind, content, goods, others, returns, payments, edits, exchangeFor);
    }

    private OrderFacts with(Edits others) {
        return new OrderFacts(orderId, number, kind, content, goods, holds, returns, payments, others, exchangeFor);
    }

    private OrderFacts with(OrderContent other) {
        return new OrderFacts(orderId, number, kind, other, goods, holds, returns, payments, edits, exchangeFor);
    }

    OrderFacts after(OrderEditing event) {
        return switch (event) {
            case OrderEditStarted e -> with(edits.started(e.editId()));
            case OrderEditStaged e -> with(edits.staged(e.editId(), e.plan()));
            case OrderEditConfirmed e -> with(edits.ended(e.editId(), true));
            case OrderEditCancelled e -> with(edits.ended(e.editId(), false));
            case OrderChange e -> after(List.of(e));
        };
    }

    /** After several changes of an edit. */
    OrderFacts after(List<OrderChange> changes) {
        OrderFacts facts = this;
        for (OrderChange change : changes) {
            facts = facts.with(facts.goods.after(change)).with(EditedContent.of(facts.content, change));
        }
        return facts;
    }

    OrderFacts after(OrderGoods event) {
        return with(goods.after(event));
    }

    OrderFacts after(OrderMoney event) {
        return new OrderFacts(orderId, number, kind, content, goods, holds, returns, payments.after(event), edits, exchangeFor);
    }

    OrderFacts cancelled(List<LineCredit> credits) {
        return with(goods.less(credits, LineBalance::cancel));
    }

    OrderFacts returned(String returnId, List<LineCredit> credits) {
        Map<String, List<LineCredit>> known = new LinkedHashMap<>(returns);
        known.put(returnId, credits);
        return new OrderFacts(
                orderId,
                number,
                kind,
                content,
                goods.less(credits, LineBalance::giveBack),
                holds,
                known,
                payments,
                edits,
                exchangeFor);
    }

    /** What came back was credited with, in minor units. */
    long returnedMinor() {
        return returns.values().stream()
                .flatMap(List::stream)
                .mapToLong(LineCredit::creditMinor)
                .sum();
    }

    OrderFacts held(String holdId, HoldKind reason) {
        return with(holds.placed(holdId, reason));
    }

    OrderFacts released(String holdId) {
        return with(holds.released(holdId));
    }

    OrderFacts reserved(OrderStockReserved kept) {
        return with(goods.with(reservations().and(kept)));
    }

    OrderFacts reservedUntil(Instant later) {
        return with(goods.with(reservations().until(later)));
    }

    OrderFacts keepingNothing() {
        return with(goods.with(reservations().nothing()));
    }

    /** What these lines and all adjustments come to. */
    long worth(List<LineCredit> credits) {
        return credits.stream().mapToLong(LineCredit::creditMinor).sum() + adjustmentsMinor();
    }

    long adjustmentsMinor() {
        return content.adjustments().stream().mapToLong(Adjustment::amountMinor).sum();
    }

    int decimals() {
        return Currency.getInstance(content.currency()).getDefaultFractionDigits();
    }
}
