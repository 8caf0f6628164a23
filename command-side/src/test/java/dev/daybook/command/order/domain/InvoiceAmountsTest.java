package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.Charges.taxed;
import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.cents;
import static dev.daybook.command.order.domain.Scenario.draft;
import static dev.daybook.command.order.domain.Scenario.euros;
import static dev.daybook.command.order.domain.Scenario.line;
import static dev.daybook.command.order.domain.Scenario.placed;
import static dev.daybook.command.order.domain.Scenario.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daybook.command.decisions.Effect;
import dev.daybook.command.decisions.SampleEnvelope;
import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.DocumentContent;
import dev.daybook.events.order.DocumentTax;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LineQuantity;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What documents come to, how they are numbered, and when they are asked for. */
class InvoiceAmountsTest {

    private static final Numbering INVOICES = new Numbering("invoice", "", 6);
    private static final Numbering CREDIT_NOTES = new Numbering("credit-note", "CN-", 6);

    /** Each parcel holds one piece of each of these lines. */
    private static List<DocumentContent> issued(OrderDraft draft, int parcels, OrderEvent... more) {
        List<LineQuantity> all = draft.lines().stream()
                .map(line -> new LineQuantity(line.lineId(), line.sku(), line.quantity()))
                .toList();
        List<OrderEvent> history = new ArrayList<>(
                List.of(placed(draft), CONFIRMED, new LinesAssigned(ID, "f1", "main", all, Optional.of(1))));
        for (int parcel = 1; parcel <= parcels; parcel++) {
            List<LineQuantity> one = all.stream()
                    .map(line -> new LineQuantity(line.lineId(), line.sku(), 1))
                    .toList();
            history.add(new LinesShipped(ID, "f1", "s" + parcel, one));
            history.add(new LinesDelivered(ID, "s" + parcel, one));
        }
        history.addAll(List.of(more));
        List<String> numbers = IntStream.range(0, 9).mapToObj(Integer::toString).toList();
        return when(new IssueDocuments(ID, numbers, numbers), history.toArray(OrderEvent[]::new)).stream()
                .map(event -> ((OrderDocument) event).content())
                .toList();
    }

    private static List<Long> totals(List<DocumentContent> documents) {
        return documents.stream().map(DocumentContent::totalMinor).toList();
    }

    private static OrderDraft.Adjustment discount(long minor) {
        return new OrderDraft.Adjustment(AdjustmentKind.DISCOUNT, "SALE", "today only", cents(minor));
    }

    @Test
    void the_parcels_of_a_line_come_to_what_the_line_comes_to() {
        OrderDraft.Line hundred =
                line("1", 3, euros("0.3334"), Optional.of(new OrderDraft.Discount("D", cents(0))), Optional.empty());

        assertThat(totals(issued(draft(hundred), 3))).containsExactly(33L, 34L, 33L);
    }

    @Test
    void taxes_are_told_by_rate_and_the_parcels_come_to_those_of_the_lines() {
        OrderDraft draft = draft(
                taxed("1", 3, "3.33", "0.19", true),
                taxed("2", 3, "1", "0.190", false),
                taxed("3", 3, "2", "0.07", true));

        List<DocumentContent> invoices = issued(draft, 3);

        assertThat(invoices.getFirst().taxes())
                .containsExactly(
                        new DocumentTax(new BigDecimal("0.19"), 380, 72),
                        new DocumentTax(new BigDecimal("0.07"), 187, 13));
        assertThat(invoices.stream()
                        .flatMap(invoice -> invoice.taxes().stream())
                        .mapToLong(DocumentTax::amountMinor)
                        .sum())
                .isEqualTo(160 + 57 + 39);
    }

    @Test
    void discounts_beyond_what_the_first_parcel_comes_to_wait_for_the_next_ones() {
        OrderDraft draft = draft(List.of(line("1", 3, "1")), List.of(discount(-150)));

        List<DocumentContent> invoices = issued(draft, 3);

        assertThat(totals(invoices)).containsExactly(0L, 50L, 100L);
        assertThat(invoices.getFirst().adjustments())
                .containsExactly(
                        new Adjustment(AdjustmentKind.DISCOUNT, "SALE", "today only", -150),
                        new Adjustment(AdjustmentKind.DISCOUNT, "CARRIED", "discounts beyond the goods so far", 50));
        assertThat(invoices.get(1).adjustments())
                .containsExactly(
                        new Adjustment(AdjustmentKind.DISCOUNT, "CARRIED", "discounts beyond the goods so far", -50));
    }

    @Test
    void a_discount_that_is_larger_than_what_the_customer_keeps_is_not_paid_out() {
        OrderDraft draft = draft(List.of(line("1", 3, "1")), List.of(discount(-150)));
        OrderEvent two = new LinesReturned(ID, "r1", "EUR", List.of(new LineCredit("1", "SKU-1", 2, 200)), REASON);

        assertThat(totals(issued(draft, 3, two))).containsExactly(0L, 50L, 100L, 150L);
    }

    @Test
    void what_cost_nothing_is_invoiced_too() {
        assertThat(totals(issued(draft(line("1", 1, "0")), 1))).containsExactly(0L);
    }

    @Test
    void the_year_of_a_number_is_that_of_the_business() {
        ZoneId london = ZoneId.of("Europe/London");
        InvoicePolicy policy = new InvoicePolicy(true, INVOICES, CREDIT_NOTES, ZoneId.of("Pacific/Auckland"));
        Instant eve = Instant.parse("2026-12-31T23:30:00Z");

        assertThat(policy.year(eve)).isEqualTo(Year.of(2027));
        assertThat(new InvoicePolicy(true, INVOICES, CREDIT_NOTES, london).year(eve))
                .isEqualTo(Year.of(2026));
        assertThat(CREDIT_NOTES.number(Year.of(2027), 12)).isEqualTo("CN-2027-000012");
        assertThat(new Numbering("invoice", "R", 2).number(Year.of(2027), 1234)).isEqualTo("R2027-1234");
        assertThat(CREDIT_NOTES.seriesId(Year.of(2027))).isEqualTo("credit-note-2027");
    }

    @Test
    void numbers_that_could_be_told_from_nothing_are_refused() {
        Numbering same = new Numbering("credit-note", "", 6);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvoicePolicy(true, INVOICES, same, ZoneId.of("UTC")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Numbering("invoice", "", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Numbering("invoice", "", 11));
    }

    @Test
    void documents_are_asked_for_whenever_one_may_be_due_and_never_where_that_is_switched_off() {
        List<LineCredit> credits = List.of(new LineCredit("1", "SKU-1", 1, 100));
        List<OrderEvent> causes = List.of(
                SentOrderTableTest.SHIPPED,
                SampleOrder.RETURNED_TWO,
                new LinesCredited(ID, "s1", "EUR", credits, REASON),
                SampleOrder.cancelled(credits.getFirst()));

        assertThat(causes).allSatisfy(cause -> {
            assertThat(invoicing(true).react(cause, SampleEnvelope.ANY))
                    .containsExactly(new Effect.Send("order", new IssueDocuments(ID), Optional.empty()));
            assertThat(invoicing(false).react(cause, SampleEnvelope.ANY)).isEmpty();
        });
        assertThat(invoicing(true).react(CONFIRMED, SampleEnvelope.ANY)).isEmpty();
    }

    private static Invoicing invoicing(boolean enabled) {
        return new Invoicing(new InvoicePolicy(enabled, INVOICES, CREDIT_NOTES, ZoneId.of("UTC")));
    }
}
