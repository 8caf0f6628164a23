package dev.daybook.query.orderlist;

import dev.daybook.events.Reason;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LineReservation;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderCancelled;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderHeld;
import dev.daybook.events.order.OrderHoldReleased;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.OrderStockReserved;
import dev.daybook.query.History;
import dev.daybook.query.Orders;
import dev.daybook.query.Shared;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Orders of all kinds, some of them placed at the same instant or for the same total. */
final class ManyOrders {

    static final List<String> CUSTOMERS = List.of("many-1", "many-2", "many-3", "many-{$gt}");
    static final List<String> SKUS = List.of("MUG-1", "A.B*", "^TEA", "\\QX\\E", "$ne", "=SUM(A1)");
    static final List<String> DESCRIPTIONS =
            List.of("Blue mug", "Crème brûlée set", "Straße, gross", "MUGWORT tea", "100% .* wool");
    static final List<String> COUNTRIES = List.of("GB", "DE", "FI");
    static final List<String> CURRENCIES = List.of("GBP", "EUR", "JPY");
    static final List<String> LOCATIONS = List.of("main", "north", "so.th");

    private static final Reason REASON = new Reason("customer-request", "");

    private final Random random;

    ManyOrders(Random random) {
        this.random = random;
    }

    void append(History history, int orders) {
        for (int order = 0; order < orders; order++) {
            String id = Shared.newOrderId();
            Instant at = Instant.parse("2024-05-01T00:00:00Z").plusSeconds(3_600L * random.nextInt(20));
            history.at(at.toString()).append(opened(id));
            for (int event = random.nextInt(5); event > 0; event--) {
                history.at(at.plusSeconds(60L * random.nextInt(10_000)).toString())
                        .append(next(id));
            }
        }
    }

    private OrderEvent opened(String id) {
        Optional<String> customer = maybe(CUSTOMERS);
        OrderContent content = new OrderContent(
                customer,
                one(CURRENCIES),
                List.of(line("l1"), line("l2")),
                List.of(),
                maybe(COUNTRIES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return random.nextInt(4) > 0
                ? new OrderPlaced(id, "N-" + id.substring(30), content)
                : new OrderImported(
                        id,
                        "I-" + id.substring(30),
                        random.nextBoolean() ? OrderKind.SALE : OrderKind.CREDIT,
                        "t",
                        content);
    }

    private OrderLine line(String lineId) {
        return new OrderLine(
                lineId,
                one(SKUS),
                one(DESCRIPTIONS),
                2,
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                100L * (1 + random.nextInt(8)));
    }

    private OrderEvent next(String id) {
        String fulfilment = "f" + random.nextInt(2);
        List<LineQuantity> piece = List.of(new LineQuantity("l1", "MUG-1", 1));
        return switch (random.nextInt(10)) {
            case 0 -> new OrderConfirmed(id);
            case 1 -> new OrderHeld(id, "h" + random.nextInt(2), one(List.of(HoldKind.values())));
            case 2 -> new OrderHoldReleased(id, "h" + random.nextInt(2));
            case 3 -> new LinesAssigned(id, fulfilment, one(LOCATIONS), piece, Optional.of(1));
            case 4 -> new LinesShipped(id, fulfilment, "s1", piece);
            case 5 -> new LinesDelivered(id, "s1", piece);
            case 6 -> Orders.payment(id, "INITIATED", 0, 0, 0, 0);
            case 7 -> Orders.payment(id, "CAPTURED", 0, 0, 100L * random.nextInt(20), 0);
            case 8 ->
                random.nextBoolean()
                        ? new LinesCancelled(id, "GBP", List.of(Orders.mugs(1)), REASON)
                        : new OrderCancelled(id, "GBP", List.of(Orders.mugs(1)), 100, REASON);
            default ->
                new OrderStockReserved(
                        id, List.of(new LineReservation("MUG-1@main", id, "MUG-1", 1, 1)), Optional.empty(), 1);
        };
    }

    private Optional<String> maybe(List<String> choices) {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(one(choices));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
