package dev.daybook.cli.onlineretail;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an invoice: digits, behind a {@code C} or an {@code A} when it is no sale. */
record InvoiceNumber(String text) {

    private static final Pattern SHAPE = Pattern.compile("[CA]?[0-9]{1,20}");

    static Optional<InvoiceNumber> read(String field) {
        return SHAPE.matcher(field).matches() ? Optional.of(new InvoiceNumber(field)) : Optional.empty();
    }

    InvoiceKind kind() {
        return switch (text.charAt(0)) {
            case 'C' -> InvoiceKind.CREDIT;
            case 'A' -> InvoiceKind.BAD_DEBT;
            default -> InvoiceKind.SALE;
        };
    }
}
