package dev.daybook.simulation;

import dev.daybook.command.order.domain.BeginEdit;
import dev.daybook.command.order.domain.CancelOrder;
import dev.daybook.command.order.domain.ConfirmEdit;
import dev.daybook.command.order.domain.DeliverLines;
import dev.daybook.command.order.domain.EditDraft;
import dev.daybook.command.order.domain.ExtendReservations;
import dev.daybook.command.order.domain.LinePieces;
import dev.daybook.command.order.domain.MissLines;
import dev.daybook.command.order.domain.Money;
import dev.daybook.command.order.domain.Order;
import dev.daybook.command.order.domain.OrderDraft;
import dev.daybook.command.order.domain.PlaceHold;
import dev.daybook.command.order.domain.PlaceOrder;
import dev.daybook.command.order.domain.Price;
import dev.daybook.command.order.domain.RecordPayment;
import dev.daybook.command.order.domain.ReleaseHold;
import dev.daybook.command.order.domain.ReopenLines;
import dev.daybook.command.order.domain.SettleOrder;
import dev.daybook.command.order.domain.ShipLines;
import dev.daybook.command.order.domain.StageEdit;
import dev.daybook.command.order.domain.Supply;
import dev.daybook.command.product.domain.AddProduct;
import dev.daybook.command.product.domain.Product;
import dev.daybook.command.product.domain.PublishProduct;
import dev.daybook.command.returns.domain.RequestReturn;
import dev.daybook.command.returns.domain.RequestedPieces;
import dev.daybook.command.stock.domain.ReceiveStock;
import dev.daybook.command.stock.domain.Stock;
import dev.daybook.events.Address;
import dev.daybook.events.Reason;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.HoldKind;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.PaymentStanding;
import dev.daybook.events.order.UndeliveredCause;
import dev.daybook.events.payment.RefundCause;
import dev.daybook.events.product.StockPolicy;
import dev.daybook.events.returns.ReturnReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What customers and people do in a shop, by chance and under a seed. */
final class Walk {

    private static final Reason REASON = new Reason("test", "a test");

    private final Random random;
    private final Past past;
    private final List<String> orders = new ArrayList<>();
    private int made;

    Walk(long seed, Past past) {
        this.random = new Random(seed);
        this.past = past;
        for (String sku : List.of("A", "B", "C", "X")) {
            boolean counted = !sku.equals("X");
            past.happen(
                    Product.rules(),
                    new AddProduct(
                            sku,
                            sku,
                            "",
                            "goods",
                            new BigDecimal("12.50"),
                            "GBP",
                            new StockPolicy(counted, sku.equals("C"))));
            past.happen(Product.rules(), new PublishProduct(sku));
        }
    }

    /** Does so many things. */
    void go(int steps) {
        for (int step = 0; step < steps; step++) {
            step();
            past.pass(Duration.ofSeconds(random.nextInt(400)));
        }
    }

    private void step() {
        String orderId = orders.isEmpty() ? "" : orders.get(Math.max(0, orders.size() - 1 - random.nextInt(4)));
        switch (orders.isEmpty() ? random.nextInt(4) : random.nextInt(15)) {
            case 0, 1 -> receive();
            case 2, 3, 4, 5 -> place();
            case 6, 7 -> pay(orderId);
            case 8 -> hold(orderId);
            case 9 -> edit(orderId);
            case 10, 11 -> send(orderId);
            case 12 -> giveBack(orderId);
            case 13 -> past.attempt(new ExtendReservations(orderId, Optional.of(Duration.ofHours(1))));
            default -> past.attempt(new CancelOrder(orderId, REASON));
        }
    }

    private void receive() {
        String stockId = "ABC".charAt(random.nextInt(3)) + "@"
                + List.of("main", "east", "west").get(random.nextInt(3));
        past.happen(Stock.rules(), new ReceiveStock(stockId, "r-" + made++, 1 + random.nextInt(12)));
    }

