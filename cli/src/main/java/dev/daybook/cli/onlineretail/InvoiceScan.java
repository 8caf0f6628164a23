package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.RetailRow.BlankRow;
import dev.daybook.cli.onlineretail.RetailRow.BrokenRow;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The first pass over a file: what has to be known before anything is sent. Its size grows with the invoices and with
 * the pairs of customer and product on credits, not with the lines.
 *
 * <p>A row whose invoice cannot be told is taken to belong to the invoice before it or to the one behind it; both are
 * withheld.
 */
final class InvoiceScan {

    private final RetailFile file;
    private final long checksum;
    private final Map<String, InvoiceFacts> byNumber = new HashMap<>();
    private final Set<Purchase> credited = new HashSet<>();
    private final MasterFacts masters = new MasterFacts();
    private final Set<InvoiceFacts> ofUnknownBuyers = new HashSet<>();
    private Optional<InvoiceFacts> previous = Optional.empty();
    private OptionalInt orphan = OptionalInt.empty();
    private int lines;

    InvoiceScan(RetailFile file) {
        this.file = file;
        this.checksum = file.read(this::take);
        if (lines == 0) {
            throw new UnusableInputException(file.path(), "is empty behind its header");
        }
        ofUnknownBuyers.forEach(invoice -> masters.doubt(invoice.buyer()));
    }

    /** Lines behind the header. */
    int lines() {
        return lines;
    }

    int invoices() {
        return byNumber.size();
    }

    /** The pairs of customer and product that occur on readable lines of credits. */
    Set<Purchase> credited() {
        return credited;
    }

    /** The products and customers of the file. */
    MasterFacts masters() {
        return masters;
    }

    InvoiceFacts facts(InvoiceNumber number) {
        return Optional.ofNullable(byNumber.get(number.text())).orElseThrow(this::changed);
    }

    /** Throws when the file has another content than it had in this pass. */
    void requireSame(long otherChecksum) {
        if (otherChecksum != checksum) {
            throw changed();
        }
    }

    private ImportStoppedException changed() {
        return new ImportStoppedException(file.path() + " was changed while it was imported");
    }

    private void take(int number, String text) {
        lines++;
        switch (RowReader.read(number, text)) {
            case BlankRow _ -> {}
            case BrokenRow row -> {
                masters.doubt(row);
                row.invoice().ifPresentOrElse(i -> fault(row, seen(i, number)), () -> orphan(row));
            }
            case RetailLine line -> learn(line);
        }
    }

    private void learn(RetailLine line) {
        InvoiceFacts facts = seen(line.invoice(), line.line());
        facts.learn(line);
        facts.objection(line).ifPresentOrElse(_ -> fault(line, facts), () -> masters.learn(line));
        if (line.invoice().kind() == InvoiceKind.CREDIT && line.buyer() instanceof Customer customer) {
            credited.add(new Purchase(customer.id(), line.sku()));
        }
    }

    private InvoiceFacts seen(InvoiceNumber number, int line) {
        InvoiceFacts facts = byNumber.computeIfAbsent(number.text(), _ -> new InvoiceFacts());
        facts.seen(line);
        orphan.ifPresent(facts::fault);
        orphan = OptionalInt.empty();
        previous = Optional.of(facts);
        return facts;
    }

    private void fault(RetailLine line, InvoiceFacts facts) {
        facts.fault(line.line());
        masters.doubt(line);
        masters.doubt(facts.buyer());
    }

    /** Before its last line, nobody can tell the customer of an invoice whose row does not. */
    private void fault(BrokenRow row, InvoiceFacts facts) {
        facts.fault(row.line());
        row.buyer().ifPresentOrElse(_ -> masters.doubt(row.buyer()), () -> ofUnknownBuyers.add(facts));
    }

    private void orphan(BrokenRow row) {
        previous.ifPresent(facts -> facts.fault(row.line()));
        orphan = OptionalInt.of(row.line());
        masters.doubt(row.buyer());
    }
}
