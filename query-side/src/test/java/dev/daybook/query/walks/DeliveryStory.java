package dev.daybook.query.walks;

import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.DocumentContent;
import dev.daybook.events.order.DocumentLine;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesUndelivered;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.shipment.DeliveryFailed;
import dev.daybook.events.shipment.ShipmentDelivered;
import dev.daybook.events.shipment.ShipmentLost;
import dev.daybook.events.shipment.ShipmentReturned;
import dev.daybook.events.shipment.ShipmentReturning;
import dev.daybook.events.shipment.ShipmentTracked;
import dev.daybook.events.shipment.TrackingStatus;
import dev.daybook.query.walks.ToldOrder.Line;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What becomes of a parcel on its way, and what is invoiced and credited for it. */
final class DeliveryStory {

    private final ToldOrder order;
    private final Chance chance;
    private final MoneyStory money;
    private Optional<String> invoice = Optional.empty();

    DeliveryStory(ToldOrder order, Chance chance, MoneyStory money) {
        this.order = order;
        this.chance = chance;
        this.money = money;
    }

    void invoice(String shipmentId) {
        invoice = Optional.of("INV" + shipmentId);
        order.tell(new InvoiceIssued(order.id, invoice.get(), shipmentId, document(order.lines.values())));
    }

    /** Credits what was invoiced; an order that was taken over never was. */
    void credit(CreditCause cause, Optional<String> causeId, Collection<Line> lines) {
        invoice.ifPresent(number -> order.tell(new CreditNoteIssued(
                order.id, "CN" + order.name("n"), List.of(number), cause, causeId, document(lines))));
    }

    private DocumentContent document(Collection<Line> lines) {
        return new DocumentContent(
                order.currency,
                lines.stream()
                        .map(Line::asOrdered)
                        .map(DeliveryStory::documented)
                        .toList(),
                List.of(),
                List.of(),
                lines.stream().mapToLong(Line::totalMinor).sum());
    }

    private static DocumentLine documented(OrderLine line) {
        return new DocumentLine(
                line.lineId(),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.tax(),
                line.totalMinor());
    }

    /** Whether the parcel arrived. */
    boolean deliver(String shipmentId) {
        order.tell(new ShipmentTracked(shipmentId, TrackingStatus.IN_TRANSIT, "left the depot", Optional.of("Hub 7")));
        if (chance.seldom("door")) {
            order.tell(
                    new ShipmentTracked(shipmentId, TrackingStatus.OUT_FOR_DELIVERY, "", Optional.empty()),
                    new DeliveryFailed(shipmentId, ToldOrder.reason("nobody-home")));
        }
        return switch (chance.deal("way", 5)) {
            case 0 -> {
                order.tell(new ShipmentLost(shipmentId));
                missed(shipmentId, UndeliveredCause.LOST);
                yield false;
            }
            case 1 -> {
                order.tell(new ShipmentReturning(shipmentId), new ShipmentReturned(shipmentId));
                missed(shipmentId, UndeliveredCause.RETURNED_TO_SENDER);
                yield false;
            }
            default -> {
                arrive(shipmentId);
                yield true;
            }
        };
    }

    private void arrive(String shipmentId) {
        order.tell(
                new ShipmentDelivered(shipmentId, Optional.of("E. Élise")),
                new LinesDelivered(order.id, shipmentId, ToldOrder.pieces(order.lines.values())));
    }

    private void missed(String shipmentId, UndeliveredCause cause) {
        order.tell(new LinesUndelivered(order.id, shipmentId, cause, ToldOrder.pieces(order.lines.values())));
    }

    /** It is sent again, and arrives. */
    void sendAgain(String lostShipmentId, ParcelStory parcels) {
        order.tell(new LinesReopened(order.id, lostShipmentId, ToldOrder.pieces(order.lines.values())));
        OpeningStory.reserve(order, order.all(), order.id + "+again");
        arrive(parcels.send());
    }

    /** Nothing is owed for it. */
    void giveUp(String shipmentId) {
        List<Line> all = order.all();
        order.tell(new LinesCredited(
                order.id, shipmentId, order.currency, ToldOrder.credits(all), ToldOrder.reason("lost")));
        credit(CreditCause.UNDELIVERED, Optional.of(shipmentId), all);
        money.refund(all.stream().mapToLong(Line::totalMinor).sum(), RefundCause.CANCEL);
    }
}
