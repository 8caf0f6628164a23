package dev.daybook.command.order;

import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderRejection;
import dev.daybook.command.stock.domain.ExpireReservations;
import dev.daybook.command.stock.domain.ExtendReservation;
import dev.daybook.command.stock.domain.ReleaseReservation;
import dev.daybook.command.stock.domain.ReserveStock;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.Reason;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.NoteAdded;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.stock.StockEvent;
import dev.daybook.events.wire.EnvelopeMetaData;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.MetaData;

/**
 * Lets stock follow an order in the append of the order's own events. Whoever takes several stock streams takes them
 * by SKU, then as the policy lists the locations: else two would wait for each other.
 */
final class OrderStock implements HandlerPart {

    private static final Reason NOT_CONFIRMED = new Reason("not-confirmed", "");

    private final Alongside alongside;
    private final StreamDefinition<StockCommand, StockEvent, Stock> stocks;
    private final List<String> locations;

    OrderStock(Alongside alongside, StreamDefinition<StockCommand, StockEvent, Stock> stocks, List<String> locations) {
        this.alongside = alongside;
        this.stocks = stocks;
        this.locations = locations;
    }

    /** Lets the stock follow what has happened to the order. */
    void follow(Order before, List<OrderEvent> events, Order after, Reason reason, MetaData metaData) {
        for (OrderEvent event : events) {
            switch (event) {
                case OrderStockReserved reserved -> reserve(reserved, metaData);
                case OrderStockReleased released -> release(released, reason, metaData);
                case OrderConfirmed _ -> keep(before, Optional.empty(), lastMoment(before, metaData), metaData);
                case OrderHeld held -> stopTheClock(held.orderId(), before, metaData);
                case OrderReservationExtended extended ->
                    keep(after, Optional.of(extended.expiresAt()), lastMoment(before, metaData), metaData);
                case OrderExpired _ -> expire(before, metaData);
                case OrderCancelled _,
                        LinesCancelled _,
                        OrderPlaced _,
                        OrderImported _,
                        LinesReturned _,
                        LinesCredited _,
                        LinesAssigned _,
                        LinesUnassigned _,
                        LinesShipped _,
                        LinesDelivered _,
                        LinesUndelivered _,
                        LinesReopened _,
                        OrderHoldReleased _,
                        OrderMoney _,
                        OrderEditing _,
                        OrderDocument _,
                        OrderCompleted _,
                        OrderArchived _,
                        NoteAdded _ -> {}
            }
        }
    }

    private void reserve(OrderStockReserved reserved, MetaData metaData) {
        Instant at = at(metaData);
        for (LineReservation line : reserved.reservations()) {
            alongside.decide(
                    stocks,
                    new ReserveStock(
                            line.stockId(),
                            line.reservationId(),
                            line.pieces(),
                            line.backordered() > 0,
                            reserved.expiresAt(),
                            at),
                    metaData);
        }
    }

    /** What others may already have cannot be kept: such an order is as good as expired. */
    private void stopTheClock(String orderId, Order before, MetaData metaData) {
        if (before.awaitsConfirmation() && before.reservations().isOverdue(at(metaData))) {
            throw new OrderRejection.AlreadyExpired(orderId);
        }
        if (before.awaitsConfirmation()) {
            keep(before, Optional.empty(), at(metaData), metaData);
        }
    }

    /** An order whose time is over, and which is not expired yet, keeps its pieces as in its last moment, unless somebody has got them. */
    private static Instant lastMoment(Order before, MetaData metaData) {
        Instant now = at(metaData);
        return before.reservations()
                .until()
                .map(end -> end.minusMillis(1))
                .filter(now::isAfter)
                .orElse(now);
    }

    private void keep(Order order, Optional<Instant> until, Instant asked, MetaData metaData) {
        for (StockPieces kept : inOrder(order.reservations().kept())) {
            alongside.decide(
                    stocks, new ExtendReservation(kept.stockId(), kept.reservationId(), until, asked), metaData);
        }
    }

    /** What is only promised has no end of its own, so it is given back. */
    private void expire(Order before, MetaData metaData) {
        for (StockPieces kept : inOrder(before.reservations().kept())) {
            alongside.decide(stocks, new ExpireReservations(kept.stockId(), at(metaData)), metaData);
            giveBack(kept, NOT_CONFIRMED, metaData);
        }
    }

    private void release(OrderStockReleased released, Reason reason, MetaData metaData) {
        for (StockPieces pieces : inOrder(released.released())) {
            giveBack(pieces, reason, metaData);
        }
    }

    /** No more than the stock still keeps: pieces may have expired, or left the house. */
    private void giveBack(StockPieces given, Reason reason, MetaData metaData) {
        int kept = alongside.lock(stocks, metaData, given.stockId()).kept(given.reservationId());
        int pieces = Math.min(given.pieces(), kept);
        if (pieces > 0) {
            alongside.decide(
                    stocks, new ReleaseReservation(given.stockId(), given.reservationId(), pieces, reason), metaData);
        }
    }

    private List<StockPieces> inOrder(List<StockPieces> pieces) {
        return pieces.stream()
                .sorted(Comparator.comparing(StockPieces::sku)
                        .thenComparingInt(each -> locations.indexOf(each.location())))
                .toList();
    }

    private static Instant at(MetaData metaData) {
        return EnvelopeMetaData.contextOf(metaData).occurredAt();
    }
}
