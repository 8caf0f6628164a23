package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentApplied;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineAdded;
import dev.daybook.events.order.LineQuantityChanged;
import dev.daybook.events.order.LineRemoved;
import dev.daybook.events.order.LineTaxChanged;
import dev.daybook.events.order.OrderChange;
import dev.daybook.events.order.OrderContactChanged;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.ShippingAddressCorrected;
import dev.daybook.events.order.ShippingMethodChanged;
import java.util.List;
import java.util.stream.Stream;

/** What an order is about after a change of an edit. */
final class EditedContent {

    private EditedContent() {}

    static OrderContent of(OrderContent content, OrderChange change) {
        return switch (change) {
            case LineAdded e -> lines(content, Stream.concat(content.lines().stream(), Stream.of(e.line())));
            case LineQuantityChanged e -> replaced(content, e.line());
            case LineTaxChanged e -> replaced(content, e.line());
            case LineRemoved e ->
                lines(
                        content,
                        content.lines().stream()
                                .filter(line -> !same(line, e.line().lineId())));
            case ShippingMethodChanged e ->
                content.with(
                        content.lines(),
                        Stream.concat(
                                        content.adjustments().stream()
                                                .filter(other -> other.kind() != AdjustmentKind.SHIPPING),
                                        Stream.of(e.method()))
                                .toList());
            case AdjustmentApplied e -> content.with(content.lines(), and(content.adjustments(), e.adjustment()));
            case ShippingAddressCorrected e -> content.to(e.address());
            case OrderContactChanged e -> content.reached(e.contact());
        };
    }

    private static OrderContent replaced(OrderContent content, OrderLine other) {
        return lines(content, content.lines().stream().map(line -> same(line, other.lineId()) ? other : line));
    }

    private static OrderContent lines(OrderContent content, Stream<OrderLine> lines) {
        return content.with(lines.toList(), content.adjustments());
    }

    private static boolean same(OrderLine line, String lineId) {
        return line.lineId().equals(lineId);
    }

    private static List<Adjustment> and(List<Adjustment> adjustments, Adjustment more) {
        return Stream.concat(adjustments.stream(), Stream.of(more)).toList();
    }
}
