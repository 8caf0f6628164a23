package dev.daybook.query.walks;

import dev.daybook.events.fulfilment.FulfilmentAllocated;
import dev.daybook.events.fulfilment.FulfilmentCancelled;
import dev.daybook.events.fulfilment.FulfilmentClosed;
import dev.daybook.events.fulfilment.FulfilmentCreated;
import dev.daybook.events.fulfilment.FulfilmentDispatched;
import dev.daybook.events.fulfilment.FulfilmentHeld;
import dev.daybook.events.fulfilment.FulfilmentLinesAdded;
import dev.daybook.events.fulfilment.FulfilmentLinesRemoved;
import dev.daybook.events.fulfilment.FulfilmentPacked;
import dev.daybook.events.fulfilment.FulfilmentReleased;
import dev.daybook.events.fulfilment.FulfilmentUnpacked;
import dev.daybook.events.fulfilment.PickingStarted;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.LinesUnassigned;
import dev.daybook.events.shipment.ShipmentCancelled;
import dev.daybook.events.shipment.ShipmentCreated;
import dev.daybook.events.shipment.ShipmentDispatched;
import dev.daybook.events.shipment.ShipmentLabelled;
import dev.daybook.events.stock.BackorderAllocated;
import dev.daybook.events.stock.StockCommitted;
import dev.daybook.query.walks.ToldOrder.Line;
import java.util.List;
import java.util.Optional;

/** How the pieces of an order are picked, packed and sent off. */
final class ParcelStory {

    private final ToldOrder order;
    private final Chance chance;

    ParcelStory(ToldOrder order, Chance chance) {
        this.order = order;
        this.chance = chance;
    }

    /** Sends all pieces that count; gives the parcel. */
    String send() {
        for (Line line : order.all()) {
            if (line.backordered() > 0) {
                order.tell(new BackorderAllocated(line.stockId(), order.id, line.backordered()));
            }
        }
        if (chance.seldom("location")) {
            giveUp(assign(order.all()));
        }
        String fulfilmentId = assignInTwoSteps();
        order.tell(new FulfilmentAllocated(fulfilmentId));
        if (chance.seldom("work")) {
            order.tell(
                    new FulfilmentHeld(fulfilmentId, ToldOrder.reason("shelf-empty")),
                    new FulfilmentReleased(fulfilmentId));
        }
        order.tell(new PickingStarted(fulfilmentId));
        if (chance.seldom("packing")) {
            String undone = pack(fulfilmentId);
            order.tell(
                    new FulfilmentUnpacked(fulfilmentId, undone, pieces()),
                    new ShipmentCancelled(undone, ToldOrder.reason("box-torn")));
        }
        String shipmentId = pack(fulfilmentId);
        dispatch(fulfilmentId, shipmentId);
        return shipmentId;
    }

    private List<LineQuantity> pieces() {
        return ToldOrder.pieces(order.lines.values());
    }

    private String assign(List<Line> lines) {
        String fulfilmentId = order.name("f");
        List<LineQuantity> pieces = ToldOrder.pieces(lines);
        order.tell(
                new FulfilmentCreated(fulfilmentId, order.id, ToldOrder.LOCATION, pieces),
                new LinesAssigned(order.id, fulfilmentId, ToldOrder.LOCATION, pieces, Optional.of(1)));
        return fulfilmentId;
    }

    private void giveUp(String fulfilmentId) {
        order.tell(
                new LinesUnassigned(order.id, fulfilmentId, pieces()),
                new FulfilmentLinesRemoved(fulfilmentId, pieces(), ToldOrder.reason("other-location")),
                new FulfilmentCancelled(fulfilmentId, ToldOrder.reason("other-location")));
    }

    /** The last of several lines is assigned a little later. */
    private String assignInTwoSteps() {
        List<Line> all = order.all();
        if (all.size() == 1) {
            return assign(all);
        }
        String fulfilmentId = assign(all.subList(0, all.size() - 1));
        List<LineQuantity> last = List.of(all.getLast().asPieces());
        order.tell(
                new FulfilmentLinesAdded(fulfilmentId, last),
                new LinesAssigned(order.id, fulfilmentId, ToldOrder.LOCATION, last, Optional.empty()));
        return fulfilmentId;
    }

    private String pack(String fulfilmentId) {
        String shipmentId = order.name("s");
        order.tell(
                new FulfilmentPacked(fulfilmentId, shipmentId, pieces()),
                new ShipmentCreated(shipmentId, order.id, fulfilmentId, ToldOrder.LOCATION, pieces()));
        return shipmentId;
    }

    private void dispatch(String fulfilmentId, String shipmentId) {
        order.tell(new ShipmentLabelled(shipmentId, "DHL", "T-" + shipmentId, Optional.empty()));
        order.tell(
                new FulfilmentDispatched(fulfilmentId, shipmentId),
                new ShipmentDispatched(shipmentId, Optional.of("DHL")),
                new LinesShipped(order.id, fulfilmentId, shipmentId, pieces()));
        for (Line line : order.all()) {
            order.tell(new StockCommitted(line.stockId(), order.id, shipmentId, line.quantity()));
        }
        order.tell(new FulfilmentClosed(fulfilmentId));
    }
}
