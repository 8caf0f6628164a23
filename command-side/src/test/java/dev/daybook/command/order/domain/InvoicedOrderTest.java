package dev.daybook.command.order.domain;

import static dev.daybook.command.order.domain.SampleOrder.CONFIRMED;
import static dev.daybook.command.order.domain.SampleOrder.IMPORTED;
import static dev.daybook.command.order.domain.SampleOrder.PLACED;
import static dev.daybook.command.order.domain.SampleOrder.RETURNED_TWO;
import static dev.daybook.command.order.domain.SampleOrder.assertRefused;
import static dev.daybook.command.order.domain.Scenario.ID;
import static dev.daybook.command.order.domain.Scenario.REASON;
import static dev.daybook.command.order.domain.Scenario.when;
import static dev.daybook.command.order.domain.SentOrderTableTest.ASSIGNED;
import static dev.daybook.command.order.domain.SentOrderTableTest.CREDITED;
import static dev.daybook.command.order.domain.SentOrderTableTest.MISSED;
import static dev.daybook.command.order.domain.SentOrderTableTest.ONE;
import static dev.daybook.command.order.domain.SentOrderTableTest.REOPENED;
import static dev.daybook.command.order.domain.SentOrderTableTest.SHIPPED;
import static dev.daybook.command.order.domain.SentOrderTableTest.THREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.Adjustment;
import dev.daybook.events.order.AdjustmentKind;
import dev.daybook.events.order.CreditCause;
import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.DocumentContent;
import dev.daybook.events.order.DocumentLine;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesAssigned;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesDelivered;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderArchived;
import dev.daybook.events.order.OrderCompleted;
import dev.daybook.events.order.OrderEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Three pieces at 3.33 in parcel s1, one at 5.00 in parcel s2, and 4.95 for sending them. */
class InvoicedOrderTest {

    private static final IssueDocuments ISSUE =
            new IssueDocuments(ID, List.of("2026-000007", "2026-000008"), List.of("CN-2026-000003", "CN-2026-000004"));
    private static final Adjustment POST = new Adjustment(AdjustmentKind.SHIPPING, "POST", "parcel", 495);
    private static final OrderEvent SECOND = new LinesShipped(ID, "f1", "s2", ONE);
    private static final OrderEvent ARRIVED = new LinesDelivered(ID, "s1", THREE);
    private static final InvoiceIssued FIRST_INVOICE =
            new InvoiceIssued(ID, "2026-000007", "s1", content(1494, List.of(POST), threes(3, 999)));

    private static DocumentLine threes(int quantity, long totalMinor) {
        return new DocumentLine(
                "1", "SKU-1", "a thing", quantity, new BigDecimal("3.33"), Optional.empty(), totalMinor);
    }

    private static DocumentContent content(long totalMinor, List<Adjustment> adjustments, DocumentLine... lines) {
        return new DocumentContent("EUR", List.of(lines), adjustments, List.of(), totalMinor);
    }

    private static CreditNoteIssued creditNote(CreditCause cause, Optional<String> causeId, int pieces, long minor) {
        return new CreditNoteIssued(
                ID,
                "CN-2026-000003",
                List.of("2026-000007"),
                cause,
                causeId,
                content(minor, List.of(), threes(pieces, minor)));
    }

    private static OrderEvent[] sent(OrderEvent... more) {
        return Stream.concat(Stream.of(PLACED, OrderTableTest.RESERVED, CONFIRMED, ASSIGNED, SHIPPED), Stream.of(more))
                .toArray(OrderEvent[]::new);
    }

    @Test
    void a_parcel_is_invoiced_with_its_pieces_and_the_first_one_with_what_belongs_to_no_line() {
        DocumentLine five = new DocumentLine("2", "SKU-2", "a thing", 1, new BigDecimal("5"), Optional.empty(), 500);

        assertThat(when(ISSUE, sent())).containsExactly(FIRST_INVOICE);
        assertThat(when(ISSUE, sent(SECOND)))
                .containsExactly(
                        FIRST_INVOICE, new InvoiceIssued(ID, "2026-000008", "s2", content(500, List.of(), five)));
    }

