package dev.daybook.query.walks;

import dev.daybook.events.Reason;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.OrderLine;
import dev.daybook.query.Orders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order while it is told: its story so far, and what of it decides how the story may go on. */
final class ToldOrder {

    static final String LOCATION = "main";

    final String id;
    final String currency;
    final Map<String, Line> lines = new LinkedHashMap<>();
    long adjustmentsMinor;

    private final List<Object> story = new ArrayList<>();
    private int names;

    ToldOrder(int number, String currency) {
        this.id = Orders.id(number);
        this.currency = currency;
    }

    /** A line with the pieces that still count. */
    record Line(String lineId, String sku, int quantity, int backordered, long unitMinor, long taxMinor) {

        Line pieces(int other) {
            return new Line(lineId, sku, other, Math.min(backordered, other), unitMinor, taxMinor);
        }

        Line taxed(long otherMinor) {
            return new Line(lineId, sku, quantity, backordered, unitMinor, otherMinor);
        }

        long totalMinor() {
            return quantity * unitMinor + taxMinor;
        }

        OrderLine asOrdered() {
            Optional<LineTax> tax = taxMinor == 0
                    ? Optional.empty()
                    : Optional.of(new LineTax(new BigDecimal("0.20"), false, taxMinor));
            return new OrderLine(
                    lineId,
                    sku,
                    "Piece of " + sku,
                    quantity,
                    BigDecimal.valueOf(unitMinor, 2),
                    Optional.empty(),
                    tax,
                    totalMinor());
        }

        LineQuantity asPieces() {
            return new LineQuantity(lineId, sku, quantity);
        }

        LineCredit asCredit() {
            return new LineCredit(lineId, sku, quantity, totalMinor());
        }

        String stockId() {
            return sku + "@" + LOCATION;
        }
    }

    /** What happens next. */
    void tell(Object... events) {
        story.addAll(List.of(events));
    }

    /** A new name within the order. */
    String name(String kind) {
        names++;
        return id + "-" + kind + names;
    }

    void put(Line line) {
        lines.put(line.lineId(), line);
    }

    /** A copy of the lines as they are. */
    List<Line> all() {
        return List.copyOf(lines.values());
    }

    static List<LineQuantity> pieces(Collection<Line> lines) {
        return lines.stream().map(Line::asPieces).toList();
    }

    static List<LineCredit> credits(Collection<Line> lines) {
        return lines.stream().map(Line::asCredit).toList();
    }

    long totalMinor() {
        return adjustmentsMinor
                + lines.values().stream().mapToLong(Line::totalMinor).sum();
    }

    List<Object> story() {
        return List.copyOf(story);
    }

    static Reason reason(String code) {
        return new Reason(code, "because of (" + code + ".*)");
    }
}
