package dev.daybook.command.order.domain;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.DocumentContent;
import dev.daybook.events.order.DocumentLine;
import dev.daybook.events.order.DocumentTax;
import dev.daybook.events.order.LineTax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an order has earned more in one moment than in another. Each document is such a difference, so that all of them together
 * come to what the order has earned.
 */
record Charge(OrderFacts less, OrderFacts more) {

    /** The pieces and what they come to; empty where no piece has left the house or come back. */
    Optional<DocumentContent> content() {
        List<DocumentLine> lines = more.lines().byLineId().values().stream()
                .flatMap(
                        line -> less.lines().find(line.line().lineId()).stream().map(before -> line(before, line)))
                .filter(line -> line.quantity() > 0)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long total = Balance.of(more).earnedMinor() - Balance.of(less).earnedMinor();
        return Optional.of(
                new DocumentContent(more.content().currency(), lines, adjustments(lines, total), taxes(lines), total));
    }

    private static DocumentLine line(LineBalance less, LineBalance more) {
        return new DocumentLine(
                more.line().lineId(),
                more.line().sku(),
                more.line().description(),
                more.sent() - less.sent(),
                more.line().unitPrice(),
                more.line()
                        .tax()
                        .map(tax ->
                                new LineTax(tax.rate(), tax.included(), more.earnedTaxMinor() - less.earnedTaxMinor())),
                more.earnedMinor() - less.earnedMinor());
    }

    /** All of them with the first parcel; discounts beyond what the goods so far come to wait for the next ones. */
    private List<Adjustment> adjustments(List<DocumentLine> lines, long totalMinor) {
        List<Adjustment> adjustments = new ArrayList<>(
                less.goods().parcels().isEmpty() ? more.content().adjustments() : List.of());
        long carried = totalMinor
                - lines.stream().mapToLong(DocumentLine::totalMinor).sum()
                - adjustments.stream().mapToLong(Adjustment::amountMinor).sum();
        if (carried != 0) {
            adjustments.add(
                    new Adjustment(AdjustmentKind.DISCOUNT, "CARRIED", "discounts beyond the goods so far", carried));
        }
        return adjustments;
    }

    private static List<DocumentTax> taxes(List<DocumentLine> lines) {
        Map<BigDecimal, DocumentTax> byRate = new LinkedHashMap<>();
        lines.forEach(line -> line.tax()
                .ifPresent(tax -> byRate.merge(
                        tax.rate(),
                        new DocumentTax(tax.rate(), line.totalMinor() - tax.amountMinor(), tax.amountMinor()),
                        (one, other) -> new DocumentTax(
                                one.rate(),
                                one.netMinor() + other.netMinor(),
                                one.amountMinor() + other.amountMinor()))));
        return List.copyOf(byRate.values());
    }
}
