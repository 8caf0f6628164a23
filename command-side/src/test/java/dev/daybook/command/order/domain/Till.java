package dev.daybook.command.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.events.order.CreditNoteIssued;
import dev.daybook.events.order.DocumentLine;
import dev.daybook.events.order.InvoiceIssued;
import dev.daybook.events.order.LineCredit;
import dev.daybook.events.order.LinesCancelled;
import dev.daybook.events.order.LinesCredited;
import dev.daybook.events.order.LinesReopened;
import dev.daybook.events.order.LinesReturned;
import dev.daybook.events.order.LinesShipped;
import dev.daybook.events.order.OrderDocument;
import dev.daybook.events.order.OrderEvent;
import dev.daybook.events.order.OrderPlaced;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a bookkeeper would write down of an order: pieces that are to be paid, and the papers that say so. */
final class Till {

    private final Map<String, long[]> lines = new HashMap<>();
    private final Map<String, Integer> paid = new HashMap<>();
    private final Map<String, Integer> again = new HashMap<>();
    private final Map<String, Integer> fresh = new HashMap<>();
    private final Map<String, Map<String, Integer>> invoices = new HashMap<>();
    private final Set<String> causes = new HashSet<>();
    private final List<String> numbers = new ArrayList<>();
    private long adjustmentsMinor;
    private long invoicedMinor;
    private long creditedMinor;
    private boolean sent;

    void hear(OrderEvent event) {
        switch (event) {
            case OrderPlaced e -> {
                e.content().lines().forEach(line -> {
                    lines.put(line.lineId(), new long[] {line.totalMinor(), line.quantity()});
                    fresh.put(line.lineId(), line.quantity());
                });
                e.content().adjustments().forEach(adjustment -> adjustmentsMinor += adjustment.amountMinor());
            }
            case LinesShipped e -> {
                sent = true;
                e.lines().forEach(line -> ship(line.lineId(), line.quantity()));
            }
            case LinesReopened e ->
                e.lines().forEach(line -> again.merge(line.lineId(), line.quantity(), Integer::sum));
            case LinesReturned e -> e.lines().forEach(line -> takeBack(line.lineId(), line.quantity()));
            case LinesCredited e -> e.lines().forEach(line -> takeBack(line.lineId(), line.quantity()));
            case LinesCancelled e -> e.lines().forEach(this::cancel);
            case InvoiceIssued e -> invoiced(e);
            case CreditNoteIssued e -> credited(e);
            default -> {}
        }
    }

    private void ship(String line, int quantity) {
        int repeated = Math.min(quantity, again.getOrDefault(line, 0));
        again.merge(line, -repeated, Integer::sum);
        fresh.merge(line, repeated - quantity, Integer::sum);
        paid.merge(line, quantity - repeated, Integer::sum);
    }

    private void takeBack(String line, int quantity) {
        paid.merge(line, -quantity, Integer::sum);
    }

    private void cancel(LineCredit credit) {
        int never = Math.min(credit.quantity(), fresh.getOrDefault(credit.lineId(), 0));
        fresh.merge(credit.lineId(), -never, Integer::sum);
        again.merge(credit.lineId(), never - credit.quantity(), Integer::sum);
        takeBack(credit.lineId(), credit.quantity() - never);
    }

    private void invoiced(InvoiceIssued e) {
        assertThat(causes.add("invoice " + e.shipmentId()))
                .as("a parcel is invoiced once")
                .isTrue();
        invoicedMinor += total(e);
        Map<String, Integer> pieces = new HashMap<>();
        e.content().lines().forEach(line -> pieces.put(line.lineId(), line.quantity()));
        invoices.put(e.number(), pieces);
    }

    private void credited(CreditNoteIssued e) {
        assertThat(e.causeId().isEmpty() || causes.add(e.cause() + e.causeId().get()))
                .as("a cause is credited once")
                .isTrue();
        creditedMinor += total(e);
        assertThat(creditedMinor).as("credited, of what was invoiced").isLessThanOrEqualTo(invoicedMinor);
        assertThat(e.invoices()).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(invoices.keySet());
        for (DocumentLine line : e.content().lines()) {
            int open = line.quantity();
            for (String number : e.invoices()) {
                Map<String, Integer> invoice = invoices.getOrDefault(number, Map.of());
                int taken = Math.min(open, invoice.getOrDefault(line.lineId(), 0));
                invoice.computeIfPresent(line.lineId(), (_, pieces) -> pieces - taken);
                open -= taken;
            }
            assertThat(open).as("pieces that the named invoices do not have").isZero();
        }
    }

    private long total(OrderDocument document) {
        numbers.add(document.number());
        assertThat(document.content().totalMinor())
                .isNotNegative()
                .isEqualTo(document.content().lines().stream()
                                .mapToLong(DocumentLine::totalMinor)
                                .sum()
                        + document.content().adjustments().stream()
                                .mapToLong(adjustment -> adjustment.amountMinor())
                                .sum());
        assertThat(document.content().lines()).isNotEmpty().allMatch(line -> line.quantity() > 0);
        return document.content().totalMinor();
    }

    /** Of the documents of one kind, as they were issued. */
    List<String> numbers(String prefix) {
        return numbers.stream().filter(number -> number.startsWith(prefix)).toList();
    }

    /** What the papers come to. */
    long writtenMinor() {
        return invoicedMinor - creditedMinor;
    }

    /** What the customer is to pay for what has left the house and neither came back nor is given up. */
    long wantedMinor() {
        long minor = sent ? adjustmentsMinor : 0;
        for (Map.Entry<String, long[]> line : lines.entrySet()) {
            minor += share(line.getValue()[0], paid.getOrDefault(line.getKey(), 0), line.getValue()[1]);
        }
        return Math.max(0, minor);
    }

    /** A part of an amount in whole pence, a half to the even one. */
    private static long share(long totalMinor, long pieces, long of) {
        BigInteger[] parts = BigInteger.valueOf(totalMinor * pieces).divideAndRemainder(BigInteger.valueOf(of));
        long down = parts[0].longValueExact();
        long twice = 2 * parts[1].longValueExact();
        return twice > of || (twice == of && down % 2 != 0) ? down + 1 : down;
    }
}
