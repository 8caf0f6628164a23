package dev.daybook.standalone.day.audit;

import dev.daybook.standalone.day.audit.OrderSeen.LineSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts of a small day on which every law holds, to be doctored: one order is sold and returned in part, one runs out. */
final class SoundDay {

    static final String SOLD = "0199a000-0000-7000-8000-000000000001";
    static final String LEFT = "0199a000-0000-7000-8000-000000000002";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String STORED = """
            stock.received          { "stockId": "A@main", "receiptId": "opening", "quantity": 10 }
            order.placed            { "orderId": "SOLD", "number": "D1", "content": { "currency": "EUR",
                                      "lines": [{ "lineId": "1", "sku": "A", "quantity": 3, "totalMinor": 300 }],
                                      "adjustments": [{ "kind": "SHIPPING", "code": "POST", "description": "", "amountMinor": 50 }],
                                      "contact": { "email": "ada@example.org" } } }
            stock.reserved          { "stockId": "A@main", "reservationId": "SOLD", "quantity": 3 }
            payment.initiated       { "paymentId": "SOLD-p1", "orderId": "SOLD", "amountMinor": 400, "token": "tok_1" }
            payment.authorized      { "paymentId": "SOLD-p1", "amountMinor": 400 }
            order.confirmed         { "orderId": "SOLD" }
            shipment.created        { "shipmentId": "s1", "orderId": "SOLD", "location": "main",
                                      "lines": [{ "lineId": "1", "sku": "A", "quantity": 3 }] }
            shipment.dispatched     { "shipmentId": "s1" }
            order.lines-shipped     { "orderId": "SOLD", "shipmentId": "s1", "lines": [{ "lineId": "1", "sku": "A", "quantity": 3 }] }
            series.number-taken     { "seriesId": "invoice-2026", "sequence": 1, "number": "2026-000001", "orderId": "SOLD" }
            order.invoice-issued    { "orderId": "SOLD", "number": "2026-000001", "shipmentId": "s1", "content": { "totalMinor": 350 } }
            stock.committed         { "stockId": "A@main", "reservationId": "SOLD", "shipmentId": "s1", "quantity": 3 }
            payment.captured        { "paymentId": "SOLD-p1", "captureId": "SOLD-1", "amountMinor": 350 }
            order.lines-delivered   { "orderId": "SOLD", "shipmentId": "s1", "lines": [{ "lineId": "1", "sku": "A", "quantity": 3 }] }
            order.completed         { "orderId": "SOLD" }
            payment.voided          { "paymentId": "SOLD-p1" }
            order.lines-returned    { "orderId": "SOLD", "returnId": "r1",
                                      "lines": [{ "lineId": "1", "sku": "A", "quantity": 1, "creditMinor": 100 }] }
            series.number-taken     { "seriesId": "credit-note-2026", "sequence": 1, "number": "CN-2026-000001", "orderId": "SOLD" }
            order.credit-note-issued { "orderId": "SOLD", "number": "CN-2026-000001", "content": { "totalMinor": 100 } }
            stock.received          { "stockId": "A@main", "receiptId": "r1/1", "quantity": 1 }
            payment.refund-succeeded { "paymentId": "SOLD-p1", "refundId": "SOLD-2", "amountMinor": 100 }
            order.placed            { "orderId": "LEFT", "number": "D2", "content": { "currency": "EUR",
                                      "lines": [{ "lineId": "1", "sku": "A", "quantity": 2, "totalMinor": 200 }] } }
            stock.reserved          { "stockId": "A@main", "reservationId": "LEFT", "quantity": 2 }
            order.expired           { "orderId": "LEFT", "creditMinor": 200,
                                      "lines": [{ "lineId": "1", "sku": "A", "quantity": 2, "creditMinor": 200 }] }
            stock.released          { "stockId": "A@main", "reservationId": "LEFT", "quantity": 2 }
            """;

    private SoundDay() {}

    static Facts facts() {
        return new Facts(
                List.of(new Fated(SOLD, "SOLD", "COMPLETED"), new Fated(LEFT, "LEFT", "EXPIRED")),
                events(STORED),
                List.of(
                        new Moved("HOLD", SOLD + "-p1", SOLD + "-p1", 400),
                        new Moved("CAPTURE", SOLD + "-p1", SOLD + "-1", 350),
                        new Moved("RELEASE", SOLD + "-p1", SOLD + "-p1", 50),
                        new Moved("REFUND", SOLD + "-p1", SOLD + "-2", 100)),
                List.of(
                        new Posted("<1@shop>", "Order D1 confirmed"),
                        new Posted("<2@shop>", "Order D1 shipped"),
                        new Posted("<3@shop>", "Refund for order D1")),
                List.of(
                        new OrderSeen(SOLD, "D1", "COMPLETED", List.of(new LineSeen("1", 3, 0, 1, 3, 3, 0, 2))),
                        new OrderSeen(LEFT, "D2", "EXPIRED", List.of(new LineSeen("1", 2, 2, 0, 0, 0, 0, 0)))),
                List.of(new Acknowledged("k1", SOLD, "append-1", 1), new Acknowledged("k2", "A@main", "append-2", 1)),
                List.of(new StockSeen("A@main", 8, 8)),
                List.of(new Checked("store", true, "")),
                List.of());
    }

    /** Each with an append of its own. */
    static List<Recorded> events(String text) {
        List<Recorded> events = new ArrayList<>();
        for (String event : text.strip().replaceAll("\\n +", " ").split("\\n", -1)) {
            String[] parts = event.replace("SOLD", SOLD).replace("LEFT", LEFT).split(" +", 2);
            JsonNode body = JSON.readTree(parts[1]);
            String id = body.path("orderId").asString(body.path("stockId").asString(""));
            events.add(new Recorded(parts[0], "default/x/" + id, "append-" + events.size(), body));
        }
        return events;
    }

    static Facts withEvents(UnaryOperator<List<Recorded>> doctored) {
        Facts facts = facts();
        return new Facts(
                facts.fates(),
                doctored.apply(new ArrayList<>(facts.events())),
                facts.ledger(),
                facts.mails(),
                facts.orders(),
                facts.acknowledged(),
                facts.stock(),
                facts.checks(),
                facts.storyFaults());
    }

    static Facts more(String text) {
        return withEvents(events -> {
            events.addAll(events(text));
            return events;
        });
    }

    static Facts without(String type) {
        return without(event -> event.is(type));
    }

    private static Facts without(Predicate<Recorded> lost) {
        return withEvents(events -> events.stream().filter(lost.negate()).toList());
    }

    static Facts withLedger(List<Moved> ledger) {
        Facts f = facts();
        return new Facts(
                f.fates(),
                f.events(),
                ledger,
                f.mails(),
                f.orders(),
                f.acknowledged(),
                f.stock(),
                f.checks(),
                List.of());
    }

    static Facts withMails(List<Posted> mails) {
        Facts f = facts();
        return new Facts(
                f.fates(),
                f.events(),
                f.ledger(),
                mails,
                f.orders(),
                f.acknowledged(),
                f.stock(),
                f.checks(),
                List.of());
    }

    static Facts withOrders(List<OrderSeen> orders) {
        Facts f = facts();
        return new Facts(
                f.fates(),
                f.events(),
                f.ledger(),
                f.mails(),
                orders,
                f.acknowledged(),
                f.stock(),
                f.checks(),
                List.of());
    }
}
