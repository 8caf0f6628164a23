package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.Buyer.Customer;
import dev.daybook.cli.onlineretail.RetailRow.BlankRow;
import dev.daybook.cli.onlineretail.RetailRow.BrokenRow;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the matcher what it cannot know because of lines that are not sent, on the safe side. */
final class Withholding {

    private final CreditMatcher matcher;

    Withholding(CreditMatcher matcher) {
        this.matcher = matcher;
    }

    /** A row that may be a sale or a credit, on any invoice. */
    void orphan(BrokenRow row) {
        block(suspects(row, Optional.empty()), row.line());
    }

    /** A whole invoice that waits for one of its lines. */
    void invoice(InvoiceKind kind, Optional<Buyer> buyer, List<RetailRow> rows, int faultLine) {
        switch (kind) {
            case BAD_DEBT -> {}
            case SALE -> rows.forEach(row -> withhold(suspects(row, buyer), sku(row), faultLine));
            case CREDIT -> rows.forEach(row -> block(suspects(row, buyer), faultLine));
        }
    }

    private void withhold(Set<Buyer> suspects, Optional<String> sku, int line) {
        if (suspects.isEmpty()) {
            matcher.withholdFromEveryone(line);
        }
        for (Buyer suspect : suspects) {
            if (suspect instanceof Customer customer) {
                sku.ifPresentOrElse(
                        known -> matcher.withhold(customer, known, line), () -> matcher.withhold(customer, line));
            }
        }
    }

    private void block(Set<Buyer> suspects, int line) {
        if (suspects.isEmpty()) {
            matcher.blockEveryone(line);
        }
        for (Buyer suspect : suspects) {
            if (suspect instanceof Customer customer) {
                matcher.block(customer, line);
            }
        }
    }

    private static Set<Buyer> suspects(RetailRow row, Optional<Buyer> ofInvoice) {
        Optional<Buyer> ofRow = switch (row) {
            case RetailLine line -> Optional.of(line.buyer());
            case BrokenRow broken -> broken.buyer();
            case BlankRow _ -> Optional.empty();
        };
        return Stream.of(ofRow, ofInvoice).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static Optional<String> sku(RetailRow row) {
        return switch (row) {
            case RetailLine line -> Optional.of(line.sku());
            case BrokenRow broken -> broken.sku();
            case BlankRow _ -> Optional.empty();
        };
    }
}
