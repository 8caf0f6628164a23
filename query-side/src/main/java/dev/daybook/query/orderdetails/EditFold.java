package dev.daybook.query.orderdetails;

import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderEditCancelled;
import dev.daybook.events.order.OrderEditConfirmed;
import dev.daybook.events.order.OrderEditStaged;
import dev.daybook.events.order.OrderEditStarted;
import dev.daybook.events.order.OrderEditing;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import java.util.List;
import java.util.stream.Stream;

/** What an edit makes of an order's document; pure. */
final class EditFold {

    private EditFold() {}

    static OrderDetailBuilder edited(OrderDetailBuilder order, OrderEditing event) {
        return switch (event) {
            case OrderEditStarted _, OrderEditStaged _, OrderEditConfirmed _, OrderEditCancelled _ -> order;
            case LineAdded e ->
                order.lines(lines -> Stream.concat(lines, Stream.of(OpeningFold.line(e.line(), Quantities::ordered))))
                        .charge(e.deltaMinor());
            case LineQuantityChanged e -> changed(order, e.line(), e.more(), e.deltaMinor());
            case LineTaxChanged e -> changed(order, e.line(), 0, e.deltaMinor());
            case LineRemoved e ->
                order.cancel(List.of(e.line())).credit(e.line().creditMinor());
            case ShippingMethodChanged e ->
                order.adjustments(known -> Stream.concat(
                                known.filter(other -> other.kind() != AdjustmentKind.SHIPPING),
                                Stream.of(OpeningFold.adjustment(e.method()))))
                        .charge(e.deltaMinor());
            case AdjustmentApplied e ->
                order.adjustments(known -> Stream.concat(known, Stream.of(OpeningFold.adjustment(e.adjustment()))))
                        .charge(e.deltaMinor());
            case ShippingAddressCorrected e -> order.shippingAddress(OpeningFold.address(e.address()));
            case OrderContactChanged e -> order.contact(OpeningFold.contact(e.contact()));
        };
    }

    private static OrderDetailBuilder changed(OrderDetailBuilder order, OrderLine other, int more, long deltaMinor) {
        return order.lines(lines -> lines.map(
                        line -> line.lineId().equals(other.lineId()) ? changed(line, other, more, deltaMinor) : line))
                .charge(deltaMinor);
    }

    /** Pieces called off before stay told beside the new quantity. */
    private static OrderDetail.Line changed(OrderDetail.Line before, OrderLine other, int more, long deltaMinor) {
        OrderDetail.Line line = OpeningFold.line(other, Quantities::ordered);
        return new OrderDetail.Line(
                before.lineId(),
                before.sku(),
                before.description(),
                before.quantities().order(more),
                line.unitPrice(),
                line.discount(),
                line.tax(),
                before.totalMinor() + deltaMinor,
                before.creditedMinor());
    }
}
