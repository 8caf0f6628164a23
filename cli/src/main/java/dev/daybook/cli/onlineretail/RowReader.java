package dev.daybook.cli.onlineretail;

import dev.daybook.cli.onlineretail.RetailRow.BlankRow;
import dev.daybook.cli.onlineretail.RetailRow.BrokenRow;
import dev.daybook.cli.onlineretail.RetailRow.RetailLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads one physical line at a time, so that a quote left open spoils its own line only. */
final class RowReader {

    static final List<String> HEADER = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private static final CSVFormat QUOTED =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final BigDecimal AMOUNT_LIMIT = new BigDecimal("1E13");

    private RowReader() {}

    static RetailRow read(int line, String text) {
        if (text.isBlank()) {
            return new BlankRow(line);
        }
        Optional<List<String>> fields = fields(text);
        if (fields.isEmpty()) {
            return scraps(line, "a quoted field is not closed, or goes on behind its closing quote", commas(text));
        }
        if (fields.get().size() != HEADER.size()) {
            String reason = "has " + fields.get().size() + " columns instead of " + HEADER.size();
            return scraps(line, reason, fields.get());
        }
        return columns(line, fields.get());
    }

    /** The fields of one line; empty when its quotes do not fit. */
    static Optional<List<String>> fields(String text) {
        if (text.indexOf('"') < 0) {
            return Optional.of(commas(text));
        }
        try (CSVParser parser = CSVParser.parse(text, QUOTED)) {
            return Optional.of(parser.getRecords().getFirst().toList());
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static List<String> commas(String text) {
        return List.of(text.split(",", -1));
    }

    private static RetailRow columns(int line, List<String> fields) {
        try {
            return new RetailLine(
                    line,
                    InvoiceNumber.read(fields.get(0)).orElseThrow(() -> fault(fields, 0, "is no invoice number")),
                    Optional.of(fields.get(1))
                            .filter(sku -> !sku.isBlank())
                            .orElseThrow(() -> fault(fields, 1, "is blank")),
                    fields.get(2),
                    quantity(fields),
                    time(fields.get(4)).orElseThrow(() -> fault(fields, 4, "is no date and time")),
                    price(fields),
                    Buyer.read(fields.get(6)).orElseThrow(() -> fault(fields, 6, "is no customer number")),
                    Optional.of(fields.get(7)).filter(country -> !country.isBlank()));
        } catch (IllegalArgumentException fault) {
            return new BrokenRow(
                    line,
                    String.valueOf(fault.getMessage()),
                    InvoiceNumber.read(fields.get(0)),
                    Buyer.read(fields.get(6)),
                    Optional.of(fields.get(1)).filter(sku -> !sku.isBlank()));
        }
    }

    /** What can be relied on when the columns do not add up: a cut off invoice number is not among it. */
    private static BrokenRow scraps(int line, String reason, List<String> fields) {
        int count = fields.size();
        Optional<InvoiceNumber> invoice = count > 1 ? InvoiceNumber.read(fields.getFirst()) : Optional.empty();
        boolean tailFits = count > 4 && time(fields.get(count - 4)).isPresent();
        Optional<Buyer> buyer = tailFits ? Buyer.read(fields.get(count - 2)) : Optional.empty();
        return new BrokenRow(line, reason, invoice, buyer, Optional.empty());
    }

    private static int quantity(List<String> fields) {
        String field = fields.get(3);
        if (!WHOLE_NUMBER.matcher(field).matches()) {
            throw fault(fields, 3, "is no whole number of at most 9 digits");
        }
        return Integer.parseInt(field);
    }

    private static BigDecimal price(List<String> fields) {
        String field = fields.get(5);
        if (!DECIMAL_NUMBER.matcher(field).matches()) {
            throw fault(fields, 5, "is no decimal number of at most 12 digits and 6 decimals");
        }
        BigDecimal price = new BigDecimal(field);
        if (price.multiply(new BigDecimal(fields.get(3))).abs().compareTo(AMOUNT_LIMIT) >= 0) {
            throw fault(fields, 5, "times the quantity is more than an amount can be");
        }
        return price;
    }

    private static Optional<LocalDateTime> time(String field) {
        try {
            return Optional.of(LocalDateTime.parse(field, LOCAL_TIME));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException fault(List<String> fields, int column, String what) {
        return new IllegalArgumentException(HEADER.get(column) + " \"" + fields.get(column) + "\" " + what);
    }
}
