package dev.daybook.query.orderdetails;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.Reason;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.DocumentContent;
import dev.daybook.events.order.DocumentLine;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderConfirmed;
import dev.daybook.query.Orders;
import dev.daybook.query.QuerySide;
import dev.daybook.query.Shared;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An order of which two mugs were sent and invoiced; one came back. */
class InvoicedOrderTest {

    private static final QuerySide SIDE = Shared.querySide();
    private static final List<LineQuantity> MUGS = List.of(new LineQuantity("l1", "MUG", 2));

    private final String id = Shared.newOrderId();

    private static DocumentContent mugs(int quantity, long totalMinor, Adjustment... adjustments) {
        DocumentLine line = new DocumentLine(
                "l1", "MUG", "Mug", quantity, new BigDecimal("9.99"), Optional.empty(), quantity * 999L);
        return new DocumentContent("GBP", List.of(line), List.of(adjustments), List.of(), totalMinor);
    }

    private void sentInvoicedAndCredited() {
        SIDE.history()
                .append(
                        Orders.placed(id),
                        new OrderConfirmed(id),
                        new LinesAssigned(id, "f1", "main", MUGS, Optional.of(1)),
                        new LinesShipped(id, "f1", "s1", MUGS),
                        new InvoiceIssued(
                                id,
                                "2026-000007",
                                "s1",
                                mugs(2, 2348, new Adjustment(AdjustmentKind.SHIPPING, "POST", "Postage", 350))),
                        new LinesDelivered(id, "s1", MUGS),
                        new LinesReturned(id, "r1", "GBP", List.of(Orders.mugs(1)), new Reason("damaged", "")),
                        new CreditNoteIssued(
                                id,
                                "CN-2026-000001",
                                List.of("2026-000007"),
                                CreditCause.RETURN,
                                Optional.of("r1"),
                                mugs(1, 999)));
        SIDE.await();
    }

    @Test
    void an_order_tells_its_invoices_and_credit_notes() {
        sentInvoicedAndCredited();

        QuerySide.Answer order = SIDE.get("/v1/orders/" + id);

        assertThat(order.json().at("/documents")).hasSize(2);
        assertThat(order.at("/documents/0/kind")).isEqualTo("INVOICE");
        assertThat(order.at("/documents/0/number")).isEqualTo("2026-000007");
        assertThat(order.at("/documents/0/issuedAt")).startsWith("2026-01-01T1");
        assertThat(order.at("/documents/0/total/amountMinor")).isEqualTo("2348");
        assertThat(order.at("/documents/0/total/currency")).isEqualTo("GBP");
        assertThat(order.at("/documents/0/shipmentId")).isEqualTo("s1");
        assertThat(order.json().at("/documents/0").has("invoices")).isFalse();
        assertThat(order.at("/documents/1/kind")).isEqualTo("CREDIT_NOTE");
        assertThat(order.at("/documents/1/number")).isEqualTo("CN-2026-000001");
        assertThat(order.at("/documents/1/total/amountMinor")).isEqualTo("999");
        assertThat(order.at("/documents/1/invoices/0")).isEqualTo("2026-000007");
        assertThat(order.json().at("/documents/1").has("shipmentId")).isFalse();
    }

    @Test
    void documents_change_nothing_of_what_is_owed_and_are_checked_against_the_raw_events() {
        sentInvoicedAndCredited();

        assertThat(SIDE.get("/v1/orders/" + id).at("/totals/net/amountMinor")).isEqualTo("1849");
        QuerySide.Answer verdict = SIDE.post("/v1/admin/projections/verification");
        assertThat(verdict.status()).as(verdict.json().toString()).isEqualTo(200);
        assertThat(verdict.json().toString()).doesNotContain(id);
    }

    @Test
    void the_timeline_tells_their_numbers() {
        sentInvoicedAndCredited();

        assertThat(SIDE.get("/v1/orders/" + id + "/timeline").json().toString())
                .contains("\"invoice 2026-000007\"", "\"credit note CN-2026-000001\"");
    }
}
