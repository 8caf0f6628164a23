package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.DocumentContent;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderStockReserved;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        Optional<ExchangedReturn> exchangeFor,
        Documents documents) {

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
                e.exchangeFor(),
                Documents.none());
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
                Optional.empty(),
                Documents.none());
    }

    LineBalances lines() {
        return goods.lines();
    }

    Reservations reservations() {
        return goods.reservations();
    }

    OrderFacts with(Goods others) {
        return new OrderFacts(
                orderId, number, kind, content, others, holds, returns, payments, edits, exchangeFor, documents);
    }

    private OrderFacts with(Holds others) {
        return new OrderFacts(
                orderId, number, kind, content, goods, others, returns, payments, edits, exchangeFor, documents);
    }

    private OrderFacts with(Edits others) {
        return new OrderFacts(
                orderId, number, kind, content, goods, holds, returns, payments, others, exchangeFor, documents);
    }

    private OrderFacts with(Documents others) {
        return new OrderFacts(
                orderId, number, kind, content, goods, holds, returns, payments, edits, exchangeFor, others);
    }

    private OrderFacts with(OrderContent other) {
        return new OrderFacts(
                orderId, number, kind, other, goods, holds, returns, payments, edits, exchangeFor, documents);
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
        OrderFacts moved = with(goods.after(event));
        return event instanceof LinesShipped e
                ? moved.owing(new Charge(this, moved), amounts -> new DueDocument.Invoice(e.shipmentId(), amounts))
                : moved;
    }

    OrderFacts after(OrderDocument event) {
        return with(documents.after(event));
    }

    /** With the document that falls due by this charge. */
    private OrderFacts owing(Charge charge, Function<DocumentContent, DueDocument> document) {
        return charge.content()
                .map(amounts -> with(documents.with(document.apply(amounts))))
                .orElse(this);
    }

    /** Of an order that was invoiced elsewhere, nothing is credited here. */
    private OrderFacts crediting(OrderFacts before, Function<DocumentContent, DueDocument> note) {
        return documents.isEmpty() ? this : owing(new Charge(this, before), note);
    }

    OrderFacts after(OrderMoney event) {
        return new OrderFacts(
                orderId,
                number,
                kind,
                content,
                goods,
                holds,
                returns,
                payments.after(event),
                edits,
                exchangeFor,
                documents);
    }

    OrderFacts cancelled(List<LineCredit> credits) {
        return with(goods.less(credits, LineBalance::cancel))
                .crediting(this, amounts -> new DueDocument.CreditNote(CreditCause.CANCEL, Optional.empty(), amounts));
    }

    /** A parcel did not arrive, and its pieces are not sent again. */
    OrderFacts undelivered(String shipmentId, List<LineCredit> credits) {
        return with(goods.credited(shipmentId, credits))
                .crediting(
                        this,
                        amounts ->
                                new DueDocument.CreditNote(CreditCause.UNDELIVERED, Optional.of(shipmentId), amounts));
    }

    OrderFacts returned(String returnId, List<LineCredit> credits) {
        Map<String, List<LineCredit>> known = new LinkedHashMap<>(returns);
        known.put(returnId, credits);
        OrderFacts after = new OrderFacts(
                orderId,
                number,
                kind,
                content,
                goods.less(credits, LineBalance::giveBack),
                holds,
                known,
                payments,
                edits,
                exchangeFor,
                documents);
        return after.crediting(
                this, amounts -> new DueDocument.CreditNote(CreditCause.RETURN, Optional.of(returnId), amounts));
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
