package dev.daybook.cli.onlineretail;

/** What the first letter of an invoice number says. */
enum InvoiceKind {
    /** Digits only. */
    SALE,
    /** {@code C}: goods or money given back. */
    CREDIT,
    /** {@code A}: an entry of the accounts, no order. */
    BAD_DEBT
}
