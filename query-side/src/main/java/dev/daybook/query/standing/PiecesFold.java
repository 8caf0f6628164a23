package dev.daybook.query.standing;

import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LineTaxChanged;
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
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderExpired;
import dev.daybook.events.order.OrderGoods;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderMoney;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderReservationExtended;
import dev.daybook.events.order.OrderStockReleased;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import dev.daybook.events.order.StockPieces;
import java.util.List;
import java.util.stream.Stream;

/** The pieces of an order after one more event; pure. */
final class PiecesFold {

    private PiecesFold() {}

    static Pieces placed(OrderContent content) {
        return ordered(new Pieces(0, 0, 0, Backlog.none()), content.lines());
    }

    /** Another system has sent all of it. */
    static Pieces imported(OrderContent content) {
        int all = content.lines().stream().mapToInt(OrderLine::quantity).sum();
        return new Pieces(all, all, all, Backlog.none());
    }

    static Pieces after(Pieces before, OrderEvent event) {
        return switch (event) {
            case OrderCancelled e -> cancelled(before, e.lines());
            case OrderExpired e -> cancelled(before, e.lines());
            case LinesCancelled e -> cancelled(before, e.lines());
            case LinesCredited e -> before.wanted(-credited(e.lines()));
            case OrderStockReserved e -> before.backlog(reserved(before.backlog(), e.reservations()));
            case OrderGoods e -> moved(before, e);
            case OrderEditing e -> edited(before, e);
            case OrderPlaced _,
                    OrderImported _,
                    OrderConfirmed _,
                    OrderCompleted _,
                    OrderArchived _,
                    OrderHeld _,
                    OrderHoldReleased _,
                    OrderReservationExtended _,
                    LinesReturned _,
                    OrderMoney _,
                    OrderDocument _,
                    NoteAdded _ -> before;
        };
    }

    private static Pieces ordered(Pieces before, List<OrderLine> lines) {
        int pieces = lines.stream().mapToInt(OrderLine::quantity).sum();
        return before.wanted(pieces)
                .backlog(before.backlog().after(lines.stream().map(line -> waiting(line.sku(), line.quantity()))));
    }

    private static Pieces cancelled(Pieces before, List<LineCredit> lines) {
        return before.wanted(-credited(lines))
                .backlog(before.backlog().after(lines.stream().map(line -> waiting(line.sku(), -line.quantity()))));
    }

    private static Pieces moved(Pieces before, OrderGoods event) {
        return switch (event) {
            case OrderStockReleased e -> before.backlog(released(before.backlog(), e.released()));
            case LinesAssigned e -> waiting(before, e.lines(), -1);
            case LinesUnassigned e -> waiting(before, e.lines(), 1);
            case LinesReopened e -> waiting(before, e.lines(), 1);
            case LinesShipped e -> before.shipped(e.pieces());
            case LinesUndelivered e -> before.shipped(-e.pieces());
            case LinesDelivered e -> before.delivered(e.pieces());
        };
    }

    private static Pieces edited(Pieces before, OrderEditing event) {
        return switch (event) {
            case LineAdded e -> ordered(before, List.of(e.line()));
            case LineQuantityChanged e ->
                before.wanted(e.more())
                        .backlog(before.backlog()
                                .after(Stream.of(waiting(e.line().sku(), e.more()))));
            case LineRemoved e -> cancelled(before, List.of(e.line()));
            case OrderEditStarted _,
                    OrderEditStaged _,
                    OrderEditConfirmed _,
                    OrderEditCancelled _,
                    LineTaxChanged _,
                    ShippingMethodChanged _,
                    AdjustmentApplied _,
                    ShippingAddressCorrected _,
                    OrderContactChanged _ -> before;
        };
    }

    private static Backlog reserved(Backlog before, List<LineReservation> reservations) {
        return before.after(reservations.stream()
                .map(reservation -> new Backlog.Waiting(reservation.sku(), 0, reservation.backordered())));
    }

    /** Stock gives up what it has promised before what it has. */
    private static Backlog released(Backlog before, List<StockPieces> released) {
        return before.after(released.stream().map(pieces -> new Backlog.Waiting(pieces.sku(), 0, -pieces.pieces())));
    }

    private static Pieces waiting(Pieces before, List<LineQuantity> lines, int sign) {
        return before.backlog(before.backlog()
                .after(lines.stream().map(line -> waiting(line.sku(), sign * line.quantity()))));
    }

    private static Backlog.Waiting waiting(String sku, int pieces) {
        return new Backlog.Waiting(sku, pieces, 0);
    }

    private static int credited(List<LineCredit> lines) {
        return lines.stream().mapToInt(LineCredit::quantity).sum();
    }
}