    private void place() {
        String orderId = new UUID(made++, random.nextLong()).toString();
        List<OrderDraft.Line> lines = new ArrayList<>();
        String currency = random.nextInt(10) == 0 ? "EUR" : "GBP";
        for (int line = 1; line <= 1 + random.nextInt(3); line++) {
            lines.add(line(String.valueOf(line), currency));
        }
        List<OrderDraft.Adjustment> said = random.nextInt(6) == 0
                ? List.of(new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "EXPRESS", "", new Money(1_290, currency)))
                : List.of();
        OrderDraft draft = new OrderDraft(
                Optional.empty(),
                currency,
                lines,
                said,
                Optional.of("GB"),
                Optional.empty(),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(address()),
                Optional.empty());
        if (past.attempt(new PlaceOrder(orderId, "N-" + made, true, draft, true, Supply.none()))) {
            orders.add(orderId);
        }
    }

    private OrderDraft.Line line(String lineId, String currency) {
        return new OrderDraft.Line(
                lineId,
                List.of("A", "B", "C", "X").get(random.nextInt(4)),
                Optional.empty(),
                1 + random.nextInt(5),
                Optional.of(new Price(new BigDecimal(random.nextInt(4_000)).movePointLeft(2), currency)),
                Optional.empty(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new OrderDraft.Tax(new BigDecimal("0.2"), random.nextBoolean())));
    }

    private static Address address() {
        return new Address("A Person", "1 Street", Optional.empty(), "Town", Optional.empty(), "AB1 2CD", "GB");
    }

    /** Now and then a payment is begun and never answered. */
    private void pay(String orderId) {
        long owed = past.order(orderId).content().map(OrderContent::totalMinor).orElse(0L);
        boolean answered = random.nextInt(4) > 0;
        past.attempt(new RecordPayment(
                orderId,
                new PaymentStanding(
                        "p-1",
                        answered ? "authorized" : "initiated",
                        answered ? owed : 0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        answered)));
        past.attempt(new SettleOrder(orderId, RefundCause.CANCEL, REASON));
    }

    private void hold(String orderId) {
        HoldKind kind = random.nextBoolean() ? HoldKind.FRAUD : HoldKind.MANUAL;
        String holdId = random.nextInt(3) == 0 ? "fraud-review" : "h-" + random.nextInt(3);
        if (random.nextBoolean()) {
            past.attempt(new PlaceHold(orderId, holdId, kind));
        } else {
            past.attempt(new ReleaseHold(orderId, holdId));
        }
        past.attempt(new SettleOrder(orderId, RefundCause.CANCEL, REASON));
    }

    private void edit(String orderId) {
        String editId = "e-" + made++;
        Order order = past.order(orderId);
        String currency = order.currency().orElse("GBP");
        Optional<OrderDraft.Adjustment> method = random.nextInt(4) == 0
                ? Optional.of(new OrderDraft.Adjustment(AdjustmentKind.SHIPPING, "PICKUP", "", new Money(0, currency)))
                : Optional.empty();
        EditDraft draft = new EditDraft(
                List.of(line("n-" + made++, currency)),
                random.nextBoolean() ? List.of() : List.of(new LinePieces("1", 1 + random.nextInt(6))),
                List.of(),
                List.of(),
                method,
                Optional.empty(),
                Optional.empty());
        if (past.attempt(new BeginEdit(orderId, editId))) {
            past.attempt(new StageEdit(orderId, editId, draft, true, Supply.none()));
            past.pass(Duration.ofSeconds(random.nextInt(300)));
            past.attempt(new ConfirmEdit(orderId, editId, Supply.none()));
        }
    }

    private void send(String orderId) {
        List<LinePieces> lines = past.order(orderId).content().map(OrderContent::lines).orElse(List.of()).stream()
                .map(line -> new LinePieces(line.lineId(), line.quantity()))
                .toList();
        for (LinePieces line : lines) {
            String shipmentId = "s-" + made++;
            for (int number = 1; number <= 3; number++) {
                past.attempt(new ShipLines(orderId, orderId + "-" + number, shipmentId, List.of(line)));
            }
            if (random.nextInt(4) == 0) {
                past.attempt(new MissLines(orderId, shipmentId, UndeliveredCause.LOST));
                past.attempt(new ReopenLines(orderId, shipmentId, Supply.none()));
            } else {
                past.attempt(new DeliverLines(orderId, shipmentId));
            }
        }
    }

    private void giveBack(String orderId) {
        past.pass(Duration.ofDays(random.nextInt(6)));
        past.attempt(new RequestReturn(
                "ret-" + made++,
                orderId,
                List.of(new RequestedPieces("1", 1, ReturnReason.OTHER)),
                Optional.empty(),
                random.nextInt(4) == 0,
                Optional.empty()));
    }
}