    @Test
    void nothing_is_invoiced_twice() {
        assertThat(when(ISSUE, sent(FIRST_INVOICE))).isEmpty();
        assertThat(when(ISSUE, sent(FIRST_INVOICE, ARRIVED))).isEmpty();
    }

    @Test
    void nothing_is_invoiced_before_it_has_left_the_house_nor_without_a_number() {
        assertThat(when(ISSUE, PLACED, OrderTableTest.RESERVED, CONFIRMED, ASSIGNED))
                .isEmpty();
        assertThat(when(new IssueDocuments(ID), sent())).isEmpty();
        assertThat(when(new IssueDocuments(ID, List.of("2026-000007"), List.of()), sent(SECOND)))
                .containsExactly(FIRST_INVOICE);
        assertRefused(OrderRejection.NotFound.class, "order.not-found", ISSUE);
    }

    @Test
    void pieces_that_come_back_are_credited_and_the_credit_note_names_their_invoice() {
        assertThat(when(ISSUE, sent(FIRST_INVOICE, ARRIVED, RETURNED_TWO)))
                .containsExactly(creditNote(CreditCause.RETURN, Optional.of("r1"), 2, 666));
    }

    @Test
    void nothing_is_credited_twice() {
        assertThat(when(
                        ISSUE,
                        sent(
                                FIRST_INVOICE,
                                ARRIVED,
                                RETURNED_TWO,
                                creditNote(CreditCause.RETURN, Optional.of("r1"), 2, 666))))
                .isEmpty();
    }

    @Test
    void an_invoice_that_is_missing_comes_before_the_credit_note_that_amends_it() {
        assertThat(when(ISSUE, sent(ARRIVED, RETURNED_TWO)))
                .containsExactly(FIRST_INVOICE, creditNote(CreditCause.RETURN, Optional.of("r1"), 2, 666));
        assertThat(when(new IssueDocuments(ID, List.of(), List.of("CN-2026-000003")), sent(ARRIVED, RETURNED_TWO)))
                .isEmpty();
    }

    @Test
    void a_lost_parcel_that_is_not_sent_again_is_credited() {
        assertThat(when(ISSUE, sent(FIRST_INVOICE, MISSED))).isEmpty();
        assertThat(when(ISSUE, sent(FIRST_INVOICE, MISSED, CREDITED)))
                .containsExactly(creditNote(CreditCause.UNDELIVERED, Optional.of("s1"), 3, 999));
    }

    @Test
    void a_lost_parcel_that_is_sent_again_is_not_invoiced_again() {
        OrderEvent assigned = new LinesAssigned(ID, "f2", "main", THREE, Optional.of(1));
        OrderEvent again = new LinesShipped(ID, "f2", "s9", THREE);

        assertThat(when(ISSUE, sent(FIRST_INVOICE, MISSED, REOPENED, assigned, again)))
                .isEmpty();
    }

    @Test
    void what_is_called_off_before_it_is_sent_again_is_credited() {
        OrderEvent off = new LinesCancelled(ID, "EUR", List.of(new LineCredit("1", "SKU-1", 3, 999)), REASON);

        assertThat(when(ISSUE, sent(FIRST_INVOICE, MISSED, REOPENED, off)))
                .containsExactly(creditNote(CreditCause.CANCEL, Optional.empty(), 3, 999));
    }

    @Test
    void what_is_called_off_before_it_was_ever_sent_needs_no_credit_note() {
        OrderEvent off = new LinesCancelled(ID, "EUR", List.of(new LineCredit("2", "SKU-2", 1, 500)), REASON);

        assertThat(when(ISSUE, sent(FIRST_INVOICE, off))).isEmpty();
    }

    @Test
    void an_order_that_was_imported_is_invoiced_elsewhere() {
        assertThat(when(ISSUE, IMPORTED, RETURNED_TWO)).isEmpty();
    }

    @Test
    void an_order_that_is_over_is_still_invoiced() {
        assertThat(when(ISSUE, sent(ARRIVED, new OrderCompleted(ID), new OrderArchived(ID))))
                .containsExactly(FIRST_INVOICE);
    }
}
