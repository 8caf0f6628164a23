package dev.daybook.command.shipment;

import dev.daybook.command.fulfilment.domain.Fulfilment;
import dev.daybook.command.fulfilment.domain.FulfilmentCommand;
import dev.daybook.command.fulfilment.domain.RecordDispatch;
import dev.daybook.command.fulfilment.domain.Unpack;
import dev.daybook.command.infrastructure.Alongside;
import dev.daybook.command.infrastructure.HandlerPart;
import dev.daybook.command.infrastructure.StreamDefinition;
import dev.daybook.command.order.domain.DeliverLines;
import dev.daybook.command.order.domain.LinePieces;
import dev.daybook.command.order.domain.MissLines;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderCommand;
import dev.daybook.command.order.domain.Progress;
import dev.daybook.command.order.domain.ShipLines;
import dev.daybook.command.shipment.domain.Shipment;
import dev.daybook.command.stock.domain.CommitReservation;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.command.stock.domain.StockCommand;
import dev.daybook.events.fulfilment.FulfilmentEvent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.StockPieces;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.shipment.DeliveryFailed;
import dev.daybook.events.shipment.ShipmentCancelled;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentEvent;
import dev.daybook.events.shipment.ShipmentLabelled;
import dev.daybook.events.shipment.ShipmentLost;
import dev.daybook.events.shipment.ShipmentReturned;
import dev.daybook.events.shipment.ShipmentReturning;
import dev.daybook.events.shipment.ShipmentTracked;
import dev.daybook.events.stock.StockEvent;
import java.util.Comparator;
import java.util.List;
import org.axonframework.messaging.MetaData;

/**
 * Lets the order, the fulfilment and the stock follow a parcel, in the append of the parcel's own events. The order is taken first,
 * then the fulfilment, then stock streams by SKU.
 */
final class ShipmentFlow implements HandlerPart {

    private final Alongside alongside;
    private final StreamDefinition<OrderCommand, OrderEvent, Order> orders;
    private final StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments;
    private final StreamDefinition<StockCommand, StockEvent, Stock> stocks;

    ShipmentFlow(
            Alongside alongside,
            StreamDefinition<OrderCommand, OrderEvent, Order> orders,
            StreamDefinition<FulfilmentCommand, FulfilmentEvent, Fulfilment> fulfilments,
            StreamDefinition<StockCommand, StockEvent, Stock> stocks) {
        this.alongside = alongside;
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.stocks = stocks;
    }

    void follow(List<ShipmentEvent> events, Shipment after, MetaData metaData) {
        after.created().ifPresent(parcel -> events.forEach(event -> follow(event, parcel, metaData)));
    }

    private void follow(ShipmentEvent event, ShipmentCreated parcel, MetaData metaData) {
        switch (event) {
            case ShipmentLabelled _ ->
                Progress.require(parcel.orderId(), alongside.read(orders, metaData, parcel.orderId()));
            case ShipmentDispatched _ -> dispatch(parcel, metaData);
            case ShipmentDelivered _ ->
                alongside.decide(orders, new DeliverLines(parcel.orderId(), parcel.shipmentId()), metaData);
            case ShipmentLost _ -> miss(parcel, UndeliveredCause.LOST, metaData);
            case ShipmentReturned _ -> miss(parcel, UndeliveredCause.RETURNED_TO_SENDER, metaData);
            case ShipmentCancelled _ ->
                alongside.decide(fulfilments, new Unpack(parcel.fulfilmentId(), parcel.shipmentId()), metaData);
            case ShipmentCreated _, ShipmentTracked _, DeliveryFailed _, ShipmentReturning _ -> {}
        }
    }

    /** Pieces that stock keeps for the order leave it; of what is not counted there is nothing to take. */
    private void dispatch(ShipmentCreated parcel, MetaData metaData) {
        Order order = alongside.lock(orders, metaData, parcel.orderId());
        List<LinePieces> pieces = parcel.lines().stream()
                .map(line -> new LinePieces(line.lineId(), line.quantity()))
                .toList();
        alongside.decide(
                orders, new ShipLines(parcel.orderId(), parcel.fulfilmentId(), parcel.shipmentId(), pieces), metaData);
        alongside.decide(fulfilments, new RecordDispatch(parcel.fulfilmentId(), parcel.shipmentId()), metaData);
        order.reservations().taken(parcel.location(), parcel.lines()).stream()
                .sorted(Comparator.comparing(StockPieces::sku))
                .forEach(taken -> alongside.decide(
                        stocks,
                        new CommitReservation(
                                taken.stockId(), taken.reservationId(), parcel.shipmentId(), taken.pieces()),
                        metaData));
    }

    private void miss(ShipmentCreated parcel, UndeliveredCause cause, MetaData metaData) {
        alongside.decide(orders, new MissLines(parcel.orderId(), parcel.shipmentId(), cause), metaData);
    }
}
