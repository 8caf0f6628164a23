package dev.daybook.query.walks;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.ExchangedReturn;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.events.payment.PaymentImported;
import dev.daybook.events.stock.BackorderCreated;
import dev.daybook.events.stock.StockReserved;
import dev.daybook.query.walks.ToldOrder.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How orders begin: placed, with stock kept for them, or taken over. */
final class OpeningStory {

    static final Instant RESERVED_UNTIL = Instant.parse("2026-06-01T12:00:00Z");

    private static final List<String> COUNTRIES = List.of("GB", "DE", "EIRE", "FR");

    private final Chance chance;
    private final List<String> skus;

    OpeningStory(Chance chance, List<String> skus) {
        this.chance = chance;
        this.skus = skus;
    }

    void place(ToldOrder order, Optional<String> customer, Optional<ExchangedReturn> exchangeFor) {
        fill(order);
        order.tell(new OrderPlaced(
                order.id, "D" + order.id.substring(28), content(order, customer, 1), Optional.empty(), exchangeFor));
        reserve(order, order.all(), order.id);
    }

    void takeOver(ToldOrder order, Optional<String> customer, OrderKind kind, boolean paid) {
        fill(order);
        String paymentId = order.name("p");
        if (paid) {
            order.tell(new PaymentImported(paymentId, order.id, order.totalMinor(), order.currency, "walk"));
        }
        order.tell(new OrderImported(
                order.id,
                "I" + order.id.substring(28),
                kind,
                "walk",
                content(order, customer, kind == OrderKind.CREDIT ? -1 : 1),
                paid ? Optional.of(paymentId) : Optional.empty()));
    }

    private void fill(ToldOrder order) {
        int lines = chance.upTo(3);
        for (int line = 1; line <= lines; line++) {
            order.put(line(order));
        }
        order.adjustmentsMinor = 350;
    }

    Line line(ToldOrder order) {
        String lineId = "l" + (order.lines.size() + 1);
        String sku = chance.one("sku", skus);
        int quantity = chance.upTo(5);
        return new Line(lineId, sku, quantity, chance.seldom("backorder") ? 1 : 0, 100L * chance.upTo(40) - 1, 0);
    }

    /** The stock keeps or promises the pieces of these lines. */
    static void reserve(ToldOrder order, List<Line> lines, String reservation) {
        order.tell(new OrderStockReserved(
                order.id,
                lines.stream()
                        .map(line -> new LineReservation(
                                line.stockId(),
                                reservation,
                                line.sku(),
                                line.quantity() - line.backordered(),
                                line.backordered()))
                        .toList(),
                Optional.of(RESERVED_UNTIL),
                1));
        for (Line line : lines) {
            if (line.quantity() > line.backordered()) {
                order.tell(new StockReserved(
                        line.stockId(),
                        reservation,
                        line.quantity() - line.backordered(),
                        Optional.of(RESERVED_UNTIL)));
            }
            if (line.backordered() > 0) {
                order.tell(new BackorderCreated(line.stockId(), reservation, line.backordered()));
            }
        }
    }

    private OrderContent content(ToldOrder order, Optional<String> customer, int sign) {
        return new OrderContent(
                customer,
                order.currency,
                order.all().stream()
                        .map(Line::asOrdered)
                        .map(line -> signed(line, sign))
                        .toList(),
                List.of(new Adjustment(AdjustmentKind.SHIPPING, "POST", "Postage", sign * order.adjustmentsMinor)),
                Optional.of(chance.one("country", COUNTRIES)),
                Optional.of(contact(customer.orElse("guest"))),
                Optional.of(address(customer.orElse("guest"))),
                chance.often("billing address") ? Optional.of(address("somebody else")) : Optional.empty());
    }

    private static OrderLine signed(OrderLine line, int sign) {
        return new OrderLine(
                line.lineId(),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.tax(),
                sign * line.totalMinor());
    }

    static Contact contact(String who) {
        return new Contact(
                Optional.of("Élise (" + who + ")"),
                Optional.of(who.replace(' ', '.') + "@Example.org"),
                Optional.empty());
    }

    static Address address(String who) {
        return new Address(who, "1 Main St", Optional.of("$where"), "London", Optional.empty(), "N1 9GU", "GB");
    }
}
