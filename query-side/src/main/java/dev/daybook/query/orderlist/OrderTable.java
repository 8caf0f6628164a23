package dev.daybook.query.orderlist;

import dev.daybook.analytics.files.SpreadsheetCell;
import dev.daybook.query.orderlist.OrderRow.Mark;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Orders as a table of RFC 4180, one row each; amounts are decimals in major units. */
final class OrderTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "id",
                    "number",
                    "kind",
                    "status",
                    "paymentStatus",
                    "fulfilmentStatus",
                    "held",
                    "customerId",
                    "country",
                    "locations",
                    "skus",
                    "lines",
                    "currency",
                    "total",
                    "net",
                    "placedAt",
                    "updatedAt")
            .get();

    private final CSVPrinter printer;

    private OrderTable(CSVPrinter printer) {
        this.printer = printer;
    }

    /** A table that begins with the names of its columns. */
    static OrderTable on(Appendable out) throws IOException {
        return new OrderTable(FORMAT.print(out));
    }

    void add(OrderRow row) throws IOException {
        printer.printRecord(
                row.orderId(),
                SpreadsheetCell.text(row.number()),
                row.kind(),
                row.status(),
                row.paymentStatus(),
                row.fulfilmentStatus(),
                row.has(Mark.HELD),
                SpreadsheetCell.text(Optional.ofNullable(row.customerId()).orElse("")),
                SpreadsheetCell.text(Optional.ofNullable(row.country()).orElse("")),
                texts(row.locations()),
                texts(row.skus()),
                row.lines(),
                row.currency(),
                amount(row.totalMinor(), row.currency()),
                amount(row.totalMinor() - row.creditedMinor(), row.currency()),
                row.placedAt(),
                row.updatedAt());
    }

    private static String texts(List<String> texts) {
        return SpreadsheetCell.text(String.join(" ", texts));
    }

    /** It is ours, and may begin with a minus. */
    private static String amount(long minor, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
