package dev.daybook.query;

import dev.daybook.events.Address;
import dev.daybook.events.Contact;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineTax;
import dev.daybook.events.order.OrderContent;
import dev.daybook.events.order.OrderImported;
import dev.daybook.events.order.OrderKind;
import dev.daybook.events.order.OrderLine;
import dev.daybook.events.order.OrderPaymentRecorded;
import dev.daybook.events.order.OrderPlaced;
import dev.daybook.events.order.PaymentStanding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders for the tests. */
public final class Orders {

    private Orders() {}

    /** The id of the n-th order. */
    public static String id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number).toString();
    }

    /** Two lines, 2 × 9.99 of MUG and 1 × 5.005 of TEA, and 3.50 for shipping: 28.48 in all. */
    public static OrderPlaced placed(String id) {
        return placed(id, "customer-1", "MUG");
    }

    public static OrderPlaced placed(String id, String customer, String sku) {
        return new OrderPlaced(id, "N-" + id.substring(30), content(Optional.of(customer), sku, 1));
    }

    public static OrderImported imported(String id, String customer, String sku) {
        return new OrderImported(
                id, "I-" + id.substring(30), OrderKind.SALE, "test", content(Optional.of(customer), sku, 1));
    }

    /** The same with the payment p1, of all that it comes to. */
    public static OrderImported paidElsewhere(String id, String customer, String sku) {
        OrderImported order = imported(id, customer, sku);
        return new OrderImported(id, order.number(), order.kind(), order.source(), order.content(), Optional.of("p1"));
    }

    public static OrderImported credit(String id) {
        return new OrderImported(
                id, "C-" + id.substring(30), OrderKind.CREDIT, "test", content(Optional.empty(), "MUG", -1));
    }

    /** How the payment p1 of an order stands. */
    public static OrderPaymentRecorded payment(
            String id, String status, long heldMinor, long capturingMinor, long capturedMinor, long backMinor) {
        return new OrderPaymentRecorded(
                id,
                new PaymentStanding("p1", status, heldMinor, capturingMinor, capturedMinor, 0, backMinor, 0, 0, false));
    }

    public static LineCredit mugs(int quantity) {
        return new LineCredit("l1", "MUG", quantity, 999L * quantity);
    }

    private static OrderContent content(Optional<String> customer, String sku, int sign) {
        return new OrderContent(
                customer,
                "GBP",
                List.of(
                        new OrderLine(
                                "l1",
                                sku,
                                "Mug",
                                2,
                                new BigDecimal("9.990"),
                                Optional.empty(),
                                Optional.of(new LineTax(new BigDecimal("0.20"), true, 333)),
                                sign * 1998L),
                        new OrderLine(
                                "l2",
                                "TEA",
                                "Tea",
                                1,
                                new BigDecimal("5.005"),
                                Optional.empty(),
                                Optional.empty(),
                                sign * 500L)),
                List.of(new Adjustment(AdjustmentKind.SHIPPING, "POST", "Postage", sign * 350L)),
                Optional.of("GB"),
                Optional.of(new Contact(Optional.of("Ada"), Optional.of("ada@example.org"), Optional.empty())),
                Optional.of(new Address("Ada", "1 Main St", Optional.empty(), "London", Optional.empty(), "N1", "GB")),
                Optional.empty());
    }
}
